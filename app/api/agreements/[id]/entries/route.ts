import { recordEntry } from '@/lib/agreements/commands/keep-entries';
import { agreementPath } from '@/lib/agreements/schema/agreement';
import { entryReceipt, newEntry } from '@/lib/agreements/schema/entries';
import { route } from '@/lib/platform/http/route';

/** POST — what was offered or delivered the other way on a line, as a count. */
export const POST = route({ params: agreementPath, body: newEntry, answer: entryReceipt, status: 201 }, recordEntry);

import { withdrawEntry } from '@/lib/agreements/commands/keep-entries';
import { entryPath, entryReceipt, entryWithdrawal } from '@/lib/agreements/schema/entries';
import { route } from '@/lib/platform/http/route';

/** POST — withdraws an entry of the ledger with a reason; it stays readable and counts no more. */
export const POST = route({ params: entryPath, body: entryWithdrawal, answer: entryReceipt }, withdrawEntry);

import { recordEntries } from '@/lib/correspondence/commands/record-entries';
import { entriesReceipt, newEntries, threadPath } from '@/lib/correspondence/schema/entries';
import { route } from '@/lib/platform/http/route';

/** POST — one paper about one or several people of the matter, with what became of each row. */
export const POST = route(
  { params: threadPath, body: newEntries, answer: entriesReceipt, status: 201, cap: 1024 * 1024 },
  recordEntries,
);

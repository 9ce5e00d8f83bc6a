import { withdrawEntry } from '@/lib/correspondence/commands/change-entry';
import { changedEntry, entryPath, withdrawal } from '@/lib/correspondence/schema/entries';
import { route } from '@/lib/platform/http/route';

/** POST — withdraws an entry with a reason. It stays readable. */
export const POST = route({ params: entryPath, body: withdrawal, answer: changedEntry }, withdrawEntry);

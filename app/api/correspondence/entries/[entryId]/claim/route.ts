import { claimEntry } from '@/lib/correspondence/commands/change-entry';
import { changedEntry, claimFromEntry, entryPath } from '@/lib/correspondence/schema/entries';
import { route } from '@/lib/platform/http/route';

/** POST — records as evidence what an entry offers, as the person judges it. */
export const POST = route({ params: entryPath, body: claimFromEntry, answer: changedEntry }, claimEntry);

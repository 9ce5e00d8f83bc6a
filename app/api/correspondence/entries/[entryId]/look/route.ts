import { lookAtDeath } from '@/lib/correspondence/commands/change-entry';
import { changedEntry, entryPath, look } from '@/lib/correspondence/schema/entries';
import { route } from '@/lib/platform/http/route';

/** POST — says that a reported death was looked at, and what comes of it. Moves nothing. */
export const POST = route({ params: entryPath, body: look, answer: changedEntry }, lookAtDeath);

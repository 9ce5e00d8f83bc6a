import { route } from '@/lib/platform/http/route';
import { addParty } from '@/lib/staff/commands/change-party';
import { listParties } from '@/lib/staff/queries/list-parties';
import { changedParty, newParty, partyList } from '@/lib/staff/schema';

/** GET /api/parties — the sides and mediators, for every member of staff. POST — a new one, by an administrator. */
export const GET = route({ answer: partyList }, listParties);
export const POST = route({ body: newParty, answer: changedParty, status: 201 }, addParty);

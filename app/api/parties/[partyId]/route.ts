import { route } from '@/lib/platform/http/route';
import { changeParty } from '@/lib/staff/commands/change-party';
import { changedParty, partyChange, partyId } from '@/lib/staff/schema';

/** PATCH /api/parties/:partyId — its names, and whether it is in use. */
export const PATCH = route({ params: partyId, body: partyChange, answer: changedParty }, changeParty);

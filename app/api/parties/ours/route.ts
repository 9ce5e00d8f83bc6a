import { route } from '@/lib/platform/http/route';
import { chooseOurParty } from '@/lib/staff/commands/choose-our-party';
import { readOurParty } from '@/lib/staff/queries/our-party';
import { ourParty, ourPartyChange } from '@/lib/staff/schema';

/** GET /api/parties/ours — which party this office belongs to. PATCH — says so. */
export const GET = route({ answer: ourParty }, readOurParty);
export const PATCH = route({ body: ourPartyChange, answer: ourParty }, chooseOurParty);

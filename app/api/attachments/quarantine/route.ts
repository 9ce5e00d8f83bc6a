import { quarantined } from '@/lib/attachments/queries/quarantined';
import { quarantine, quarantineAsked } from '@/lib/attachments/schema';
import { route } from '@/lib/platform/http/route';

/** GET /api/attachments/quarantine — what was found harmful, for supervisors. */
export const GET = route({ query: quarantineAsked, answer: quarantine }, quarantined);

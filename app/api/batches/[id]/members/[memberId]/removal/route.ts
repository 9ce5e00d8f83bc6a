import { removeMember } from '@/lib/exchanges/commands/remove-member';
import { batchReceipt, memberPath, memberRemoval } from '@/lib/exchanges/schema/batch';
import { route } from '@/lib/platform/http/route';

/** POST /api/batches/:id/members/:memberId/removal — take a person off the list, with a reason. */
export const POST = route({ params: memberPath, body: memberRemoval, answer: batchReceipt }, removeMember);

import { addMember } from '@/lib/exchanges/commands/add-member';
import { batchPath, batchReceipt, newMember } from '@/lib/exchanges/schema/batch';
import { route } from '@/lib/platform/http/route';

/** POST /api/batches/:id/members — put an eligible person on the list, with a reason. */
export const POST = route({ params: batchPath, body: newMember, answer: batchReceipt, status: 201 }, addMember);

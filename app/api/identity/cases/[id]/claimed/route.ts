import { recordClaimed } from '@/lib/identity/commands/record-claimed';
import { casePath, claimedFields, claimedReceipt } from '@/lib/identity/schema/cases';
import { route } from '@/lib/platform/http/route';

/** POST — who the subject is said to be, by whom, on what paper. */
export const POST = route(
  { params: casePath, body: claimedFields, answer: claimedReceipt, status: 201 },
  recordClaimed,
);

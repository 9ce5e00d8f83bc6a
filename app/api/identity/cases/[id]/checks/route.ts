import { recordCheck } from '@/lib/identity/commands/record-check';
import { casePath, checkReceipt, newCheck } from '@/lib/identity/schema/cases';
import { route } from '@/lib/platform/http/route';

/** POST — one comparison with one record, by one method. */
export const POST = route({ params: casePath, body: newCheck, answer: checkReceipt, status: 201 }, recordCheck);

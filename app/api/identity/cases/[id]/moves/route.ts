import { moveIdentityCase } from '@/lib/identity/commands/move-case';
import { caseMove, caseMoved, casePath } from '@/lib/identity/schema/cases';
import { route } from '@/lib/platform/http/route';

/** POST — lays a case down without an answer, or takes it up again. */
export const POST = route({ params: casePath, body: caseMove, answer: caseMoved }, moveIdentityCase);

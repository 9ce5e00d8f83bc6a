import { readCase } from '@/lib/identity/queries/read-case';
import { caseView } from '@/lib/identity/schema/case-view';
import { casePath } from '@/lib/identity/schema/cases';
import { route } from '@/lib/platform/http/route';

/** GET — one question of identity: who it is said to be, every check, every decision, its samples. */
export const GET = route({ params: casePath, answer: caseView }, readCase);

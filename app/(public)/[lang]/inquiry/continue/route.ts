import { showContinue, takeContinue } from '@/app/(public)/_pages/keep';
import { page } from '@/app/(public)/_pages/page';

/** GET — asks for the code of a saved form. POST — opens it here. */
export const GET = page(showContinue);
export const POST = page(takeContinue);

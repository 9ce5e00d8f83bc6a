import { showKept, takeKept } from '@/app/(public)/_pages/keep';
import { page } from '@/app/(public)/_pages/page';

/** GET — the code to come back with. POST — delete the form. */
export const GET = page(showKept);
export const POST = page(takeKept);

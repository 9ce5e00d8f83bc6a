import { showCheck, takeCheck } from '@/app/(public)/_pages/check';
import { page } from '@/app/(public)/_pages/page';

/** GET — all answers. POST — send them, or change who is sought. */
export const GET = page(showCheck);
export const POST = page(takeCheck);

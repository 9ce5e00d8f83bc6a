import { page } from '@/app/(public)/_pages/page';
import { showStep, takeStep } from '@/app/(public)/_pages/step';

/** GET — one question of the form. POST — its answers. Long texts in Cyrillic are six bytes a letter as a form sends them. */
export const GET = page(showStep);
export const POST = page(takeStep, { cap: 256 * 1024 });

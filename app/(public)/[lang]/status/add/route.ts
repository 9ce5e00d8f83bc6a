import { showAdd, takeAdd } from '@/app/(public)/_pages/later';
import { page } from '@/app/(public)/_pages/page';

/** GET — a form for what was learnt since. POST — puts it before an officer. */
export const GET = page(showAdd);
export const POST = page(takeAdd, { cap: 256 * 1024 });

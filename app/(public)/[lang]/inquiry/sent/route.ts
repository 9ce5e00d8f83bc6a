import { page } from '@/app/(public)/_pages/page';
import { leaveSent, showSent } from '@/app/(public)/_pages/sent';

/** GET — reference and code. POST — both are kept: forget them here. */
export const GET = page(showSent);
export const POST = page(leaveSent);

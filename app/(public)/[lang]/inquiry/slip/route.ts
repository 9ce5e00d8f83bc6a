import { page } from '@/app/(public)/_pages/page';
import { showSlip } from '@/app/(public)/_pages/sent';

/** GET — the receipt as a PDF. */
export const GET = page(showSlip);

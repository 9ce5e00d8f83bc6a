import { page } from '@/app/(public)/_pages/page';
import { showStatusSlip } from '@/app/(public)/_pages/status';

/** GET — the sheet to keep, without the code. */
export const GET = page(showStatusSlip);

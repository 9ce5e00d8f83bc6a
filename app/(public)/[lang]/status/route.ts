import { page } from '@/app/(public)/_pages/page';
import { showStatus, takeMessage } from '@/app/(public)/_pages/status';

/** GET — the family's page. POST — a message from the family. */
export const GET = page(showStatus);
export const POST = page(takeMessage, { cap: 256 * 1024 });

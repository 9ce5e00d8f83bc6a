import { showConsent, takeConsent } from '@/app/(public)/_pages/later';
import { page } from '@/app/(public)/_pages/page';

/** GET — what the family allows. POST — new choices. */
export const GET = page(showConsent);
export const POST = page(takeConsent);

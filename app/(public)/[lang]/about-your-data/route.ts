import { page, shared } from '@/app/(public)/_pages/page';
import { dataPage } from '@/components/public/plain-pages';

/** GET — who sees what, and for how long. */
export const GET = page(async (visit) => ({ html: dataPage(await shared(visit)) }));

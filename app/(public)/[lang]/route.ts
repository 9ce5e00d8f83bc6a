import { draftCodeOf } from '@/app/(public)/_pages/draft';
import { page, shared } from '@/app/(public)/_pages/page';
import { homePage } from '@/components/public/plain-pages';

/** GET /uk — the first page. */
export const GET = page(async (visit) => ({
  html: homePage({ ...(await shared(visit)), draft: draftCodeOf(visit) !== null }),
}));

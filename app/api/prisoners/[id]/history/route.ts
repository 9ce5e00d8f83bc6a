import { route } from '@/lib/platform/http/route';
import { readHistory } from '@/lib/prisoners/queries/read-history';
import { prisonerAddress } from '@/lib/prisoners/schema/changes';
import { history } from '@/lib/prisoners/schema/history';

/** GET /api/prisoners/:id/history — everything on file about the person, the latest happening first. */
export const GET = route({ params: prisonerAddress, answer: history }, readHistory);

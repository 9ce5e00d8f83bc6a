import { route } from '@/lib/platform/http/route';
import { listPrisoners } from '@/lib/prisoners/queries/list-prisoners';
import { prisonerFilter, prisonerPage } from '@/lib/prisoners/schema/registry';

/** GET /api/prisoners?status=confirmed-captive — the records this actor may open, newest first. */
export const GET = route({ query: prisonerFilter, answer: prisonerPage }, listPrisoners);

import { route } from '@/lib/platform/http/route';
import { readPrisoner } from '@/lib/prisoners/queries/read-prisoner';
import { prisonerAddress } from '@/lib/prisoners/schema/changes';
import { prisonerRecord } from '@/lib/prisoners/schema/record';

/** GET /api/prisoners/:id — the record as this actor may see it; the reading is logged. */
export const GET = route({ params: prisonerAddress, answer: prisonerRecord }, readPrisoner);

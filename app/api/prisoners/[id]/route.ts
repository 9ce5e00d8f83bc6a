import { changeFactsOfRecord } from '@/lib/evidence/commands/change-record';
import { route } from '@/lib/platform/http/route';
import { readPrisoner } from '@/lib/prisoners/queries/read-prisoner';
import { changed, factsChange, prisonerAddress } from '@/lib/prisoners/schema/changes';
import { prisonerRecord } from '@/lib/prisoners/schema/record';

/** GET /api/prisoners/:id — the record as this actor may see it; the reading is logged. PATCH — correct its facts. */
export const GET = route({ params: prisonerAddress, answer: prisonerRecord }, readPrisoner);
export const PATCH = route({ params: prisonerAddress, body: factsChange, answer: changed }, changeFactsOfRecord);

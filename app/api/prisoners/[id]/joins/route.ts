import { readJoins } from '@/lib/matching/queries/record-joins';
import { recordJoins } from '@/lib/matching/schema/unmerge';
import { route } from '@/lib/platform/http/route';
import { prisonerAddress } from '@/lib/prisoners/schema/changes';

/** GET /api/prisoners/:id/joins — the joins this record took part in, in force and undone. */
export const GET = route({ params: prisonerAddress, answer: recordJoins }, readJoins);

import { route } from '@/lib/platform/http/route';
import { sealRecord } from '@/lib/prisoners/commands/seal-record';
import { changed, prisonerAddress, sealing } from '@/lib/prisoners/schema/changes';

/** POST /api/prisoners/:id/seal — seal the record, or open it again. */
export const POST = route({ params: prisonerAddress, body: sealing, answer: changed }, sealRecord);

import { route } from '@/lib/platform/http/route';
import { shareRecord } from '@/lib/prisoners/commands/share-record';
import { changed, newShare, prisonerAddress } from '@/lib/prisoners/schema/changes';

/** POST /api/prisoners/:id/shares — let an outside delegate read the record. */
export const POST = route({ params: prisonerAddress, body: newShare, answer: changed }, shareRecord);

import { route } from '@/lib/platform/http/route';
import { readAccess } from '@/lib/prisoners/queries/read-access';
import { prisonerAddress } from '@/lib/prisoners/schema/changes';
import { accessQuery, recordAccess } from '@/lib/prisoners/schema/history';

/** GET /api/prisoners/:id/access?before=123 — who read or changed the record, and with whom it is shared. */
export const GET = route({ params: prisonerAddress, query: accessQuery, answer: recordAccess }, readAccess);

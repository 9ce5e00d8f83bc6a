import { correspondenceOf } from '@/lib/correspondence/queries/read-thread';
import { personCorrespondence } from '@/lib/correspondence/schema/threads';
import { route } from '@/lib/platform/http/route';
import { prisonerAddress } from '@/lib/prisoners/schema/changes';

/** GET — the correspondence about one person, and what the Convention's clocks say. */
export const GET = route({ params: prisonerAddress, answer: personCorrespondence }, correspondenceOf);

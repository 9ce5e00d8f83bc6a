import { readAgreement } from '@/lib/agreements/queries/agreements';
import { agreementDetail, agreementPath } from '@/lib/agreements/schema/agreement';
import { route } from '@/lib/platform/http/route';

/** GET /api/agreements/:id — an agreement with every version there was. */
export const GET = route({ params: agreementPath, answer: agreementDetail }, readAgreement);

import { openAgreement } from '@/lib/agreements/commands/change-agreement';
import { listAgreements } from '@/lib/agreements/queries/agreements';
import { agreementList, newAgreement, versionReceipt } from '@/lib/agreements/schema/agreement';
import { route } from '@/lib/platform/http/route';

/** GET /api/agreements — every agreement. POST — a new one with its first version; another person adopts it. */
export const GET = route({ answer: agreementList }, listAgreements);
export const POST = route({ body: newAgreement, answer: versionReceipt, status: 201 }, openAgreement);

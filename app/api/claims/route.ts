import { recordClaim } from '@/lib/evidence/commands/record-claim';
import { evidenceOf } from '@/lib/evidence/queries/evidence-of-record';
import { claimReceipt, newClaim } from '@/lib/evidence/schema';
import { evidenceAsked, recordEvidence } from '@/lib/evidence/schema/record-evidence';
import { route } from '@/lib/platform/http/route';

/** GET /api/claims?prisonerId=… — the evidence of one record: claims, what they carry, decisions. POST — a new claim. */
export const GET = route({ query: evidenceAsked, answer: recordEvidence }, evidenceOf);
export const POST = route({ body: newClaim, answer: claimReceipt, status: 201 }, recordClaim);

import { openCase } from '@/lib/identity/commands/open-case';
import { listCases } from '@/lib/identity/queries/list-cases';
import { caseReceipt, newCase } from '@/lib/identity/schema/cases';
import { caseFilter, casePage } from '@/lib/identity/schema/lists';
import { route } from '@/lib/platform/http/route';

/** GET /api/identity/cases?tab=open — questions of identity that wait, or that were answered. POST — a new one. */
export const GET = route({ query: caseFilter, answer: casePage }, listCases);
export const POST = route({ body: newCase, answer: caseReceipt, status: 201 }, openCase);

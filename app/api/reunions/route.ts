import { route } from '@/lib/platform/http/route';
import { recordReunion } from '@/lib/repatriation/commands/record-reunion';
import { listReturned } from '@/lib/repatriation/queries/after-return';
import { returnedFilter, returnedPage, returnReceipt, reunion } from '@/lib/repatriation/schema';

/** GET /api/reunions — people who came home. POST — a person and named families are together. */
export const GET = route({ query: returnedFilter, answer: returnedPage }, listReturned);
export const POST = route({ body: reunion, answer: returnReceipt, status: 201 }, recordReunion);

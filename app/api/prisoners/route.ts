import { openNewRecord } from '@/lib/evidence/commands/change-record';
import { route } from '@/lib/platform/http/route';
import { listPrisoners } from '@/lib/prisoners/queries/list-prisoners';
import { newRecord, openedRecord } from '@/lib/prisoners/schema/changes';
import { prisonerFilter, prisonerPage } from '@/lib/prisoners/schema/registry';

/** GET /api/prisoners?status=confirmed-captive — the records this actor may open, newest first. POST — open a record. */
export const GET = route({ query: prisonerFilter, answer: prisonerPage }, listPrisoners);
export const POST = route({ body: newRecord, answer: openedRecord, status: 201 }, openNewRecord);

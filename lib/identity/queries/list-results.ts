import 'server-only';
import type { Actor } from '../../access/actor';
import { mayReadIdentity } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { IdentityCaseId, LabRequestId, LabResultId } from '../../kernel/ids';
import { placeFrom, placeOf } from '../../kernel/place-in-list';
import { dayFromColumn } from '../../platform/dates';
import { reading } from '../../platform/db';
import { must } from '../../platform/demand';
import type { ResultsAfter, ResultsWaiting, ResultWaiting } from '../schema/lists';
import { countOfResults, pageOfResults, pageSize } from '../store/lists';
import { personOf } from './case-lines';

/** Laboratories' results that wait for an analyst, the longest waiting first; fifty a page. */
export const listResults = (actor: Actor, { after }: ResultsAfter): Promise<ResultsWaiting> =>
  reading(actor, async (tx) => {
    must(mayReadIdentity(actor));
    const found = await pageOfResults(tx, scopeOf(actor), placeFrom(after));
    const shown = found.slice(0, pageSize);
    const last = found.length > pageSize ? shown.at(-1) : undefined;
    await record(tx, actor, { type: 'identity.listed', detail: { list: 'results', count: shown.length } });
    return { lines: shown.map(lineOf), next: last ? placeOf({ at: last.recordedAt, id: last.id }) : null };
  });

/** How many of them wait. */
export const countResults = (actor: Actor): Promise<number> =>
  reading(actor, async (tx) => {
    must(mayReadIdentity(actor));
    return (await countOfResults(tx, scopeOf(actor))).count;
  });

const lineOf = (row: Awaited<ReturnType<typeof pageOfResults>>[number]): ResultWaiting => ({
  id: row.id as LabResultId,
  requestId: row.requestId as LabRequestId,
  caseId: row.request.caseId as IdentityCaseId | null,
  caseNumber: row.request.case?.number ?? null,
  person: personOf(row.request.prisoner),
  conclusion: row.conclusion as ResultWaiting['conclusion'],
  likelihood: row.likelihood,
  laboratory: row.request.laboratory.name,
  reportNumber: row.reportNumber,
  resultOn: dayFromColumn(row.resultOn) ?? '',
  recordedAt: row.recordedAt.toISOString(),
});

import 'server-only';
import type { Actor } from '../../access/actor';
import { mayAskIdentity, mayReadIdentity } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { BatchId, IdentityCaseId, MemberId } from '../../kernel/ids';
import { batchNumber } from '../../kernel/numerals';
import { placeFrom, placeOf } from '../../kernel/place-in-list';
import { reading } from '../../platform/db';
import { must } from '../../platform/demand';
import type { Arrivals, CaseFilter, CaseLine, CasePage } from '../schema/lists';
import { arrivalsWithCase, findArrivals } from '../store/cases';
import { listSize, pageOfCases, pageSize } from '../store/lists';
import { personOf } from './case-lines';

/** Questions of identity that wait, the oldest first, or that were answered or laid down; fifty a page. */
export const listCases = (actor: Actor, { tab, after }: CaseFilter): Promise<CasePage> =>
  reading(actor, async (tx) => {
    must(mayReadIdentity(actor));
    const found = await pageOfCases(tx, scopeOf(actor), { tab, after: placeFrom(after) });
    const shown = found.slice(0, pageSize);
    const last = found.length > pageSize ? shown.at(-1) : undefined;
    await record(tx, actor, { type: 'identity.listed', detail: { list: tab, count: shown.length } });
    return {
      lines: shown.map((row) => lineOf(row, actor.id)),
      next: last ? placeOf({ at: last.openedAt, id: last.id }) : null,
      may: { open: mayAskIdentity(actor).ok },
    };
  });

type Row = Awaited<ReturnType<typeof pageOfCases>>[number];
function lineOf(row: Row, me: string | null): CaseLine {
  const answer = row.decisions.find(({ status }) => status === 'established' || status === 'proposed');
  return {
    id: row.id as IdentityCaseId,
    number: row.number,
    subjectKind: row.subjectKind as CaseLine['subjectKind'],
    origin: row.origin as CaseLine['origin'],
    status: row.status as CaseLine['status'],
    tagNumber: row.tagNumber,
    subject: row.prisoner && personOf(row.prisoner),
    claimed: row.claimed
      .filter(({ withdrawnAt }) => !withdrawnAt)
      .map(({ prisoner, nameSaid }) => ({ person: prisoner && personOf(prisoner), nameSaid })),
    answer: answer ? personOf(answer.prisoner) : null,
    mine: answer?.status === 'proposed' && answer.proposedById === me,
    openedAt: row.openedAt.toISOString(),
    at: (answer?.decidedAt ?? row.closedAt ?? answer?.proposedAt ?? row.openedAt).toISOString(),
  };
}

/** People received on a handover about whose identity nobody has opened a case, the latest first. */
export const listArrivals = (actor: Actor): Promise<Arrivals> =>
  reading(actor, async (tx) => {
    must(mayAskIdentity(actor));
    const scope = scopeOf(actor);
    const rows = await findArrivals(tx, scope, await arrivalsWithCase(tx, scope), listSize);
    await record(tx, actor, { type: 'identity.listed', detail: { list: 'arrivals', count: rows.length } });
    return {
      lines: rows.map((row) => ({
        memberId: row.id as MemberId,
        batchId: row.batch.id as BatchId,
        batch: `${batchNumber(row.batch.number)} ${row.batch.name}`,
        unexpected: row.unexpected,
        person: personOf(row.prisoner),
      })),
    };
  });

import 'server-only';
import type { Actor, StaffActor } from '../../access/actor';
import { mayJoinRecords } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import { lookForContradictions } from '../../evidence/commands/look-for-contradictions';
import { rederive } from '../../evidence/commands/rederive';
import { lifeShownOn } from '../../evidence/rules';
import { asEvidence } from '../../evidence/store/claims';
import type { MergeId, PrisonerId } from '../../kernel/ids';
import { Refused } from '../../kernel/refusal';
import { fromColumns } from '../../platform/dates';
import { type Tx, transaction } from '../../platform/db';
import { must } from '../../platform/demand';
import { keepRecordSearchable } from '../../prisoners/store/searchable';
import { type AtHand, joinAtHand, ownersFor, splitAtHand, stands } from '../queries/read-split';
import { keyOf } from '../queries/split-rows';
import type { OwnColumns, Side } from '../rules/merge-facts';
import { type Answers, divideColumns, mayPart, ownerOf, unanswered } from '../rules/unmerge';
import type { MergeReceipt } from '../schema/merge';
import type { UnmergeRequest } from '../schema/unmerge';
import { holdBoth, linkedInquiries } from '../store/merge';
import { divide } from '../store/unmerge';
import { carryWords } from './carry-words';
import { aboutJoin, tellOfficers } from './merge-records';
import { sayNothingAnyMore, sayTwoPeople } from './merge-verdicts';

/**
 * Parts two joined records: both are again as they were before, and everything that came since is with the one it
 * belongs to, by where it came from or by somebody's answer. Not one question may be left open. Nobody's family is told.
 */
export const unmergeRecords = (
  actor: Actor,
  { mergeId, ...asked }: UnmergeRequest & { mergeId: MergeId },
): Promise<MergeReceipt> =>
  transaction(actor, async (tx) => {
    must(mayJoinRecords(actor));
    const { staff, join } = await joinAtHand(tx, actor, mergeId);
    must(mayPart(staff.roles, join.grave));
    const keptId = join.keptId as PrisonerId;
    await holdBoth(tx, scopeOf(actor), [keptId]);
    const at = await splitAtHand(tx, staff, join);
    must(at.hindrance);
    if (at.kept.version !== asked.version)
      throw new Refused('changed-meanwhile', { current: { version: at.kept.version } });
    const owners = ownersOf(at, asked.answers);
    await part(tx, staff, { at, owners, asked });
    return { id: mergeId, keptId, status: 'undone' };
  });

/** Whose everything is that came since: by rule, by answer, or with what it follows. */
function ownersOf({ split, rows, ties }: AtHand, answers: Answers): Answers {
  const open = unanswered(
    split.asked.map((key) => ({ key, owners: ownersFor(key) })),
    answers,
  );
  if (open.length > 0)
    throw new Refused('invalid', { faults: open.map((key) => ({ at: `answers.${key}`, code: 'choose-an-owner' })) });
  const keys = [...split.settled.keys(), ...split.asked, ...split.follows.keys()];
  const owners = Object.fromEntries(keys.map((key) => [key, ownerOf(key, split, answers)]));
  const sideOfRow = new Map(rows.map((row) => [keyOf(row), row.side ?? owners[keyOf(row)]]));
  const torn = ties.confirmations.some(
    ({ id, status, claims }) =>
      stands(status) &&
      claims.some(({ claimId }) => sideOfRow.get(`claim:${claimId}`) !== sideOfRow.get(`confirmation:${id}`)),
  );
  const identityTorn = ties.identityDecisions.some(
    ({ id, status, checks }) =>
      stands(status) &&
      checks.some(
        ({ checkId }) => sideOfRow.get(`identity_check:${checkId}`) !== sideOfRow.get(`identity_decision:${id}`),
      ),
  );
  if (torn || identityTorn) throw new Refused('rests-on-both');
  return owners;
}

async function part(
  tx: Tx,
  actor: StaffActor,
  { at, owners, asked }: { at: AtHand; owners: Answers; asked: UnmergeRequest },
) {
  const { join } = at;
  const scope = scopeOf(actor);
  const ids = [join.keptId as PrisonerId, join.goneId as PrisonerId] as const;
  const mergeId = join.id as MergeId;
  const columns = divideColumns(
    {
      keptBefore: join.keptBefore as OwnColumns,
      goneBefore: join.goneBefore as OwnColumns,
      keptAfter: join.keptAfter as OwnColumns,
    },
    at.kept.own,
    { answers: owners, life: { kept: lifeSince(at, owners, 'kept'), gone: lifeSince(at, owners, 'gone') } },
  );
  await divide(tx, scope, {
    id: mergeId,
    version: at.kept.version,
    ...columns,
    toGone: rowsFor(at, owners),
    travel: at.travel.changed ? (owners.travel ?? null) : null,
    reason: asked.reason,
    answers: owners,
  });
  await keepRecordSearchable(tx, scope, ids);
  const about = { ids, note: asked.reason, now: new Date() };
  await rederive(tx, actor, { ids, because: 'records-parted', now: about.now });
  await (asked.pair === 'not-same' ? sayTwoPeople(tx, actor, about) : sayNothingAnyMore(tx, actor, about));
  await carryWords(tx, scope, { ids, ...(join.decidedAt ? { foundBefore: join.decidedAt } : {}) });
  const detail = { asked: at.split.asked.length, byRule: at.split.settled.size, pair: asked.pair };
  await record(
    tx,
    actor,
    { ...aboutJoin('prisoner.parted', mergeId, ids[0]), detail: { ...detail, otherId: ids[1], role: 'kept' } },
    { ...aboutJoin('prisoner.parted', mergeId, ids[1]), detail: { ...detail, otherId: ids[0], role: 'gone' } },
  );
  await lookForContradictions(tx, actor, { ids, because: 'records-parted', now: about.now });
  for (const id of ids) await tellOfficers(tx, 'staff.records-parted', await linkedInquiries(tx, scope, [id]), id);
}

/** The rows since that go with the record that is given back. */
function rowsFor({ rows }: AtHand, owners: Answers): Record<string, string[]> {
  const toGone: Record<string, string[]> = {};
  for (const row of rows)
    if (row.side === null && owners[keyOf(row)] === 'gone') toGone[row.table] = [...(toGone[row.table] ?? []), row.id];
  return toGone;
}

/** The latest day since the join on which somebody was shown alive, by claims that go to this side. */
function lifeSince({ ties }: AtHand, owners: Answers, side: Side): string | null {
  const days = ties.claims
    .filter(({ id }) => owners[`claim:${id}`] === side)
    .map((claim) => lifeShownOn(asEvidence(claim), fromColumns('asOf', claim)))
    .filter((day) => day !== null)
    .sort();
  return days.at(-1) ?? null;
}

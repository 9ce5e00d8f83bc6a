import 'server-only';
import { type Actor, holds, type StaffActor } from '../../access/actor';
import { mayReadKin } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { MergeId, PrisonerId } from '../../kernel/ids';
import { recordNumber } from '../../kernel/numerals';
import { Refused } from '../../kernel/refusal';
import { reading } from '../../platform/db';
import type { PrisonerStatus } from '../../prisoners/rules';
import { staffNames } from '../../staff/store/names';
import { joinsAlone, mayDecideJoin, mayWithdrawJoin } from '../rules/merge';
import type { FactChoices } from '../rules/merge-facts';
import type { MergeComparison, MergePair, MergeSide, MovingKind, Proposal } from '../schema/merge';
import { findOpenProposal, type HangingRow, type JoinRow, type MergeRow, rowsOf } from '../store/merge';
import { unitedLists } from './merge-lists';
import { type Pair, pairOf } from './merge-pair';
import { factRows } from './merge-sides';

/** Two records side by side, and what joining the second into the first would do. Both readings are logged. */
export const compareRecords = (actor: Actor, { id, otherId }: MergePair): Promise<MergeComparison> =>
  reading(actor, async (tx) => {
    if (actor.kind !== 'staff') throw new Refused('signed-out');
    const scope = scopeOf(actor);
    const pair = await pairOf(tx, actor, { id, otherId });
    const open = await findOpenProposal(tx, scope, id, otherId);
    const names = await staffNames(tx, scope, [
      open?.proposedById ?? null,
      ...[pair.kept, pair.gone].flatMap(({ events }) => events.map(({ recordedById }) => recordedById)),
    ]);
    const nameOf = (userId: string | null) => names.get(userId ?? '') ?? null;
    const moving = await rowsOf(tx, scope, otherId);
    const lists = unitedLists(pair.kept, pair.gone, mayReadKin(actor).ok);
    // What both say word for word does not move.
    const movingLists = Object.fromEntries(
      lists.map(({ list, rows }) => [list, rows.filter(({ side }) => side === 'gone').length]),
    );
    for (const prisonerId of [id, otherId])
      await record(tx, actor, { type: 'prisoner.read', prisonerId, detail: { part: 'joining' } });
    return {
      kept: sideOf(pair.kept),
      gone: sideOf(pair.gone),
      facts: factRows(pair.kept, pair.gone, nameOf),
      lists,
      status: pair.status,
      moving: { ...countsOf(moving), ...movingLists },
      score: pair.score,
      chain: pair.chain,
      hindrances: pair.hindrances,
      grave: pair.grave,
      alone: joinsAlone(actor.roles, pair.grave),
      proposal: open && proposalOf(actor, open, pair, nameOf),
    };
  });

const sideOf = (row: JoinRow): MergeSide => ({
  id: row.id as PrisonerId,
  number: recordNumber(row.number),
  version: row.version,
  names: row.names.map(({ kind, script, full }) => ({ kind, script, full })) as MergeSide['names'],
  status: row.status as PrisonerStatus,
  statusSince: row.statusSince?.toISOString() ?? null,
  sealed: row.sealed,
  openedAt: row.createdAt.toISOString(),
  joinedHere: row.mergedHere.map(({ number }) => recordNumber(number)),
});

const kindOfTable: Record<string, MovingKind> = {
  prisoner_name: 'names',
  prisoner_identifier: 'identifiers',
  prisoner_kin: 'kin',
  prisoner_place: 'places',
  prisoner_event: 'events',
  claim: 'claims',
  confirmation: 'confirmations',
  sought_person: 'inquiries',
  record_share: 'shares',
  family_telling: 'tellings',
  batch_member: 'batches',
};

const countsOf = (rows: readonly HangingRow[]) =>
  Object.fromEntries(
    Object.entries(kindOfTable).map(([table, kind]) => [kind, rows.filter((row) => row.table === table).length]),
  ) as MergeComparison['moving'];

function proposalOf(
  actor: StaffActor,
  row: MergeRow,
  { kept, gone }: Pair,
  nameOf: (userId: string | null) => string | null,
): Proposal {
  const versions = new Map([kept, gone].map(({ id, version }) => [id, version]));
  const { facts, status } = row.choices as { facts: FactChoices; status: PrisonerStatus };
  return {
    id: row.id as MergeId,
    version: row.version,
    by: nameOf(row.proposedById),
    at: row.proposedAt.toISOString(),
    reason: row.reason,
    notBrothers: row.notBrothers,
    keptId: row.keptId as PrisonerId,
    facts,
    status,
    stale: versions.get(row.keptId) !== row.keptVersion || versions.get(row.goneId) !== row.goneVersion,
    may: {
      decide: holds(actor, 'analyst', 'supervisor') && mayDecideJoin(actor, row).ok,
      withdraw: mayWithdrawJoin(actor, row).ok,
    },
  };
}

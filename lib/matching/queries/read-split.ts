import 'server-only';
import type { Actor, StaffActor } from '../../access/actor';
import { mayDecideDeaths, mayReadDuplicates } from '../../access/rules';
import { type Scope, scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { MergeId, PrisonerId } from '../../kernel/ids';
import { recordNumber } from '../../kernel/numerals';
import { Refused } from '../../kernel/refusal';
import { reading, type Tx } from '../../platform/db';
import { found, must } from '../../platform/demand';
import type { PrisonerStatus } from '../../prisoners/rules';
import { staffNames } from '../../staff/store/names';
import type { FactName, OwnColumns, Side } from '../rules/merge-facts';
import {
  correctedFacts,
  factKey,
  mayPart,
  type Owner,
  owners,
  partingHindrance,
  type Split as SplitOf,
  splitRows,
  statusKey,
  statusMoved,
  tornRows,
  travelKey,
} from '../rules/unmerge';
import type { Split, SplitItem } from '../schema/unmerge';
import { findForJoin, findMerge, type JoinRow, type MergeRow } from '../store/merge';
import {
  findNamed,
  findPlainParts,
  findTies,
  laterJoins,
  rowsSince,
  type SinceRow,
  sinceJoin,
  type Ties,
} from '../store/unmerge';
import { factValueOf } from './merge-sides';
import { keyOf, knownSides, laterRows } from './split-rows';
import { splitItemOf } from './split-words';

/** What parting two records would do and what has to be said first. The reading is logged. */
export const readSplit = (actor: Actor, { mergeId }: { mergeId: MergeId }): Promise<Split> =>
  reading(actor, async (tx) => {
    const { staff, join } = await joinAtHand(tx, actor, mergeId);
    const at = await splitAtHand(tx, staff, join);
    const answer = await shownTo(tx, staff, at);
    await record(tx, actor, { type: 'prisoner.read', prisonerId: join.keptId, detail: { part: 'parting' } });
    return answer;
  });

export async function joinAtHand(tx: Tx, actor: Actor, mergeId: MergeId) {
  must(mayReadDuplicates(actor));
  if (actor.kind !== 'staff') throw new Refused('signed-out');
  const join = found(await findMerge(tx, scopeOf(actor), mergeId));
  if (join.status !== 'joined') throw new Refused('wrong-status');
  return { staff: actor, join };
}

export type AtHand = {
  join: MergeRow;
  kept: JoinRow;
  rows: SinceRow[];
  ties: Ties;
  known: ReadonlyMap<string, Side>;
  facts: FactName[];
  status: boolean;
  travel: { changed: boolean; at: Date | null };
  medical: boolean;
  withdrawn: number;
  split: SplitOf;
  hindrance: ReturnType<typeof partingHindrance>;
};

/** Everything that decides how two joined records are parted. */
export async function splitAtHand(tx: Tx, actor: StaffActor, join: MergeRow): Promise<AtHand> {
  const scope = scopeOf(actor);
  const id = join.id as MergeId;
  const kept = found(await findForJoin(tx, scope, join.keptId as PrisonerId));
  const [rows, since, ties] = [
    // That a decision of death was written since is said to those alone who decide on deaths, and who part records.
    (await rowsSince(tx, scope, id)).filter(({ table }) => table !== 'death_decision' || mayDecideDeaths(actor).ok),
    await sinceJoin(tx, scope, id),
    await findTies(tx, scope, join.keptId as PrisonerId),
  ];
  const after = join.keptAfter as OwnColumns;
  const facts = correctedFacts(after, kept.own);
  const status = statusMoved(after, kept.own);
  const known = knownSides(rows, ties);
  const later = laterRows(rows, ties, { facts: facts.map(factKey), travel: since.travel, status });
  const inForce = new Set([
    ...ties.confirmations.filter((one) => stands(one.status)).map((one) => `confirmation:${one.id}`),
    ...ties.identityDecisions.filter((one) => stands(one.status)).map((one) => `identity_decision:${one.id}`),
    ...ties.deaths.filter((one) => stands(one.status)).map((one) => `death_decision:${one.id}`),
  ]);
  const torn = tornRows(later, known).some((key) => inForce.has(key));
  return {
    join,
    kept,
    rows,
    ties,
    known,
    facts,
    status,
    travel: { changed: since.travel, at: since.travelAt },
    medical: since.medical,
    withdrawn: since.withdrawn,
    split: splitRows(later, known),
    hindrance: partingHindrance({ ...(await laterJoins(tx, scope, join)), torn }),
  };
}

/** A confirmation, an identity or a decision of death that carries something or may soon. */
export const stands = (status: string) =>
  ['proposed', 'confirmed', 'established', 'decided', 'acknowledged'].includes(status);

/** The answers a question takes: a fact can be both people's, a row hangs from one. */
export const ownersFor = (key: string): Owner[] =>
  key === travelKey || key.startsWith('fact:') ? [...owners] : ['kept', 'gone'];

async function shownTo(tx: Tx, actor: StaffActor, at: AtHand): Promise<Split> {
  const scope = scopeOf(actor);
  const names = await staffNames(tx, scope, [at.join.decidedById, ...at.rows.map(({ by }) => by)]);
  const nameOf = (userId: string | null) => names.get(userId ?? '') ?? null;
  const parts = await findPlainParts(tx, scope, at.join.keptId as PrisonerId);
  const said = { ties: at.ties, parts, kept: at.join.keptId };
  const itemOf = (key: string): SplitItem => {
    const row = at.rows.find((one) => keyOf(one) === key);
    return row ? splitItemOf(row, said, nameOf) : questionOf(key, at);
  };
  const { settled, asked, follows } = at.split;
  const before = (columns: unknown) => (columns as { status: PrisonerStatus }).status;
  return {
    mergeId: at.join.id as MergeId,
    version: at.kept.version,
    kept: await sideNamed(tx, scope, { id: at.join.keptId, names: said.parts.names.filter(wasOf(at, 'kept')) }),
    gone: await sideNamed(tx, scope, { id: at.join.goneId, names: said.parts.names.filter(wasOf(at, 'gone')) }),
    joinedAt: (at.join.decidedAt ?? at.join.proposedAt).toISOString(),
    joinedBy: nameOf(at.join.decidedById),
    reason: at.join.reason,
    goingBack: at.rows.filter(({ how }) => how === 'moved').length,
    withdrawnSince: at.withdrawn,
    settled: [...settled].map(([key, side]) => ({ ...itemOf(key), side })),
    asked: asked.map((key) => ({
      ...itemOf(key),
      owners: ownersFor(key),
      following: [...follows.values()].filter((leader) => leader === key).length,
    })),
    statuses: {
      kept: before(at.join.keptBefore),
      gone: before(at.join.goneBefore),
      now: at.kept.status as PrisonerStatus,
    },
    medicalSince: at.medical,
    hindrance: at.hindrance.ok ? null : at.hindrance.reason,
    may: mayPart(actor.roles, at.join.grave).ok,
  };
}

/** The status, the travel facts or a corrected fact as a question. */
function questionOf(key: string, { kept, travel }: AtHand): SplitItem {
  const plain = { key, text: null, source: null, by: null, value: null, code: null, at: null };
  if (key === statusKey)
    return { ...plain, kind: 'status', code: kept.status, at: kept.statusSince?.toISOString() ?? null };
  if (key === travelKey) return { ...plain, kind: 'travel', at: travel.at?.toISOString() ?? null };
  const fact = key.slice('fact:'.length) as FactName;
  return { ...plain, kind: 'fact', code: fact, value: factValueOf(fact, kept) };
}

const wasOf =
  ({ known }: AtHand, side: Side) =>
  ({ id }: { id: string }) =>
    known.get(`prisoner_name:${id}`) === side;

/** A record of the two by its number and the name it had when they were joined. */
async function sideNamed(
  tx: Tx,
  scope: Scope,
  { id, names }: { id: string; names: readonly { full: string; position: number }[] },
): Promise<Split['kept']> {
  const row = found(await findNamed(tx, scope, id as PrisonerId));
  const first = [...names].sort((one, other) => one.position - other.position)[0] ?? row.names[0];
  const number = recordNumber(row.number);
  return { id: row.id as PrisonerId, number, name: first?.full ?? number };
}

import type { Role } from '../../access/roles';
import { type Decision, no, yes } from '../../kernel/decision';
import { columnsOf, type FactName, factColumns, factNames, type OwnColumns, type Side } from './merge-facts';

/**
 * A row that came to the joined record since, or that was there before. `ties` are the rows it stands on (`claim:<id>`)
 * and what marks where it came from (`reference:<text>`).
 */
export type SplitRow = { readonly key: string; readonly ties: readonly string[] };

/** Where a row goes: `by-rule` because what it stands on goes there, `asked` because only a person can say. */
export type Split = {
  readonly settled: ReadonlyMap<string, Side>;
  readonly asked: readonly string[];
  /** Rows that go wherever a row goes that was asked about. */
  readonly follows: ReadonlyMap<string, string>;
};

/**
 * Splits what came since two records were joined. A row all of whose ties lie on one side goes there; a row tied to one
 * that is asked about follows it; every other row is asked about. Rows are looked at until nothing more is settled.
 */
export function splitRows(rows: readonly SplitRow[], known: ReadonlyMap<string, Side>): Split {
  const settled = new Map<string, Side>();
  const sideOf = (key: string) => known.get(key) ?? settled.get(key) ?? null;
  for (let before = -1; before !== settled.size; ) {
    before = settled.size;
    for (const { key, ties } of rows) {
      const reached = new Set(ties.map(sideOf).filter((side) => side !== null));
      const [only] = reached;
      const open = ties.some((tie) => sideOf(tie) === null && rows.some((row) => row.key === tie));
      if (only && reached.size === 1 && !open) settled.set(key, only);
    }
  }
  const left = rows.filter(({ key }) => !settled.has(key));
  const follows = new Map<string, string>();
  for (const { key, ties } of left) {
    const leader = ties.find((tie) => tie !== key && left.some((row) => row.key === tie));
    if (leader && ties.every((tie) => tie === leader || sideOf(tie) === null)) follows.set(key, leader);
  }
  return { settled, follows, asked: left.filter(({ key }) => !follows.has(key)).map(({ key }) => key) };
}

/** Rows that stand on both sides: what is held as established on evidence of two people cannot be carried by either. */
export const tornRows = (rows: readonly SplitRow[], known: ReadonlyMap<string, Side>) =>
  rows.filter(({ ties }) => new Set(ties.map((tie) => known.get(tie)).filter(Boolean)).size > 1).map(({ key }) => key);

/** Whose something is that was written since: one of the two, or, for a fact, both. */
export const owners = ['kept', 'gone', 'both'] as const;
export type Owner = (typeof owners)[number];
export type Answers = Readonly<Record<string, Owner>>;

/** Whose something is: settled by rule, answered, or with whatever it follows. */
export function ownerOf(
  key: string,
  { settled, follows }: Pick<Split, 'settled' | 'follows'>,
  answers: Answers,
): Owner {
  const leader = follows.get(key);
  return settled.get(key) ?? (leader ? ownerOf(leader, { settled, follows }, answers) : (answers[key] ?? 'kept'));
}

/** Facts that were corrected since the join, in the order of the record. */
export const correctedFacts = (after: OwnColumns, now: OwnColumns): FactName[] =>
  factNames.filter((fact) => factColumns[fact].some((column) => (after[column] ?? null) !== (now[column] ?? null)));

export const statusMoved = (after: OwnColumns, now: OwnColumns) =>
  after.status !== now.status || after.status_since !== now.status_since;

export const factKey = (fact: FactName) => `fact:${fact}`;
export const statusKey = 'status';
export const travelKey = 'travel';

type Joined = { readonly keptBefore: OwnColumns; readonly goneBefore: OwnColumns; readonly keptAfter: OwnColumns };

/**
 * The own columns of both records once they are parted: as they were before, except for what was changed since and
 * belongs to one of them by the answers. `life`: the latest proof of life since, by the record it went to. Whoever was
 * sealed meanwhile stays sealed on both sides.
 */
export function divideColumns(
  { keptBefore, goneBefore, keptAfter }: Joined,
  now: OwnColumns,
  { answers, life }: { answers: Answers; life: Readonly<Record<Side, string | null>> },
): Record<Side, OwnColumns> {
  const belongs = (key: string, side: Side) => answers[key] === side || answers[key] === 'both';
  const side = (name: Side, before: OwnColumns): OwnColumns => ({
    ...Object.assign({}, ...factNames.map((fact) => columnsOf(fact, belongs(factKey(fact), name) ? now : before))),
    ...pick(belongs(statusKey, name) ? now : before, ['status', 'status_since']),
    last_alive_at: later(before.last_alive_at, life[name]),
    sealed: before.sealed === true || (now.sealed === true && keptAfter.sealed !== true),
  });
  return { kept: side('kept', keptBefore), gone: side('gone', goneBefore) };
}

const later = (was: unknown, since: string | null) =>
  typeof was === 'string' && (since === null || Date.parse(was) >= Date.parse(since)) ? was : since;
const pick = (own: OwnColumns, columns: readonly string[]) =>
  Object.fromEntries(columns.map((column) => [column, own[column] ?? null]));

/** Questions without an answer, or with one that is none of those offered. */
export const unanswered = (questions: readonly { key: string; owners: readonly Owner[] }[], answers: Answers) =>
  questions.filter(({ key, owners: offered }) => !offered.includes(answers[key] as Owner)).map(({ key }) => key);

/*
 * Who parts two records again: an analyst or a supervisor; when joining them took two people, a supervisor.
 */
export const mayPart = (roles: ReadonlySet<Role>, grave: boolean): Decision =>
  roles.has('supervisor') || (roles.has('analyst') && !grave) ? yes : no('role-missing');

/*
 * What stands against parting:
 * - a later join of the same record, or one it went into: that is undone first
 * - the record is on an open list
 * - something held as established, or proposed to be, rests on evidence of both: it is revoked or withdrawn first
 */
export function partingHindrance(state: {
  laterJoin: boolean;
  joinedFurther: boolean;
  holdsPlace: boolean;
  torn: boolean;
}): Decision {
  if (state.laterJoin || state.joinedFurther) return no('later-join-first');
  if (state.holdsPlace) return no('on-an-open-list');
  return state.torn ? no('rests-on-both') : yes;
}

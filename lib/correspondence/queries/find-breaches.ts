import 'server-only';
import { type Actor, systemActor } from '../../access/actor';
import { scopeOf } from '../../access/scope';
import type { PrisonerId } from '../../kernel/ids';
import { recordNumber } from '../../kernel/numerals';
import { reading } from '../../platform/db';
import { found } from '../../platform/demand';
import { nameOf } from '../../prisoners/store/within';
import { findOurParty } from '../../staff/store/settings';
import { countsOf, lastWeek, type Period, reported } from '../rules/breaches';
import type { Clock } from '../rules/clock';
import { clocksOf } from '../rules/clocks';
import type { Day } from '../rules/days';
import { currentTable, ruleFor } from '../rules/duties';
import type { BreachFilter, BreachLine, BreachReport, ClockLine } from '../schema/breaches';
import { allCorrespondents, type CorrespondentRow } from '../store/correspondents';
import { chunk, type FileRow, fileKinds, pageOfFiles, type Whose } from '../store/files';
import { houseToday } from './house-day';
import { fileOf } from './person-files';
import { correspondentOf } from './shown';

export type FoundBreaches = Omit<BreachReport, 'lines' | 'more'> & { lines: BreachLine[] };

/** What the filter asks for, with the days it means. */
const periodOf = ({ period, from, to }: BreachFilter, today: Day): Period =>
  period === 'week' ? lastWeek(today) : { from: from ?? null, to: to ?? null };

/**
 * Everybody's clocks in a filter, summed by duty, with a line for each breach. Read file by file in short transactions.
 * `asSystem`: counted by the house for somebody who may see no record; then sealed records are not counted, and only
 * numbers may leave.
 */
export async function findBreaches(
  actor: Actor,
  filter: BreachFilter,
  { asSystem }: { asSystem: boolean },
): Promise<FoundBreaches> {
  const counting = asSystem ? systemActor('breach-counts') : actor;
  const scope = scopeOf(counting);
  const { bureaus, ours } = await reading(counting, async (tx) => ({
    bureaus: (await allCorrespondents(tx, scope)).filter(({ kind }) => kind === 'information-bureau'),
    ours: (await findOurParty(tx, scope)).partyId,
  }));
  const bureau = filter.correspondent ? found(bureaus.find(({ id }) => id === filter.correspondent)) : null;
  const today = houseToday(new Date());
  const period = periodOf(filter, today);
  const whose: Whose = {
    owing: filter.owing,
    ours,
    counterpart: bureau?.partyId ?? null,
    since: filter.period === 'week' ? windowStart(bureaus, today) : null,
    withoutSealed: asSystem,
  };
  const people: Found[] = [];
  for await (const row of filesOf(counting, whose)) {
    const clocks = owed(clocksOf(fileOf(row, filter.owing), today), { row, filter, bureau });
    const counted = reported(clocks, period);
    if (counted.length > 0) people.push({ row, clocks: counted });
  }
  const counts = countsOf(
    people.map(({ row, clocks }) => ({ personId: row.id, clocks })),
    period,
    currentTable,
  );
  return {
    filter,
    today,
    table: currentTable,
    people: people.length,
    counts: counts.map((line) => ({
      ...line,
      days: ruleFor(line.duty)?.days ?? null,
      named: ruleFor(line.duty)?.named ?? false,
    })),
    lines: people.flatMap(linesOf).sort(mostDaysFirst),
    correspondents: bureaus.map(correspondentOf),
    oursKnown: ours !== null,
  };
}

type Found = { row: FileRow; clocks: Clock[] };

/** The files one by one; each some hundred in a transaction of their own, so that no connection is held for long. */
async function* filesOf(actor: Actor, whose: Whose) {
  const scope = scopeOf(actor);
  for (const kind of fileKinds) {
    let after: string | null = null;
    for (let more = true; more; ) {
      const rows: FileRow[] = await reading(actor, (tx) => pageOfFiles(tx, scope, whose, { kind, after }));
      yield* rows;
      after = rows.at(-1)?.id ?? null;
      more = rows.length === chunk;
    }
  }
}

/** The clocks somebody known owes, and of the duty and the bureau that are asked for. */
function owed(
  clocks: Clock[],
  { row, filter, bureau }: { row: FileRow; filter: BreachFilter; bureau: CorrespondentRow | null },
) {
  const side = filter.owing === 'to-us' ? row.detainingPowerId : row.powerOfOriginId;
  return clocks.filter(({ duty, correspondentId }) => {
    if (filter.duty && duty !== filter.duty) return false;
    if (correspondentId) return bureau === null || correspondentId === bureau.id;
    return side !== null && (bureau === null || bureau.partyId === side);
  });
}

// A clock runs out this week when it began at most its own days ago; "about" adds a month to either side.
const longestPeriod = 30 + 31;
const windowStart = (bureaus: readonly CorrespondentRow[], today: Day) => {
  const longest = Math.max(longestPeriod, ...bureaus.map(({ replyDays }) => replyDays));
  return new Date(Date.parse(`${today}T00:00:00Z`) - (longest + 9) * 86_400_000);
};

export const clockShown = ({ duty, article, started, sure, due, met, state, late }: Clock): ClockLine => ({
  duty,
  article,
  started: { what: started.what, earliest: started.earliest, latest: started.latest, from: started.from },
  sure,
  due,
  met: met && { on: met.on },
  state,
  late,
});

const linesOf = ({ row, clocks }: Found): BreachLine[] =>
  clocks.map((clock) => ({
    ...clockShown(clock),
    key: `${row.id}:${clock.duty}:${clock.started.id}`,
    prisonerId: row.id as PrisonerId,
    recordNumber: recordNumber(row.number),
    name: nameOf(row),
  }));

const mostDaysFirst = (one: BreachLine, other: BreachLine) =>
  Number(breachIsCertain(other)) - Number(breachIsCertain(one)) ||
  (other.late?.least ?? 0) - (one.late?.least ?? 0) ||
  one.recordNumber.localeCompare(other.recordNumber) ||
  one.key.localeCompare(other.key);
export const breachIsCertain = ({ state }: BreachLine) => state === 'overdue' || state === 'met-late';

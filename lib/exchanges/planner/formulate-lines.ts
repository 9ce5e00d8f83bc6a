import type { UnitClass } from './classes';
import type { Slack } from './formulate';
import { closedGates } from './gates';
import type { Draft } from './model';
import type { Candidate } from './pool';
import type { Line, Problem } from './problem';

/** How many of a set of lines count under a line; a set of one line has no column, for there is nothing to decide. */
export type LineColumn = { readonly column: number; readonly set: string; readonly line: string };
/** How often a ratio with more than one to hand over is used. */
export type TimesColumn = { readonly column: number; readonly line: string; readonly give: number };

export const lineSet = ({ set }: Candidate) => set;

/** How often each key comes up among the members of a unit. */
export function tally<Key>(members: readonly Candidate[], keyOf: (member: Candidate) => Key): Map<Key, number> {
  const counts = new Map<Key, number>();
  for (const member of members) counts.set(keyOf(member), (counts.get(keyOf(member)) ?? 0) + 1);
  return counts;
}

/** Everybody chosen counts under one of their lines, and each line's arithmetic holds. */
export function addLines(draft: Draft, problem: Problem, classes: readonly UnitClass[], slacks: Slack[]) {
  const sets = new Map<string, { lines: readonly string[]; size: number; row: number | null }>();
  for (const { members, units } of classes)
    for (const [key, count] of tally(members, lineSet)) {
      const set = sets.get(key) ?? { lines: JSON.parse(key) as string[], size: 0, row: null };
      sets.set(key, { ...set, size: set.size + count * units.length });
    }
  const timesColumns: TimesColumn[] = [];
  const lineColumns: LineColumn[] = [];
  const rows = new Map(
    problem.lines.map((line) => [
      line.id,
      lineRow(draft, problem, line, { people: sizeOn(line, sets), slacks, timesColumns }),
    ]),
  );
  const direct = new Map<string, number | null>();
  for (const [key, { lines, size }] of sets) {
    if (lines.length === 1) {
      direct.set(key, rows.get(lines[0] as string) ?? null);
      continue;
    }
    const balance = draft.row(0, 0);
    direct.set(key, balance);
    for (const line of lines) {
      const counted = draft.column(0, size, false);
      lineColumns.push({ column: counted, set: key, line });
      draft.put(counted, balance, -1);
      const row = rows.get(line) ?? null;
      if (row !== null) draft.put(counted, row, 1);
    }
  }
  for (const [column, { members }] of classes.entries())
    for (const [key, count] of tally(members, lineSet)) {
      const row = direct.get(key) ?? null;
      if (row !== null) draft.put(column, row, count);
    }
  return { lineColumns, timesColumns };
}

const sizeOn = (line: Line, sets: ReadonlyMap<string, { lines: readonly string[]; size: number }>) =>
  [...sets.values()].reduce((sum, { lines, size }) => sum + (lines.includes(line.id) ? size : 0), 0);

/** How many times the whole ratio fits, by what is offered and by who could be handed over. */
export const timesAtMost = (line: Line & { mode: 'ratio' }, people: number) =>
  Math.min(
    Math.floor(people / line.give),
    line.take > 0 ? Math.floor(line.offered / line.take) : Number.MAX_SAFE_INTEGER,
  );

function lineRow(
  draft: Draft,
  problem: Problem,
  line: Line,
  { people, slacks, timesColumns }: { people: number; slacks: Slack[]; timesColumns: TimesColumn[] },
): number | null {
  // No coupling at all: repatriation of the wounded is owed whatever comes back (article 109).
  if (line.mode === 'unconditional') return null;
  const loosen = (row: number, step: number, change: Slack['change']) =>
    slacks.push({ kind: 'line', row, step, change });
  if (line.mode === 'fixed') {
    const row = draft.row(line.give, line.give);
    loosen(row, 1, (n) => ({ change: 'give', line: line.id, from: line.give, to: line.give - n }));
    loosen(row, -1, (n) => ({ change: 'give', line: line.id, from: line.give, to: line.give + n }));
    return row;
  }
  if (line.mode === 'all-for-all') {
    const everybody = eligibleOn(problem, line.id);
    const row = draft.row(everybody, everybody);
    loosen(row, 1, (n) => ({ change: 'remainder', line: line.id, people: n }));
    return row;
  }
  const times = timesAtMost(line, people);
  const row = line.give === 1 ? draft.row(0, times) : draft.row(0, 0);
  if (line.give > 1) {
    const column = draft.column(0, times, true);
    draft.put(column, row, -line.give);
    timesColumns.push({ column, line: line.id, give: line.give });
  }
  loosen(row, -line.give, (n) => ({ change: 'offered', line: line.id, more: (times + n) * line.take - line.offered }));
  return row;
}

/** How many people named on a line hold every gate: what "all for all" counts. */
export const eligibleOn = ({ people }: Problem, line: string) =>
  people.filter((person) => closedGates(person).length === 0 && person.lines.includes(line)).length;

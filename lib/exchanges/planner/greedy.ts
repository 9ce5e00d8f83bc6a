import { byStanding } from './assign-lines';
import { type Classes, isIn, type UnitClass } from './classes';
import type { Formulation } from './formulate';
import { eligibleOn, lineSet, timesAtMost } from './formulate-lines';
import { type Fleet, openFleet } from './greedy-fleet';
import { type LineUse, openLines } from './greedy-lines';
import type { Candidate, Unit } from './pool';
import type { Line, Problem } from './problem';

type Entry = { readonly unit: Unit; readonly column: number };
type State = {
  total: number;
  readonly groups: number[];
  readonly x: Float64Array;
  readonly lines: LineUse;
  readonly fleet: Fleet;
};

/**
 * The plan of the published rule alone: pins, tier 0, the floors, then everybody in the order of tier, quarters and ticket,
 * each admitted if no limit breaks. A first plan for the proofs to meet or beat, and the plan there is when there is no time
 * for any. Null where the rule cannot complete one (it never takes anybody out for the sake of a vehicle).
 */
export function greedyPlan(
  problem: Problem,
  { classes, groups }: Classes,
  formulation: Formulation,
): Float64Array | null {
  const { model, lineColumns, timesColumns } = formulation;
  const people = classes.reduce((sum, { units, members }) => sum + units.length * members.length, 0);
  const state: State = {
    total: 0,
    groups: groups.map(() => 0),
    x: new Float64Array(model.columns),
    lines: openLines(new Map(problem.lines.map((line) => [line.id, most(problem, line, people)]))),
    fleet: openFleet(formulation.fleet),
  };
  const admit = ({ unit, column }: Entry) => {
    const { members } = unit;
    if (state.total + members.length > problem.total) return false;
    const counts = groups.map((group) => members.filter((member) => isIn(member, group)).length);
    const isFull = ({ ceiling = Number.POSITIVE_INFINITY }, at: number) =>
      (state.groups[at] as number) + (counts[at] as number) > ceiling;
    if (groups.some((group, at) => (counts[at] as number) > 0 && isFull(group, at))) return false;
    if (!state.lines.place(members.map(lineSet))) return false;
    if (!state.fleet.seat(members)) {
      for (const member of members) state.lines.leave(lineSet(member));
      return false;
    }
    state.total += members.length;
    for (const [at, count] of counts.entries()) state.groups[at] = (state.groups[at] as number) + count;
    state.x[column] = (state.x[column] as number) + 1;
    return true;
  };
  const fillsFloor = ({ unit }: Entry) =>
    groups.some(
      ({ floor = 0, ...group }, at) =>
        (state.groups[at] as number) < floor && unit.members.some((member) => isIn(member, group)),
    );
  const order = inOrderOfRule(classes);
  const left = order.filter(
    (entry) => !(entry.unit.pinned || isTierNought(entry)) || (!admit(entry) && !entry.unit.pinned),
  );
  const last = left.filter((entry) => !(fillsFloor(entry) && admit(entry)));
  for (const entry of last) admit(entry);
  if (!completeLines(problem, classes, state)) return null;
  for (const { column, set, line } of lineColumns) state.x[column] = state.lines.used(line, set);
  for (const { column, line, give } of timesColumns) state.x[column] = state.lines.count(line) / give;
  for (const { column } of formulation.fleet)
    state.x[column] = Math.max(model.lower[column] as number, state.fleet.sent(column));
  return state.x;
}

const isTierNought = ({ unit }: Entry) => unit.members.some(({ tier }) => tier === 0);

function inOrderOfRule(classes: readonly UnitClass[]): Entry[] {
  const entries = classes.flatMap(({ units }, column) =>
    units.map((unit) => ({ unit, column, best: unit.members.toSorted(byStanding)[0] as Candidate })),
  );
  return entries.sort((a, b) => Number(b.unit.pinned) - Number(a.unit.pinned) || byStanding(a.best, b.best));
}

function most(problem: Problem, line: Line, people: number) {
  if (line.mode === 'unconditional') return Number.POSITIVE_INFINITY;
  if (line.mode === 'fixed') return line.give;
  return line.mode === 'all-for-all' ? eligibleOn(problem, line.id) : line.give * timesAtMost(line, people);
}

/** Whole multiples of a ratio, by leaving out the last who came under it; a fixed or an all-for-all line is complete or not. */
function completeLines(problem: Problem, classes: readonly UnitClass[], { x, lines }: State) {
  return problem.lines.every((line) => {
    if (line.mode === 'unconditional') return true;
    if (line.mode !== 'ratio') return lines.count(line.id) === most(problem, line, 0);
    const alone = [...classes.entries()].filter(([, { pinned, members }]) => !pinned && members.length === 1);
    alone.sort(([, a], [, b]) => byStanding(b.members[0] as Candidate, a.members[0] as Candidate));
    while (lines.count(line.id) % line.give !== 0) {
      const found = alone.find(
        ([column, { members }]) =>
          (x[column] as number) > 0 && lines.used(line.id, lineSet(members[0] as Candidate)) > 0,
      );
      if (!found) return false;
      x[found[0]] = (x[found[0]] as number) - 1;
      lines.leave(lineSet(found[1].members[0] as Candidate), line.id);
    }
    return true;
  });
}

import { byStanding } from './assign-lines';
import { isIn } from './classes';
import { type Choice, holders, type Reached, reachedLimits } from './limits';
import type { Candidate, Unit } from './pool';
import type { Group, Problem } from './problem';
import type { CutOff, Draw, InReason, OutReason } from './reasons';
import type { SolverPort } from './solver-port';
import { byTicket } from './tickets';

export type Explanations = { in(person: Candidate): InReason; out(person: Candidate): OutReason };

/**
 * Why each person is in a plan or not, from the rule and not from the solver: pins, floors, the cut-off of the limit that
 * is reached, the draw among equals.
 */
export function explain(problem: Problem, units: readonly Unit[], choice: Choice, solver: SolverPort): Explanations {
  const pool = units.flatMap(({ members }) => members);
  const inPlan = new Set(choice.chosen.map(({ id }) => id));
  const reached = new Map<string, Standings[]>();
  for (const limit of reachedLimits(problem, choice, pool, solver)) {
    const [first] = reached.get(limit.whom) ?? [];
    const standings = { ...(first ?? withStandings(limit, pool, inPlan)), ...limit };
    reached.set(limit.whom, [...(reached.get(limit.whom) ?? []), standings]);
  }
  const pinned = new Map(
    units.filter((unit) => unit.pinned).flatMap(({ members }) => members.map(({ id }) => [id, members])),
  );
  const floors = problem.groups
    .filter(({ floor = 0 }) => floor > 0)
    .map((group) => ({ group, count: choice.chosen.filter((person) => isIn(person, group)).length }))
    .filter(({ group, count }) => count <= (group.floor ?? 0));
  const allForAll = new Set(problem.lines.filter(({ mode }) => mode === 'all-for-all').map(({ id }) => id));
  return {
    in: (person) => {
      const line = choice.lines.get(person.id) ?? '';
      if (person.pin === 'in') return { code: 'pinned-in' };
      const mates = pinned.get(person.id)?.filter(({ pin }) => pin === 'in');
      if (mates) return { code: 'pinned-together', with: mates.map(({ id }) => id) };
      return allForAll.has(line) ? { code: 'all-for-all', line } : ranked(person, reached, floors);
    },
    out: (person) => leftOut(person, reached),
  };
}

type Standings = Reached & {
  readonly last: Candidate | null;
  /** Those of one tier and quarter: their turn in the draw, and how many places they got. */
  readonly equals: ReadonlyMap<string, { readonly turns: ReadonlyMap<string, number>; readonly places: number }>;
};

const equalKey = ({ tier, quarters }: Candidate) => `${tier} ${quarters}`;

/** For a limit: who it holds, the last of them in the plan, and how the places went among those of one tier and quarter. */
function withStandings(reached: Reached, pool: readonly Candidate[], inPlan: ReadonlySet<string>): Standings {
  const held = pool.filter((person) => reached.holds(person));
  const chosen = held.filter(({ id }) => inPlan.has(id));
  const groups = new Map<string, Candidate[]>();
  for (const person of held) {
    const group = groups.get(equalKey(person));
    if (group) group.push(person);
    else groups.set(equalKey(person), [person]);
  }
  const equals = new Map(
    [...groups].map(([key, all]) => [
      key,
      {
        turns: new Map(all.sort(byTicket).map(({ id }, at) => [id, at + 1])),
        places: all.filter(({ id }) => inPlan.has(id)).length,
      },
    ]),
  );
  return {
    ...reached,
    equals,
    last: chosen.reduce<Candidate | null>((last, one) => (last && byStanding(last, one) > 0 ? last : one), null),
  };
}

/** The limits reached by whom they hold, so that nobody has to be held against every one. */
type Index = ReadonlyMap<string, readonly Standings[]>;
const limitsOf = (person: Candidate, reached: Index) => holders(person).flatMap((whom) => reached.get(whom) ?? []);

const standing = ({ tier, quarters }: Candidate) => ({ tier, quarters });
const cutOff = (limits: readonly Standings[]): CutOff | null => {
  const last = limits.find((limit) => limit.last !== null)?.last;
  return last ? standing(last) : null;
};

/** The draw a person was in: some of their equals under one limit are in the plan and some are not. */
function drawOf(person: Candidate, limits: readonly Standings[]): Draw | null {
  for (const { equals } of limits) {
    const group = equals.get(equalKey(person));
    if (group && group.places > 0 && group.places < group.turns.size)
      return {
        equals: group.turns.size,
        places: group.places,
        drawn: group.turns.get(person.id) ?? 0,
      };
  }
  return null;
}

function ranked(person: Candidate, reached: Index, floors: readonly { group: Group; count: number }[]): InReason {
  const floor = person.tier > 0 ? floors.find(({ group }) => isIn(person, group)) : undefined;
  if (floor) {
    const { key, value, floor: least = 0 } = floor.group;
    return { code: 'floor', key, value, floor: least, reached: floor.count, ...standing(person) };
  }
  const limits = limitsOf(person, reached);
  const draw = drawOf(person, limits);
  return draw
    ? { code: 'drawn', ...standing(person), ...draw }
    : { code: 'order', ...standing(person), cutOff: cutOff(limits) };
}

function leftOut(person: Candidate, reached: Index): OutReason {
  const holding = limitsOf(person, reached);
  // A limit whose last place went to somebody who comes later in the order did not keep this person out.
  const decisive = holding.filter(({ last }) => last === null || byStanding(last, person) < 0);
  const standings = decisive.length > 0 ? decisive : holding;
  const limits = standings.map(({ limit }) => limit);
  if (limits.length === 0) return { code: 'outranked', ...standing(person) };
  const draw = drawOf(person, standings);
  if (draw) return { code: 'not-drawn', limits, ...standing(person), ...draw };
  return { code: 'limit', limits, ...standing(person), cutOff: cutOff(standings) };
}

import { fleetFits, placeKey } from './assign-fleet';
import { linesFit } from './assign-lines';
import { isIn } from './classes';
import { lineSet, timesAtMost } from './formulate-lines';
import type { Candidate } from './pool';
import type { Line, Problem } from './problem';
import type { Limit } from './reasons';
import type { SolverPort } from './solver-port';

/** A limit with no room for one more, and whom it holds. */
export type Reached = {
  readonly limit: Limit;
  /** The same for limits that hold the same people. */
  readonly whom: string;
  holds(person: Candidate): boolean;
};

/** Every name under which a limit may hold a person. */
export const holders = (person: Candidate): string[] => [
  'all',
  ...Object.entries(person.groups).map((group) => `group ${JSON.stringify(group)}`),
  `place ${placeKey(person)}`,
  `lines ${lineSet(person)}`,
];

/** What is decided, as far as the limits see it. */
export type Choice = { readonly chosen: readonly Candidate[]; readonly lines: ReadonlyMap<string, string> };

/** Every limit the plan has reached: one more of those it holds would break it, however lines and vehicles were shared. */
export function reachedLimits(
  problem: Problem,
  { chosen, lines }: Choice,
  pool: readonly Candidate[],
  solver: SolverPort,
): Reached[] {
  return [
    ...totalLimit(problem, chosen),
    ...ceilingLimits(problem, chosen),
    ...placeLimits(problem, chosen, pool, solver),
    ...lineLimits(problem, { chosen, lines }, pool, solver),
  ];
}

const totalLimit = ({ total }: Problem, chosen: readonly Candidate[]): Reached[] =>
  chosen.length >= total ? [{ limit: { limit: 'total', most: total }, whom: 'all', holds: () => true }] : [];

const ceilingLimits = ({ groups }: Problem, chosen: readonly Candidate[]): Reached[] =>
  groups.flatMap((group) => {
    const { key, value, ceiling } = group;
    if (ceiling === undefined || chosen.filter((person) => isIn(person, group)).length < ceiling) return [];
    return [
      {
        limit: { limit: 'ceiling', key, value, most: ceiling },
        whom: `group ${JSON.stringify([key, value])}`,
        holds: (person) => isIn(person, group),
      },
    ];
  });

/** One of each kind of need that somebody left out has. */
function oneOfEach(pool: readonly Candidate[], chosen: readonly Candidate[], keyOf: (person: Candidate) => string) {
  const inPlan = new Set(chosen.map(({ id }) => id));
  return [...new Map(pool.filter(({ id }) => !inPlan.has(id)).map((person) => [keyOf(person), person]))];
}

function placeLimits(
  problem: Problem,
  chosen: readonly Candidate[],
  pool: readonly Candidate[],
  solver: SolverPort,
): Reached[] {
  return oneOfEach(pool, chosen, placeKey).flatMap(([key, person]) => {
    if (fleetFits(problem, [...chosen, person], solver)) return [];
    const used = chosen.filter((other) => placeKey(other) === key).length;
    const limit = { limit: 'place', kind: person.place, site: person.site, used } as const;
    return [{ limit, whom: `place ${key}`, holds: (other) => placeKey(other) === key }];
  });
}

function lineLimits(
  problem: Problem,
  { chosen, lines }: Choice,
  pool: readonly Candidate[],
  solver: SolverPort,
): Reached[] {
  const full = oneOfEach(pool, chosen, lineSet).flatMap(([key, person]) =>
    linesFit(problem, [...chosen, person], solver) ? [] : [{ key, person }],
  );
  return full.flatMap(({ key, person }) =>
    problem.lines
      .filter(({ id }) => person.lines.includes(id))
      .flatMap((line) => {
        const count = [...lines.values()].filter((id) => id === line.id).length;
        const limit = lineLimit(line, count);
        return limit ? [{ limit, whom: `lines ${key}`, holds: (other: Candidate) => lineSet(other) === key }] : [];
      }),
  );
}

function lineLimit(line: Line, count: number): Limit | null {
  if (line.mode === 'unconditional') return null;
  if (line.mode === 'fixed') return { limit: 'line', line: line.id, most: line.give };
  if (line.mode === 'all-for-all') return { limit: 'line', line: line.id, most: count };
  const most = line.give * timesAtMost(line, Number.MAX_SAFE_INTEGER / 2);
  if (count >= most) return { limit: 'line', line: line.id, most };
  return { limit: 'multiple', line: line.id, give: line.give };
}

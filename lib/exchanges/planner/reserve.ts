import { byStanding } from './assign-lines';
import { isIn } from './classes';
import type { Choice } from './limits';
import type { Candidate, Unit } from './pool';
import type { Group, Problem } from './problem';

export type Reserve = { readonly id: string; readonly line: string; readonly rank: number };

/** What is known of a line's earlier hand-overs: how many were planned and how many of them did not come. */
export type History = Readonly<Record<string, { readonly planned: number; readonly dropped: number }>>;

/** What is taken to drop out before a line has a history of its own (in kidney exchange, 30 in 100 matches fail). */
const startRate = 0.2;
/** So many planned hand-overs the start counts for. */
const startWeight = 50;
const confidence = 0.95;

export const dropOutRate = (line: string, history: History) => {
  const { planned, dropped } = history[line] ?? { planned: 0, dropped: 0 };
  return (dropped + startRate * startWeight) / (planned + startWeight);
};

/** The smallest reserve that suffices in 95 of 100 cases when each of `people` drops out with `rate`. */
export function reserveSize(people: number, rate: number): number {
  if (rate <= 0 || people === 0) return 0;
  if (rate >= 1) return people;
  let term = (1 - rate) ** people;
  // Far from nought the first term is too small to be written; half of those who drop out on average is safely below.
  if (term === 0) return byNormal(people, rate);
  let below = term;
  let size = 0;
  while (below < confidence && size < people) {
    term *= ((people - size) / (size + 1)) * (rate / (1 - rate));
    size += 1;
    below += term;
  }
  return size;
}

const byNormal = (people: number, rate: number) =>
  Math.min(people, Math.ceil(people * rate + 1.645 * Math.sqrt(people * rate * (1 - rate)) + 1));

const listKey = (line: string, { place, site }: Candidate) => JSON.stringify([line, place, site]);

/**
 * The reserve of each line, kind of place and site, in the published order: people left out who could take the place of
 * somebody chosen there without breaking a limit. Nobody is on two lists. Sets that travel together are not reserves.
 */
export function reserveOf(
  problem: Problem,
  units: readonly Unit[],
  { chosen, lines }: Choice,
  history: History = {},
): Reserve[] {
  const inPlan = new Set(chosen.map(({ id }) => id));
  const full = fullCeilings(problem, chosen);
  const lists = new Map<string, { line: string; chosen: Candidate[]; ranked: Candidate[] }>();
  for (const person of chosen) {
    const line = lines.get(person.id) as string;
    const list = lists.get(listKey(line, person)) ?? { line, chosen: [], ranked: [] };
    list.chosen.push(person);
    lists.set(listKey(line, person), list);
  }
  const waiting = units
    .flatMap(({ members }) => (members.length === 1 ? members : []))
    .filter(({ id }) => !inPlan.has(id));
  for (const person of waiting.sort(byStanding)) {
    const list = person.lines
      .map((line) => lists.get(listKey(line, person)))
      .find(
        (one) =>
          one &&
          one.ranked.length < sizeOf(one, history) &&
          one.chosen.some((other) => mayReplace(person, other, full)),
      );
    list?.ranked.push(person);
  }
  return [...lists.values()].flatMap(({ line, ranked }) => ranked.map(({ id }, at) => ({ id, line, rank: at + 1 })));
}

const sizeOf = ({ line, chosen }: { line: string; chosen: readonly Candidate[] }, history: History) =>
  reserveSize(chosen.length, dropOutRate(line, history));

export const fullCeilings = ({ groups }: Problem, chosen: readonly Candidate[]): Group[] =>
  groups.filter(
    (group) => group.ceiling !== undefined && chosen.filter((person) => isIn(person, group)).length >= group.ceiling,
  );

/** Whether one may come for the other as the ceilings stand; line, place and site are the same already. */
export const mayReplace = (one: Candidate, other: Candidate, full: readonly Group[]) =>
  full.every((group) => !isIn(one, group) || isIn(other, group));

/** Everybody chosen for whom nobody on the reserve could come: named before a plan is approved. */
export function withoutReserve(
  problem: Problem,
  { chosen, lines }: Choice,
  reserve: readonly Reserve[],
  pool: readonly Candidate[],
): string[] {
  const full = fullCeilings(problem, chosen);
  const people = new Map(pool.map((person) => [person.id, person]));
  const lists = new Map<string, Candidate[]>();
  for (const { id, line } of reserve) {
    const person = people.get(id) as Candidate;
    lists.set(listKey(line, person), [...(lists.get(listKey(line, person)) ?? []), person]);
  }
  return chosen
    .filter((person) => {
      const list = lists.get(listKey(lines.get(person.id) as string, person)) ?? [];
      return !list.some((one) => mayReplace(one, person, full));
    })
    .map(({ id }) => id);
}

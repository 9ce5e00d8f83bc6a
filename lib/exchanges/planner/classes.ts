import type { Candidate, Unit } from './pool';
import type { Group, Problem } from './problem';
import { byTicket } from './tickets';

/**
 * Units alike in everything a limit or a level sees: only the lottery tells them apart. In the order of the draw, so that a
 * class of which n are chosen is its first n.
 */
export type UnitClass = {
  readonly units: readonly Unit[];
  /** The members of the first unit; those of the others are alike. */
  readonly members: readonly Candidate[];
  readonly pinned: boolean;
  readonly kept: number;
};

export type Classes = {
  readonly classes: readonly UnitClass[];
  /** The groups whose floor or ceiling can be felt at all. */
  readonly groups: readonly Group[];
};

/** The units in classes. `keep` are people an earlier plan holds: how many of a unit they are sets it apart too. */
export function classesOf(problem: Problem, units: readonly Unit[], keep: ReadonlySet<string>): Classes {
  const groups = feltGroups(problem, units);
  const classes = new Map<string, Unit[]>();
  for (const unit of units) {
    const key = `${unit.pinned}|${keptOf(unit, keep)}|${unit.members
      .map((member) => traits(member, groups))
      .sort()
      .join('|')}`;
    const alike = classes.get(key);
    if (alike) alike.push(unit);
    else classes.set(key, [unit]);
  }
  return { groups, classes: [...classes.values()].map((alike) => toClass(alike, keep)).sort(byFirst) };
}

const first = ({ members }: { members: readonly Candidate[] }) => members[0] as Candidate;
const byFirst = (a: { members: readonly Candidate[] }, b: { members: readonly Candidate[] }) =>
  byTicket(first(a), first(b));
const keptOf = ({ members }: Unit, keep: ReadonlySet<string>) => members.filter(({ id }) => keep.has(id)).length;

function toClass(alike: Unit[], keep: ReadonlySet<string>): UnitClass {
  const units = alike.sort(byFirst);
  const [leading] = units as [Unit, ...Unit[]];
  return { units, members: leading.members, pinned: leading.pinned, kept: keptOf(leading, keep) };
}

export const isIn = (person: { groups: Record<string, string> }, { key, value }: Group) =>
  Object.hasOwn(person.groups, key) && person.groups[key] === value;

function feltGroups({ groups }: Problem, units: readonly Unit[]) {
  const sizes = new Map<string, number>();
  for (const { members } of units)
    for (const member of members)
      for (const [key, value] of Object.entries(member.groups)) {
        const name = JSON.stringify([key, value]);
        sizes.set(name, (sizes.get(name) ?? 0) + 1);
      }
  return groups.filter(({ key, value, floor = 0, ceiling = Number.POSITIVE_INFINITY }) => {
    const size = sizes.get(JSON.stringify([key, value])) ?? 0;
    return floor > 0 || ceiling < size;
  });
}

const traits = (member: Candidate, groups: readonly Group[]) =>
  [
    member.tier,
    member.quarters,
    member.place,
    JSON.stringify(member.site),
    member.set,
    groups.map((group) => (isIn(member, group) ? 1 : 0)).join(''),
  ].join(',');

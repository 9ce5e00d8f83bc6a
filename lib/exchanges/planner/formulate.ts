import { type Classes, isIn, type UnitClass } from './classes';
import { closedGates } from './gates';
import { type StageKey, worth } from './levels';
import { type Draft, draftModel } from './model';
import type { Candidate } from './pool';
import { type Line, type PlaceKind, type Problem, placeKinds, type Vehicle } from './problem';
import type { Change } from './reasons';
import type { LinearModel } from './solver-port';

/**
 * The problem as rows and columns. One column per class (how many of its units are chosen), one per set of lines and line
 * (how many count under it), one per vehicle type and site, and one per floor (what it falls short).
 */
export type Formulation = {
  readonly model: LinearModel;
  readonly stages: readonly Stage[];
  readonly fleet: readonly FleetColumn[];
  readonly floors: readonly { readonly column: number; readonly row: number; readonly floor: number }[];
  readonly slacks: readonly Slack[];
  /** How many of a set of lines count under a line; a set of one line has no column, for there is nothing to decide. */
  readonly lineColumns: readonly { readonly column: number; readonly set: string; readonly line: string }[];
  readonly timesColumns: readonly { readonly column: number; readonly line: string; readonly give: number }[];
};
/** How a hard limit could give way: `n` steps of `step` in its row, and what that would mean. */
export type Slack = {
  readonly kind: 'total' | 'places' | 'ceiling' | 'line';
  readonly row: number;
  readonly step: number;
  change(n: number): Change;
};
/** A level as the solver sees it: as large as possible, `row` holds its sum. */
export type Stage = { readonly key: StageKey; readonly row: number; readonly gain: Float64Array };
export type FleetColumn = { readonly column: number; readonly vehicle: Vehicle; readonly site: string };

const free = Number.POSITIVE_INFINITY;
export const offers = (vehicle: Vehicle, kind: PlaceKind) =>
  ({ seat: vehicle.seats, stretcher: vehicle.stretchers, isolation: vehicle.isolation })[kind];
export const lineSet = ({ lines }: Candidate) => JSON.stringify(lines);

/** How often each key comes up among the members of a unit. */
export function tally<Key>(members: readonly Candidate[], keyOf: (member: Candidate) => Key): Map<Key, number> {
  const counts = new Map<Key, number>();
  for (const member of members) counts.set(keyOf(member), (counts.get(keyOf(member)) ?? 0) + 1);
  return counts;
}

export function formulate(problem: Problem, { classes, groups }: Classes, stageKeys: readonly StageKey[]): Formulation {
  const draft = draftModel();
  // The columns of the classes come first: column n is class n.
  for (const { units, pinned } of classes) draft.column(pinned ? units.length : 0, units.length, true);
  // A model is never without columns, so that rows nobody can fill are seen to be infeasible.
  draft.column(0, 0, false);
  const slacks: Slack[] = [];
  addTotal(draft, problem, classes, slacks);
  const { lineColumns, timesColumns } = addLines(draft, problem, classes, slacks);
  const fleet = addPlaces(draft, problem, classes, slacks);
  const floors = addGroups(draft, groups, classes, slacks);
  const stages = stageKeys.map((key) => addStage(draft, key, classes, floors));
  const model = draft.finish();
  return {
    model,
    fleet,
    floors,
    slacks,
    lineColumns,
    timesColumns,
    stages: stages.map((stage) => ({ ...stage, gain: padded(stage.gain, model.columns) })),
  };
}

const padded = (gain: ReadonlyMap<number, number>, columns: number) => {
  const all = new Float64Array(columns);
  for (const [column, value] of gain) all[column] = value;
  return all;
};

function addTotal(draft: Draft, { total }: Problem, classes: readonly UnitClass[], slacks: Slack[]) {
  const row = draft.row(-free, total);
  slacks.push({ kind: 'total', row, step: -1, change: (n) => ({ change: 'total', from: total, to: total + n }) });
  for (const [column, { members }] of classes.entries()) draft.put(column, row, members.length);
}

/** Everybody chosen counts under one of their lines, and each line's arithmetic holds. */
function addLines(draft: Draft, problem: Problem, classes: readonly UnitClass[], slacks: Slack[]) {
  const sets = new Map<string, { lines: readonly string[]; size: number; row: number | null }>();
  for (const { members, units } of classes)
    for (const [key, count] of tally(members, lineSet)) {
      const set = sets.get(key) ?? { lines: JSON.parse(key) as string[], size: 0, row: null };
      sets.set(key, { ...set, size: set.size + count * units.length });
    }
  const timesColumns: TimesColumn[] = [];
  const lineColumns: Formulation['lineColumns'][number][] = [];
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

type TimesColumn = Formulation['timesColumns'][number];
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

/** Places by kind per site, from whole vehicles that each serve one site. */
function addPlaces(draft: Draft, problem: Problem, classes: readonly UnitClass[], slacks: Slack[]): FleetColumn[] {
  const siteRows = new Map<string, number>();
  const kindsAt = new Map<string, Set<PlaceKind>>();
  for (const [column, { members }] of classes.entries())
    for (const { place, site } of members) {
      const key = `${place} ${site}`;
      const row = siteRows.get(key) ?? draft.row(-free, 0);
      if (!siteRows.has(key))
        slacks.push({
          kind: 'places',
          row,
          step: -1,
          change: (n) => ({ change: 'places', kind: place, site, more: n }),
        });
      siteRows.set(key, row);
      draft.put(column, row, 1);
    }
  for (const { members } of classes)
    for (const { site, place } of members) kindsAt.set(site, (kindsAt.get(site) ?? new Set()).add(place));
  const fleet: FleetColumn[] = [];
  for (const vehicle of problem.vehicles) {
    const sites = problem.sites.filter((site) =>
      [...(kindsAt.get(site) ?? [])].some((kind) => offers(vehicle, kind) > 0),
    );
    if (sites.length === 0 || vehicle.count === 0) continue;
    const row = draft.row(-free, vehicle.count);
    for (const site of sites) {
      // With one site only there is nothing to decide: all of them go there.
      const column = draft.column(sites.length === 1 ? vehicle.count : 0, vehicle.count, true);
      draft.put(column, row, 1);
      fleet.push({ column, vehicle, site });
      for (const kind of placeKinds) {
        const places = siteRows.get(`${kind} ${site}`);
        if (places !== undefined) draft.put(column, places, -offers(vehicle, kind));
      }
    }
  }
  return fleet;
}

function addGroups(draft: Draft, groups: Classes['groups'], classes: readonly UnitClass[], slacks: Slack[]) {
  return groups.flatMap((group) => {
    const { floor = 0, ceiling = free } = group;
    const { key, value } = group;
    const most = draft.row(-free, ceiling);
    if (group.ceiling !== undefined)
      slacks.push({
        kind: 'ceiling',
        row: most,
        step: -1,
        change: (n) => ({ change: 'ceiling', key, value, from: ceiling, to: ceiling + n }),
      });
    const least = floor > 0 ? draft.row(floor, free) : null;
    for (const [column, { members }] of classes.entries()) {
      const count = members.filter((member) => isIn(member, group)).length;
      draft.put(column, most, count);
      if (least !== null) draft.put(column, least, count);
    }
    if (least === null) return [];
    const column = draft.column(0, floor, false);
    draft.put(column, least, 1);
    return [{ column, row: least, floor }];
  });
}

function addStage(draft: Draft, key: StageKey, classes: readonly UnitClass[], floors: Formulation['floors']) {
  const row = draft.row(-free, free);
  const gain = new Map<number, number>();
  for (const [column, { members, kept }] of classes.entries()) {
    const value = worth(key, members, kept);
    if (value !== 0) gain.set(column, value);
  }
  if (key === 'shortfall') for (const { column } of floors) gain.set(column, -1);
  for (const [column, value] of gain) draft.put(column, row, value);
  return { key, row, gain };
}

/** How many people named on a line hold every gate: what "all for all" counts. */
export const eligibleOn = ({ people }: Problem, line: string) =>
  people.filter((person) => closedGates(person).length === 0 && person.lines.includes(line)).length;

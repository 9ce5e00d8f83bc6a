import { type Classes, isIn, type UnitClass } from './classes';
import { addLines, type LineColumn, type TimesColumn } from './formulate-lines';
import { type StageKey, worth } from './levels';
import { type Draft, draftModel } from './model';
import { type PlaceKind, type Problem, placeKinds, type Vehicle } from './problem';
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
  readonly lineColumns: readonly LineColumn[];
  readonly timesColumns: readonly TimesColumn[];
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

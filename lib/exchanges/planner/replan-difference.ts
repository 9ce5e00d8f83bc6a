import type { UsedVehicles } from './assign-fleet';
import type { Reserve } from './reserve';

/** What of a plan is carried from one run to the next. */
export type Held = {
  readonly in: readonly { readonly id: string; readonly line: string; readonly site: string }[];
  readonly vehicles: readonly UsedVehicles[];
  readonly received: Readonly<Record<string, number>>;
  readonly reserve: readonly Reserve[];
};

/** Why somebody is no longer in: they dropped out, cannot go any more, or gave way so that the plan holds. */
export type LeavingCause = 'dropped' | 'not-eligible' | 'gave-way';

/** All that a new approval has to look at. */
export type Difference = {
  readonly out: readonly { readonly id: string; readonly cause: LeavingCause }[];
  /** `rank` where they come from the reserve. */
  readonly in: readonly {
    readonly id: string;
    readonly line: string;
    readonly site: string;
    readonly rank: number | null;
  }[];
  readonly moved: readonly { readonly id: string; readonly from: string; readonly to: string }[];
  readonly vehicles: readonly {
    readonly type: string;
    readonly site: string;
    readonly from: number;
    readonly to: number;
  }[];
  readonly received: readonly { readonly line: string; readonly from: number; readonly to: number }[];
  readonly kept: number;
};

/** The difference of two plans, in the order of the ids. */
export function differenceOf(
  earlier: Held,
  later: Held,
  dropped: ReadonlySet<string>,
  gone: ReadonlySet<string>,
): Difference {
  const before = new Map(earlier.in.map((entry) => [entry.id, entry]));
  const after = new Map(later.in.map((entry) => [entry.id, entry]));
  const ranks = new Map(earlier.reserve.map(({ id, rank }) => [id, rank]));
  const cause = (id: string): LeavingCause =>
    dropped.has(id) ? 'dropped' : gone.has(id) ? 'not-eligible' : 'gave-way';
  return {
    out: earlier.in.filter(({ id }) => !after.has(id)).map(({ id }) => ({ id, cause: cause(id) })),
    in: later.in
      .filter(({ id }) => !before.has(id))
      .map(({ id, line, site }) => ({ id, line, site, rank: ranks.get(id) ?? null })),
    moved: later.in.flatMap(({ id, line }) => {
      const from = before.get(id)?.line;
      return from === undefined || from === line ? [] : [{ id, from, to: line }];
    }),
    vehicles: changedCounts(
      earlier.vehicles.map(({ type, site, count }) => [JSON.stringify([type, site]), count]),
      later.vehicles.map(({ type, site, count }) => [JSON.stringify([type, site]), count]),
    ).map(({ key, ...counts }) => {
      const [type, site] = JSON.parse(key) as [string, string];
      return { type, site, ...counts };
    }),
    received: changedCounts(Object.entries(earlier.received), Object.entries(later.received)).map(
      ({ key, ...counts }) => ({
        line: key,
        ...counts,
      }),
    ),
    kept: later.in.filter(({ id }) => before.has(id)).length,
  };
}

function changedCounts(before: readonly (readonly [string, number])[], after: readonly (readonly [string, number])[]) {
  const [first, second] = [new Map(before), new Map(after)];
  return [...new Set([...first.keys(), ...second.keys()])]
    .sort()
    .map((key) => ({ key, from: first.get(key) ?? 0, to: second.get(key) ?? 0 }))
    .filter(({ from, to }) => from !== to);
}

import { type PlaceKind, placeKinds } from '@/lib/exchanges/planner/problem';
import type { ProblemTerms, RunCounts, RunHead } from '@/lib/planning/schema/runs';

/* How full a plan is: per line, per place people are fetched from. Counts only; what they are called is the screen's. */

export type LineTerms = ProblemTerms['lines'][number];

/** The most a line can hand over by its own terms; null where only the people and the vehicles limit it. */
export function mostOn(line: LineTerms, able: number): number | null {
  switch (line.mode) {
    case 'unconditional':
      return null;
    case 'all-for-all':
      return able;
    case 'fixed':
      return line.give;
    case 'ratio':
      return line.take === 0 ? null : Math.floor(line.offered / line.take) * line.give;
  }
}

export type LineFilling = {
  readonly line: LineTerms;
  readonly in: number;
  readonly able: number;
  readonly most: number | null;
  readonly received: number;
  readonly reserve: number;
  readonly withoutReserve: number;
};

export const linesOf = ({ terms, counts, received }: Pick<RunHead, 'terms' | 'counts' | 'received'>): LineFilling[] =>
  terms.lines.map((line) => {
    const found = counts?.byLine.find((one) => one.line === line.id);
    const able = found?.able ?? 0;
    return {
      line,
      in: found?.in ?? 0,
      able,
      most: mostOn(line, able),
      received: received[line.id] ?? 0,
      reserve: found?.reserve ?? 0,
      withoutReserve: found?.withoutReserve ?? 0,
    };
  });

export type SiteFilling = {
  readonly site: string;
  readonly vehicles: readonly { readonly type: string; readonly count: number }[];
  readonly places: readonly { readonly kind: PlaceKind; readonly used: number; readonly all: number }[];
};

const offers = { seat: 'seats', stretcher: 'stretchers', isolation: 'isolation' } as const;

/** Each place people are fetched from with its vehicles, and of each kind of place how many are used. */
export function sitesOf({ terms, counts, vehicles }: Pick<RunHead, 'terms' | 'counts' | 'vehicles'>): SiteFilling[] {
  return terms.sites.map((site) => {
    const here = vehicles.filter((one) => one.site === site);
    const all = (kind: PlaceKind) =>
      here.reduce((sum, { type, count }) => {
        const known = terms.vehicles.find((one) => one.type === type);
        return sum + count * (known?.[offers[kind]] ?? 0);
      }, 0);
    const used = counts?.bySite.find((one) => one.site === site);
    return {
      site,
      vehicles: here.map(({ type, count }) => ({ type, count })),
      places: placeKinds
        .map((kind) => ({ kind, used: used?.[kind] ?? 0, all: all(kind) }))
        .filter((place) => place.used + place.all > 0),
    };
  });
}

export type GroupFilling = RunCounts['byGroup'][number] & { readonly missing: number };

/** Only groups with a floor or a ceiling, those whose floor is missed first. */
export const groupsOf = (counts: RunCounts | null): GroupFilling[] =>
  (counts?.byGroup ?? [])
    .filter(({ floor, ceiling }) => floor !== null || ceiling !== null)
    .map((group) => ({ ...group, missing: Math.max(0, (group.floor ?? 0) - group.in) }))
    .sort((one, other) => other.missing - one.missing);

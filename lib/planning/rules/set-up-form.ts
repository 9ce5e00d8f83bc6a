import { numberIn } from './criterion-form';
import type { SetUp, Site } from './set-up';

/** The set-up as its form asks for it: figures as typed, rows with a key that stays while others come and go. */
export type VehicleTyped = { key: number } & Record<'type' | 'count' | 'seats' | 'stretchers' | 'isolation', string>;
export type SiteTyped = { key: number; id: string; name: string; places: readonly string[] };
export type GroupTyped = { key: number } & Record<'by' | 'value' | 'floor' | 'ceiling', string>;
export type LineTyped = Record<'offered' | 'n' | 'dropped', string>;
export type SetUpTyped = {
  readonly total: string;
  readonly reading: string;
  readonly lines: Readonly<Record<string, LineTyped>>;
  readonly vehicles: readonly VehicleTyped[];
  readonly sites: readonly SiteTyped[];
  readonly groups: readonly GroupTyped[];
};

const figure = (value: number | undefined) => (value === undefined ? '' : String(value));

export function typedSetUp(setUp: SetUp, nextKey: () => number): SetUpTyped {
  const lines = new Set([...Object.keys(setUp.offered), ...Object.keys(setUp.dropOut)]);
  return {
    total: String(setUp.total),
    reading: setUp.reading,
    lines: Object.fromEntries(
      [...lines].map((line) => [
        line,
        {
          offered: figure(setUp.offered[line]),
          n: figure(setUp.dropOut[line]?.n),
          dropped: figure(setUp.dropOut[line]?.dropped),
        },
      ]),
    ),
    vehicles: setUp.vehicles.map(({ type, count, seats, stretchers, isolation }) => ({
      key: nextKey(),
      type,
      count: String(count),
      seats: String(seats),
      stretchers: String(stretchers),
      isolation: String(isolation),
    })),
    sites: setUp.sites.map((site) => ({ key: nextKey(), ...site })),
    groups: setUp.groups.map(({ key, value, floor, ceiling }) => ({
      key: nextKey(),
      by: key,
      value,
      floor: figure(floor),
      ceiling: figure(ceiling),
    })),
  };
}

/** A number the server must have: one left open is none, which it refuses at that field. */
const count = (typed: string) => numberIn(typed) ?? -1;
const some = (part: string, typed: string) => {
  const value = numberIn(typed);
  return value === undefined ? {} : { [part]: value };
};

/** The set-up as typed, for the lines of the reading that is chosen; the server judges it. */
export function setUpIn(typed: SetUpTyped, lines: readonly string[]) {
  const told = lines.flatMap((line) => (typed.lines[line] ? [[line, typed.lines[line]] as const] : []));
  return {
    total: count(typed.total),
    reading: typed.reading,
    offered: Object.assign({}, ...told.map(([line, { offered }]) => some(line, offered))) as Record<string, number>,
    dropOut: Object.fromEntries(
      told
        .filter(([, { n, dropped }]) => n.trim() || dropped.trim())
        .map(([line, { n, dropped }]) => [line, { n: count(n), dropped: count(dropped) }]),
    ),
    vehicles: typed.vehicles.map(({ type, count: many, seats, stretchers, isolation }) => ({
      type,
      count: count(many),
      seats: count(seats),
      stretchers: count(stretchers || '0'),
      isolation: count(isolation || '0'),
    })),
    sites: typed.sites.map(({ id, name, places }) => ({ id, name, places: [...places] })),
    groups: typed.groups.map(({ by, value, floor, ceiling }) => ({
      key: by,
      value,
      ...some('floor', floor),
      ...some('ceiling', ceiling),
    })),
  };
}

/** The first code no site has yet. Codes stay when a site is renamed, so that plans can be compared. */
export function nextSiteId(sites: readonly Pick<Site, 'id'>[]): string {
  const taken = new Set(sites.map(({ id }) => id));
  for (let n = 1; ; n += 1) if (!taken.has(`site-${n}`)) return `site-${n}`;
}

/** What all vehicles carry together; what is no number counts as none. */
export function carriedBy(vehicles: readonly VehicleTyped[]) {
  const sum = (part: 'seats' | 'stretchers' | 'isolation') =>
    vehicles.reduce((all, one) => all + Math.max(0, count(one.count)) * Math.max(0, count(one[part])), 0);
  return { seats: sum('seats'), stretchers: sum('stretchers'), isolation: sum('isolation') };
}

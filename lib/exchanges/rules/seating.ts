import type { PersonLine } from './copies';
import { type Places, placesTaken } from './places';

type Seated = Pick<PersonLine, 'site' | 'vehicle' | 'placeKind'>;
export type Vehicle<Line extends Seated = PersonLine> = {
  site: string | null;
  vehicle: string | null;
  lines: readonly Line[];
  places: Places;
};

// Those without a place come last, wherever they wait.
const inOrder = (one: string | null, other: string | null) => {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  return one.localeCompare(other, 'en', { numeric: true });
};

/** The people by site and vehicle, each group in the order of the list: "bus 2" before "bus 10", nobody left out. */
export function seatingOf<Line extends Seated>(lines: readonly Line[]): Vehicle<Line>[] {
  const groups = new Map<string, Line[]>();
  for (const line of lines) {
    const key = JSON.stringify([line.site, line.vehicle]);
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  return [...groups.values()]
    .map((group) => ({
      site: group[0]?.site ?? null,
      vehicle: group[0]?.vehicle ?? null,
      lines: group,
      places: placesTaken(group),
    }))
    .sort(
      (one, other) =>
        inOrder(one.vehicle && one.site, other.vehicle && other.site) ||
        inOrder(one.vehicle, other.vehicle) ||
        inOrder(one.site, other.site),
    );
}

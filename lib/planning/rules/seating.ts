/** The planner's kinds of place; the shape of its problem says the same. */
type PlaceKind = 'seat' | 'stretcher' | 'isolation';
export type Rider = {
  readonly id: string;
  readonly site: string;
  readonly place: PlaceKind;
  readonly together: string | null;
};
export type VehicleType = {
  readonly type: string;
  readonly seats: number;
  readonly stretchers: number;
  readonly isolation: number;
};
export type UsedVehicles = { readonly type: string; readonly site: string; readonly count: number };

type Vehicle = { readonly name: string; readonly site: string; readonly free: Record<PlaceKind, number> };

/** The numbered vehicles of every site: `bus 1`, `bus 2`, in the order the set-up names their types. */
function vehiclesOf(types: readonly VehicleType[], used: readonly UsedVehicles[]): Vehicle[] {
  const sites = [...new Set(used.map(({ site }) => site))].sort();
  return sites.flatMap((site) =>
    types.flatMap(({ type, seats, stretchers, isolation }) => {
      const count = used
        .filter((one) => one.site === site && one.type === type)
        .reduce((sum, one) => sum + one.count, 0);
      return Array.from({ length: count }, (_, at) => ({
        name: `${type} ${at + 1}`,
        site,
        free: { seat: seats, stretcher: stretchers, isolation },
      }));
    }),
  );
}

const carries = (vehicle: Vehicle, riders: readonly Rider[]) => {
  const needs = { seat: 0, stretcher: 0, isolation: 0 };
  for (const { place } of riders) needs[place] += 1;
  return (Object.keys(needs) as PlaceKind[]).every((kind) => needs[kind] <= vehicle.free[kind]);
};

/**
 * Who sits in which vehicle: in the order given, by kind of place, sets that go together in one vehicle where one carries
 * them all. Whoever `held` a place in a vehicle of their site keeps it, so that a change of the plan moves as few people as
 * can be. The same for the same people in the same order; who finds no place is left out.
 */
export function seat(
  riders: readonly Rider[],
  fleet: { types: readonly VehicleType[]; used: readonly UsedVehicles[] },
  held: ReadonlyMap<string, string> = new Map(),
): Map<string, string> {
  const vehicles = vehiclesOf(fleet.types, fleet.used);
  const seated = new Map<string, string>();
  const board = (vehicle: Vehicle, rider: Rider) => {
    vehicle.free[rider.place] -= 1;
    seated.set(rider.id, vehicle.name);
  };
  for (const rider of riders) {
    const own = vehicles.find(({ site, name }) => site === rider.site && name === held.get(rider.id));
    if (own && carries(own, [rider])) board(own, rider);
  }
  const waiting = riders.filter(({ id }) => !seated.has(id));
  for (const group of groupsFirst(waiting)) {
    const whole = vehicles.find((one) => one.site === group[0]?.site && carries(one, group));
    for (const rider of group) {
      const vehicle = whole ?? vehicles.find((one) => one.site === rider.site && carries(one, [rider]));
      if (vehicle) board(vehicle, rider);
    }
  }
  return seated;
}

/** Sets that go together from one site, the largest first; then everybody alone, each in the order given. */
function groupsFirst(riders: readonly Rider[]): Rider[][] {
  const sets = new Map<string, Rider[]>();
  for (const rider of riders)
    if (rider.together !== null) {
      const key = JSON.stringify([rider.together, rider.site]);
      sets.set(key, [...(sets.get(key) ?? []), rider]);
    }
  const groups = [...sets.values()].sort((one, other) => other.length - one.length);
  return [...groups, ...riders.filter(({ together }) => together === null).map((rider) => [rider])];
}

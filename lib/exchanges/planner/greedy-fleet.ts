import { placeKey } from './assign-fleet';
import { type FleetColumn, offers } from './formulate';
import type { Candidate } from './pool';
import { placeKinds } from './problem';

/** Vehicles sent to sites as people need places; a vehicle once sent stays. */
export type Fleet = {
  /** Gives each of these people their place, all or none. */
  seat(members: readonly Candidate[]): boolean;
  sent(column: number): number;
};

export function openFleet(columns: readonly FleetColumn[]): Fleet {
  const left = new Map(columns.map(({ vehicle }) => [vehicle.type, vehicle.count]));
  const sent = new Map<number, number>();
  const room = new Map<string, number>();
  const send = ({ column, vehicle, site }: FleetColumn, by: number) => {
    left.set(vehicle.type, (left.get(vehicle.type) ?? 0) - by);
    sent.set(column, (sent.get(column) ?? 0) + by);
    for (const place of placeKinds) {
      const key = placeKey({ place, site });
      room.set(key, (room.get(key) ?? 0) + by * offers(vehicle, place));
    }
  };
  const take = (person: Candidate, by: number) => room.set(placeKey(person), (room.get(placeKey(person)) ?? 0) - by);

  /** The vehicle with most places of the kind that are missing goes. */
  function bringOne(person: Candidate): FleetColumn | null {
    const useful = columns
      .filter(
        ({ vehicle, site }) =>
          site === person.site && (left.get(vehicle.type) ?? 0) > 0 && offers(vehicle, person.place) > 0,
      )
      .sort((a, b) => offers(b.vehicle, person.place) - offers(a.vehicle, person.place));
    const [best = null] = useful;
    if (best) send(best, 1);
    return best;
  }

  return {
    sent: (column) => sent.get(column) ?? 0,
    seat(members) {
      const brought: FleetColumn[] = [];
      for (const [at, person] of members.entries()) {
        const vehicle = (room.get(placeKey(person)) ?? 0) > 0 ? undefined : bringOne(person);
        if (vehicle === null) {
          for (const seated of members.slice(0, at)) take(seated, -1);
          for (const one of brought) send(one, -1);
          return false;
        }
        if (vehicle) brought.push(vehicle);
        take(person, 1);
      }
      return true;
    },
  };
}

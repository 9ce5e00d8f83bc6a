import { quartersHeld } from '../../exchanges/planner/calendar';
import type { Person, Problem } from '../../exchanges/planner/problem';
import type { Reserve } from '../../exchanges/planner/reserve';
import { byTicket, seedBytes, ticketOf } from '../../exchanges/planner/tickets';
import type { PlanReason } from '../schema/reasons';

/** One person of a run as it is kept. */
export type PersonRow = {
  readonly prisonerId: string;
  readonly position: number;
  readonly chosen: boolean;
  readonly tier: Person['tier'];
  readonly line: string | null;
  readonly site: string;
  readonly place: Person['place'];
  readonly capturedOn: string;
  readonly quarters: number;
  readonly lines: readonly string[];
  readonly together: string | null;
  readonly pin: 'in' | 'out' | null;
  readonly reason: PlanReason;
  readonly reserveRank: number | null;
};

export type Decided = {
  readonly lines: ReadonlyMap<string, string>;
  readonly reserve: readonly Reserve[];
  readonly reasonOf: (person: Person) => PlanReason;
};

/** Everybody of a problem as a run decided, in the published order: tier, time held, ticket. */
export function rowsOf(problem: Problem, { lines, reserve, reasonOf }: Decided): PersonRow[] {
  const waiting = new Map(reserve.map((entry) => [entry.id, entry]));
  return inPublishedOrder(problem).map(({ person, quarters }, position) => {
    const line = lines.get(person.id);
    const ranked = waiting.get(person.id);
    return {
      prisonerId: person.id,
      position,
      chosen: line !== undefined,
      tier: person.tier,
      line: line ?? ranked?.line ?? null,
      site: person.site,
      place: person.place,
      capturedOn: person.capturedOn,
      quarters,
      lines: person.lines,
      together: person.together ?? null,
      pin: person.pin ?? null,
      reason: reasonOf(person),
      reserveRank: ranked?.rank ?? null,
    };
  });
}

function inPublishedOrder({ people, date, seed }: Problem) {
  const bytes = seedBytes(seed);
  return people
    .map((person) => ({
      person,
      id: person.id,
      quarters: quartersHeld(person.capturedOn, date),
      ticket: ticketOf(bytes, person.id),
    }))
    .sort((a, b) => a.person.tier - b.person.tier || b.quarters - a.quarters || byTicket(a, b));
}

import type { LeavingCode } from './submissions';

/** Where somebody sits: the line they count on, the site they are brought to, the vehicle. */
export type Seat = { readonly line: string | null; readonly site: string | null; readonly vehicle: string | null };
export type Seated = Seat & { readonly prisonerId: string };

const seatOf = ({ line, site, vehicle }: Seat): Seat => ({ line, site, vehicle });
const sameSeat = (one: Seat, other: Seat) =>
  one.line === other.line && one.site === other.site && one.vehicle === other.vehicle;

/**
 * What lies between a frozen list and a plan made again: who leaves and why, who comes and from which place of the reserve,
 * who sits elsewhere. Everybody else is only counted: nothing about them is put to anybody again.
 */
export function amendmentOf<Id extends string>(
  now: readonly (Seated & { prisonerId: Id })[],
  then: readonly (Seated & { prisonerId: Id })[],
  why: { causeOf: (id: Id) => LeavingCode | null; rankOf: (id: Id) => number | null },
) {
  const before = new Map(now.map((one) => [one.prisonerId, one]));
  const after = new Set(then.map(({ prisonerId }) => prisonerId));
  const staying = then.filter(({ prisonerId }) => before.has(prisonerId));
  return {
    out: now
      .filter(({ prisonerId }) => !after.has(prisonerId))
      .map(({ prisonerId }) => ({ prisonerId, code: why.causeOf(prisonerId) })),
    in: then
      .filter(({ prisonerId }) => !before.has(prisonerId))
      .map((one) => ({ prisonerId: one.prisonerId, ...seatOf(one), rank: why.rankOf(one.prisonerId) })),
    moved: staying.flatMap((one) => {
      const from = before.get(one.prisonerId);
      if (!from || sameSeat(from, one)) return [];
      return [{ prisonerId: one.prisonerId, from: seatOf(from), to: seatOf(one) }];
    }),
    kept: staying.length,
  };
}

/** Why a plan made again leaves somebody out, as the coded cause of their leaving; null where there is none of their own. */
export function causeOfLeaving(reason: { code: string; cause?: LeavingCode } | undefined): LeavingCode | null {
  switch (reason?.code) {
    case 'dropped':
      return reason.cause ?? null;
    case 'gate':
      return 'not-eligible';
    // Two people agreed to it, with a code that the report counts.
    case 'pinned-out':
      return 'other-cause';
    default:
      return null;
  }
}

type Listed = {
  readonly prisonerId: string;
  readonly line: string | null;
  readonly site: string;
  readonly place: string;
};
const listKey = ({ line, site, place }: Omit<Listed, 'prisonerId'>) => JSON.stringify([line, site, place]);

/**
 * Who stood before somebody on the same list of the reserve, could have come, and did not. `cannot`: those a gate, a cause
 * or an override keeps out.
 */
export function passedOver(
  incoming: readonly (Listed & { rank: number | null })[],
  reserve: readonly (Listed & { reserveRank: number | null })[],
  cannot: ReadonlySet<string>,
): string[] {
  const came = new Set(incoming.map(({ prisonerId }) => prisonerId));
  const worst = new Map<string, number>();
  for (const one of incoming)
    worst.set(listKey(one), Math.max(worst.get(listKey(one)) ?? 0, one.rank ?? Number.POSITIVE_INFINITY));
  return reserve
    .filter((one) => (one.reserveRank ?? Number.POSITIVE_INFINITY) < (worst.get(listKey(one)) ?? 0))
    .map(({ prisonerId }) => prisonerId)
    .filter((id) => !came.has(id) && !cannot.has(id));
}

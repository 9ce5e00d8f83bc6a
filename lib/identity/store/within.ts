import 'server-only';
import type { Scope } from '../../access/scope';
import type { Prisma } from '../../platform/db';
import { firstName, recordsWithin } from '../../prisoners/store/within';
import { caseStatuses } from '../rules/cases';

/** A record as identity names it. */
export const person = { select: { id: true, number: true, names: firstName } } as const;

// Remains that were established as somebody say that this person is dead: until the family has acknowledged it, and with
// it the record says so, they are seen by those who decide on deaths. Must agree with app.untold_remains in the migrations.
const untoldRemains: Prisma.IdentityCaseWhereInput = {
  subjectKind: 'remains',
  decisions: { some: { status: 'established', prisoner: { status: { not: 'deceased-confirmed' } } } },
};

/**
 * The cases of a scope as a condition. One that touches a sealed record anywhere is in a supervisor's scope alone; remains
 * established as somebody whose death was not acknowledged, in the scope of those who decide on deaths.
 */
export function casesWithin({ identity, sealed, deaths }: Scope): Prisma.IdentityCaseWhereInput {
  if (identity === 'none') return { id: { in: [] } };
  // Never the empty condition: inside an OR, Prisma leaves it out, and with it every case.
  if (sealed) return { status: { in: [...caseStatuses] } };
  const anySealed = { some: { prisoner: { sealed: true } } };
  return {
    NOT: {
      OR: [
        ...(deaths === 'all' ? [] : [untoldRemains]),
        { prisoner: { sealed: true } },
        { claimed: anySealed },
        { checks: anySealed },
        { decisions: anySealed },
        { requests: anySealed },
      ],
    },
  };
}

/** The donors of a scope: relatives of the people whose records it reaches. */
export const donorsWithin = (scope: Scope): Prisma.DnaDonorWhereInput =>
  scope.donors ? { prisoner: recordsWithin(scope) } : { id: { in: [] } };

/** Kits of those donors and of those cases. */
export const kitsWithin = (scope: Scope): Prisma.DnaKitWhereInput => ({
  OR: [{ donor: donorsWithin(scope) }, { case: casesWithin(scope) }],
});

/** Requests to laboratories: about records and, where there is one, cases of the scope. */
export function requestsWithin(scope: Scope): Prisma.DnaRequestWhereInput {
  if (scope.identity === 'none') return { id: { in: [] } };
  return { prisoner: recordsWithin(scope), OR: [{ caseId: null }, { case: casesWithin(scope) }] };
}

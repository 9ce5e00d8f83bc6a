import 'server-only';
import type { Scope } from '../../access/scope';
import type { Prisma } from '../../platform/db';

/** A record that stands for itself: not one that was joined with another. What was joined is in no list and no search. */
export const standing = { mergedIntoId: null } as const satisfies Prisma.PrisonerWhereInput;

/** The records of a scope as a condition. A sealed record is in a supervisor's scope alone. */
export function recordsWithin({ prisoners, sealed }: Scope): Prisma.PrisonerWhereInput {
  const open: Prisma.PrisonerWhereInput = sealed ? standing : { ...standing, sealed: false };
  if (prisoners === 'all') return open;
  if (prisoners === 'none') return { id: { in: [] } };
  if ('linkedTo' in prisoners) return { ...open, sought: { some: handledBy(prisoners.linkedTo) } };
  return { ...open, shares: { some: { userId: prisoners.sharedWith, revokedAt: null } } };
}

/** The names a search may go through. */
export const registryWithin = ({ registry, sealed }: Scope): Prisma.PrisonerWhereInput =>
  registry === 'none' ? { id: { in: [] } } : sealed ? standing : { ...standing, sealed: false };

// Must agree with app.handles_prisoner in the migrations.
export const handledBy = (userId: string): Prisma.SoughtPersonWhereInput => ({
  inquiry: { OR: [{ assignedToId: userId }, { loggedById: userId }] },
});

/** The one name a list shows: the first spelling in the record's own order. */
export const firstName = {
  orderBy: [{ position: 'asc' }, { id: 'asc' }],
  take: 1,
  select: { full: true },
} as const satisfies Prisma.Prisoner$namesArgs;

export const nameOf = (person: { names: readonly { full: string }[] }) => person.names[0]?.full ?? '—';

/** The spellings of a name in the order they were put. */
export const spellings = {
  orderBy: [{ position: 'asc' }, { recordedAt: 'asc' }, { id: 'asc' }],
  select: { kind: true, script: true, full: true },
} as const satisfies Prisma.PrisonerNameFindManyArgs;

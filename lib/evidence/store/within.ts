import 'server-only';
import type { Scope } from '../../access/scope';
import type { Prisma, Tx } from '../../platform/db';

const nobody: Prisma.PrisonerWhereInput = { id: { in: [] } };

/** The records a scope reaches. Row-level security says the same a second time. */
export function prisonersWithin(scope: Scope): Prisma.PrisonerWhereInput {
  const open: Prisma.PrisonerWhereInput = scope.sealed ? {} : { sealed: false };
  if (scope.prisoners === 'all') return open;
  if (scope.prisoners === 'none') return nobody;
  if ('sharedWith' in scope.prisoners)
    return { ...open, shares: { some: { userId: scope.prisoners.sharedWith, revokedAt: null } } };
  const me = scope.prisoners.linkedTo;
  return { ...open, sought: { some: { inquiry: { OR: [{ assignedToId: me }, { loggedById: me }] } } } };
}

/** The name a list shows: the first spelling in the record's own order. */
export const firstName = {
  orderBy: [{ position: 'asc' }, { id: 'asc' }],
  take: 1,
  select: { full: true },
} as const satisfies Prisma.Prisoner$namesArgs;

export const nameOf = (person: { names: readonly { full: string }[] }) => person.names[0]?.full ?? '—';

/** Names of members of staff by id, for showing who did what. */
export async function staffNames(tx: Tx, _scope: Scope, ids: readonly (string | null)[]) {
  const wanted = [...new Set(ids.filter((one) => one !== null))];
  const rows = await tx.user.findMany({ where: { id: { in: wanted } }, select: { id: true, displayName: true } });
  return new Map(rows.map(({ id, displayName }) => [id, displayName]));
}

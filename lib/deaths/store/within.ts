import 'server-only';
import type { Scope } from '../../access/scope';
import type { Prisma } from '../../platform/db';
import { deathStatuses } from '../rules/moves';

/** The decisions of a scope. Row-level security says the same again: to everybody else there is none. */
export function deathsWithin({ deaths, sealed }: Scope): Prisma.DeathDecisionWhereInput {
  const open: Prisma.DeathDecisionWhereInput = sealed ? {} : { prisoner: { sealed: false } };
  if (deaths === 'all') return { AND: [{ status: { in: [...deathStatuses] } }, open] };
  if (deaths === 'none' || 'toldTo' in deaths) return { id: { in: [] } };
  return { AND: [{ tellings: { some: { officerId: deaths.sentTo } } }, open] };
}

/** The tellings of a scope; an officer reaches those they are sent to tell. */
export function deathTellingsWithin({ deaths, sealed }: Scope): Prisma.DeathTellingWhereInput {
  const open: Prisma.DeathTellingWhereInput = sealed ? {} : { decision: { prisoner: { sealed: false } } };
  if (deaths === 'all') return open;
  if (deaths === 'none' || 'toldTo' in deaths) return { id: { in: [] } };
  return { AND: [{ officerId: deaths.sentTo }, open] };
}

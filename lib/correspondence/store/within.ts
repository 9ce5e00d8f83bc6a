import 'server-only';
import type { Scope } from '../../access/scope';
import type { Prisma } from '../../platform/db';
import { recordsWithin } from '../../prisoners/store/within';

const nothing = { id: { in: [] as string[] } };

/** The entries of a scope. Must agree with the policies of correspondence_entry in prisma/migrations. */
export function entriesWithin(scope: Scope): Prisma.CorrespondenceEntryWhereInput {
  if (scope.correspondence === 'none') return nothing;
  const open = { prisoner: recordsWithin(scope) };
  return scope.correspondence === 'all' ? open : { ...open, kind: 'health-news' };
}

/** The lines of a scope: all of them, or those with an entry it reaches. */
export function linesWithin(scope: Scope): Prisma.CorrespondenceLineWhereInput {
  if (scope.correspondence === 'none') return nothing;
  const open = { prisoner: recordsWithin(scope) };
  return scope.correspondence === 'all' ? open : { ...open, entries: { some: { kind: 'health-news' } } };
}

/** The matters of a scope: those with a line it reaches. */
export const threadsWithin = (scope: Scope): Prisma.CorrespondenceThreadWhereInput => ({
  lines: { some: linesWithin(scope) },
});

export const correspondentColumns = {
  select: { id: true, kind: true, nameUk: true, nameRu: true, nameEn: true, languages: true, replyDays: true },
} as const;

import 'server-only';
import type { Scope } from '../../access/scope';
import type { ThreadId } from '../../kernel/ids';
import type { Prisma, Tx } from '../../platform/db';
import { linesWithin, threadsWithin } from './within';

/** Spellings a correspondent may read: not what comrades call somebody, and not what they were called before. */
const shownNames = ['official', 'as-written', 'latin', 'cyrillic-uk', 'cyrillic-ru'];

/** Read for paper: these columns and no others, so that no others can reach it. */
const person = {
  number: true,
  birthFrom: true,
  birthTo: true,
  birthPrecision: true,
  birthApproximate: true,
  birthPlace: true,
  rank: true,
  serviceNumber: true,
  powerOfOrigin: { select: { nameUk: true, nameRu: true, nameEn: true } },
  names: {
    where: { kind: { in: shownNames } },
    orderBy: [{ position: 'asc' }, { recordedAt: 'asc' }, { id: 'asc' }],
    select: { full: true },
  },
} as const satisfies Prisma.PrisonerSelect;

/** A matter as its letter needs it; null when there is none in this scope. */
export const findForLetter = (tx: Tx, scope: Scope, id: ThreadId) =>
  tx.correspondenceThread.findFirst({
    where: { AND: [{ id }, threadsWithin(scope)] },
    select: {
      number: true,
      correspondent: { select: { nameUk: true, nameRu: true, nameEn: true, languages: true, address: true } },
      lines: {
        where: linesWithin(scope),
        orderBy: [{ position: 'asc' }, { id: 'asc' }],
        select: { prisonerId: true, prisoner: { select: person } },
      },
    },
  });
export type ForLetter = NonNullable<Awaited<ReturnType<typeof findForLetter>>>;

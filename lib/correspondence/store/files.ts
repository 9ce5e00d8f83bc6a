import 'server-only';
import type { Scope } from '../../access/scope';
import type { PrisonerId } from '../../kernel/ids';
import type { Prisma, Tx } from '../../platform/db';
import { firstName, recordsWithin } from '../../prisoners/store/within';
import type { Owing } from '../rules/file';
import { entriesWithin } from './within';

/** How many files one transaction reads. */
export const chunk = 500;

export type Whose = {
  owing: Owing;
  /** The party this office belongs to; null while nobody has said. */
  ours: string | null;
  /** Only this power's: that holds our people, or whose people we hold. */
  counterpart: string | null;
  /** Only files in which something is dated or was written down since. */
  since: Date | null;
  /** Sealed records are left out also where the scope reaches them. */
  withoutSealed?: boolean;
};

function heldBy({ owing, ours, counterpart }: Whose): Prisma.PrisonerWhereInput {
  if (owing === 'by-us') {
    if (ours === null) return { id: { in: [] } };
    return { detainingPowerId: ours, ...(counterpart ? { powerOfOriginId: counterpart } : {}) };
  }
  const asked: Prisma.PrisonerWhereInput = {
    detainingPowerId: null,
    letterLines: { some: { thread: { correspondent: counterpart ? { partyId: counterpart } : {} } } },
  };
  const held: Prisma.PrisonerWhereInput = counterpart
    ? { detainingPowerId: counterpart }
    : { detainingPowerId: ours ? { notIn: [ours] } : { not: null } };
  return { OR: [held, asked] };
}

function touchedSince(since: Date | null): Prisma.PrisonerWhereInput {
  if (!since) return {};
  const written = { recordedAt: { gte: since } };
  return {
    OR: [
      { places: { some: { OR: [written, { fromTo: { gte: since } }] } } },
      { events: { some: { OR: [written, { occurredAt: { gte: since } }] } } },
      { claims: { some: { OR: [written, { asOfTo: { gte: since } }] } } },
      { letterEntries: { some: { OR: [written, { occurredOn: { gte: since } }] } } },
    ],
  };
}

const columns = (scope: Scope) =>
  ({
    id: true,
    number: true,
    status: true,
    healthCategory: true,
    createdAt: true,
    captureFrom: true,
    captureTo: true,
    capturePrecision: true,
    captureApproximate: true,
    powerOfOriginId: true,
    detainingPowerId: true,
    names: firstName,
    places: true,
    events: {
      where: { kind: { in: ['transfer', 'hospital-admission', 'release', 'escape', 'status-changed'] } },
      orderBy: [{ occurredAt: 'asc' }, { id: 'asc' }],
    },
    claims: { where: { retractedAt: null } },
    confirmations: { where: { status: 'confirmed', of: 'captivity' }, select: { id: true } },
    letterEntries: {
      where: { AND: [entriesWithin(scope), { withdrawnAt: null }] },
      include: {
        line: {
          select: {
            thread: { select: { correspondent: { select: { id: true, kind: true, partyId: true, replyDays: true } } } },
          },
        },
      },
    },
  }) satisfies Prisma.PrisonerSelect;

/** Files of a scope in a fixed order, as many as one transaction reads; `after` is the last id of those before. */
export const pageOfFiles = (tx: Tx, scope: Scope, whose: Whose, after: string | null) =>
  tx.prisoner.findMany({
    where: {
      AND: [
        recordsWithin(scope),
        { status: { not: 'void' } },
        whose.withoutSealed ? { sealed: false } : {},
        heldBy(whose),
        touchedSince(whose.since),
        after ? { id: { gt: after } } : {},
      ],
    },
    orderBy: { id: 'asc' },
    take: chunk,
    select: columns(scope),
  });

/** One person's file; null when it is not in this scope. */
export const findFile = (tx: Tx, scope: Scope, id: PrisonerId) =>
  tx.prisoner.findFirst({ where: { AND: [{ id }, recordsWithin(scope)] }, select: columns(scope) });
export type FileRow = NonNullable<Awaited<ReturnType<typeof findFile>>>;

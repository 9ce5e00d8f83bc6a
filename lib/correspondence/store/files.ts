import 'server-only';
import type { Scope } from '../../access/scope';
import type { PrisonerId } from '../../kernel/ids';
import type { Prisma, Tx } from '../../platform/db';
import { firstName, recordsWithin } from '../../prisoners/store/within';
import { notYetHeld, type Owing } from '../rules/file';
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

/**
 * Two kinds of files, each asked for by an index of its own: of people held, at least probably, by somebody known; and of
 * others somebody was written to about. A registry of a million reported people is never gone through.
 */
export const fileKinds = ['held', 'asked-about'] as const;
export type FileKind = (typeof fileKinds)[number];

function whoseFiles({ owing, ours, counterpart }: Whose, kind: FileKind): Prisma.PrisonerWhereInput {
  const held: Prisma.PrisonerWhereInput = { status: { notIn: [...notYetHeld] }, detainingPowerId: { not: null } };
  if (owing === 'by-us') {
    if (ours === null || kind === 'asked-about') return { id: { in: [] } };
    return { AND: [held, { detainingPowerId: ours }, counterpart ? { powerOfOriginId: counterpart } : {}] };
  }
  const notOurs: Prisma.PrisonerWhereInput = ours
    ? { OR: [{ detainingPowerId: null }, { detainingPowerId: { not: ours } }] }
    : {};
  if (kind === 'held') return { AND: [held, notOurs, counterpart ? { detainingPowerId: counterpart } : {}] };
  const askedOf = counterpart ? { thread: { correspondent: { partyId: counterpart } } } : {};
  return { AND: [{ letterLines: { some: askedOf } }, { NOT: held }, { status: { not: 'void' } }, notOurs] };
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
export const pageOfFiles = (
  tx: Tx,
  scope: Scope,
  whose: Whose,
  { kind, after }: { kind: FileKind; after: string | null },
) =>
  tx.prisoner.findMany({
    where: {
      AND: [
        recordsWithin(scope),
        whose.withoutSealed ? { sealed: false } : {},
        whoseFiles(whose, kind),
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

import 'server-only';
import type { Scope } from '../../access/scope';
import type { SoughtId, TellingId } from '../../kernel/ids';
import { type ReadAt, stillAsRead } from '../../kernel/lifecycle';
import type { Prisma, Tx } from '../../platform/db';
import { firstName } from '../../prisoners/store/within';
import type { TellingStatus } from '../rules';

export const pageSize = 50;

/** The tasks a scope reaches. A family reaches what it has been told; row-level security says so again. */
export function tellingsWithin(scope: Scope): Prisma.FamilyTellingWhereInput {
  const open: Prisma.FamilyTellingWhereInput = scope.sealed ? {} : { prisoner: { sealed: false } };
  if (scope.tellings === 'all') return open;
  if (scope.tellings === 'none') return { id: { in: [] } };
  return { inquiryId: scope.tellings.only, reachedAt: { not: null } };
}

export const tellingParts = {
  prisoner: { select: { id: true, number: true, status: true, names: firstName } },
  inquiry: {
    select: {
      id: true,
      reference: true,
      inquirerName: true,
      relationship: true,
      kinship: true,
      language: true,
      status: true,
      wantsNotices: true,
    },
  },
  sought: { select: { id: true, linkStatus: true } },
  attempts: { orderBy: { occurredAt: 'desc' } },
} as const satisfies Prisma.FamilyTellingInclude;

/** A task with the person, the family and the attempts; null when there is none in this scope. */
export const findTelling = (tx: Tx, scope: Scope, id: TellingId) =>
  tx.familyTelling.findFirst({ where: { AND: [{ id }, tellingsWithin(scope)] }, include: tellingParts });
export type FoundTelling = NonNullable<Awaited<ReturnType<typeof findTelling>>>;

/** The sealed contact details of the family; opened by the caller, who logs it. */
export const findContact = (tx: Tx, _scope: Scope, inquiryId: string) =>
  tx.inquiry.findUnique({ where: { id: inquiryId }, select: { id: true, contactEnc: true } });

/** Whom a task can be given to: people who work here now and speak with families. */
export const activeOfficers = (tx: Tx, _scope: Scope) =>
  tx.user.findMany({
    where: { active: true, roles: { some: { role: { in: ['operator', 'case-officer', 'supervisor'] } } } },
    orderBy: [{ displayName: 'asc' }, { id: 'asc' }],
    select: { id: true, displayName: true },
  });

type Changes = {
  status: TellingStatus;
  officerId?: string | null;
  dueAt?: Date;
  reachedAt?: Date;
  reachedHow?: string;
  reachedWhom?: string;
  recordedById?: string;
  note?: string | null;
};

/** Moves a task from the status and version it was read at; a count of zero means somebody was faster. */
export const saveTelling = (tx: Tx, _scope: Scope, row: ReadAt, changes: Changes) =>
  tx.familyTelling.updateMany({
    where: stillAsRead(row),
    data: { ...changes, version: { increment: 1 } },
  });

export const saveAttempt = (
  tx: Tx,
  _scope: Scope,
  attempt: {
    tellingId: TellingId;
    how: string;
    outcome: string;
    note: string | null;
    occurredAt: Date;
    recordedAt: Date;
    recordedById: string;
  },
) => tx.tellingAttempt.createMany({ data: [attempt] });

/** The task a family has about this; null when nobody has opened one. */
export const findTellingOf = (tx: Tx, _scope: Scope, of: { soughtId: SoughtId; what: string; prisonerId: string }) =>
  tx.familyTelling.findUnique({
    where: { soughtId_what_prisonerId: of },
    select: { id: true, status: true, version: true },
  });

/** A sought person with the record it is linked to; null when there is none. */
export const findLinked = (tx: Tx, scope: Scope, soughtId: SoughtId) =>
  tx.soughtPerson.findFirst({
    where: { id: soughtId, prisoner: scope.sealed ? {} : { sealed: false } },
    select: { id: true, inquiryId: true, prisonerId: true, linkStatus: true, prisoner: { select: { status: true } } },
  });

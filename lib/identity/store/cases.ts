import 'server-only';
import type { Scope } from '../../access/scope';
import type { IdentityCaseId, IdentityClaimedId, MemberId, PrisonerId } from '../../kernel/ids';
import { dayToColumn } from '../../platform/dates';
import type { Prisma, Tx } from '../../platform/db';
import { type Withdrawing, withdrawnColumns } from '../../platform/withdrawal';
import { recordsWithin } from '../../prisoners/store/within';
import type { CaseOrigin, CaseStatus } from '../rules/cases';
import type { SubjectKind } from '../rules/methods';
import type { ClaimedFields } from '../schema/cases';
import { kitParts } from './kits';
import { requestParts } from './requests';
import { casesWithin, person } from './within';

/** A record to be compared with, claimed or doubted; null when there is none in this scope. */
export const findPerson = (tx: Tx, scope: Scope, id: PrisonerId) =>
  tx.prisoner.findFirst({
    where: { AND: [{ id }, recordsWithin(scope)] },
    select: { ...person.select, sex: true, status: true },
  });

/** Somebody's place on a handover's list, once they are received; null otherwise. */
export const findArrival = (tx: Tx, scope: Scope, id: MemberId) =>
  tx.batchMember.findFirst({
    where: { id, status: { in: [...received] }, prisoner: recordsWithin(scope) },
    select: { id: true, prisonerId: true, unexpected: true },
  });

/** Places on a list that mean: they arrived on our side. Must agree with memberStatuses in lib/exchanges/rules. */
const received = ['received', 'identity-established'] as const;

/** People who were received on a handover and about whom no case was opened, the latest first. */
export const findArrivals = (tx: Tx, scope: Scope, taken: readonly string[], most: number) =>
  tx.batchMember.findMany({
    where: { status: 'received', id: { notIn: [...taken] }, prisoner: recordsWithin(scope) },
    orderBy: [{ addedAt: 'desc' }, { id: 'desc' }],
    take: most,
    include: { prisoner: person, batch: { select: { id: true, number: true, name: true } } },
  });

/** The places on lists about which a case is open or decided. */
export const arrivalsWithCase = async (tx: Tx, _scope: Scope) =>
  (
    await tx.identityCase.findMany({
      where: { memberId: { not: null }, status: { not: 'closed' } },
      select: { memberId: true },
    })
  ).flatMap(({ memberId }) => (memberId ? [memberId] : []));

export const countOpenDoubts = (tx: Tx, _scope: Scope, prisonerId: PrisonerId) =>
  tx.identityCase.count({ where: { prisonerId, origin: 'record', status: { in: ['open', 'proposed'] } } });

type FreshCase = {
  id: IdentityCaseId;
  subjectKind: SubjectKind;
  origin: CaseOrigin;
  prisonerId: PrisonerId | null;
  memberId: MemberId | null;
  tagNumber: string | null;
  tagKey: string | null;
  receivedOn: string | null;
  receivedFrom: string | null;
  receivedAt: string | null;
  condition: string | null;
  note: string | null;
  by: string;
  now: Date;
};

/** Opens a case and answers its number. A second open one about the same tag or arrival breaks a unique index. */
export async function saveCase(tx: Tx, _scope: Scope, { by, now, receivedOn, ...given }: FreshCase) {
  const { number } = await tx.identityCase.create({
    select: { number: true },
    data: { ...given, receivedOn: dayToColumn(receivedOn), openedById: by, openedAt: now },
  });
  return number;
}

const whole = {
  prisoner: person,
  claimed: { include: { prisoner: person }, orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }] },
  checks: {
    include: { prisoner: person, found: { select: { likelihood: true } }, claim: { select: { retractedAt: true } } },
    orderBy: [{ doneOn: 'asc' }, { recordedAt: 'asc' }, { id: 'asc' }],
  },
  decisions: {
    include: { prisoner: person, checks: { select: { checkId: true } } },
    orderBy: [{ proposedAt: 'desc' }, { id: 'desc' }],
  },
  kits: { include: kitParts, orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }] },
  requests: { include: requestParts, orderBy: [{ sentOn: 'desc' }, { id: 'desc' }] },
} as const satisfies Prisma.IdentityCaseInclude;

/** A case with everything that belongs to it; null when there is none in this scope. */
export const findCase = (tx: Tx, scope: Scope, id: IdentityCaseId) =>
  tx.identityCase.findFirst({ where: { AND: [{ id }, casesWithin(scope)] }, include: whole });
export type WholeCase = NonNullable<Awaited<ReturnType<typeof findCase>>>;

/** Moves a case from the status and version it was read at; a count of zero means somebody was faster. */
export const saveCaseMove = (
  tx: Tx,
  _scope: Scope,
  row: { id: string; status: string; version: number },
  changes: { status: CaseStatus; closedById?: string | null; closedAt?: Date | null; closeReason?: string | null },
) =>
  tx.identityCase.updateMany({
    where: { id: row.id, status: row.status, version: row.version },
    data: { ...changes, version: { increment: 1 } },
  });

export const saveClaimed = (
  tx: Tx,
  _scope: Scope,
  row: { id: IdentityClaimedId; caseId: IdentityCaseId; claimed: ClaimedFields; by: string; now: Date },
) => {
  const { saidOn, ...fields } = row.claimed;
  return tx.identityClaimed.createMany({
    data: [
      {
        id: row.id,
        caseId: row.caseId,
        ...fields,
        saidOn: dayToColumn(saidOn),
        recordedById: row.by,
        recordedAt: row.now,
      },
    ],
  });
};

export const findClaimed = (tx: Tx, scope: Scope, id: IdentityClaimedId) =>
  tx.identityClaimed.findFirst({ where: { id, case: casesWithin(scope) } });

export const saveClaimedWithdrawal = (tx: Tx, _scope: Scope, row: { id: string; version: number }, by: Withdrawing) =>
  tx.identityClaimed.updateMany({
    where: { id: row.id, version: row.version, withdrawnAt: null },
    data: withdrawnColumns(by),
  });

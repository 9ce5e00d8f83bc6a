import 'server-only';
import type { Scope } from '../../access/scope';
import type { LabRequestId, LabResultId, PrisonerId } from '../../kernel/ids';
import { openValue, sealValue } from '../../platform/crypto';
import { dayToColumn } from '../../platform/dates';
import type { Prisma, Tx } from '../../platform/db';
import type { Likelihood } from '../rules/likelihood';
import type { RequestStatus, ResultStatus } from '../rules/samples';
import type { NewRequest, NewResult } from '../schema/dna';
import { person, requestsWithin } from './within';

const statementColumn = 'dna_result.statement';
type By = { userId: string; now: Date };

/** What a request is shown with. */
export const requestParts = {
  prisoner: person,
  case: { select: { id: true, number: true, subjectKind: true } },
  laboratory: { select: { name: true } },
  kits: { select: { kit: { select: { kitNumber: true, custody: true } } } },
  results: { orderBy: [{ resultOn: 'asc' }, { id: 'asc' }] },
} as const satisfies Prisma.DnaRequestInclude;

export async function saveRequest(tx: Tx, _scope: Scope, id: LabRequestId, request: NewRequest, { userId, now }: By) {
  const { kitIds, sentOn, expectedBy, ...given } = request;
  await tx.dnaRequest.createMany({
    data: [
      {
        id,
        ...given,
        sentOn: dayToColumn(sentOn) ?? now,
        expectedBy: dayToColumn(expectedBy) ?? now,
        recordedById: userId,
        recordedAt: now,
      },
    ],
  });
  await tx.dnaRequestKit.createMany({ data: kitIds.map((kitId) => ({ requestId: id, kitId })) });
}

export const findRequest = (tx: Tx, scope: Scope, id: LabRequestId) =>
  tx.dnaRequest.findFirst({ where: { AND: [{ id }, requestsWithin(scope)] }, include: requestParts });

/** The requests about a record, the latest first. */
export const requestsOf = (tx: Tx, scope: Scope, prisonerId: PrisonerId) =>
  tx.dnaRequest.findMany({
    where: { AND: [{ prisonerId }, requestsWithin(scope)] },
    orderBy: [{ sentOn: 'desc' }, { id: 'desc' }],
    include: requestParts,
  });
export type RequestRow = Awaited<ReturnType<typeof requestsOf>>[number];

export const saveRequestMove = (
  tx: Tx,
  _scope: Scope,
  row: { id: string; status: string; version: number },
  changes: { status: RequestStatus; cancelledById?: string; cancelledAt?: Date; cancelReason?: string },
) =>
  tx.dnaRequest.updateMany({
    where: { id: row.id, status: row.status, version: row.version },
    data: { ...changes, version: { increment: 1 } },
  });

/** Writes what a laboratory found; the statement is about a family's genes and is kept encrypted. */
export const saveResult = (
  tx: Tx,
  _scope: Scope,
  id: LabResultId,
  { result, likelihood }: { result: NewResult; likelihood: Likelihood | null },
  { userId, now }: By,
) =>
  tx.dnaResult.createMany({
    data: [
      {
        id,
        requestId: result.id,
        conclusion: result.conclusion,
        likelihood: likelihood?.text ?? null,
        likelihoodLog10: likelihood?.log10 ?? null,
        statementEnc: result.statement ? sealValue(statementColumn, id, result.statement) : null,
        reportNumber: result.reportNumber,
        signedBy: result.signedBy,
        resultOn: dayToColumn(result.resultOn) ?? now,
        validUntil: dayToColumn(result.validUntil),
        attachmentId: result.attachmentId,
        recordedById: userId,
        recordedAt: now,
      },
    ],
  });

export const openStatement = (row: { id: string; statementEnc: Uint8Array | null }) =>
  openValue<string>(statementColumn, row.id, row.statementEnc);

export const findResult = (tx: Tx, scope: Scope, id: LabResultId) =>
  tx.dnaResult.findFirst({
    where: { id, request: requestsWithin(scope) },
    include: { request: { include: requestParts } },
  });

/** Moves a result from the status and version it was read at; a count of zero means somebody was faster. */
export const saveResultMove = (
  tx: Tx,
  _scope: Scope,
  row: { id: string; status: string; version: number },
  changes: {
    status: ResultStatus;
    decidedById?: string;
    decidedAt?: Date;
    decisionReason?: string | null;
    decisionNote?: string | null;
  },
) =>
  tx.dnaResult.updateMany({
    where: { id: row.id, status: row.status, version: row.version },
    data: { ...changes, version: { increment: 1 } },
  });

/** A result by its id alone, for a check that rests on it and was found within the scope already. */
export const resultOf = (tx: Tx, _scope: Scope, id: string) => tx.dnaResult.findUnique({ where: { id } });

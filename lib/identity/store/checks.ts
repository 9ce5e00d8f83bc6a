import 'server-only';
import type { Scope } from '../../access/scope';
import type { ClaimId, IdentityCaseId, IdentityCheckId, LabResultId, PrisonerId } from '../../kernel/ids';
import { sealValue } from '../../platform/crypto';
import { dayToColumn } from '../../platform/dates';
import type { Tx } from '../../platform/db';
import { type Withdrawing, withdrawnColumns } from '../../platform/withdrawal';
import type { CheckResult, IdentityCheck, IdentityMethod } from '../rules/methods';
import { casesWithin } from './within';

export const detailColumn = 'identity_check.detail';

type FreshCheck = {
  id: IdentityCheckId;
  caseId: IdentityCaseId;
  prisonerId: PrisonerId;
  method: IdentityMethod;
  result: CheckResult;
  doneBy: string;
  doneOn: string;
  place: string | null;
  detail: string | null;
  attachmentId: string | null;
  likelihoodLog10?: number | null;
  resultId?: LabResultId | null;
  claimId?: ClaimId | null;
  by: string;
  now: Date;
};

/** Writes one check. Checks are never changed: a wrong one is withdrawn. What an examiner writes is kept encrypted. */
export const saveCheck = (tx: Tx, _scope: Scope, { detail, doneOn, by, now, ...check }: FreshCheck) =>
  tx.identityCheck.createMany({
    data: [
      {
        ...check,
        doneOn: dayToColumn(doneOn) ?? now,
        detailEnc: detail ? sealValue(detailColumn, check.id, detail) : null,
        recordedById: by,
        recordedAt: now,
      },
    ],
  });

export const findCheck = (tx: Tx, scope: Scope, id: IdentityCheckId) =>
  tx.identityCheck.findFirst({ where: { id, case: casesWithin(scope) } });

/** Marks a check withdrawn, once, from the version it was read at. */
export const saveCheckWithdrawal = (tx: Tx, _scope: Scope, row: { id: string; version: number }, by: Withdrawing) =>
  tx.identityCheck.updateMany({
    where: { id: row.id, version: row.version, withdrawnAt: null },
    data: withdrawnColumns(by),
  });

type Row = {
  id: string;
  prisonerId: string;
  method: string;
  result: string;
  doneBy: string;
  likelihoodLog10: number | null;
  withdrawnAt: Date | null;
};

/** A row as the rules look at it. */
export const asCheck = (row: Row): IdentityCheck => ({
  id: row.id,
  against: row.prisonerId,
  method: row.method as IdentityMethod,
  result: row.result as CheckResult,
  doneBy: row.doneBy,
  likelihoodLog10: row.likelihoodLog10,
  withdrawn: row.withdrawnAt !== null,
});

/** The checks the claims of a record were made from, with the number of their case. */
export const checksBehindClaims = (tx: Tx, scope: Scope, prisonerId: PrisonerId) =>
  tx.identityCheck.findMany({
    where: { AND: [{ case: casesWithin(scope) }, { claim: { prisonerId } }] },
    orderBy: { recordedAt: 'asc' },
    select: { id: true, claimId: true, caseId: true, case: { select: { number: true } } },
  });

import 'server-only';
import type { Scope } from '../../access/scope';
import type { SourceKind } from '../../evidence/rules';
import type { PrisonerId } from '../../kernel/ids';
import { dayFromColumn } from '../../platform/dates';
import type { Prisma, Tx } from '../../platform/db';
import type { BoardFact, CheckFact, ClaimFact } from '../rules/ground';

const checkParts = {
  case: {
    select: {
      id: true,
      number: true,
      subjectKind: true,
      decisions: { where: { status: 'established' }, select: { prisonerId: true } },
    },
  },
  found: { select: { status: true, validUntil: true, likelihood: true, reportNumber: true } },
} as const satisfies Prisma.IdentityCheckInclude;

type CheckRow = Prisma.IdentityCheckGetPayload<{ include: typeof checkParts }>;
type ClaimRow = Prisma.ClaimGetPayload<object>;

/** Every check and claim about a record that could carry a death, or be asked why it does not. */
export async function factsOfRecord(tx: Tx, _scope: Scope, prisonerId: PrisonerId) {
  return {
    checks: await tx.identityCheck.findMany({
      where: {
        prisonerId,
        OR: [{ case: { subjectKind: 'remains' } }, { method: { in: ['dna', 'fingerprints', 'dental'] } }],
      },
      include: checkParts,
      orderBy: [{ doneOn: 'asc' }, { id: 'asc' }],
    }),
    claims: await tx.claim.findMany({
      where: { prisonerId, OR: [{ says: 'dead' }, { sourceKind: { in: ['fingerprint', 'dental'] } }] },
      orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }],
    }),
  };
}

/** The pieces a decision names, as they are now; what cannot be found any more is not there. */
export async function factsNamed(
  tx: Tx,
  _scope: Scope,
  named: { prisonerId: string; checkIds: readonly string[]; claimIds: readonly string[] },
) {
  const { prisonerId } = named;
  return {
    checks: await tx.identityCheck.findMany({
      where: { id: { in: [...named.checkIds] }, prisonerId },
      include: checkParts,
      orderBy: [{ doneOn: 'asc' }, { id: 'asc' }],
    }),
    claims: await tx.claim.findMany({
      where: { id: { in: [...named.claimIds] }, prisonerId },
      orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }],
    }),
  };
}

/** Whether a check of remains contradicts that this is the person, whatever a decision names: it blocks. */
export async function contradictingChecks(tx: Tx, _scope: Scope, prisonerId: string, caseIds: readonly string[]) {
  return tx.identityCheck.count({
    where: {
      prisonerId,
      caseId: { in: [...caseIds] },
      method: { in: ['dna', 'fingerprints', 'dental'] },
      result: 'contradicts',
      withdrawnAt: null,
    },
  });
}

export const asCheckFact = (row: CheckRow): CheckFact => ({
  kind: 'check',
  id: row.id,
  method: row.method as CheckFact['method'],
  result: row.result as CheckFact['result'],
  ofRemains: row.case.subjectKind === 'remains',
  established: row.case.decisions.some(({ prisonerId }) => prisonerId === row.prisonerId),
  withdrawn: row.withdrawnAt !== null,
  likelihoodLog10: row.likelihoodLog10,
  lab: row.found && { accepted: row.found.status === 'accepted', validUntil: dayFromColumn(row.found.validUntil) },
});

export const asClaimFact = (row: ClaimRow): ClaimFact => ({
  kind: 'claim',
  id: row.id,
  source: row.sourceKind as SourceKind,
  saysDead: row.says === 'dead',
  reliability: row.reliability,
  credibility: row.credibility,
  retracted: row.retractedAt !== null,
});

/** Whether a board's minutes are there, and kept from everybody who may not know. */
export async function minutesStand(
  tx: Tx,
  _scope: Scope,
  { minutesId, prisonerId }: { minutesId: string; prisonerId: string },
) {
  const rows = await tx.$queryRaw<{ stand: BoardFact['minutes'] }[]>`
    select app.minutes_stand(${minutesId}::uuid, ${prisonerId}::uuid) as stand`;
  return rows[0]?.stand ?? 'missing';
}

/** Who handed the minutes in; nobody when they are gone. */
export const recorderOfMinutes = async (tx: Tx, _scope: Scope, minutesId: string) =>
  (await tx.attachment.findUnique({ where: { id: minutesId }, select: { createdById: true } }))?.createdById ?? null;

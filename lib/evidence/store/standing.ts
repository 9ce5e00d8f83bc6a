import 'server-only';
import type { Scope } from '../../access/scope';
import { dayFromColumn } from '../../platform/dates';
import type { Tx } from '../../platform/db';
import type { PrisonerStatus } from '../../prisoners/rules';
import { standing } from '../../prisoners/store/within';
import { captiveStatements, reliesOnConfirmation } from '../rules';
import { derivedKinds, type Kept, type RecordStanding } from '../rules/rederivation';
import { asEvidence } from './claims';

const forDerivation = {
  id: true,
  says: true,
  sourceKind: true,
  reliability: true,
  credibility: true,
  originKey: true,
  retractedAt: true,
} as const;

/** What the re-derivation looks at, of these records; one that was joined with another is not looked at. */
export async function standingOf(tx: Tx, _scope: Scope, ids: readonly string[]): Promise<RecordStanding[]> {
  const rows = await tx.prisoner.findMany({
    where: { id: { in: [...ids] }, ...standing },
    select: {
      id: true,
      status: true,
      claims: { select: forDerivation },
      confirmations: {
        where: { status: { in: ['proposed', 'confirmed'] } },
        orderBy: [{ decidedAt: 'desc' }, { id: 'desc' }],
        select: { id: true, status: true, claims: { select: { claimId: true } } },
      },
    },
  });
  return rows.map(({ id, status, claims, confirmations }) => {
    const named = (wanted: string) => {
      const one = confirmations.find((row) => row.status === wanted);
      return one ? { id: one.id, claimIds: one.claims.map(({ claimId }) => claimId) } : null;
    };
    return {
      id,
      status: status as PrisonerStatus,
      claims: claims.map(asEvidence),
      proposal: named('proposed'),
      confirmation: named('confirmed'),
    };
  });
}

const derived = { kind: { in: [...derivedKinds] } };

/** What is open of these records, and whatever is open under these keys (a record may have been joined or parted since). */
export const openDerived = (tx: Tx, _scope: Scope, ids: readonly string[], keys: readonly string[]) =>
  tx.evidenceAttention.findMany({
    where: { status: 'open', ...derived, OR: [{ prisonerId: { in: [...ids] } }, { key: { in: [...keys] } }] },
    select: { id: true, prisonerId: true, kind: true, key: true, version: true },
  });

/** How each of these keys was resolved last. */
export async function lastResolved(tx: Tx, _scope: Scope, keys: readonly string[]): Promise<ReadonlyMap<string, Kept>> {
  const rows = await tx.evidenceAttention.findMany({
    where: { key: { in: [...keys] }, status: 'resolved' },
    orderBy: [{ resolvedAt: 'asc' }, { id: 'asc' }],
    select: { key: true, resolution: true, lookAgainOn: true, claimIds: true, detail: true },
  });
  return new Map(rows.map((row) => [row.key, { ...row, lookAgainOn: dayFromColumn(row.lookAgainOn) }]));
}

/**
 * Records a change of policy can matter to, a page at a time in the order of their ids: those held as confirmed or as
 * probably captive, those with a proposal, and those of whom anything says they are held.
 */
export async function pageOfStanding(tx: Tx, _scope: Scope, after: string | null, take: number): Promise<string[]> {
  const rows = await tx.prisoner.findMany({
    where: {
      ...standing,
      ...(after ? { id: { gt: after } } : {}),
      OR: [
        { status: { in: [...reliesOnConfirmation, 'probable-captive'] } },
        { claims: { some: { says: { in: [...captiveStatements] } } } },
      ],
    },
    orderBy: { id: 'asc' },
    take,
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** Records with something open, or left until a day that has come; a page at a time in the order of their ids. */
export async function pageToLookAgain(tx: Tx, _scope: Scope, today: Date, after: string | null, take: number) {
  const rows = await tx.evidenceAttention.findMany({
    where: {
      ...derived,
      ...(after ? { prisonerId: { gt: after } } : {}),
      OR: [{ status: 'open' }, { status: 'resolved', lookAgainOn: { lte: today } }],
    },
    distinct: ['prisonerId'],
    orderBy: { prisonerId: 'asc' },
    take,
    select: { prisonerId: true },
  });
  return rows.map(({ prisonerId }) => prisonerId);
}

/** Holds these records until the transaction ends. In the order of their ids, so that two who do it do not wait in a ring. */
export const holdRecords = (tx: Tx, _scope: Scope, ids: readonly string[]) =>
  tx.$queryRaw`select 1 as held from prisoner where id = any (${[...ids]}::uuid[]) order by id for update`;

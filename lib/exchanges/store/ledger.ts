import 'server-only';
import type { Scope } from '../../access/scope';
import type { PersonFacts } from '../../agreements/rules/criteria';
import type { AgreementId } from '../../kernel/ids';
import { fromColumns } from '../../platform/dates';
import type { Tx } from '../../platform/db';
import { recordsWithin } from '../../prisoners/store/within';
import type { BatchStatus, MemberStatus } from '../rules';
import type { Place } from '../rules/ledger';

export type PlaceRow = Place & { readonly prisonerId: string; readonly batchId: string };

/** Every place on a list of this agreement, whatever version the list was planned under. */
export async function placesUnder(tx: Tx, scope: Scope, agreementId: AgreementId): Promise<PlaceRow[]> {
  if (scope.agreements === 'none' || scope.batches === 'none') return [];
  const rows = await tx.batchMember.findMany({
    where: { status: { not: 'removed' }, batch: { agreementVersion: { agreementId } } },
    orderBy: [{ prisoner: { number: 'asc' } }, { id: 'asc' }],
    select: { prisonerId: true, line: true, status: true, batchId: true, batch: { select: { status: true } } },
  });
  return rows.map(({ prisonerId, line, status, batchId, batch }) => ({
    prisonerId,
    line,
    batchId,
    member: status as MemberStatus,
    batch: batch.status as BatchStatus,
  }));
}

/** The batches planned under this agreement, the newest first. */
export const batchesUnder = (tx: Tx, scope: Scope, agreementId: AgreementId) =>
  tx.batch.findMany({
    where: scope.batches === 'none' ? { id: { in: [] } } : { agreementVersion: { agreementId } },
    orderBy: { number: 'desc' },
    select: { id: true, number: true, name: true, status: true, agreementVersion: { select: { number: true } } },
  });

const heldStatuses = ['confirmed-captive', 'in-exchange-plan', 'in-transit'];

/** Our people on file who are held, as far as this reader may see them, with what a criterion looks at. */
export async function heldPeople(tx: Tx, scope: Scope, sides: { oursId: string; theirsId: string }) {
  if (scope.prisoners !== 'all') return [];
  const rows = await tx.prisoner.findMany({
    where: {
      AND: [recordsWithin(scope)],
      status: { in: heldStatuses },
      powerOfOriginId: sides.oursId,
      OR: [{ detainingPowerId: null }, { detainingPowerId: sides.theirsId }],
    },
    orderBy: { number: 'asc' },
    select: {
      id: true,
      healthCategory: true,
      category: true,
      sex: true,
      birthFrom: true,
      birthTo: true,
      birthPrecision: true,
      birthApproximate: true,
      captureFrom: true,
      captureTo: true,
      capturePrecision: true,
      captureApproximate: true,
    },
  });
  return rows.map((row) => ({
    id: row.id,
    facts: {
      health: row.healthCategory as PersonFacts['health'],
      category: row.category as PersonFacts['category'],
      sex: row.sex as PersonFacts['sex'],
      bornOn: fromColumns('birth', row),
      capturedOn: fromColumns('capture', row),
    } satisfies PersonFacts,
  }));
}
export type HeldPerson = Awaited<ReturnType<typeof heldPeople>>[number];

import 'server-only';
import type { Scope } from '../../access/scope';
import type { BatchId } from '../../kernel/ids';
import { type ReadAt, stillAsRead } from '../../kernel/lifecycle';
import { agreementNumber } from '../../kernel/numerals';
import { dayToColumn } from '../../platform/dates';
import type { Prisma, Tx } from '../../platform/db';
import type { BatchStatus } from '../rules';
import type { NewBatch } from '../schema/batch';

const sideColumns = { select: { id: true, code: true, nameUk: true, nameRu: true, nameEn: true } } as const;
export type SideRow = { id: string; code: string; nameUk: string; nameRu: string; nameEn: string };
export const sideOf = ({ id, code, nameUk, nameRu, nameEn }: SideRow) => ({
  id,
  code,
  uk: nameUk,
  ru: nameRu,
  en: nameEn,
});

const versionColumns = {
  select: {
    id: true,
    agreementId: true,
    number: true,
    status: true,
    content: true,
    agreement: { select: { number: true } },
  },
} as const;
/** `A-007/2`: the agreement and its version. */
export const labelOf = ({ number, agreement }: { number: number; agreement: { number: number } }) =>
  agreementNumber(agreement.number, number);

/** A batch with its two sides; null when there is none in this scope. */
export async function findBatch(tx: Tx, scope: Scope, id: BatchId) {
  if (scope.batches === 'none') return null;
  return tx.batch.findUnique({
    where: { id },
    include: { ours: sideColumns, theirs: sideColumns, agreementVersion: versionColumns },
  });
}
export type BatchRow = NonNullable<Awaited<ReturnType<typeof findBatch>>>;

/** The batch, held until the transaction ends: changes of one list happen one after the other. */
export async function lockBatch(tx: Tx, scope: Scope, id: BatchId) {
  if (scope.batches === 'none') return null;
  await tx.$queryRaw`select 1 as held from batch where id = ${id}::uuid for update`;
  return findBatch(tx, scope, id);
}

const columnsOf = (terms: NewBatch) => ({
  name: terms.name,
  oursId: terms.oursId,
  theirsId: terms.theirsId,
  agreement: terms.agreement,
  agreementVersionId: terms.agreementVersionId ?? null,
  mediator: terms.mediator,
  plannedOn: dayToColumn(terms.plannedOn),
  place: terms.place,
  seats: terms.seats,
  stretchers: terms.stretchers,
});

export const saveNewBatch = (tx: Tx, _scope: Scope, terms: NewBatch, by: { id: string; now: Date }) =>
  tx.batch.create({
    select: { id: true, number: true },
    data: { ...columnsOf(terms), createdById: by.id, createdAt: by.now, updatedAt: by.now },
  });

export const saveTerms = (tx: Tx, _scope: Scope, id: BatchId, terms: NewBatch) =>
  tx.batch.updateMany({ where: { id }, data: columnsOf(terms) });

/** Moves a batch from the status and version it was read at, with whatever the move also writes. */
export const saveBatchMove = (
  tx: Tx,
  _scope: Scope,
  row: ReadAt,
  to: BatchStatus,
  more: Prisma.BatchUncheckedUpdateManyInput & { updatedAt: Date },
) =>
  tx.batch.updateMany({
    where: stillAsRead(row),
    data: { ...more, status: to, version: { increment: 1 } },
  });

export const saveApproval = (
  tx: Tx,
  _scope: Scope,
  approval: {
    batchId: BatchId;
    listNumber: number;
    decision: 'approved' | 'returned';
    byId: string;
    submitterId: string | null;
    note: string | null;
    at: Date;
  },
) => tx.batchApproval.createMany({ data: [approval] });

export const approvalsOf = (tx: Tx, _scope: Scope, batchId: BatchId) =>
  tx.batchApproval.findMany({ where: { batchId }, orderBy: [{ at: 'desc' }, { id: 'desc' }] });

/** The sides that can be party to a batch. */
export const activePowers = (tx: Tx) =>
  tx.party.findMany({ where: { active: true, kind: 'power' }, orderBy: { code: 'asc' }, ...sideColumns });
export const sidesByCode = (tx: Tx, codes: readonly string[]) =>
  tx.party.findMany({ where: { code: { in: [...codes] } }, ...sideColumns });

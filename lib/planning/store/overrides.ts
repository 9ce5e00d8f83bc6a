import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Scope } from '../../access/scope';
import type { BatchId, OverrideId } from '../../kernel/ids';
import { type ReadAt, stillAsRead } from '../../kernel/lifecycle';
import { openValue, sealValue } from '../../platform/crypto';
import type { Prisma, Tx } from '../../platform/db';
import type { OverrideCode, OverrideKind } from '../rules/overrides';
import type { NewOverride } from '../schema/overrides';

const columns = { note: 'plan_override.note', closeNote: 'plan_override.close_note' } as const;

/** An override in force: two people stand behind it. */
export type AgreedOverride = { id: string; kind: OverrideKind; prisonerIds: readonly string[]; code: OverrideCode };

/** The overrides a plan of this batch is made with, in the order they were agreed. None outside this scope. */
export async function agreedOverrides(tx: Tx, scope: Scope, batchId: BatchId): Promise<AgreedOverride[]> {
  if (scope.batches === 'none') return [];
  const rows = await tx.planOverride.findMany({
    where: { batchId, status: 'agreed' },
    orderBy: [{ agreedAt: 'asc' }, { id: 'asc' }],
    select: { id: true, kind: true, prisonerIds: true, code: true },
  });
  return rows.map((row) => ({ ...row, kind: row.kind as OverrideKind, code: row.code as OverrideCode }));
}

/** Every override of a batch, the latest first. */
export const overridesOf = (tx: Tx, scope: Scope, batchId: BatchId) =>
  tx.planOverride.findMany({
    where: scope.batches === 'none' ? { id: { in: [] } } : { batchId },
    orderBy: [{ proposedAt: 'desc' }, { id: 'desc' }],
  });
export type OverrideRow = Awaited<ReturnType<typeof overridesOf>>[number];

/** One override, held until the transaction ends; null when there is none in this scope. */
export async function holdOverride(tx: Tx, scope: Scope, batchId: BatchId, id: OverrideId) {
  if (scope.batches === 'none') return null;
  await tx.$queryRaw`select 1 as held from plan_override where id = ${id}::uuid for update`;
  return tx.planOverride.findFirst({ where: { id, batchId } });
}

export async function saveOverride(
  tx: Tx,
  _scope: Scope,
  { note, ...override }: NewOverride & { batchId: BatchId; proposedById: string; proposedAt: Date },
) {
  const id = randomUUID() as OverrideId;
  await tx.planOverride.createMany({
    data: [{ ...override, id, noteEnc: note ? sealValue(columns.note, id, note) : null }],
  });
  return id;
}

type Change = Pick<
  Prisma.PlanOverrideUncheckedUpdateManyInput,
  'status' | 'agreedById' | 'agreedAt' | 'closedById' | 'closedAt'
>;

/** Moves an override from the status and version it was read at. */
export const saveOverrideMove = (
  tx: Tx,
  _scope: Scope,
  row: ReadAt,
  { closeNote, ...change }: Change & { closeNote?: string },
) =>
  tx.planOverride.updateMany({
    where: stillAsRead(row),
    data: {
      ...change,
      ...(closeNote ? { closeNoteEnc: sealValue(columns.closeNote, row.id, closeNote) } : {}),
      version: { increment: 1 },
    },
  });

export const notesOf = (row: OverrideRow) => ({
  note: openValue<string>(columns.note, row.id, row.noteEnc),
  closeNote: openValue<string>(columns.closeNote, row.id, row.closeNoteEnc),
});

/** How many of these records this actor may see; overrides are made for nobody else. */
export const countRecords = (tx: Tx, _scope: Scope, ids: readonly string[]) =>
  tx.prisoner.count({ where: { id: { in: [...ids] }, mergedIntoId: null } });

import 'server-only';
import { type SystemActor, systemActor } from '../../access/actor';
import { type Scope, scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import { lookForContradictions } from '../../evidence/commands/look-for-contradictions';
import { rederive } from '../../evidence/commands/rederive';
import type { PrisonerId } from '../../kernel/ids';
import type { Tx } from '../../platform/db';
import { saveEvent } from '../../prisoners/store/move';
import { keepRecordSearchable } from '../../prisoners/store/searchable';
import { sourceLabel } from '../rules/run';
import { findHolds, type HeldRow } from '../store/holds';
import { claimRecord, letPairsGo, saveVoidings, statusesOf, voidRecords } from '../store/records';
import { type KeptRow, nextAdded, saveOutcome, saveOutcomes } from '../store/rows';
import { type RunRow, saveProgress } from '../store/runs';
import { deleteSource, nextMade } from '../store/sources';
import { type Added, takeBack } from '../store/values';

/** Undoing is seen through by the system: nothing of it may stay because of what one person may not see. */
export const undoer: SystemActor = systemActor('import');
const scope: Scope = scopeOf(undoer);
const piece = 200;

/**
 * Undoes the next records a run made: they become void, are found no more, and their numbers of the source are free
 * again. A record something stands on stays, and its row says what. Answers how many were dealt with.
 */
export async function undoMade(tx: Tx, run: RunRow, now: Date): Promise<number> {
  const made = await nextMade(tx, scope, run.id, run.cursor, piece);
  if (made.length === 0) return 0;
  const lines = made.map(({ line }) => line);
  const held = await heldAmong(tx, run, lines);
  const free = made.filter(({ line }) => !held.has(line));
  const ids = free.map(({ prisonerId }) => prisonerId as PrisonerId);
  const before = await statusesOf(tx, scope, ids);
  await voidRecords(tx, scope, ids, now);
  const voided = ids.map((prisonerId) => ({ prisonerId, from: before.get(prisonerId) ?? 'reported' }));
  if (ids.length > 0)
    await saveVoidings(tx, scope, voided, { by: run.undoneById, now, source: sourceLabel(run.source) });
  for (const { sourceKey, sourceId } of free) await deleteSource(tx, scope, sourceKey, sourceId);
  await rederive(tx, undoer, { ids, because: 'status-moved', now });
  await keepRecordSearchable(tx, scope, ids, { withoutJobs: true });
  await letPairsGo(tx, scope, ids, now);
  await lookForContradictions(tx, undoer, { ids, because: 'list-undone', now });
  await saveOutcomes(
    tx,
    scope,
    run.id,
    free.map(({ line }) => line),
    'undone',
  );
  for (const { line, reasons } of held.values())
    await saveOutcome(tx, scope, run.id, line, { outcome: 'held', holds: reasons });
  await saveProgress(tx, scope, run.id, { cursor: lines.at(-1) ?? run.cursor, updatedAt: now });
  await recordUndoing(tx, run, { undone: free.length, held: held.size });
  return made.length;
}

/** Undoes what rows added to records that were there before. */
export async function undoAdded(tx: Tx, run: RunRow, now: Date): Promise<number> {
  const rows = await nextAdded(tx, scope, run.id, piece);
  if (rows.length === 0) return 0;
  const held = await heldAmong(
    tx,
    run,
    rows.map(({ line }) => line),
  );
  for (const row of rows) {
    const hold = held.get(row.line);
    if (hold) await saveOutcome(tx, scope, run.id, row.line, { outcome: 'held', holds: hold.reasons });
    else await undoRow(tx, run, row, now);
  }
  await saveProgress(tx, scope, run.id, { updatedAt: now });
  await recordUndoing(tx, run, { undone: rows.length - held.size, held: held.size });
  return rows.length;
}

async function undoRow(tx: Tx, run: RunRow, row: KeptRow, now: Date) {
  const prisonerId = row.prisonerId as PrisonerId;
  const added = row.added as unknown as Added;
  await claimRecord(tx, scope, prisonerId, now);
  await takeBack(tx, scope, prisonerId, added, { by: run.undoneById ?? run.createdById, now });
  await rederive(tx, undoer, { ids: [prisonerId], because: 'claim-retracted', now });
  if (added.source) await deleteSource(tx, scope, run.sourceKey, added.source);
  await saveEvent(tx, scope, {
    prisonerId,
    kind: 'facts-changed',
    occurredAt: now,
    recordedAt: now,
    recordedById: run.undoneById,
    source: sourceLabel(run.source),
    reason: 'list-undone',
  });
  await keepRecordSearchable(tx, scope, [prisonerId], { withoutJobs: true });
  await lookForContradictions(tx, undoer, { ids: [prisonerId], because: 'list-undone', now });
  await saveOutcome(tx, scope, run.id, row.line, { outcome: 'undone' });
  await record(tx, undoer, {
    type: 'prisoner.changed',
    prisonerId,
    subject: { type: 'import', id: run.id },
    detail: { what: 'list-undone', line: row.line },
  });
}

const heldAmong = async (tx: Tx, run: RunRow, lines: readonly number[]) =>
  new Map<number, HeldRow>((await findHolds(tx, scope, run.id, lines)).map((row) => [row.line, row]));

const recordUndoing = (tx: Tx, run: RunRow, detail: { undone: number; held: number }) =>
  record(tx, undoer, { type: 'import.rows-undone', subject: { type: 'import', id: run.id }, detail });

import 'server-only';
import { type Actor, systemActor } from '../../access/actor';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { ImportId } from '../../kernel/ids';
import { reading, type Tx, transaction } from '../../platform/db';
import { moved, must } from '../../platform/demand';
import { headingsOf, readRows } from '../reading/read-rows';
import type { Line } from '../reading/table';
import type { Mapping } from '../rules/mapping';
import { moveRun, type RunAction, type RunStatus } from '../rules/run';
import { mapping as mappingSchema } from '../schema/mapping';
import { deleteFile, sampleOf } from '../store/files';
import { countUndecided, rejectFaulty, settleKnown } from '../store/rows';
import { findRun, holdRun, type RunRow, saveProgress, saveRunStatus } from '../store/runs';
import { bringInRows } from './bring-in-rows';
import { checkPiece } from './check-rows';
import { rowsBehind } from './read-file';
import { starterOf } from './starter';
import { queueSweep } from './sweep-list';
import { undoAdded, undoer, undoMade } from './undo-rows';

const worker = systemActor('import');
/** Rows compared with the registry in one transaction: at a million people each takes some hundredths of a second. */
const checkedAtOnce = 100;

/** For tests: stops the work after so many pieces, as a kill would. */
export type Patience = { pieces: number };

/**
 * Works on a list until there is nothing more to do in its present state: reads its rows, brings in what is decided, or
 * undoes it. Cut off anywhere, it goes on behind the last piece that was committed; run twice at once, each piece is
 * done once.
 */
export async function workOnList(id: ImportId, patience: Patience = { pieces: Number.POSITIVE_INFINITY }) {
  const run = await reading(worker, (tx) => findRun(tx, scopeOf(worker), id));
  if (!run) return;
  const actor = run.status === 'undoing' ? undoer : await starterOf(run);
  if (!actor) return setAside(id);
  if (run.status === 'checking') await checkAll(actor, run, patience);
  if (run.status === 'running') await repeat(patience, () => bringInNext(actor, id));
  if (run.status === 'undoing') await repeat(patience, () => undoNext(id));
}

async function repeat(patience: Patience, step: () => Promise<boolean>) {
  for (let done = 0; done < patience.pieces; done += 1) if (!(await step())) return;
}

/** Whoever began it may no longer: the work waits for somebody who may, or is dropped before anything came in. */
const setAside = (id: ImportId) =>
  onRun(worker, id, async (tx, run) => {
    if (run.status === 'running') await move(tx, worker, run, 'pause');
    if (run.status === 'checking') await move(tx, worker, run, 'cancel', { finishedAt: new Date() });
  });

/** One step of work on a run that is held meanwhile, so that of two workers one waits and sees what the other did. */
const onRun = <T>(actor: Actor, id: ImportId, step: (tx: Tx, run: RunRow) => Promise<T>) =>
  transaction(actor, async (tx) => {
    const run = await holdRun(tx, scopeOf(actor), id);
    if (!run) throw new Error('an import is never deleted');
    return step(tx, run);
  });

async function move(tx: Tx, actor: Actor, run: RunRow, action: RunAction, more: object = {}) {
  const { to } = must(moveRun(run.status as RunStatus, action));
  moved(await saveRunStatus(tx, scopeOf(actor), run, to, { ...more, updatedAt: new Date() }));
  await record(tx, actor, {
    type: 'import.moved',
    subject: { type: 'import', id: run.id },
    detail: { from: run.status, to },
  });
}

const mappingOf = (run: RunRow): Mapping => mappingSchema.parse(run.mapping);

async function checkAll(actor: Actor, run: RunRow, patience: Patience) {
  const mapping = mappingOf(run);
  const headings = headingsOf(sampleOf(run, mapping.sheet)?.lines ?? [], mapping);
  let [cursor, pieces] = [run.cursor, 0];
  for await (const lines of rowsBehind(run, mapping, checkedAtOnce)) {
    for (let rest = lines; rest.length > 0; rest = rest.filter(({ line }) => line > cursor)) {
      if (pieces >= patience.pieces) return;
      const to = await checkLines(actor, run, { lines: rest, mapping, headings, from: cursor });
      if (to === null) return;
      cursor = to;
      pieces += 1;
    }
  }
  await onRun(actor, run.id as ImportId, async (tx, now) => {
    if (now.status === 'checking' && now.cursor === cursor) await move(tx, actor, now, 'checked');
  });
}

type Piece = { lines: readonly Line[]; mapping: Mapping; headings: readonly string[]; from: number };

/**
 * Answers the last line that was kept; null when the run is no longer where this worker believes it is: it was cancelled,
 * or another worker was faster.
 */
const checkLines = (actor: Actor, { id }: RunRow, { lines, mapping, headings, from }: Piece) =>
  onRun(actor, id as ImportId, async (tx, run) => {
    if (run.status !== 'checking' || run.cursor !== from) return null;
    const now = new Date();
    const rows = await checkPiece(tx, actor, run, readRows(lines, mapping, headings, now));
    const to = rows.at(-1)?.line ?? from;
    const progress = { cursor: to, rowCount: run.rowCount + rows.length, updatedAt: now };
    await saveProgress(tx, scopeOf(actor), run.id, progress);
    await record(tx, actor, {
      type: 'import.checked',
      subject: { type: 'import', id: run.id },
      detail: { rows: rows.length, from, to },
    });
    return to;
  });

const bringInNext = (actor: Actor, id: ImportId) =>
  onRun(actor, id, async (tx, run) => {
    if (run.status !== 'running') return false;
    const scope = scopeOf(actor);
    const mapping = mappingOf(run);
    const headings = headingsOf(sampleOf(run, mapping.sheet)?.lines ?? [], mapping);
    const by = actor.kind === 'staff' ? actor.id : null;
    const done = await bringInRows(tx, actor, { run, mapping, headings, by, now: new Date() });
    if (done > 0) return true;
    if ((await countUndecided(tx, scope, id)) > 0) await move(tx, actor, run, 'wait');
    else {
      await settleKnown(tx, scope, id);
      await rejectFaulty(tx, scope, id);
      await deleteFile(tx, scope, id);
      await move(tx, actor, run, 'finish', { finishedAt: new Date() });
    }
    await saveProgress(tx, scope, id, { sweptAfter: 0, updatedAt: new Date() });
    await queueSweep(tx, id);
    return false;
  });

const undoNext = (id: ImportId) =>
  onRun(undoer, id, async (tx, run) => {
    if (run.status !== 'undoing') return false;
    const now = new Date();
    if ((await undoMade(tx, run, now)) > 0 || (await undoAdded(tx, run, now)) > 0) return true;
    await move(tx, undoer, run, 'undone', { undoneAt: now });
    return false;
  });

import 'server-only';
import { type Actor, systemActor } from '../../access/actor';
import { type Scope, scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { ImportId } from '../../kernel/ids';
import { recordNumber } from '../../kernel/numerals';
import { Refused } from '../../kernel/refusal';
import { type Prisma, reading, type Tx, transaction } from '../../platform/db';
import { found, moved, must } from '../../platform/demand';
import { mayImport, mayRemap, mayUndo, moveRun, type PersonAction, type RunStatus } from '../rules/run';
import type { Holds, ImportMove } from '../schema/runs';
import { deleteFile } from '../store/files';
import { findHolds, type HeldRow, visibleAmong } from '../store/holds';
import { deleteRows } from '../store/rows';
import { holdRun, type RunRow, saveRunStatus } from '../store/runs';
import { queueWork } from './map-list';

const worker = systemActor('import');

/**
 * What a person does with a list as a whole: begin, pause, go on, stop, understand it in another way, undo it. Undoing is
 * refused with what stands on it, unless the rest is to be undone all the same; it happens once.
 */
export async function moveList(actor: Actor, { id, version, action, rest }: ImportMove & { id: ImportId }) {
  must(mayImport(actor));
  const held = action === 'undo' && !rest ? await heldOf(id) : [];
  return transaction(actor, async (tx) => {
    const scope = scopeOf(actor);
    const run = found(await holdRun(tx, scope, id));
    const { to } = must(moveRun(run.status as RunStatus, action));
    if (run.version !== version) throw new Refused('changed-meanwhile', { current: { version: run.version } });
    const now = new Date();
    const more = await prepared[action](tx, scope, { run, held, by: actor.id, now });
    moved(await saveRunStatus(tx, scope, run, to, { ...more, updatedAt: now }));
    if (to === 'running' || to === 'undoing') await queueWork(tx, id);
    await record(tx, actor, {
      type: 'import.moved',
      subject: { type: 'import', id },
      detail: { from: run.status, to },
    });
    return { status: to, version: version + 1 };
  });
}

// What a family was told, or shared, or is unfit for, is not for everybody who brings in lists; that it holds is.
const heldOf = (id: ImportId) => reading(worker, (tx) => findHolds(tx, scopeOf(worker), id));

type Asked = { run: RunRow; held: readonly HeldRow[]; by: string | null; now: Date };
type More = Prisma.ImportRunUpdateManyMutationInput;
const nothing = async (): Promise<More> => ({});

const prepared: Record<PersonAction, (tx: Tx, scope: Scope, asked: Asked) => Promise<More>> = {
  start: nothing,
  pause: nothing,
  resume: nothing,
  remap: async (tx, scope, { run }) => {
    must(mayRemap(run));
    await deleteRows(tx, scope, run.id);
    return { cursor: 0, rowCount: 0 };
  },
  cancel: async (tx, scope, { run, now }) => {
    await deleteFile(tx, scope, run.id);
    return { finishedAt: now };
  },
  undo: async (tx, scope, { run, held, by, now }) => {
    must(mayUndo(run));
    if (held.length > 0) throw new Refused('stands-on-it', { current: await shown(tx, scope, held) });
    return { cursor: 0, undoneAt: now, undoneById: by };
  },
};

const shownHolds = 50;

async function shown(tx: Tx, scope: Scope, held: readonly HeldRow[]): Promise<Holds> {
  const first = await visibleAmong(tx, scope, held.slice(0, shownHolds));
  const lines = first.map(({ line, number, reasons }) => ({ line, number: recordNumber(number), reasons }));
  return { held: held.length, lines };
}

import 'server-only';
import type { Actor } from '../../access/actor';
import { mayOpenRecord } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { Tx } from '../../platform/db';
import { findAccess } from '../../prisoners/store/record';
import { readRows } from '../reading/read-rows';
import { type Fault, furtherNames } from '../rules/fields';
import type { Mapping } from '../rules/mapping';
import { type KeptRow, nextDecided, openCells, saveOutcome, saveOutcomes, saveRecordsOfRows } from '../store/rows';
import { type RunRow, saveProgress } from '../store/runs';
import { findKnown, findTaken, type Known } from '../store/sources';
import { standingRecord } from '../store/values';
import { addToRecord } from './add-to-record';
import { bringInNew } from './bring-in-new';

/** People, by all their names, in one transaction. Those that are added to a record are written one by one: fewer of them. */
const mostNames = 500;
const mostAdded = 100;
const rowsAtOnce = ({ columns }: Mapping) =>
  Math.ceil(mostNames / (1 + columns.filter((one) => one && furtherNames.includes(one)).length));

type Way = { run: RunRow; mapping: Mapping; headings: readonly string[]; by: string | null; now: Date };

/**
 * Brings in the next decided rows, in one transaction with what the log says of it. Answers how many were dealt with; none
 * when all that is decided is in.
 */
export async function bringInRows(tx: Tx, actor: Actor, way: Way): Promise<number> {
  const scope = scopeOf(actor);
  const { run, now } = way;
  const next = await nextDecided(tx, scope, run.id, rowsAtOnce(way.mapping));
  const rows = next.slice(0, cutAfterAdded(next));
  if (rows.length === 0) return 0;
  const numbers = rows.flatMap(({ sourceId }) => sourceId ?? []);
  const known = await findKnown(tx, scope, run.sourceKey, numbers);
  const taken = await findTaken(tx, scope, run.sourceKey, numbers);
  const out = rows.filter(({ decision }) => decision === 'out').map(({ line }) => line);
  if (out.length > 0) await saveOutcomes(tx, scope, run.id, out, 'left-out');
  const fresh = rows.filter(({ decision, sourceId }) => decision === 'new' && !taken.has(sourceId ?? ''));
  const made = await bringInNew(tx, actor, way, read(fresh, way));
  if (made.length > 0) await saveRecordsOfRows(tx, scope, run.id, made);
  for (const row of rows.filter(({ decision, sourceId }) => decision === 'new' && taken.has(sourceId ?? '')))
    await recognise(tx, actor, way, row, known);
  const same = rows.filter(({ decision }) => decision === 'same');
  let added = 0;
  for (const row of same) if (await addRow(tx, actor, way, row, known)) added += 1;
  await saveProgress(tx, scope, run.id, { applied: run.applied + made.length + added, updatedAt: now });
  await record(tx, actor, {
    type: 'import.rows-brought-in',
    subject: { type: 'import', id: run.id },
    detail: { created: made.length, added, leftOut: out.length, from: rows[0]?.line ?? 0, to: rows.at(-1)?.line ?? 0 },
  });
  return rows.length;
}

function cutAfterAdded(rows: readonly KeptRow[]) {
  let added = 0;
  const at = rows.findIndex(({ decision }) => decision === 'same' && ++added > mostAdded);
  return at === -1 ? rows.length : at;
}

/** Rows as they are understood now, from the cells that were kept. */
function read(rows: readonly KeptRow[], { run, mapping, headings, now }: Way) {
  const lines = rows.map((row) => ({ line: row.line, cells: openCells(run.id, row) ?? [] }));
  return readRows(lines, mapping, headings, now);
}

/** Somebody else brought this number in meanwhile: the row is what it is now, and a person decides again. */
async function recognise(tx: Tx, actor: Actor, { run }: Way, row: KeptRow, known: Known) {
  const scope = scopeOf(actor);
  const before = known.get(row.sourceId ?? '');
  if (!before) {
    const faults: Fault[] = [{ code: 'number-taken', column: null }];
    await saveOutcome(tx, scope, run.id, row.line, { outcome: 'rejected', faults });
  } else if (before.hash === row.hash)
    await saveOutcome(tx, scope, run.id, row.line, { outcome: 'unchanged', prisonerId: before.prisonerId });
  else await saveOutcome(tx, scope, run.id, row.line, { outcome: null, state: 'changed', decision: null });
}

async function addRow(tx: Tx, actor: Actor, way: Way, row: KeptRow, known: Known): Promise<boolean> {
  const scope = scopeOf(actor);
  const before = known.get(row.sourceId ?? '');
  const wanted = before?.prisonerId ?? row.decidedPrisonerId;
  const target = wanted ? await standingRecord(tx, scope, wanted) : null;
  const access = target && (await findAccess(tx, scope, target.id));
  const open = actor.kind === 'system' ? Boolean(access) : Boolean(access && mayOpenRecord(actor, access).ok);
  if (!target || !open || target.status === 'void') {
    const faults: Fault[] = [{ code: 'record-gone', column: null }];
    await saveOutcome(tx, scope, way.run.id, row.line, { outcome: 'rejected', faults });
    return false;
  }
  const [said] = read([row], way);
  if (!said) return false;
  const added = await addToRecord(tx, actor, target.id, { ...said, known: Boolean(before) }, way);
  await saveOutcome(tx, scope, way.run.id, row.line, { outcome: 'added', prisonerId: target.id, added });
  return true;
}

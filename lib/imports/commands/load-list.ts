import 'server-only';
import { randomUUID } from 'node:crypto';
import { type Actor, type StaffActor, systemActor } from '../../access/actor';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { ImportId } from '../../kernel/ids';
import { Refused } from '../../kernel/refusal';
import { reading, type Tx, transaction } from '../../platform/db';
import { found, moved, must } from '../../platform/demand';
import { inPieces } from '../reading/pieces';
import { headingsOf, type ReadRow, readRows } from '../reading/read-rows';
import { linesOf, type Shape, type Source, shapeOf } from '../reading/read-table';
import { commandLimits, type Line } from '../reading/table';
import type { Fault } from '../rules/fields';
import type { Mapping } from '../rules/mapping';
import { moveRun, sourceKey } from '../rules/run';
import type { MappingFile } from '../schema/mapping';
import { sealSamples } from '../store/files';
import { type NewRow, saveRows } from '../store/rows';
import { findUnfinishedLoad, holdRun, type RunRow, saveProgress, saveRun, saveRunStatus } from '../store/runs';
import { findKnown, findTaken, type Known } from '../store/sources';
import { standingRecord } from '../store/values';
import { addToRecord } from './add-to-record';
import { bringInNew } from './bring-in-new';
import { mappingFor, refuseClaimsOfNobody } from './mapping-of-command';
import { queueSweep } from './sweep-list';

export type Load = {
  file: Source & { hash: string; size: number };
  source: string;
  mapping: MappingFile;
  dryRun: boolean;
  /** In whose name claims are recorded; without one the list may bring none. */
  by: StaffActor | null;
  progress: (report: LoadReport) => void;
  /** For tests: stops after so many pieces, as a kill would. */
  pieces?: number;
};
export type LoadReport = {
  run: number | null;
  dryRun: boolean;
  resumed: boolean;
  rows: number;
  created: number;
  added: number;
  unchanged: number;
  rejected: number;
  /** The first rows that were not brought in, and why, in codes. */
  faults: { line: number; codes: string[] }[];
};

const atOnce = 1_000;
const sampleLines = 500;
const shownFaults = 100;

/**
 * Brings in a registry: every row of a file, as somebody new, or as what it was before when the source's number is known.
 * Stopped and typed again it goes on behind the last piece. Who may be on file twice is searched afterwards, by one job.
 */
export async function loadList(load: Load): Promise<LoadReport> {
  const shape = await shapeOf(load.file, commandLimits);
  const first = await firstLines(load, shape);
  const mapping = mappingFor(load.mapping, first);
  const actor = load.by ?? systemActor('import');
  refuseClaimsOfNobody(mapping, load.by);
  const run = load.dryRun ? null : await openRun(actor, load, { shape, mapping, first });
  const headings = headingsOf(first, mapping);
  const report = emptyReport(run, load.dryRun);
  const lines = linesOf(load.file, shape, { sheet: mapping.sheet, limits: commandLimits });
  let [cursor, pieces] = [run?.cursor ?? 0, 0];
  for await (const piece of inPieces(lines, Math.max(cursor, mapping.headerLine), atOnce)) {
    if (pieces++ >= (load.pieces ?? Number.POSITIVE_INFINITY)) return report;
    const to = piece.at(-1)?.line ?? cursor;
    await loadPiece(actor, { load, run, mapping, headings, report, lines: piece, from: cursor, to });
    cursor = to;
    load.progress(report);
  }
  if (run) await closeRun(actor, run.id as ImportId);
  return report;
}

const emptyReport = (run: RunRow | null, dryRun: boolean): LoadReport => ({
  run: run?.number ?? null,
  dryRun,
  resumed: (run?.cursor ?? 0) > 0,
  rows: 0,
  created: 0,
  added: 0,
  unchanged: 0,
  rejected: 0,
  faults: [],
});

async function firstLines({ file, mapping }: Load, shape: Shape): Promise<string[][]> {
  const lines: string[][] = [];
  for await (const { line, cells } of linesOf(file, shape, { sheet: mapping.sheet, limits: commandLimits })) {
    if (line > sampleLines) break;
    lines[line - 1] = cells.map((cell) => cell.slice(0, 300));
  }
  return Array.from(lines, (cells) => cells ?? []);
}

type Opened = { shape: Shape; mapping: Mapping; first: string[][] };

const openRun = (actor: Actor, { file, source }: Load, { shape, mapping, first }: Opened) =>
  transaction(actor, async (tx) => {
    const scope = scopeOf(actor);
    const key = sourceKey(source);
    const before = await findUnfinishedLoad(tx, scope, key, file.hash);
    if (before) return before;
    const id = randomUUID() as ImportId;
    const now = new Date();
    await saveRun(tx, scope, {
      id,
      source,
      sourceKey: key,
      way: 'command',
      status: 'running',
      fileHash: file.hash,
      fileSize: file.size,
      shape,
      sampleEnc: sealSamples(id, [{ sheet: mapping.sheet, lines: first.slice(0, mapping.headerLine) }]),
      mapping,
      createdById: actor.id ?? '',
      createdAt: now,
      updatedAt: now,
    });
    await record(tx, actor, { type: 'import.uploaded', subject: { type: 'import', id }, detail: { way: 'command' } });
    return found(await holdRun(tx, scope, id));
  });

type Piece = {
  load: Load;
  run: RunRow | null;
  mapping: Mapping;
  headings: readonly string[];
  report: LoadReport;
  lines: readonly Line[];
  from: number;
  to: number;
};

async function loadPiece(actor: Actor, piece: Piece) {
  const { run, mapping, headings, report, lines, load } = piece;
  const now = new Date();
  const rows = readRows(lines, mapping, headings, now);
  const done = run
    ? await transaction(actor, (tx) => bringInPiece(tx, actor, { ...piece, run }, rows, now))
    : await reading(actor, async (tx) => sorted(rows, await numbersKnown(tx, actor, sourceKey(load.source), rows)));
  report.rows += rows.length;
  report.created += done.fresh.length;
  report.added += done.changed.length;
  report.unchanged += done.unchanged;
  report.rejected += done.faulty.length;
  for (const { line, faults } of done.faulty.slice(0, shownFaults - report.faults.length))
    report.faults.push({ line, codes: faults.map(({ code }) => code) });
}

type Numbers = { known: Known; taken: ReadonlySet<string>; runId?: string };

async function numbersKnown(tx: Tx, actor: Actor, key: string, rows: readonly ReadRow[]): Promise<Numbers> {
  const numbers = rows.map(({ number }) => number);
  const scope = scopeOf(actor);
  return { known: await findKnown(tx, scope, key, numbers), taken: await findTaken(tx, scope, key, numbers) };
}

/** What is new, what came before in other words, what is as it was, and what cannot be brought in. */
function sorted(rows: readonly ReadRow[], { known, taken, runId }: Numbers) {
  const faulty: (ReadRow & { faults: readonly Fault[] })[] = [];
  const changed: ReadRow[] = [];
  const fresh = new Map<string, ReadRow>();
  let unchanged = 0;
  for (const row of rows) {
    const before = known.get(row.number);
    const above = fresh.get(row.number)?.line ?? (before && before.runId === runId ? before.line : undefined);
    const double = above !== undefined && above !== row.line;
    const fault: Fault | null = double
      ? { code: row.person.sourceId ? 'same-number' : 'same-row', column: null, detail: String(above) }
      : taken.has(row.number) && !before
        ? { code: 'number-taken', column: null }
        : null;
    const faults = fault ? [...row.faults, fault] : row.faults;
    if (faults.length > 0) faulty.push({ ...row, faults });
    else if (!before) fresh.set(row.number, row);
    else if (before.hash === row.hash) unchanged += 1;
    else changed.push(row);
  }
  return { faulty, changed, fresh: [...fresh.values()], unchanged };
}

async function bringInPiece(tx: Tx, actor: Actor, piece: Piece & { run: RunRow }, rows: readonly ReadRow[], now: Date) {
  const { mapping, headings, from, to } = piece;
  const scope = scopeOf(actor);
  const run = found(await holdRun(tx, scope, piece.run.id as ImportId));
  if (run.status !== 'running' || run.cursor !== from) throw new Refused('changed-meanwhile');
  const numbers = await numbersKnown(tx, actor, run.sourceKey, rows);
  const done = sorted(rows, { ...numbers, runId: run.id });
  const way = { run, mapping, headings, by: actor.kind === 'staff' ? actor.id : null, now };
  await bringInNew(tx, actor, way, done.fresh);
  const kept: NewRow[] = done.faulty.map((row) => ({ ...plain(row), state: 'faulty', outcome: 'rejected' }));
  for (const row of done.changed) {
    const target = await standingRecord(tx, scope, numbers.known.get(row.number)?.prisonerId ?? '');
    if (!target || target.status === 'void') {
      kept.push({
        ...plain(row),
        faults: [{ code: 'record-gone', column: null }],
        state: 'faulty',
        outcome: 'rejected',
      });
      continue;
    }
    const added = await addToRecord(tx, actor, target.id, { ...row, known: true }, way);
    kept.push({ ...plain(row), state: 'changed', outcome: 'added', prisonerId: target.id, added });
  }
  await saveRows(tx, scope, run.id, kept);
  const applied = run.applied + done.fresh.length + done.changed.length;
  await saveProgress(tx, scope, run.id, { cursor: to, rowCount: run.rowCount + rows.length, applied, updatedAt: now });
  await record(tx, actor, {
    type: 'import.rows-brought-in',
    subject: { type: 'import', id: run.id },
    detail: { created: done.fresh.length, added: done.changed.length, rejected: done.faulty.length, from, to },
  });
  return done;
}

const plain = ({ line, cells, number, hash, faults }: ReadRow) => ({ line, cells, sourceId: number, hash, faults });

const closeRun = (actor: Actor, id: ImportId) =>
  transaction(actor, async (tx) => {
    const scope = scopeOf(actor);
    const run = found(await holdRun(tx, scope, id));
    const { to } = must(moveRun('running', 'finish'));
    const now = new Date();
    moved(await saveRunStatus(tx, scope, run, to, { finishedAt: now, updatedAt: now }));
    await queueSweep(tx, id);
    await record(tx, actor, { type: 'import.moved', subject: { type: 'import', id }, detail: { from: 'running', to } });
  });

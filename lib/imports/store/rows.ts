import 'server-only';
import type { Scope } from '../../access/scope';
import { openValue, sealValue } from '../../platform/crypto';
import type { Prisma, Tx } from '../../platform/db';
import type { RowDecision, RowOutcome, RowState } from '../rules/run';
import type { RowView } from '../schema/runs';

const column = 'import_row.cells';
const placeOf = (runId: string, line: number) => `${runId}|${line}`;
export const openCells = (runId: string, row: { line: number; cellsEnc: Uint8Array | null }) =>
  openValue<string[]>(column, placeOf(runId, row.line), row.cellsEnc);

export type NewRow = {
  line: number;
  cells: readonly string[];
  sourceId: string | null;
  hash: string;
  state: RowState;
  faults?: unknown;
  candidates?: unknown;
  decision?: RowDecision | null;
  decidedPrisonerId?: string | null;
  outcome?: RowOutcome | null;
  prisonerId?: string | null;
  added?: unknown;
};

const json = (value: unknown) => value as Prisma.InputJsonValue;

/** Keeps rows, their cells sealed. A row that is kept already stays as it is. */
export const saveRows = (tx: Tx, _scope: Scope, runId: string, rows: readonly NewRow[]) =>
  tx.importRow.createMany({
    data: rows.map(({ cells, faults = [], candidates = [], added, ...row }) => ({
      runId,
      ...row,
      cellsEnc: sealValue(column, placeOf(runId, row.line), cells),
      faults: json(faults),
      candidates: json(candidates),
      ...(added === undefined ? {} : { added: json(added) }),
    })),
    skipDuplicates: true,
  });

export const deleteRows = (tx: Tx, _scope: Scope, runId: string) => tx.importRow.deleteMany({ where: { runId } });

const decidable = { in: ['clear', 'candidates', 'changed'] };
export const undecided = { state: decidable, decision: null, outcome: null } as const;
const decided = { decision: { not: null }, outcome: null } as const;

const views: Record<RowView, Prisma.ImportRowWhereInput> = {
  undecided,
  candidates: { state: 'candidates' },
  clear: { state: 'clear' },
  changed: { state: 'changed' },
  faulty: { OR: [{ state: 'faulty' }, { outcome: 'rejected' }] },
  known: { state: 'known' },
  decided,
  done: { outcome: { notIn: ['rejected'] } },
};
const pageSize = 20;

/** A page of rows of one kind, in the order of the file. */
export async function pageOfRows(
  tx: Tx,
  _scope: Scope,
  { runId, show, after, take = pageSize }: { runId: string; show: RowView; after: number; take?: number },
) {
  const rows = await tx.importRow.findMany({
    where: { AND: [{ runId, line: { gt: after } }, views[show]] },
    orderBy: { line: 'asc' },
    take: take + 1,
  });
  return { rows: rows.slice(0, take), next: rows.length > take ? (rows[take - 1]?.line ?? null) : null };
}
export type KeptRow = Awaited<ReturnType<typeof pageOfRows>>['rows'][number];

/** Decided rows that are not in yet, in the order of the file. */
export const nextDecided = (tx: Tx, _scope: Scope, runId: string, take: number) =>
  tx.importRow.findMany({ where: { runId, ...decided }, orderBy: { line: 'asc' }, take });

export const findRows = (tx: Tx, _scope: Scope, runId: string, lines: readonly number[]) =>
  tx.importRow.findMany({
    where: { runId, line: { in: [...lines] } },
    select: { line: true, state: true, outcome: true, decidedPrisonerId: true },
  });

/** `prisonerId` left out: the record the row belongs to stays the one it is. */
type Decided = { decision: RowDecision | null; prisonerId: string | null | undefined; by: string | null; now: Date };

/** Writes a person's decision about rows that are not in yet. */
export const saveDecision = (
  tx: Tx,
  _scope: Scope,
  runId: string,
  lines: readonly number[],
  { decision, prisonerId, by, now }: Decided,
) =>
  tx.importRow.updateMany({
    where: { runId, line: { in: [...lines] }, outcome: null },
    data: {
      decision,
      ...(prisonerId === undefined ? {} : { decidedPrisonerId: prisonerId }),
      decidedById: by,
      decidedAt: decision ? now : null,
    },
  });

/** The same for every undecided row of one kind. */
export const saveDecisionOfAll = (
  tx: Tx,
  _scope: Scope,
  runId: string,
  states: readonly RowState[],
  { decision, by, now }: { decision: RowDecision; by: string | null; now: Date },
) =>
  tx.importRow.updateMany({
    where: { runId, state: { in: [...states] }, decision: null, outcome: null },
    data: { decision, decidedById: by, decidedAt: now },
  });

/** What became of rows that were all treated alike. */
export const saveOutcomes = (tx: Tx, _scope: Scope, runId: string, lines: readonly number[], outcome: RowOutcome) =>
  tx.importRow.updateMany({ where: { runId, line: { in: [...lines] } }, data: { outcome } });

/** What became of one row. */
export const saveOutcome = (
  tx: Tx,
  _scope: Scope,
  runId: string,
  line: number,
  {
    outcome,
    prisonerId,
    added,
    faults,
    holds,
    state,
    decision,
  }: {
    outcome: RowOutcome | null;
    prisonerId?: string | null;
    added?: unknown;
    faults?: unknown;
    holds?: unknown;
    state?: RowState;
    decision?: RowDecision | null;
  },
) =>
  tx.importRow.updateMany({
    where: { runId, line },
    data: {
      outcome,
      ...(prisonerId === undefined ? {} : { prisonerId }),
      ...(added === undefined ? {} : { added: json(added) }),
      ...(faults === undefined ? {} : { faults: json(faults) }),
      ...(holds === undefined ? {} : { holds: json(holds) }),
      ...(state === undefined ? {} : { state }),
      ...(decision === undefined ? {} : { decision }),
    },
  });

/** The record each of these rows made. */
export async function saveRecordsOfRows(
  tx: Tx,
  _scope: Scope,
  runId: string,
  made: readonly { line: number; prisonerId: string }[],
) {
  const [lines, ids] = [made.map(({ line }) => line), made.map(({ prisonerId }) => prisonerId)];
  await tx.$queryRaw`
    with made as (select unnest(${lines}::int[]) as line, unnest(${ids}::uuid[]) as prisoner_id),
      saved as (
        update import_row r set outcome = 'created', prisoner_id = made.prisoner_id
        from made where r.run_id = ${runId}::uuid and r.line = made.line returning 1)
    select count(*)::int as n from saved`;
}

/** How many rows of each kind a run has. */
export async function countRows(tx: Tx, _scope: Scope, runId: string) {
  const groups = await tx.importRow.groupBy({ by: ['state', 'decision', 'outcome'], where: { runId }, _count: true });
  return groups.map(({ _count, ...group }) => ({ ...group, count: _count }));
}

/** Rows that added something to records that were there before, not yet undone. */
export const nextAdded = (tx: Tx, _scope: Scope, runId: string, take: number) =>
  tx.importRow.findMany({ where: { runId, outcome: 'added' }, orderBy: { line: 'asc' }, take });

export const countAdded = (tx: Tx, _scope: Scope, runId: string) =>
  tx.importRow.count({ where: { runId, outcome: 'added' } });

/** Deletes the cells of a run's rows; what became of each row stays. */
export const forgetCells = (tx: Tx, _scope: Scope, runIds: readonly string[]) =>
  tx.importRow.updateMany({
    where: { runId: { in: [...runIds] }, cellsEnc: { not: null } },
    data: { cellsEnc: null, candidates: [], faults: [] },
  });

export const countUndecided = (tx: Tx, _scope: Scope, runId: string) =>
  tx.importRow.count({ where: { runId, ...undecided } });

/** At the end: rows that were here already stay as they are, rows with a fault are written down as not brought in. */
export const settleKnown = (tx: Tx, _scope: Scope, runId: string) =>
  tx.importRow.updateMany({ where: { runId, state: 'known', outcome: null }, data: { outcome: 'unchanged' } });
export const rejectFaulty = (tx: Tx, _scope: Scope, runId: string) =>
  tx.importRow.updateMany({ where: { runId, state: 'faulty', outcome: null }, data: { outcome: 'rejected' } });

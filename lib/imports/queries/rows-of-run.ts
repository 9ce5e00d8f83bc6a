import 'server-only';
import type { Actor } from '../../access/actor';
import { type Scope, scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { ImportId, PrisonerId } from '../../kernel/ids';
import { recordNumber } from '../../kernel/numerals';
import { reading, type Tx } from '../../platform/db';
import { found, must } from '../../platform/demand';
import type { PrisonerStatus } from '../../prisoners/rules';
import { headingsOf, type ReadRow, readRows } from '../reading/read-rows';
import type { Fault } from '../rules/fields';
import type { Mapping } from '../rules/mapping';
import { type HoldReason, mayImport, type RowDecision, type RowOutcome, type RowState } from '../rules/run';
import type { Listed } from '../rules/understand';
import { mapping as mappingSchema } from '../schema/mapping';
import type { FaultView, ImportRows, ImportRowView, ListedView, RowView } from '../schema/runs';
import { sampleOf } from '../store/files';
import { findLikely } from '../store/likely';
import { numbersOf } from '../store/records';
import { type KeptRow, openCells, pageOfRows } from '../store/rows';
import { findRun, type RunRow } from '../store/runs';
import type { Added } from '../store/values';

type Asked = { id: ImportId; show: RowView; after: number };

/**
 * A page of a list's rows of one kind, each with the people on file it may be about and why. Who is found is as far as
 * this person may see; reading is written into the log with whom it showed.
 */
export const rowsOfRun = (actor: Actor, { id, show, after }: Asked): Promise<ImportRows> =>
  reading(actor, async (tx) => {
    must(mayImport(actor));
    const scope = scopeOf(actor);
    const run = found(await findRun(tx, scope, id));
    const { rows, next } = await pageOfRows(tx, scope, { runId: id, show, after });
    const numbers = await numbersOf(
      tx,
      scope,
      rows.flatMap((row) => [row.prisonerId, row.decidedPrisonerId]),
    );
    const table = tableOf(run);
    const now = new Date();
    const views: ImportRowView[] = [];
    for (const row of rows) views.push(await viewOf(tx, scope, run, row, { ...table, numbers, now }));
    const shown = views.flatMap(({ candidates }) => candidates.map((one) => one.id as string));
    await record(tx, actor, {
      type: 'import.read',
      subject: { type: 'import', id },
      detail: { rows: rows.length, from: rows[0]?.line ?? 0, records: [...new Set(shown)] },
    });
    return { rows: views, next };
  });

function tableOf(run: RunRow) {
  const mapping = mappingSchema.parse(run.mapping);
  return { mapping, headings: headingsOf(sampleOf(run, mapping.sheet)?.lines ?? [], mapping) };
}

type Table = { mapping: Mapping; headings: readonly string[]; numbers: ReadonlyMap<string, number>; now: Date };

async function viewOf(tx: Tx, scope: Scope, run: RunRow, row: KeptRow, table: Table): Promise<ImportRowView> {
  const { headings, numbers } = table;
  const cells = openCells(run.id, row);
  const said = cells ? readRows([{ line: row.line, cells }], table.mapping, headings, table.now)[0] : undefined;
  return {
    line: row.line,
    state: row.state as RowState,
    decision: row.decision as RowDecision | null,
    decidedFor: recordShown(row.decidedPrisonerId, numbers),
    outcome: row.outcome as RowOutcome | null,
    record: recordShown(row.prisonerId, numbers),
    person: said ? shownPerson(said.person) : null,
    cells: (cells ?? []).map((text, index) => ({ heading: headings[index] ?? '', text: text.slice(0, mostOfACell) })),
    faults: faultsShown(row.faults as unknown as Fault[], headings),
    candidates: said && row.outcome === null ? await candidatesOf(tx, scope, row, said) : [],
    differs: (row.added as unknown as Added | null)?.differs ?? [],
    holds: (row.holds as unknown as HoldReason[] | null) ?? [],
  };
}

const mostOfACell = 500;

const recordShown = (id: string | null, numbers: ReadonlyMap<string, number>) => {
  const number = id === null ? undefined : numbers.get(id);
  return number === undefined ? null : { id: id as PrisonerId, number: recordNumber(number) };
};

async function candidatesOf(tx: Tx, scope: Scope, row: KeptRow, { person }: ReadRow) {
  if (row.state !== 'candidates') return [];
  return (await findLikely(tx, scope, person)).map(({ id, number, status, names, score }) => ({
    id: id as PrisonerId,
    number: recordNumber(number),
    name: names[0]?.full ?? '—',
    status: status as PrisonerStatus,
    score,
  }));
}

export const shownPerson = (person: Listed): ListedView => ({
  ...person,
  names: [...person.names],
  identifiers: [...person.identifiers],
  places: [...person.places],
});

export const faultsShown = (faults: readonly Fault[], headings: readonly string[]): FaultView[] =>
  faults.map(({ code, column, detail }) => ({
    code,
    column,
    heading: column === null ? null : headings[column] || null,
    detail: detail ?? null,
  }));

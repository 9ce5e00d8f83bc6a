import 'server-only';
import type { Actor } from '../../access/actor';
import { type Scope, scopeOf } from '../../access/scope';
import type { ImportId } from '../../kernel/ids';
import { reading, type Tx } from '../../platform/db';
import { found, must } from '../../platform/demand';
import { staffNames } from '../../staff/store/names';
import type { Shape } from '../reading/read-table';
import { mayImport, type RunStatus } from '../rules/run';
import { mapping } from '../schema/mapping';
import type { Counts, ImportLine, ImportPage, ImportRunView } from '../schema/runs';
import { openName, openSamples } from '../store/files';
import { findRemembered, findSources } from '../store/mappings';
import { countRows } from '../store/rows';
import { findRun, pageOfRuns, type RunRow } from '../store/runs';
import { countMade } from '../store/sources';

/** The lists that have been brought in, the newest first. Names of people are not among them. */
export const listRuns = (actor: Actor, { before }: { before?: number | undefined }): Promise<ImportPage> =>
  reading(actor, async (tx) => {
    must(mayImport(actor));
    const scope = scopeOf(actor);
    const { rows, next } = await pageOfRuns(tx, scope, before ?? null);
    const names = await staffNames(tx, scope, rows.map(starter));
    return { lines: rows.map((row) => lineOf(row, names)), next, sources: await findSources(tx, scope) };
  });

/** One list: where it stands, how it is understood, and how many rows of each kind it has. */
export const readRun = (actor: Actor, { id }: { id: ImportId }): Promise<ImportRunView> =>
  reading(actor, async (tx) => {
    must(mayImport(actor));
    const scope = scopeOf(actor);
    const run = found(await findRun(tx, scope, id));
    const names = await staffNames(tx, scope, [starter(run), run.undoneById]);
    const { encoding, delimiter, sheets } = run.shape as unknown as Shape;
    return {
      ...lineOf(run, names),
      version: run.version,
      fileName: openName(run.id, run.fileNameEnc),
      fileSize: Number(run.fileSize),
      encoding,
      delimiter,
      sheets: [...sheets],
      samples: run.status === 'uploaded' ? shownSamples(run) : [],
      mapping: mapping.safeParse(run.mapping).data ?? null,
      remembered: (await findRemembered(tx, scope, run.sourceKey)) !== null,
      cursor: run.cursor,
      counts: await countsOf(tx, scope, run),
      updatedAt: run.updatedAt.toISOString(),
      undoneAt: run.status === 'undone' ? (run.undoneAt?.toISOString() ?? null) : null,
      undoneBy: names.get(run.undoneById ?? '') ?? null,
      rowsPurged: run.rowsPurgedAt !== null,
    };
  });

const isStaff = /^[0-9a-f]{8}-/;
const starter = ({ createdById }: RunRow) => (isStaff.test(createdById) ? createdById : null);

const lineOf = (run: RunRow, names: ReadonlyMap<string, string>): ImportLine => ({
  id: run.id as ImportId,
  number: run.number,
  source: run.source,
  status: run.status as RunStatus,
  way: run.way as ImportLine['way'],
  rows: run.rowCount,
  applied: run.applied,
  by: names.get(run.createdById) ?? null,
  createdAt: run.createdAt.toISOString(),
  finishedAt: run.finishedAt?.toISOString() ?? null,
});

const shownLines = 30;
const shownSamples = (run: RunRow) =>
  openSamples(run).map(({ sheet, lines }) => ({
    sheet,
    lines: lines.slice(0, shownLines),
  }));

async function countsOf(tx: Tx, scope: Scope, run: RunRow): Promise<Counts> {
  const groups = await countRows(tx, scope, run.id);
  const of = (matches: (group: (typeof groups)[number]) => boolean) =>
    groups.filter(matches).reduce((sum, { count }) => sum + count, 0);
  const state = (name: string) => of((group) => group.state === name);
  const outcome = (name: string) => of((group) => group.outcome === name);
  const undecided = (...states: string[]) =>
    of((group) => states.includes(group.state) && !group.decision && !group.outcome);
  return {
    rows: run.rowCount,
    faulty: of((group) => group.state === 'faulty' || group.outcome === 'rejected'),
    known: state('known'),
    changed: state('changed'),
    clear: state('clear'),
    candidates: state('candidates'),
    undecided: undecided('clear', 'candidates', 'changed'),
    undecidedClear: undecided('clear'),
    undecidedChanged: undecided('changed'),
    waiting: of((group) => group.decision !== null && !group.outcome),
    created: run.way === 'command' ? await countMade(tx, scope, run.id) : outcome('created'),
    added: outcome('added'),
    unchanged: outcome('unchanged'),
    leftOut: outcome('left-out'),
    rejected: outcome('rejected'),
    undone: outcome('undone'),
    held: outcome('held'),
  };
}

import 'server-only';
import type { Actor } from '../../access/actor';
import { mayWorkCounterpart } from '../../access/exchange-rules';
import { mayDecideDeaths, mayReadKin } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import { headingsOf, readRows } from '../../imports/reading/read-rows';
import type { Fault } from '../../imports/rules/fields';
import type { BatchId, CounterpartListId, PrisonerId } from '../../kernel/ids';
import { recordNumber } from '../../kernel/numerals';
import { fullName } from '../../names/full-name';
import { reading, type Tx } from '../../platform/db';
import { found, must } from '../../platform/demand';
import { nameOf } from '../../prisoners/store/within';
import { staffNames } from '../../staff/store/names';
import type { LineDecision } from '../rules/decisions';
import { asMapping } from '../rules/described';
import { type MatchStatus, obstaclesOf, type outcomeOf, shownStatus } from '../rules/outcome';
import { type CandidateView, type LineView, type ListLine, type ListLines, listMapping } from '../schema/lists';
import { sampleOf } from '../store/files';
import { findLikely, type Likely, recordsNamed } from '../store/likely';
import { type LineRow, openCells, openNote, pageOfLines } from '../store/lines';
import { findList, type ListRow } from '../store/lists';
import { factsOf } from './facts-of-line';

type Asked = { listId: CounterpartListId; show: LineView; after: number };

/**
 * A page of their list: each line with the people on file it may be about and what speaks for and against, as far as this
 * person may see. Reading is written into the log with whom it showed.
 */
export const readLines = (actor: Actor, { listId, show, after }: Asked): Promise<ListLines> =>
  reading(actor, async (tx) => {
    must(mayWorkCounterpart(actor));
    const scope = scopeOf(actor);
    const list = found(await findList(tx, scope, listId));
    const { rows, next } = await pageOfLines(tx, scope, { listId, show, after });
    const names = await staffNames(
      tx,
      scope,
      rows.map(({ decidedById }) => decidedById),
    );
    const records = await recordsNamed(
      tx,
      scope,
      rows.map(({ prisonerId }) => prisonerId),
    );
    const table = tableOf(list);
    const lines: ListLine[] = [];
    for (const row of rows) lines.push(await lineOf(tx, actor, row, { ...table, list, names, records }));
    await record(tx, actor, {
      type: 'counterpart.list-read',
      subject: { type: 'counterpart-list', id: listId },
      batchId: list.batchId,
      detail: {
        lines: lines.length,
        from: lines[0]?.position ?? 0,
        records: [...new Set(lines.flatMap(({ candidates }) => candidates.map(({ id }) => id)))],
      },
    });
    return { lines, next };
  });

function tableOf(list: ListRow) {
  const mapping = asMapping(listMapping.parse(list.mapping));
  return { mapping, headings: headingsOf(sampleOf(list, mapping.sheet)?.lines ?? [], mapping), now: new Date() };
}
type Table = ReturnType<typeof tableOf> & {
  list: ListRow;
  names: ReadonlyMap<string, string>;
  records: Awaited<ReturnType<typeof recordsNamed>>;
};

const mostOfACell = 500;

async function lineOf(tx: Tx, actor: Actor, row: LineRow, table: Table): Promise<ListLine> {
  const { mapping, headings, now, list, names, records } = table;
  const cells = openCells(row);
  const [read] = readRows([{ line: row.position, cells }], mapping, headings, now);
  const { person } = found(read);
  const faulty = row.matchStatus === 'faulty';
  const asked = { person, batchId: list.batchId as BatchId, sealed: true };
  const likely = faulty ? [] : await findLikely(tx, scopeOf(actor), asked);
  const [name, ...otherNames] = person.names.map((one) => fullName(one) || (one.other ?? '')).filter(Boolean);
  const named = row.prisonerId === null ? undefined : records.get(row.prisonerId);
  return {
    position: row.position,
    status: statusFor(actor, row, likely, person),
    clean: row.clean,
    name: name ?? '—',
    otherNames,
    birth: person.birth,
    facts: factsOf(person),
    faults: faultsShown(row.faults as unknown as Fault[], headings),
    cells: cells.map((text, index) => ({ heading: headings[index] ?? '', text: text.slice(0, mostOfACell) })),
    candidates: likely.map((one) => candidateOf(actor, one, person)),
    decision: row.decision as LineDecision | null,
    record: named ? { id: named.id as PrisonerId, number: recordNumber(named.number), name: nameOf(named) } : null,
    note: openNote(row),
    decidedBy: names.get(row.decidedById ?? '') ?? null,
    decidedAt: row.decidedAt?.toISOString() ?? null,
    version: row.version,
  };
}

/**
 * What is said of a line: what matching kept, so that lists and counts agree. Who may know of deaths is told one where the
 * likeliest record has it, also when it came after the matching; nobody else's answer moves by it.
 */
function statusFor(actor: Actor, row: LineRow, likely: readonly Likely[], person: Parameters<typeof outcomeOf>[1]) {
  const kept = row.matchStatus as MatchStatus;
  if (!mayDecideDeaths(actor).ok) return kept;
  const dead = likely.some((one) => one.band !== 'weak' && obstaclesOf(one, person, true).includes('deceased'));
  return dead ? 'deceased' : shownStatus(kept, true);
}

function candidateOf(actor: Actor, one: Likely, person: Parameters<typeof outcomeOf>[1]): CandidateView {
  const maySayDead = mayDecideDeaths(actor).ok;
  const obstacles = obstaclesOf(one, person, maySayDead);
  return {
    id: one.id,
    number: recordNumber(one.number),
    name: nameOf(one),
    birth: one.birth,
    // What the record says of a death is said by the record, to whoever opens it; here an analyst is to be asked.
    status: obstacles.includes('for-analyst') ? null : one.status,
    score: { ...one.score, parts: one.score.parts.filter(({ part }) => part !== 'relative' || mayReadKin(actor).ok) },
    obstacles,
    onThisBatch: one.onThisBatch,
  };
}

const faultsShown = (faults: readonly Fault[], headings: readonly string[]): ListLine['faults'] =>
  faults.map(({ code, column, detail }) => ({
    code,
    column,
    heading: column === null ? null : headings[column] || null,
    detail: detail ?? null,
  }));

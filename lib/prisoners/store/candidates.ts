import 'server-only';
import type { Scope } from '../../access/scope';
import type { PrisonerId } from '../../kernel/ids';
import { unpack } from '../../names/packed';
import type { Prepared } from '../../names/person';
import { compare, type Score } from '../../names/score';
import type { Tx } from '../../platform/db';
import { agrees, resembles, stepsFor } from './asking';
import { type Census, censusOf } from './name-counts';

export type Candidate<Id extends string = string> = {
  readonly id: Id;
  readonly score: Score;
  readonly person: Prepared;
};

/** Most candidates of one search. */
export const mostRows = 200;
/** Rows read for one question: those that share most keys. */
const mostOfStep = 60;

type Row = { readonly id: string; readonly person: Prepared };
export type ReadRows = (keys: readonly number[], strong: readonly number[], most: number) => Promise<Row[]>;

/**
 * People on file who may be the one described, best first. Rows of what is found by are read whatever the actor may see of
 * the records themselves: permissions apply when the winners are loaded. Sealed records are left out for all but those
 * who may see them.
 */
export async function findRecordCandidates(
  tx: Tx,
  scope: Scope,
  wanted: Prepared,
  { limit = mostRows, thorough = false }: { limit?: number; thorough?: boolean } = {},
): Promise<Candidate<PrisonerId>[]> {
  const census = await censusOf(tx, scope);
  const near = surnamesIn(wanted);
  const read: ReadRows = (keys, strong, most) => readRecordRows(tx, keys, strong, most, near);
  const found = await rankedCandidates(wanted, census, read, thorough);
  return found.slice(0, limit) as Candidate<PrisonerId>[];
}

/**
 * Asks one thing after another until somebody is found who agrees in all that was asked (`thorough`: to the end), and
 * ranks whoever came.
 */
export async function rankedCandidates(
  wanted: Prepared,
  census: Census,
  read: ReadRows,
  thorough = false,
): Promise<Candidate[]> {
  const found = new Map<string, Candidate>();
  const some = (test: (score: Score) => boolean) => [...found.values()].some(({ score }) => test(score));
  for (const { keys, strong, broad } of stepsFor(wanted, census)) {
    if (broad && !thorough && some(resembles)) break;
    for (const { id, person } of await read(keys, strong, mostOfStep))
      if (!found.has(id)) found.set(id, { id, person, score: compare(wanted, person, census.population) });
    if (!thorough && some((score) => score.band === 'strong' || agrees(score))) break;
  }
  return [...found.values()].sort(byBits);
}

const byBits = (one: Candidate, other: Candidate) => other.score.bits - one.score.bits || (one.id < other.id ? -1 : 1);

/** The words of a question that can be a surname, as folded: two, because the order of a name is nobody's promise. */
const surnamesIn = ({ forms }: Prepared): string[] => {
  const words = forms.flatMap((form) => form.filter(({ role }) => role === 'surname' || role === null));
  const unnamed = words.filter(({ groups }) => groups.length === 0);
  return [...new Set((unnamed.length > 0 ? unnamed : words).map(({ fine }) => fine))].slice(0, 2);
};

/** Search rows of records that share one of these keys: who shares most, then whose surname is nearest to one of `near`. */
export async function readRecordRows(
  tx: Tx,
  keys: readonly number[],
  strong: readonly number[],
  most: number,
  near: readonly string[] = [],
) {
  const [answer] = await tx.$queryRaw<{ rows: string | null }[]>`
    select string_agg(concat_ws(E'\\t', id, parts, coalesce(detail, ''), coalesce(kin, '')), E'\\n') as rows
    from app.record_candidates(${[...keys]}::int[], ${[...strong]}::int[], ${[...near]}::text[], ${most}::int)`;
  return readRows(answer?.rows);
}

/** Rows that came as one text: JSON holds no tab and no line end. A row that cannot be read is passed over. */
export const readRows = (text: string | null | undefined): Row[] =>
  (text ? text.split('\n') : []).flatMap((line) => {
    const [id = '', parts = '', detail = '', kin = ''] = line.split('\t');
    const person = unpack({ parts, detail: detail || null, kin: kin || null });
    return person ? [{ id, person }] : [];
  });

/** Those of whose name every word typed is the beginning of a word, one of them of the surname. */
export async function recordsBeginning(tx: Tx, _scope: Scope, typed: readonly string[], most: number) {
  const [answer] = await tx.$queryRaw<{ rows: string | null }[]>`
    select string_agg(concat_ws(E'\\t', id, parts), E'\\n') as rows
    from app.records_beginning(${[...typed]}::text[], ${most}::int)`;
  return readRows(answer?.rows);
}

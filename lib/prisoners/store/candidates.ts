import 'server-only';
import type { Scope } from '../../access/scope';
import type { PrisonerId } from '../../kernel/ids';
import { type Lookup, lookups } from '../../names/keys';
import { unpack } from '../../names/packed';
import type { Prepared } from '../../names/person';
import { compare, type Score } from '../../names/score';
import type { Tx } from '../../platform/db';
import { type Census, censusOf } from './name-counts';

export type Candidate<Id extends string = string> = {
  readonly id: Id;
  readonly score: Score;
  readonly person: Prepared;
};

/** Rows read for one step of looking up. */
export const mostRows = 200;
/** A key more people share than this tells little and costs much; it is asked for only when there is no other. */
const tooCommon = 3000;

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
  { limit = mostRows }: { limit?: number } = {},
): Promise<Candidate<PrisonerId>[]> {
  const census = await censusOf(tx, scope);
  const found = await rankedCandidates(wanted, census, (keys, strong, most) => readRecordRows(tx, keys, strong, most));
  return found.slice(0, limit) as Candidate<PrisonerId>[];
}

/** Asks the lookups one after another until one has brought a strong candidate, and ranks what came. */
export async function rankedCandidates(wanted: Prepared, census: Census, read: ReadRows): Promise<Candidate[]> {
  const found = new Map<string, Candidate>();
  for (const step of lookups(wanted)) {
    const { keys, strong } = withoutCommon(step, census);
    if (keys.length === 0) continue;
    for (const { id, person } of await read(keys, strong, mostRows))
      if (!found.has(id)) found.set(id, { id, person, score: compare(wanted, person, census.population) });
    if ([...found.values()].some(({ score }) => score.band === 'strong')) break;
  }
  return [...found.values()].sort(byBits);
}

const byBits = (one: Candidate, other: Candidate) => other.score.bits - one.score.bits || (one.id < other.id ? -1 : 1);

function withoutCommon({ keys, strong }: Lookup, { commonKeys }: Census) {
  const rare = (key: number) => (commonKeys.get(key) ?? 0) <= tooCommon;
  const kept = keys.filter(rare);
  if (kept.length > 0) return { keys: kept, strong: strong.filter(rare) };
  const [rarest] = [...keys].sort((a, b) => (commonKeys.get(a) ?? 0) - (commonKeys.get(b) ?? 0));
  return { keys: rarest === undefined ? [] : [rarest], strong: [] };
}

/** Search rows of records that share one of these keys. */
export async function readRecordRows(tx: Tx, keys: readonly number[], strong: readonly number[], most: number) {
  const [answer] = await tx.$queryRaw<{ rows: string | null }[]>`
    select string_agg(concat_ws(E'\\t', id, parts, coalesce(detail, ''), coalesce(kin, '')), E'\\n' order by hits desc, id) as rows
    from app.record_candidates(${[...keys]}::int[], ${[...strong]}::int[], ${most}::int)`;
  return readRows(answer?.rows);
}

/** Rows that came as one text: JSON holds no tab and no line end. A row that cannot be read is passed over. */
export const readRows = (text: string | null | undefined): Row[] =>
  (text ? text.split('\n') : []).flatMap((line) => {
    const [id = '', parts = '', detail = '', kin = ''] = line.split('\t');
    const person = unpack({ parts, detail: detail || null, kin: kin || null });
    return person ? [{ id, person }] : [];
  });

/** Those whose surname begins so and who have words that begin with each of the others, in the order of their names. */
export async function recordsBeginning(
  tx: Tx,
  _scope: Scope,
  { beginning, others, most }: { beginning: string; others: readonly string[]; most: number },
) {
  const [answer] = await tx.$queryRaw<{ rows: string | null }[]>`
    select string_agg(concat_ws(E'\\t', id, parts), E'\\n') as rows from app.records_beginning(${beginning}, ${[...others]}::text[], ${most}::int)`;
  return readRows(answer?.rows);
}

/** How many people bear each of these names. */
export async function countNamesakes(tx: Tx, _scope: Scope, names: readonly { surname: string; given: string }[]) {
  if (names.length === 0) return new Map<string, number>();
  const rows = await tx.$queryRaw<{ surname: string; given: string; people: number }[]>`
    select * from app.namesakes(${names.map(({ surname }) => surname)}::text[], ${names.map(({ given }) => given)}::text[])`;
  return new Map(rows.map(({ surname, given, people }) => [`${surname} ${given}`, people]));
}

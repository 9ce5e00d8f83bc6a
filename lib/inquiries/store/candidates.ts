import 'server-only';
import type { Scope } from '../../access/scope';
import type { SoughtId } from '../../kernel/ids';
import type { Prepared } from '../../names/person';
import type { Tx } from '../../platform/db';
import { type Candidate, mostRows, rankedCandidates, readRows } from '../../prisoners/store/candidates';
import { censusOf } from '../../prisoners/store/name-counts';

/** Sought persons who may be the one described, best first. Permissions apply when the winners are loaded. */
export async function findSoughtCandidates(
  tx: Tx,
  scope: Scope,
  wanted: Prepared,
  { limit = mostRows }: { limit?: number } = {},
): Promise<Candidate<SoughtId>[]> {
  const census = await censusOf(tx, scope);
  const found = await rankedCandidates(wanted, census, (keys, strong, most) => readSoughtRows(tx, keys, strong, most));
  return found.slice(0, limit) as Candidate<SoughtId>[];
}

/** Search rows of sought persons that share one of these keys. */
export async function readSoughtRows(tx: Tx, keys: readonly number[], strong: readonly number[], most: number) {
  const [answer] = await tx.$queryRaw<{ rows: string | null }[]>`
    select string_agg(concat_ws(E'\\t', id, parts, coalesce(detail, ''), coalesce(kin, '')), E'\\n' order by hits desc, id) as rows
    from app.sought_candidates(${[...keys]}::int[], ${[...strong]}::int[], ${most}::int)`;
  return readRows(answer?.rows);
}

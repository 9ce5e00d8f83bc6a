import pg from 'pg';
import { searchKey } from '../../lib/names/search-key';
import type { Answered } from './measure';
import type { Query } from './tables';

/** From which similarity on the baseline would call a pair strong. */
export const strongFrom = 0.8;
const most = 200;

/** The words of a name in Latin letters, in the order of the alphabet: how trigrams know a name best. */
const transliterated = (name: string) => searchKey(name).split(' ').sort().join(' ');

export const method =
  'pg_trgm similarity (threshold 0.3) of the transliterated name, its words sorted, through a GIN index with gin_trgm_ops; the name alone';

/** Fills a table of transliterated names and builds the index of their trigrams. */
export async function prepareBaseline(address: string) {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  await client.query('create extension if not exists pg_trgm');
  await client.query(`
    create table trigram_baseline as
    select prisoner_id as id, (select string_agg(word, ' ' order by word) from unnest(string_to_array(search_key, ' ')) as word) as name
    from prisoner_name`);
  await client.query("set maintenance_work_mem = '1GB'");
  await client.query('create index on trigram_baseline using gin (name gin_trgm_ops)');
  await client.query('vacuum analyze trigram_baseline');
  return {
    ask: async ({ name, expected, category }: Query, uuidOf: ReadonlyMap<string, string>): Promise<Answered> => {
      const began = performance.now();
      const { rows } = await client.query<{ id: string; alike: number }>(
        'select id, similarity(name, $1) as alike from trigram_baseline where name % $1 order by 2 desc, 1 limit $2',
        [transliterated(name), most],
      );
      const ms = performance.now() - began;
      const wanted = expected === null ? null : (uuidOf.get(expected) ?? null);
      return {
        category,
        expected: wanted,
        shown: rows.map(({ id }) => id),
        strong: rows.filter(({ alike }) => alike >= strongFrom).map(({ id }) => id),
        brothersStrong: 0,
        amongCandidates: wanted !== null && rows.some(({ id }) => id === wanted),
        ms,
      };
    },
    end: () => client.end(),
  };
}

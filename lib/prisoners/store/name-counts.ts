import 'server-only';
import type { Scope } from '../../access/scope';
import { nobody } from '../../names/nobody';
import { unpack } from '../../names/packed';
import type { Population, Prepared } from '../../names/person';
import { type NameCounts, populationFrom } from '../../names/score/population';
import type { Tx } from '../../platform/db';

/** How names are spread here, and which search keys are too common to be asked for. */
export type Census = { readonly population: Population; readonly commonKeys: ReadonlyMap<number, number> };

const keptFor = 15 * 60_000;
// One for the whole process, however many bundles load this module.
const holder = globalThis as unknown as { homewardCensus?: { at: number; census: Promise<Census> } };

/**
 * The counts made by the nightly job, read once and kept for a quarter of an hour. Before the first count everything is
 * as rare as names usually are, and people are as many as the server believes there are.
 */
export function censusOf(tx: Tx, _scope: Scope, now = Date.now()): Promise<Census> {
  const kept = holder.homewardCensus;
  if (kept && now - kept.at < keptFor) return kept.census;
  const census = readCensus(tx);
  holder.homewardCensus = { at: now, census };
  // A failed reading must not be kept: the next search tries again.
  census.catch(() => forgetCensus());
  return census;
}

export const populationOf = async (tx: Tx, scope: Scope): Promise<Population> => (await censusOf(tx, scope)).population;

export function forgetCensus() {
  delete holder.homewardCensus;
}

async function readCensus(tx: Tx): Promise<Census> {
  // As one text each: a hundred thousand rows would otherwise become a hundred thousand objects on the way.
  const [row] = await tx.$queryRaw<{ names: string | null; keys: string | null; size: number }[]>`
    select
      (select string_agg(kind || E'\\t' || key || E'\\t' || count, E'\\n') from name_frequency) as names,
      (select string_agg(key || E'\\t' || count, E'\\n') from common_key) as keys,
      coalesce((select count from name_frequency where kind = 'all' and key = ''), greatest(
        (select reltuples::int from pg_class where oid = 'prisoner_search'::regclass), 0)) as size`;
  const counts = { surname: new Map(), given: new Map(), patronymic: new Map() } as Record<string, Map<string, number>>;
  for (const line of lines(row?.names)) {
    const [kind = '', key = '', count] = line.split('\t');
    counts[kind]?.set(key, Number(count));
  }
  const common = lines(row?.keys).map((line) => line.split('\t').map(Number) as [number, number]);
  return {
    population: populationFrom({ size: row?.size ?? 0, ...counts } as NameCounts),
    commonKeys: new Map(common),
  };
}

const lines = (text: string | null | undefined) => (text ? text.split('\n') : []);

type Counted = { kind: string; key: string; count: number };

/** Replaces all counts. Whoever reads meanwhile sees the old ones. */
export async function saveCounts(
  tx: Tx,
  _scope: Scope,
  { names, keys }: { names: readonly Counted[]; keys: readonly { key: number; count: number }[] },
) {
  await tx.nameFrequency.deleteMany();
  await tx.$executeRaw`
    insert into name_frequency (kind, key, count)
    select * from unnest(${names.map(({ kind }) => kind)}::text[], ${names.map(({ key }) => key)}::text[], ${names.map(({ count }) => count)}::int[])`;
  await tx.commonKey.deleteMany();
  await tx.$executeRaw`
    insert into common_key (key, count)
    select * from unnest(${keys.map(({ key }) => key)}::int[], ${keys.map(({ count }) => count)}::int[])`;
}

/** Search rows in the order of their ids, read back; a row that cannot be read counts as nobody with its id. */
export async function pageOfSearchRows(
  tx: Tx,
  _scope: Scope,
  { after, most }: { after: string | null; most: number },
): Promise<{ id: string; person: Prepared }[]> {
  const rows = await tx.prisonerSearch.findMany({
    where: after ? { prisonerId: { gt: after } } : {},
    orderBy: { prisonerId: 'asc' },
    take: most,
    select: { prisonerId: true, parts: true },
  });
  return rows.map(({ prisonerId, parts }) => ({
    id: prisonerId,
    person: unpack({ parts, detail: null, kin: null }) ?? nobody,
  }));
}

/** Were names ever counted here? */
export const isCounted = async (tx: Tx, _scope: Scope) =>
  (await tx.nameFrequency.count({ where: { kind: 'all' } })) > 0;

const sampled = 50_000;
const commonFrom = 100;

/** The keys that more than a hundred people share; in a large registry estimated from a sample of its pages. */
export const findCommonKeys = (tx: Tx, _scope: Scope, people: number) => {
  const percent = Math.min(100, (100 * sampled) / Math.max(people, 1));
  return tx.$queryRaw<{ key: number; count: number }[]>`
    select key, (count(*) * ${100 / percent}::float8)::int as count
    from prisoner_search tablesample system (${percent}::real), unnest(keys) as key
    group by key having count(*) * ${100 / percent}::float8 > ${commonFrom}::int`;
};

import 'server-only';
import { systemActor } from '../../access/actor';
import { scopeOf } from '../../access/scope';
import { frequencyKeys } from '../../names/score/frequency-keys';
import { reading } from '../../platform/db';
import { findCommonKeys, forgetCensus, pageOfSearchRows, saveCounts } from '../store/name-counts';

const actor = systemActor('count-names');
const pageSize = 5000;
/** A name fewer people bear is as rare as one nobody bears. */
const fewest = 3;

/**
 * Counts how many people bear each surname, given name and father's name, and which search keys are shared by very many.
 * Reads page by page while people work; what was counted before stays in force until all is counted.
 */
export async function countNames(): Promise<{ people: number; names: number; commonKeys: number }> {
  const counts = { surname: new Map(), given: new Map(), patronymic: new Map() } as Record<string, Map<string, number>>;
  let people = 0;
  for (let after: string | null = null; ; ) {
    const rows = await reading(actor, (tx) => pageOfSearchRows(tx, scopeOf(actor), { after, most: pageSize }));
    for (const { person } of rows)
      for (const [kind, keys] of Object.entries(frequencyKeys(person)))
        for (const key of keys) counts[kind]?.set(key, (counts[kind].get(key) ?? 0) + 1);
    people += rows.length;
    after = rows.at(-1)?.id ?? null;
    if (rows.length < pageSize) break;
  }
  const names = Object.entries(counts).flatMap(([kind, borne]) =>
    [...borne].flatMap(([key, count]) => (count >= fewest ? [{ kind, key, count }] : [])),
  );
  const keys = await reading(actor, async (tx) => {
    const common = await findCommonKeys(tx, scopeOf(actor), people);
    await saveCounts(tx, scopeOf(actor), { names: [...names, { kind: 'all', key: '', count: people }], keys: common });
    return common;
  });
  forgetCensus();
  return { people, names: names.length, commonKeys: keys.length };
}

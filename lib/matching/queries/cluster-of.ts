import 'server-only';
import type { Actor } from '../../access/actor';
import { mayReadDuplicates } from '../../access/rules';
import { type Scope, scopeOf } from '../../access/scope';
import type { PairId, PrisonerId } from '../../kernel/ids';
import { recordNumber } from '../../kernel/numerals';
import { reading, type Tx } from '../../platform/db';
import { must } from '../../platform/demand';
import { staffNames } from '../../staff/store/names';
import { isContradictory } from '../rules/cluster';
import type { Cluster } from '../schema/comparison';
import { findCluster, findClusterRecords, type Standing } from '../store/cluster';

/** The chain two or more records belong to, with every decision about any two of them. Names only; nothing is opened. */
export const readCluster = (actor: Actor, ids: readonly PrisonerId[]): Promise<Cluster> =>
  reading(actor, (tx) => {
    must(mayReadDuplicates(actor));
    return clusterOf(tx, scopeOf(actor), ids);
  });

/** The same within the caller's transaction; the caller has decided that this actor may. */
export async function clusterOf(tx: Tx, scope: Scope, from: readonly PrisonerId[]): Promise<Cluster> {
  const { ids, standing } = await findCluster(tx, scope, from);
  const records = await findClusterRecords(tx, scope, ids);
  const names = await staffNames(
    tx,
    scope,
    standing.map(({ by }) => by),
  );
  return {
    records: records.map(({ id, number, status, names: [name] }) => ({
      id: id as PrisonerId,
      number: recordNumber(number),
      name: name?.full ?? recordNumber(number),
      status: status as Cluster['records'][number]['status'],
    })),
    pairs: pairsAmong(records.map(({ id }) => id)).map((pair) => saidOf(pair, standing, names)),
    contradictory: isContradictory(ids, standing),
  };
}

/** Every two of a list. */
const pairsAmong = (ids: readonly string[]) =>
  ids.flatMap((first, at) => ids.slice(at + 1).map((second) => ({ first, second })));

function saidOf(
  { first, second }: { first: string; second: string },
  standing: readonly Standing[],
  names: ReadonlyMap<string, string>,
): Cluster['pairs'][number] {
  const said = standing.find(
    (one) => [one.first, one.second].includes(first) && [one.first, one.second].includes(second),
  );
  return {
    first: first as PrisonerId,
    second: second as PrisonerId,
    pairId: (said?.pairId ?? null) as PairId | null,
    verdict: said?.verdict ?? null,
    by: said?.by ? (names.get(said.by) ?? null) : null,
    at: said?.at?.toISOString() ?? null,
  };
}

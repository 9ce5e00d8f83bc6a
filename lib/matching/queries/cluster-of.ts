import 'server-only';
import type { Actor } from '../../access/actor';
import { mayReadDuplicates } from '../../access/rules';
import { type Scope, scopeOf } from '../../access/scope';
import type { InquiryId, PairId, PrisonerId, SoughtId } from '../../kernel/ids';
import { recordNumber } from '../../kernel/numerals';
import { reading, type Tx } from '../../platform/db';
import { must } from '../../platform/demand';
import { staffNames } from '../../staff/store/names';
import { allAsOne, isTorn, type Persons, personsAmong, tornSought } from '../rules/cluster';
import type { Cluster } from '../schema/comparison';
import { findCluster, findClusterRecords, findSoughtNamed, findSoughtOfCluster, type Standing } from '../store/cluster';

/** The chain two or more records belong to, with every decision about any two of them. Names only; nothing is opened. */
export const readCluster = (actor: Actor, ids: readonly PrisonerId[]): Promise<Cluster> =>
  reading(actor, (tx) => {
    must(mayReadDuplicates(actor));
    return clusterOf(tx, scopeOf(actor), ids);
  });

type NameOf = (userId: string | null) => string | null;

/**
 * The same within the caller's transaction; the caller has decided that this actor may. `asOne` asks whether it would
 * contradict itself if everybody in it were one person, as before a joining; otherwise whether it does as things stand.
 */
export async function clusterOf(
  tx: Tx,
  scope: Scope,
  from: readonly PrisonerId[],
  { asOne = false }: { asOne?: boolean } = {},
): Promise<Cluster> {
  const { ids, joins, standing } = await findCluster(tx, scope, from);
  const records = await findClusterRecords(tx, scope, ids);
  const ofSought = await findSoughtOfCluster(tx, scope, { ids, joins });
  const names = await staffNames(tx, scope, [
    ...standing.map(({ by }) => by),
    ...ofSought.standing.map(({ by }) => by),
    ...ofSought.linked.map(({ linkedById }) => linkedById),
  ]);
  const nameOf: NameOf = (userId) => names.get(userId ?? '') ?? null;
  const counted = standing.filter(({ overtaken }) => !overtaken);
  const joined = [...joins].map(([first, { into }]) => ({ first, second: into, verdict: 'same' as const }));
  const persons = asOne ? allAsOne(ids) : personsAmong(ids, [...counted, ...joined]);
  const sought = await tornAmong(tx, scope, { ...ofSought, persons, nameOf });
  return {
    records: records.map(({ id, number, status, names: [name] }) => ({
      id: id as PrisonerId,
      number: recordNumber(number),
      name: name?.full ?? recordNumber(number),
      status: status as Cluster['records'][number]['status'],
    })),
    pairs: pairsAmong(records.map(({ id }) => id)).map((pair) => saidOf(pair, standing, nameOf)),
    sought,
    contradictory: isTorn(persons, counted) || sought.length > 0,
  };
}

/** Every two of a list. */
const pairsAmong = (ids: readonly string[]) =>
  ids.flatMap((first, at) => ids.slice(at + 1).map((second) => ({ first, second })));

function saidOf(
  { first, second }: { first: string; second: string },
  standing: readonly Standing[],
  nameOf: NameOf,
): Cluster['pairs'][number] {
  const said = standing.find(
    (one) => [one.first, one.second].includes(first) && [one.first, one.second].includes(second),
  );
  return {
    first: first as PrisonerId,
    second: second as PrisonerId,
    pairId: (said?.pairId ?? null) as PairId | null,
    verdict: said?.verdict ?? null,
    by: nameOf(said?.by ?? null),
    at: said?.when?.toISOString() ?? null,
    overtaken: said?.overtaken ?? false,
  };
}

type OfSought = Awaited<ReturnType<typeof findSoughtOfCluster>> & {
  persons: Persons;
  nameOf: NameOf;
};

/** The sought persons whose decisions contradict each other, of records that are one person. */
async function tornAmong(
  tx: Tx,
  scope: Scope,
  { standing, linked, persons, nameOf }: OfSought,
): Promise<Cluster['sought']> {
  const links = linked.map(({ id, prisonerId }) => ({ first: prisonerId ?? '', second: id }));
  const torn = tornSought(standing, links, persons);
  if (torn.length === 0) return [];
  const rows = await findSoughtNamed(tx, scope, torn);
  return rows.map(({ id, inquiry }) => {
    const said = standing
      .filter(({ second }) => second === id)
      .map(({ first, pairId, verdict, by, when }) => ({
        recordId: first as PrisonerId,
        pairId: pairId as PairId,
        verdict,
        linked: linked.some((link) => link.id === id && link.prisonerId === first),
        by: nameOf(by),
        at: when?.toISOString() ?? null,
      }));
    const bySearch = linked
      .filter(
        (link) =>
          link.id === id && !said.some(({ recordId, verdict }) => recordId === link.prisonerId && verdict === 'same'),
      )
      .map(({ prisonerId, linkedById, linkedAt }) => ({
        recordId: prisonerId as PrisonerId,
        pairId: null,
        verdict: 'same' as const,
        linked: true,
        by: nameOf(linkedById),
        at: linkedAt?.toISOString() ?? null,
      }));
    return {
      id: id as SoughtId,
      inquiryId: inquiry.id as InquiryId,
      reference: inquiry.reference,
      said: [...said, ...bySearch],
    };
  });
}

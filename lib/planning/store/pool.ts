import 'server-only';
import type { Scope } from '../../access/scope';
import { type CandidateRow, candidatesByIds } from '../../exchanges/store/candidates';
import type { BatchId } from '../../kernel/ids';
import { detentionPlaceOf } from '../../names/normal/detention-place';
import { fromColumns } from '../../platform/dates';
import type { Tx } from '../../platform/db';
import type { PrisonerStatus } from '../../prisoners/rules';
import { registryWithin } from '../../prisoners/store/within';
import type { PoolPerson } from '../problem/freeze';

/**
 * Whom a plan is about: those believed held. Of people who are only reported or have data on file nobody says that they
 * are captives, and they would outnumber the others many times.
 */
export const poolStatuses = [
  'probable-captive',
  'confirmed-captive',
  'in-exchange-plan',
] as const satisfies readonly PrisonerStatus[];

const mostPeople = 100_000;

/** Everybody in the pool of a batch whose people are of `originId`, or of no power anybody has recorded, in one question. */
export async function poolOf(
  tx: Tx,
  scope: Scope,
  { batchId, originId }: { batchId: BatchId; originId: string },
): Promise<PoolPerson[]> {
  const rows = await tx.prisoner.findMany({
    where: {
      AND: [registryWithin(scope)],
      status: { in: [...poolStatuses] },
      OR: [{ powerOfOriginId: originId }, { powerOfOriginId: null }],
    },
    take: mostPeople,
    orderBy: { id: 'asc' },
    select: { id: true },
  });
  return factsOf(tx, scope, { ids: rows.map(({ id }) => id), batchId });
}

/** The ids of everybody a pool could be about, whosever they are, in the order of their ids after `after`. */
export async function idsInPools(tx: Tx, scope: Scope, { after, count }: { after: string | null; count: number }) {
  const rows = await tx.prisoner.findMany({
    where: { AND: [registryWithin(scope)], status: { in: [...poolStatuses] }, ...(after ? { id: { gt: after } } : {}) },
    take: count,
    orderBy: { id: 'asc' },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** What planning knows of these people, as a problem asks for it. */
export async function factsOf(
  tx: Tx,
  scope: Scope,
  { ids, batchId }: { ids: readonly string[]; batchId: BatchId | null },
): Promise<PoolPerson[]> {
  return (await candidatesByIds(tx, scope, ids, batchId)).map(asPoolPerson);
}

/** One key for all spellings of a place, made here and not read: what is on file by older rules has another one. */
export const placeKeyOf = (place: string) => detentionPlaceOf(place)?.key ?? place.toLowerCase();

const asPoolPerson = (row: CandidateRow): PoolPerson => ({
  ...row,
  bornOn: fromColumns('birth', row),
  capturedOn: fromColumns('capture', row),
  placeKey: row.place && placeKeyOf(row.place),
  openedOn: row.openedOn.toISOString().slice(0, 10),
});

/** How these places are written on file, by their keys; what is on file under another key by now is left out. */
export async function placeNames(tx: Tx, _scope: Scope, keys: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.placeSpelling.findMany({ where: { key: { in: [...keys] } }, orderBy: { place: 'desc' } });
  return new Map(rows.map(({ key, place }) => [key, place]));
}

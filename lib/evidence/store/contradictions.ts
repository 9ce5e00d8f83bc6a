import 'server-only';
import type { Scope } from '../../access/scope';
import type { Reliability } from '../../kernel/admiralty-scale';
import type { AttentionId, PrisonerId } from '../../kernel/ids';
import { fromColumns } from '../../platform/dates';
import type { Prisma, Tx } from '../../platform/db';
import { firstName, recordsWithin, standing } from '../../prisoners/store/within';
import { followingResolutions } from '../rules/attention';
import { type ContradictionKind, contradictionKinds, type OnRecord } from '../rules/contradictions';
import type { Numbered } from '../rules/shared-numbers';
import { asEvidence } from './claims';

/**
 * Holds these records until the transaction ends. Of two people who write to one record at once the second waits here and
 * then sees what the first wrote; without it neither would see the other's claim.
 */
export const holdRecords = (tx: Tx, _scope: Scope, ids: readonly string[]) =>
  tx.$queryRaw`select 1 as held from prisoner where id = any (${[...new Set(ids)]}::uuid[]) order by id for no key update`;

/** The same for numbers, which may come to stand on any record: of two people writing one number the second sees the first. */
export const holdNumbers = (tx: Tx, _scope: Scope, numbers: readonly string[]) =>
  tx.$queryRaw`
    select 1 as held from (select name from unnest(${[...new Set(numbers)]}::text[]) name order by name) one,
      lateral pg_advisory_xact_lock(hashtextextended('number:' || one.name, 0))`;

const whole = {
  claims: true,
  places: true,
  identifiers: { select: { kind: true, value: true } },
} satisfies Prisma.PrisonerInclude;

export type Thought = OnRecord & Numbered & { readonly id: PrisonerId; readonly gone: boolean };

/** Everything on a record that can contradict itself or another; none when this actor sees no such record. */
export async function findThought(tx: Tx, _scope: Scope, id: PrisonerId): Promise<Thought[]> {
  return (await tx.prisoner.findMany({ where: { id }, include: whole })).map(thoughtOf);
}

type Row = Prisma.PrisonerGetPayload<{ include: typeof whole }>;
export const thoughtOf = (row: Row): Thought => ({
  id: row.id as PrisonerId,
  gone: row.mergedIntoId !== null || row.status === 'void',
  category: row.category,
  birth: fromColumns('birth', row),
  capture: fromColumns('capture', row),
  serviceNumber: row.serviceNumber,
  powerOfOriginId: row.powerOfOriginId,
  identifiers: row.identifiers,
  claims: row.claims.map((claim) => ({
    ...asEvidence(claim),
    id: claim.id,
    asOf: fromColumns('asOf', claim),
    place: claim.place,
  })),
  places: row.places.map((place) => ({
    id: place.id,
    place: place.place,
    from: fromColumns('from', place),
    until: fromColumns('until', place),
    reliability: place.reliability as Reliability | null,
    credibility: place.credibility,
  })),
});

/** These records, those of them that stand and are within this scope. */
export async function findThoughts(tx: Tx, scope: Scope, ids: readonly PrisonerId[]): Promise<Thought[]> {
  const where = { AND: [{ id: { in: [...ids] }, status: { not: 'void' } }, standing, recordsWithin(scope)] };
  return (await tx.prisoner.findMany({ where, include: whole })).map(thoughtOf);
}

/** Contradictions that are open about any of these records, also as the second of two. */
export const openContradictions = (
  tx: Tx,
  _scope: Scope,
  { ids, kinds = contradictionKinds }: { ids: readonly PrisonerId[]; kinds?: readonly ContradictionKind[] },
) =>
  tx.evidenceAttention.findMany({
    where: {
      status: 'open',
      kind: { in: [...kinds] },
      OR: [{ prisonerId: { in: [...ids] } }, { otherPrisonerId: { in: [...ids] } }],
    },
  });
export type OpenContradiction = Awaited<ReturnType<typeof openContradictions>>[number];

export const findOpenByKey = (tx: Tx, _scope: Scope, key: string) =>
  tx.evidenceAttention.findFirst({ where: { key, status: 'open' }, select: { id: true } });

/** Adds what joined a contradiction; what is there already stays as it was. */
export const saveItems = (tx: Tx, _scope: Scope, attentionId: string, items: readonly string[], now: Date) =>
  tx.contradictionItem.createMany({
    data: items.map((item) => ({ attentionId, item, addedAt: now })),
    skipDuplicates: true,
  });

export const itemsOfAttention = async (tx: Tx, _scope: Scope, attentionId: string) =>
  (await tx.contradictionItem.findMany({ where: { attentionId }, orderBy: [{ addedAt: 'asc' }, { item: 'asc' }] })).map(
    ({ item }) => item,
  );

/** Contradictions of this kind that were about any of these items and that a person has answered, the latest first. */
export async function answeredAbout(tx: Tx, _scope: Scope, kind: ContradictionKind, items: readonly string[]) {
  const about = await tx.contradictionItem.findMany({
    where: { item: { in: [...items] } },
    distinct: ['attentionId'],
    select: { attentionId: true },
  });
  const rows = await tx.evidenceAttention.findMany({
    where: {
      id: { in: about.map(({ attentionId }) => attentionId) },
      kind,
      status: 'resolved',
      resolution: { notIn: [...followingResolutions] },
    },
    orderBy: [{ resolvedAt: 'desc' }, { id: 'desc' }],
  });
  const found = await tx.contradictionItem.findMany({ where: { attentionId: { in: rows.map(({ id }) => id) } } });
  return rows.map((row) => ({
    ...row,
    id: row.id as AttentionId,
    items: found.filter(({ attentionId }) => attentionId === row.id).map(({ item }) => item),
  }));
}

/** These records by name and number, in the order asked; one that was joined with another since is named too. */
export async function findNamed(tx: Tx, _scope: Scope, ids: readonly PrisonerId[]) {
  const birth = { birthFrom: true, birthTo: true, birthPrecision: true, birthApproximate: true } as const;
  const select = { id: true, number: true, status: true, names: firstName, ...birth } as const;
  const rows = await tx.prisoner.findMany({ where: { id: { in: [...ids] } }, select });
  return ids.flatMap((id) => rows.filter((row) => row.id === id));
}

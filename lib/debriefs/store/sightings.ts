import 'server-only';
import type { Scope } from '../../access/scope';
import type { DebriefId, SightingId } from '../../kernel/ids';
import type { ReadAt } from '../../kernel/lifecycle';
import { toColumns } from '../../platform/dates';
import type { Prisma, Tx } from '../../platform/db';
import { firstName } from '../../prisoners/store/within';
import type { SightingStatus } from '../rules/sighting';
import type { NewSighting } from '../schema/sighting';
import { sightingsWithin } from './within';

const whole = {
  debrief: {
    select: { id: true, number: true, status: true, consentSearch: true, consentFamilies: true, withheldFrom: true },
  },
  claim: {
    select: {
      id: true,
      version: true,
      retractedAt: true,
      prisoner: { select: { id: true, number: true, names: firstName } },
    },
  },
} as const satisfies Prisma.SightingInclude;

export const inOrder = [
  { position: 'asc' },
  { id: 'asc' },
] as const satisfies Prisma.SightingOrderByWithRelationInput[];

/** A sighting with its debrief and the claim it stands behind; null when there is none in this scope. */
export const findSighting = (tx: Tx, scope: Scope, id: SightingId) =>
  tx.sighting.findFirst({ where: { AND: [{ id }, sightingsWithin(scope)] }, include: whole });
export type SightingRow = NonNullable<Awaited<ReturnType<typeof findSighting>>>;

export const sightingsOf = (tx: Tx, scope: Scope, debriefId: DebriefId): Promise<SightingRow[]> =>
  tx.sighting.findMany({
    where: { AND: [{ debriefId }, sightingsWithin(scope)] },
    orderBy: [...inOrder],
    include: whole,
  });

/** The place after the last sighting of a debrief. */
export async function nextPosition(tx: Tx, _scope: Scope, debriefId: DebriefId) {
  const { _max } = await tx.sighting.aggregate({ where: { debriefId }, _max: { position: true } });
  return (_max.position ?? 0) + 1;
}

const columnsOf = ({ from, until, ...seen }: NewSighting) => ({
  ...seen,
  ...toColumns('from', from),
  ...toColumns('until', until),
});

type Recorded = { id: SightingId; debriefId: DebriefId; position: number; by: string; now: Date };
export const saveSighting = (
  tx: Tx,
  _scope: Scope,
  seen: NewSighting,
  { id, debriefId, position, by, now }: Recorded,
) =>
  tx.sighting.createMany({
    data: [{ id, debriefId, position, ...columnsOf(seen), recordedById: by, recordedAt: now, updatedAt: now }],
  });

/** Writes what was seen anew, on the version it was read at. */
export const saveSeen = (tx: Tx, _scope: Scope, row: ReadAt, seen: NewSighting, now: Date) =>
  tx.sighting.updateMany({
    where: { id: row.id, status: row.status, version: row.version },
    data: { ...columnsOf(seen), updatedAt: now, version: { increment: 1 } },
  });

/** Moves a sighting that is still as it was read. */
export const saveMove = (
  tx: Tx,
  _scope: Scope,
  row: ReadAt,
  { to, claimId, now }: { to: SightingStatus; claimId: string | null; now: Date },
) =>
  tx.sighting.updateMany({
    where: { id: row.id, status: row.status, version: row.version },
    data: { status: to, claimId, updatedAt: now, version: { increment: 1 } },
  });

/** Writes down that somebody looked at a death or a dying, once. */
export const saveLookedAt = (
  tx: Tx,
  _scope: Scope,
  row: ReadAt,
  { by, now, note }: { by: string; now: Date; note: string | null },
) =>
  tx.sighting.updateMany({
    where: { id: row.id, version: row.version, graveAt: null },
    data: { graveById: by, graveAt: now, graveNote: note, updatedAt: now, version: { increment: 1 } },
  });

import 'server-only';
import type { Scope } from '../../access/scope';
import type { DebriefId, PrisonerId } from '../../kernel/ids';
import type { ReadAt } from '../../kernel/lifecycle';
import { dayToColumn } from '../../platform/dates';
import type { Prisma, Tx } from '../../platform/db';
import { firstName, recordsWithin } from '../../prisoners/store/within';
import type { DebriefAction, DebriefStatus } from '../rules/debrief';
import type { DebriefFields, NewSession } from '../schema/debrief';
import { debriefsKnown, debriefsWithin } from './within';

const around = {
  id: true,
  number: true,
  prisonerId: true,
  personName: true,
  status: true,
  round: true,
  version: true,
  consentSearch: true,
  consentFamilies: true,
  withheldFrom: true,
  summary: true,
  openedById: true,
  openedAt: true,
  updatedAt: true,
  sessions: { orderBy: [{ heldOn: 'asc' }, { recordedAt: 'asc' }, { id: 'asc' }] },
} as const satisfies Prisma.DebriefSelect;

/** A debrief this scope knows of, with its meetings. */
export const findKnown = (tx: Tx, scope: Scope, id: DebriefId) =>
  tx.debrief.findFirst({ where: { AND: [{ id }, debriefsKnown(scope)] }, select: around });
export type DebriefRow = NonNullable<Awaited<ReturnType<typeof findKnown>>>;

/** A debrief this scope reads whole. */
export const findDebrief = (tx: Tx, scope: Scope, id: DebriefId): Promise<DebriefRow | null> =>
  tx.debrief.findFirst({ where: { AND: [{ id }, debriefsWithin(scope)] }, select: around });

export const eventsOf = (tx: Tx, _scope: Scope, debriefId: string) =>
  tx.debriefEvent.findMany({ where: { debriefId }, orderBy: [{ at: 'asc' }, { id: 'asc' }] });

/** The record of somebody to be asked; null when there is none in this scope. */
export const findReturned = (tx: Tx, scope: Scope, id: PrisonerId) =>
  tx.prisoner.findFirst({
    where: { AND: [{ id }, recordsWithin(scope)] },
    select: { id: true, number: true, status: true, names: firstName },
  });

/** The record with this number; null when there is none in this scope. */
export const findByNumber = (tx: Tx, scope: Scope, number: number) =>
  tx.prisoner.findFirst({ where: { AND: [{ number }, recordsWithin(scope)] }, select: { id: true } });

/** The number of the first debrief of this returnee: what everything they say goes back to, however often they are asked. */
export async function firstOfWitness(tx: Tx, _scope: Scope, debriefId: string): Promise<number> {
  const rows = await tx.$queryRaw<{ number: number }[]>`
    select app.first_debrief_of_witness(${debriefId}::uuid) as number`;
  return rows[0]?.number ?? 0;
}

type Opened = {
  id: DebriefId;
  prisonerId: string | null;
  personName: string;
  consents: Pick<DebriefFields, 'consentSearch' | 'consentFamilies'>;
  by: string;
  now: Date;
};
export const saveDebrief = (tx: Tx, _scope: Scope, { consents, by, now, ...opened }: Opened) =>
  tx.debrief.createMany({ data: [{ ...opened, ...consents, openedById: by, openedAt: now, updatedAt: now }] });

export const saveSession = (
  tx: Tx,
  _scope: Scope,
  { heldOn, ...session }: NewSession & { debriefId: DebriefId; interviewerId: string },
) => tx.debriefSession.createMany({ data: [{ ...session, heldOn: dayToColumn(heldOn) ?? new Date(0) }] });

/** Writes what the form says, on the version it was read at. */
export const saveFields = (tx: Tx, _scope: Scope, row: ReadAt, fields: DebriefFields, now: Date) =>
  tx.debrief.updateMany({
    where: { id: row.id, status: row.status, version: row.version },
    data: { ...fields, updatedAt: now, version: { increment: 1 } },
  });

/** Moves a debrief that is still as it was read. Reopening begins another round. */
export const saveMove = (tx: Tx, _scope: Scope, row: ReadAt, { to, now }: { to: DebriefStatus; now: Date }) =>
  tx.debrief.updateMany({
    where: { id: row.id, status: row.status, version: row.version },
    data: {
      status: to,
      updatedAt: now,
      version: { increment: 1 },
      ...(to === 'reopened' ? { round: { increment: 1 } } : {}),
    },
  });

type Happened = { debriefId: string; kind: DebriefAction; from: string; to: string; reason: string | null };
export const saveEvent = (tx: Tx, _scope: Scope, { from, to, ...event }: Happened & { byId: string; at: Date }) =>
  tx.debriefEvent.createMany({ data: [{ ...event, fromStatus: from, toStatus: to }] });

import 'server-only';
import type { Scope } from '../../access/scope';
import type { DeathTellingId, SoughtId } from '../../kernel/ids';
import { type ReadAt, stillAsRead } from '../../kernel/lifecycle';
import { openValue, sealValue } from '../../platform/crypto';
import type { Prisma, Tx } from '../../platform/db';
import type { DeathNews } from '../rules/moves';
import type { Arrangement } from '../schema/acts';
import { person } from './decisions';
import { deathTellingsWithin } from './within';

export type DeathPlan = Pick<Arrangement, 'place' | 'companion' | 'companionName' | 'whom'>;
const columns = {
  plan: 'death_telling.plan',
  script: 'death_telling.script',
  notes: 'death_telling.notes',
  acknowledged: 'death_telling.acknowledged',
  attempt: 'death_telling_attempt.note',
} as const;

const whole = {
  decision: { include: { prisoner: person } },
  inquiry: {
    select: {
      id: true,
      reference: true,
      inquirerName: true,
      relationship: true,
      kinship: true,
      language: true,
      status: true,
      contactEnc: true,
    },
  },
  sought: { select: { id: true, linkStatus: true } },
  attempts: { orderBy: [{ occurredAt: 'desc' }, { id: 'desc' }] },
} as const satisfies Prisma.DeathTellingInclude;

/** One telling with the family and the person; null when there is none in this scope. */
export const findDeathTelling = (tx: Tx, scope: Scope, id: DeathTellingId) =>
  tx.deathTelling.findFirst({ where: { AND: [{ id }, deathTellingsWithin(scope)] }, include: whole });
export type FoundDeathTelling = NonNullable<Awaited<ReturnType<typeof findDeathTelling>>>;

type Row = {
  id: string;
  planEnc: Uint8Array;
  scriptEnc: Uint8Array;
  notesEnc: Uint8Array | null;
  acknowledgedEnc: Uint8Array | null;
};
/** What of a telling is kept encrypted. */
export const openTelling = (row: Row) => ({
  plan: openValue<DeathPlan>(columns.plan, row.id, row.planEnc),
  script: openValue<string>(columns.script, row.id, row.scriptEnc) ?? '',
  notes: openValue<string>(columns.notes, row.id, row.notesEnc),
  acknowledgedBy: openValue<string>(columns.acknowledged, row.id, row.acknowledgedEnc),
});
export const openAttemptNote = (row: { id: string; noteEnc: Uint8Array | null }) =>
  openValue<string>(columns.attempt, row.id, row.noteEnc);

const arrangedAs = (id: string, asked: Arrangement, { by, now, scriptVersion }: By) => ({
  status: 'assigned',
  officerId: asked.officerId,
  plannedAt: asked.plannedAt,
  planEnc: sealValue(columns.plan, id, {
    place: asked.place,
    companion: asked.companion,
    companionName: asked.companionName,
    whom: asked.whom,
  }),
  language: asked.language,
  scriptVersion,
  scriptEnc: sealValue(columns.script, id, asked.script),
  arrangedById: by,
  arrangedAt: now,
});
type By = { by: string; now: Date; scriptVersion: number };

/** Arranges the first telling of a family. A second one of the same news breaks a unique index. */
export const saveDeathTelling = (
  tx: Tx,
  _scope: Scope,
  row: By & { id: DeathTellingId; inquiryId: string; what: DeathNews; asked: Arrangement },
) =>
  tx.deathTelling.createMany({
    data: [
      {
        id: row.id,
        decisionId: row.asked.id,
        soughtId: row.asked.soughtId,
        inquiryId: row.inquiryId,
        what: row.what,
        ...arrangedAs(row.id, row.asked, row),
      },
    ],
  });

/** Arranges a telling anew, as it was read. */
export const saveArrangement = (tx: Tx, _scope: Scope, row: ReadAt, asked: Arrangement, by: By) =>
  tx.deathTelling.updateMany({
    where: stillAsRead(row),
    data: { ...arrangedAs(row.id, asked, by), version: { increment: 1 } },
  });

type Recorded = {
  status: string;
  toldAt?: Date;
  toldHow?: string;
  acknowledgedAt?: Date;
  acknowledgedHow?: string;
  whom?: string;
  notes?: string | null;
  by: string;
};
/** Records what the officer did, as the telling was read. */
export const saveRecorded = (tx: Tx, _scope: Scope, row: ReadAt, { whom, notes, by, ...changes }: Recorded) =>
  tx.deathTelling.updateMany({
    where: stillAsRead(row),
    data: {
      ...changes,
      recordedById: by,
      ...(whom ? { acknowledgedEnc: sealValue(columns.acknowledged, row.id, whom) } : {}),
      ...(notes ? { notesEnc: sealValue(columns.notes, row.id, notes) } : {}),
      version: { increment: 1 },
    },
  });

export const saveDeathAttempt = (
  tx: Tx,
  _scope: Scope,
  row: {
    id: string;
    tellingId: DeathTellingId;
    outcome: string;
    note: string | null;
    occurredAt: Date;
    by: string;
    now: Date;
  },
) =>
  tx.deathTellingAttempt.createMany({
    data: [
      {
        id: row.id,
        tellingId: row.tellingId,
        outcome: row.outcome,
        noteEnc: row.note ? sealValue(columns.attempt, row.id, row.note) : null,
        occurredAt: row.occurredAt,
        recordedAt: row.now,
        recordedById: row.by,
      },
    ],
  });

/** Puts away what is arranged and not told yet, because the decision was taken back. */
export const cancelArranged = (tx: Tx, _scope: Scope, decisionId: string) =>
  tx.deathTelling.updateMany({
    where: { decisionId, what: 'death', status: 'assigned' },
    data: { status: 'cancelled', version: { increment: 1 } },
  });

/** The families that seek this person and are told: their inquiry is not over, and nobody found them to be strangers. */
export const familiesOfPerson = (tx: Tx, _scope: Scope, prisonerId: string) =>
  tx.soughtPerson.findMany({
    where: {
      prisonerId,
      linkStatus: { in: ['matched', 'verified'] },
      inquiry: { status: { notIn: ['closed', 'rejected'] }, kinship: { not: 'refused' } },
    },
    orderBy: [{ linkedAt: 'asc' }, { id: 'asc' }],
    select: { id: true, linkStatus: true, inquiry: whole.inquiry },
  });

export const findFamily = (tx: Tx, _scope: Scope, soughtId: SoughtId, prisonerId: string) =>
  tx.soughtPerson.findFirst({
    where: { id: soughtId, prisonerId },
    select: { id: true, linkStatus: true, inquiryId: true, inquiry: { select: { kinship: true, status: true } } },
  });

/** Whom the task can be given to: people who work here now, with what they may. */
export const officersFor = (tx: Tx, _scope: Scope, { sealed }: { sealed: boolean }) =>
  tx.user.findMany({
    where: {
      active: true,
      roles: { some: { role: { in: sealed ? ['supervisor'] : ['case-officer', 'supervisor'] } } },
    },
    orderBy: [{ displayName: 'asc' }, { id: 'asc' }],
    select: { id: true, displayName: true },
  });

/** How far a death has been told, family by family; asked also by the officer of one family, who reads no other's. */
export const progressOf = (tx: Tx, _scope: Scope, decisionId: string) =>
  tx.$queryRaw<{ soughtId: string; acknowledged: boolean }[]>`
    select sought_id::text as "soughtId", acknowledged from app.death_progress(${decisionId}::uuid)`;

type Acknowledged = {
  inquiryId: string;
  soughtId: string;
  status: string;
  toldAt: Date;
  how: string;
  officerId: string;
};
/** The inquiries whose families have acknowledged it, and how each was told; asked by whoever records the last of them. */
export const acknowledgedFamilies = (tx: Tx, _scope: Scope, decisionId: string) =>
  tx.$queryRaw<Acknowledged[]>`
    select inquiry_id::text as "inquiryId", sought_id::text as "soughtId", status, told_at as "toldAt", how, officer_id::text as "officerId"
    from app.death_acknowledged_by(${decisionId}::uuid)`;

/** The visits an officer is sent to make, or whose acknowledgement is still to be recorded. */
export const sentWith = (tx: Tx, scope: Scope, officerId: string) =>
  tx.deathTelling.findMany({
    where: { AND: [deathTellingsWithin(scope), { officerId, status: { in: ['assigned', 'told'] } }] },
    orderBy: { plannedAt: 'asc' },
    take: 20,
    select: { id: true, plannedAt: true },
  });

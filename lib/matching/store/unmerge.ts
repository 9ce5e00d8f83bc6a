import 'server-only';
import type { Scope } from '../../access/scope';
import { filesOf } from '../../attachments/store/attachments';
import type { MergeId, PrisonerId } from '../../kernel/ids';
import type { Prisma, Tx } from '../../platform/db';
import { recordsWithin } from '../../prisoners/store/within';
import type { OwnColumns, Side } from '../rules/merge-facts';
import type { Answers } from '../rules/unmerge';

const numbered = { select: { id: true, number: true } } as const satisfies { select: Prisma.PrisonerSelect };

export type SinceRow = {
  table: string;
  id: string;
  at: Date | null;
  by: string | null;
  /** The side it was on when the records were joined; null for what came since. */
  side: Side | null;
  how: string | null;
};

/** Every row that hangs from the joined record now. */
export const rowsSince = (tx: Tx, _scope: Scope, id: MergeId) =>
  tx.$queryRaw<SinceRow[]>`
    select table_name as table, row_id::text as id, at, by_id::text as by, side, how
    from app.rows_since(${id}::uuid) order by at nulls first, row_id`;

export async function sinceJoin(tx: Tx, _scope: Scope, id: MergeId) {
  const rows = await tx.$queryRaw<{ travel: boolean; travelAt: Date | null; medical: boolean; withdrawn: number }[]>`
    select travel, travel_at as "travelAt", medical, withdrawn from app.since_join(${id}::uuid)`;
  return rows[0] ?? { travel: false, travelAt: null, medical: false, withdrawn: 0 };
}

/** The evidence and the events of a record as far as they show where later rows belong. */
export async function findTies(tx: Tx, _scope: Scope, prisonerId: PrisonerId) {
  const where = { prisonerId };
  return {
    claims: await tx.claim.findMany({ where }),
    confirmations: await tx.confirmation.findMany({ where, include: { claims: { select: { claimId: true } } } }),
    events: await tx.prisonerEvent.findMany({
      where,
      orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }],
      include: { claims: { select: { claimId: true } } },
    }),
    members: await tx.batchMember.findMany({ where, include: { batch: { select: { number: true, name: true } } } }),
    sought: await tx.soughtPerson.findMany({ where, include: { inquiry: { select: { reference: true } } } }),
    tellings: await tx.familyTelling.findMany({ where, include: { inquiry: { select: { reference: true } } } }),
    decisions: await findDecisionsAbout(tx, prisonerId),
    lines: await tx.correspondenceLine.findMany({ where, include: { thread: { select: { number: true } } } }),
    entries: await tx.correspondenceEntry.findMany({ where }),
    debriefs: await tx.debrief.findMany({ where, select: { id: true, number: true, status: true } }),
    deaths: await tx.deathDecision.findMany({
      where,
      select: { id: true, number: true, status: true, checkIds: true, claimIds: true },
    }),
    ...(await findIdentityTies(tx, prisonerId)),
  };
}

/** What hangs from a record in questions of identity, with what each stands on: checks, requests, relatives. */
async function findIdentityTies(tx: Tx, prisonerId: PrisonerId) {
  const where = { prisonerId };
  const ofCase = { case: { select: { number: true } } } as const;
  return {
    identityCases: await tx.identityCase.findMany({ where, select: { id: true, number: true, status: true } }),
    identityClaimed: await tx.identityClaimed.findMany({ where, include: ofCase }),
    identityChecks: await tx.identityCheck.findMany({
      where,
      include: { ...ofCase, found: { select: { requestId: true } } },
    }),
    identityDecisions: await tx.identityDecision.findMany({
      where,
      include: { ...ofCase, checks: { select: { checkId: true } } },
    }),
    donors: await tx.dnaDonor.findMany({ where, select: { id: true, number: true, relation: true } }),
    dnaRequests: await tx.dnaRequest.findMany({
      where,
      include: { laboratory: { select: { name: true } }, kits: { select: { kit: { select: { donorId: true } } } } },
    }),
  };
}
export type Ties = Awaited<ReturnType<typeof findTies>>;

/** Everything decided about pairs of a record, the earliest first, with the other side. */
const findDecisionsAbout = (tx: Tx, id: PrisonerId) =>
  tx.matchDecision.findMany({
    where: { candidate: { OR: [{ prisonerId: id }, { otherId: id }] } },
    orderBy: [{ decidedAt: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      verdict: true,
      note: true,
      candidate: {
        select: {
          id: true,
          sought: { select: { id: true, inquiry: { select: { reference: true } } } },
          prisoner: numbered,
          other: numbered,
        },
      },
    },
  });

/** What the plain parts of a record say. Row-level security leaves out what this actor may not read. */
export async function findPlainParts(tx: Tx, scope: Scope, prisonerId: PrisonerId) {
  const where = { prisonerId };
  return {
    names: await tx.prisonerName.findMany({ where }),
    identifiers: await tx.prisonerIdentifier.findMany({ where }),
    places: await tx.prisonerPlace.findMany({ where }),
    kin: await tx.prisonerKin.findMany({ where }),
    files: (await filesOf(tx, scope, { prisonerId })).filter(({ sensitivity }) => sensitivity === 'ordinary'),
    shares: await tx.recordShare.findMany({ where, include: { user: { select: { displayName: true } } } }),
  };
}
export type PlainParts = Awaited<ReturnType<typeof findPlainParts>>;

/** Whether a later join stands on this one: of the same record, or of that record into another. */
export async function laterJoins(tx: Tx, _scope: Scope, row: { id: string; keptId: string; decidedAt: Date | null }) {
  const kept = await tx.prisoner.findUnique({ where: { id: row.keptId }, select: { mergedIntoId: true } });
  const later = await tx.recordMerge.count({
    where: {
      keptId: row.keptId,
      status: 'joined',
      id: { not: row.id },
      decidedAt: { gte: row.decidedAt ?? new Date(0) },
    },
  });
  const holdsPlace = await tx.batchMember.count({ where: { prisonerId: row.keptId, holdsPlace: true } });
  return { laterJoin: later > 0, joinedFurther: (kept?.mergedIntoId ?? null) !== null, holdsPlace: holdsPlace > 0 };
}

/** A record as a parting names it: its number and the first of its names. */
export const findNamed = (tx: Tx, _scope: Scope, id: PrisonerId) =>
  tx.prisoner.findUnique({
    where: { id },
    select: {
      id: true,
      number: true,
      names: { orderBy: [{ position: 'asc' }, { id: 'asc' }], take: 1, select: { full: true } },
    },
  });

export type Division = {
  id: MergeId;
  version: number;
  kept: OwnColumns;
  gone: OwnColumns;
  /** Rows that came since and go with the record that is given back, by table. */
  toGone: Readonly<Record<string, readonly string[]>>;
  travel: string | null;
  reason: string;
  answers: Answers;
};

/** Gives both records back. */
export const divide = (tx: Tx, _scope: Scope, { id, version, kept, gone, toGone, travel, reason, answers }: Division) =>
  tx.$queryRaw`select 1 as done from app.divide_records(${id}::uuid, ${version}, ${JSON.stringify(kept)}::jsonb,
    ${JSON.stringify(gone)}::jsonb, ${JSON.stringify(toGone)}::jsonb, ${travel}, ${reason}, ${JSON.stringify(answers)}::jsonb)`;

/** Joins a record took part in, in force or undone, the latest first. */
export const findJoinsOf = (tx: Tx, _scope: Scope, id: PrisonerId) =>
  tx.recordMerge.findMany({
    where: { status: { in: ['joined', 'undone'] }, OR: [{ keptId: id }, { goneId: id }] },
    orderBy: [{ decidedAt: 'desc' }, { id: 'desc' }],
    select: {
      id: true,
      status: true,
      grave: true,
      reason: true,
      proposedById: true,
      decidedById: true,
      decidedAt: true,
      undoneById: true,
      undoneAt: true,
      undoReason: true,
      keptId: true,
      kept: numbered,
      gone: numbered,
    },
  });

/** The record of this number, when this scope reaches it. */
export async function findIdByNumber(tx: Tx, scope: Scope, number: number) {
  const row = await tx.prisoner.findFirst({ where: { AND: [{ number }, recordsWithin(scope)] }, select: { id: true } });
  return (row?.id ?? null) as PrisonerId | null;
}

import 'server-only';
import type { Scope } from '../../access/scope';
import type { MergeId, PrisonerId } from '../../kernel/ids';
import type { Prisma, Tx } from '../../platform/db';
import type { PrisonerStatus } from '../../prisoners/rules';
import type { JoinSide } from '../rules/merge';
import type { FactChoices, OwnColumns } from '../rules/merge-facts';

const inOrder = [{ recordedAt: 'asc' }, { id: 'asc' }] as const;

/** A record with everything joining looks at; null when this scope does not reach it. One that was joined is answered too. */
export async function findForJoin(tx: Tx, scope: Scope, id: PrisonerId) {
  if (scope.prisoners !== 'all') return null;
  const row = await tx.prisoner.findFirst({
    where: { id, ...(scope.sealed ? {} : { sealed: false }) },
    include: {
      powerOfOrigin: true,
      detainingPower: true,
      names: { orderBy: [{ position: 'asc' }, ...inOrder] },
      identifiers: { orderBy: [...inOrder] },
      places: { orderBy: [...inOrder] },
      kin: { orderBy: [...inOrder] },
      mergedHere: { orderBy: { number: 'asc' }, select: { number: true } },
      events: {
        where: { kind: { in: ['opened', 'facts-changed'] } },
        orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }],
        select: { kind: true, source: true, reason: true, recordedAt: true, recordedById: true },
      },
    },
  });
  return row && { ...row, own: await ownColumns(tx, scope, id) };
}
export type JoinRow = NonNullable<Awaited<ReturnType<typeof findForJoin>>>;

/** A record's own columns as JSON, by the names they have in the database. */
export async function ownColumns(tx: Tx, _scope: Scope, id: PrisonerId): Promise<OwnColumns> {
  const rows = await tx.$queryRaw<
    { own: OwnColumns }[]
  >`select to_jsonb(p) as own from prisoner p where p.id = ${id}::uuid`;
  return rows[0]?.own ?? {};
}

/** Holds both records until the transaction ends: whoever else wants to change one waits, then sees what was done. */
export const holdBoth = (tx: Tx, _scope: Scope, ids: readonly PrisonerId[]) =>
  tx.$queryRaw`select 1 as held from prisoner where id = any (${[...ids]}::uuid[]) order by id for update`;

/** What joining asks of one side beyond its own columns. */
export async function findJoinSide(tx: Tx, _scope: Scope, row: JoinRow): Promise<JoinSide> {
  const prisonerId = row.id;
  const proposals = await tx.confirmation.findMany({ where: { prisonerId, status: 'proposed' }, select: { of: true } });
  const [{ told } = { told: false }] = await tx.$queryRaw<
    { told: boolean }[]
  >`select app.family_was_told(${prisonerId}::uuid) as told`;
  return {
    status: row.status as PrisonerStatus,
    statusSince: row.statusSince?.toISOString() ?? null,
    joined: row.mergedIntoId !== null,
    holdsPlace: (await tx.batchMember.count({ where: { prisonerId, holdsPlace: true } })) > 0,
    proposed: proposals.map(({ of }) => of),
    deathInHand: (await tx.deathDecision.count({ where: { prisonerId, status: { in: ['proposed', 'decided'] } } })) > 0,
    told,
  };
}

export async function tellingsCollide(tx: Tx, _scope: Scope, one: PrisonerId, other: PrisonerId) {
  const rows = await tx.$queryRaw<
    { collide: boolean }[]
  >`select app.tellings_collide(${one}::uuid, ${other}::uuid) as collide`;
  return rows[0]?.collide ?? false;
}

export type HangingRow = { table: string; id: string; at: Date | null; by: string | null };

/** Every row that hangs from a record: the table, since when, by whom. Not what it says. */
export const rowsOf = (tx: Tx, _scope: Scope, id: PrisonerId) =>
  tx.$queryRaw<HangingRow[]>`
    select table_name as table, row_id::text as id, at, by_id::text as by from app.rows_of(${id}::uuid)`;

/** Records joined into any of these, and those they were joined into, in chains of any length. */
export const joinedWith = (tx: Tx, _scope: Scope, ids: readonly PrisonerId[]) =>
  tx.$queryRaw<{ id: PrisonerId }[]>`
    with recursive below as (
      select p.id from prisoner p where p.id = any (${[...ids]}::uuid[])
      union select c.id from prisoner c join below b on c.merged_into_id = b.id)
    select id::text as id from below order by id`;

/** Ids of the inquiries linked to these records, with the officer each is assigned to. */
export const linkedInquiries = (tx: Tx, _scope: Scope, ids: readonly PrisonerId[]) =>
  tx.inquiry.findMany({
    where: { sought: { some: { prisonerId: { in: [...ids] } } }, status: { notIn: ['closed', 'rejected'] } },
    orderBy: { id: 'asc' },
    select: { id: true, assignedToId: true },
  });

export type NewProposal = {
  id: MergeId;
  keptId: PrisonerId;
  goneId: PrisonerId;
  keptVersion: number;
  goneVersion: number;
  reason: string;
  notBrothers: string | null;
  grave: boolean;
  choices: { facts: FactChoices; status: PrisonerStatus };
  by: string;
  now: Date;
};

/** Writes down what is to be joined and how. Joining itself is `unite`. A second open one for a pair breaks a unique index. */
export const saveProposal = (tx: Tx, _scope: Scope, { by, now, choices, ...proposal }: NewProposal) =>
  tx.recordMerge.createMany({
    data: [{ ...proposal, choices: choices as Prisma.InputJsonObject, proposedById: by, proposedAt: now }],
  });

/** Joins as proposed: the rows move, the facts are written, both records as they were are kept. */
export const unite = (
  tx: Tx,
  _scope: Scope,
  { id, facts, note }: { id: MergeId; facts: OwnColumns; note: string | null },
) => tx.$queryRaw`select 1 as done from app.unite_records(${id}::uuid, ${JSON.stringify(facts)}::jsonb, ${note})`;

/** A proposal that waits, for this pair in either direction. */
export const findOpenProposal = (tx: Tx, _scope: Scope, one: PrisonerId, other: PrisonerId) =>
  tx.recordMerge.findFirst({
    where: {
      status: 'proposed',
      OR: [
        { keptId: one, goneId: other },
        { keptId: other, goneId: one },
      ],
    },
  });

export const findMerge = (tx: Tx, _scope: Scope, id: MergeId) => tx.recordMerge.findUnique({ where: { id } });
export type MergeRow = NonNullable<Awaited<ReturnType<typeof findMerge>>>;

/** Answers a proposal that is still as it was read; a count of zero means somebody was faster. */
export const saveAnswer = (
  tx: Tx,
  _scope: Scope,
  row: { id: string; version: number },
  answer: { status: 'returned' | 'withdrawn'; decidedById?: string; decidedAt?: Date; decisionNote?: string | null },
) =>
  tx.recordMerge.updateMany({
    where: { id: row.id, status: 'proposed', version: row.version },
    data: { ...answer, version: { increment: 1 } },
  });

const named = {
  select: {
    id: true,
    number: true,
    names: { orderBy: [{ position: 'asc' }, { id: 'asc' }], take: 1, select: { full: true } },
  },
} as const satisfies { select: Prisma.PrisonerSelect };

/** Proposals that wait, the longest waiting first. Row-level security leaves out what touches a sealed record. */
export const pageOfMergeProposals = (tx: Tx, _scope: Scope) =>
  tx.recordMerge.findMany({
    where: { status: 'proposed' },
    orderBy: [{ proposedAt: 'asc' }, { id: 'asc' }],
    take: 200,
    include: { kept: named, gone: named },
  });

/** How many proposals somebody other than their proposer can decide, and since when the oldest waits. */
export async function countMergeProposals(tx: Tx, _scope: Scope, notBy: string) {
  const found = await tx.recordMerge.aggregate({
    where: { status: 'proposed', proposedById: { not: notBy } },
    _count: true,
    _min: { proposedAt: true },
  });
  return { count: found._count, oldest: found._min.proposedAt };
}

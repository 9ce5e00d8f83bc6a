import 'server-only';
import type { Scope } from '../../access/scope';
import type { ClaimId, EntryId, LineId, PrisonerId } from '../../kernel/ids';
import { sealValue } from '../../platform/crypto';
import { dayToColumn, toColumns } from '../../platform/dates';
import type { Tx } from '../../platform/db';
import { type Withdrawing, withdrawnColumns } from '../../platform/withdrawal';
import type { HealthState } from '../rules/entries';
import type { Paper, SaidOfOne } from '../schema/entries';
import { correspondentColumns, entriesWithin } from './within';

const health = 'correspondence_health.detail';
export type HealthDetail = { state: HealthState; note: string | null };
export const healthColumn = health;

/** Which of these lines this paper was recorded for before. */
export const alreadyRecorded = async (tx: Tx, _scope: Scope, { paperId, kind }: Paper, lineIds: readonly string[]) =>
  new Map(
    (
      await tx.correspondenceEntry.findMany({
        where: { paperId, kind, lineId: { in: [...lineIds] } },
        select: { id: true, lineId: true, claimId: true },
      })
    ).map((row) => [row.lineId, row]),
  );

export type NewEntry = {
  id: EntryId;
  lineId: LineId;
  prisonerId: PrisonerId;
  paper: Paper;
  said: Omit<SaidOfOne, 'claim'>;
  serious: boolean | null;
  claimId: ClaimId | null;
};

/** Writes entries, and what news of health says apart from them. Entries are never changed: a wrong one is withdrawn. */
export async function saveEntries(tx: Tx, _scope: Scope, entries: readonly NewEntry[], by: { id: string; now: Date }) {
  await tx.correspondenceEntry.createMany({
    data: entries.map(({ id, lineId, prisonerId, paper, said, serious, claimId }) => ({
      id,
      lineId,
      prisonerId,
      paperId: paper.paperId,
      kind: paper.kind,
      direction: paper.direction,
      reply: said.reply,
      ground: said.ground,
      groundNote: said.groundNote,
      subject: said.subject,
      ...toColumns('about', said.about),
      serious,
      paperNumber: paper.paperNumber,
      paperDate: dayToColumn(paper.paperDate),
      way: paper.way,
      authenticated: paper.authenticated,
      scanHash: paper.scanHash,
      attachmentId: paper.attachmentId,
      occurredOn: dayToColumn(paper.occurredOn) ?? by.now,
      source: paper.source,
      note: said.note,
      claimId,
      recordedById: by.id,
      recordedAt: by.now,
    })),
  });
  const news = entries.flatMap(({ id, said: { healthState, healthNote } }) =>
    healthState ? [{ id, detail: { state: healthState, note: healthNote } satisfies HealthDetail }] : [],
  );
  if (news.length > 0)
    await tx.correspondenceHealth.createMany({
      data: news.map(({ id, detail }) => ({ entryId: id, detailEnc: sealValue(health, id, detail) })),
    });
}

/** The entries of these lines that stand, as the rules look at them. */
export const standingEntries = (tx: Tx, _scope: Scope, lineIds: readonly string[]) =>
  tx.correspondenceEntry.findMany({
    where: { lineId: { in: [...lineIds] }, withdrawnAt: null },
    select: { id: true, lineId: true, kind: true, direction: true, occurredOn: true, reply: true, subject: true },
  });

/** One entry with its matter; null when there is none in this scope. */
export const findEntry = (tx: Tx, scope: Scope, id: EntryId) =>
  tx.correspondenceEntry.findFirst({
    where: { AND: [{ id }, entriesWithin(scope)] },
    include: {
      line: { select: { threadId: true, thread: { select: { number: true, correspondent: correspondentColumns } } } },
    },
  });
export type FoundEntry = NonNullable<Awaited<ReturnType<typeof findEntry>>>;

type At = { id: string; version: number };

/** Withdraws an entry, once, from the version it was read at. */
export const saveWithdrawal = (tx: Tx, _scope: Scope, { id, version }: At, by: Withdrawing) =>
  tx.correspondenceEntry.updateMany({
    where: { id, version, withdrawnAt: null },
    data: withdrawnColumns(by),
  });

/** Ties a claim to the entry it was made from, once. */
export const saveClaimTie = (tx: Tx, _scope: Scope, { id, version }: At, claimId: ClaimId) =>
  tx.correspondenceEntry.updateMany({
    where: { id, version, claimId: null, withdrawnAt: null },
    data: { claimId, version: { increment: 1 } },
  });

/** Says that an analyst has looked at a reported death, once. */
export const saveLook = (
  tx: Tx,
  _scope: Scope,
  { id, version }: At,
  by: { userId: string; now: Date; outcome: string; note: string | null },
) =>
  tx.correspondenceEntry.updateMany({
    where: { id, version, lookedAtAt: null },
    data: {
      lookedAtAt: by.now,
      lookedAtById: by.userId,
      lookedAtOutcome: by.outcome,
      lookedAtNote: by.note,
      version: { increment: 1 },
    },
  });

/** The entries the claims of a record were made from, with the number of their matter. */
export const entriesBehindClaims = (tx: Tx, scope: Scope, prisonerId: PrisonerId) =>
  tx.correspondenceEntry.findMany({
    where: { AND: [entriesWithin(scope), { claim: { prisonerId } }] },
    orderBy: { recordedAt: 'asc' },
    select: { id: true, claimId: true, line: { select: { thread: { select: { number: true } } } } },
  });

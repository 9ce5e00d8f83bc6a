import 'server-only';
import type { Scope } from '../../access/scope';
import type { AttentionId, ClaimId, PrisonerId } from '../../kernel/ids';
import { dayToColumn } from '../../platform/dates';
import type { Prisma, Tx } from '../../platform/db';
import { recordsWithin } from '../../prisoners/store/within';
import type { AttentionKind, OpeningCause, Resolution } from '../rules/attention';

export type NewAttention = {
  prisonerId: PrisonerId;
  /** The second record of a thing that is about two. */
  otherPrisonerId?: PrisonerId | null;
  kind: AttentionKind;
  /** What it is about, for all installations to come: `weakened:<confirmation>`. */
  key: string;
  claimIds?: readonly ClaimId[];
  /** Codes, ids and counts; never a name or a text. */
  detail?: Readonly<Record<string, string | number | boolean | null>>;
  because: OpeningCause;
  now: Date;
};

/** Opens what needs attention, in the caller's transaction. While one of this key is open nothing happens; says which. */
export async function openAttention(tx: Tx, _scope: Scope, asked: NewAttention): Promise<{ opened: boolean }> {
  const { prisonerId, otherPrisonerId = null, kind, key, claimIds = [], detail = {}, because, now } = asked;
  const { count } = await tx.evidenceAttention.createMany({
    data: [
      {
        prisonerId,
        otherPrisonerId,
        kind,
        key,
        claimIds: [...claimIds],
        detail,
        openedBecause: because,
        openedAt: now,
      },
    ],
    skipDuplicates: true,
  });
  return { opened: count === 1 };
}

export type AttentionResolution = {
  resolution: Resolution;
  /** Null when the system writes it. */
  userId: string | null;
  now: Date;
  note?: string | null;
  lookAgainOn?: string | null;
};

/** Resolves it, once, from the version it was read at; a count of zero means somebody was faster. */
export const resolveAttention = (
  tx: Tx,
  _scope: Scope,
  row: { id: string; version: number },
  { resolution, userId, now, note = null, lookAgainOn = null }: AttentionResolution,
) =>
  tx.evidenceAttention.updateMany({
    where: { id: row.id, version: row.version, status: 'open' },
    data: {
      status: 'resolved',
      resolution,
      resolvedById: userId,
      resolvedAt: now,
      note,
      lookAgainOn: dayToColumn(lookAgainOn),
      version: { increment: 1 },
    },
  });

/** Within this scope: both records of a thing that is about two. */
export const attentionWithin = (scope: Scope): Prisma.EvidenceAttentionWhereInput => ({
  AND: [{ prisoner: recordsWithin(scope) }, { OR: [{ otherPrisonerId: null }, { other: recordsWithin(scope) }] }],
});

export const findAttention = (tx: Tx, scope: Scope, id: AttentionId) =>
  tx.evidenceAttention.findFirst({ where: { AND: [{ id }, attentionWithin(scope)] } });

/** What is open about a record, the oldest first; also what it is the second record of. */
export const openAttentionOf = (tx: Tx, scope: Scope, prisonerId: PrisonerId) =>
  tx.evidenceAttention.findMany({
    where: { AND: [{ status: 'open', OR: [{ prisonerId }, { otherPrisonerId: prisonerId }] }, attentionWithin(scope)] },
    orderBy: [{ openedAt: 'asc' }, { id: 'asc' }],
  });

/** What is open under a key; null when nothing is. */
export const findOpenByKey = (tx: Tx, _scope: Scope, key: string) =>
  tx.evidenceAttention.findFirst({ where: { key, status: 'open' } });

import 'server-only';
import type { Actor } from '../access/actor';
import { currentContext } from '../platform/context';
import type { Prisma, Tx } from '../platform/db';
import type { AuditEntry } from './rules';

/**
 * Writes log entries in the caller's transaction: what they tell of and they themselves are committed together or not
 * at all. Row-level security refuses an entry in another actor's name.
 */
export async function record(tx: Tx, actor: Actor, ...entries: readonly AuditEntry[]) {
  if (entries.length === 0) return;
  const requestId = currentContext()?.requestId ?? null;
  // createMany, because a RETURNING would need the right to read the log.
  await tx.auditEvent.createMany({
    data: entries.map(({ type, subject, prisonerId, inquiryId, batchId, detail }) => ({
      actorKind: actor.kind,
      actorId: actor.id,
      type,
      subjectType: subject?.type ?? null,
      subjectId: subject?.id ?? null,
      prisonerId: prisonerId ?? null,
      inquiryId: inquiryId ?? null,
      batchId: batchId ?? null,
      detail: (detail ?? {}) as Prisma.InputJsonObject,
      requestId,
    })),
  });
}

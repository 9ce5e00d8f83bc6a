import 'server-only';
import type { Actor } from '../access/actor';
import { currentContext } from '../platform/context';
import type { Tx } from '../platform/db';
import type { AuditEntry } from './rules';

/**
 * Writes log entries in the caller's transaction: what they tell of and they themselves are committed together or not
 * at all. Row-level security refuses an entry in another actor's name.
 */
export async function record(tx: Tx, actor: Actor, ...entries: readonly AuditEntry[]) {
  if (entries.length === 0) return;
  const requestId = currentContext()?.requestId ?? null;
  // Without RETURNING, which would need the right to read the log; and as it is, because it stands in every act.
  const rows = entries.map(({ type, subject, prisonerId, inquiryId, batchId, detail }) => ({
    type,
    subject_type: subject?.type ?? null,
    subject_id: subject?.id ?? null,
    prisoner_id: prisonerId ?? null,
    inquiry_id: inquiryId ?? null,
    batch_id: batchId ?? null,
    detail: detail ?? {},
  }));
  await tx.$executeRaw`
    insert into audit_event (actor_kind, actor_id, request_id, type, subject_type, subject_id, prisoner_id, inquiry_id, batch_id, detail)
    select ${actor.kind}, ${actor.id}, ${requestId}, r.*
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r (type text, subject_type text, subject_id text, prisoner_id uuid, inquiry_id uuid, batch_id uuid, detail jsonb)`;
}

import 'server-only';
import type { Scope } from '../../access/scope';
import type { Tx } from '../../platform/db';

/** Deletes unfinished forms whose time is over. */
export const deleteDrafts = (tx: Tx, _scope: Scope, now: Date) =>
  tx.inquiryDraft.deleteMany({ where: { expiresAt: { lt: now } } });

/** Deletes families' opened status pages whose time is over. */
export const deleteFamilySessions = (tx: Tx, _scope: Scope, now: Date) =>
  tx.familySession.deleteMany({ where: { expiresAt: { lt: now } } });

/** Deletes staff sessions that ended, by time or by sign-out, before the given moment. */
export const deleteSessions = (tx: Tx, _scope: Scope, before: Date) =>
  tx.session.deleteMany({ where: { OR: [{ expiresAt: { lt: before } }, { revokedAt: { lt: before } }] } });

/** Deletes first answers kept since before the given moment. */
export const deleteFirstAnswers = (tx: Tx, _scope: Scope, before: Date) =>
  tx.idempotencyKey.deleteMany({ where: { createdAt: { lt: before } } });

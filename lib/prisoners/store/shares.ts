import 'server-only';
import type { Scope } from '../../access/scope';
import type { PrisonerId } from '../../kernel/ids';
import type { Tx } from '../../platform/db';

/** Shares of a record, those in force first, newest first. */
export const findShares = (tx: Tx, _scope: Scope, prisonerId: PrisonerId) =>
  tx.recordShare.findMany({
    where: { prisonerId },
    orderBy: [{ revokedAt: { sort: 'desc', nulls: 'first' } }, { sharedAt: 'desc' }, { id: 'desc' }],
    select: {
      id: true,
      reason: true,
      sharedAt: true,
      sharedById: true,
      revokedAt: true,
      user: { select: { id: true, displayName: true } },
    },
  });

/** The active delegates a record can be shared with. */
export const findPartners = (tx: Tx, _scope: Scope) =>
  tx.user.findMany({
    where: { active: true, roles: { some: { role: 'partner' } } },
    orderBy: [{ displayName: 'asc' }, { id: 'asc' }],
    select: { id: true, displayName: true },
  });

export const findShareInForce = (
  tx: Tx,
  _scope: Scope,
  { prisonerId, userId }: { prisonerId: string; userId: string },
) => tx.recordShare.findFirst({ where: { prisonerId, userId, revokedAt: null }, select: { id: true } });

export const saveShare = (
  tx: Tx,
  _scope: Scope,
  share: { prisonerId: PrisonerId; userId: string; sharedById: string; reason: string; sharedAt: Date },
) => tx.recordShare.createMany({ data: [share] });

/** Ends a share still in force; a count of zero means it had ended already. */
export const endShare = (
  tx: Tx,
  _scope: Scope,
  { id, prisonerId, now }: { id: string; prisonerId: PrisonerId; now: Date },
) => tx.recordShare.updateMany({ where: { id, prisonerId, revokedAt: null }, data: { revokedAt: now } });

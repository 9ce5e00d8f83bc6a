import 'server-only';
import type { Actor } from '../../access/actor';
import { mayOpenRecord, mayShare } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { PrisonerId } from '../../kernel/ids';
import { reading } from '../../platform/db';
import { found, must } from '../../platform/demand';
import { staffNames } from '../../staff/store/names';
import type { RecordAccess } from '../schema/history';
import { pageOfAccess } from '../store/history';
import { findAccess } from '../store/record';
import { findPartners, findShares } from '../store/shares';

/** Who read or changed this record, and with whom it is shared; for the supervisor. Looking here is itself logged. */
export const readAccess = (actor: Actor, { id, before }: { id: PrisonerId; before?: string | undefined }) =>
  reading(actor, async (tx): Promise<RecordAccess> => {
    const scope = scopeOf(actor);
    must(mayOpenRecord(actor, found(await findAccess(tx, scope, id))));
    must(mayShare(actor));
    const { rows, more } = await pageOfAccess(
      tx,
      scope,
      id,
      /^\d{1,18}$/.test(before ?? '') ? BigInt(before ?? 0) : null,
    );
    const shares = await findShares(tx, scope, id);
    const partners = await findPartners(tx, scope);
    const staff = rows.map(({ actorKind, actorId }) => (actorKind === 'staff' ? actorId : null));
    const names = await staffNames(tx, scope, [...staff, ...shares.map(({ sharedById }) => sharedById)]);
    await record(tx, actor, { type: 'audit.read', prisonerId: id });
    return {
      lines: rows.map((row) => ({
        id: String(row.id),
        at: row.at.toISOString(),
        who: names.get(row.actorId ?? '') ?? null,
        kind: row.actorKind,
        type: row.type,
      })),
      next: more ? String(rows.at(-1)?.id) : null,
      shares: shares.map(({ id: shareId, user, reason, sharedAt, sharedById, revokedAt }) => ({
        id: shareId,
        name: user.displayName,
        reason,
        sharedAt: sharedAt.toISOString(),
        sharedBy: names.get(sharedById) ?? null,
        revokedAt: revokedAt?.toISOString() ?? null,
      })),
      partners: partners.map(({ id: userId, displayName }) => ({ id: userId, name: displayName })),
    };
  });

import 'server-only';
import type { Actor } from '../../access/actor';
import { mayShare } from '../../access/rules';
import { record } from '../../audit/append';
import type { PrisonerId } from '../../kernel/ids';
import { Refused } from '../../kernel/refusal';
import { found, moved } from '../../platform/demand';
import type { Changed } from '../schema/changes';
import { endShare, findPartners, findShareInForce, saveShare } from '../store/shares';
import { act, happened } from './act';

/** Lets one outside delegate read this record until it is revoked. A sealed record stays unseen by them. */
export const shareRecord = (
  actor: Actor,
  { id, userId, reason }: { id: PrisonerId; userId: string; reason: string },
): Promise<Changed> =>
  act(actor, mayShare, id, async (desk) => {
    const { tx, scope, now } = desk;
    found((await findPartners(tx, scope)).find((partner) => partner.id === userId));
    if (await findShareInForce(tx, scope, { prisonerId: id, userId })) throw new Refused('duplicate');
    await saveShare(tx, scope, { prisonerId: id, userId, sharedById: desk.actor.id, reason, sharedAt: now });
    await happened(desk, { reason: 'shared', note: reason });
    await record(tx, actor, {
      type: 'prisoner.shared',
      prisonerId: id,
      subject: { type: 'user', id: userId },
    });
    return { version: desk.row.version };
  });

/** Ends a share: from their next request on the delegate finds no such record. */
export const revokeShare = (actor: Actor, { id, shareId }: { id: PrisonerId; shareId: string }): Promise<Changed> =>
  act(actor, mayShare, id, async (desk) => {
    moved(await endShare(desk.tx, desk.scope, { id: shareId, prisonerId: id, now: desk.now }));
    await happened(desk, { reason: 'share-revoked' });
    await record(desk.tx, actor, {
      type: 'prisoner.share-revoked',
      prisonerId: id,
      subject: { type: 'share', id: shareId },
    });
    return { version: desk.row.version };
  });

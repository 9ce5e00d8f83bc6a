import 'server-only';
import { type Actor, holds } from '../../access/actor';
import { scopeOf } from '../../access/scope';
import type { Waiting } from '../../kernel/waiting';
import { reading } from '../../platform/db';
import { countByStatus, oldestOf } from '../store/outbox';

/** For an administrator: messages that could not be delivered and wait to be sent again. */
export async function waitingInOutbox(actor: Actor): Promise<Waiting[]> {
  if (!holds(actor, 'administrator')) return [];
  return reading(actor, async (tx) => {
    const scope = scopeOf(actor);
    const failed = (await countByStatus(tx, scope)).find(({ status }) => status === 'failed');
    const oldest = await oldestOf(tx, scope, 'failed');
    return [
      {
        key: 'outbox.failed',
        count: failed?._count._all ?? 0,
        href: '/settings/outbox?status=failed',
        oldest: oldest?.createdAt.toISOString() ?? null,
        urgent: true,
      },
    ];
  });
}

import 'server-only';
import type { Actor } from '../../access/actor';
import { mayAdminister } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import { placeFrom, placeOf } from '../../kernel/place-in-list';
import { reading } from '../../platform/db';
import { must } from '../../platform/demand';
import { outboxStatuses } from '../rules';
import type { OutboxFilter, OutboxPage } from '../schema';
import { countByStatus, pageOfOutbox } from '../store/outbox';

type Line = OutboxPage['lines'][number];

/** The outbox, newest first, fifty a page: what kind of message stands where. Whom it concerns is not among it. */
export const listOutbox = (actor: Actor, { status, after }: OutboxFilter): Promise<OutboxPage> =>
  reading(actor, async (tx) => {
    must(mayAdminister(actor));
    const scope = scopeOf(actor);
    const { rows, more } = await pageOfOutbox(tx, scope, { status, after: placeFrom(after) });
    const counted = await countByStatus(tx, scope);
    await record(tx, actor, { type: 'outbox.read', detail: { status: status ?? 'all', shown: rows.length } });
    const last = rows.at(-1);
    return {
      next: more && last ? placeOf({ at: last.createdAt, id: last.id }) : null,
      counts: Object.fromEntries(
        outboxStatuses.map((one) => [one, counted.find((row) => row.status === one)?._count._all ?? 0]),
      ) as OutboxPage['counts'],
      lines: rows.map(({ createdAt, deliveredAt, ...row }) => ({
        ...(row as Pick<Line, 'id' | 'type' | 'status' | 'channel' | 'attempts' | 'lastError'>),
        createdAt: createdAt.toISOString(),
        deliveredAt: deliveredAt?.toISOString() ?? null,
      })),
    };
  });

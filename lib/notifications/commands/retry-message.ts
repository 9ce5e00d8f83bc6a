import 'server-only';
import type { Actor } from '../../access/actor';
import { mayAdminister } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import { transaction } from '../../platform/db';
import { moved, must } from '../../platform/demand';
import { addJob } from '../../platform/jobs';
import { saveRetry } from '../store/outbox';

/** Puts a message that was given up back in the queue, with a fresh count of attempts. */
export const retryMessage = (actor: Actor, { messageId }: { messageId: string }) =>
  transaction(actor, async (tx) => {
    must(mayAdminister(actor));
    moved(await saveRetry(tx, scopeOf(actor), messageId), 'wrong-status');
    await addJob(tx, 'deliver', { messageId }, { jobKey: `deliver:${messageId}` });
    await record(tx, actor, { type: 'outbox.retried', subject: { type: 'outbox-message', id: messageId } });
    return { messageId };
  });

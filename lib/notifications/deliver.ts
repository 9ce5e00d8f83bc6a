import 'server-only';
import { z } from 'zod';
import { systemActor } from '../access/actor';
import { scopeOf } from '../access/scope';
import { record } from '../audit/append';
import { reading, transaction } from '../platform/db';
import { log } from '../platform/log';
import { send } from './channels';
import { addressOf, type Notice, noticeOf } from './notice';
import { isFamilyMessage, isGivenUp, type MessageChannel, type OutboxStatus } from './rules';
import { findInquirer, findQueued, findSetting, saveFailure, saveOutcome } from './store/outbox';

const actor = systemActor('outbox');
const scope = scopeOf(actor);
const task = z.object({ messageId: z.uuid() });

type Work = { id: string; attempts: number; inquiryId: string | null; notice: Notice | null; staff: boolean };

/**
 * Delivers one message of the outbox: read, then send outside any transaction, then write what came of it. At least
 * once: a worker killed between sending and writing sends again, under the same message id. Throws after a failure, so
 * that the queue tries again later; after `mostAttempts` failures the message waits for an administrator instead.
 */
export async function deliver(payload: unknown): Promise<void> {
  const { messageId } = task.parse(payload);
  const work = await load(messageId);
  if (!work) return;
  if (work.staff) return finish(work, 'delivered', 'start-page');
  if (!work.notice) return finish(work, 'not-needed', null);
  let channel: MessageChannel;
  try {
    channel = await send(work.notice);
  } catch (error) {
    return failed(work, error);
  }
  await finish(work, 'delivered', channel);
}

const load = (messageId: string): Promise<Work | null> =>
  reading(actor, async (tx) => {
    const message = await findQueued(tx, scope, messageId);
    if (!message) return null;
    const { id, attempts, type, inquiryId } = message;
    if (!isFamilyMessage(type)) return { id, attempts, inquiryId, notice: null, staff: true };
    const inquirer = inquiryId ? await findInquirer(tx, scope, inquiryId) : null;
    const to = addressOf(inquirer);
    if (!inquirer || !to) return { id, attempts, inquiryId, notice: null, staff: false };
    const office = await findSetting(tx, scope, 'office.name');
    return {
      id,
      attempts,
      inquiryId,
      staff: false,
      notice: noticeOf(type, { id, to, language: inquirer.language, office }),
    };
  });

const finish = ({ id, inquiryId }: Work, status: OutboxStatus, channel: MessageChannel | null) =>
  transaction(actor, async (tx) => {
    const { count } = await saveOutcome(tx, scope, id, { status, channel, now: new Date() });
    if (count === 0) return;
    await record(tx, actor, {
      type: 'outbox.delivered',
      subject: { type: 'outbox-message', id },
      ...(inquiryId ? { inquiryId } : {}),
      detail: { status, channel },
    });
  });

async function failed({ id, inquiryId, attempts }: Work, error: unknown) {
  const givenUp = isGivenUp(attempts);
  const code = errorCode(error);
  await transaction(actor, async (tx) => {
    const { count } = await saveFailure(tx, scope, id, { error: code, givenUp });
    if (count === 0 || !givenUp) return;
    await record(tx, actor, {
      type: 'outbox.failed',
      subject: { type: 'outbox-message', id },
      ...(inquiryId ? { inquiryId } : {}),
      detail: { code },
    });
  });
  log.warn({ messageId: id, fault: code, givenUp }, 'message not delivered');
  if (!givenUp) throw new Error(`message ${id} was not delivered: ${code}`);
}

/** A code and a server's number, never its sentence: mail servers quote the address in theirs. */
function errorCode(error: unknown) {
  const { code, responseCode } = (error ?? {}) as { code?: unknown; responseCode?: unknown };
  const parts = [
    typeof code === 'string' ? code : 'failed',
    ...(typeof responseCode === 'number' ? [responseCode] : []),
  ];
  return parts.join(' ').slice(0, 80);
}

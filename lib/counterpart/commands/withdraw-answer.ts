import 'server-only';
import type { Actor } from '../../access/actor';
import { mayWorkCounterpart } from '../../access/exchange-rules';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { AnswerId } from '../../kernel/ids';
import { Refused } from '../../kernel/refusal';
import { transaction } from '../../platform/db';
import { found, moved, must, staffOf } from '../../platform/demand';
import { takesWord } from '../rules/lists';
import type { AnswerWithdrawal } from '../schema/answers';
import { findAnswer, saveWithdrawal } from '../store/answers';

/**
 * Takes an answer back, with a reason, once; it stays readable, and the one before it stands again. What was written into
 * the correspondence with it stays there, and is withdrawn there.
 */
export const withdrawAnswer = (
  actor: Actor,
  { answerId, version, reason }: AnswerWithdrawal & { answerId: AnswerId },
) =>
  transaction(actor, async (tx) => {
    must(mayWorkCounterpart(actor));
    const { id } = staffOf(actor);
    const scope = scopeOf(actor);
    const answer = found(await findAnswer(tx, scope, answerId));
    must(takesWord(answer.batch));
    if (answer.withdrawnAt) throw new Refused('wrong-status');
    moved(await saveWithdrawal(tx, scope, { id: answerId, version }, { id, now: new Date(), reason }));
    await record(tx, actor, {
      type: 'counterpart.answer-withdrawn',
      subject: { type: 'counterpart-answer', id: answerId },
      batchId: answer.batchId,
      detail: { answer: answer.answer, reason },
    });
    return { answerId, version: version + 1 };
  });

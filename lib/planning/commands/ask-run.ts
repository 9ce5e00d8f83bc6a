import 'server-only';
import type { Actor } from '../../access/actor';
import { mayReadPlans } from '../../access/exchange-rules';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { RunId } from '../../kernel/ids';
import { Refused } from '../../kernel/refusal';
import { type Tx, transaction } from '../../platform/db';
import { found, must, staffOf } from '../../platform/demand';
import { addJob } from '../../platform/jobs';
import { roomForQuestion } from '../rules/runs';
import { asQuestion, type Question, type WhyNotAsked } from '../schema/why-not';
import { countOpenQuestions, findAsked, type QuestionRow, saveQuestion } from '../store/questions';
import { runPeopleByIds } from '../store/run-people';
import { findPlanRun } from '../store/runs';

/** Questions are answered one after the other, beside the runs. */
const queue = 'plan-questions';

/**
 * Asks why somebody is not in a plan: they are forced in and the first level that gets worse is named. The job worker answers;
 * what was answered for this run once is answered at once. A plan made again was not held against the best, so it has no
 * such answer.
 */
export const askWhyNot = (actor: Actor, { runId, prisonerId }: WhyNotAsked & { runId: RunId }): Promise<Question> =>
  transaction(actor, async (tx) => {
    must(mayReadPlans(actor));
    const scope = scopeOf(actor);
    const run = found(await findPlanRun(tx, scope, runId));
    if (run.status !== 'done' || run.kind === 'replan') throw new Refused('wrong-status');
    if (run.outcome !== 'infeasible') found((await runPeopleByIds(tx, scope, runId, [prisonerId]))[0]);
    const before = await findAsked(tx, scope, runId, prisonerId);
    const row = before ?? (await queueQuestion(tx, actor, { runId, kind: 'why-not', prisonerId }));
    await record(tx, actor, {
      type: 'plan.run-asked',
      batchId: run.batchId,
      prisonerId,
      subject: { type: 'plan-run', id: runId },
      detail: { kind: 'why-not' },
    });
    return asQuestion(row, null);
  });

/** Has a run made again from what was kept of it, and its hash compared. The run itself stays as it is. */
export const askReplay = (actor: Actor, { runId }: { runId: RunId }): Promise<Question> =>
  transaction(actor, async (tx) => {
    must(mayReadPlans(actor));
    const run = found(await findPlanRun(tx, scopeOf(actor), runId));
    if (run.status !== 'done') throw new Refused('wrong-status');
    const row = await queueQuestion(tx, actor, { runId, kind: 'replay', prisonerId: null });
    await record(tx, actor, {
      type: 'plan.run-asked',
      batchId: run.batchId,
      subject: { type: 'plan-run', id: runId },
      detail: { kind: 'replay' },
    });
    return asQuestion(row, null);
  });

type Asked = Pick<Parameters<typeof saveQuestion>[2], 'runId' | 'kind' | 'prisonerId'>;

async function queueQuestion(tx: Tx, actor: Actor, asked: Asked): Promise<QuestionRow> {
  const scope = scopeOf(actor);
  must(roomForQuestion(await countOpenQuestions(tx, scope, asked.runId)));
  const row = await saveQuestion(tx, scope, { ...asked, askedById: staffOf(actor).id, askedAt: new Date() });
  await addJob(tx, 'plan-question', { questionId: row.id }, { queue });
  return row;
}

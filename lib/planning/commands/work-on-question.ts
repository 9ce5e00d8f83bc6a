import 'server-only';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import { whyNotInWorker } from '../../exchanges/planner/in-worker';
import type { QuestionId, RunId } from '../../kernel/ids';
import { reading, transaction } from '../../platform/db';
import { log } from '../../platform/log';
import { type QuestionStatus, whyNotLimitMs } from '../rules/runs';
import type { ReplayAnswer, WhyNotAnswer } from '../schema/why-not';
import { beginQuestion, type QuestionRow, saveQuestionBeat, saveQuestionEnd } from '../store/questions';
import { findPlanRun, type PlanRunRow } from '../store/runs';
import { attend } from './attend';
import { carryOut, type RunWork, workOf } from './carry-out';
import { planWorker } from './end-run';

type Answered = { to: Exclude<QuestionStatus, 'queued' | 'working'>; answer: WhyNotAnswer | ReplayAnswer | null };

/**
 * Answers a waiting question to a run in a thread with a short time: why somebody is not in, or whether the same comes out
 * again. Not found out in time is said as that. Called again for one that was begun it does nothing.
 */
export async function workOnQuestion(id: QuestionId, shuttingDown?: AbortSignal): Promise<void> {
  const scope = scopeOf(planWorker);
  const question = await transaction(planWorker, (tx) => beginQuestion(tx, scope, id, new Date()));
  if (!question) return;
  const attended = attend(
    () => transaction(planWorker, (tx) => saveQuestionBeat(tx, scope, id, new Date())),
    shuttingDown,
  );
  try {
    await write(question, await answerTo(question, attended.signal));
  } catch (error) {
    log.error({ err: error, question: id }, 'a question to a plan could not be answered');
    await write(question, { to: 'failed', answer: null });
  } finally {
    attended.end();
  }
}

async function answerTo(question: QuestionRow, signal: AbortSignal): Promise<Answered> {
  const { run, work } = await reading(planWorker, async (tx) => {
    const scope = scopeOf(planWorker);
    const asked = await findPlanRun(tx, scope, question.runId as RunId);
    if (!asked) throw new Error('a question is to a run');
    return { run: asked, work: await workOf(tx, scope, asked) };
  });
  return question.kind === 'replay' ? replay(run, work, signal) : whyNot(work, question.prisonerId ?? '', signal);
}

async function whyNot({ problem }: RunWork, prisonerId: string, signal: AbortSignal): Promise<Answered> {
  const ended = await whyNotInWorker(problem, prisonerId, { timeLimitMs: whyNotLimitMs, signal });
  if (ended.outcome !== 'done') return { to: notAnswered[ended.outcome], answer: null };
  const answer = ended.result as WhyNotAnswer;
  return answer.answer === 'unknown' ? { to: 'unfinished', answer: null } : { to: 'answered', answer };
}

async function replay(run: PlanRunRow, work: RunWork, signal: AbortSignal): Promise<Answered> {
  const ended = await carryOut(work, { signal });
  if (ended.outcome !== 'done') return { to: notAnswered[ended.outcome], answer: null };
  const { planHash } = ended.found;
  const expected = run.planHash ?? '';
  return { to: 'answered', answer: { same: planHash === expected, planHash, expected } };
}

const notAnswered = { 'timed-out': 'unfinished', killed: 'killed', failed: 'failed' } as const;

const write = ({ id, kind, runId }: QuestionRow, { to, answer }: Answered) =>
  transaction(planWorker, async (tx) => {
    const scope = scopeOf(planWorker);
    const { count } = await saveQuestionEnd(tx, scope, id as QuestionId, { to, answer, now: new Date() });
    if (count === 0) return;
    const batchId = (await findPlanRun(tx, scope, runId as RunId))?.batchId;
    await record(tx, planWorker, {
      type: 'plan.run-answered',
      ...(batchId ? { batchId } : {}),
      subject: { type: 'plan-run', id: runId },
      detail: { kind, to, ...(answer && 'same' in answer ? { same: answer.same, hash: answer.planHash } : {}) },
    });
  });

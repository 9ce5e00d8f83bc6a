import 'server-only';
import type { Actor } from '../../access/actor';
import { mayReadPlans } from '../../access/exchange-rules';
import { scopeOf } from '../../access/scope';
import type { QuestionId, RunId } from '../../kernel/ids';
import { reading, type Tx } from '../../platform/db';
import { found, must } from '../../platform/demand';
import { staffNames } from '../../staff/store/names';
import { asQuestion, type Question } from '../schema/why-not';
import { findQuestion, type QuestionRow, replaysOfRun } from '../store/questions';
import { findPlanRun } from '../store/runs';

/** A question to a run and its answer, if there is one. Who it is about was logged when it was asked. */
export const readQuestion = (
  actor: Actor,
  { runId, questionId }: { runId: RunId; questionId: QuestionId },
): Promise<Question> =>
  reading(actor, async (tx) => {
    must(mayReadPlans(actor));
    const row = found(await findQuestion(tx, scopeOf(actor), runId, questionId));
    return (await withNames(tx, actor, [row]))[0] as Question;
  });

/** The times a run was made again, and whether the same came out. */
export const readReplays = (actor: Actor, { runId }: { runId: RunId }) =>
  reading(actor, async (tx) => {
    must(mayReadPlans(actor));
    const scope = scopeOf(actor);
    found(await findPlanRun(tx, scope, runId));
    return { replays: await withNames(tx, actor, await replaysOfRun(tx, scope, runId)) };
  });

async function withNames(tx: Tx, actor: Actor, rows: readonly QuestionRow[]) {
  const names = await staffNames(
    tx,
    scopeOf(actor),
    rows.map(({ askedById }) => askedById),
  );
  return rows.map((row) => asQuestion(row, names.get(row.askedById) ?? null));
}

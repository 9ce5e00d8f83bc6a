import 'server-only';
import { scopeOf } from '../../access/scope';
import type { QuestionId } from '../../kernel/ids';
import { transaction } from '../../platform/db';
import { lease } from '../rules/runs';
import { lapsedQuestions, saveQuestionEnd } from '../store/questions';
import { lapsedRuns } from '../store/runs';
import { endRunIn, planWorker } from './end-run';

/**
 * Marks as killed what somebody worked on who has given no sign of life since: its worker was ended in the middle. Whoever
 * asked sees it and asks again; nothing is tried again by itself. Answers how many.
 */
export const sweepRuns = (now: Date) =>
  transaction(planWorker, async (tx) => {
    const scope = scopeOf(planWorker);
    const before = new Date(now.getTime() - lease.deadAfterMs);
    let killed = 0;
    for (const run of await lapsedRuns(tx, scope, before)) if (await endRunIn(tx, run, { to: 'killed' })) killed += 1;
    for (const { id } of await lapsedQuestions(tx, scope, before)) {
      const { count } = await saveQuestionEnd(tx, scope, id as QuestionId, { to: 'killed', answer: null, now });
      killed += count;
    }
    return killed;
  });

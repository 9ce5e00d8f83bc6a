import 'server-only';
import { systemActor } from '../../access/actor';
import { scopeOf } from '../../access/scope';
import { forgetLists } from '../../imports/store/expired';
import { scenarioKeptMs } from '../../planning/rules/runs';
import { forgetScenarios } from '../../planning/store/runs';
import { transaction } from '../../platform/db';
import { deleteDrafts, deleteFamilySessions, deleteFirstAnswers, deleteSessions } from '../store/expired';

const actor = systemActor('purge');
const day = 86_400_000;

/**
 * Deletes what has served its time: unfinished forms at their end, staff sessions a day after theirs, the times at
 * which a family's page was opened after ninety days (until then the family is shown them), first answers to writes
 * after seven days, the cells of a list thirty days after it was brought in, or after nobody went on with it,
 * scenarios of plans that nobody kept a day after their end. Cases, people and
 * the log are never touched. Answers the counts.
 */
export const purge = (now: Date) =>
  transaction(actor, async (tx) => {
    const scope = scopeOf(actor);
    return {
      drafts: (await deleteDrafts(tx, scope, now)).count,
      familySessions: (await deleteFamilySessions(tx, scope, new Date(now.getTime() - 90 * day))).count,
      sessions: (await deleteSessions(tx, scope, new Date(now.getTime() - day))).count,
      firstAnswers: (await deleteFirstAnswers(tx, scope, new Date(now.getTime() - 7 * day))).count,
      scenarios: await forgetScenarios(tx, scope, new Date(now.getTime() - scenarioKeptMs)),
      importedRows: await forgetLists(tx, scope, new Date(now.getTime() - 30 * day), now),
    };
  });

import { createHash } from 'node:crypto';
import type { BatchId, PrisonerId } from '../../lib/kernel/ids';
import { askWhyNot } from '../../lib/planning/commands/ask-run';
import { commitToDraw, openDraw } from '../../lib/planning/commands/draw';
import { startRun, startScenario } from '../../lib/planning/commands/start-run';
import { keepScenario } from '../../lib/planning/commands/stop-run';
import { workOnRun } from '../../lib/planning/commands/work-on-run';
import { readPeople } from '../../lib/planning/queries/read-people';
import { peopleWindow } from '../../lib/planning/schema/people';
import type { Office } from './staff';

/**
 * A batch that is being planned: a trial with its question, a scenario beside it that was kept, and a draw to which one of
 * two approvers has committed. The secret of the demonstration is no secret.
 */
export async function thePlans(office: Office, batchId: BatchId) {
  const { planner, supervisor } = office;
  const { id: trial } = await startRun(planner, { id: batchId, kind: 'trial' });
  await workOnRun(trial);
  const { lines } = await readPeople(planner, { runId: trial, ...peopleWindow.parse({ show: 'out', count: 1 }) });
  for (const { prisonerId } of lines) await askWhyNot(planner, { runId: trial, prisonerId: prisonerId as PrisonerId });
  const { id: smaller } = await startScenario(planner, { id: batchId, changes: { total: 5 }, against: trial });
  await workOnRun(smaller);
  await keepScenario(planner, { runId: smaller });
  const { id: drawId } = await openDraw(planner, { id: batchId });
  const secret = createHash('sha256').update('demonstration').digest();
  const commitment = createHash('sha256').update(secret).digest('hex');
  await commitToDraw(supervisor, { drawId, commitment });
}

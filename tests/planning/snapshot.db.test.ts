import { hashOf } from '@/lib/exchanges/planner/canonical';
import { takeSnapshot } from '@/lib/planning/commands/take-snapshot';
import { transaction } from '@/lib/platform/db';
import { aBatch, anOffice, aPerson, now, type Office, trail } from '../exchanges/given';
import { freshDatabase, pastTheRules } from '../setup/database';

let office: Office;
beforeEach(async () => {
  await freshDatabase();
  office = await anOffice();
});
const take = (batchId: Awaited<ReturnType<typeof aBatch>>, actor = office.planner) =>
  transaction(actor, (tx) => takeSnapshot(tx, actor, batchId, now));

test('a snapshot holds the pool with its gates, and its hash is over the problem', async () => {
  const id = await aBatch(office);
  const fit = await aPerson(office, { n: 1 });
  const declines = await aPerson(office, { n: 2, wish: 'declines' });
  const { id: snapshotId, hash, problem } = await take(id);
  expect(problem.people.map(({ id }) => id).sort()).toEqual([fit.id, declines.id].sort());
  expect(hash).toBe(hashOf(problem));
  const rows = await pastTheRules('select * from plan_snapshot_gate where snapshot_id = $1', [snapshotId]);
  expect(rows).toHaveLength(2);
  expect(await trail(id)).toContain('plan.snapshot-taken');
});

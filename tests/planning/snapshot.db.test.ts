import type { StaffActor } from '@/lib/access/actor';
import { systemActor } from '@/lib/access/actor';
import { hashOf } from '@/lib/exchanges/planner/canonical';
import { readPool } from '@/lib/exchanges/queries/read-pool';
import { decidePriorities, proposePriorities } from '@/lib/planning/commands/change-priorities';
import { changeSetUp } from '@/lib/planning/commands/save-set-up';
import { readGates } from '@/lib/planning/queries/read-gates';
import { firstPriorities } from '@/lib/planning/rules/priority';
import { firstSetUp } from '@/lib/planning/rules/set-up';
import { placeKeyOf } from '@/lib/planning/store/pool';
import { transaction } from '@/lib/platform/db';
import { refusal } from '../evidence/given';
import { aBatch, aList, anOffice, aPerson, now, type Office } from '../exchanges/given';
import { freshDatabase, pastTheRules } from '../setup/database';
import { aCrowd, snapshotOf } from './given';

let office: Office;
let batchId: Awaited<ReturnType<typeof aBatch>>;
beforeEach(async () => {
  await freshDatabase();
  office = await anOffice();
  batchId = await aBatch(office);
});
const take = (actor: StaffActor = office.planner, changes = {}) => snapshotOf(actor, batchId, now, changes);
const idsIn = ({ problem }: Awaited<ReturnType<typeof take>>) => problem.people.map(({ id }) => id);

test('a snapshot holds the pool with its gates and evidence, and its hash is over the problem', async () => {
  const fit = await aPerson(office, { n: 1 });
  const declines = await aPerson(office, { n: 2, wish: 'declines' });
  const { id, hash, problem } = await take();
  expect(problem).toMatchObject({
    date: '2027-03-14',
    total: 11,
    lines: [{ id: 'all', mode: 'unconditional' }],
    sites: ['any'],
  });
  expect(problem.people.map(({ id, gates }) => [id, gates.wishesToReturn]).sort()).toEqual(
    [
      [fit.id, 'yes'],
      [declines.id, 'no'],
    ].sort(),
  );
  expect(hash).toBe(hashOf(problem));
  const [row] = await pastTheRules('select * from plan_snapshot where id = $1', [id]);
  expect(row).toMatchObject({
    hash,
    policy_number: 1,
    agreement_version_id: null,
    set_up_version: 0,
    taken_by_id: office.planner.id,
  });
  expect(hashOf(row?.problem)).toBe(hash);
  const [evidence] = await pastTheRules('select gates, grounds from plan_snapshot_gate where prisoner_id = $1', [
    declines.id,
  ]);
  expect(evidence?.gates[2]).toMatchObject({ gate: 'wish', holds: false, finding: 'declines', source: 'private-talk' });
  expect(evidence?.grounds).toMatchObject({ tier: 4, tierBy: null, captured: { basis: 'last-possible' } });
  const logged = await pastTheRules("select detail from audit_event where type = 'plan.snapshot-taken'");
  expect(logged).toMatchObject([{ detail: { people: 2, hash, policy: 1 } }]);
});

test('who is in the pool: those believed held, of our side or of none anybody knows, not joined away', async () => {
  const inPool = await aPerson(office, { n: 1 });
  const probable = await aPerson(office, { n: 2, status: 'probable-captive' });
  const ofNobody = await aPerson(office, { n: 3 });
  const others = await aPerson(office, { n: 4 });
  const home = await aPerson(office, { n: 5 });
  const reported = await aPerson(office, { n: 6, status: 'reported' });
  const joined = await aPerson(office, { n: 7 });
  await pastTheRules('update prisoner set power_of_origin_id = null where id = $1', [ofNobody.id]);
  await pastTheRules('update prisoner set power_of_origin_id = $2 where id = $1', [others.id, office.sides.theirs.id]);
  await pastTheRules(
    `set session_replication_role = replica; update prisoner set status = 'returned' where id = '${home.id}'`,
  );
  await pastTheRules(
    `set session_replication_role = replica; update prisoner set merged_into_id = '${inPool.id}' where id = '${joined.id}'`,
  );
  expect(reported.id).toBeTruthy();
  expect(idsIn(await take()).sort()).toEqual([inPool.id, probable.id, ofNobody.id].sort());
});

test('a sealed record is in a supervisor’s snapshot alone, and its evidence hidden from a planner', async () => {
  const plain = await aPerson(office, { n: 1 });
  const sealed = await aPerson(office, { n: 2 });
  await pastTheRules('update prisoner set sealed = true where id = $1', [sealed.id]);
  expect(idsIn(await take())).toEqual([plain.id]);
  const whole = await take(office.supervisor);
  expect(idsIn(whole).sort()).toEqual([plain.id, sealed.id].sort());
  const gatesSeen = (actor: StaffActor) =>
    transaction(actor, (tx) => tx.planSnapshotGate.count({ where: { snapshotId: whole.id } }));
  expect([await gatesSeen(office.planner), await gatesSeen(office.supervisor)]).toEqual([1, 2]);
});

test.each(['officer', 'analyst', 'medical', 'operator', 'auditor', 'partner'] as const)(
  'a snapshot is neither taken nor seen by %s, and no set-up either',
  async (who) => {
    await aPerson(office, { n: 1 });
    await take();
    await changeSetUp(office.planner, {
      id: batchId,
      version: 0,
      content: firstSetUp({ oursId: office.sides.ours.id, seats: 1, stretchers: 0 }),
    });
    expect(await refusal(take(office[who]))).toBe('role-missing');
    const seen = await transaction(office[who], async (tx) => [
      await tx.planSnapshot.count(),
      await tx.planSnapshotGate.count(),
      await tx.planSetUp.count(),
    ]);
    expect(seen).toEqual([0, 0, 0]);
  },
);

test('the database refuses a snapshot in another’s name', async () => {
  const forged = transaction(office.planner, (tx) =>
    tx.planSnapshot.createMany({
      data: [
        {
          batchId,
          hash: 'a'.repeat(64),
          problem: {},
          policyNumber: 1,
          setUpVersion: 0,
          takenById: office.supervisor.id,
        },
      ],
    }),
  );
  expect(await refusal(forged)).toBe('role-missing');
});

test('what is frozen is never changed, not by its owner either', async () => {
  await aPerson(office, { n: 1 });
  await take();
  for (const sql of [
    `update plan_snapshot set hash = '${'0'.repeat(64)}'`,
    'delete from plan_snapshot_gate',
    "update plan_snapshot_gate set gates = '[]'",
    'truncate plan_snapshot cascade',
  ])
    await expect(pastTheRules(sql)).rejects.toThrow('stays written');
});

test('an earlier snapshot keeps its hash and priorities when others are adopted, and a later one has theirs', async () => {
  const aged = await aPerson(office, { n: 1 });
  await pastTheRules('update prisoner_travel set wish_as_of = current_date - 100 where prisoner_id = $1', [aged.id]);
  const before = await take();
  expect(before.problem.people[0]?.gates.wishesToReturn).toBe('yes');
  const content = { ...structuredClone(firstPriorities), limits: { proofOfLifeDays: 180, wishDays: 60 } };
  await proposePriorities(office.planner, { content: content as never, note: 'Shorter.' });
  await decidePriorities(office.supervisor, { number: 2, version: 1, decision: 'adopt' });
  const after = await take();
  expect(after.problem.people[0]?.gates.wishesToReturn).toBe('unknown');
  const rows = await pastTheRules('select hash, policy_number from plan_snapshot order by taken_at, policy_number');
  expect(rows).toEqual([
    { hash: before.hash, policy_number: 1 },
    { hash: after.hash, policy_number: 2 },
  ]);
});

test('the pool page judges by the same priorities and the same facts as the snapshot', async () => {
  const aged = await aPerson(office, { n: 1 });
  await aPerson(office, { n: 2, fitness: 'unfit' });
  await aPerson(office, { n: 3 });
  await pastTheRules('update prisoner_travel set wish_as_of = current_date - 200 where prisoner_id = $1', [aged.id]);
  const { counts, lines } = await readPool(office.planner, { id: batchId, show: 'all' });
  expect(counts.byBlocker).toEqual(
    expect.arrayContaining([
      { blocker: 'wish-outdated', count: 1 },
      { blocker: 'unfit', count: 1 },
    ]),
  );
  const { problem } = await take();
  const open = problem.people
    .filter(({ gates }) => gates.wishesToReturn === 'yes' && gates.fitToTravel)
    .map(({ id }) => id);
  expect(lines.filter(({ blockers }) => blockers.length === 0).map(({ prisonerId }) => prisonerId)).toEqual(open);
});

test('somebody on another open batch is held back there and not on their own', async () => {
  const list = await aList(office, 1, 5);
  const gateIn = async (id: typeof batchId) =>
    (await snapshotOf(office.planner, id, now)).problem.people[0]?.gates.inOtherBatch;
  expect(await gateIn(batchId)).toBe(true);
  expect(await gateIn(list.id)).toBe(false);
});

test('by a set-up people are fetched from its sites, and a scenario changes what is frozen and not the set-up', async () => {
  await aPerson(office, { n: 1 });
  await aPerson(office, { n: 2, place: 'Quarry barracks' });
  const content = {
    ...firstSetUp({ oursId: office.sides.ours.id, seats: 10, stretchers: 1 }),
    sites: [{ id: 'east', name: 'East', places: [placeKeyOf('Transit camp East')] }],
  };
  await changeSetUp(office.planner, { id: batchId, version: 0, content });
  const { problem, hash } = await take();
  expect(problem.sites).toEqual(['east', 'not-served']);
  expect(problem.people.map(({ site }) => site).sort()).toEqual(['east', 'not-served']);
  const scenario = await take(office.planner, { total: 3, sites: [] });
  expect(scenario.problem).toMatchObject({ total: 3, sites: ['any'] });
  expect(scenario.hash).not.toBe(hash);
  expect((await take()).hash).toBe(hash);
});

test('somebody without a day of capture comes as late as can be, and the evidence says so', async () => {
  const { id } = await aPerson(office, { n: 1 });
  await pastTheRules(
    "update prisoner set capture_from = null, capture_to = null, capture_precision = 'unknown', created_at = '2024-05-06T10:00:00Z' where id = $1",
    [id],
  );
  const { problem } = await take();
  expect(problem.people[0]?.capturedOn).toBe('2024-05-06');
  const [row] = await pastTheRules('select grounds from plan_snapshot_gate');
  expect(row?.grounds.captured).toEqual({ on: '2024-05-06', basis: 'record-opened' });
});

test('of a batch that does not exist nothing is taken, and the system takes none', async () => {
  const nowhere = '00000000-0000-4000-8000-000000000000' as typeof batchId;
  expect(await refusal(snapshotOf(office.planner, nowhere, now))).toBe('not-found');
  expect(
    await refusal(
      transaction(systemActor('test'), (tx) =>
        import('@/lib/planning/commands/take-snapshot').then(({ takeSnapshot }) =>
          takeSnapshot(tx, systemActor('test'), batchId, now),
        ),
      ),
    ),
  ).toBe('signed-out');
});

test('five thousand people are frozen within seconds, and read in another order they have the same hash', async () => {
  await aCrowd(office, 5000);
  const began = Date.now();
  const first = await take();
  expect(Date.now() - began).toBeLessThan(10_000);
  expect(first.problem.people).toHaveLength(5000);
  const open = first.problem.people.filter(
    ({ gates }) =>
      gates.identityConfirmed && gates.alive && gates.wishesToReturn === 'yes' && gates.legalHold === 'none',
  );
  expect(open.length).toBeGreaterThan(3000);
  expect(open.length).toBeLessThan(5000);
  expect(new Set(first.problem.people.map(({ tier }) => tier))).toEqual(new Set([0, 1, 2, 3, 4]));
  // Written anew in another order, the rows come in another order from every index and table.
  await pastTheRules(`set session_replication_role = replica;
    create temp table kept as select * from prisoner order by md5(id::text); delete from prisoner; insert into prisoner select * from kept;
    create temp table travelled as select * from prisoner_travel order by md5(prisoner_id::text); delete from prisoner_travel; insert into prisoner_travel select * from travelled`);
  const second = await take();
  expect(second.hash).toBe(first.hash);
  expect(second.id).not.toBe(first.id);
}, 60_000);

describe('the gates of one person, on their record', () => {
  test('are those of the snapshot, with their evidence, and the reading is logged', async () => {
    const { id } = await aPerson(office, { n: 1, wish: 'declines' });
    const gates = await readGates(office.officer, { id }, now);
    expect(gates?.filter(({ holds }) => !holds)).toMatchObject([{ gate: 'wish', finding: 'declines' }]);
    await take();
    const [row] = await pastTheRules('select gates from plan_snapshot_gate');
    expect(row?.gates).toEqual(gates);
    expect(await pastTheRules("select actor_id from audit_event where type = 'plan.gates-read'")).toEqual([
      { actor_id: office.officer.id },
    ]);
  });

  test('are told to nobody who may not read wish, fitness and hold, and of a sealed record to a supervisor alone', async () => {
    const { id } = await aPerson(office, { n: 1 });
    expect(await readGates(office.analyst, { id })).toBeNull();
    for (const who of ['operator', 'auditor', 'partner'] as const)
      expect(await refusal(readGates(office[who], { id }))).toBe('role-missing');
    await pastTheRules('update prisoner set sealed = true where id = $1', [id]);
    expect(await refusal(readGates(office.planner, { id }))).toBe('not-found');
    expect(await readGates(office.supervisor, { id })).toHaveLength(7);
  });

  test('name no other batch for the one they are on', async () => {
    const { persons } = await aList(office, 1, 5);
    const gates = await readGates(office.planner, persons[0]!);
    expect(gates?.at(-1)).toMatchObject({ gate: 'other-batch', holds: true });
  });
});

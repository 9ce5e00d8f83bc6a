import type { StaffActor } from '@/lib/access/actor';
import { scopeOf } from '@/lib/access/scope';
import type { BatchId, OverrideId, PrisonerId } from '@/lib/kernel/ids';
import { proposeOverride, stepOverride } from '@/lib/planning/commands/override';
import { exportDeviations, readDeviations } from '@/lib/planning/queries/deviations';
import { readOverrides } from '@/lib/planning/queries/overrides';
import type { NewOverride } from '@/lib/planning/schema/overrides';
import { agreedOverrides } from '@/lib/planning/store/overrides';
import { reading } from '@/lib/platform/db';
import { aBatch, anOffice, aPerson, step as moveBatch, type Office, trail } from '../exchanges/given';
import { freshDatabase, pastTheRules } from '../setup/database';

let office: Office;
let id: BatchId;
let people: PrisonerId[];
beforeEach(async () => {
  await freshDatabase();
  office = await anOffice();
  id = await aBatch(office);
  people = [];
  for (const n of [1, 2, 3]) people.push((await aPerson(office, { n })).id as PrisonerId);
});

const propose = (actor: StaffActor, more: Partial<NewOverride> = {}) =>
  proposeOverride(actor, { id, kind: 'pin-in', prisonerIds: [people[0]!], code: 'safety', note: null, ...more });
const act = (actor: StaffActor, overrideId: OverrideId, action: 'agree' | 'return' | 'withdraw', version = 1) =>
  stepOverride(
    actor,
    action === 'agree' ? { id, overrideId, action, version } : { id, overrideId, action, version, note: 'No longer.' },
  );
const inForce = () => reading(office.planner, (tx) => agreedOverrides(tx, scopeOf(office.planner), id));

test('an override has no effect until another person has agreed; then it stands with two names, and each step is logged', async () => {
  const { id: overrideId } = await propose(office.planner, { code: 'other-specify', note: 'Said by the commission' });
  expect(await inForce()).toEqual([]);
  await act(office.supervisor, overrideId, 'agree');
  expect(await inForce()).toEqual([
    { id: overrideId, kind: 'pin-in', prisonerIds: [people[0]], code: 'other-specify' },
  ]);
  const { lines } = await readOverrides(office.planner, { id });
  expect(lines).toMatchObject([
    { status: 'agreed', proposedBy: 'Planner', agreedBy: 'Supervisor', note: 'Said by the commission' },
  ]);
  expect((await trail(id)).filter((type) => type.startsWith('plan.'))).toEqual([
    'plan.override-proposed',
    'plan.override-agreed',
    'plan.overrides-read',
  ]);
  expect(await pastTheRules(`select type from outbox_message where type like 'staff.override%'`)).toEqual([
    { type: 'staff.override-proposed' },
  ]);
});

test('whoever proposed neither agrees nor returns; the rule says so and the database again', async () => {
  const { id: overrideId } = await propose(office.both);
  for (const action of ['agree', 'return'] as const)
    await expect(act(office.both, overrideId, action)).rejects.toMatchObject({ reason: 'second-person-needed' });
  await expect(
    pastTheRules(`update plan_override set status = 'agreed', agreed_by_id = proposed_by_id, agreed_at = now()`),
  ).rejects.toThrow(/two_people/);
  await expect(pastTheRules(`update plan_override set status = 'agreed'`)).rejects.toThrow(/two_people/);
  await expect(pastTheRules(`update plan_override set code = 'operational'`)).rejects.toThrow(/never edited/);
});

test('what was withdrawn no longer stands, says why, and cannot be agreed again', async () => {
  const { id: overrideId } = await propose(office.planner);
  await act(office.supervisor, overrideId, 'agree');
  await act(office.secondSupervisor, overrideId, 'withdraw', 2);
  expect(await inForce()).toEqual([]);
  await expect(act(office.supervisor, overrideId, 'agree', 3)).rejects.toMatchObject({ reason: 'wrong-status' });
  expect((await readOverrides(office.planner, { id })).lines).toMatchObject([
    { status: 'withdrawn', closedBy: 'Second supervisor', closeNote: 'No longer.', may: [] },
  ]);
});

test('of two agreeing at once one is told that it changed, and nothing is counted twice', async () => {
  const { id: overrideId } = await propose(office.planner);
  const outcomes = await Promise.allSettled([
    act(office.supervisor, overrideId, 'agree'),
    act(office.secondSupervisor, overrideId, 'agree'),
  ]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(await pastTheRules(`select 1 from plan_deviation where outcome = 'agreed'`)).toHaveLength(1);
});

test('two overrides that contradict each other are not both agreed, also when both were proposed first', async () => {
  const first = await propose(office.planner);
  const second = await propose(office.planner, { kind: 'pin-out' });
  const outcomes = await Promise.allSettled([
    act(office.supervisor, first.id, 'agree'),
    act(office.secondSupervisor, second.id, 'agree'),
  ]);
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { reason: 'overrides-collide' },
  });
  expect(await inForce()).toHaveLength(1);
});

test('an override is for somebody on file, in a batch that is still planned, by those who plan', async () => {
  const nobody = '0199a000-0000-7000-8000-000000000001' as PrisonerId;
  await expect(propose(office.planner, { prisonerIds: [nobody] })).rejects.toMatchObject({ reason: 'not-found' });
  for (const other of [office.officer, office.analyst, office.medical, office.operator, office.auditor, office.partner])
    for (const attempt of [() => propose(other), () => readOverrides(other, { id })])
      await expect(attempt()).rejects.toMatchObject({ reason: 'role-missing' });
  await moveBatch(office.planner, id, 'cancel', { reason: 'talks-failed' });
  await expect(propose(office.planner)).rejects.toMatchObject({ reason: 'wrong-status' });
});

test('a sealed person is set in by nobody who may not see them, and stands without a name for whoever may not', async () => {
  await pastTheRules('update prisoner set sealed = true where id = $1', [people[0]]);
  await expect(propose(office.planner)).rejects.toMatchObject({ reason: 'not-found' });
  await propose(office.supervisor);
  const { lines } = await readOverrides(office.planner, { id });
  expect(lines[0]?.people).toMatchObject([{ hidden: true, names: [], number: null }]);
  expect((await readOverrides(office.supervisor, { id })).lines[0]?.people).toMatchObject([{ hidden: false }]);
});

describe('the monthly report', () => {
  test('counts by month, batch, kind, code and step, and names nobody; an auditor reads it and no override', async () => {
    const { id: overrideId } = await propose(office.planner, { kind: 'together', prisonerIds: people });
    await act(office.supervisor, overrideId, 'agree');
    await propose(office.planner, { kind: 'pin-out', prisonerIds: [people[1]!], code: 'operational' });
    const report = await readDeviations(office.auditor, {});
    expect(report.months).toMatchObject([
      { overrides: { times: 1, people: 3 }, withdrawn: { times: 0 }, bypasses: { times: 0 } },
    ]);
    expect(report.lines.map(({ kind, code, outcome, people: count }) => [kind, code, outcome, count])).toEqual([
      ['pin-out', 'operational', 'proposed', 1],
      ['together', 'safety', 'agreed', 3],
      ['together', 'safety', 'proposed', 3],
    ]);
    for (const person of people) expect(JSON.stringify(report)).not.toContain(person);
    expect(await reading(office.auditor, (tx) => tx.planOverride.count())).toBe(0);
    expect(await reading(office.auditor, (tx) => tx.planDeviation.count())).toBe(3);
  });

  test('is narrowed by month and batch, and leaves as CSV that no spreadsheet calculates; both readings are logged', async () => {
    await propose(office.planner);
    const month = new Date().toISOString().slice(0, 7);
    expect((await readDeviations(office.planner, { month })).lines).toHaveLength(1);
    expect((await readDeviations(office.planner, { month: '2020-01' })).lines).toEqual([]);
    expect((await readDeviations(office.planner, { batch: 'B-999' })).lines).toEqual([]);
    const csv = await exportDeviations(office.auditor, {}, 'en');
    expect(csv).toMatch(/^\uFEFFMonth,Batch,What,Code,Step,Times,People\n/);
    expect(csv).toContain(`${month},B-001,Set in by override,Safety,Proposed,1,1`);
    const types = await pastTheRules<{ type: string }>(
      `select type from audit_event where type like 'plan.deviations%' order by id`,
    );
    expect(types.map(({ type }) => type)).toEqual([
      'plan.deviations-read',
      'plan.deviations-read',
      'plan.deviations-read',
      'plan.deviations-exported',
    ]);
  });

  test.each(['officer', 'analyst', 'medical', 'operator', 'partner'] as const)('is not for %s', async (role) => {
    await expect(readDeviations(office[role], {})).rejects.toMatchObject({ reason: 'role-missing' });
    await expect(exportDeviations(office[role], {}, 'en')).rejects.toMatchObject({ reason: 'role-missing' });
  });

  test('what was counted stays counted', async () => {
    await propose(office.planner);
    await expect(pastTheRules('update plan_deviation set people = 0')).rejects.toThrow(/stays written/);
    await expect(pastTheRules('delete from plan_deviation')).rejects.toThrow(/stays written/);
  });
});

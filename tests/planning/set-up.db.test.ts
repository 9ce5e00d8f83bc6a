import type { StaffActor } from '@/lib/access/actor';
import { Refused } from '@/lib/kernel/refusal';
import { changeSetUp } from '@/lib/planning/commands/save-set-up';
import { readSetUp } from '@/lib/planning/queries/read-set-up';
import { firstSetUp, type SetUp } from '@/lib/planning/rules/set-up';
import { placeKeyOf } from '@/lib/planning/store/pool';
import { anAgreement } from '../agreements/given';
import { aFile, lineOf, matched } from '../counterpart/given';
import { aBatch, anOffice, aPerson, type Office, step, trail } from '../exchanges/given';
import { freshDatabase, pastTheRules } from '../setup/database';

let office: Office;
let batchId: Awaited<ReturnType<typeof aBatch>>;
let content: SetUp;
beforeEach(async () => {
  await freshDatabase();
  office = await anOffice();
  batchId = await aBatch(office);
  content = { ...firstSetUp({ oursId: office.sides.ours.id, seats: 10, stretchers: 1 }), total: 9 };
});
const save = (actor: StaffActor, version: number, change: Partial<SetUp> = {}) =>
  changeSetUp(actor, { id: batchId, version, content: { ...content, ...change } });
const refusedWith = (work: Promise<unknown>) =>
  work.then(
    () => ({ reason: 'done', more: {} as Refused['more'] }),
    (error: unknown) => {
      if (error instanceof Refused) return { reason: error.reason, more: error.more };
      throw error;
    },
  );
const events = async () => (await trail(batchId)).filter((type) => type === 'plan.set-up-changed').length;

test('a set-up is saved, read back, and saved anew at the version it was read at, each time with one event', async () => {
  expect(await readSetUp(office.planner, { id: batchId })).toMatchObject({
    version: 0,
    content: { total: 11 },
    may: { change: true },
  });
  expect(await save(office.planner, 0)).toEqual({ version: 1 });
  expect(await save(office.planner, 1, { total: 8 })).toEqual({ version: 2 });
  const page = await readSetUp(office.supervisor, { id: batchId });
  expect(page).toMatchObject({ version: 2, content: { total: 8 }, updated: { by: 'Planner' }, may: { change: false } });
  expect(await events()).toBe(2);
});

test('of two people who save at once one is refused and shown what the other saved', async () => {
  const answers = await Promise.all([
    refusedWith(save(office.planner, 0, { total: 5 })),
    refusedWith(save(office.both, 0, { total: 6 })),
  ]);
  expect(answers.map(({ reason }) => reason).sort()).toEqual(['changed-meanwhile', 'done']);
  const { version, content: kept } = await readSetUp(office.planner, { id: batchId });
  expect(version).toBe(1);
  const refused = answers.find(({ reason }) => reason === 'changed-meanwhile');
  expect(refused?.more.current).toMatchObject({ version: 1, content: kept });
  expect(await events()).toBe(1);
});

test.each([
  ['a supervisor', 'supervisor', 'role-missing'],
  ['a case officer', 'officer', 'role-missing'],
  ['an analyst', 'analyst', 'role-missing'],
  ['a medical officer', 'medical', 'role-missing'],
  ['an operator', 'operator', 'role-missing'],
  ['an auditor', 'auditor', 'role-missing'],
  ['a partner', 'partner', 'role-missing'],
] as const)('%s changes no set-up', async (_, who, reason) => {
  expect(await refusedWith(save(office[who], 0))).toMatchObject({ reason });
  expect(await events()).toBe(0);
});

test.each(['officer', 'analyst', 'medical', 'operator', 'auditor', 'partner'] as const)(
  'no set-up is read by %s',
  async (who) => {
    await save(office.planner, 0);
    expect(await refusedWith(readSetUp(office[who], { id: batchId }))).toMatchObject({ reason: 'role-missing' });
  },
);

test('every fault is named at its field, and nothing is written', async () => {
  const answer = await refusedWith(
    save(office.planner, 0, { reading: office.planner.id, groups: [{ key: 'sex', value: 'female' }] }),
  );
  expect(answer).toMatchObject({
    reason: 'invalid',
    more: {
      faults: [
        { at: 'content.reading', code: 'reading-not-of-a-side' },
        { at: 'content.groups.0.floor', code: 'group-without-limit' },
      ],
    },
  });
  expect(await pastTheRules('select * from plan_setup')).toEqual([]);
});

test('a set-up of a batch that is over changes no more', async () => {
  await step(office.planner, batchId, 'cancel', { reason: 'replaced' });
  expect(await refusedWith(save(office.planner, 0))).toMatchObject({ reason: 'wrong-status' });
  expect((await readSetUp(office.planner, { id: batchId })).may.change).toBe(false);
});

test('the form offers the places, units and years the pool has, with how many; what is sealed is not among them', async () => {
  await aPerson(office, { n: 1 });
  await aPerson(office, { n: 2 });
  const sealed = await aPerson(office, { n: 3, place: 'Quarry barracks' });
  await pastTheRules('update prisoner set sealed = true where id = $1', [sealed.id]);
  const forPlanner = await readSetUp(office.planner, { id: batchId });
  expect(forPlanner.people).toBe(2);
  expect(forPlanner.options.place).toEqual([
    { value: placeKeyOf('Transit camp East'), label: 'Transit camp East', people: 2 },
  ]);
  const forSupervisor = await readSetUp(office.supervisor, { id: batchId });
  expect(forSupervisor.options.place.map(({ label }) => label)).toEqual(['Transit camp East', 'Quarry barracks']);
});

test('a place a site was set up for where nobody is any more keeps its name and is not lost by saving', async () => {
  const person = await aPerson(office, { n: 1, place: 'Quarry barracks' });
  await pastTheRules("insert into place_spelling (place, key, rules_version) values ('Quarry barracks', $1, 1)", [
    placeKeyOf('Quarry barracks'),
  ]);
  const sites = [{ id: 'site-1', name: 'North', places: [placeKeyOf('Quarry barracks'), 'a place of no record'] }];
  await save(office.planner, 0, { sites });
  await pastTheRules('delete from prisoner_place where prisoner_id = $1', [person.id]);
  const { options, content: kept } = await readSetUp(office.planner, { id: batchId });
  expect(kept.sites).toEqual(sites);
  expect(options.place).toEqual([
    { value: placeKeyOf('Quarry barracks'), label: 'Quarry barracks', people: 0 },
    { value: 'a place of no record', label: 'a place of no record', people: 0 },
  ]);
});

test('what their lists offer stands beside the line it was offered on, and is taken over by nobody but a planner', async () => {
  const { versionId } = await anAgreement(office);
  batchId = await aBatch(office, { agreementVersionId: versionId });
  await save(office.planner, 0, { offered: { long: 5 } });
  expect((await readSetUp(office.planner, { id: batchId })).offeredByThem).toEqual({});

  const onLong = { agreementLine: 'long' };
  await matched(office.planner, batchId, aFile(lineOf(1), lineOf(2)), { ...onLong, receivedOn: '2026-11-18' });
  await matched(office.planner, batchId, aFile(lineOf(3)), { ...onLong, receivedOn: '2026-11-20' });
  await matched(office.planner, batchId, aFile(lineOf(5)), { ...onLong, purpose: 'demand' });
  await matched(office.planner, batchId, aFile(lineOf(6)));

  const page = await readSetUp(office.planner, { id: batchId });
  expect(page.lines[office.sides.ours.id]?.map(({ id }) => id)).toContain('long');
  expect(page.offeredByThem).toEqual({ long: { count: 3, lists: 2, lastOn: '2026-11-20' } });
  expect(page).toMatchObject({ version: 1, content: { offered: { long: 5 } } });
});

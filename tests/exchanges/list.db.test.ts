import { addMember } from '@/lib/exchanges/commands/add-member';
import { removeMember } from '@/lib/exchanges/commands/remove-member';
import { listBatches } from '@/lib/exchanges/queries/list-batches';
import { readBatch } from '@/lib/exchanges/queries/read-batch';
import { readBatchHead } from '@/lib/exchanges/queries/read-batch-head';
import { compareLists, readListVersions } from '@/lib/exchanges/queries/read-lists';
import { freshDatabase, pastTheRules } from '../setup/database';
import { aBatch, aList, anOffice, aPerson, batchRow, type Office, statusOf, step, trail } from './given';

let office: Office;
beforeEach(async () => {
  await freshDatabase();
  office = await anOffice();
});

const add = (id: Awaited<ReturnType<typeof aBatch>>, prisonerId: string) =>
  addMember(office.planner, { id, prisonerId: prisonerId as never, reason: 'longest-held', note: null });

describe('the list', () => {
  test('adding a person takes a place, moves the record into the plan and writes a version', async () => {
    const id = await aBatch(office);
    const person = await aPerson(office, { n: 1 });
    expect(await add(id, person.id)).toMatchObject({ status: 'draft' });

    expect(await statusOf(person.id)).toBe('in-exchange-plan');
    const batch = await readBatch(office.planner, { id });
    expect(batch).toMatchObject({ listVersion: 2, taken: { seat: 1, stretcher: 0 } });
    expect(batch.members).toMatchObject([{ prisonerId: person.id, addReason: 'longest-held', attention: [] }]);
    const { versions } = await readListVersions(office.planner, { id });
    expect(versions.map(({ change, by, people }) => [change, by, people])).toEqual([
      ['member-added', 'Planner', 1],
      ['opened', 'Planner', 0],
    ]);
    expect(versions[0]?.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(await trail(id)).toEqual(expect.arrayContaining(['batch.opened', 'batch.member-added', 'batch.read']));
  });

  test.each([
    ['a wish not asked', { wish: 'not-asked' }, 'wish-not-asked'],
    ['a person who declines', { wish: 'declines' }, 'declines'],
    ['fitness unknown', { fitness: 'unknown' }, 'fitness-unknown'],
    ['somebody unfit', { fitness: 'unfit' }, 'unfit'],
    ['a legal hold', { hold: 'hold' }, 'legal-hold'],
    ['no proof of life for 181 days', { aliveDaysAgo: 181 }, 'no-proof-of-life'],
    ['no place known', { place: '' }, 'place-unknown'],
    ['somebody only believed held', { status: 'probable-captive' }, 'captivity-unconfirmed'],
    ['somebody returned', { status: 'returned' }, 'not-held'],
  ] as const)('%s keeps a person off, and the refusal says so', async (_, sketch, blocker) => {
    const id = await aBatch(office);
    const person = await aPerson(office, { n: 1, ...sketch });
    const refused = await add(id, person.id).catch((error: unknown) => error);
    expect(refused).toMatchObject({ reason: 'not-eligible' });
    expect((refused as { more: { current: { blockers: string[] } } }).more.current.blockers).toContain(blocker);
    expect((await batchRow(id)).list_version).toBe(1);
    expect(await statusOf(person.id)).not.toBe('in-exchange-plan');
  });

  test('a stretcher is given to whoever needs one, and there are only so many', async () => {
    const id = await aBatch(office, { seats: 1, stretchers: 1 });
    await add(id, (await aPerson(office, { n: 1, fitness: 'fit-with-stretcher' })).id);
    await expect(add(id, (await aPerson(office, { n: 2, fitness: 'fit-with-stretcher' })).id)).rejects.toMatchObject({
      reason: 'no-places-left',
    });
    await add(id, (await aPerson(office, { n: 3 })).id);
    await expect(add(id, (await aPerson(office, { n: 4 })).id)).rejects.toMatchObject({ reason: 'no-places-left' });
  });

  test('two planners taking the last seat at once: one has it', async () => {
    const id = await aBatch(office, { seats: 1, stretchers: 0 });
    const people = [await aPerson(office, { n: 1 }), await aPerson(office, { n: 2 })];
    const outcomes = await Promise.allSettled(people.map((person) => add(id, person.id)));
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await readBatch(office.planner, { id })).taken).toEqual({ seat: 1, stretcher: 0 });
  });

  test('a person is on one active batch: adding again is a duplicate, adding elsewhere is refused', async () => {
    const { id, persons } = await aList(office, 1);
    const elsewhere = await aBatch(office);
    const [person] = persons;
    await expect(add(id, person!.id)).rejects.toMatchObject({ reason: 'duplicate' });
    await expect(add(elsewhere, person!.id)).rejects.toMatchObject({ reason: 'in-another-batch' });
  });

  test('forty pairs of batches wanting the same person at once: one winner each', async () => {
    const pairs = 40;
    const first = await aBatch(office, { seats: pairs });
    const second = await aBatch(office, { seats: pairs });
    for (let n = 0; n < pairs; n += 1) {
      const { id } = await aPerson(office, { n });
      const outcomes = await Promise.allSettled([add(first, id), add(second, id)]);
      expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      const refused = outcomes.find((one) => one.status === 'rejected') as PromiseRejectedResult;
      expect(refused.reason).toMatchObject({ reason: 'in-another-batch' });
    }
    const held = await pastTheRules('select prisoner_id from batch_member where holds_place');
    expect(held).toHaveLength(pairs);
  }, 120_000);

  test('removing a person frees the place and the record, with a reason', async () => {
    const { id, persons } = await aList(office, 2);
    const before = await readBatch(office.planner, { id });
    const [member] = before.members;
    await removeMember(office.planner, {
      id,
      memberId: member!.id,
      version: member!.version,
      reason: 'declined',
      note: 'Said so to the delegate.',
    });
    const after = await readBatch(office.planner, { id });
    expect(after.members).toHaveLength(1);
    expect(after.removed).toMatchObject([{ removeReason: 'declined', removedBy: 'Planner' }]);
    expect(await statusOf(persons[0]!.id)).toBe('confirmed-captive');
    const difference = await compareLists(office.planner, { id, from: before.listVersion, to: after.listVersion });
    expect(difference).toMatchObject({ kept: 1, added: [], removed: [{ prisonerId: persons[0]!.id }] });
    // The place is free: the same person may be added again.
    await add(id, persons[0]!.id);
  });

  test('what stands above every tab says how many are on the list, and names nobody', async () => {
    const { id, persons } = await aList(office, 2);
    const head = await readBatchHead(office.planner, { id });
    expect(head).toMatchObject({ people: 2, taken: { seat: 2, stretcher: 0 }, may: { change: true } });
    const answer = JSON.stringify(head);
    expect(persons.filter((person) => answer.includes(person.id))).toEqual([]);
    const names = await pastTheRules<{ surname: string }>('select surname from prisoner_name');
    expect(names.filter(({ surname }) => answer.includes(surname))).toEqual([]);
  });

  test('a stale removal is refused', async () => {
    const { id } = await aList(office, 1);
    const [member] = (await readBatch(office.planner, { id })).members;
    await expect(
      removeMember(office.planner, { id, memberId: member!.id, version: 99, reason: 'declined', note: null }),
    ).rejects.toMatchObject({ reason: 'changed-meanwhile' });
  });
});

describe('who may', () => {
  test.each(['operator', 'auditor', 'partner'] as const)(
    '%s neither sees a batch nor that there is one',
    async (role) => {
      const { id } = await aList(office, 1);
      await expect(readBatch(office[role], { id })).rejects.toMatchObject({ reason: 'role-missing' });
      await expect(readBatchHead(office[role], { id })).rejects.toMatchObject({ reason: 'role-missing' });
      await expect(listBatches(office[role], {})).rejects.toMatchObject({ reason: 'role-missing' });
    },
  );

  test('row-level security says the same: no rows for those, and no writing for the analyst', async () => {
    const { id } = await aList(office, 1);
    const { reading, transaction } = await import('@/lib/platform/db');
    for (const role of ['operator', 'auditor', 'partner'] as const)
      expect(await reading(office[role], (tx) => tx.batch.count())).toBe(0);
    expect(await reading(office.analyst, (tx) => tx.batchMember.count())).toBe(1);
    const { count } = await transaction(office.analyst, (tx) =>
      tx.batch.updateMany({ where: { id }, data: { name: 'Mine' } }),
    );
    expect(count).toBe(0);
  });

  test('an analyst sees who is on a list and not why somebody may not travel', async () => {
    const { id } = await aList(office, 1);
    const batch = await readBatch(office.analyst, { id });
    expect(batch.members).toMatchObject([{ attention: null }]);
    expect(batch.may).toMatchObject({ moves: [], change: false });
  });

  test('a sealed member keeps the place and the name to a supervisor', async () => {
    const { id, persons } = await aList(office, 2);
    await pastTheRules('update prisoner set sealed = true where id = $1', [persons[0]!.id]);
    const [seen] = (await readBatch(office.planner, { id })).members;
    expect(seen).toMatchObject({ hidden: true, names: [], number: null, status: null });
    expect((await readBatch(office.supervisor, { id })).members[0]).toMatchObject({ hidden: false });
    await expect(step(office.planner, id, 'submit')).rejects.toMatchObject({ reason: 'not-eligible' });
  });
});

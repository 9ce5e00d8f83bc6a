import { systemActor } from '@/lib/access/actor';
import { addMember } from '@/lib/exchanges/commands/add-member';
import type { BatchId, MemberId } from '@/lib/kernel/ids';
import { transaction } from '@/lib/platform/db';
import { recordArrival } from '@/lib/repatriation/commands/handover-arrival';
import { recordHandover } from '@/lib/repatriation/commands/handover-entry';
import { recordRound } from '@/lib/repatriation/commands/handover-round';
import { withdrawArrival } from '@/lib/repatriation/commands/handover-withdrawal';
import { readBoard, readPulse } from '@/lib/repatriation/queries/handover-board';
import { waitingInHandover } from '@/lib/repatriation/queries/waiting-handover';
import type { DayAction } from '@/lib/repatriation/rules/handover';
import type { HandoverEntry } from '@/lib/repatriation/schema/handover';
import { aBatch, aList, anOffice, aPerson, begun, type Office, statusOf, step, trail } from '../exchanges/given';
import { freshDatabase, pastTheRules } from '../setup/database';

let office: Office;
beforeEach(async () => {
  await freshDatabase();
  office = await anOffice();
});

async function aDay(count: number) {
  const list = await aList(office, count);
  await begun(office, list.id);
  return list;
}

const board = (batchId: BatchId) => readBoard(office.officer, { batchId });

/** Records one entry for the person at this place of the board, at whatever version it is. */
async function enter(batchId: BatchId, place: number, action: DayAction, more: Partial<HandoverEntry> = {}) {
  const line = (await board(batchId)).lines[place]!;
  return recordHandover(office.officer, {
    batchId,
    memberId: line.id,
    version: line.version,
    action,
    reason: null,
    method: action === 'establishIdentity' ? 'documents' : null,
    note: null,
    occurredAt: null,
    ...more,
  });
}

async function home(batchId: BatchId, place: number) {
  for (const action of ['board', 'handOver', 'receive', 'establishIdentity'] as const)
    await enter(batchId, place, action);
}

/** A family whose inquiry is linked to this person. */
const aFamily = (prisonerId: string) =>
  transaction(systemActor('test'), async (tx) => {
    const id = crypto.randomUUID();
    await tx.inquiry.create({
      data: {
        id,
        reference: String(Math.floor(Math.random() * 1e9)).padStart(9, '0'),
        codeHash: 'x',
        submissionId: crypto.randomUUID(),
        submissionHash: 'x',
        channel: 'web',
        language: 'uk',
        status: 'verified',
        kinship: 'verified',
        inquirerName: 'A Mother',
        relationship: 'mother',
        sought: { create: { surname: 'A', prisonerId, linkStatus: 'verified' } },
      },
    });
    return id;
  });

describe('one person', () => {
  test('comes home step by step: the place, the record and the log move together', async () => {
    const { id, persons } = await aDay(1);
    const [person] = persons;
    expect(await statusOf(person!.id)).toBe('in-exchange-plan');
    await enter(id, 0, 'board');
    expect(await statusOf(person!.id)).toBe('in-transit');
    await enter(id, 0, 'handOver');
    await enter(id, 0, 'receive', { occurredAt: new Date(Date.now() - 3_600_000).toISOString() });
    expect(await statusOf(person!.id)).toBe('returned');
    await enter(id, 0, 'establishIdentity', { method: 'fingerprints' });
    const { lines, counts } = await board(id);
    expect(lines).toMatchObject([
      {
        memberStatus: 'identity-established',
        last: { kind: 'establishIdentity', reason: 'fingerprints', by: 'Case officer' },
      },
    ]);
    expect(counts).toMatchObject({ expected: 1, arrived: 1, identified: 1, open: 0, unexpected: 0 });
    expect((await trail(id)).filter((type) => type === 'handover.recorded')).toHaveLength(4);
    const moves = await pastTheRules<{ to_status: string }>(
      `select to_status from prisoner_event where prisoner_id = $1 and kind = 'status-changed' order by recorded_at, id`,
      [person!.id],
    );
    expect(moves.map(({ to_status }) => to_status)).toEqual(['in-exchange-plan', 'in-transit', 'returned']);
  });

  test.each([
    ['notPresented', 'not-brought', 'not-presented', 'confirmed-captive'],
    ['refuse', 'declined-to-go', 'refused', 'confirmed-captive'],
    ['unfit', 'medical', 'unfit', 'confirmed-captive'],
    ['substitute', 'replaced-by-another', 'substituted', 'confirmed-captive'],
    ['die', 'died-before', 'died', 'in-exchange-plan'],
  ] as const)(
    '%s needs a reason, gives up the place and leads the record back',
    async (action, reason, member, status) => {
      const { id, persons } = await aDay(1);
      await expect(enter(id, 0, action)).rejects.toMatchObject({ reason: 'needs-reason' });
      await expect(enter(id, 0, action, { reason: 'entered-by-mistake' })).rejects.toMatchObject({
        reason: 'needs-reason',
      });
      await enter(id, 0, action, { reason });
      expect((await board(id)).lines).toMatchObject([{ memberStatus: member }]);
      expect(await statusOf(persons[0]!.id)).toBe(status);
      expect(await pastTheRules('select 1 from batch_member where holds_place')).toEqual([]);
    },
  );

  test('a death entered on the day moves no record; a supervisor is asked to look', async () => {
    const { id, persons } = await aDay(2);
    await enter(id, 0, 'board');
    await enter(id, 0, 'die', { reason: 'died-on-the-way' });
    expect(await statusOf(persons[0]!.id)).toBe('in-transit');
    expect(await pastTheRules('select 1 from family_telling')).toEqual([]);
    expect(await waitingInHandover(office.supervisor)).toContainEqual(
      expect.objectContaining({ key: 'handover.deaths', count: 1, href: `/prisoners/${persons[0]!.id}` }),
    );
  });

  test('a person turned back after boarding is in captivity again', async () => {
    const { id, persons } = await aDay(1);
    await enter(id, 0, 'board');
    await enter(id, 0, 'unfit', { reason: 'medical' });
    expect(await statusOf(persons[0]!.id)).toBe('confirmed-captive');
  });

  test('a wrong entry is taken back with a reason; the place and the record follow', async () => {
    const { id, persons } = await aDay(1);
    await enter(id, 0, 'refuse', { reason: 'declined-to-go' });
    await expect(enter(id, 0, 'correct')).rejects.toMatchObject({ reason: 'needs-reason' });
    await enter(id, 0, 'correct', { reason: 'entered-by-mistake' });
    expect(await statusOf(persons[0]!.id)).toBe('in-exchange-plan');
    expect(await pastTheRules('select 1 from batch_member where holds_place')).toHaveLength(1);
    for (const action of ['board', 'handOver', 'receive'] as const) await enter(id, 0, action);
    await enter(id, 0, 'correct', { reason: 'entered-by-mistake' });
    expect((await board(id)).lines).toMatchObject([{ memberStatus: 'handed-over' }]);
    expect(await statusOf(persons[0]!.id)).toBe('in-transit');
  });

  test('a correction cannot take a place another batch has since given', async () => {
    const { id, persons } = await aDay(1);
    await enter(id, 0, 'notPresented', { reason: 'not-brought' });
    const other = await aBatch(office);
    await addMember(office.planner, { id: other, prisonerId: persons[0]!.id, reason: 'longest-held', note: null });
    await expect(enter(id, 0, 'correct', { reason: 'entered-by-mistake' })).rejects.toMatchObject({
      reason: 'in-another-batch',
    });
  });

  test.each([
    ['in the future', new Date(Date.now() + 3_600_000), 'in-the-future'],
    ['last year', new Date(Date.now() - 400 * 86_400_000), 'not-a-date'],
  ])('a time %s is refused', async (_, occurredAt, code) => {
    const { id } = await aDay(1);
    await expect(enter(id, 0, 'board', { occurredAt: occurredAt.toISOString() })).rejects.toMatchObject({
      reason: 'invalid',
      more: { faults: [{ at: 'occurredAt', code }] },
    });
  });

  test('an identity is established by a method; of two recording at once, one is refused', async () => {
    const { id } = await aDay(1);
    for (const action of ['board', 'handOver', 'receive'] as const) await enter(id, 0, action);
    await expect(enter(id, 0, 'establishIdentity', { method: null })).rejects.toMatchObject({ reason: 'invalid' });
    const both = await Promise.allSettled([enter(id, 0, 'establishIdentity'), enter(id, 0, 'establishIdentity')]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('the families', () => {
  test('an established identity opens a task, a correction withdraws it, establishing again opens it again', async () => {
    const { id, persons } = await aDay(1);
    await aFamily(persons[0]!.id);
    for (const action of ['board', 'handOver', 'receive'] as const) await enter(id, 0, action);
    expect(await pastTheRules('select 1 from family_telling')).toEqual([]);
    expect(await enter(id, 0, 'establishIdentity')).toMatchObject({ familiesToTell: 1 });
    const tasks = () => pastTheRules<{ status: string }>('select status, what from family_telling');
    expect(await tasks()).toEqual([{ status: 'waiting', what: 'returned' }]);
    await enter(id, 0, 'correct', { reason: 'wrong-person' });
    expect(await tasks()).toEqual([{ status: 'withdrawn', what: 'returned' }]);
    expect(await enter(id, 0, 'establishIdentity')).toMatchObject({ familiesToTell: 1 });
    expect(await tasks()).toEqual([{ status: 'waiting', what: 'returned' }]);
  });

  test('a planner, who reads no inquiry, opens, withdraws and opens again the same tasks', async () => {
    const { id, persons } = await aDay(1);
    await aFamily(persons[0]!.id);
    const asPlanner = async (action: DayAction, more: Partial<HandoverEntry> = {}) => {
      const line = (await board(id)).lines[0]!;
      const entry = { memberId: line.id, version: line.version, action, note: null, occurredAt: null };
      return recordHandover(office.planner, { batchId: id, ...entry, reason: null, method: null, ...more });
    };
    for (const action of ['board', 'handOver', 'receive'] as const) await asPlanner(action);
    expect(await asPlanner('establishIdentity', { method: 'dna' })).toMatchObject({ familiesToTell: 1 });
    await asPlanner('correct', { reason: 'wrong-person' });
    expect(await asPlanner('establishIdentity', { method: 'dna' })).toMatchObject({ familiesToTell: 1 });
    expect(await pastTheRules('select status from family_telling')).toEqual([{ status: 'waiting' }]);
  });
});

describe('several at once', () => {
  test('everybody boards in one round; whoever stands elsewhere is left alone and named', async () => {
    const { id, persons } = await aDay(3);
    await enter(id, 1, 'notPresented', { reason: 'not-brought' });
    const { lines } = await board(id);
    const members = [
      ...lines.map(({ id: member, version }) => ({ id: member, version })),
      { id: crypto.randomUUID() as MemberId, version: 1 },
    ];
    const { results } = await recordRound(office.officer, { batchId: id, action: 'board', members, occurredAt: null });
    expect(results.map(({ outcome }) => outcome)).toEqual(['recorded', 'wrong-status', 'recorded', 'not-found']);
    expect(await statusOf(persons[0]!.id)).toBe('in-transit');
    expect(await statusOf(persons[1]!.id)).toBe('confirmed-captive');
  });
});

describe('unexpected arrivals', () => {
  const come = (batchId: BatchId, more: object) =>
    recordArrival(office.planner, {
      batchId,
      prisonerId: null,
      name: null,
      birthYear: null,
      note: null,
      occurredAt: null,
      ...more,
    });

  test('a name as said opens a record and brings it home; the identity stays open', async () => {
    const { id } = await aDay(1);
    await come(id, { name: 'Коваль Іван', birthYear: 1990 });
    const { lines, counts } = await board(id);
    expect(lines[1]).toMatchObject({
      unexpected: true,
      memberStatus: 'received',
      status: 'returned',
      names: [{ full: 'Коваль Іван' }],
    });
    expect(counts).toMatchObject({ expected: 1, unexpected: 1, arrived: 1, open: 2 });
    expect(await trail(id)).toContain('handover.unexpected-arrival');
  });

  test('somebody on file, even on another list, is received; twice on this one is a duplicate', async () => {
    const { id } = await aDay(1);
    const elsewhere = await aList(office, 1, 20);
    const [person] = elsewhere.persons;
    await come(id, { prisonerId: person!.id });
    expect(await statusOf(person!.id)).toBe('returned');
    await expect(come(id, { prisonerId: person!.id })).rejects.toMatchObject({ reason: 'duplicate' });
    const missing = await aPerson(office, { n: 30, status: 'reported' });
    await come(id, { prisonerId: missing.id });
    expect(await statusOf(missing.id)).toBe('returned');
  });

  test.each([
    ['probable-captive', 'probable-captive'],
    ['reported', 'data-on-file'],
    ['confirmed-captive', 'confirmed-captive'],
  ] as const)('an arrival entered by mistake is taken back: %s becomes %s again', async (before, after) => {
    const { id } = await aDay(1);
    const person = await aPerson(office, { n: 31, status: before });
    const { memberId } = await come(id, { prisonerId: person.id });
    await withdrawArrival(office.officer, { batchId: id, memberId, version: 1, note: null });
    expect(await statusOf(person.id)).toBe(after);
    expect((await board(id)).lines).toHaveLength(1);
    await come(id, { prisonerId: person.id });
  });
});

describe('reconciliation', () => {
  test('the batch closes only when everybody is accounted for, the unexpected identified', async () => {
    const { id, persons } = await aDay(3);
    const refusal = async () =>
      (await step(office.planner, id, 'reconcile').catch((error: unknown) => error)) as {
        reason: string;
        more: { current: { open: { status: string }[] } };
      };
    await home(id, 0);
    await enter(id, 1, 'notPresented', { reason: 'not-brought' });
    await recordArrival(office.officer, {
      batchId: id,
      prisonerId: null,
      name: 'Ivan',
      birthYear: null,
      note: null,
      occurredAt: null,
    });
    await step(office.planner, id, 'finish');
    expect(await refusal()).toMatchObject({
      reason: 'not-reconciled',
      more: { current: { open: [{ status: 'listed' }, { status: 'received' }] } },
    });
    await enter(id, 2, 'die', { reason: 'died-before' });
    await enter(id, 3, 'establishIdentity');
    await step(office.planner, id, 'reconcile');
    await expect(enter(id, 0, 'correct', { reason: 'entered-by-mistake' })).rejects.toMatchObject({
      reason: 'wrong-status',
    });
    await step(office.supervisor, id, 'close');
    expect(await pastTheRules('select 1 from batch_member where holds_place')).toEqual([]);
    expect(await statusOf(persons[0]!.id)).toBe('returned');
  });

  test('nothing is recorded before the day has begun, nor by an analyst', async () => {
    const { id } = await aList(office, 1);
    await expect(enter(id, 0, 'board')).rejects.toMatchObject({ reason: 'wrong-status' });
    await begun(office, id);
    const line = (await board(id)).lines[0]!;
    const entry = { batchId: id, memberId: line.id, version: line.version, action: 'board' as const };
    await expect(
      recordHandover(office.analyst, { ...entry, reason: null, method: null, note: null, occurredAt: null }),
    ).rejects.toMatchObject({ reason: 'role-missing' });
  });

  test('the pulse names nobody, is not logged, and changes with every entry', async () => {
    const { id } = await aDay(1);
    const before = await readPulse(office.planner, { batchId: id });
    const logged = await trail(id);
    expect(JSON.stringify(before)).not.toMatch(/names|prisonerId/);
    expect(await readPulse(office.planner, { batchId: id })).toEqual(before);
    expect(await trail(id)).toEqual(logged);
    await enter(id, 0, 'board');
    expect((await readPulse(office.planner, { batchId: id })).stamp).not.toBe(before.stamp);
  });
});

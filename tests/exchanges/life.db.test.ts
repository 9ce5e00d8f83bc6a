import { addMember } from '@/lib/exchanges/commands/add-member';
import { changeTerms } from '@/lib/exchanges/commands/change-terms';
import { moveBatch } from '@/lib/exchanges/commands/move-batch';
import { readBatch } from '@/lib/exchanges/queries/read-batch';
import { compareLists } from '@/lib/exchanges/queries/read-lists';
import { readManifest } from '@/lib/exchanges/queries/read-manifest';
import { waitingInExchanges } from '@/lib/exchanges/queries/waiting';
import { freshDatabase, pastTheRules } from '../setup/database';
import {
  aBatch,
  aList,
  anOffice,
  aPerson,
  approved,
  batchRow,
  begun,
  type Office,
  statusOf,
  step,
  terms,
  trail,
} from './given';

let office: Office;
beforeEach(async () => {
  await freshDatabase();
  office = await anOffice();
});

const add = (id: Awaited<ReturnType<typeof aBatch>>, prisonerId: string) =>
  addMember(office.planner, { id, prisonerId: prisonerId as never, reason: 'longest-held', note: null });

describe('approval', () => {
  test('an empty list is not submitted', async () => {
    const id = await aBatch(office);
    await expect(step(office.planner, id, 'submit')).rejects.toMatchObject({ reason: 'invalid' });
  });

  test('whoever submitted does not approve, nor send back; the rule says so and the database again', async () => {
    const { id } = await aList(office, 1);
    await step(office.both, id, 'submit');
    await expect(step(office.both, id, 'approve')).rejects.toMatchObject({ reason: 'second-person-needed' });
    await expect(step(office.both, id, 'sendBack', { reason: 'list-incomplete' })).rejects.toMatchObject({
      reason: 'second-person-needed',
    });
    for (const first of ['submitted_by_id', `'${office.supervisor.id}'`])
      await expect(
        pastTheRules(
          `update batch set first_approved_by_id = ${first}, first_approved_at = now(), approved_by_id = submitted_by_id where id = $1`,
          [id],
        ),
      ).rejects.toThrow(/three_people/);
    await expect(
      pastTheRules(
        `insert into batch_approval (id, batch_id, list_number, decision, by_id, submitter_id)
         select gen_random_uuid(), id, list_version, 'approved', submitted_by_id, submitted_by_id from batch where id = $1`,
        [id],
      ),
    ).rejects.toThrow(/two_people/);
    await expect(pastTheRules(`update batch set status = 'approved' where id = $1`, [id])).rejects.toThrow(
      /does not move/,
    );
    await expect(pastTheRules(`update batch set status = 'first-approved' where id = $1`, [id])).rejects.toThrow(
      /first_approval_is_whole/,
    );
    await step(office.supervisor, id, 'approve');
    expect(await batchRow(id)).toMatchObject({ status: 'first-approved', first_approved_by_id: office.supervisor.id });
  });

  test('two approve, neither of them twice and neither who submitted; the rule says so and the database again', async () => {
    const { id } = await aList(office, 1);
    await step(office.both, id, 'submit');
    await step(office.supervisor, id, 'approve');
    expect(await batchRow(id)).toMatchObject({ status: 'first-approved', approved_by_id: null });
    for (const again of [office.supervisor, office.both])
      await expect(step(again, id, 'approve')).rejects.toMatchObject({ reason: 'second-person-needed' });
    await expect(step(office.planner, id, 'freeze')).rejects.toMatchObject({ reason: 'wrong-status' });
    for (const third of [office.supervisor.id, office.both.id])
      await expect(
        pastTheRules(`update batch set status = 'approved', approved_by_id = $2, approved_at = now() where id = $1`, [
          id,
          third,
        ]),
      ).rejects.toThrow(/three_people/);
    await expect(pastTheRules(`update batch set status = 'approved' where id = $1`, [id])).rejects.toThrow(
      /approval_is_whole/,
    );
    await step(office.secondSupervisor, id, 'approve');
    expect(await batchRow(id)).toMatchObject({
      status: 'approved',
      first_approved_by_id: office.supervisor.id,
      approved_by_id: office.secondSupervisor.id,
    });
    await expect(
      pastTheRules('update batch set first_approved_by_id = null, first_approved_at = null where id = $1', [id]),
    ).rejects.toThrow(/two approvals/);
  });

  test('the second approver has a notice and a line of work; the planner hears when it is complete', async () => {
    const { id } = await aList(office, 1);
    await step(office.planner, id, 'submit');
    await step(office.supervisor, id, 'approve');
    const messages = () =>
      pastTheRules<{ type: string }>(
        `select type from outbox_message where type like 'staff.batch-%' order by created_at`,
      ).then((rows) => rows.map(({ type }) => type));
    expect(await messages()).toEqual(['staff.batch-submitted', 'staff.batch-first-approved']);
    expect(await waitingInExchanges(office.secondSupervisor)).toMatchObject([{ key: 'exchanges.toApprove', count: 1 }]);
    expect(await waitingInExchanges(office.supervisor)).toEqual([]);
    expect((await readBatch(office.supervisor, { id })).may).toMatchObject({
      moves: ['sendBack', 'cancel'],
      secondApprovalIsAnothers: true,
    });
    expect((await readBatch(office.secondSupervisor, { id })).may).toMatchObject({
      moves: ['approve', 'sendBack', 'cancel'],
      secondApprovalIsAnothers: false,
    });
    await step(office.secondSupervisor, id, 'approve');
    expect(await messages()).toEqual(['staff.batch-submitted', 'staff.batch-first-approved', 'staff.batch-decided']);
  });

  test('sent back after one approval, it needs both again', async () => {
    const { id } = await aList(office, 1);
    await step(office.planner, id, 'submit');
    await step(office.supervisor, id, 'approve');
    await step(office.supervisor, id, 'sendBack', { reason: 'facts-outdated' });
    expect(await batchRow(id)).toMatchObject({ status: 'draft', first_approved_by_id: null, submitted_by_id: null });
    await approved(office, id);
    expect(await batchRow(id)).toMatchObject({ status: 'approved' });
  });

  test('of two supervisors approving at once, one is first and the other is told that it changed', async () => {
    const { id } = await aList(office, 1);
    await step(office.planner, id, 'submit');
    const { version } = await readBatch(office.planner, { id });
    const press = (who: typeof office.supervisor) =>
      moveBatch(who, { id, action: 'approve', version, reason: null, note: null });
    const outcomes = await Promise.allSettled([press(office.supervisor), press(office.secondSupervisor)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { reason: 'changed-meanwhile' },
    });
    expect(await batchRow(id)).toMatchObject({ status: 'first-approved', approved_by_id: null });
  });

  test('a planner does not approve, a supervisor does not submit', async () => {
    const { id } = await aList(office, 1);
    await expect(step(office.supervisor, id, 'submit')).rejects.toMatchObject({ reason: 'role-missing' });
    await step(office.planner, id, 'submit');
    await expect(step(office.planner, id, 'approve')).rejects.toMatchObject({ reason: 'role-missing' });
  });

  test('sending back needs a reason, keeps the list and tells the planner', async () => {
    const { id } = await aList(office, 1);
    await step(office.planner, id, 'submit');
    await expect(step(office.supervisor, id, 'sendBack')).rejects.toMatchObject({ reason: 'needs-reason' });
    await step(office.supervisor, id, 'sendBack', { reason: 'terms-unclear', note: 'Which bridge?' });
    const batch = await readBatch(office.planner, { id });
    expect(batch).toMatchObject({ status: 'draft', submittedBy: null, statusReason: 'terms-unclear' });
    expect(batch.approvals).toMatchObject([{ decision: 'returned', by: 'Supervisor', note: 'Which bridge?' }]);
    const messages = await pastTheRules<{ user_id: string }>(
      `select user_id from outbox_message where type = 'staff.batch-decided'`,
    );
    expect(messages).toEqual([{ user_id: office.planner.id }]);
    expect(await waitingInExchanges(office.planner)).toMatchObject([{ key: 'exchanges.sentBack', count: 1 }]);
  });

  test('any change after approval makes a draft that needs approval again', async () => {
    const { id } = await aList(office, 1);
    await approved(office, id);
    await step(office.planner, id, 'freeze');
    await add(id, (await aPerson(office, { n: 9 })).id);
    expect(await batchRow(id)).toMatchObject({
      status: 'draft',
      approved_by_id: null,
      submitted_by_id: null,
      manifest: null,
      manifest_hash: null,
    });
    await expect(readManifest(office.planner, { id })).rejects.toMatchObject({ reason: 'not-found' });
    await expect(step(office.planner, id, 'freeze')).rejects.toMatchObject({ reason: 'wrong-status' });
    await approved(office, id);
    const { approvals, listVersion } = await readBatch(office.planner, { id });
    expect(approvals.map(({ list }) => list)).toEqual([listVersion, listVersion, listVersion - 1, listVersion - 1]);
  });

  test('a change of date is the same, with a reason; the capacity carries the list', async () => {
    const { id } = await aList(office, 2);
    await approved(office, id);
    const { version } = await readBatch(office.planner, { id });
    const changed = {
      ...terms(office),
      id,
      version,
      reason: 'date-moved' as const,
      note: null,
      plannedOn: '2027-04-01',
    };
    await expect(changeTerms(office.planner, { ...changed, seats: 1 })).rejects.toMatchObject({
      reason: 'no-places-left',
    });
    await changeTerms(office.planner, changed);
    expect(await batchRow(id)).toMatchObject({ status: 'draft', approved_by_id: null });
    const { listVersion } = await readBatch(office.planner, { id });
    const difference = await compareLists(office.planner, { id, from: listVersion - 1, to: listVersion });
    expect(difference.terms).toEqual([{ field: 'plannedOn', before: '2027-03-14', after: '2027-04-01' }]);
    const stale = await changeTerms(office.planner, changed).catch((error: unknown) => error);
    expect(stale).toMatchObject({
      reason: 'changed-meanwhile',
      more: { current: { name: 'Planner', terms: { plannedOn: '2027-04-01' } } },
    });
  });

  test('somebody who became ineligible is shown, holds up the list, and is never removed by itself', async () => {
    const { id, persons } = await aList(office, 2);
    await step(office.planner, id, 'submit');
    await pastTheRules(`update prisoner_travel set wish = 'declines' where prisoner_id = $1`, [persons[1]!.id]);
    const batch = await readBatch(office.supervisor, { id });
    expect(batch.members.map(({ attention }) => attention)).toEqual([[], ['declines']]);
    const refused = await step(office.supervisor, id, 'approve').catch((error: unknown) => error);
    expect(refused).toMatchObject({
      reason: 'not-eligible',
      more: { current: { people: [{ prisonerId: persons[1]!.id, blockers: ['declines'] }] } },
    });
    expect(await waitingInExchanges(office.planner)).toMatchObject([{ key: 'exchanges.attention', count: 1 }]);
  });
});

describe('the frozen manifest', () => {
  test('its hash is stable, survives a corrected name, and the database refuses to rewrite it', async () => {
    const { id, persons } = await aList(office, 2);
    await approved(office, id);
    await step(office.planner, id, 'freeze');
    const first = await readManifest(office.planner, { id });
    await pastTheRules(`update prisoner_name set "full" = 'Somebody Else' where prisoner_id = $1`, [persons[0]!.id]);
    const second = await readManifest(office.planner, { id });
    expect(second).toEqual(first);
    expect(first.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(first.lines.map(({ position }) => position)).toEqual([1, 2]);
    expect(first).toMatchObject({
      firstApprovedBy: 'Supervisor',
      approvedBy: 'Second supervisor',
      submittedBy: 'Planner',
    });
    await expect(
      pastTheRules(`update batch set manifest = jsonb_set(manifest, '{list}', '99') where id = $1`, [id]),
    ).rejects.toThrow(/not rewritten/);
  });

  test('a manifest that is not what its hash says is refused', async () => {
    const { id } = await aList(office, 1);
    await approved(office, id);
    await step(office.planner, id, 'freeze');
    await pastTheRules(`
      alter table batch disable trigger keep_manifest;
      update batch set manifest = jsonb_set(manifest, '{members,0,rank}', '"general"');
      alter table batch enable trigger keep_manifest;`);
    await expect(readManifest(office.planner, { id })).rejects.toMatchObject({ reason: 'wrong-status' });
  });

  test('no health, family to be told or place of detention is on it', async () => {
    const { id } = await aList(office, 1);
    await approved(office, id);
    await step(office.planner, id, 'freeze');
    const manifest = (await batchRow(id)).manifest as { members: Record<string, unknown>[] };
    const fields = [
      'birth',
      'category',
      'fatherName',
      'names',
      'number',
      'placeKind',
      'position',
      'prisonerId',
      'rank',
      'serviceNumber',
    ];
    expect(manifest.members.map((member) => Object.keys(member).sort())).toEqual([fields]);
  });
});

describe('the end of a batch', () => {
  test('cancelling needs a reason and frees everybody', async () => {
    const { id, persons } = await aList(office, 3);
    await approved(office, id);
    await expect(step(office.planner, id, 'cancel')).rejects.toMatchObject({ reason: 'needs-reason' });
    await step(office.supervisor, id, 'cancel', { reason: 'talks-failed' });
    for (const person of persons) expect(await statusOf(person.id)).toBe('confirmed-captive');
    expect(await pastTheRules('select 1 from batch_member where holds_place')).toEqual([]);
    await add(await aBatch(office), persons[0]!.id);
    await expect(step(office.planner, id, 'submit')).rejects.toMatchObject({ reason: 'wrong-status' });
  });

  test('a suspended batch changes nothing until resumed, and then starts from a draft', async () => {
    const { id } = await aList(office, 1);
    await approved(office, id);
    await step(office.planner, id, 'freeze');
    await step(office.planner, id, 'suspend', { reason: 'talks-paused' });
    await expect(add(id, (await aPerson(office, { n: 8 })).id)).rejects.toMatchObject({ reason: 'wrong-status' });
    await step(office.planner, id, 'resume');
    expect(await batchRow(id)).toMatchObject({ status: 'draft', approved_by_id: null, manifest: null });
  });

  test('nothing is changed once the day has begun, and there is no way back', async () => {
    const { id } = await aList(office, 1);
    await begun(office, id);
    await expect(add(id, (await aPerson(office, { n: 8 })).id)).rejects.toMatchObject({ reason: 'wrong-status' });
    await expect(step(office.planner, id, 'cancel', { reason: 'unsafe' })).rejects.toMatchObject({
      reason: 'wrong-status',
    });
  });

  test('of two making a move at once, one is refused', async () => {
    const { id } = await aList(office, 1);
    const { version } = await readBatch(office.planner, { id });
    const submit = () => moveBatch(office.planner, { id, action: 'submit', version, reason: null, note: null });
    const outcomes = await Promise.allSettled([submit(), submit()]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await trail(id)).filter((type) => type === 'batch.moved')).toHaveLength(1);
  });
});

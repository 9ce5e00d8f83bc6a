import { addMember } from '@/lib/exchanges/commands/add-member';
import { moveBatch } from '@/lib/exchanges/commands/move-batch';
import { copyPdf, manifestPdf } from '@/lib/exchanges/documents/list-pdf';
import { seatingPdf } from '@/lib/exchanges/documents/seating-pdf';
import { readBatch } from '@/lib/exchanges/queries/read-batch';
import { readManifest } from '@/lib/exchanges/queries/read-manifest';
import { readPaper } from '@/lib/exchanges/queries/read-paper';
import { copies } from '@/lib/exchanges/rules/copies';
import type { BatchId, DrawId, PrisonerId, RunId } from '@/lib/kernel/ids';
import { voidDraw } from '@/lib/planning/commands/draw';
import { changeSetUp } from '@/lib/planning/commands/save-set-up';
import { startScenario } from '@/lib/planning/commands/start-run';
import { workOnRun } from '@/lib/planning/commands/work-on-run';
import { readDraws } from '@/lib/planning/queries/read-draws';
import { readSubmissions } from '@/lib/planning/queries/submissions';
import { firstSetUp } from '@/lib/planning/rules/set-up';
import { textOfPdf } from '../canaries/readable';
import { aBatch, anOffice, aPerson, batchRow, type Office, statusOf, step, trail } from '../exchanges/given';
import { freshDatabase, pastTheRules } from '../setup/database';
import { aFrozenPlan, aPlan, aTrial, madeAgain, rowsOf, signedByTwo, submit, take } from './approval-given';

let office: Office;
let id: BatchId;
let people: PrisonerId[];
beforeEach(async () => {
  await freshDatabase();
  office = await anOffice();
  id = await aBatch(office, { seats: 3, stretchers: 1 });
  people = [];
  for (const n of [1, 2, 3, 4, 5])
    people.push(
      (await aPerson(office, { n, ...(n === 1 ? { fitness: 'fit-with-stretcher' as const } : {}) })).id as PrisonerId,
    );
});

/** A submission of a run written past the rules, as if for this batch. */
const forgedSubmission = (runId: RunId, by: string, batch: BatchId = id) =>
  pastTheRules(
    `insert into plan_submission (id, batch_id, run_id, kind, signed_hash, list_hash, certified, people, submitted_by_id)
     select gen_random_uuid(), $1, r.id, 'plan', coalesce(r.signed_hash, repeat('a', 64)), repeat('b', 64), true, 4, $2
     from plan_run r where r.id = $3`,
    [batch, by, runId],
  );

describe('submitting', () => {
  test('a finished plan goes before two approvers with its list; nobody is a member by it', async () => {
    const runId = await aPlan(office, id);
    const { id: submissionId } = await submit(office.planner, id, runId);
    expect(await batchRow(id)).toMatchObject({
      status: 'submitted',
      submitted_by_id: office.planner.id,
      plan_submission_id: submissionId,
    });
    expect(await rowsOf(id)).toEqual([]);
    const page = await readSubmissions(office.supervisor, { id });
    expect(page).toMatchObject({
      open: { status: 'submitted', people: 4, certified: true, may: ['approve', 'return'], difference: null },
      maySubmit: false,
    });
    expect((await trail(id)).filter((type) => type.startsWith('plan.sub'))).toEqual([
      'plan.submitted',
      'plan.submissions-read',
    ]);
  });

  test('a trial is never submitted', async () => {
    const runId = await aTrial(office, id);
    await expect(submit(office.planner, id, runId)).rejects.toMatchObject({ reason: 'only-a-trial' });
    await expect(forgedSubmission(runId, office.planner.id)).rejects.toThrow(/a finished plan of its batch/);
  });

  test('nor is a scenario, kept or not, nor a plan made again from a trial', async () => {
    const beside = await aPlan(office, id);
    const scenario = await startScenario(office.planner, { id, changes: { total: 2 }, against: beside });
    await workOnRun(scenario.id);
    const again = await madeAgain(office, await aTrial(office, id), [{ prisonerId: people[0]!, code: 'not-fit' }]);
    for (const runId of [scenario.id, again]) {
      await expect(submit(office.planner, id, runId)).rejects.toMatchObject({ reason: 'only-a-trial' });
      await expect(forgedSubmission(runId, office.planner.id)).rejects.toThrow(/a finished plan of its batch/);
    }
  });

  test('of a plan made again before it was ever approved the approvers are told how many it leaves out, however often', async () => {
    const first = await aPlan(office, id);
    const chosen = () =>
      pastTheRules<{ prisoner_id: PrisonerId }>(
        'select prisoner_id from plan_run_person where run_id = $1 and chosen order by position limit 1',
        [latest],
      );
    let latest = first;
    for (const _ of [1, 2])
      latest = await madeAgain(office, latest, [{ prisonerId: (await chosen())[0]!.prisoner_id, code: 'other-cause' }]);
    const { id: submissionId } = await submit(office.planner, id, latest, true);
    expect((await readSubmissions(office.supervisor, { id })).open).toMatchObject({ kind: 'plan', dropped: 2 });
    await take(office.planner, submissionId, { action: 'withdraw' });
    await submit(office.planner, id, first);
    expect((await readSubmissions(office.supervisor, { id })).open).toMatchObject({ dropped: 0 });
  });

  test('a plan of another list does not fill this one', async () => {
    const runId = await aPlan(office, id);
    const other = await aBatch(office, { seats: 3, stretchers: 1 });
    await expect(submit(office.planner, other, runId)).rejects.toMatchObject({ reason: 'not-found' });
    await expect(forgedSubmission(runId, office.planner.id, other)).rejects.toThrow(/a finished plan of its batch/);
  });

  test('a step at a version that is no longer so is not taken', async () => {
    const { id: submissionId } = await submit(office.planner, id, await aPlan(office, id));
    await take(office.supervisor, submissionId, { action: 'approve' });
    for (const action of ['approve', 'return'] as const)
      await expect(take(office.secondSupervisor, submissionId, { action, version: 1 })).rejects.toMatchObject({
        reason: 'changed-meanwhile',
      });
  });

  test('neither by a supervisor nor by anybody else', async () => {
    const runId = await aPlan(office, id);
    for (const other of [office.supervisor, office.officer, office.analyst, office.auditor, office.partner])
      await expect(submit(other, id, runId)).rejects.toMatchObject({ reason: 'role-missing' });
    for (const other of [office.officer, office.analyst, office.medical, office.auditor, office.partner])
      await expect(readSubmissions(other, { id })).rejects.toMatchObject({ reason: 'role-missing' });
  });

  test('a plan that is not proved best only by who says that they have read by how much', async () => {
    const runId = await aPlan(office, id);
    await pastTheRules(`
      alter table plan_run disable trigger run_stays;
      update plan_run set outcome = 'uncertified';
      alter table plan_run enable trigger run_stays;`);
    await expect(submit(office.planner, id, runId)).rejects.toMatchObject({ reason: 'needs-acknowledgement' });
    const { id: submissionId } = await submit(office.planner, id, runId, true);
    await expect(take(office.supervisor, submissionId, { action: 'approve' })).rejects.toMatchObject({
      reason: 'needs-acknowledgement',
    });
    await signedByTwo(office, submissionId, true);
    await take(office.planner, submissionId, { action: 'freeze' });
    expect(await pastTheRules('select kind, code, people from plan_deviation')).toEqual([
      { kind: 'uncertified', code: 'proved-short', people: 4 },
    ]);
  });

  test('nobody is on the list whom the plan leaves out: they are named, and taken off by hand with a reason or set in', async () => {
    const runId = await aPlan(office, id);
    const chosen = await pastTheRules<{ prisoner_id: string }>(
      'select prisoner_id from plan_run_person where run_id = $1 and chosen',
      [runId],
    );
    const left = people.find((one) => !chosen.some(({ prisoner_id }) => prisoner_id === one))!;
    await addMember(office.planner, { id, prisonerId: left, reason: 'woman', note: null });
    expect(await submit(office.planner, id, runId).catch((error: unknown) => error)).toMatchObject({
      reason: 'list-differs',
      more: { current: { others: [{ prisonerId: left }] } },
    });
  });

  test('one plan is before the approvers at a time', async () => {
    const runId = await aPlan(office, id);
    const outcomes = await Promise.allSettled([submit(office.planner, id, runId), submit(office.both, id, runId)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('somebody who became ineligible since the snapshot holds it up, by name', async () => {
    const runId = await aPlan(office, id);
    await pastTheRules(`update prisoner_travel set wish = 'declines' where prisoner_id = $1`, [people[0]]);
    expect(await submit(office.planner, id, runId).catch((error: unknown) => error)).toMatchObject({
      reason: 'not-eligible',
      more: { current: { people: [{ prisonerId: people[0], blockers: ['declines'] }] } },
    });
  });
});

describe('signing', () => {
  test('three different people: the rule says so and the database again', async () => {
    const { id: submissionId } = await submit(office.both, id, await aPlan(office, id));
    await expect(take(office.both, submissionId, { action: 'approve' })).rejects.toMatchObject({
      reason: 'second-person-needed',
    });
    await take(office.supervisor, submissionId, { action: 'approve' });
    for (const again of [office.supervisor, office.both])
      await expect(take(again, submissionId, { action: 'approve' })).rejects.toMatchObject({
        reason: 'second-person-needed',
      });
    const forged = (by: string, turn: number, hash = 'signed_hash') =>
      pastTheRules(
        `insert into plan_signature (id, submission_id, by_id, turn, decision, signed_hash)
         select gen_random_uuid(), id, $1, $2, 'approved', ${hash} from plan_submission`,
        [by, turn],
      );
    await expect(forged(office.both.id, 2)).rejects.toThrow(/three people/);
    await expect(forged(office.planner.id, 2)).rejects.toThrow(/the two who drew it/);
    await expect(forged(office.supervisor.id, 2)).rejects.toThrow(/three people/);
    await expect(forged(office.secondSupervisor.id, 2, `repeat('0', 64)`)).rejects.toThrow(/what is signed/);
    await expect(forged(office.secondSupervisor.id, 1)).rejects.toThrow();
    await expect(pastTheRules(`update plan_submission set status = 'approved'`)).rejects.toThrow(/its signatures/);
    await take(office.secondSupervisor, submissionId, { action: 'approve' });
    const { open } = await readSubmissions(office.planner, { id });
    expect(open).toMatchObject({
      status: 'approved',
      signatures: [
        { turn: 1, by: 'Supervisor' },
        { turn: 2, by: 'Second supervisor' },
      ],
    });
    const signed = await pastTheRules<{ signed_hash: string }>('select signed_hash from plan_signature');
    expect(signed.map(({ signed_hash }) => signed_hash)).toEqual([open!.signedHash, open!.signedHash]);
    expect(await batchRow(id)).toMatchObject({
      status: 'approved',
      first_approved_by_id: office.supervisor.id,
      approved_by_id: office.secondSupervisor.id,
    });
  });

  test('a plan is signed by the two who drew it, and the page says beforehand who they are', async () => {
    const runId = await aPlan(office, id, [office.supervisor, office.both]);
    const signers = ['Supervisor', 'Planner and supervisor'];
    expect((await readSubmissions(office.planner, { id })).candidates).toMatchObject([{ runId, signers }]);
    const { id: submissionId } = await submit(office.planner, id, runId);
    expect((await readSubmissions(office.secondSupervisor, { id })).open).toMatchObject({
      signers,
      may: ['return'],
      notMine: 'not-drawn',
    });
    await expect(take(office.secondSupervisor, submissionId, { action: 'approve' })).rejects.toMatchObject({
      reason: 'not-who-drew',
    });
    await expect(
      pastTheRules(
        `insert into plan_signature (id, submission_id, by_id, turn, decision, signed_hash)
         select gen_random_uuid(), id, $1, 1, 'approved', signed_hash from plan_submission`,
        [office.secondSupervisor.id],
      ),
    ).rejects.toThrow(/the two who drew it/);
    await take(office.supervisor, submissionId, { action: 'approve' });
    await take(office.both, submissionId, { action: 'approve' });
    await take(office.planner, submissionId, { action: 'freeze' });
    expect(await rowsOf(id)).toHaveLength(4);
  });

  test('a planner whose secret is in the draw does not submit its plan, nor is it offered to them', async () => {
    const runId = await aPlan(office, id, [office.supervisor, office.both]);
    await expect(submit(office.both, id, runId)).rejects.toMatchObject({ reason: 'drew-it' });
    expect((await readSubmissions(office.both, { id })).candidates).toEqual([]);
    await expect(forgedSubmission(runId, office.both.id)).rejects.toThrow(/does not submit it/);
  });

  test('what approvers note of a plan is not told to those who read the list alone, nor kept in the clear', async () => {
    const { id: submissionId } = await submit(office.planner, id, await aPlan(office, id));
    await take(office.supervisor, submissionId, { action: 'approve', note: 'Because of his kidneys' });
    await take(office.secondSupervisor, submissionId, { action: 'return', note: 'Because of her heart' });
    const { past } = await readSubmissions(office.planner, { id });
    expect(past[0]?.signatures.map(({ note }) => note)).toEqual(['Because of his kidneys', 'Because of her heart']);
    for (const reader of [office.officer, office.analyst, office.medical])
      expect(JSON.stringify(await readBatch(reader, { id }))).not.toMatch(/kidneys|heart/);
    expect(await pastTheRules('select decision, note from batch_approval order by at')).toEqual([
      { decision: 'approved', note: null },
      { decision: 'returned', note: null },
    ]);
  });

  test('an approver signs the hash they saw and no other', async () => {
    const { id: submissionId } = await submit(office.planner, id, await aPlan(office, id));
    await expect(
      take(office.supervisor, submissionId, { action: 'approve', signedHash: 'a'.repeat(64) }),
    ).rejects.toMatchObject({ reason: 'hash-differs' });
    expect(await pastTheRules('select 1 from plan_signature')).toEqual([]);
  });

  const tampered: [string, string][] = [
    ['the levels of the run', `update plan_run set levels = jsonb_set(levels, '{tier4}', '99')`],
    ['the plan of the run', `update plan_run set plan_hash = repeat('a', 64)`],
    ['the settings of the solver', `update plan_run set options = '{"timeLimitMs": 1}'`],
    ['the hash of the snapshot', `update plan_snapshot set hash = repeat('b', 64)`],
    ['the facts in the snapshot', `update plan_snapshot set problem = jsonb_set(problem, '{people,0,tier}', '0')`],
    ['the priorities', `update planning_policy set hash = repeat('c', 64)`],
    [
      'who was chosen',
      `update plan_run_person set line = 'another' where chosen and position = (select min(position) from plan_run_person where chosen)`,
    ],
  ];
  test.each(tampered)(
    'after somebody changed %s past every guard, nobody signs and nothing is frozen',
    async (_, sql) => {
      const { id: submissionId } = await submit(office.planner, id, await aPlan(office, id));
      await take(office.supervisor, submissionId, { action: 'approve' });
      const tables = ['plan_run', 'plan_snapshot', 'plan_run_person', 'planning_policy'];
      const triggers = (what: string) => tables.map((table) => `alter table ${table} ${what} trigger user;`).join('\n');
      await pastTheRules(`${triggers('disable')}\n${sql};\n${triggers('enable')}`);
      await expect(take(office.secondSupervisor, submissionId, { action: 'approve' })).rejects.toMatchObject({
        reason: 'hash-differs',
      });
      expect(await batchRow(id)).toMatchObject({ status: 'first-approved', approved_by_id: null });
    },
  );

  test('what was changed after both signed is not frozen', async () => {
    const { id: submissionId } = await submit(office.planner, id, await aPlan(office, id));
    await signedByTwo(office, submissionId);
    await pastTheRules(`
      alter table plan_run_person disable trigger user;
      update plan_run_person set site = 'elsewhere' where chosen;
      alter table plan_run_person enable trigger user;`);
    await expect(take(office.planner, submissionId, { action: 'freeze' })).rejects.toMatchObject({
      reason: 'hash-differs',
    });
    expect(await rowsOf(id)).toEqual([]);
  });

  test('a draw voided after its plan was submitted takes the plan with it: nobody signs nor freezes it', async () => {
    const { id: submissionId } = await submit(office.planner, id, await aPlan(office, id));
    const [draw] = await pastTheRules<{ id: DrawId }>('select id from plan_draw');
    await voidDraw(office.supervisor, { drawId: draw!.id, reason: 'facts-changed' });
    await expect(take(office.supervisor, submissionId, { action: 'approve' })).rejects.toMatchObject({
      reason: 'only-a-trial',
    });
    await take(office.planner, submissionId, { action: 'withdraw' });
    expect(await batchRow(id)).toMatchObject({ status: 'draft' });
  });

  test('of two supervisors pressing at once, one is first and the other is told that it changed', async () => {
    const { id: submissionId } = await submit(office.planner, id, await aPlan(office, id));
    const outcomes = await Promise.allSettled(
      [office.supervisor, office.secondSupervisor].map((who) => take(who, submissionId, { action: 'approve' })),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await pastTheRules('select turn from plan_signature')).toEqual([{ turn: 1 }]);
    expect(await batchRow(id)).toMatchObject({ status: 'first-approved' });
  });

  test('what the first approved, the second gives back with a reason; the list is a draft and another plan can come', async () => {
    const runId = await aPlan(office, id);
    const { id: submissionId } = await submit(office.planner, id, runId);
    await take(office.supervisor, submissionId, { action: 'approve' });
    await take(office.secondSupervisor, submissionId, { action: 'return', reason: 'facts-outdated' });
    expect(await batchRow(id)).toMatchObject({ status: 'draft', plan_submission_id: null, first_approved_by_id: null });
    const { open, past } = await readSubmissions(office.planner, { id });
    expect(open).toBeNull();
    expect(past).toMatchObject([{ status: 'returned', closeReason: 'facts-outdated', may: [] }]);
    await submit(office.planner, id, runId);
  });

  test('only who submitted takes back, and a signed plan is not given back by its approver any more', async () => {
    const { id: submissionId } = await submit(office.planner, id, await aPlan(office, id));
    await expect(take(office.both, submissionId, { action: 'withdraw' })).rejects.toMatchObject({
      reason: 'second-person-needed',
    });
    await signedByTwo(office, submissionId);
    await expect(take(office.supervisor, submissionId, { action: 'return' })).rejects.toMatchObject({
      reason: 'wrong-status',
    });
    await take(office.planner, submissionId, { action: 'withdraw' });
    expect(await batchRow(id)).toMatchObject({ status: 'draft', approved_by_id: null });
  });

  test('a list that comes from a plan is not approved, sent back or frozen by itself', async () => {
    await submit(office.planner, id, await aPlan(office, id));
    await expect(step(office.supervisor, id, 'approve')).rejects.toMatchObject({ reason: 'signed-with-plan' });
    await expect(step(office.supervisor, id, 'sendBack', { reason: 'list-incomplete' })).rejects.toMatchObject({
      reason: 'signed-with-plan',
    });
    const { may } = await readBatch(office.supervisor, { id });
    expect(may).toMatchObject({ moves: ['cancel'], plan: true });
    expect((await readBatch(office.officer, { id })).may.plan).toBe(false);
  });

  test('a change of the list takes the plan away from the approvers', async () => {
    const { id: submissionId } = await submit(office.planner, id, await aPlan(office, id));
    await addMember(office.planner, { id, prisonerId: people[0]!, reason: 'woman', note: null });
    expect(await batchRow(id)).toMatchObject({ status: 'draft', plan_submission_id: null });
    const { past } = await readSubmissions(office.planner, { id });
    expect(past).toMatchObject([{ status: 'withdrawn', closeReason: 'list-moved' }]);
    await expect(take(office.supervisor, submissionId, { action: 'approve' })).rejects.toMatchObject({
      reason: 'wrong-status',
    });
  });
});

describe('freezing', () => {
  test('the people of the plan become members, seated; their records move; the manifest has its hash', async () => {
    const { submissionId } = await aFrozenPlan(office, id);
    const members = await rowsOf(id);
    expect(members).toHaveLength(4);
    for (const member of members) {
      expect(member).toMatchObject({ holds_place: true, status: 'listed', line: 'all', vehicle: 'all 1' });
      expect(await statusOf(member.prisoner_id)).toBe('in-exchange-plan');
    }
    const chosen = new Set(members.map(({ prisoner_id }) => prisoner_id));
    const left = people.find((one) => !chosen.has(one))!;
    expect(await statusOf(left)).toBe('confirmed-captive');
    const manifest = await readManifest(office.planner, { id });
    expect(manifest.lines).toHaveLength(4);
    expect(manifest).toMatchObject({
      submittedBy: 'Planner',
      firstApprovedBy: 'Supervisor',
      approvedBy: 'Second supervisor',
    });
    expect(await pastTheRules('select number, hash, replaced_at from batch_manifest')).toEqual([
      { number: 1, hash: manifest.hash, replaced_at: null },
    ]);
    const types = await trail(id);
    expect(types.filter((type) => type === 'batch.member-added')).toHaveLength(4);
    expect(types.filter((type) => type === 'plan.frozen')).toHaveLength(1);
    const moves = await pastTheRules(
      `select 1 from prisoner_event where kind = 'status-changed' and to_status = 'in-exchange-plan' and batch_id = $1`,
      [id],
    );
    expect(moves).toHaveLength(4);
    expect((await readSubmissions(office.planner, { id })).past).toMatchObject([
      { id: submissionId, status: 'frozen' },
    ]);
  });

  test('the manifest lists people by the number of their record: the order of the plan is nobody else’s to read', async () => {
    await aFrozenPlan(office, id);
    const { lines } = await readManifest(office.planner, { id });
    expect(lines.map(({ number }) => number)).toEqual(lines.map(({ number }) => number).toSorted());
  });

  test('somebody who meanwhile became ineligible stops it, by name, and nothing of it happened', async () => {
    const { id: submissionId } = await submit(office.planner, id, await aPlan(office, id));
    await signedByTwo(office, submissionId);
    await pastTheRules(`update prisoner_travel set hold = 'hold' where prisoner_id = $1`, [people[0]]);
    expect(
      await take(office.planner, submissionId, { action: 'freeze' }).catch((error: unknown) => error),
    ).toMatchObject({
      reason: 'not-eligible',
      more: { current: { people: [{ prisonerId: people[0], blockers: ['legal-hold'] }] } },
    });
    expect(await rowsOf(id)).toEqual([]);
    expect(await batchRow(id)).toMatchObject({ status: 'approved', manifest: null });
  });

  test('pressed twice at once it happens once', async () => {
    const { id: submissionId } = await submit(office.planner, id, await aPlan(office, id));
    await signedByTwo(office, submissionId);
    const outcomes = await Promise.allSettled([
      take(office.planner, submissionId, { action: 'freeze' }),
      take(office.supervisor, submissionId, { action: 'freeze' }),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await rowsOf(id)).toHaveLength(4);
  });

  test('whoever was on the list already and is in the plan keeps their place, and is seated', async () => {
    await addMember(office.planner, { id, prisonerId: people[0]!, reason: 'seriously-wounded-or-sick', note: null });
    await aFrozenPlan(office, id);
    const own = (await rowsOf(id)).filter(({ prisoner_id }) => prisoner_id === people[0]);
    expect(own).toMatchObject([{ line: 'all', vehicle: 'all 1', holds_place: true }]);
  });

  test('the draw a frozen list stands on is not voided: its changes take the same one; once the list is taken back it is', async () => {
    await aFrozenPlan(office, id);
    const [draw] = await pastTheRules<{ id: DrawId }>('select id from plan_draw');
    const voiding = () => voidDraw(office.supervisor, { drawId: draw!.id, reason: 'facts-changed' });
    const mayVoid = async () => (await readDraws(office.supervisor, { id })).draws[0]?.may.void;
    await expect(voiding()).rejects.toMatchObject({ reason: 'wrong-status' });
    expect(await mayVoid()).toBe(false);
    await expect(
      pastTheRules(
        `update plan_draw set status = 'void', void_reason = 'facts-changed', voided_by_id = $1, voided_at = now()`,
        [office.supervisor.id],
      ),
    ).rejects.toThrow(/stands on this draw/);
    const { version } = await readBatch(office.planner, { id });
    await moveBatch(office.planner, { id, action: 'suspend', version, reason: 'talks-paused', note: null });
    await step(office.planner, id, 'resume');
    expect(await mayVoid()).toBe(true);
    await voiding();
  });

  test('a list whose manifest is taken back is kept as it was frozen, and marked', async () => {
    await aFrozenPlan(office, id);
    const { hash } = await readManifest(office.planner, { id });
    const { version } = await readBatch(office.planner, { id });
    await moveBatch(office.planner, { id, action: 'suspend', version, reason: 'talks-paused', note: null });
    await step(office.planner, id, 'resume');
    expect(await batchRow(id)).toMatchObject({ status: 'draft', manifest: null, plan_submission_id: null });
    const kept = await pastTheRules<{ hash: string; replaced_at: Date }>(
      'select hash, replaced_at from batch_manifest',
    );
    expect(kept).toMatchObject([{ hash }]);
    expect(kept[0]?.replaced_at).not.toBeNull();
  });
});

describe('somebody who must be kept apart', () => {
  const apart = { type: 'Ambulance', count: 1, seats: 1, stretchers: 1, isolation: 1 };
  const print = { manifest: manifestPdf, icrc: copyPdf, mediator: copyPdf, seating: seatingPdf };

  test('is frozen from a plan and printed in the vehicle that has the place, and no list and no paper says why', async () => {
    const vehicles = [{ type: 'Bus', count: 1, seats: 1, stretchers: 0, isolation: 0 }, apart];
    const first = firstSetUp({ oursId: office.sides.ours.id, seats: 3, stretchers: 1 });
    await changeSetUp(office.planner, { id, version: 0, content: { ...first, total: 3, vehicles } });
    const runId = await aPlan(office, id);
    // No gate asks the medical part for it yet: the plan is told past the rules, as a later release would make it.
    const [kept] = await pastTheRules<{ prisoner_id: PrisonerId }>(
      `select prisoner_id from plan_run_person where run_id = $1 and chosen and place = 'seat' order by position limit 1`,
      [runId],
    );
    await pastTheRules(`
      alter table plan_run_person disable trigger user;
      update plan_run_person set place = 'isolation' where run_id = '${runId}' and prisoner_id = '${kept!.prisoner_id}';
      alter table plan_run_person enable trigger user;`);
    const { id: submissionId } = await submit(office.planner, id, runId);
    await signedByTwo(office, submissionId);
    await take(office.planner, submissionId, { action: 'freeze' });

    const rows = await pastTheRules<{ prisoner_id: PrisonerId; place_kind: string; vehicle: string | null }>(
      'select prisoner_id, place_kind, vehicle from batch_member where batch_id = $1 and holds_place',
      [id],
    );
    expect(rows).toHaveLength(3);
    expect(rows.find(({ prisoner_id }) => prisoner_id === kept!.prisoner_id)).toMatchObject({
      place_kind: 'seat',
      vehicle: 'Ambulance 1',
    });
    const { lines } = await readManifest(office.planner, { id });
    expect(lines.map(({ placeKind }) => placeKind).sort()).toEqual(['seat', 'seat', 'stretcher']);
    for (const copy of copies) {
      const paper = await readPaper(office.planner, { id, copy, now: new Date() });
      const text = textOfPdf(Buffer.from(await print[copy](paper, { languages: 'uk-en', for: 'ours' })));
      expect([
        copy,
        text.includes('Seat'),
        /isolation|apart/i.test(JSON.stringify(paper)),
        /[Ii]solat/.test(text),
      ]).toEqual([copy, true, false, false]);
    }
  });
});

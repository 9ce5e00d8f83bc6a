import { checkPrintedHash } from '@/lib/exchanges/commands/check-printed-hash';
import { readBatch } from '@/lib/exchanges/queries/read-batch';
import { readManifest } from '@/lib/exchanges/queries/read-manifest';
import { readPaper } from '@/lib/exchanges/queries/read-paper';
import type { BatchId, PrisonerId, RunId } from '@/lib/kernel/ids';
import { readDeviations } from '@/lib/planning/queries/deviations';
import { readSubmissions } from '@/lib/planning/queries/submissions';
import { aBatch, anOffice, aPerson, batchRow, type Office, statusOf, step, trail } from '../exchanges/given';
import { freshDatabase, pastTheRules } from '../setup/database';
import { aFrozenPlan, aPlan, madeAgain, rowsOf, signedByTwo, submit, take } from './approval-given';

let office: Office;
let id: BatchId;
let runId: RunId;
beforeEach(async () => {
  await freshDatabase();
  office = await anOffice();
  id = await aBatch(office, { seats: 3, stretchers: 0 });
  for (const n of [1, 2, 3, 4, 5, 6]) await aPerson(office, { n });
  ({ runId } = await aFrozenPlan(office, id));
  await step(office.planner, id, 'offer');
});

const listed = async () => (await rowsOf(id)).filter(({ holds_place }) => holds_place);
const drop = async (who: PrisonerId, code: 'not-fit' | 'refused-by-counterpart' = 'not-fit') =>
  madeAgain(office, runId, [{ prisonerId: who, code }]);

test('an amendment is signed alone by two, and changes only those in it; the list stays where it is', async () => {
  const before = await listed();
  const gone = before[1]!;
  const manifest = await readManifest(office.planner, { id });
  const again = await drop(gone.prisoner_id);
  const { id: submissionId } = await submit(office.planner, id, again, true);
  const { open } = await readSubmissions(office.supervisor, { id });
  expect(open).toMatchObject({
    kind: 'amendment',
    difference: {
      out: [{ person: { prisonerId: gone.prisoner_id }, code: 'not-fit' }],
      in: [{ rank: 1, line: 'all', vehicle: 'all 1' }],
      moved: [],
      kept: 2,
    },
  });
  expect(await batchRow(id)).toMatchObject({ status: 'offered' });
  await signedByTwo(office, submissionId, true);
  await take(office.planner, submissionId, { action: 'freeze' });

  const after = await listed();
  const came = open!.difference!.in[0]!.person.prisonerId;
  const staying = before.filter(({ prisoner_id }) => prisoner_id !== gone.prisoner_id);
  expect(after.slice(0, 2)).toEqual(staying);
  expect(after.map(({ prisoner_id }) => prisoner_id)).toEqual([...staying.map((one) => one.prisoner_id), came]);
  expect(await statusOf(gone.prisoner_id)).toBe('confirmed-captive');
  expect(await statusOf(came)).toBe('in-exchange-plan');
  expect((await readBatch(office.planner, { id })).removed).toMatchObject([
    { prisonerId: gone.prisoner_id, removeReason: 'unfit-to-travel', removedBy: 'Planner' },
  ]);
  const amended = await readManifest(office.planner, { id });
  expect(amended.hash).not.toBe(manifest.hash);
  expect(amended.lines).toHaveLength(3);
  const versions = await pastTheRules<{ number: number; hash: string; replaced_at: Date | null }>(
    'select number, hash, replaced_at from batch_manifest order by number',
  );
  expect(versions.map(({ number, hash, replaced_at }) => [number, hash, replaced_at === null])).toEqual([
    [1, manifest.hash, false],
    [2, amended.hash, true],
  ]);
  const [kept] = await pastTheRules<{ manifest: { members: unknown[] } }>(
    'select manifest from batch_manifest where number = 1',
  );
  expect(kept?.manifest.members).toHaveLength(3);
  expect(await batchRow(id)).toMatchObject({ status: 'offered', list_version: 3 });
  expect((await trail(id)).slice(-8)).toContain('plan.amended');
});

/** What the page that checks printed hashes says of every manifest the batch ever had, the first one first. */
const versions = () =>
  pastTheRules<{ hash: string; stands: boolean }>(
    'select hash, replaced_at is null as stands from batch_manifest where batch_id = $1 order by number',
    [id],
  );
const standings = async () => Promise.all((await versions()).map(({ hash }) => checkPrintedHash(hash)));

test('a printed hash is in force from the freezing of a plan until an amendment is frozen, then replaced by its own', async () => {
  expect(await standings()).toEqual(['current']);
  const { id: submissionId } = await submit(office.planner, id, await drop((await listed())[0]!.prisoner_id), true);
  await signedByTwo(office, submissionId, true);
  expect(await standings()).toEqual(['current']);
  await take(office.planner, submissionId, { action: 'freeze' });
  expect(await standings()).toEqual(['replaced', 'current']);
  // Every version kept has its seal, and of both the same one stands.
  expect((await versions()).map(({ stands }) => stands)).toEqual([false, true]);
  expect(
    await pastTheRules(`select hash, replaced_at is null as stands from manifest_seal order by sealed_at`),
  ).toEqual(await versions());
  expect(await checkPrintedHash((await readManifest(office.planner, { id })).hash)).toBe('current');
});

test('the papers of an amended list are of the new manifest, and name the two who signed the amendment', async () => {
  const { id: submissionId } = await submit(office.planner, id, await drop((await listed())[0]!.prisoner_id), true);
  await take(office.secondSupervisor, submissionId, { action: 'approve', acknowledged: true });
  await take(office.supervisor, submissionId, { action: 'approve', acknowledged: true });
  await take(office.planner, submissionId, { action: 'freeze' });
  const paper = await readPaper(office.planner, { id, copy: 'manifest', now: new Date() });
  expect(paper.hash).toBe((await versions())[1]!.hash);
  expect(paper.heading).toMatchObject({ firstApprovedBy: 'Second supervisor', approvedBy: 'Supervisor' });
});

test('an amendment of an amendment starts from the list as it stands, and an earlier plan can no longer be amended', async () => {
  const first = await drop((await listed())[0]!.prisoner_id);
  const other = await drop((await listed())[1]!.prisoner_id);
  const { id: submissionId } = await submit(office.planner, id, first, true);
  await expect(submit(office.planner, id, other, true)).rejects.toMatchObject({ reason: 'duplicate' });
  await signedByTwo(office, submissionId, true);
  await take(office.supervisor, submissionId, { action: 'freeze' });
  await expect(submit(office.planner, id, other, true)).rejects.toMatchObject({ reason: 'changed-meanwhile' });
  const page = await readSubmissions(office.planner, { id });
  expect(page).toMatchObject({ kind: 'amendment', maySubmit: true, candidates: [] });
  const second = await madeAgain(office, first, [
    { prisonerId: (await listed())[1]!.prisoner_id, code: 'refused-by-counterpart' },
  ]);
  const { id: next } = await submit(office.planner, id, second, true);
  await signedByTwo(office, next, true);
  await take(office.planner, next, { action: 'freeze' });
  expect(await pastTheRules('select 1 from batch_manifest')).toHaveLength(3);
  expect(await listed()).toHaveLength(3);
});

test('nobody leaves a frozen list to make a plan better: without a coded cause of their own it is refused', async () => {
  const gone = (await listed())[0]!.prisoner_id;
  const again = await drop(gone);
  await pastTheRules(`
    alter table plan_run_person disable trigger user;
    update plan_run_person set reason = '{"code": "gave-way"}' where run_id = '${again}' and prisoner_id = '${gone}';
    alter table plan_run_person enable trigger user;`);
  await expect(submit(office.planner, id, again, true)).rejects.toMatchObject({ reason: 'no-coded-cause' });
});

test('a whole plan does not replace a frozen list', async () => {
  const another = await aPlan(office, id);
  await expect(submit(office.planner, id, another)).rejects.toMatchObject({ reason: 'changed-meanwhile' });
});

test('an amendment too takes three people', async () => {
  const { id: submissionId } = await submit(office.both, id, await drop((await listed())[0]!.prisoner_id), true);
  const sign = (who: Office['both']) => take(who, submissionId, { action: 'approve', acknowledged: true });
  await expect(sign(office.both)).rejects.toMatchObject({ reason: 'second-person-needed' });
  await sign(office.supervisor);
  await expect(sign(office.supervisor)).rejects.toMatchObject({ reason: 'second-person-needed' });
  await expect(take(office.planner, submissionId, { action: 'freeze' })).rejects.toMatchObject({
    reason: 'wrong-status',
  });
});

test('who was to come and became ineligible stops it, by name, and the list stays as it was', async () => {
  const before = await listed();
  const { id: submissionId } = await submit(office.planner, id, await drop(before[0]!.prisoner_id), true);
  await signedByTwo(office, submissionId, true);
  const { open } = await readSubmissions(office.planner, { id });
  const coming = open!.difference!.in[0]!.person.prisonerId;
  await pastTheRules(`update prisoner_travel set wish = 'declines' where prisoner_id = $1`, [coming]);
  expect(await take(office.planner, submissionId, { action: 'freeze' }).catch((error: unknown) => error)).toMatchObject(
    {
      reason: 'not-eligible',
      more: { current: { people: [{ prisonerId: coming, blockers: ['declines'] }] } },
    },
  );
  expect(await listed()).toEqual(before);
});

test('a returned amendment leaves the frozen list and its manifest as they are', async () => {
  const { hash } = await readManifest(office.planner, { id });
  const { id: submissionId } = await submit(office.planner, id, await drop((await listed())[0]!.prisoner_id), true);
  await take(office.supervisor, submissionId, { action: 'return' });
  expect(await batchRow(id)).toMatchObject({ status: 'offered' });
  expect((await readManifest(office.planner, { id })).hash).toBe(hash);
});

test('the database lets a frozen manifest be rewritten by a signed amendment alone', async () => {
  await expect(
    pastTheRules(`update batch set manifest = jsonb_set(manifest, '{list}', '99') where id = $1`, [id]),
  ).rejects.toThrow(/not rewritten/);
  await submit(office.planner, id, await drop((await listed())[0]!.prisoner_id), true);
  await expect(
    pastTheRules(`update batch set manifest = jsonb_set(manifest, '{list}', '99') where id = $1`, [id]),
  ).rejects.toThrow(/not rewritten/);
});

test('the day cannot begin over an open amendment unseen: it is taken away, and said so', async () => {
  await submit(office.planner, id, await drop((await listed())[0]!.prisoner_id), true);
  for (const action of ['agree', 'schedule', 'begin'] as const) await step(office.planner, id, action);
  expect((await readSubmissions(office.planner, { id })).past[0]).toMatchObject({
    kind: 'amendment',
    status: 'withdrawn',
    closeReason: 'list-moved',
  });
});

test('the report counts who left by cause and that the plan is not proved best, in numbers', async () => {
  const { id: submissionId } = await submit(office.planner, id, await drop((await listed())[0]!.prisoner_id), true);
  await signedByTwo(office, submissionId, true);
  await take(office.planner, submissionId, { action: 'freeze' });
  const { lines, months } = await readDeviations(office.auditor, {});
  expect(lines.map(({ kind, code, people }) => [kind, code, people])).toEqual([
    ['dropped', 'not-fit', 1],
    ['uncertified', 'proved-short', 1],
  ]);
  expect(months).toMatchObject([{ bypasses: { times: 2, people: 2 }, overrides: { times: 0 } }]);
});

import { createHash, randomBytes } from 'node:crypto';
import type { Page } from 'playwright-core';
import { baseUrl, inApplication } from '../setup/app-server';
import { faultsOf } from './axe';
import { cookieOf, send } from './death-given';
import { atWork, dialog, follow, press, pressIn, shows } from './staff-pages';
import { steps } from './steps';

/*
 * A plan from its override to its amendment: a planner, two supervisors and an auditor. The draw and the runs, which have
 * screens of their own, go through the same doors those screens use.
 */
const step = steps();
const name = 'Plan with three names';

let planner: Page;
let first: Page;
let second: Page;
let batchId: string;
let runId: string;
let hash: string;

const plan = (part: string) => `/exchanges/${batchId}/plan/${part}`;
const manifestHash = async () =>
  (await inApplication<{ manifest_hash: string }>('select manifest_hash from batch where id = $1', [batchId]))[0]
    ?.manifest_hash;
const listed = () =>
  inApplication<{ prisoner_id: string; vehicle: string }>(
    'select prisoner_id, vehicle from batch_member where batch_id = $1 and holds_place',
    [batchId],
  );

/** Waits until a run of the worker is done. */
async function finished(cookie: string, id: string) {
  for (let asked = 0; asked < 120; asked += 1) {
    const answer = await fetch(`${baseUrl()}/api/plans/${id}`, { headers: { cookie } });
    const { status } = (await answer.json()) as { status: string };
    if (status === 'done') return;
    if (!['queued', 'working'].includes(status)) throw new Error(`the run ended as ${status}`);
    await new Promise((go) => setTimeout(go, 500));
  }
  throw new Error('the run did not end');
}

step('a planner sets somebody in by an override; a supervisor agrees, the planner could not', async () => {
  const cookie = await cookieOf('planner');
  const sides = await inApplication<{ id: string }>(`select id from party where kind = 'power' order by code`);
  const terms = { name, oursId: sides[0]?.id, theirsId: sides[1]?.id, plannedOn: null, seats: 3, stretchers: 1 };
  batchId = (await send(cookie, '/api/batches', { ...terms, place: 'River crossing' })).id ?? '';
  const [person] = await inApplication<{ number: number }>(
    `select p.number from prisoner p join prisoner_travel t on t.prisoner_id = p.id
     where p.status = 'confirmed-captive' and t.wish = 'wishes' and t.fitness = 'fit' and not p.sealed
       and p.last_alive_at > now() - interval '90 days' and exists (select 1 from prisoner_place l where l.prisoner_id = p.id)
       and not exists (select 1 from batch_member m where m.prisoner_id = p.id) order by p.number limit 1`,
  );
  planner = await atWork('planner');
  await planner.goto(plan('overrides'));
  await press(planner, 'Propose an override');
  await dialog(planner).locator('[name=code]').selectOption('counterpart-demand');
  await dialog(planner)
    .locator('[name=registry-text]')
    .fill(`HW-${String(person?.number).padStart(5, '0')}`);
  await dialog(planner).getByRole('button', { name: 'Choose' }).first().click();
  await dialog(planner).getByText('1 person chosen').waitFor();
  await pressIn(planner, 'Propose an override');
  await shows(planner, /so another person agrees/);
  expect(await planner.getByRole('button', { name: 'Agree' }).count()).toBe(0);

  first = await atWork('supervisor');
  await first.goto(plan('overrides'));
  await press(first, 'Agree');
  await pressIn(first, 'Agree');
  await shows(first, /Agreed by Halyna Rada/);
  expect(await faultsOf(first, 'overrides')).toEqual([]);
});

step('the plan is drawn by both approvers, made, and submitted by the planner, who cannot approve it', async () => {
  const cookie = await cookieOf('planner');
  const { id: drawId } = await send(cookie, `/api/batches/${batchId}/draws`, {});
  const approvers = [];
  for (const who of ['supervisor', 'supervisor-2'])
    approvers.push({ cookie: await cookieOf(who), secret: randomBytes(32) });
  for (const one of approvers)
    await send(one.cookie, `/api/draws/${drawId}/commitments`, {
      commitment: createHash('sha256').update(one.secret).digest('hex'),
    });
  await send(cookie, `/api/draws/${drawId}/closing`, {});
  for (const one of approvers)
    await send(one.cookie, `/api/draws/${drawId}/reveals`, { secret: one.secret.toString('hex') });
  runId = (await send(cookie, `/api/batches/${batchId}/runs`, { kind: 'plan', drawId })).id ?? '';
  await finished(cookie, runId);

  await planner.goto(plan('approval'));
  await press(planner, 'Submit for approval');
  await shows(planner, 'Waiting for the first approval');
  await shows(planner, /two other people approve it/);
  expect(await planner.getByRole('button', { name: 'Approve and sign' }).count()).toBe(0);
  expect(await listed()).toEqual([]);
});

step('two supervisors sign the same hash, one after the other', async () => {
  await first.goto(plan('approval'));
  await press(first, 'Approve and sign');
  await pressIn(first, 'Approve and sign');
  await shows(first, /another supervisor gives the second/);
  expect(await first.getByRole('button', { name: 'Approve and sign' }).count()).toBe(0);

  second = await atWork('supervisor', { second: true });
  await second.goto('/today');
  await follow(second, /exchange lists? waits? for your approval|exchange lists wait/, /exchanges/);
  await second.goto(`/exchanges/${batchId}`);
  expect(await second.locator('main').getByRole('button', { name: 'Approve', exact: true }).count()).toBe(0);
  await follow(second, 'Approval of the plan', /plan\/approval/);
  await press(second, 'Approve and sign');
  await pressIn(second, 'Approve and sign');
  await shows(second, 'Approved by two');
  const signed = await inApplication<{ signed_hash: string; turn: number }>(
    'select g.signed_hash, g.turn from plan_signature g join plan_submission s on s.id = g.submission_id where s.batch_id = $1 order by g.turn',
    [batchId],
  );
  expect(signed.map(({ turn }) => turn)).toEqual([1, 2]);
  expect(new Set(signed.map(({ signed_hash }) => signed_hash)).size).toBe(1);
  expect(await faultsOf(second, 'approval')).toEqual([]);
});

step('the planner freezes: the people of the plan are on the list, each in a vehicle', async () => {
  await planner.goto(plan('approval'));
  await press(planner, 'Freeze the list from this plan');
  await pressIn(planner, 'Freeze the list from this plan');
  await shows(planner, /Submit an amendment/);
  const people = await listed();
  expect(people).toHaveLength(4);
  expect(people.every(({ vehicle }) => vehicle === 'all 1')).toBe(true);
  hash = (await manifestHash()) ?? '';
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
});

step('one drops out: only the difference is signed and applied, and the manifest has another hash', async () => {
  const cookie = await cookieOf('planner');
  const [gone] = await listed();
  const replan = { dropped: [{ prisonerId: gone?.prisoner_id, code: 'not-fit' }] };
  const { id } = await send(cookie, `/api/plans/${runId}/replan`, replan);
  await finished(cookie, id ?? '');
  await planner.goto(plan('approval'));
  const box = planner.getByRole('checkbox', { name: /how much this plan may fall short/ });
  if (await box.count()) await box.check();
  await press(planner, 'Submit for approval');
  await shows(planner, 'Not fit to travel');
  await shows(planner, /3 people stay as they are/);
  for (const supervisor of [first, second]) {
    await supervisor.goto(plan('approval'));
    await press(supervisor, 'Approve and sign');
    const known = dialog(supervisor).getByRole('checkbox');
    if (await known.count()) await known.check();
    await pressIn(supervisor, 'Approve and sign');
  }
  expect(await faultsOf(second, 'amendment')).toEqual([]);
  await planner.reload();
  await press(planner, 'Apply the amendment');
  await pressIn(planner, 'Apply the amendment');
  await shows(planner, /Submit an amendment/);
  expect(await manifestHash()).not.toBe(hash);
  const people = await listed();
  expect(people).toHaveLength(4);
  expect(people.map(({ prisoner_id }) => prisoner_id)).not.toContain(gone?.prisoner_id);
  const [row] = await inApplication<{ status: string }>('select status from batch where id = $1', [batchId]);
  expect(row?.status).toBe('frozen');
});

step('the auditor counts it all and reads no name; a case officer sees no plan', async () => {
  const auditor = await atWork('auditor');
  await auditor.goto('/audit');
  await follow(auditor, 'Overrides and bypasses', /reports\/overrides/);
  await shows(auditor, 'Left the frozen list');
  await shows(auditor, 'Demanded by the other side');
  const names = await inApplication<{ full: string }>(
    'select n."full" from prisoner_name n join batch_member m on m.prisoner_id = n.prisoner_id where m.batch_id = $1',
    [batchId],
  );
  const text = await auditor.locator('main').innerText();
  for (const { full } of names) expect(text).not.toContain(full);
  expect(await faultsOf(auditor, 'report')).toEqual([]);
  const officer = await atWork('case-officer');
  const answer = await officer.goto(plan('approval'));
  expect(answer?.status()).toBe(404);
});

import type { Page } from 'playwright-core';
import { textOfPdf } from '../canaries/readable';
import { inApplication } from '../setup/app-server';
import { newPage } from '../setup/browser';
import { faultsOf } from './axe';
import { cookieOf, send } from './death-given';
import { makeTrial, openSomebodyOut, putInSecret, showSecret, sign } from './plan-pages';
import { atWork, dialog, follow, press, pressIn, shows } from './staff-pages';
import { steps } from './steps';

/*
 * An exchange planned by three people: the other side's list, a trial, why somebody is out, what if, the draw of two
 * approvers, their two signatures, the freeze, somebody who drops out, the difference alone approved, and the printed hash
 * that anybody can check. Everything through the pages.
 */
const step = steps();
const name = 'Plan with three names';

let planner: Page;
let first: Page;
let second: Page;
let batchId: string;
let hash: string;
let trial: string;

const plan = (part: string) => `/exchanges/${batchId}/plan/${part}`;
const manifestHash = async () =>
  (await inApplication<{ manifest_hash: string }>('select manifest_hash from batch where id = $1', [batchId]))[0]
    ?.manifest_hash;
const listed = () =>
  inApplication<{ prisoner_id: string; vehicle: string }>(
    'select prisoner_id, vehicle from batch_member where batch_id = $1 and holds_place',
    [batchId],
  );

const board = () => `/exchanges/${batchId}/plan`;
/** The hash on a printed list, without its gaps. */
const hashOn = (text: string) => (text.match(/(?:[0-9a-f]{4} ){15}[0-9a-f]{4}/)?.[0] ?? '').replaceAll(' ', '');

/** The hash on the list the planner prints from the page of papers. */
async function printedHash(): Promise<string> {
  const links = planner.locator(`main a[href*="/api/batches/${batchId}/manifest"]`);
  const href = await links.first().evaluate((one) => (one as unknown as { href: string }).href);
  const paper = await planner.context().request.get(href);
  expect(paper.headers()['content-type']).toBe('application/pdf');
  return hashOn(textOfPdf(await paper.body()));
}

/** What anybody without an account hears about a printed hash. */
async function checked(code: string): Promise<string> {
  const anybody = await newPage({ javaScriptEnabled: false, viewport: { width: 320, height: 640 }, locale: 'en' });
  await anybody.goto('/verify');
  await anybody.fill('#code', code);
  await anybody.click('form#verify p.buttons button');
  const said = await anybody.locator('main').innerText();
  await anybody.close();
  return said;
}

step(
  'a planner brings in the other side’s list; a line is matched across scripts and a person decides it',
  async () => {
    const cookie = await cookieOf('planner');
    const sides = await inApplication<{ id: string }>(`select id from party where kind = 'power' order by code`);
    // A list that came to nothing gives its people free again; without them nobody would be left over.
    const [over] = await inApplication<{ id: string; version: number }>(
      `select id, version from batch where name = 'First stage' and status = 'submitted'`,
    );
    await send(cookie, `/api/batches/${over?.id}/moves`, {
      action: 'cancel',
      version: over?.version,
      reason: 'talks-failed',
    });
    const terms = { name, oursId: sides[0]?.id, theirsId: sides[1]?.id, plannedOn: null, seats: 3, stretchers: 1 };
    batchId = (await send(cookie, '/api/batches', { ...terms, place: 'River crossing' })).id ?? '';
    const [known] = await inApplication<{ surname: string; given: string; born: string; number: number }>(
      `select n.surname, n.given, to_char(p.birth_from, 'YYYY-MM-DD') as born, p.number from prisoner p
     join prisoner_name n on n.prisoner_id = p.id and n.script = 'cyrillic'
     where p.status = 'confirmed-captive' and p.birth_precision = 'day' and not p.sealed and n.patronymic is not null
       and not exists (select 1 from batch_member m where m.prisoner_id = p.id) order by p.number desc limit 1`,
    );
    planner = await atWork('planner');
    await planner.goto(`/exchanges/${batchId}/counterpart`);
    const form = planner.locator('form[action*="/counterpart"]');
    await form.locator('[name=purpose]').selectOption('offer');
    await form.locator('[name=source]').fill('Bureau of the southern side');
    await form.locator('[name=receivedOn]').fill(new Date().toISOString().slice(0, 10));
    const rows = [
      'Surname,Given name,Date of birth',
      `${known?.surname},${known?.given},${known?.born}`,
      'Nemaie,Takoho,1971-03-04',
    ];
    await form
      .locator('[name=file]')
      .setInputFiles({ name: 'their list.csv', mimeType: 'text/csv', buffer: Buffer.from(`${rows.join('\n')}\n`) });
    await press(planner, 'Read the list');
    const record = `HW-${String(known?.number).padStart(5, '0')}`;
    await press(planner, `It is ${record}`);
    await planner
      .getByText(/^Written down/)
      .first()
      .waitFor();
    // While its notice fades it covers what stands below.
    await planner
      .getByText(/^Written down/)
      .first()
      .waitFor({ state: 'hidden' });
    await shows(planner, 'Not on file');
    // What was decided moved the page on, and the bar that stays above it covers a part of a button.
    await planner.evaluate(() => window.scrollTo(0, 0));
    expect(await faultsOf(planner, 'their list')).toEqual([]);
  },
);

step('the planner sets somebody in by an override; a supervisor agrees, the planner could not', async () => {
  const [person] = await inApplication<{ number: number }>(
    `select p.number from prisoner p join prisoner_travel t on t.prisoner_id = p.id
     where p.status = 'confirmed-captive' and t.wish = 'wishes' and t.fitness = 'fit' and not p.sealed
       and p.last_alive_at > now() - interval '90 days' and exists (select 1 from prisoner_place l where l.prisoner_id = p.id)
       and not exists (select 1 from batch_member m where m.prisoner_id = p.id) order by p.number limit 1`,
  );
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

step('a trial shows who would go; why somebody is out is said by the rule and asked of the planner', async () => {
  await planner.goto(board());
  await makeTrial(planner);
  trial = planner.url();
  const said = await openSomebodyOut(planner);
  expect(said).toMatch(/Not in the plan: there is no place left|Not in the plan by the draw/);
  expect(said).toMatch(/place went to somebody in tier|people were alike in tier/);
  await press(planner, 'Why not this person?');
  await shows(planner, /With this person in, (the first level to get worse|every level would be as good)/);
  expect(await faultsOf(planner, 'board')).toEqual([]);
});

step('what if there were another vehicle: both side by side, who would enter', async () => {
  await press(planner, 'What if');
  await dialog(planner).locator('[name=total]').fill('6');
  await dialog(planner).locator('[name="vehicles.0.count"]').fill('2');
  await pressIn(planner, 'Work it out');
  await shows(planner, 'A scenario: only a question');
  await follow(planner, 'Side by side', /plan\/compare/);
  await shows(planner, /^Enter: [2-6]$/);
  expect(await faultsOf(planner, 'side by side')).toEqual([]);
  await planner.goto(trial);
  expect(await planner.locator('main').getByRole('link', { name: 'Submit for approval' }).count()).toBe(0);
});

step('two approvers draw: each puts a secret in before the facts are closed and shows it afterwards', async () => {
  second = await atWork('supervisor', { second: true });
  await press(planner, 'Draw');
  await dialog(planner).getByRole('button', { name: 'Open a draw' }).click();
  await dialog(planner).getByText('A secret is still missing').first().waitFor();
  const kept: { page: Page; secret: string }[] = [];
  for (const page of [first, second]) {
    await page.goto(board());
    kept.push({ page, secret: await putInSecret(page) });
  }
  await dialog(planner).getByRole('button', { name: 'Close the facts' }).click();
  for (const { page, secret } of kept) await showSecret(page, secret);
  await dialog(planner).getByRole('button', { name: 'Make the plan of this draw' }).click();
  await shows(planner, 'Certified: no plan is better');
});

step('the planner submits the plan and cannot approve it', async () => {
  await follow(planner, 'Submit for approval', /plan\/approval/);
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

step('the printed hash of the list is accepted by the page anybody can open', async () => {
  await planner.goto(`/exchanges/${batchId}/documents`);
  hash = await printedHash();
  expect(hash).toBe(await manifestHash());
  expect(await checked(hash)).toContain('Genuine and in force');
});

step('one drops out: the plan is made again with the least change, and only the difference is approved', async () => {
  const [gone] = await inApplication<{ number: number; id: string }>(
    `select p.number, p.id from batch_member m join prisoner p on p.id = m.prisoner_id
     where m.batch_id = $1 and m.holds_place order by m.id limit 1`,
    [batchId],
  );
  await planner.goto(board());
  await press(planner, 'Somebody dropped out');
  const box = dialog(planner);
  await box.getByLabel('Who dropped out').fill(`HW-${String(gone?.number).padStart(5, '0')}`);
  await box.getByLabel('Who dropped out').press('Enter');
  await box
    .getByRole('button', { name: /^Dropped out: / })
    .first()
    .click();
  await box.getByLabel(/^Cause: /).selectOption('not-fit');
  await pressIn(planner, 'Plan again');
  await shows(planner, 'What changes');
  await shows(planner, 'Not fit to travel');
  await follow(planner, 'Submit the difference', /plan\/approval/);
  const short = planner.getByRole('checkbox', { name: /how much this plan may fall short/ });
  if (await short.count()) await short.check();
  await press(planner, 'Submit for approval');
  await shows(planner, /3 people stay as they are/);
  for (const supervisor of [first, second]) await sign(supervisor, plan('approval'));
  expect(await faultsOf(second, 'amendment')).toEqual([]);
  await planner.reload();
  await press(planner, 'Apply the amendment');
  await pressIn(planner, 'Apply the amendment');
  await shows(planner, /Submit an amendment/);
  const people = await listed();
  expect(people).toHaveLength(4);
  expect(people.map(({ prisoner_id }) => prisoner_id)).not.toContain(gone?.id);
  const [row] = await inApplication<{ status: string }>('select status from batch where id = $1', [batchId]);
  expect(row?.status).toBe('frozen');
});

step('the new list is the one in force; whoever holds the old paper hears that it was replaced', async () => {
  await planner.goto(`/exchanges/${batchId}/documents`);
  const now = await printedHash();
  expect(now).not.toBe(hash);
  expect(await checked(now)).toContain('Genuine and in force');
  expect(await checked(hash)).toContain('Genuine, but no longer in force');
  expect(await checked('f'.repeat(64))).toContain('Not known');
});

step('the auditor counts it all and reads no name; a case officer sees no plan', async () => {
  const auditor = await atWork('auditor');
  await auditor.goto('/audit');
  await follow(auditor, 'Overrides and bypasses', /reports\/overrides/);
  await shows(auditor, 'Left the frozen list');
  await auditor.locator('main').getByText('Demanded by the other side').filter({ visible: true }).first().waitFor();
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

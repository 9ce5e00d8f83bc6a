import type { Page } from 'playwright-core';
import { inApplication } from '../setup/app-server';
import { newPage } from '../setup/browser';
import { type Receipt, sendAnInquiry, stepOfLadder } from './family-pages';
import { atWork, dialog, fillIn, follow, moveBatch, press, pressIn, shows } from './staff-pages';
import { steps } from './steps';

/*
 * One person, from the family's form to a family together again: through a family without JavaScript, a case officer, two
 * analysts, a medical officer, a planner, a supervisor and an auditor. The steps build on each other, so the first that
 * fails fails the rest.
 */
// A surname of its own for every run, so that nobody of that name is on file yet.
const letters = Array.from({ length: 5 }, () => 'абвгдежзиклмнопрст'[Math.floor(Math.random() * 18)]).join('');
const surname = `Мандрів${letters}`;
const sought = { surname, given: 'Лесь', patronymic: 'Остапович', birthYear: '1990' };
const record = /\/prisoners\/([0-9a-f-]{36})/;
const today = new Date().toISOString().slice(0, 10);
const [year = '', month = '', day = ''] = today.split('-');

const step = steps();

let family: Page;
let officer: Page;
let receipt: Receipt;
let caseUrl: string;
let recordUrl: string;
let batchUrl: string;
let batchNumber: string;

step('a family sends its inquiry without JavaScript', async () => {
  family = await newPage({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } });
  receipt = await sendAnInquiry(family, 'uk', sought);
  expect(receipt.reference).toMatch(/^\d{3} \d{3} \d{3}$/);
  expect(await stepOfLadder(family, 'uk', receipt)).toContain('Отримано');
});

step('a case officer finds it in the queue, takes it, accepts it and verifies kinship', async () => {
  officer = await atWork('case-officer');
  await officer.goto('/inquiries?unassigned=1');
  await follow(officer, receipt.reference, /inquiries\/[0-9a-f-]{36}/);
  caseUrl = officer.url();
  await press(officer, 'Take');
  await press(officer, 'Accept');
  await pressIn(officer, 'Accept');
  await follow(officer, 'Kinship', /kinship/);
  await officer.selectOption('[name=method]', 'birth-certificate');
  await officer.check('[name=outcome][value=verified]');
  await press(officer, 'Save the check');
  await shows(officer, 'Kinship verified');
});

step('nobody is on file, so the case officer opens a record from what the family wrote, and links it', async () => {
  await officer.goto(caseUrl);
  await press(officer, 'Find a record');
  await dialog(officer).getByText('Nobody found', { exact: true }).waitFor();
  await dialog(officer)
    .getByRole('link', { name: /new record/ })
    .click();
  await officer.waitForURL('**/prisoners/new?from=*');
  await press(officer, 'Open the record');
  await officer.waitForURL(record);
  recordUrl = officer.url();

  await officer.goto(caseUrl);
  await press(officer, 'Find a record');
  await dialog(officer).getByRole('button', { name: 'Choose' }).first().click();
  await dialog(officer).locator('[name=note]').fill('Name, year of birth and unit agree.');
  await pressIn(officer, 'Link');
  await press(officer, 'Verify the match');
  await pressIn(officer, 'Verify the match');
  await shows(officer, 'Match verified');
});

step('the wish to return and the place of detention are recorded', async () => {
  await officer.goto(recordUrl);
  await fillIn(officer, 'Record the wish', { wish: 'wishes' }, 'Save');
  const place = { place: 'Settlement 4', source: 'ICRC visit', reliability: 'B', credibility: '2' };
  const fields = Object.fromEntries(Object.entries(place).map(([name, value]) => [`place.${name}`, value]));
  await fillIn(officer, 'Add a place', fields, 'Save');
  await shows(officer, 'Settlement 4');
});

step('an analyst records what a source said and proposes; confirming is another person’s', async () => {
  const analyst = await atWork('analyst');
  await analyst.goto(`${recordUrl}/evidence`);
  const claim = {
    says: 'in-captivity',
    'asOf.day': day,
    'asOf.month': month,
    'asOf.year': year,
    sourceKind: 'icrc-notification',
    reliability: 'A',
    credibility: '1',
  };
  await fillIn(analyst, 'Add a claim', claim, 'Record the claim');
  await press(analyst, 'Propose confirmation');
  await pressIn(analyst, 'Propose');
  await shows(analyst, 'Waits for a second person');
  expect(await analyst.getByRole('button', { name: 'Confirm captivity' }).count()).toBe(0);

  const second = await atWork('analyst', { second: true });
  await second.goto(`${recordUrl}/evidence`);
  await press(second, 'Confirm captivity');
  await pressIn(second, 'Confirm captivity');
  await shows(second, /Captivity confirmed/);
});

step('the family’s page has not moved: nobody has told it anything', async () => {
  expect(await stepOfLadder(family, 'uk', receipt)).toContain('Шукаємо');
});

step('a medical officer records fitness to travel', async () => {
  const medical = await atWork('medical-officer');
  await medical.goto(recordUrl);
  await fillIn(medical, 'Record fitness', { fitness: 'fit' }, 'Save');
  await shows(medical, 'Fit');
});

step('a planner opens a batch, finds the person eligible, lists and submits', async () => {
  const planner = await atWork('planner');
  await planner.goto('/exchanges/new');
  await planner.fill('[name=name]', 'Journey');
  await planner.selectOption('[name=oursId]', { label: 'Northern side' });
  await planner.selectOption('[name=theirsId]', { label: 'Southern side' });
  await planner.fill('[name=plannedOn]', today);
  await planner.fill('[name=place]', 'River crossing');
  await planner.fill('[name=seats]', '20');
  await press(planner, 'Open the batch');
  await planner.waitForURL(/exchanges\/[0-9a-f-]{36}$/);
  batchUrl = planner.url();
  batchNumber = (await planner.locator('main').innerText()).match(/B-\d{3}/)?.[0] ?? '';

  await planner.goto(`${batchUrl}/pool`);
  await planner.getByRole('checkbox', { name: new RegExp(surname) }).check();
  await press(planner, 'Add 1 person');
  await dialog(planner).locator('[name=reason]').selectOption('longest-held');
  await dialog(planner).getByRole('button', { name: 'Add 1 person' }).click();
  await dialog(planner).getByText('Added', { exact: true }).waitFor();
  await pressIn(planner, 'Close');
  await planner.goto(batchUrl);
  await shows(planner, surname);
  await moveBatch(planner, 'Submit the list for approval', batchNumber);
  expect(await planner.getByRole('button', { name: 'Approve' }).count()).toBe(0);
});

step(
  'two supervisors approve, one after the other; the planner freezes, and the manifest carries its hash',
  async () => {
    const supervisor = await atWork('supervisor');
    await supervisor.goto(batchUrl);
    await moveBatch(supervisor, 'Approve', batchNumber);
    await shows(supervisor, /another supervisor approves it second/);
    expect(await supervisor.getByRole('button', { name: 'Approve' }).count()).toBe(0);
    const second = await atWork('supervisor', { second: true });
    await second.goto(batchUrl);
    await moveBatch(second, 'Approve', batchNumber);

    const planner = await atWork('planner');
    await planner.goto(batchUrl);
    await moveBatch(planner, 'Freeze the list', batchNumber);
    await moveBatch(planner, 'Schedule', batchNumber);
    const id = batchUrl.split('/').at(-1);
    const [stored] = await inApplication<{ manifest_hash: string }>('select manifest_hash from batch where id = $1', [
      id,
    ]);
    expect(stored?.manifest_hash).toMatch(/^[0-9a-f]{64}$/);
    const pdf = await planner.context().request.get(`/api/batches/${id}/manifest`);
    expect([pdf.status(), pdf.headers()['content-type']]).toEqual([200, 'application/pdf']);
  },
);

step('on the day every step is recorded, until identity is established', async () => {
  const planner = await atWork('planner');
  const id = batchUrl.split('/').at(-1);
  await planner.goto(`/handover/${id}`);
  await moveBatch(planner, 'Begin the handover', batchNumber);
  for (const step of ['Boarded', 'Handed over', 'Received']) await press(planner, step);
  await fillIn(planner, 'Establish identity', { method: 'documents' }, 'Record');
  await shows(planner, /Identity established/);
  await moveBatch(planner, 'End the handover', batchNumber);
  await moveBatch(planner, 'Reconcile', batchNumber);
  await moveBatch(planner, 'Close the batch', batchNumber);
  expect(await inApplication('select status from batch where id = $1', [id])).toEqual([{ status: 'closed' }]);
});

step('the family’s page still says nothing of it, until an officer has reached the family', async () => {
  expect(await stepOfLadder(family, 'uk', receipt)).toContain('Шукаємо');

  await officer.goto('/families?tab=waiting');
  await follow(officer, new RegExp(surname), /families\/[0-9a-f-]{36}/);
  await press(officer, 'Take this task');
  await officer.fill('[name=whom]', 'Мандрівна Олена, mother');
  await press(officer, 'Continue');
  await dialog(officer).locator('input').fill(receipt.reference);
  await pressIn(officer, 'The family was told');
  await shows(officer, 'Мандрівна Олена, mother');

  expect(await stepOfLadder(family, 'uk', receipt)).toContain('Повернення');
});

step('the reunion is recorded, the follow-up made and closed, and the case ends', async () => {
  const id = recordUrl.match(record)?.[1];
  await officer.goto(`/families/returned/${id}`);
  await press(officer, 'Record the reunion');
  await dialog(officer).locator('[name=soughtIds]').first().check();
  await pressIn(officer, 'Record');
  expect(await stepOfLadder(family, 'uk', receipt)).toContain('Знову разом');

  await fillIn(officer, 'Record a follow-up', { note: 'Sleeps better; papers restored.' }, 'Record');
  await press(officer, 'Close the follow-up');
  await pressIn(officer, 'Close the follow-up');
  await press(officer, 'Close the inquiry');
  await pressIn(officer, 'Close the inquiry');
  expect(await inApplication('select status from prisoner where id = $1', [id])).toEqual([
    { status: 'closed-followed' },
  ]);
  expect(
    await inApplication('select status, close_reason from inquiry where reference = $1', [
      receipt.reference.replaceAll(' ', ''),
    ]),
  ).toEqual([{ status: 'closed', close_reason: 'reunited' }]);
});

step('the log has every read and every change, and shows the auditor no name', async () => {
  const id = recordUrl.match(record)?.[1];
  const rows = await inApplication<{ type: string }>('select distinct type from audit_event where prisoner_id = $1', [
    id,
  ]);
  const types = rows.map(({ type }) => type);
  for (const type of [
    'prisoner.opened',
    'prisoner.read',
    'prisoner.moved',
    'claim.recorded',
    'confirmation.proposed',
    'confirmation.decided',
    'batch.member-added',
    'handover.recorded',
    'telling.opened',
    'telling.reached',
    'reunion.recorded',
  ])
    expect(types).toContain(type);
  const auditor = await atWork('auditor');
  await auditor.goto('/audit');
  await shows(auditor, /HW-\d{5}/);
  expect(await auditor.locator('main').innerText()).not.toContain(surname);
});

import type { Page } from 'playwright-core';
import { aPdf } from '../attachments/documents-made';
import { inApplication } from '../setup/app-server';
import { atWork, dialog, fillIn, follow, leaveDialog, press, pressIn, shows } from './staff-pages';
import { steps } from './steps';

/*
 * One story from claims to a status and back: what is recorded and with which paper; what stands against it, and what an
 * analyst makes of that; what the claims carry, and which two people hold it true; what becomes of it when a claim falls,
 * and who answers. Then the work list and a version of the policy that two people make. The steps build on each other.
 */
const step = steps();
const [year = '', month = '', day = ''] = new Date().toISOString().slice(0, 10).split('-');
const asOf = { 'asOf.day': day, 'asOf.month': month, 'asOf.year': year };
const graded = { reliability: 'B', credibility: '2' };
const ahead = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);

let officer: Page;
let analyst: Page;
let prisoner: string;
const statusNow = async () =>
  (await inApplication<{ status: string }>('select status from prisoner where id = $1', [prisoner]))[0]?.status;
const at = () => `/prisoners/${prisoner}/evidence`;

step('somebody reported missing: two claims that go back to one returnee are one source', async () => {
  const [row] = await inApplication<{ id: string }>(
    `select id from prisoner p where status = 'reported' and not sealed and merged_into_id is null
      and not exists (select from claim c where c.prisoner_id = p.id) order by number desc limit 1`,
  );
  prisoner = row?.id ?? '';
  officer = await atWork('case-officer');
  await officer.goto(at());
  const origin = { originKey: 'Returnee L.' };
  await fillIn(
    officer,
    'Add a claim',
    { says: 'in-captivity', ...asOf, sourceKind: 'returnee-testimony', ...graded, ...origin },
    'Record the claim',
  );
  await fillIn(
    officer,
    'Add a claim',
    { says: 'in-captivity', ...asOf, sourceKind: 'letter', ...graded, originKey: 'returnee l. ' },
    'Record the claim',
  );
  await shows(officer, /some go back to the same origin/);
  expect(await officer.getByRole('button', { name: 'Propose confirmation' }).count()).toBe(0);
});

step('the paper is handed in with its claim: one press leads from the claim to the file, and one back', async () => {
  const claim = officer.locator('li[id^=claim-]', { hasText: 'Testimony of a returnee' });
  await claim.getByRole('button', { name: 'Attach a file' }).click();
  await dialog(officer).getByRole('button', { name: 'Hand in' }).click();
  await dialog(officer).getByText('The file is empty').first().waitFor();
  const file = { name: 'talk.pdf', mimeType: 'application/pdf', buffer: aPdf() };
  await dialog(officer).locator('input[type=file]').setInputFiles(file);
  await pressIn(officer, 'Hand in');
  const toFile = claim.getByRole('link', { name: /^File: Testimony of a returnee: Is in captivity/ });
  const [here, there] = [await claim.getAttribute('id'), await toFile.getAttribute('href')];
  await toFile.click();
  await officer.locator(`${there}:focus`).getByText('talk.pdf').waitFor();
  await officer.locator(`${there}`).getByRole('link', { name: 'The claim it belongs to' }).click();
  await officer.locator(`#${here}:focus`).waitFor();
});

step('an office lists him as missing: both sides beside each other, and nothing has changed', async () => {
  const listed = { says: 'listed-as-missing', 'asOf.year': '2025', sourceKind: 'document-found', ...graded };
  await fillIn(officer, 'Add a claim', { ...listed, sourceReference: 'Register of the missing' }, 'Record the claim');
  await officer.goto(at());
  const [asked] = await inApplication<{ id: string }>(
    `select id from evidence_attention where prisoner_id = $1 and kind = 'missing-but-held' and status = 'open'`,
    [prisoner],
  );
  const bothSides = officer.locator(`main a[href="/evidence/attention/${asked?.id}"]`);
  await bothSides.click();
  await officer.waitForURL(/evidence\/attention/);
  const sides = officer.locator('main section');
  await sides.filter({ hasText: 'Is on a list of the missing' }).first().waitFor();
  await sides.filter({ hasText: 'Testimony of a returnee' }).first().waitFor();
  await shows(officer, 'An analyst or a supervisor answers.');
  expect(await statusNow()).toBe('reported');
});

step('an analyst finds the contradiction on the work list and answers with a code and a reason', async () => {
  analyst = await atWork('analyst');
  await analyst.goto('/evidence?tab=attention&kind=missing-but-held');
  await analyst.locator(`a[href="${new URL(officer.url()).pathname}"]`).click();
  await analyst.waitForURL(officer.url());
  await analyst.selectOption('select[name=resolution]', 'status-outdated');
  await analyst.fill('textarea[name=note]', 'The register is of last year.');
  await press(analyst, 'Record the answer');
  await shows(analyst, 'The list of the missing is out of date');
  expect(await statusNow()).toBe('reported');
});

step('the form says what a kind of source may carry, and asks why a post is called reliable', async () => {
  await officer.goto(at());
  await press(officer, 'Add a claim');
  const box = dialog(officer);
  await box.locator('[name=says]').selectOption('in-captivity');
  await box.locator('[name=sourceKind]').selectOption('social-network');
  await box.getByText('Never confirms, alone or with others.').waitFor();
  for (const [name, value] of Object.entries(asOf)) await box.locator(`[name="${name}"]`).fill(value);
  await box.locator('[name=reliability]').selectOption('A');
  await box.locator('[name=credibility]').selectOption('1');
  await box.getByRole('button', { name: 'Record the claim' }).click();
  await box.getByText('Say why it was graded so.').first().waitFor();
  await leaveDialog(officer);
});

step('a person holds captivity to be probable; the page says on what, and by whom', async () => {
  await officer.goto(`/prisoners/${prisoner}`);
  await shows(officer, 'The claims on file carry probable captivity');
  await follow(officer, 'Look at the evidence', /evidence$/);
  await press(officer, 'Hold as probably captive');
  await pressIn(officer, 'Hold as probably captive');
  await shows(officer, /Held to be probable by one person, on:/);
  expect(await statusNow()).toBe('probable-captive');
});

step(
  'a call of another origin carries it; a second person confirms, and the page says why the status is what it is',
  async () => {
    await fillIn(
      officer,
      'Add a claim',
      { says: 'in-captivity', ...asOf, sourceKind: 'telephone-call', ...graded, originKey: 'Himself' },
      'Record the claim',
    );
    await press(officer, 'Propose confirmation');
    await pressIn(officer, 'Propose');
    await analyst.goto(at());
    await press(analyst, 'Confirm captivity');
    await pressIn(analyst, 'Confirm captivity');
    await shows(analyst, /^Confirmed by: .*Held true by 2 persons\.$/);
    await shows(analyst, 'Still carried');
    expect(await statusNow()).toBe('confirmed-captive');
  },
);

step('one press leads from the status to the claim behind it, also when the ledger leaves it out', async () => {
  await press(analyst, 'Retracted');
  await analyst.waitForURL(/show=retracted/);
  const behind = analyst.locator('#why a[href^="#claim-"]').first();
  const anchor = await behind.getAttribute('href');
  await behind.click();
  await analyst.locator(`${anchor}:focus`).waitFor();
  await analyst.waitForURL((url) => !url.searchParams.has('show'));
});

step('the call is retracted: nothing changes, and it needs attention', async () => {
  const call = officer.locator('li[id^=claim-]', { hasText: 'Telephone call' });
  await officer.goto(at());
  await call.getByRole('button', { name: 'Retract' }).click();
  await dialog(officer).locator('[name=reason]').selectOption('disproved');
  await pressIn(officer, 'Retract');
  await shows(officer, 'The status is no longer carried by the claims it was confirmed on');
  await shows(officer, 'No longer carried');
  expect(await officer.getByRole('button', { name: 'Leave it for now' }).count()).toBe(0);
  expect(await statusNow()).toBe('confirmed-captive');
});

step('an analyst finds it on the list and answers: it is left until a day, with the reason', async () => {
  await analyst.goto('/evidence?tab=attention');
  await analyst.locator(`a[href="${at()}"]`).first().click();
  await analyst.waitForURL(/evidence$/);
  await fillIn(analyst, 'Leave it for now', { resolution: 'keep-source-under-review', lookAgainOn: ahead }, 'Save');
  await analyst
    .getByText('The status is no longer carried by the claims it was confirmed on')
    .waitFor({ state: 'hidden' });
  expect(await statusNow()).toBe('confirmed-captive');
});

step(
  'another claim is proposed anew; a second person holds it true, and the decision before is kept as replaced',
  async () => {
    await fillIn(
      officer,
      'Add a claim',
      { says: 'in-captivity', ...asOf, sourceKind: 'capture-card', ...graded },
      'Record the claim',
    );
    await press(officer, 'Propose anew');
    await pressIn(officer, 'Propose');
    await analyst.goto(at());
    await press(analyst, 'Confirm captivity');
    await pressIn(analyst, 'Confirm captivity');
    await shows(analyst, 'Replaced by a later confirmation');
    await shows(analyst, 'Still carried');
  },
);

step('a claim is graded anew with the reason, and what it was before stays readable', async () => {
  const card = analyst.locator('li[id^=claim-]', { hasText: 'Capture card' });
  await card.getByRole('button', { name: 'Grade anew' }).click();
  await dialog(analyst).locator('[name=credibility]').selectOption('4');
  await dialog(analyst).locator('[name=reason]').fill('The stamp is not of that camp.');
  await pressIn(analyst, 'Grade anew');
  await card.getByText('Earlier grades (1)').click();
  await shows(analyst, /B2 until .* graded B4\. The stamp is not of that camp\./);
  await shows(analyst, 'The status is no longer carried by the claims it was confirmed on');
});

step('the work list says how much is in each part, what laboratories have answered among them', async () => {
  await analyst.goto('/evidence');
  const parts = analyst.getByRole('navigation', { name: 'Parts of the queue' }).getByRole('link');
  const counted = Object.fromEntries(
    (await parts.allInnerTexts()).map((text) => [text.replace(/\s*\d+$/, ''), Number(/\d+$/.exec(text)?.[0] ?? -1)]),
  );
  const [results] = await inApplication<{ n: number }>(
    `select count(*)::int as n from dna_result where status = 'received'`,
  );
  expect(counted['Laboratory results']).toBe(results?.n);
  expect(counted['Recently decided']).toBe(-1);
  await parts.filter({ hasText: 'Laboratory results' }).click();
  await analyst.waitForURL(/tab=results/);
  await analyst
    .locator('tr[data-row]')
    .nth((results?.n ?? 0) - 1)
    .waitFor();
});

step('a version of the policy takes two people, and says in numbers what it would do', async () => {
  const supervisor = await atWork('supervisor');
  await supervisor.getByRole('link', { name: 'Settings' }).first().click();
  await supervisor.waitForURL('**/settings/policy');
  await press(supervisor, 'Show the consequences');
  await shows(supervisor, 'Consequences, in numbers of people');
  await fillIn(supervisor, 'Return with a reason', { note: 'Wait for the review.' }, 'Return with a reason');
  const administrator = await atWork('administrator');
  await administrator.goto('/settings/policy');
  await administrator.locator('main [name="confirmed.persons"]').selectOption('3');
  await administrator.locator('main [name=note]').fill('Three pairs of eyes while the review lasts.');
  await press(administrator, 'Propose');
  await shows(administrator, /You proposed it/);
  expect(await administrator.getByRole('button', { name: 'Adopt' }).count()).toBe(0);
  await supervisor.goto('/settings/policy');
  await press(supervisor, 'Return with a reason');
  await dialog(supervisor).locator('[name=note]').fill('Not now.');
  await pressIn(supervisor, 'Return with a reason');
  await supervisor.getByText('You proposed it').waitFor({ state: 'hidden' });
});

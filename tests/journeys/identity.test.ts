import type { Page } from 'playwright-core';
import { recordNumber } from '@/lib/kernel/numerals';
import { inApplication } from '../setup/app-server';
import { atWork, dialog, fillIn, follow, press, pressIn, shows } from './staff-pages';
import { steps } from './steps';

/*
 * Remains that came with one man's papers and are another: the papers count for nothing, fingerprints do, two people
 * establish, a withdrawn check puts it to people, and it is taken back.
 */
const tag = `J-${Date.now()}`;
const step = steps();
let officer: Page;
let doctor: Page;
let analyst: Page;
let supervisor: Page;
let papers: string;
let other: string;
let caseUrl: string;

beforeAll(async () => {
  const rows = await inApplication<{ number: number }>(
    `select number from prisoner p where status = 'reported' and not sealed and merged_into_id is null
       and not exists (select from identity_claimed c where c.prisoner_id = p.id)
       and not exists (select from identity_check c where c.prisoner_id = p.id) order by number limit 2`,
  );
  [papers = '', other = ''] = rows.map(({ number }) => recordNumber(number));
  officer = await atWork('case-officer');
  doctor = await atWork('medical-officer');
  analyst = await atWork('analyst');
  supervisor = await atWork('supervisor');
}, 120_000);

/** Chooses a record in the open form by its number. */
async function choose(page: Page, number: string) {
  const box = dialog(page);
  await box.locator('[name="prisonerId.search"]').fill(number);
  await box.getByRole('button', { name: 'Search', exact: true }).click();
  await box.getByRole('button', { name: 'This one' }).first().click();
}

async function addCheck(page: Page, number: string, answers: { method: string; result: string; doneBy: string }) {
  await press(page, 'Add a check');
  if (await dialog(page).getByRole('button', { name: 'Choose another' }).count())
    await dialog(page).getByRole('button', { name: 'Choose another' }).click();
  await choose(page, number);
  await dialog(page).locator('[name=method]').selectOption(answers.method);
  await dialog(page).locator('[name=result]').selectOption(answers.result);
  await dialog(page).locator('[name=doneBy]').fill(answers.doneBy);
  await dialog(page).locator('[name=doneOn]').fill('2026-01-15');
  await pressIn(page, 'Record the check');
}

step('an officer opens a case about remains and writes down whose papers they carried', async () => {
  await officer.goto('/identity');
  await press(officer, 'Remains');
  const box = dialog(officer);
  await box.locator('[name=tagNumber]').fill(tag);
  await choose(officer, papers);
  await box.locator('[name=saidBy]').selectOption('detaining-power');
  await box.locator('[name=paper]').selectOption('military-id');
  await pressIn(officer, 'Open the case');
  await follow(officer, /^I-\d+/, /\/identity\/[0-9a-f-]{36}$/);
  caseUrl = await newestCase();
  await officer.goto(caseUrl);
  await shows(officer, papers);
  await shows(officer, 'Not established');
});

const newestCase = async () => {
  const [row] = await inApplication<{ id: string }>('select id from identity_case where tag_number = $1', [tag]);
  return `/identity/${row?.id}`;
};

step('papers agree and never count: nothing can be proposed', async () => {
  await addCheck(officer, papers, { method: 'documents', result: 'agrees', doneBy: 'Marko Stezhka' });
  await shows(officer, 'Never counts here');
  await shows(officer, /Only methods that never establish remains/);
  expect(await officer.locator('main').getByRole('button', { name: 'Propose' }).count()).toBe(0);
});

step('the medical officer’s fingerprints are another man’s; the officer proposes, an analyst establishes', async () => {
  await doctor.goto(caseUrl);
  await addCheck(doctor, other, { method: 'fingerprints', result: 'agrees', doneBy: 'Dr Vira Lada' });
  await shows(doctor, 'Enough alone');
  await officer.goto(caseUrl);
  await fillIn(officer, 'Propose', { note: 'Ten prints, twelve points each.' }, 'Propose');
  await shows(officer, 'This is your proposal: someone else decides.');
  await analyst.goto(caseUrl);
  await fillIn(analyst, 'Establish', {}, 'Establish');
  await shows(analyst, 'Claimed and established are not the same person.');
  await shows(analyst, /no family is told/);
  expect(
    await inApplication(
      `select p.status from identity_decision d join prisoner p on p.id = d.prisoner_id
      join identity_case c on c.id = d.case_id where c.tag_number = $1`,
      [tag],
    ),
  ).toEqual([{ status: 'reported' }]);
});

step(
  'a check that is withdrawn changes nothing and stands among what needs attention; an analyst revokes',
  async () => {
    await supervisor.goto(caseUrl);
    await supervisor
      .locator('li:has-text("Fingerprints")')
      .getByRole('button', { name: 'Withdraw', exact: true })
      .first()
      .click();
    await dialog(supervisor).locator('[name=reason]').selectOption('sample-confused');
    await pressIn(supervisor, 'Withdraw');
    await shows(supervisor, /no longer carry it/);
    await analyst.goto('/identity?tab=attention');
    await shows(analyst, other);
    await analyst.goto(caseUrl);
    await fillIn(analyst, 'Revoke', { reason: 'check-withdrawn' }, 'Revoke');
    await shows(analyst, 'Not established');
  },
);

import type { Page } from 'playwright-core';
import { inApplication } from '../setup/app-server';
import { newPage } from '../setup/browser';
import { type Receipt, sendAnInquiry } from './family-pages';
import { atWork, dialog, follow, press, pressIn, shows } from './staff-pages';
import { steps } from './steps';

/*
 * One person under many spellings: a mother's diminutive in Latin letters finds the Cyrillic record, an officer sees why
 * and links them; a second record of the same person is found, joined by an analyst field by field, and given back.
 */
// A surname of its own for every run, in both alphabets, so that nobody of that name is on file yet.
const syllables = [
  ['ба', 'ba'],
  ['да', 'da'],
  ['ла', 'la'],
  ['ма', 'ma'],
  ['ра', 'ra'],
  ['та', 'ta'],
  ['бо', 'bo'],
  ['до', 'do'],
  ['ло', 'lo'],
  ['мо', 'mo'],
  ['ро', 'ro'],
  ['то', 'to'],
] as const;
const drawn = Array.from({ length: 4 }, () => syllables[Math.floor(Math.random() * syllables.length)] ?? syllables[0]);
const cyrillic = `Ко${drawn.map(([letters]) => letters).join('')}ль`;
const latin = `Ko${drawn.map(([, letters]) => letters).join('')}l`;
const record = /\/prisoners\/([0-9a-f-]{36})$/;
const idOf = (url: string) => record.exec(url)?.[1] ?? '';
const step = steps();

let officer: Page;
let analyst: Page;
let receipt: Receipt;
let caseUrl: string;
let first: string;
let second: string;

/** Fills in a new record and answers its id. `look` sees the page before it is sent. */
async function openRecord(page: Page, fields: Record<string, string>, look = async () => {}): Promise<string> {
  await page.goto('/prisoners/new');
  for (const [name, value] of Object.entries(fields)) await page.fill(`[name="${name}"]`, value);
  await look();
  await press(page, 'Open the record');
  await page.waitForURL(record);
  return idOf(page.url());
}

/** The search for pairs runs beside the pages: looks again until it has come round. */
async function appears(page: Page, address: string, words: string | RegExp) {
  for (let tries = 0; tries < 20; tries += 1) {
    await page.goto(address);
    const found = page.locator('main').getByText(words).first();
    if (
      await found.waitFor({ timeout: 3000 }).then(
        () => true,
        () => false,
      )
    )
      return;
  }
  throw new Error(`${words} did not appear on ${address}`);
}

const namesOf = (id: string) =>
  inApplication(
    `select p.number, p.unit, p.birth_from, p.merged_into_id, n.full
       from prisoner p join prisoner_name n on n.prisoner_id = p.id
      where p.id = $1 order by n.full`,
    [id],
  );

step('an officer opens a record from a capture card, in Cyrillic', async () => {
  officer = await atWork('case-officer');
  first = await openRecord(officer, {
    'names.0.surname': cyrillic,
    'names.0.given': 'Олександр',
    'names.0.patronymic': 'Петрович',
    source: 'capture card',
    'facts.birth.day': '4',
    'facts.birth.month': '3',
    'facts.birth.year': '1999',
    'facts.unit': '12',
  });
});

step('a family asks in Latin letters, with the name they call him, without JavaScript', async () => {
  const family = await newPage({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } });
  receipt = await sendAnInquiry(family, 'uk', { surname: latin, given: 'Sasha', patronymic: '', birthYear: '1999' });
  expect(receipt.reference).toMatch(/^\d{3} \d{3} \d{3}$/);
});

step('the officer finds the inquiry by the name in the box of every page, with the reasons', async () => {
  await officer.goto('/today');
  await officer.keyboard.press('Slash');
  const box = officer.getByRole('combobox');
  await box.fill(`Олександр ${cyrillic}`);
  const options = officer.getByRole('option');
  await options
    .filter({ hasText: `${latin} Sasha` })
    .first()
    .waitFor();
  await options.filter({ hasText: 'same surname' }).first().waitFor();
  await options
    .filter({ hasText: `${latin} Sasha` })
    .first()
    .click();
  await officer.waitForURL(/inquiries\/[0-9a-f-]{36}/);
  caseUrl = officer.url();
});

step('the case shows the Cyrillic record as one that may be the person, and why', async () => {
  await press(officer, 'Take');
  await press(officer, 'Accept');
  await pressIn(officer, 'Accept');
  await appears(officer, caseUrl, `${cyrillic} Олександр Петрович`);
  await shows(officer, 'Records that may be this person');
  await shows(officer, /short form/);
  await shows(officer, /year of birth agrees/);
});

step('side by side, the officer says why and links; the family is told nothing by it', async () => {
  await follow(officer, /Compare/, /\/matching\/[0-9a-f-]{36}/);
  await shows(officer, 'Field by field');
  await press(officer, 'Link');
  await dialog(officer).locator('[name=note]').fill('Surname, short form of the name and year of birth agree.');
  await pressIn(officer, 'Link');
  await appears(officer, caseUrl, 'Match, not verified');
  const told = await inApplication(`select 1 from family_telling where prisoner_id = $1`, [first]);
  expect(told).toEqual([]);
});

step('a second record is opened although the first is shown beside it: advice stands in nobody’s way', async () => {
  analyst = await atWork('analyst');
  const fields = {
    'names.0.surname': latin,
    'names.0.given': 'Aleksandr',
    'names.0.patronymic': 'Petrovich',
    source: 'list of a visit',
    'facts.birth.day': '4',
    'facts.birth.month': '3',
    'facts.birth.year': '1999',
    'facts.unit': '12, second company',
  };
  second = await openRecord(analyst, fields, async () => {
    const advice = analyst.locator('aside');
    await advice.getByRole('link', { name: cyrillic }).waitFor();
    expect(await advice.getByRole('link', { name: cyrillic }).getAttribute('target')).toBe('_blank');
    await advice.getByText('Strong match').waitFor();
  });
  expect(second).not.toBe(first);
});

step('the queue offers the two, and the analyst says that they are one', async () => {
  await appears(analyst, `/matching?kind=duplicate&prisonerId=${second}`, cyrillic);
  await follow(analyst, /Compare/, /\/matching\/[0-9a-f-]{36}/);
  await press(analyst, 'The same person');
  await pressIn(analyst, 'The same person');
  await analyst.waitForURL(/\/merge\//);
});

step('the analyst joins them, choosing where they differ', async () => {
  const before = [await namesOf(first), await namesOf(second)];
  await shows(analyst, 'Join two records');
  await analyst.locator('label', { hasText: '12, second company' }).click();
  await analyst.locator('[name=status]').first().check();
  await analyst.fill('[name=reason]', 'The same date of birth, the same unit, the name in two alphabets.');
  await press(analyst, 'Join the records');
  const box = dialog(analyst);
  const number = /(HW-\d+) into/.exec(await box.innerText())?.[1] ?? '';
  await box.locator('[name=number]').fill(number);
  await pressIn(analyst, 'Join the records');
  await analyst.waitForURL(/\/timeline$/);
  const [joined] = await inApplication<{ id: string; into: string }>(
    'select id, merged_into_id as into from prisoner where merged_into_id is not null and id = any($1)',
    [[first, second]],
  );
  const [kept, gone] = joined?.id === first ? [second, first] : [first, second];
  expect(joined).toEqual({ id: gone, into: kept });
  const names = (await namesOf(kept)).map(({ full }) => full);
  expect(names).toEqual(expect.arrayContaining(before.flat().map(({ full }) => full)));

  await analyst.goto(`/prisoners/${gone}`);
  await shows(analyst, /was joined with/);
});

step('it was a mistake: both records are given back as they were', async () => {
  const [kept] = await inApplication<{ id: string }>(
    'select id from prisoner where merged_into_id is null and id = any($1)',
    [[first, second]],
  );
  await analyst.goto(`/prisoners/${kept?.id}/timeline`);
  await follow(analyst, 'Undo this join', /\/unmerge\//);
  await analyst.locator('[name=pair][value=undecided]').check();
  await analyst.fill('[name=reason]', 'The second list speaks of a cousin.');
  await press(analyst, 'Separate the records');
  const box = dialog(analyst);
  const number = /and (HW-\d+)\?/.exec(await box.innerText())?.[1] ?? '';
  await box.locator('[name=number]').fill(number);
  await pressIn(analyst, 'Separate the records');
  await analyst.waitForURL(/\/timeline$/);

  expect(await namesOf(first)).toMatchObject([
    { unit: '12', merged_into_id: null, full: `${cyrillic} Олександр Петрович` },
  ]);
  expect(await namesOf(second)).toMatchObject([
    { unit: '12, second company', merged_into_id: null, full: `${latin} Aleksandr Petrovich` },
  ]);
  await officer.goto(caseUrl);
  await shows(officer, 'Match, not verified');
});

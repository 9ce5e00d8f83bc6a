import type { Page } from 'playwright-core';
import { recordNumber } from '@/lib/kernel/numerals';
import { inApplication } from '../setup/app-server';
import { atWork, dialog, fillIn, follow, press, pressIn, shows } from './staff-pages';
import { steps } from './steps';

/*
 * Somebody came back and tells: whom they saw is searched and becomes a claim by an analyst's decision; they are shown an
 * album by somebody who does not know who is meant; what was done to them is there for a treatment officer and nobody else.
 */
const told = `They made us stand, ${Date.now()}`;
const step = steps();
let officer: Page;
let analyst: Page;
let returnee: string;
let seen: { id: string; number: string; name: string; status: string };
let target: { id: string; number: string; name: string };
let debriefUrl: string;
let albumUrl: string;

type Named = { id: string; number: number; name: string; status: string };
const whoever = async (where: string) => {
  const [row] = await inApplication<Named>(
    `select p.id, p.number, n."full" as name, p.status from prisoner p join prisoner_name n on n.prisoner_id = p.id and n.position = 1
      where not p.sealed and p.merged_into_id is null and ${where} order by p.number limit 1`,
  );
  if (!row) throw new Error('nobody of this kind in the demonstration world');
  return { ...row, number: recordNumber(row.number) };
};

beforeAll(async () => {
  returnee = (await whoever(`p.status = 'reintegration'`)).number;
  seen = await whoever(
    `p.status = 'reported' and not exists (select from claim c where c.prisoner_id = p.id)
       and not exists (select from sighting_candidate c where c.prisoner_id = p.id) and not exists (select from album_photo f where f.prisoner_id = p.id)`,
  );
  target = await whoever(
    `exists (select from album_photo f where f.prisoner_id = p.id and 'standing-ears' = any (f.marks))`,
  );
  officer = await atWork('case-officer');
  analyst = await atWork('analyst');
}, 120_000);

/** Asks again for a page until it shows these words: a job has to have run. */
async function untilShown(page: Page, words: string) {
  for (let times = 0; times < 30; times += 1) {
    await page.reload();
    const found = page.locator('main').getByText(words).first();
    if (
      await found.waitFor({ timeout: 2_000 }).then(
        () => true,
        () => false,
      )
    )
      return;
  }
  throw new Error(`"${words}" did not appear`);
}

step('an officer opens a debrief of somebody who came back, and asks first what they agree to', async () => {
  await officer.goto('/debriefs');
  await fillIn(
    officer,
    'Open a debrief',
    { record: returnee, consentSearch: 'yes', consentFamilies: 'no' },
    'Open the debrief',
  );
  await officer.waitForURL(/\/debriefs\/[0-9a-f-]{36}$/);
  debriefUrl = new URL(officer.url()).pathname;
  await shows(officer, returnee);
});

step('whom they saw is written down, searched, and found by the search', async () => {
  const answers = {
    name: seen.name,
    place: 'Settlement 4, colony',
    cell: '12',
    condition: 'weak',
    knownHow: 'shared-cell',
    confidence: 'certain',
  };
  await fillIn(officer, 'Add a sighting', answers, 'Save');
  await shows(officer, seen.name);
  const [row] = await inApplication<{ id: string }>('select s.id from sighting s where s.debrief_id = $1', [
    debriefUrl.split('/').at(-1),
  ]);
  await analyst.goto(`/debriefs/sightings/${row?.id}`);
  await untilShown(analyst, seen.number);
});

step('an analyst decides that it is this person: it stands as a graded claim, and no status moves', async () => {
  const candidate = analyst.locator('main li').filter({ hasText: seen.number }).last();
  await candidate.getByRole('button', { name: 'Attach', exact: true }).click();
  const box = dialog(analyst);
  await box.locator('[name=reliability]').selectOption('B');
  await box.locator('[name=credibility]').selectOption('2');
  await pressIn(analyst, 'Attach as a claim');
  await shows(analyst, 'Stands as a claim on the record of');
  await analyst.goto(`/prisoners/${seen.id}/evidence`);
  await shows(analyst, /DB-\d{4}/);
  const [now] = await inApplication<{ status: string; told: string }>(
    'select status, (select count(*) from family_telling t where t.prisoner_id = p.id) as told from prisoner p where id = $1',
    [seen.id],
  );
  expect(now).toEqual({ status: seen.status, told: '0' });
});

step('the analyst makes an album, and is told neither its order nor allowed to show it', async () => {
  await analyst.goto(debriefUrl);
  await fillIn(analyst, 'Make an album', { record: target.number }, 'Make the album');
  await follow(analyst, /^Album 1/, /\/debriefs\/albums\//);
  albumUrl = new URL(analyst.url()).pathname;
  await shows(analyst, /Until it is answered nobody is told here/);
  expect(await analyst.locator('main').innerText()).not.toContain(target.name);
  expect(await analyst.locator('main').getByRole('button', { name: 'Show the pictures' }).count()).toBe(0);
});

step('the officer reads the words out and shows it: six or more pictures, no name', async () => {
  await officer.goto(albumUrl);
  await shows(officer, /may be among them, or may not|може бути/);
  await officer.locator('[name=language][value=en]').check();
  await officer.getByRole('button', { name: 'Show the pictures' }).click();
  await officer.waitForURL(/\/showing/);
  const pictures = officer.locator('main img');
  await pictures.first().waitFor();
  expect(await pictures.count()).toBeGreaterThanOrEqual(6);
  const html = await officer.content();
  for (const { name } of await everybodyInIt()) expect(html).not.toContain(name);
  for (const src of await pictures.evaluateAll((all) => all.map((one) => (one as HTMLImageElement).currentSrc)))
    expect(src).toMatch(/\/api\/albums\/[0-9a-f-]{36}\/pictures\/\d$/);
});

const everybodyInIt = () =>
  inApplication<{ name: string; position: number; id: string }>(
    `select n.surname as name, s.position, p.prisoner_id as id from album_slot s join album_photo p on p.id = s.photo_id
      join prisoner_name n on n.prisoner_id = p.prisoner_id where s.album_id = $1`,
    [albumUrl.split('/').at(-1)],
  );

step('the answer is kept with who stood where, and says whether it stands by itself', async () => {
  const place = (await everybodyInIt()).find(({ id }) => id === target.id)?.position;
  await officer.locator(`[name=choice][value="${place}"]`).check();
  await officer.locator('[name=confidence][value=fairly]').check();
  await officer.getByRole('button', { name: 'That is my answer' }).click();
  await officer.getByText('Thank you').waitFor();
  await officer.goto(albumUrl);
  await shows(officer, 'The witness recognised the person asked about');
  await shows(officer, target.number);
  const [claims] = await inApplication<{ n: string }>(
    `select count(*) as n from claim where prisoner_id = $1 and recorded_at > now() - interval '10 minutes'`,
    [target.id],
  );
  expect(claims?.n).toBe('0');
});

step(
  'what was done to them is sealed: its writer reads it while the debrief is open, and a treatment officer',
  async () => {
    await officer.goto(debriefUrl);
    await press(officer, 'Write an account');
    await dialog(officer).locator('[name=uses][value=legal]').check();
    await dialog(officer).locator('[name=text]').fill(told);
    await pressIn(officer, 'Save');
    await shows(officer, told);
    const treatment = await atWork('treatment-officer');
    await treatment.goto(debriefUrl);
    await shows(treatment, told);
    expect(await treatment.locator('main').innerText()).not.toContain(seen.name);
  },
);

step('an analyst, a supervisor and an administrator find nothing of it, not even that it is there', async () => {
  for (const role of ['analyst', 'supervisor', 'administrator']) {
    const page = role === 'analyst' ? analyst : await atWork(role);
    const heard: string[] = [];
    page.on('response', (response) => {
      if (response.url().includes('/accounts')) heard.push(`${response.status()}`);
    });
    await page.goto(debriefUrl);
    await page.waitForLoadState('networkidle');
    const html = await page.content();
    expect(html).not.toContain(told);
    expect(await page.locator('main').innerText()).not.toContain('Accounts of treatment');
    expect(heard.filter((status) => status !== '404')).toEqual([]);
  }
});

step('closed, its writer reads it no more', async () => {
  await officer.goto(debriefUrl);
  await press(officer, 'Close the debrief');
  await pressIn(officer, 'Close the debrief');
  await shows(officer, 'This debrief is closed');
  await officer.reload();
  await officer.waitForLoadState('networkidle');
  expect(await officer.content()).not.toContain(told);
});

step('detached as about another person, the claim is retracted and the sighting waits again', async () => {
  const [row] = await inApplication<{ id: string; claim_id: string }>(
    `select id, claim_id from sighting where debrief_id = $1`,
    [debriefUrl.split('/').at(-1)],
  );
  await analyst.goto(`/debriefs/sightings/${row?.id}`);
  await fillIn(analyst, 'Detach', { reason: 'wrong-person' }, 'Detach');
  await shows(analyst, 'Waiting');
  const [claim] = await inApplication<{ retract_reason: string }>('select retract_reason from claim where id = $1', [
    row?.claim_id,
  ]);
  expect(claim?.retract_reason).toBe('wrong-person');
});

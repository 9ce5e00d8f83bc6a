import type { Page } from 'playwright-core';
import { inGroups, recordNumber } from '@/lib/kernel/numerals';
import { aFamily, type Family } from '../access/callers';
import { baseUrl, inApplication } from '../setup/app-server';
import { aClaimOfDeath, aPersonEverybodyKnows, cookieOf } from './death-given';
import { atWork, dialog, fillIn, press, pressIn, shows } from './staff-pages';
import { steps } from './steps';

/*
 * A death is proposed by an analyst, decided by a supervisor, told by a case officer and acknowledged by the family; only
 * then the record and the family's page say it.
 */
const step = steps();
let analyst: Page;
let supervisor: Page;
let officer: Page;
let family: Family;
let person: { id: string; number: number };
let deathUrl = '';

beforeAll(async () => {
  family = await aFamily(98);
  const [inquiry] = await inApplication<{ id: string }>('select id from inquiry where reference = $1', [
    family.reference,
  ]);
  person = await aPersonEverybodyKnows(inquiry?.id ?? '');
  await aClaimOfDeath(await cookieOf('analyst'), person.id);
  analyst = await atWork('analyst');
  supervisor = await atWork('supervisor');
  officer = await atWork('case-officer');
}, 180_000);

const statusNow = async () =>
  (await inApplication<{ status: string }>('select status from prisoner where id = $1', [person.id]))[0]?.status;
const familysPage = async () =>
  (await fetch(`${baseUrl()}/en/status`, { headers: { cookie: family.cookie }, redirect: 'manual' })).text();

/** Types the number the dialog asks for, and presses its button. */
async function confirmWith(page: Page, number: string, button: string) {
  await dialog(page).locator('input[name=number]').fill(number);
  await pressIn(page, button);
}

step('an analyst proposes it on what carries it; she cannot decide it herself', async () => {
  await analyst.goto(`/deaths/new/${person.id}`);
  await shows(analyst, 'Evidence on file');
  await press(analyst, 'Propose');
  await analyst.waitForURL(/\/deaths\/[0-9a-f-]{36}$/);
  deathUrl = new URL(analyst.url()).pathname;
  await shows(analyst, 'This is your proposal: somebody else decides.');
});

step('a supervisor decides; nothing on the record changes', async () => {
  await supervisor.goto(deathUrl);
  await press(supervisor, 'Decide that it is so');
  await confirmWith(supervisor, recordNumber(person.number), 'Decide that it is so');
  await shows(supervisor, 'Decided, families being told');
  expect(await statusNow()).toBe('confirmed-captive');
});

step('the supervisor names who tells the family, when, where and with whom', async () => {
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 16);
  const [sent] = await inApplication<{ id: string }>(`select id from app_user where email like 'case-officer@%'`);
  await fillIn(
    supervisor,
    'Arrange the telling',
    {
      officerId: sent?.id ?? '',
      plannedAt: tomorrow,
      companion: 'psychologist',
      companionName: 'Olha Tykha',
      place: 'At home, Sadova 3',
    },
    'Name this officer',
  );
  await shows(supervisor, 'Arranged');
});

step('the officer finds the visit on the start page, and tells the family; no page says it yet', async () => {
  const [row] = await inApplication<{ id: string }>('select id from death_telling where decision_id = $1', [
    deathUrl.split('/').at(-1),
  ]);
  const sheet = `/deaths/tellings/${row?.id}`;
  await officer.goto('/today');
  await officer.locator(`main a[href="${sheet}"]`).first().click();
  await officer.waitForURL(`**${sheet}`);
  await shows(officer, 'Olha Tykha');
  await officer.locator('main form:has([name=how])').first().locator('button[type=submit]').click();
  await officer.locator('main [name=whom]').waitFor();
  expect(await statusNow()).toBe('confirmed-captive');
  expect(await familysPage()).not.toMatch(/grieve/);
});

step('with the acknowledgement the record and the family’s page say it, and no message was sent', async () => {
  await officer.fill('main [name=whom]', 'The mother');
  await officer.locator('main form:has([name=whom]) button[type=submit]').click();
  await dialog(officer).locator('input[name=number]').fill(inGroups(family.reference, 3));
  await dialog(officer).getByRole('button').last().click();
  await dialog(officer).waitFor({ state: 'hidden' });
  for (let n = 0; n < 40 && (await statusNow()) !== 'deceased-confirmed'; n += 1) await officer.waitForTimeout(250);
  expect(await statusNow()).toBe('deceased-confirmed');
  expect(await familysPage()).toMatch(/We grieve with you/);
  const sent = await inApplication<{ type: string }>(
    `select m.type from outbox_message m join inquiry i on i.id = m.inquiry_id
     where i.reference = $1 and m.type like 'family.%' and m.type <> 'family.received'`,
    [family.reference],
  );
  expect(sent).toEqual([]);
});

import type { Page } from 'playwright-core';
import type { Role } from '@/lib/access/roles';
import { aFamily, signedIn, theWorld } from '../access/callers';
import { expectations, type Open, type Staff, type World } from '../access/expectations';
import { baseUrl, signInOf } from '../setup/app-server';
import { newPage } from '../setup/browser';
import { faultsOf } from './axe';
import { sendAnInquiry } from './family-pages';
import { press } from './staff-pages';

/* Every page, as somebody who may read it, in light and in dark: nothing that axe knows of WCAG 2.2 A and AA. */

let world: World;
let family: string;
beforeAll(async () => {
  const own = await aFamily(31);
  world = await theWorld(own);
  family = own.cookie;
});

/** A page of somebody who carries these cookies. */
async function carrying(cookie: string): Promise<Page> {
  const page = await newPage({ locale: 'en', viewport: { width: 1280, height: 720 } });
  const cookies = cookie.split('; ').map((pair) => {
    const [name = '', ...value] = pair.split('=');
    return { name, value: value.join('='), url: baseUrl() };
  });
  if (cookie) await page.context().addCookies(cookies);
  return page;
}

const staffPages = Object.entries(expectations).filter(
  (entry): entry is [string, Staff] => entry[1].kind === 'page' && !('leadsOn' in entry[1]),
);
const readerOf = ({ GET = [] }: Staff): Role => GET.find((role) => role !== 'operator') ?? (GET[0] as Role);
/** Whether the world holds what this page is about; that it holds all of it is asserted by the access matrix. */
const exists = ({ path }: Staff) => !path(world).includes(world.nothing);
const readers = [...new Set(staffPages.map(([, route]) => readerOf(route)))];

test.each(readers)('the pages a %s reads', async (role) => {
  const { email, password } = signInOf(role);
  const page = await carrying(await signedIn(email, password));
  const faults: string[] = [];
  for (const [name, route] of staffPages.filter(([, one]) => readerOf(one) === role && exists(one))) {
    const answer = await page.goto(route.path(world), { waitUntil: 'load' });
    if (answer?.status() !== 200) faults.push(`${name} answered ${answer?.status()}`);
    const heading = page.locator('main h1').first();
    if (
      await heading.waitFor({ timeout: 10_000 }).then(
        () => false,
        () => true,
      )
    )
      faults.push(`${name} has no heading`);
    faults.push(...(await faultsOf(page, name)));
  }
  expect(faults).toEqual([]);
});

const familyPages = Object.entries(expectations).filter(
  (entry): entry is [string, Open] =>
    'methods' in entry[1] && entry[1].methods.includes('GET') && !/api\//.test(entry[0]),
);

test('the pages of families, and the sign-in', async () => {
  const page = await carrying(family);
  const faults: string[] = [];
  for (const [name, route] of familyPages.filter(([, { path }]) => !path(world).endsWith('/slip'))) {
    await page.goto(route.path(world), { waitUntil: 'load' });
    faults.push(...(await faultsOf(page, name)));
  }
  expect(faults).toEqual([]);
});

test('the form, step by step to the receipt, and what it says of a mistake', async () => {
  const narrow = { viewport: { width: 320, height: 640 } };
  const faults: string[] = [];
  const hasty = await newPage(narrow);
  await hasty.goto('/uk');
  for (const button of ['a.button', 'form#answers p.buttons button'])
    await Promise.all([hasty.waitForEvent('load'), hasty.locator(button).first().click()]);
  faults.push(...(await faultsOf(hasty, 'a mistake')));
  const page = await newPage(narrow);
  const sought = { surname: 'Доступний', given: 'Лесь', patronymic: 'Остапович', birthYear: '1990' };
  await sendAnInquiry(page, 'uk', sought, async () => {
    faults.push(...(await faultsOf(page, new URL(page.url()).pathname)));
  });
  expect(faults).toEqual([]);
});

test('a form over the page, with its mistakes; the search; help with the keys', async () => {
  const { email, password } = signInOf('case-officer');
  const page = await carrying(await signedIn(email, password));
  const faults: string[] = [];
  await page.goto(`/prisoners/${world.prisoner}/evidence`);
  await press(page, 'Add a claim');
  const box = page.locator('[role=dialog]').last();
  await box.getByRole('button', { name: 'Record the claim' }).click();
  await box.locator('[role=alert], [aria-invalid=true]').first().waitFor();
  faults.push(...(await faultsOf(page, 'a form with mistakes')));
  await page.goto('/today');
  await page.keyboard.press('Slash');
  await page.getByRole('combobox').fill('Sasha Verbytsky');
  await page.getByRole('option').first().waitFor();
  faults.push(...(await faultsOf(page, 'the search, with an answer')));
  await page.getByRole('combobox').fill('Zzyzx Qwrtp');
  await page.getByText('Nothing found').first().waitFor();
  faults.push(...(await faultsOf(page, 'the search, with none')));
  await page.keyboard.press('Escape');
  // While the box is closing its field still has the keys, and a question mark would be typed into it.
  await page.waitForFunction(() => !document.activeElement?.matches('input'));
  await page.keyboard.press('Shift+Slash');
  await page.locator('[role=dialog] h2').waitFor();
  faults.push(...(await faultsOf(page, 'help with the keys')));
  expect(faults).toEqual([]);
});

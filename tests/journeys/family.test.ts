import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { wordsIn } from '@/components/public/words';
import { type Locale, locales } from '@/lib/i18n/locales';
import { baseUrl, inApplication } from '../setup/app-server';
import { newPage } from '../setup/browser';

const axe = readFileSync(path.join(process.cwd(), 'node_modules/axe-core/axe.min.js'), 'utf8');
const narrow = { width: 320, height: 640 };
const canary = 'Їжаченко-Ґалаґан';

/** What every page of the family's side must be: nothing wider than the telephone, and a title that betrays nobody. */
async function seen(page: Page, walked: string[]) {
  const wide = await page.evaluate('document.documentElement.scrollWidth');
  expect({ at: page.url(), wide }).toEqual({ at: page.url(), wide: narrow.width });
  expect((await page.title()) + page.url()).not.toContain(canary);
  walked.push(await page.content());
}

/** Presses something that leads to a page, and waits for that page. */
const press = (page: Page, selector: string) =>
  Promise.all([page.waitForEvent('load'), page.locator(selector).first().click()]);
const goOn = (page: Page) => press(page, 'form#answers p.buttons button');
const heading = async (page: Page) => (await page.locator('h1').innerText()).trim();

async function fillForm(page: Page, locale: Locale, walked: string[]) {
  const { form } = wordsIn(locale);
  const step = async (fill: () => Promise<unknown>) => {
    await seen(page, walked);
    await fill();
    await goOn(page);
  };
  await page.goto(`/${locale}`);
  await seen(page, walked);
  await press(page, 'a.button');
  await goOn(page);
  expect(await page.locator('.problems li').count()).toBe(2);
  await step(async () => {
    await page.fill('#inquirerName', 'Олена О’Коваль');
    await page.locator('input[name=relationship][value=mother]').check();
  });
  await step(() => page.fill('#phone', '+00 67 123-45-67'));
  await step(() => page.fill('#surname', canary));
  await page.fill('[name="birth.day"]', '31');
  await page.fill('[name="birth.month"]', 'лютого');
  await page.fill('[name="birth.year"]', '1994');
  await goOn(page);
  expect(await page.locator('.problems').count()).toBe(1);
  expect(await page.inputValue('[name="birth.month"]')).toBe('лютого');
  await step(() => page.fill('[name="birth.day"]', '27'));
  await step(() => page.locator('input[name=category][value=combatant]').check());
  await step(() => page.fill('[name="lost.year"]', '2022'));
  await step(() => page.fill('#known', 'Бачили у відео.'));
  await step(() => page.locator('#search').check());
  await seen(page, walked);
  expect(await heading(page)).toBe(form('check.title'));
}

describe.each(locales)('a family without JavaScript, in %s', (locale) => {
  const { form, status } = wordsIn(locale);

  test('goes from the first page to the page of its inquiry', async () => {
    const page = await newPage({ javaScriptEnabled: false, viewport: narrow, locale });
    const outside: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(baseUrl())) outside.push(request.url());
    });
    const walked: string[] = [];
    await fillForm(page, locale, walked);

    await press(page, 'a[href$="inquiry/names?from=check"]');
    await page.fill('#given', 'Ґордій');
    await goOn(page);
    expect(await heading(page)).toBe(form('check.title'));
    await press(page, 'button[value=send]');
    expect(await heading(page)).toBe(form('receipt.title'));
    await seen(page, walked);
    const [reference = '', code = ''] = await page.locator('.figures').allInnerTexts();
    expect(reference).toMatch(/^\d{3} \d{3} \d{3}$/);

    await page.reload();
    expect(await page.locator('.figures').allInnerTexts()).toEqual([reference, code]);
    const slip = await page.context().request.get(`/${locale}/inquiry/slip`);
    expect([slip.status(), slip.headers()['content-type']]).toEqual([200, 'application/pdf']);
    await press(page, 'form[action$="inquiry/sent"] button');
    expect(await page.content()).not.toContain(code);

    await page.goto(`/${locale}/open`);
    await page.fill('#reference', reference);
    await page.fill('#code', code);
    await press(page, 'form#door p.buttons button');
    await seen(page, walked);
    expect(await page.locator('.ladder [aria-current=step]').innerText()).toContain(status('steps.received.name'));
    await page.fill('#body', 'Є новини?');
    await press(page, 'form#message p.buttons button');
    expect(await page.locator('.message.mine .body').innerText()).toBe('Є новини?');

    await press(page, '#exit button');
    expect(new URL(page.url()).pathname).toBe(`/${locale}/calendar`);
    await page.goto(`/${locale}/status`);
    expect(new URL(page.url()).pathname).toBe(`/${locale}/open`);

    const digits = reference.replaceAll(' ', '');
    const rows = await inApplication('select language, channel, status from inquiry where reference = $1', [digits]);
    expect(rows).toEqual([{ language: locale, channel: 'web', status: 'received' }]);
    expect(walked.length).toBeGreaterThan(10);
    expect(outside).toEqual([]);
  });
});

test('changing the language keeps the page and what was typed', async () => {
  const page = await newPage({ javaScriptEnabled: false, viewport: narrow });
  await page.goto('/uk/inquiry/who');
  await page.fill('#inquirerName', 'Олена');
  await press(page, 'header button[value=en]');
  expect(new URL(page.url()).pathname).toBe('/en/inquiry/who');
  expect(await page.inputValue('#inquirerName')).toBe('Олена');
  expect(await page.getAttribute('html', 'lang')).toBe('en');
});

test('a form is opened again on another device with its code, and no longer on the one that was left', async () => {
  const page = await newPage({ javaScriptEnabled: false, viewport: narrow });
  await page.goto('/uk/inquiry/who');
  await page.fill('#inquirerName', 'Олена');
  await press(page, 'button[value=keep]');
  const code = await page.locator('.figures').innerText();
  await press(page, '#exit button');
  await page.goto('/uk/inquiry/who');
  expect(await page.inputValue('#inquirerName')).toBe('');

  const other = await newPage({ javaScriptEnabled: false, viewport: narrow });
  await other.goto('/uk/inquiry/continue');
  await other.fill('#code', code);
  await press(other, 'form#answers p.buttons button');
  expect(await other.content()).toContain('Олена');
});

test('with JavaScript, the errors take the focus and Shift pressed three times leaves', async () => {
  const page = await newPage({ viewport: narrow });
  await page.goto('/uk/inquiry/who');
  await goOn(page);
  expect(await page.evaluate('document.activeElement.id')).toBe('problems');
  for (let time = 0; time < 3; time += 1) await page.keyboard.press('Shift');
  await page.waitForURL('**/uk/calendar');
});

test('the Enter key goes on and does not change the language', async () => {
  const page = await newPage({ javaScriptEnabled: false, viewport: narrow });
  await page.goto('/uk/inquiry/names');
  await page.fill('#surname', 'Коваль');
  await Promise.all([page.waitForEvent('load'), page.press('#surname', 'Enter')]);
  expect(new URL(page.url()).pathname).toBe('/uk/inquiry/birth');
});

test.each(locales)('axe finds nothing to object to in %s, also in the dark and with errors shown', async (locale) => {
  const page = await newPage({ viewport: narrow });
  const found: string[] = [];
  const look = async (scheme: 'light' | 'dark') => {
    await page.emulateMedia({ colorScheme: scheme });
    await page.evaluate(axe);
    const { violations } = (await page.evaluate('axe.run()')) as {
      violations: { id: string; nodes: { html: string }[] }[];
    };
    found.push(...violations.map(({ id, nodes }) => `${page.url()} ${scheme} ${id} ${nodes[0]?.html}`));
  };
  for (const path of [
    '',
    '/about-your-data',
    '/check-a-message',
    '/inquiry/who',
    '/inquiry/birth',
    '/inquiry/consent',
    '/inquiry/continue',
    '/inquiry/check',
    '/inquiry/sent',
    '/open',
    '/calendar',
    '/nothing',
  ]) {
    await page.goto(`/${locale}${path}`);
    await look('light');
    await look('dark');
  }
  for (const path of ['/inquiry/who', '/inquiry/consent']) {
    await page.goto(`/${locale}${path}`);
    await goOn(page);
    await look('light');
    await look('dark');
  }
  expect(found).toEqual([]);
});

import { inFours } from '@/lib/exchanges/rules/printed-hash';
import { locales } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { textOfPdf } from '../canaries/readable';
import { baseUrl, inApplication } from '../setup/app-server';
import { newPage } from '../setup/browser';
import { atWork } from './staff-pages';

/* A list is frozen; its papers are printed, and whoever holds one checks it without an account and without a script. */

const theFrozenList = async () => {
  const [row] = await inApplication<{ id: string; hash: string }>(
    `select id, manifest_hash as hash from batch where status = 'frozen' order by number limit 1`,
  );
  if (!row) throw new Error('The demonstration world has no frozen list.');
  return row;
};
const hashOn = (text: string) => text.match(/(?:[0-9a-f]{4} ){15}[0-9a-f]{4}/)?.[0] ?? '';
const never = 'f'.repeat(64);

/** What a browser without scripts sends when the form is filled in. */
const typed = (code: string, lang = 'en') =>
  fetch(`${baseUrl()}/${lang}/verify`, {
    method: 'POST',
    body: new URLSearchParams({ code }),
    headers: { origin: baseUrl() },
  });

test('the hash a planner prints is accepted by the page anybody can open', async () => {
  const { id } = await theFrozenList();
  const planner = await atWork('planner');
  await planner.goto(`/exchanges/${id}/documents`);
  await planner.selectOption('select[name=languages]', 'uk-en');
  const links = planner.locator(`main a[href*="/api/batches/${id}/"]`);
  const papers = await links.evaluateAll((all) => all.map((one) => (one as unknown as { href: string }).href));
  expect(papers).toHaveLength(7);
  const printed: string[] = [];
  for (const href of papers) {
    const answer = await planner.context().request.get(href);
    expect([href, answer.status()]).toEqual([href, 200]);
    if (answer.headers()['content-type'] === 'application/pdf') printed.push(hashOn(textOfPdf(await answer.body())));
  }
  expect(new Set(printed).size).toBe(1);

  const anybody = await newPage({ javaScriptEnabled: false, viewport: { width: 320, height: 640 }, locale: 'en' });
  await anybody.goto('/verify');
  expect(anybody.url()).toMatch(/\/en\/verify$/);
  await anybody.fill('#code', printed[0] ?? '');
  await anybody.click('form#verify p.buttons button');
  expect(await anybody.locator('main').innerText()).toContain('Genuine and in force');
  await anybody.locator('header button', { hasText: 'Українська' }).click();
  expect(await anybody.locator('main').innerText()).toContain('Справжній і чинний');
});

test.each(locales)('the printed square leads straight to the answer (%s)', async (lang) => {
  const { hash } = await theFrozenList();
  const say = translator(lang, 'public-verify');
  const page = await newPage({ javaScriptEnabled: false, locale: lang });
  const where = (list: string) => `/verify?list=${list}`;
  await page.goto(where(hash));
  expect(await page.locator('main .notice strong').innerText()).toBe(say('current.title'));
  await page.goto(where(never));
  expect(await page.locator('main .notice strong').innerText()).toBe(say('unknown.title'));
  await page.goto('/verify');
  expect(await page.locator('main .notice').count()).toBe(0);
});

test('a hash that was never printed and what is no hash get the same answer, to the byte, and the page knows no list', async () => {
  const { id, hash } = await theFrozenList();
  const [unknown, malformed] = [await typed(never), await typed('not a hash')];
  const weighed = async (response: Response, code: string) => ({
    status: response.status,
    headers: [...response.headers].filter(([name]) => name !== 'date' && name !== 'content-length'),
    body: (await response.text()).replaceAll(code, 'CODE'),
  });
  // The page gives back what was typed, so that it can be corrected; nothing else differs.
  expect(await weighed(malformed, 'not a hash')).toEqual(await weighed(unknown, inFours(never)));

  const answer = await (await typed(hash)).text();
  const [batch] = await inApplication<Record<string, unknown>>(
    'select number, name, place, planned_on::text, frozen_at::date::text from batch where id = $1',
    [id],
  );
  const people = await inApplication<{ full: string }>(
    'select n."full" from batch_member m join prisoner_name n on n.prisoner_id = m.prisoner_id where m.batch_id = $1',
    [id],
  );
  const known = [id, String(batch?.name), String(batch?.place), String(batch?.planned_on), String(batch?.frozen_at)];
  expect([...known, ...people.map(({ full }) => full)].filter((text) => answer.includes(text))).toEqual([]);
});

test('nothing typed is asked for again; too much at once is refused with a time to wait', async () => {
  const empty = await typed('   ');
  expect([empty.status, await empty.text()]).toEqual([400, expect.stringContaining('Type the code')]);
  await inApplication(`delete from app.rate_limit where key like 'verify-address%'`);
  const answers = [];
  for (let n = 0; n < 121; n += 1) answers.push(await typed('no'));
  expect(answers.slice(0, 120).every(({ status }) => status === 200)).toBe(true);
  expect(answers.at(-1)?.status).toBe(429);
  expect(Number(answers.at(-1)?.headers.get('retry-after'))).toBeGreaterThan(0);
  await inApplication(`delete from app.rate_limit where key like 'verify-address%'`);
});

test('until the list is frozen there is nothing to print, and the page of documents says so', async () => {
  const [draft] = await inApplication<{ id: string }>(`select id from batch where status = 'draft' limit 1`);
  const planner = await atWork('planner');
  await planner.goto(`/exchanges/${draft?.id}/documents`);
  expect(await planner.locator('main').innerText()).toContain('The list is not frozen yet');
  expect(await planner.locator('main a[href*="/api/batches/"]').count()).toBe(0);
});

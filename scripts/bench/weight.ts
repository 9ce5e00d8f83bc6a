import { type IncomingMessage, request } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { type Browser, type BrowserContext, chromium } from 'playwright-core';
import { bringUpToDate } from '../database/bring-up-to-date';
import { browserForTests } from '../prepare/browser.mjs';
import { build } from '../prepare/build.mjs';
import { freePort } from '../prepare/port.mjs';
import { startWeb, untilHealthy } from '../prepare/serve.mjs';

// node scripts/run.mjs scripts/bench/weight.ts [address]: what each of the family's pages weighs on the wire, HTML and
// style, and when it can be used on a slow network. Without an address it starts the built application itself.

const limitBytes = 30 * 1024;
const limitMs = 3000;
/** 400 kbit/s with 400 ms to answer: a telephone at the edge of the network. */
const network = {
  offline: false,
  latency: 400,
  downloadThroughput: (400 * 1000) / 8,
  uploadThroughput: (400 * 1000) / 8,
};
const languages = ['uk', 'ru', 'en'];
const plain = [
  '',
  '/about-your-data',
  '/check-a-message',
  '/open',
  '/verify',
  '/calendar',
  '/inquiry/continue',
  '/nothing-here',
];
const steps = ['who', 'reach', 'names', 'birth', 'service', 'lost', 'known', 'consent'];
const faulty: Record<string, Record<string, string>> = {
  who: {},
  reach: { email: 'nope', wantsNotices: 'yes' },
  names: {},
  birth: { 'birth.day': '31', 'birth.month': '2', 'birth.year': '1994' },
  lost: { 'lost.year': '2999' },
  consent: {},
};
const answers: Record<string, Record<string, string>> = {
  who: { inquirerName: 'Олена Коваль', relationship: 'mother' },
  reach: { phone: '+00 67 123 45 67', email: 'olena@example.org', wantsNotices: 'yes' },
  names: { surname: 'Коваль', given: 'Їжак', patronymic: 'Іванович', sex: 'male' },
  birth: { 'birth.day': '27', 'birth.month': '3', 'birth.year': '1994', birthPlace: 'Село над річкою' },
  service: { category: 'combatant', unit: 'Окрема бригада', rank: 'Солдат' },
  lost: { 'lost.month': '5', 'lost.year': '2022', lostHow: 'call', circumstances: 'Останній дзвінок. '.repeat(30) },
  known: { known: 'Бачили у відео. '.repeat(30) },
  consent: { search: 'yes', 'share-icrc': 'yes' },
};

type Answer = { status: number; bytes: number; location: string; cookie: string; body: Buffer; encoding: string };
type Weight = { path: string; htmlBytes: number; cssBytes: number; totalBytes: number; usableMs: number | null };

/** One request as an old telephone sends it; the bytes are those of the body as it travels. */
const ask = (address: string, { form, cookie = '' }: { form?: Record<string, string>; cookie?: string } = {}) =>
  new Promise<Answer>((resolve, reject) => {
    const headers = {
      'accept-encoding': 'br, gzip',
      origin: new URL(address).origin,
      ...(cookie && { cookie }),
      ...(form && { 'content-type': 'application/x-www-form-urlencoded' }),
    };
    const sent = request(
      address,
      { method: form ? 'POST' : 'GET', headers },
      (response) => void read(response, resolve, reject),
    );
    sent.on('error', reject);
    sent.end(form && new URLSearchParams(form).toString());
  });

async function read(response: IncomingMessage, resolve: (answer: Answer) => void, reject: (fault: unknown) => void) {
  try {
    const parts: Buffer[] = [];
    for await (const part of response) parts.push(part as Buffer);
    const body = Buffer.concat(parts);
    const cookie = (response.headers['set-cookie'] ?? []).map((line) => line.split(';')[0]).join('; ');
    const { location = '', 'content-encoding': encoding = 'none' } = response.headers;
    resolve({ status: response.statusCode ?? 0, bytes: body.length, location, cookie, body, encoding });
  } catch (fault) {
    reject(fault);
  }
}

/** A form with every page answered, in one language; its cookie. */
async function filledForm(base: string, language: string) {
  let cookie = '';
  for (const [step, form] of Object.entries(answers))
    cookie = (await ask(`${base}/${language}/inquiry/${step}`, { form, cookie })).cookie || cookie;
  return cookie;
}

/** A sent inquiry and its family's session; the cookies of the receipt and of the status page. */
async function sentInquiry(base: string, language: string, browser: BrowserContext) {
  const form = await filledForm(base, language);
  await ask(`${base}/${language}/inquiry/check`, { form: { go: 'send' }, cookie: form });
  await browser.addCookies(cookiesFor(base, form));
  const page = await browser.newPage();
  await page.goto(`${base}/${language}/inquiry/sent`);
  const [reference = '', code = ''] = await page.locator('.figures').allInnerTexts();
  await page.close();
  const door = await ask(`${base}/${language}/open`, { form: { reference, code } });
  if (door.status !== 303) throw new Error(`The door answered ${door.status}.`);
  return { receipt: form, family: door.cookie };
}

const cookiesFor = (base: string, cookie: string) =>
  cookie
    .split('; ')
    .filter(Boolean)
    .map((pair) => {
      const [name = '', value = ''] = pair.split('=');
      return { name, value, url: base };
    });

const textOf = ({ body, encoding }: Answer) =>
  (encoding === 'br' ? brotliDecompressSync(body) : encoding === 'gzip' ? gunzipSync(body) : body).toString('utf8');

/** Milliseconds until the page stands with its style, at its first visit on the slow network. */
async function firstVisit(browser: Browser, address: string, cookies: ReturnType<typeof cookiesFor>) {
  const context = await browser.newContext({ viewport: { width: 320, height: 640 } });
  await context.addCookies(cookies);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', network);
  await page.goto(address, { waitUntil: 'load' });
  const ms = await page.evaluate(() => {
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    const resources = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    const styles = resources.filter(({ name }) => name.includes('.css')).map(({ responseEnd }) => responseEnd);
    return Math.max(navigation?.domContentLoadedEventEnd ?? 0, ...styles);
  });
  await context.close();
  return Math.round(ms);
}

async function measure(base: string): Promise<Weight[]> {
  const browser = await chromium.launch(await browserForTests());
  const weights: Weight[] = [];
  const css = new Map<string, number>();
  const cssOf = async (html: string) => {
    const href = html.match(/href="(\/family\.css[^"]*)"/)?.[1] ?? '';
    if (href && !css.has(href)) css.set(href, (await ask(base + href)).bytes);
    return css.get(href) ?? 0;
  };
  const weigh = async (path: string, cookie: string, form?: Record<string, string>) => {
    const answer = await ask(base + path, { cookie, ...(form && { form }) });
    if (answer.status === 303 || answer.status >= 500)
      throw new Error(`${path} answered ${answer.status}, not a page.`);
    const cssBytes = await cssOf(textOf(answer));
    const totalBytes = answer.bytes + cssBytes;
    const usableMs = form ? null : await firstVisit(browser, base + path, cookiesFor(base, cookie));
    weights.push({ path: form ? `${path} (errors)` : path, htmlBytes: answer.bytes, cssBytes, totalBytes, usableMs });
  };
  for (const language of languages) {
    const at = (path: string) => `/${language}${path}`;
    for (const path of plain) await weigh(at(path), '');
    const cookie = await filledForm(base, language);
    for (const path of [...steps, 'check', 'keep']) await weigh(at(`/inquiry/${path}`), cookie);
    for (const [step, form] of Object.entries(faulty)) await weigh(at(`/inquiry/${step}`), '', form);
    await weigh(at('/open'), '', { reference: '1', code: '2' });
    const context = await browser.newContext();
    const { receipt, family } = await sentInquiry(base, language, context);
    await context.close();
    await weigh(at('/inquiry/sent'), receipt);
    for (const path of ['/status', '/status/add', '/status/consent']) await weigh(at(path), family);
    await weigh(at('/status'), family, { body: '' });
  }
  await browser.close();
  return weights;
}

async function started() {
  const owner = process.env.DATABASE_OWNER_URL;
  if (!owner) throw new Error('Run it with: npm run bench:weight');
  await bringUpToDate(owner);
  await build();
  const port = await freePort();
  const base = `http://localhost:${port}`;
  const web = startWeb({ ...process.env, HOMEWARD_URL: base }, port, true);
  await untilHealthy(port, web.exited);
  return { base, stop: web.stop };
}

const given = process.argv[2];
const { base, stop } = given ? { base: given.replace(/\/$/, ''), stop: async () => {} } : await started();
try {
  const pages = await measure(base);
  const worstBytes = pages.reduce((worst, page) => (page.totalBytes > worst.totalBytes ? page : worst));
  const worstMs = pages.reduce((worst, page) => ((page.usableMs ?? 0) > (worst.usableMs ?? 0) ? page : worst));
  const over = pages.filter(({ totalBytes, usableMs }) => totalBytes > limitBytes || (usableMs ?? 0) > limitMs);
  console.log(
    JSON.stringify({ pages, limitBytes, limitMs, worstBytes, worstMs, over: over.map(({ path }) => path) }, null, 2),
  );
  process.exitCode = over.length > 0 ? 1 : 0;
} finally {
  await stop();
}

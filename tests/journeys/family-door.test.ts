import { baseUrl, inApplication } from '../setup/app-server';

const post = (path: string, body: Record<string, string>, headers: Record<string, string> = {}) =>
  fetch(baseUrl() + path, {
    method: 'POST',
    body: new URLSearchParams(body),
    headers: { origin: baseUrl(), ...headers },
    redirect: 'manual',
  });
const cookiesOf = (response: Response) =>
  response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');

/** What the outside can weigh of an answer: status, headers but the date, bytes. */
async function weighed(response: Response) {
  const headers = Object.fromEntries([...response.headers].filter(([name]) => name !== 'date'));
  return { status: response.status, headers, body: await response.text() };
}

/** An inquiry sent through the form; reference and code as its family holds them. */
async function sent() {
  let cookie = '';
  const step = async (path: string, body: Record<string, string>) => {
    const response = await post(path, body, cookie ? { cookie } : {});
    expect(response.status).toBe(303);
    cookie = cookiesOf(response) || cookie;
  };
  await step('/en/inquiry/who', { inquirerName: 'Olena', relationship: 'mother' });
  await step('/en/inquiry/names', { surname: 'Koval' });
  await step('/en/inquiry/consent', { search: 'yes' });
  await step('/en/inquiry/check', { go: 'send' });
  const page = await (await fetch(`${baseUrl()}/en/inquiry/sent`, { headers: { cookie } })).text();
  const [reference = '', code = ''] = [...page.matchAll(/class="figures">([\d ]+)</g)].map(([, figures]) =>
    (figures ?? '').replaceAll(' ', ''),
  );
  return { reference, code, cookie };
}

test('an unknown reference, a wrong code and a closed case get the same answer, byte for byte', async () => {
  const { reference, code } = await sent();
  const typed = { reference, code };
  const move = (to: string) => inApplication('update inquiry set status = $2 where reference = $1', [reference, to]);

  const wrong = await weighed(await post('/en/open', { reference, code: '0'.repeat(20) }));
  await move('rejected');
  const closed = await weighed(await post('/en/open', typed));
  await inApplication('update inquiry set reference = $2 where reference = $1', [reference, `gone-${reference}`]);
  const unknown = await weighed(await post('/en/open', typed));
  await inApplication('update inquiry set reference = $1, status = $3 where reference = $2', [
    reference,
    `gone-${reference}`,
    'received',
  ]);

  expect(closed.status).toBe(400);
  expect(unknown).toEqual(closed);
  // The page gives back what was typed, so that one wrong figure can be corrected; nothing else differs.
  expect({ ...wrong, body: wrong.body.replaceAll('0'.repeat(20), code) }).toEqual(closed);
  expect((await post('/en/open', typed)).status).toBe(303);
});

test('after ten tries with one reference the next is refused, and another family still gets in', async () => {
  const [besieged, other] = [await sent(), await sent()];
  for (let attempt = 0; attempt < 10; attempt += 1)
    expect((await post('/en/open', { reference: besieged.reference, code: '0'.repeat(20) })).status).toBe(400);
  const refused = await post('/en/open', { reference: besieged.reference, code: '0'.repeat(20) });
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect((await post('/en/open', other)).status).toBe(303);
});

test('hidden and missing pages are the same page', async () => {
  const pages = await Promise.all(
    ['/en/inquiry/names-2', '/en/inquiry/nothing', '/en/nothing/at/all'].map(async (path) =>
      weighed(await fetch(baseUrl() + path)),
    ),
  );
  expect(pages[0]?.status).toBe(404);
  expect(pages[1]).toEqual(pages[0]);
  expect(pages[2]).toEqual(pages[0]);
});

test.each([
  ['another site', { origin: 'https://evil.example' }, 403],
  ['an opaque origin', { origin: 'null' }, 403],
  ['a frame of another site', { 'sec-fetch-site': 'cross-site' }, 403],
])('a post from %s is refused with a page', async (_, headers, status) => {
  const response = await post('/uk/inquiry/who', { inquirerName: 'x', relationship: 'mother' }, headers);
  expect(response.status).toBe(status);
  expect(await response.text()).toContain('<!doctype html>');
});

test('a text longer than any page takes is refused as too large; a long letter is not', async () => {
  expect((await post('/uk/open', { reference: 'x'.repeat(70_000) })).status).toBe(413);
  const letter = await post('/uk/inquiry/known', { known: 'т'.repeat(9_000) });
  expect(letter.status).toBe(400);
  expect(await letter.text()).toContain('т'.repeat(9_000));
});

test('a filled honeypot sends nothing and loses nothing', async () => {
  let cookie = cookiesOf(await post('/en/inquiry/who', { inquirerName: 'Olena', relationship: 'mother' }));
  cookie = cookiesOf(await post('/en/inquiry/names', { surname: 'Koval' }, { cookie })) || cookie;
  cookie = cookiesOf(await post('/en/inquiry/consent', { search: 'yes' }, { cookie })) || cookie;
  const response = await post('/en/inquiry/check', { go: 'send', website: 'https://x.example' }, { cookie });
  expect(response.status).toBe(400);
  expect(await response.text()).toContain('Koval');
});

test('the headers of every page keep it out of frames, caches and other hands', async () => {
  for (const path of ['/uk', '/ru/inquiry/who', '/en/open', '/en/nothing']) {
    const { headers } = await fetch(baseUrl() + path);
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
    );
    expect(headers.get('cache-control')).toContain('no-store');
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  }
});

test.each([
  ['/', 'uk', 'uk-UA,uk;q=0.9', '/uk'],
  ['/', 'ru', 'ru-KZ', '/ru'],
  ['/', 'en', 'de, en;q=0.5', '/en'],
])('%s leads a reader of %s to their language', async (path, _, language, target) => {
  const response = await fetch(baseUrl() + path, { headers: { 'accept-language': language }, redirect: 'manual' });
  expect([response.status, response.headers.get('location')]).toEqual([303, target]);
});

test('an unexpected verb is 405', async () =>
  expect((await fetch(`${baseUrl()}/uk/open`, { method: 'PUT' })).status).toBe(405));

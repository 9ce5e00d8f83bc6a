import { POST } from '@/app/api/preferences/route';

process.env.HOMEWARD_URL = 'https://house.example';
process.env.DATABASE_URL ??= 'postgresql://nobody@localhost/test_none';
process.env.HOMEWARD_SECRET ??= Buffer.alloc(32, 1).toString('base64');

const from = (form: Record<string, string> | Buffer, headers: Record<string, string> = {}) => {
  const body = Buffer.isBuffer(form) ? new Uint8Array(form) : new URLSearchParams(form).toString();
  return POST(
    new Request('https://house.example/api/preferences', {
      method: 'POST',
      body,
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        origin: 'https://house.example',
        host: 'house.example',
        ...headers,
      },
    }),
  );
};

describe('a reader’s preferences', () => {
  test('language and appearance are kept for a year and the reader comes back to their page', async () => {
    const answer = await from({ locale: 'ru', theme: 'dark', back: '/inquiries?status=open' });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe('/inquiries?status=open');
    expect(answer.headers.getSetCookie()).toEqual([
      'homeward-locale=ru; Path=/; Max-Age=31536000; SameSite=Lax; Secure',
      'homeward-theme=dark; Path=/; Max-Age=31536000; SameSite=Lax; Secure',
    ]);
  });

  test.each([{ locale: 'xx' }, { theme: 'neon' }, { locale: 'uk; Domain=evil.example' }, {}])(
    'a value that is not one of ours leaves everything as it was: %j',
    async (form) => {
      const answer = await from({ ...form, back: '/today' } as Record<string, string>);
      expect(answer.status).toBe(303);
      expect(answer.headers.getSetCookie()).toEqual([]);
    },
  );

  test.each([
    '//evil.example',
    '/\\evil.example',
    '/\\/evil.example',
    'https://evil.example/',
    'javascript:alert(1)',
    '/\t/evil.example',
  ])('nobody is led to another site by %j', async (back) => {
    expect((await from({ theme: 'dark', back })).headers.get('location')).toBe('/');
  });

  test('without the field the page they came from is the one the browser names, if it is ours', async () => {
    const named = (referer: string) => from({ theme: 'dark' }, { referer });
    expect((await named('https://house.example/today?x=1')).headers.get('location')).toBe('/today?x=1');
    expect((await named('https://evil.example/today')).headers.get('location')).toBe('/');
  });

  test('another site cannot choose for the reader', async () => {
    const answer = await from({ locale: 'ru' }, { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' });
    expect(answer.status).toBe(403);
    expect(answer.headers.getSetCookie()).toEqual([]);
  });

  test('a form far too long, or with bytes that are no text, is refused and nothing is kept', async () => {
    expect((await from({ theme: 'dark', back: `/${'x'.repeat(5000)}` })).status).toBe(413);
    expect((await from(Buffer.from([0x74, 0xff, 0xfe]))).status).toBe(400);
  });
});

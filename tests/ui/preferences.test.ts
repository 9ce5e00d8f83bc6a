import { POST } from '@/app/api/preferences/route';

const from = (form: Record<string, string>, headers: Record<string, string> = {}) => {
  const body = new URLSearchParams(form).toString();
  return POST(
    new Request('https://house.example/api/preferences', {
      method: 'POST',
      body,
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'content-length': String(body.length),
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

  test('a body that is no form, or is far too long, is refused and nothing is kept', async () => {
    expect((await from({}, { 'content-type': 'multipart/form-data; boundary=x' })).status).toBe(400);
    expect((await from({ back: `/${'x'.repeat(5000)}` })).status).toBe(413);
  });
});

import { sameOrigin } from '@/lib/platform/http/origin';

const post = (headers: Record<string, string>) =>
  new Request('http://home.example/x', { method: 'POST', headers: { host: 'home.example', ...headers } });
const cookie = 'homeward-session=x';

test.each([
  ['our own page says so', { 'sec-fetch-site': 'same-origin', origin: 'http://home.example', cookie }, true],
  ['typed into the address bar', { 'sec-fetch-site': 'none', cookie }, true],
  ['another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example', cookie }, false],
  ['a neighbour under the same domain', { 'sec-fetch-site': 'same-site', origin: 'http://x.example', cookie }, false],
  ['an origin alone, ours', { origin: 'http://home.example', cookie }, true],
  ['an origin alone, another', { origin: 'https://evil.example' }, false],
  ['an origin that hides itself', { origin: 'null', cookie }, false],
  ['an old telephone that sends a referrer only', { referer: 'http://home.example/uk/inquiry/who', cookie }, true],
  ['an old browser led here from elsewhere', { referer: 'https://evil.example/form', cookie }, false],
  ['a look-alike host in the referrer', { referer: 'http://home.example.evil.example/', cookie }, false],
  ['nothing said, with a cookie', { cookie }, false],
  ['a program without cookies', {}, true],
])('%s: %j', (_who, headers, allowed) => {
  expect(sameOrigin(post(headers)).ok).toBe(allowed);
});

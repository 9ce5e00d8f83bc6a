import { randomBytes } from 'node:crypto';
import { weakness } from '@/lib/platform/boot';

test.each([
  { secret: 'replace-this-with-the-output-of-openssl-rand-base64-48-and-keep-it', answer: /example/ },
  { secret: 'c2hvcnQ=', answer: /short/ },
  { secret: Buffer.alloc(48, 7).toString('base64'), answer: /not random/ },
  {
    secret: Buffer.from('correct horse battery staple correct horse battery').toString('base64'),
    answer: /not random/,
  },
  { secret: Buffer.from('0123456789'.repeat(5)).toString('base64'), answer: /not random/ },
])('a secret is refused when it is $answer', ({ secret, answer }) => {
  expect(weakness(secret)).toMatch(answer);
});

test('random secrets of every usual making are accepted', () => {
  for (let round = 0; round < 200; round += 1) {
    expect(weakness(randomBytes(32).toString('base64'))).toBeUndefined();
    expect(weakness(randomBytes(48).toString('base64'))).toBeUndefined();
    expect(weakness(randomBytes(32).toString('hex'))).toBeUndefined();
  }
});

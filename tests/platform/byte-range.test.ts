import { byteRange } from '@/lib/platform/http/byte-range';

test.each([
  [null, 'whole'],
  ['', 'whole'],
  ['bytes=0-', { from: 0, to: 100 }],
  ['bytes=0-0', { from: 0, to: 1 }],
  ['bytes=10-19', { from: 10, to: 20 }],
  ['bytes=90-500', { from: 90, to: 100 }],
  ['bytes=-5', { from: 95, to: 100 }],
  ['bytes=-500', { from: 0, to: 100 }],
  ['bytes=100-', null],
  ['bytes=20-10', null],
  ['bytes=-0', null],
  ['bytes=-', 'whole'],
  ['bytes=0-1,5-6', 'whole'],
  ['pages=1-2', 'whole'],
  ['bytes=1e3-', 'whole'],
  ['bytes=-1-2', 'whole'],
])('of a hundred bytes, %j asks for %j', (header, answer) => {
  expect(byteRange(header, 100)).toEqual(answer);
});

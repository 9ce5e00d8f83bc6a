import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './source-files';

type Entry = {
  version: string;
  resolved?: string;
  integrity?: string;
  optional?: boolean;
  cpu?: string[];
  os?: string[];
};
const lock = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, Entry>;
};
const packages = Object.entries(lock.packages).filter(([place]) => place !== '');

/** Below these versions something is publicly known to be broken in a way that matters here. */
const floors = {
  next: '16.4.6',
  react: '19.3.0',
  'react-dom': '19.3.0',
  'next-auth': '4.24.15',
  nodemailer: '10.0.0',
  '@prisma/client': '7.10.0',
  zod: '4.6.0',
  pg: '8.16.0',
  highs: '1.15.3',
};

const isAtLeast = (version: string, floor: string) => {
  const [a, b] = [version, floor].map((text) => text.split(/[.-]/).slice(0, 3).map(Number)) as [number[], number[]];
  const at = a.findIndex((part, n) => part !== b[n]);
  return at === -1 || (a[at] ?? 0) > (b[at] ?? 0);
};

test.each([
  ['16.4.6', '16.4.6', true],
  ['16.10.0', '16.4.6', true],
  ['17.0.0', '16.4.6', true],
  ['16.4.5', '16.4.6', false],
  ['15.9.9', '16.4.6', false],
])('%s against a floor of %s: %s', (version, floor, answer) => {
  expect(isAtLeast(version, floor)).toBe(answer);
});

test.each(Object.entries(floors))('%s is at least %s, wherever it is installed', (name, floor) => {
  const installed = packages.filter(([place]) => place.endsWith(`node_modules/${name}`));
  expect(installed.length).toBeGreaterThan(0);
  expect(installed.filter(([, { version }]) => !isAtLeast(version, floor))).toEqual([]);
});

test('no package names a place it is fetched from, so that the registry of the house decides, and every one has its bytes pinned', () => {
  const elsewhere = packages.filter(([, { resolved }]) => resolved);
  // A package for another platform may be named without its bytes: npm fills them in where that platform is.
  const unpinned = packages.filter(
    ([, { integrity, optional, cpu }]) => !integrity?.startsWith('sha512-') && !(optional && cpu),
  );
  expect(elsewhere.map(([place]) => place)).toEqual([]);
  expect(unpinned.map(([place]) => place)).toEqual([]);
});

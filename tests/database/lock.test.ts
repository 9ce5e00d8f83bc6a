import { readFileSync } from 'node:fs';

type Locked = {
  optionalDependencies?: Record<string, string>;
  integrity?: string;
  optional?: boolean;
  resolved?: string;
};
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> };

test('the lock names the packages of every platform, or npm ci would refuse it (node scripts/complete-lock.mjs)', () => {
  const missing = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !packages[`${place}/node_modules/${name}`] && !packages[`node_modules/${name}`],
    ),
  );
  expect(missing).toEqual([]);
});

test('every package that is needed is pinned by its content', () => {
  const loose = Object.entries(packages).filter(([place, { integrity, optional }]) => place && !integrity && !optional);
  expect(loose.map(([place]) => place)).toEqual([]);
});

test('no package is tied to one registry', () => {
  const tied = Object.entries(packages).filter(([, { resolved }]) => resolved);
  expect(tied.map(([place]) => place)).toEqual([]);
});

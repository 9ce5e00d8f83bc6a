import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { people, person, planOf, problem } from './given';

jest.setTimeout(120_000);
const folder = mkdtempSync(path.join(tmpdir(), 'plan-'));

function plan(content: unknown, ...args: string[]) {
  const file = path.join(folder, `${Math.abs(JSON.stringify(content).length)}-${args.length}.json`);
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/run.mjs', '--no-database', 'scripts/plan.ts', file, ...args],
    { encoding: 'utf8' },
  );
  return { status, stdout, stderr };
}

test('a plan: exit 0, and the result as the format has it', async () => {
  const given = problem(people(5), { total: 2 });
  const { status, stdout } = plan(given);
  const { levels, hash } = await planOf(given);
  expect(status).toBe(0);
  const result = JSON.parse(stdout);
  expect(Object.keys(result).sort()).toEqual([
    'bounds',
    'hash',
    'in',
    'levels',
    'ms',
    'out',
    'received',
    'reserve',
    'status',
    'vehicles',
  ]);
  expect(result).toMatchObject({ status: 'certified', levels, hash, received: { general: 2 } });
  expect(result.in[0].reason).toEqual({ code: 'drawn', text: expect.stringMatching(/^In by the draw/) });
  expect(result.out).toHaveLength(3);
});

test('no plan possible: exit 3, and the least that would have to give way', () => {
  const { status, stdout } = plan(problem(people(3, { pin: 'in' }), { total: 2 }));
  expect(status).toBe(3);
  expect(JSON.parse(stdout)).toMatchObject({
    status: 'infeasible',
    relaxation: ['A batch of 3 instead of 2.', 'Lift the pin of p02.'],
  });
});

test('no problem: exit 2, every error named, nothing written', () => {
  const { status, stdout, stderr } = plan({ ...problem([person('a', { site: 'west' }), person('a')]), speed: 1 });
  expect(status).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toContain('speed is not a known key');
  const later = plan(problem([person('a', { site: 'west' }), person('a')]));
  expect(later.status).toBe(2);
  expect(later.stderr).toContain('people[1] repeats "a" of people[0]');
  expect(later.stderr).toContain('people[0].site "west" is not a known site');
});

test.each([
  { what: 'no JSON', content: '{', args: [] },
  { what: 'an unknown option', content: '{}', args: ['--fast'] },
  { what: 'no time', content: '{}', args: ['--seconds', 'soon'] },
])('exit 2 for $what, without a trace', ({ content, args }) => {
  const { status, stdout, stderr } = plan(content, ...args);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr.trim()).not.toBe('');
  expect(stderr).not.toMatch(/ {4}at /);
});

test('why not somebody: one sentence', () => {
  const { status, stdout } = plan(
    problem([person('a'), person('late', { tier: 4 })], { total: 1 }),
    '--why-not',
    'late',
  );
  expect(status).toBe(0);
  expect(JSON.parse(stdout).text).toMatch(/^With this person in, the number in tier 1 would be 0 instead of 1/);
});

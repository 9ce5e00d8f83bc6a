import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { build } from './prepare/build.mjs';
import { interruptCommands, node } from './prepare/command.mjs';
import { checkNode, dependencies } from './prepare/dependencies.mjs';
import { followStarter } from './prepare/starter.mjs';
import { main, step } from './prepare/step.mjs';

/** npm test: the same preparation as npm start, then every check there is. One failing stage does not hide the others. */
const total = { passed: 0, failed: 0 };
const results = mkdtempSync(path.join(tmpdir(), 'homeward-results-'));

async function stage(name, work) {
  console.log(`\n── ${name}`);
  const began = Date.now();
  try {
    await work();
  } catch (error) {
    total.failed += 1;
    console.error(error instanceof Error ? error.message : error);
  }
  console.log(`── ${name}: ${((Date.now() - began) / 1000).toFixed(1)} s`);
}

/** Adds up what Jest counted. A file that could not run, and a test left out, are failures: nothing is skipped silently. */
function count(file) {
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites, numPendingTests, numTodoTests, numTotalTests } =
    JSON.parse(readFileSync(file, 'utf8'));
  const leftOut = numPendingTests + numTodoTests;
  if (leftOut > 0) console.error(`${leftOut} tests are marked to be skipped; that counts as failed.`);
  if (numTotalTests === 0) console.error('No test was found; that counts as failed.');
  total.passed += numPassedTests;
  total.failed += numFailedTests + numRuntimeErrorTestSuites + leftOut + (numTotalTests === 0 ? 1 : 0);
}

/** Runs Jest on these projects and counts. `aside`: says nothing until its end, because others are running beside it. */
async function jest(name, projects, { aside = false } = {}, ...more) {
  const file = path.join(results, `${projects.join('-')}.json`);
  const args = [
    'node_modules/jest/bin/jest.js',
    '--selectProjects',
    ...projects,
    '--json',
    `--outputFile=${file}`,
    ...more,
  ];
  const work = async () => {
    // Jest's own exit code says no more than its results do; without results the stage fails.
    const said = node(args, { env: { ...process.env, NODE_ENV: 'test' }, quiet: aside }).catch(
      ({ message }) => message,
    );
    if (aside) console.log(`\n── ${name}, run beside the other\n${await said}`);
    await said;
    count(file);
  };
  await stage(name, work);
}

function interrupted() {
  interruptCommands();
  process.exit(1);
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, interrupted);
followStarter(interrupted);

await main(async () => {
  checkNode();
  await step('Preparation', dependencies);
  await stage('Format and lint', () =>
    node(['node_modules/@biomejs/biome/bin/biome', 'ci', '.', ...(process.stdout.isTTY ? [] : ['--colors=off'])]),
  );
  await stage('Types', () => node(['node_modules/typescript/lib/tsc.js', '--noEmit']));
  await stage('Build', build);
  // On two cores Jest would take one worker; while one waits for the database the other can work.
  await jest(
    'Rules and units, and the database',
    ['unit', 'db'],
    {},
    `--maxWorkers=${Math.max(2, availableParallelism() - 1)}`,
  );
  // Each waits for its own application most of the time; their tests share a world and so run one by one, in one order.
  const inOrder = ['--runInBand', '--testSequencer=./tests/setup/fixed-order.cjs'];
  await Promise.all([
    jest('Access matrix', ['matrix'], { aside: true }, ...inOrder),
    jest('Journeys', ['journeys'], {}, ...inOrder),
  ]);
});
rmSync(results, { recursive: true, force: true });
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 || process.exitCode ? 1 : 0);

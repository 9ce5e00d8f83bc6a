import { interruptCommands, node, typescript } from './prepare/command.mjs';
import { untilUnused } from './prepare/database.mjs';
import { checkNode, dependencies } from './prepare/dependencies.mjs';
import { environment, loadSettings, setUpDatabase } from './prepare/environment.mjs';
import { followStarter } from './prepare/starter.mjs';
import { Fault, main } from './prepare/step.mjs';

/**
 * node scripts/run.mjs [--no-database] FILE …: runs a TypeScript script with everything it needs, the database included
 * unless it needs none. It ends with the code the script ends with.
 */

// What the script prints is its answer, perhaps JSON for another program; our own progress goes beside it.
console.log = console.error;

// Ends the script; what was started for it is then stopped as after its ordinary end.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, interruptCommands);
followStarter(interruptCommands);

await main(async () => {
  const asked = process.argv.slice(2);
  const alone = asked[0] === '--no-database';
  const [file, ...args] = alone ? asked.slice(1) : asked;
  if (!file) throw new Fault('Say which script to run: node scripts/run.mjs scripts/migrate.ts');
  checkNode();
  loadSettings();
  await dependencies();
  // A script that fails has said why itself.
  const run = (env) =>
    node(typescript(file, ...args), { env }).catch((fault) => {
      process.exitCode = Number.isInteger(fault.code) ? fault.code : 1;
    });
  if (alone) return run(process.env);
  const { env, postgres } = await environment();
  try {
    const { signIns: _, ...addresses } = await setUpDatabase(env, 'logins');
    await run({ ...env, ...addresses });
  } finally {
    if (postgres?.child) await untilUnused(postgres.port);
    await postgres?.stop();
  }
});

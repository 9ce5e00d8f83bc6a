import { interruptCommands, node, typescript } from './prepare/command.mjs';
import { untilUnused } from './prepare/database.mjs';
import { checkNode, dependencies } from './prepare/dependencies.mjs';
import { environment, loadSettings, setUpDatabase } from './prepare/environment.mjs';
import { followStarter } from './prepare/starter.mjs';
import { Fault, main } from './prepare/step.mjs';

/** node scripts/run.mjs FILE …: runs a TypeScript script with everything it needs, the database included. */

// What the script prints is its answer, perhaps JSON for another program; our own progress goes beside it.
console.log = console.error;

// Ends the script; what was started for it is then stopped as after its ordinary end.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, interruptCommands);
followStarter(interruptCommands);

await main(async () => {
  const [file, ...args] = process.argv.slice(2);
  if (!file) throw new Fault('Say which script to run: node scripts/run.mjs scripts/migrate.ts');
  checkNode();
  loadSettings();
  await dependencies();
  const { env, postgres } = await environment();
  try {
    const { signIns: _, ...addresses } = await setUpDatabase(env, 'logins');
    // A script that fails has said why itself.
    await node(typescript(file, ...args), { env: { ...env, ...addresses } }).catch(() => {
      process.exitCode = 1;
    });
  } finally {
    if (postgres?.child) await untilUnused(postgres.port);
    await postgres?.stop();
  }
});

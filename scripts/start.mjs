import { build } from './prepare/build.mjs';
import { interruptCommands, node, typescript } from './prepare/command.mjs';
import { keepPreparation, keptPreparation } from './prepare/database.mjs';
import { checkNode, dependencies } from './prepare/dependencies.mjs';
import { environment, isProduction, loadSettings, setUpDatabase } from './prepare/environment.mjs';
import { answers, firstFreePort } from './prepare/port.mjs';
import { claim, release } from './prepare/running.mjs';
import { startWeb, startWorker, untilHealthy } from './prepare/serve.mjs';
import { followStarter } from './prepare/starter.mjs';
import { Fault, main, step } from './prepare/step.mjs';
import { welcome } from './prepare/welcome.mjs';

/** npm start: everything from a fresh clone to a running Homeward, until Ctrl-C. */
const began = Date.now();
const running = [];
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
let stopping;

/** Stops what was started, last first: those who use the database before the database. */
function stopAll() {
  stopping ??= (async () => {
    await Promise.all(running.filter(({ name }) => name).map(({ stop }) => stop()));
    await Promise.all(running.map(({ stop }) => stop()));
    release();
  })();
  return stopping;
}

async function interrupted(signal) {
  if (stopping) return;
  console.log(`\n${signal}: stopping …`);
  interruptCommands();
  await stopAll();
  console.log('Homeward has stopped.');
  process.exit(0);
}

async function choosePort(abandoned) {
  for (let waited = 0; abandoned && waited < 40 && (await answers(abandoned)); waited += 1) await pause(250);
  const wanted = process.env.PORT;
  const port = await firstFreePort(Number(wanted ?? 3000));
  if (wanted && port !== Number(wanted))
    throw new Fault(`Port ${wanted} is taken. Choose another with PORT=…, or leave it out.`);
  return port;
}

/** Migrations and demonstration world; on the local database only when something has changed since the last start. */
async function migratedAndSeeded(env, isLocal) {
  const kept = isLocal ? keptPreparation() : undefined;
  if (kept) return { signIns: kept };
  const answer = await step('Preparing the database', () => setUpDatabase(env, 'all'));
  if (isLocal) keepPreparation(answer.signIns);
  return answer;
}

/** In production migrating is a step of its own; starting only checks, before anything slow. */
async function checked(env) {
  await node(typescript('scripts/check.ts'), { env }).catch(() => {
    throw new Fault('Homeward was not started.');
  });
}

/** A database ready to serve from, and the environment that names it. */
async function prepareDatabase() {
  const { env, postgres } = await environment({ own: true });
  if (postgres) running.push(postgres);
  if (isProduction()) return { env, postgres, signIns: [] };
  const { signIns, ...addresses } = await migratedAndSeeded(env, Boolean(postgres));
  return { env: { ...env, ...addresses }, postgres, signIns };
}

async function serve(abandoned) {
  const port = await choosePort(abandoned);
  process.env.PORT = String(port);
  const { env, postgres, signIns } = await prepareDatabase();
  const web = startWeb(env, port, !isProduction());
  const worker = startWorker(env, port, !isProduction());
  running.push(web, worker);
  const gone = Promise.race([
    web.exited,
    worker.exited,
    ...(postgres?.exited ? [postgres.exited.then(() => 'PostgreSQL ended')] : []),
  ]);
  await untilHealthy(port, gone);
  claim({ url: env.HOMEWARD_URL, port });
  welcome({ url: env.HOMEWARD_URL, signIns, seconds: (Date.now() - began) / 1000 });
  const reason = await gone;
  if (!stopping) throw new Fault(`${reason}. Everything else is being stopped.`);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => interrupted(signal));
followStarter(interrupted);

await main(async () => {
  checkNode();
  loadSettings();
  if (isProduction() && process.env.HOMEWARD_DEMO === '1')
    throw new Fault('HOMEWARD_DEMO=1 has no place in production; unset one of the two.');
  const abandoned = claim({});
  await dependencies();
  if (isProduction()) await checked((await environment()).env);
  await build();
  try {
    await serve(abandoned);
  } finally {
    await stopAll();
  }
});
process.exit();

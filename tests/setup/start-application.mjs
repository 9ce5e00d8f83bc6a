import { browserForTests } from '../../scripts/prepare/browser.mjs';
import { build } from '../../scripts/prepare/build.mjs';
import { freePort } from '../../scripts/prepare/port.mjs';
import { startWeb, startWorker, untilHealthy } from '../../scripts/prepare/serve.mjs';
import { prepareDatabase, shared } from './shared-database.mjs';

/**
 * Global set-up of the journeys and the access matrix: the built application with its worker on a free port, on a
 * database of its own that holds the demonstration world, and a browser. Whatever is missing fails here, loudly.
 */
export default async function startApplication() {
  await build();
  process.env.HOMEWARD_TEST_BROWSER = JSON.stringify(await browserForTests());
  const { signIns, ...addresses } = await prepareDatabase('test_homeward_app', 'all');
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const env = { ...process.env, ...addresses, HOMEWARD_URL: url };
  const web = startWeb(env, port, true);
  const worker = startWorker(env, port, true);
  shared.stops.push(worker.stop, web.stop);
  process.once('exit', () => [web, worker].map(({ kill }) => kill()));
  await untilHealthy(port, Promise.race([web.exited, worker.exited]));
  process.env.HOMEWARD_TEST_APPLICATION = JSON.stringify({ url, signIns, ...addresses });
}

import { shared } from './shared-database.mjs';

/** Global teardown: stops whatever the set-ups started, last first. Safe to run once per project. */
export default async function stop() {
  for (const end of shared.stops.splice(0).reverse()) await end();
  shared.server = undefined;
}

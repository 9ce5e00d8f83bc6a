import { prepareDatabase } from './shared-database.mjs';

/** Global set-up of the database tests: a server, and a migrated template that every test file gets a copy of. */
export default async function startDatabase() {
  const template = await prepareDatabase('test_homeward_template', 'tables');
  process.env.HOMEWARD_TEST_TEMPLATE = JSON.stringify(template);
}

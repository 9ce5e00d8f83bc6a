import { build } from './prepare/build.mjs';
import { checkNode, dependencies } from './prepare/dependencies.mjs';
import { main } from './prepare/step.mjs';

/** node scripts/build.mjs: packages, database client and the built application, without a database. For images. */
await main(async () => {
  checkNode();
  await dependencies();
  await build();
});

import { existsSync } from 'node:fs';
import { node } from './command.mjs';
import { hashOf, isStamped, writeStamp } from './hash.mjs';
import { inRoot } from './place.mjs';
import { step } from './step.mjs';

const sources = ['app', 'components', 'lib', 'public', 'prisma/schema', 'instrumentation.ts', 'proxy.ts'];
const settings = ['next.config.js', 'tsconfig.json', 'postcss.config.mjs', 'package-lock.json'];

/** Builds the web application when a source has changed since the last build. */
export async function build() {
  const dist = inRoot(process.env.HOMEWARD_DIST ?? '.next');
  const stamp = `${dist}/homeward-sources`;
  const hash = hashOf(...sources, ...settings);
  if (existsSync(`${dist}/BUILD_ID`) && isStamped(stamp, hash)) return;
  const env = { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' };
  await step('Building the application (about a minute)', () =>
    node(['node_modules/next/dist/bin/next', 'build'], { env, quiet: true }),
  );
  writeStamp(stamp, hash);
}

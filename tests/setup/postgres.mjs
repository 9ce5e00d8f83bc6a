import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { freemem, tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from '../../scripts/prepare/port.mjs';
import { initialise, startPostgres } from '../../scripts/prepare/postgres.mjs';
import { give, reaches, serverUser } from '../../scripts/prepare/postgres-home.mjs';

/** Nothing in a test database has to survive a power cut. */
const fast = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_wal_size: '256MB' };

/** A folder kept in memory, where it is large enough: a copy of the template takes a twentieth of the time there. */
const inMemory = '/dev/shm';
function isRoomy() {
  try {
    const { bavail, bsize } = statfsSync(inMemory);
    return bavail * bsize > 2 * 2 ** 30 && freemem() > 4 * 2 ** 30;
  } catch {
    return false;
  }
}

function temporaryFolder(user) {
  const places = [...(isRoomy() ? [inMemory] : []), tmpdir(), '/tmp', '/var/tmp'];
  const parent = places.find((folder) => reaches(user, '-x', folder));
  const folder = mkdtempSync(path.join(parent, 'homeward-test-pg-'));
  give(folder, user);
  return folder;
}

/**
 * A PostgreSQL of the tests' own in a temporary folder, stopped and deleted by `stop`: `{ port, password, stop }`.
 * If this process ends in any other way but SIGKILL, the server still goes with it.
 */
export async function temporaryPostgres({ settings = fast } = {}) {
  const data = temporaryFolder(serverUser());
  const password = randomBytes(18).toString('base64url');
  initialise({ data, password });
  const server = await startPostgres({ data, port: await freePort(), settings });
  const last = () => {
    server.child.kill('SIGQUIT');
    spawnSync('sleep', ['0.3']);
    rmSync(data, { recursive: true, force: true });
  };
  process.once('exit', last);
  const stop = async () => {
    process.off('exit', last);
    await server.stop();
    rmSync(data, { recursive: true, force: true });
  };
  return { port: server.port, password, stop, data, child: server.child };
}

import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { answers } from './port.mjs';
import { reachableServer, serverUser } from './postgres-home.mjs';
import { Fault } from './step.mjs';

const cleanEnvironment = { PATH: process.env.PATH ?? '', LC_ALL: 'C', TZ: 'UTC' };
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Names are searched in Cyrillic, and pg_trgm asks the C library what a letter is: a plain "C" locale would find none. */
const locales = ['C.UTF-8', 'en_US.UTF-8', 'C'];

/** Makes a new database cluster in `data` unless there is one. Passwords travel in a file only the server's user can read. */
export function initialise({ data, password }) {
  if (existsSync(path.join(data, 'PG_VERSION'))) return;
  const user = serverUser();
  const folder = mkdtempSync(path.join(os.tmpdir(), 'homeward-init-'));
  const file = path.join(folder, 'password');
  writeFileSync(file, `${password}\n`, { mode: 0o600 });
  if (user.uid !== undefined) for (const owned of [folder, file]) chownSync(owned, user.uid, user.gid);
  try {
    const faults = locales.map((locale) => runInitdb({ data, file, locale, user }));
    if (!faults.includes(undefined))
      throw new Fault(`PostgreSQL could not make its data folder ${data}:\n${faults[0]}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function runInitdb({ data, file, locale, user }) {
  if (existsSync(path.join(data, 'PG_VERSION'))) return undefined;
  const binary = executable('initdb', user);
  const flags = [
    `--pgdata=${data}`,
    '--username=postgres',
    `--pwfile=${file}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
  ];
  const provider = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', `--locale=${locale}`, '--lc-messages=C'];
  const run = spawnSync(binary, [...flags, ...provider], {
    ...user,
    cwd: data,
    env: cleanEnvironment,
    encoding: 'utf8',
  });
  return run.status === 0 ? undefined : `${run.error ?? ''}${run.stderr}`;
}

function executable(name, user) {
  const file = path.join(reachableServer(user), 'bin', name);
  try {
    chmodSync(file, 0o755);
  } catch {
    // A read-only or foreign node_modules: npm has already unpacked the file with its mode.
  }
  return file;
}

/** The process that serves `data` now, or undefined. A pid file left by a killed server, its number since reused, is no server. */
export function servingProcess(data) {
  const file = path.join(data, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const [pid, , , port] = readFileSync(file, 'utf8').split('\n');
  const command = commandOf(Number(pid));
  return command?.includes(data) ? { pid: Number(pid), port: Number(port) } : undefined;
}

/** The command line of a running process, or undefined when there is none with that number. */
export function commandOf(pid) {
  if (process.platform === 'linux') {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    } catch {
      return undefined;
    }
  }
  return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim() || undefined;
}

/**
 * Starts PostgreSQL on `data` and resolves when it accepts connections: `{ child, port, exited, stop }`.
 * Survives what a SIGKILL leaves behind: a stale pid file, or the dying server's memory still being released.
 */
export async function startPostgres({ data, port, settings = {}, onLine = () => {} }) {
  for (let attempt = 0; ; attempt += 1) {
    if (!servingProcess(data)) rmSync(path.join(data, 'postmaster.pid'), { force: true });
    const server = launch({ data, port, settings, onLine });
    if (await server.ready) return server;
    if (attempt >= 30 || !/still in use|already exists/.test(server.said())) {
      throw new Fault(`PostgreSQL did not start on ${data}:\n${server.said()}`);
    }
    await pause(500);
  }
}

function launch({ data, port, settings, onLine }) {
  const user = serverUser();
  const all = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 100,
    // Searches are many and short: compiling a plan costs more than running it, and what is read is mostly in memory.
    jit: 'off',
    random_page_cost: 1.1,
    shared_buffers: '256MB',
    timezone: 'UTC',
    ...settings,
  };
  const flags = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawn(executable('postgres', user), ['-D', data, '-p', String(port), ...flags], {
    ...user,
    cwd: data,
    env: cleanEnvironment,
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true, // its own group: Ctrl-C at the terminal reaches us, and we stop it after those who use it
  });
  let text = '';
  let running = true;
  child.stderr.on('data', (chunk) => {
    text = (text + chunk).slice(-8000);
    onLine(String(chunk));
  });
  const exited = new Promise((resolve) => {
    child.once('error', (error) => resolve({ error }));
    child.once('exit', (code, signal) => resolve({ code, signal }));
  }).finally(() => {
    running = false;
  });
  const stop = async () => {
    if (running) child.kill('SIGINT'); // "fast": ends the sessions, writes a checkpoint
    await exited;
  };
  const ready = (async () => {
    for (; running; await pause(50))
      if (text.includes('ready to accept connections') && (await answers(port))) return true;
    return false;
  })();
  return { child, port, exited, stop, ready, said: () => text };
}

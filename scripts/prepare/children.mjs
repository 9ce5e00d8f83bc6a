import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { inVar, makeVar, root } from './place.mjs';

const PATIENCE = 15_000;

/** In production what a process says belongs to the machine's own log; here it would drown the sign-ins. */
function openLog(name, toFile) {
  if (!toFile) return { stdio: ['ignore', 'inherit', 'inherit'], last: () => '' };
  makeVar();
  mkdirSync(inVar('log'), { recursive: true, mode: 0o700 });
  const file = inVar('log', `${name.replaceAll(' ', '-')}.log`);
  const log = openSync(file, 'w', 0o600);
  const last = () => readFileSync(file, 'utf8').trim().split('\n').slice(-15).join('\n');
  return { stdio: ['ignore', log, log], last, close: () => closeSync(log) };
}

/**
 * Starts one of the long-running processes in a group of its own, so that Ctrl-C at the terminal reaches the supervisor
 * alone and the order of stopping is ours. `exited` resolves with a sentence about how it ended.
 */
export function startChild(name, args, { env, toFile = false }) {
  const { stdio, last, close } = openLog(name, toFile);
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...env, HOMEWARD_SUPERVISOR: String(process.pid) },
    stdio,
    detached: true,
  });
  close?.();
  let running = true;
  const exited = new Promise((resolve) => {
    child.once('error', (error) => resolve(`The ${name} could not start: ${error.message}`));
    child.once('exit', (code, signal) => resolve(`${last()}\nThe ${name} ended (${signal ?? `exit ${code}`})`));
  }).finally(() => {
    running = false;
  });
  const signalGroup = (signal) => {
    try {
      if (running) process.kill(-child.pid, signal);
    } catch {
      // It ended in this very moment.
    }
  };
  const stop = async () => {
    signalGroup('SIGTERM');
    const timer = setTimeout(() => signalGroup('SIGKILL'), PATIENCE);
    await exited;
    clearTimeout(timer);
  };
  return { name, child, exited, stop, kill: () => signalGroup('SIGKILL') };
}

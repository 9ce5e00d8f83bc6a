import { spawn } from 'node:child_process';
import { root } from './place.mjs';

const PATIENCE = 15_000;

/**
 * Starts one of the long-running processes in a group of its own, so that Ctrl-C at the terminal reaches the supervisor
 * alone and the order of stopping is ours. `exited` resolves with a sentence about how it ended.
 */
export function startChild(name, args, env) {
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...env, HOMEWARD_SUPERVISOR: String(process.pid) },
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: true,
  });
  let running = true;
  const exited = new Promise((resolve) => {
    child.once('error', (error) => resolve(`${name} could not start: ${error.message}`));
    child.once('exit', (code, signal) => resolve(`${name} ended (${signal ?? `exit ${code}`})`));
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

import { spawn } from 'node:child_process';
import { root } from './place.mjs';
import { Fault } from './step.mjs';

/** Runs a Node program of the project to its end; fails with its output when it fails. */
export function node(args, { env = process.env, quiet = false } = {}) {
  return run(process.execPath, args, { env, quiet });
}

/** How a TypeScript script is run: with the aliases of tsconfig.json, and with `server-only` code allowed. */
export const typescript = (file, ...args) => ['--conditions=react-server', '--import', 'tsx', file, ...args];

const current = new Set();

/** Ends the programs that `run` waits for, when the waiting command is interrupted. */
export function interruptCommands() {
  for (const child of current) child.kill('SIGTERM');
}

/** Runs a program in the clone's folder to its end; resolves with what it printed when `quiet`; `aside` shows it as errors. */
export function run(command, args, { env = process.env, quiet = false, aside = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      env,
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['inherit', aside ? 2 : 'inherit', 'inherit'],
    });
    current.add(child);
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (said += chunk));
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      current.delete(child);
      if (code === 0) resolve(said);
      else {
        const fault = new Fault(`${said}\nFailed (${signal ?? `exit ${code}`}): ${[command, ...args].join(' ')}`);
        reject(Object.assign(fault, { code }));
      }
    });
  });
}

import { readFileSync } from 'node:fs';

const parentOf = (pid) => {
  try {
    return Number(/^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
  } catch {
    return undefined;
  }
};

const exists = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
};

/**
 * Calls `gone` once when the npm that started this command has ended. npm hands a signal to the shell between them, and
 * the shell does not hand it on: without this, stopping npm would leave everything running. Started without npm, the
 * command may outlive its terminal.
 */
export function followStarter(gone) {
  if (!process.env.npm_lifecycle_event) return;
  const shell = process.ppid;
  const npm = parentOf(shell);
  const timer = setInterval(() => {
    if (process.ppid === shell && (!npm || exists(npm))) return;
    clearInterval(timer);
    gone('npm has ended');
  }, 500);
  timer.unref();
}

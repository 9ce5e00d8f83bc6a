import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { inVar, makeVar } from './place.mjs';
import { commandOf } from './postgres.mjs';
import { Fault } from './step.mjs';

const file = inVar('running.json');
let held = false;

/**
 * Takes this clone for this process; refuses while another `npm start` serves from it. Returns the port of one that was
 * killed, whose web server needs a second or two to notice.
 */
export function claim(more) {
  makeVar();
  const { pid, url, port } = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  if (!held && pid && pid !== process.pid && commandOf(pid)?.includes('start.mjs')) {
    throw new Fault(
      `Homeward already runs from this folder${url ? ` at ${url}` : ''} (process ${pid}). Stop that one first.`,
    );
  }
  held = true;
  writeFileSync(file, JSON.stringify({ pid: process.pid, ...more }));
  return port;
}

/** Gives the clone free again. */
export function release() {
  if (held) rmSync(file, { force: true });
  held = false;
}

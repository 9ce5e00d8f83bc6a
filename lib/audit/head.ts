import 'server-only';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { env } from '../platform/env';
import { log } from '../platform/log';
import { hashOfSeal, type Seal } from './chain';
import type { Head } from './verify';

const shape = z.object({ seq: z.number().int(), hash: z.string() });
const file = () => path.join(env.HOMEWARD_VAR, 'audit-head.json');

/** Remembers the newest seal outside the database: in a file, and as a line of the process's own log. */
export async function keepHead(seal: Seal) {
  const head: Head = { seq: seal.seq, hash: hashOfSeal(seal) };
  log.info({ auditHead: head }, 'log sealed');
  await mkdir(env.HOMEWARD_VAR, { recursive: true });
  await writeFile(`${file()}.new`, JSON.stringify(head));
  await rename(`${file()}.new`, file());
}

/** The newest seal this machine remembers; null when it has seen none. */
export async function keptHead(): Promise<Head | null> {
  const text = await readFile(file(), 'utf8').catch(() => null);
  return text === null ? null : shape.parse(JSON.parse(text));
}

import 'server-only';
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';

const known = new Map<string, { changed: number; href: string }>();

/** The address of one of our own static files with a mark of its content, so that a browser may keep it for a year. */
export function assetHref(name: 'family.css' | 'family.js' | 'mark.svg'): string {
  const file = path.join(process.cwd(), 'public', name);
  const changed = statSync(file).mtimeMs;
  const before = known.get(name);
  if (before?.changed === changed) return before.href;
  const href = `/${name}?v=${createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 10)}`;
  known.set(name, { changed, href });
  return href;
}

import 'server-only';
import { randomUUID } from 'node:crypto';
import { mkdir, open, opendir, readdir, readFile, rename, rm, stat, unlink } from 'node:fs/promises';
import path from 'node:path';
import { env } from '../env';
import { assertKey, isKey, type PieceStore, pieceName } from './port';

/** Files below HOMEWARD_VAR. A piece is written beside its place, brought to the disk and only then given its name. */
export function folderStore(root = path.resolve(env.HOMEWARD_VAR, 'attachments')): PieceStore {
  const folderOf = (key: string) => path.join(root, key.slice(0, 2), key);
  return {
    name: 'folder',
    async put(key, position, bytes) {
      assertKey(key, position);
      const folder = folderOf(key);
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await writeWhole(folder, pieceName(position), bytes);
    },
    async get(key, position) {
      assertKey(key, position);
      return readFile(path.join(folderOf(key), pieceName(position))).catch(orNull);
    },
    async remove(key) {
      assertKey(key);
      await rm(folderOf(key), { recursive: true, force: true });
    },
    async *keys() {
      for (const shelf of await entriesOf(root))
        for (const key of (await entriesOf(path.join(root, shelf))).filter(isKey)) {
          const at = await latestIn(path.join(root, shelf, key));
          if (at) yield { key, at };
        }
    },
  };
}

async function writeWhole(folder: string, name: string, bytes: Uint8Array) {
  const draft = path.join(folder, `.${randomUUID()}`);
  const file = await open(draft, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(draft, path.join(folder, name)).catch(async (error) => {
    await unlink(draft).catch(() => {});
    throw error;
  });
  // The name itself must be on the disk too.
  const directory = await open(folder, 'r');
  await directory.sync().finally(() => directory.close());
}

function orNull(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}

const entriesOf = async (folder: string) => ((await readdir(folder).catch(orNull)) ?? []).sort();

async function latestIn(folder: string): Promise<Date | null> {
  let latest: Date | null = null;
  for await (const { name } of (await opendir(folder).catch(orNull)) ?? []) {
    const at = (await stat(path.join(folder, name)).catch(orNull))?.mtime ?? null;
    if (at && (!latest || at > latest)) latest = at;
  }
  return latest;
}

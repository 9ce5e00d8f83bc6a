import 'server-only';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import { reading, transaction } from '../../platform/db';
import { log } from '../../platform/log';
import type { PieceStore } from '../../platform/storage/port';
import { storesInUse } from '../../platform/storage/stores';
import { machine } from '../queries/upload-state';
import { keyOf } from '../store/bytes';
import { filesAmong, keptFilesBehind } from '../store/waiting';

const day = 86_400_000;
const batch = 200;

type Swept = { lost: string[]; strange: string[]; removed: number };
type Known = Awaited<ReturnType<typeof filesAmong>>[number];

/**
 * Compares what lies in the stores with what is on file. Remains of files of which nothing should be kept any more are
 * removed; bytes that belong to no file, and files whose bytes are gone, are reported and left as they are.
 */
export async function sweepStores(now: Date, stores: readonly PieceStore[] = storesInUse()): Promise<Swept> {
  const swept: Swept = { lost: [], strange: [], removed: 0 };
  const lying = new Set<string>();
  for (const store of stores) await sweepOne(store, { now, lying, swept });
  for (let after = ''; ; ) {
    const rows = await reading(machine, (tx) => keptFilesBehind(tx, scopeOf(machine), after));
    for (const { id, store, previewSize } of rows)
      for (const form of previewSize ? (['kept', 'preview'] as const) : (['kept'] as const))
        if (!lying.has(`${store} ${keyOf(id, form)}`)) swept.lost.push(`${store} ${keyOf(id, form)}`);
    const last = rows.at(-1)?.id;
    if (!last) break;
    after = last;
  }
  await report(swept);
  return swept;
}

type Sweeping = { now: Date; lying: Set<string>; swept: Swept };

async function sweepOne(store: PieceStore, sweeping: Sweeping) {
  let waiting: { key: string; at: Date }[] = [];
  for await (const one of store.keys()) {
    sweeping.lying.add(`${store.name} ${one.key}`);
    waiting.push(one);
    if (waiting.length < batch) continue;
    await judge(store, waiting, sweeping);
    waiting = [];
  }
  await judge(store, waiting, sweeping);
}

async function judge(store: PieceStore, keys: readonly { key: string; at: Date }[], { now, swept }: Sweeping) {
  const ids = [...new Set(keys.map(({ key }) => key.slice(0, 36)).filter((id) => /^[0-9a-f-]{36}$/.test(id)))];
  const rows = ids.length ? await reading(machine, (tx) => filesAmong(tx, scopeOf(machine), ids)) : [];
  const known = new Map(rows.map((row) => [row.id, row]));
  for (const { key, at } of keys) {
    // What was only just written may belong to a row that is on its way.
    if (now.getTime() - at.getTime() < day) continue;
    const row = known.get(key.slice(0, 36));
    if (!row || row.store !== store.name) swept.strange.push(`${store.name} ${key}`);
    else if (isRemainder(row, key)) {
      await store.remove(key);
      swept.removed += 1;
    }
  }
}

function isRemainder({ id, status, keptSize, previewSize }: Known, key: string) {
  if (status === 'receiving' || status === 'checking') return false;
  if (key === keyOf(id, 'kept')) return keptSize === null;
  return key === keyOf(id, 'preview') ? previewSize === null : true;
}

async function report({ lost, strange, removed }: Swept) {
  const counts = { lost: lost.length, strange: strange.length, removed };
  if (lost.length + strange.length > 0)
    log.warn({ ...counts, examples: [...lost, ...strange].slice(0, 20) }, 'files and their bytes do not agree');
  await transaction(machine, (tx) => record(tx, machine, { type: 'attachment.swept', detail: counts }));
}

import 'server-only';
import { systemActor } from '../../access/actor';
import { reading } from '../db';
import { assertKey, type PieceStore } from './port';

// Row-level security shows the pieces to this actor alone; who may have the key to them is decided where the file is.
const actor = systemActor('storage');

/** Rows of the database itself: nothing else to operate or to back up, at the price of a larger database. */
export const postgresStore = (): PieceStore => ({
  name: 'postgres',
  async put(key, position, bytes) {
    assertKey(key, position);
    const piece = { bytes: new Uint8Array(bytes), storedAt: new Date() };
    await reading(actor, (tx) =>
      tx.storedPiece.upsert({
        where: { key_position: { key, position } },
        create: { key, position, ...piece },
        update: piece,
        select: { position: true },
      }),
    );
  },
  async get(key, position) {
    assertKey(key, position);
    const where = { key_position: { key, position } };
    const row = await reading(actor, (tx) => tx.storedPiece.findUnique({ where, select: { bytes: true } }));
    return row && Buffer.from(row.bytes);
  },
  async remove(key) {
    assertKey(key);
    await reading(actor, (tx) => tx.storedPiece.deleteMany({ where: { key } }));
  },
  async *keys() {
    for (let after = ''; ; ) {
      const rows = await keysBehind(after);
      yield* rows.map(({ key, _max }) => ({ key, at: _max.storedAt ?? new Date(0) }));
      const last = rows.at(-1)?.key;
      if (last === undefined) return;
      after = last;
    }
  },
});

const keysBehind = (after: string) =>
  reading(actor, (tx) =>
    tx.storedPiece.groupBy({
      by: ['key'],
      where: { key: { gt: after } },
      _max: { storedAt: true },
      orderBy: { key: 'asc' },
      take: 500,
    }),
  );

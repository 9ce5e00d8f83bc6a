import { readdirSync } from 'node:fs';
import path from 'node:path';
import { folderStore } from '@/lib/platform/storage/folder';
import type { PieceStore } from '@/lib/platform/storage/port';
import { postgresStore } from '@/lib/platform/storage/postgres';
import { s3Store } from '@/lib/platform/storage/s3';
import { newFileKey, openFileKey, openPiece, sealPiece } from '@/lib/platform/storage/sealed-pieces';
import { asNobody, pastTheRules } from '../setup/database';
import { aFakeObjectStore, type FakeStore, place } from './fake-object-store';
import { aFolder } from './given';

const folder = aFolder();
let fake: FakeStore;
beforeAll(async () => {
  fake = await aFakeObjectStore();
});
afterAll(() => fake.close());

const stores: [string, () => PieceStore][] = [
  ['a folder', () => folderStore(folder)],
  ['the database', postgresStore],
  ['an S3-compatible store', () => s3Store({ ...place, endpoint: fake.endpoint })],
];
const keysOf = async (store: PieceStore) => {
  const keys: string[] = [];
  for await (const { key } of store.keys()) keys.push(key);
  return keys.sort();
};

describe.each(stores)('%s', (_, make) => {
  const bytes = Buffer.from([0, 1, 2, 253, 254, 255]);

  test('gives back what was put, piece by piece, and nothing else', async () => {
    const store = make();
    await store.put('a.kept', 0, bytes);
    await store.put('a.kept', 12, Buffer.from('twelve'));
    expect(await store.get('a.kept', 0)).toEqual(bytes);
    expect((await store.get('a.kept', 12))?.toString()).toBe('twelve');
    expect(await store.get('a.kept', 1)).toBeNull();
    expect(await store.get('b.kept', 0)).toBeNull();
  });

  test('keeps a piece that is put again as it was put last', async () => {
    const store = make();
    await store.put('again', 0, bytes);
    await store.put('again', 0, Buffer.from('shorter'));
    expect((await store.get('again', 0))?.toString()).toBe('shorter');
  });

  test('keeps a whole piece and an empty one', async () => {
    const store = make();
    const whole = Buffer.alloc(512 * 1024 + 28, 7);
    await store.put('whole', 0, whole);
    await store.put('whole', 1, Buffer.alloc(0));
    expect((await store.get('whole', 0))?.equals(whole)).toBe(true);
    expect((await store.get('whole', 1))?.length).toBe(0);
  });

  test('removes every piece of a key, and of no other', async () => {
    const store = make();
    for (let n = 0; n < 8; n += 1) await store.put('gone.came', n, bytes);
    await store.put('gone.kept', 0, bytes);
    await store.remove('gone.came');
    await store.remove('gone.came');
    expect(await store.get('gone.came', 0)).toBeNull();
    expect(await store.get('gone.came', 7)).toBeNull();
    expect(await store.get('gone.kept', 0)).toEqual(bytes);
  });

  test('names every key it has, once', async () => {
    const store = make();
    for (const key of await keysOf(store)) await store.remove(key);
    for (const key of ['k1', 'k2', 'k3']) for (let n = 0; n < 3; n += 1) await store.put(key, n, bytes);
    expect(await keysOf(store)).toEqual(['k1', 'k2', 'k3']);
    for await (const { at } of store.keys()) expect(Math.abs(Date.now() - at.getTime())).toBeLessThan(120_000);
  });

  test.each(['../up', 'a/b', '', 'A', '.hidden', 'a b', 'a\0', 'a'.repeat(101)])('refuses the key %j', async (key) => {
    const store = make();
    await expect(store.put(key, 0, bytes)).rejects.toThrow('no key of a store');
    await expect(store.get(key, 0)).rejects.toThrow('no key of a store');
    await expect(store.remove(key)).rejects.toThrow('no key of a store');
    await expect(store.get('fine', -1)).rejects.toThrow('no key of a store');
  });
});

test('a folder has no half-written piece under a piece’s name, and nothing left over', async () => {
  const store = folderStore(folder);
  await Promise.all(Array.from({ length: 20 }, (_, n) => store.put('race', 0, Buffer.alloc(200_000, n))));
  const kept = await store.get('race', 0);
  expect(kept?.length).toBe(200_000);
  expect(new Set(kept).size).toBe(1);
  expect(readdirSync(path.join(folder, 'ra', 'race'))).toEqual(['00000']);
});

test('the pieces in the database are seen by the store alone', async () => {
  await postgresStore().put('seen', 0, Buffer.from('x'));
  expect(await asNobody('select * from stored_piece')).toEqual([]);
  expect(await pastTheRules(`select key from stored_piece where key = 'seen'`)).toHaveLength(1);
});

describe('the object store', () => {
  test('was never asked without a right signature over what was sent', () => expect(fake.refused).toEqual([]));

  test('refuses a request signed with another secret, and that is no answer of ours', async () => {
    const store = s3Store({ ...place, secretKey: 'another', endpoint: fake.endpoint });
    await expect(store.put('a', 0, Buffer.from('x'))).rejects.toThrow('403');
    expect(fake.refused).toEqual(['a wrong signature']);
  });

  test('that is in trouble is unavailable, to be asked again', async () => {
    const store = s3Store({ ...place, endpoint: fake.endpoint });
    fake.trouble = 503;
    await expect(store.get('a.kept', 0)).rejects.toMatchObject({ reason: 'unavailable' });
    fake.trouble = null;
    expect(await store.get('nothing', 0)).toBeNull();
  });

  test('that cannot be reached is unavailable', async () => {
    const store = s3Store({ ...place, endpoint: 'http://127.0.0.1:1' });
    await expect(store.get('a', 0)).rejects.toMatchObject({ reason: 'unavailable' });
  }, 60_000);

  test('whose bucket is missing does not swallow what is put', async () => {
    const store = s3Store({ ...place, bucket: 'another', endpoint: fake.endpoint });
    await expect(store.put('a', 0, Buffer.from('x'))).rejects.toThrow('bucket');
  });
});

describe('what lies in a store', () => {
  const id = '018f0000-0000-7000-8000-000000000001';
  const { key, sealed } = newFileKey(id);
  const at = { form: 'kept', position: 3, last: false };
  const bytes = Buffer.from('a letter to a mother');

  test('opens with the file’s own key, at its own place', () => {
    expect(openPiece(key, at, sealPiece(key, at, bytes))).toEqual(bytes);
    expect(openPiece(openFileKey(id, sealed), at, sealPiece(key, at, bytes))).toEqual(bytes);
    expect(sealPiece(key, at, bytes).includes('mother')).toBe(false);
  });

  test('is different every time, also for the same bytes', () => {
    expect(sealPiece(key, at, bytes).equals(sealPiece(key, at, bytes))).toBe(false);
    expect(newFileKey(id).key.secret.equals(key.secret)).toBe(false);
  });

  test.each([
    ['the first byte of the nonce', 0],
    ['the tag', 20],
    ['the first byte of the letter', 28],
    ['the last byte', -1],
  ])('is not opened when %s was changed', (_, place) => {
    const piece = sealPiece(key, at, bytes);
    const changed = Buffer.from(piece);
    const index = place < 0 ? piece.length + place : place;
    changed[index] = (changed[index] ?? 0) ^ 1;
    expect(() => openPiece(key, at, changed)).toThrow();
  });

  test.each([
    ['another place', { ...at, position: 4 }],
    ['another form', { ...at, form: 'preview' }],
    ['the end of the file', { ...at, last: true }],
  ])('is not opened at %s', (_, place) => {
    expect(() => openPiece(key, place, sealPiece(key, at, bytes))).toThrow();
  });

  test('is not opened shortened, for another file, or with another file’s sealed key', () => {
    const piece = sealPiece(key, at, bytes);
    expect(() => openPiece(key, at, piece.subarray(0, -1))).toThrow();
    expect(() => openPiece({ ...key, id: 'another' }, at, piece)).toThrow();
    expect(() => openFileKey('018f0000-0000-7000-8000-000000000002', sealed)).toThrow();
    const changed = Buffer.from(sealed);
    changed[40] = (changed[40] ?? 0) ^ 1;
    expect(() => openFileKey(id, changed)).toThrow();
  });
});

import { systemActor } from '@/lib/access/actor';
import { record } from '@/lib/audit/append';
import { hashOfSeal } from '@/lib/audit/chain';
import { mostInASeal, sealLog } from '@/lib/audit/seal';
import { type Head, verifyLog } from '@/lib/audit/verify';
import { transaction } from '@/lib/platform/db';
import { asNobody, freshDatabase, pastTheRules } from '../setup/database';

const actor = systemActor('test');
const soon = () => new Date(Date.now() + 60_000);
const write = (count: number) =>
  transaction(actor, (tx) =>
    record(
      tx,
      actor,
      ...Array.from({ length: count }, (_, n) => ({ type: 'setting.changed' as const, detail: { n } })),
    ),
  );

/** What a thief of the database would do: the guards switched off, as only the owner or a superuser can. */
const tamper = (sql: string) =>
  pastTheRules(`begin; set local session_replication_role = replica; ${sql}; commit`).then(() => undefined);

/** Three seals over thirty entries. */
async function sealedLog(): Promise<Head> {
  let head: Head | undefined;
  for (let round = 0; round < 3; round += 1) {
    await write(10);
    const [seal] = await sealLog(soon());
    head = { seq: seal!.seq, hash: hashOfSeal(seal!) };
  }
  return head!;
}

const kinds = async (head: Head | null) => (await verifyLog(head)).faults.map(({ kind }) => kind);

beforeEach(freshDatabase);

test('an untouched log holds, and says how much of it is sealed', async () => {
  const head = await sealedLog();
  await write(4);
  const report = await verifyLog(head);
  expect(report).toMatchObject({ ok: true, events: 34, seals: 3, unsealed: 4, faults: [], head });
  expect(report.publicKey).toContain('BEGIN PUBLIC KEY');
});

test('an empty log holds', async () => {
  expect(await verifyLog(null)).toMatchObject({ ok: true, events: 0, seals: 0, unsealed: 0, head: null });
});

test.each([
  ['an entry edited', `update audit_event set detail = '{"n": 99}' where id = 15`, 'entries-changed'],
  [
    "an entry's time moved by a millisecond",
    `update audit_event set at = at + interval '1 ms' where id = 15`,
    'entries-changed',
  ],
  ['an entry given to somebody else', `update audit_event set actor_id = 'somebody' where id = 3`, 'entries-changed'],
  ['an entry deleted', 'delete from audit_event where id = 15', 'entries-changed'],
  [
    'two entries changing places',
    'update audit_event set id = 900 where id = 14; update audit_event set id = 14 where id = 15; update audit_event set id = 15 where id = 900',
    'entries-changed',
  ],
  ['the last sealed entries cut off', 'delete from audit_event where id > 25', 'entries-changed'],
  [
    'the end cut off together with its seal',
    'delete from audit_event where id > 20; delete from audit_seal where seq = 3',
    'end-missing',
  ],
  ['everything cut off', 'delete from audit_event; delete from audit_seal', 'end-missing'],
  ['a seal taken out of the middle', 'delete from audit_seal where seq = 2', 'seal-missing'],
  [
    "a seal's root recomputed without the key",
    `update audit_seal set root = repeat('a', 64) where seq = 2`,
    'seal-forged',
  ],
  [
    "a seal's time changed",
    `update audit_seal set sealed_at = sealed_at - interval '1 day' where seq = 2`,
    'seal-forged',
  ],
  ['a range made smaller', 'update audit_seal set to_id = 9 where seq = 1', 'range-broken'],
])('%s is found', async (_, sql, kind) => {
  const head = await sealedLog();
  await tamper(sql);
  const found = await kinds(head);
  expect(found).toContain(kind);
});

test('an entry slipped into a number that was never given out is found', async () => {
  await write(5);
  // A transaction that was rolled back leaves its number free: the place where something could be slipped in.
  await transaction(actor, async (tx) => {
    await record(tx, actor, { type: 'setting.changed' });
    throw new Error('rolled back');
  }).catch(() => {});
  await write(5);
  const [seal] = await sealLog(soon());
  expect(seal).toMatchObject({ count: 10, toId: 11n });
  const head = { seq: seal!.seq, hash: hashOfSeal(seal!) };
  expect((await verifyLog(head)).ok).toBe(true);
  await tamper(`insert into audit_event (id, actor_kind, type) values (6, 'staff', 'prisoner.read')`);
  expect(await kinds(head)).toEqual(['entries-changed']);
});

test('what may still be written below is not sealed yet', async () => {
  await write(3);
  expect(await sealLog()).toEqual([]);
  expect(await sealLog(soon())).toHaveLength(1);
  expect(await sealLog(soon())).toEqual([]);
});

test('a long log is sealed in pieces, each chained to the one before', async () => {
  await write(mostInASeal);
  await write(1);
  const seals = await sealLog(soon());
  expect(seals.map(({ count }) => count)).toEqual([mostInASeal, 1]);
  expect(seals[1]!.previous).toBe(hashOfSeal(seals[0]!));
  expect((await verifyLog(null)).ok).toBe(true);
});

test('of several that seal at once, the entries are sealed once', async () => {
  await write(20);
  await Promise.all(Array.from({ length: 4 }, () => sealLog(soon())));
  await sealLog(soon());
  expect(await verifyLog(null)).toMatchObject({ ok: true, events: 20, unsealed: 0 });
});

test.each([
  'update audit_event set type = type',
  'delete from audit_event',
  'truncate audit_event',
  'update audit_seal set root = root',
  'delete from audit_seal',
  'truncate audit_seal',
])('not even the superuser, with the guards on, may %s', async (sql) => {
  await sealedLog();
  await expect(pastTheRules(sql)).rejects.toThrow(/what is written here stays written/);
  await expect(asNobody(sql)).rejects.toThrow(/permission denied/);
});

test('nobody writes an entry in another name', async () => {
  const other = systemActor('other');
  const forged = transaction(actor, (tx) => record(tx, other, { type: 'setting.changed' }));
  await expect(forged).rejects.toMatchObject({ reason: 'role-missing' });
});

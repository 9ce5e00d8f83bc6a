import { systemActor } from '@/lib/access/actor';
import { record } from '@/lib/audit/append';
import { queue } from '@/lib/notifications/queue';
import { type RequestContext, withContext } from '@/lib/platform/context';
import { type Tx, transaction } from '@/lib/platform/db';
import { aMemberOfStaff } from '@/prisma/worlds/staff';
import { freshDatabase, pastTheRules } from '../setup/database';

beforeEach(freshDatabase);

const officer = () =>
  transaction(systemActor('test'), (tx) =>
    aMemberOfStaff(tx, {
      email: 'k@office.example',
      name: 'K. Officer',
      held: ['case-officer'],
      password: 'a long pass phrase',
    }),
  );

const asked = (key: string, hash = 'h1', route = 'POST /api/x'): RequestContext => ({
  requestId: 'r',
  idempotency: { key, hash, route, claimed: false },
});
const count = async (table: string) =>
  Number((await pastTheRules<{ n: string }>(`select count(*) n from ${table}`))[0]?.n);

let times = 0;
const saveView = (userId: string) => async (tx: Tx) => {
  times += 1;
  const { id } = await tx.savedView.create({
    data: { userId, resource: 'inquiries', name: `view ${times}`, filter: {} },
    select: { id: true },
  });
  return { id, times };
};

test('the same write with the same key happens once, and its repeat gets the first answer', async () => {
  const actor = await officer();
  const once = () => withContext(asked('key-1'), () => transaction(actor, saveView(actor.id)));
  const first = await once();
  expect(await once()).toEqual(first);
  expect(await count('saved_view')).toBe(1);
});

test('twenty at once with one key write one row and all hear the same', async () => {
  const actor = await officer();
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => withContext(asked('key-2'), () => transaction(actor, saveView(actor.id)))),
  );
  expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
  expect(await count('saved_view')).toBe(1);
});

test('the same key with another body or another door is refused', async () => {
  const actor = await officer();
  await withContext(asked('key-3'), () => transaction(actor, saveView(actor.id)));
  for (const other of [asked('key-3', 'h2'), asked('key-3', 'h1', 'POST /api/y')]) {
    await expect(withContext(other, () => transaction(actor, saveView(actor.id)))).rejects.toMatchObject({
      reason: 'key-reused',
    });
  }
  expect(await count('saved_view')).toBe(1);
});

test('another person may use the same key', async () => {
  const actor = await officer();
  const other = await transaction(systemActor('test'), (tx) =>
    aMemberOfStaff(tx, { email: 'l@office.example', name: 'L.', held: ['operator'], password: 'a long pass phrase' }),
  );
  const mine = await withContext(asked('key-4'), () => transaction(actor, saveView(actor.id)));
  const theirs = await withContext(asked('key-4'), () => transaction(other, saveView(other.id)));
  expect(theirs.id).not.toBe(mine.id);
});

test('what fails leaves nothing: no row, no log entry, no message, no job, and the key is free again', async () => {
  const actor = await officer();
  const failing = withContext(asked('key-5'), () =>
    transaction(actor, async (tx) => {
      await saveView(actor.id)(tx);
      await record(tx, actor, { type: 'view.saved' });
      await queue(tx, { type: 'staff.family-wrote' });
      throw new Error('the power went');
    }),
  );
  await expect(failing).rejects.toThrow('the power went');
  for (const table of [
    'saved_view',
    'audit_event',
    'outbox_message',
    'idempotency_key',
    'graphile_worker._private_jobs',
  ])
    expect([table, await count(table)]).toEqual([table, 0]);
  await withContext(asked('key-5'), () => transaction(actor, saveView(actor.id)));
  expect(await count('saved_view')).toBe(1);
});

test('what succeeds leaves all of it', async () => {
  const actor = await officer();
  await transaction(actor, async (tx) => {
    await saveView(actor.id)(tx);
    await record(tx, actor, { type: 'view.saved' });
    await queue(tx, { type: 'staff.family-wrote' });
  });
  for (const table of ['saved_view', 'audit_event', 'outbox_message', 'graphile_worker._private_jobs'])
    expect([table, await count(table)]).toEqual([table, 1]);
});

test('nobody writes the log in another name', async () => {
  const actor = await officer();
  const forged = transaction(actor, (tx) => record(tx, systemActor('worker'), { type: 'view.saved' }));
  await expect(forged).rejects.toMatchObject({ reason: 'role-missing' });
  expect(await count('audit_event')).toBe(0);
});

test('forty mixed actors over one pool never see as each other', async () => {
  const people = await Promise.all(
    Array.from({ length: 4 }, (_, n) =>
      transaction(systemActor('test'), (tx) =>
        aMemberOfStaff(tx, {
          email: `p${n}@office.example`,
          name: `P${n}`,
          held: ['operator'],
          password: 'a long pass phrase',
        }),
      ),
    ),
  );
  const seen = await Promise.all(
    Array.from({ length: 40 }, (_, n) => {
      const actor = people[n % 4];
      if (!actor) throw new Error('four people were made');
      return transaction(actor, async (tx) => ({
        me: actor.id,
        says: await tx.$queryRaw<{ staff: string }[]>`select app.staff()::text as staff`,
      }));
    }),
  );
  for (const { me, says } of seen) expect(says[0]?.staff).toBe(me);
});

import { systemActor } from '@/lib/access/actor';
import { hashOfToken } from '@/lib/platform/crypto';
import { reading, transaction } from '@/lib/platform/db';
import { openSession, staffOf } from '@/lib/platform/session';
import { aMemberOfStaff } from '@/prisma/worlds/staff';
import { freshDatabase, pastTheRules } from '../setup/database';

const actor = systemActor('test');
const hour = 3_600_000;
const email = 'k@office.example';
const password = 'a long enough pass phrase';

beforeEach(freshDatabase);

const given = () =>
  transaction(actor, (tx) => aMemberOfStaff(tx, { email, name: 'K. Officer', held: ['case-officer'], password }));

async function signedIn() {
  const session = await openSession(email, password);
  if (!session) throw new Error('the right password opens a session');
  return session;
}
const at = (offset = 0) => new Date(Date.now() + offset);

test('the right password opens a session; the wrong one, an unknown e-mail and an endless password do not', async () => {
  await given();
  const { token } = await signedIn();
  expect([...((await staffOf(token, at()))?.roles ?? [])]).toEqual(['case-officer']);
  expect(await openSession(email, `${password}x`)).toBeNull();
  expect(await openSession('nobody@office.example', password)).toBeNull();
  expect(await openSession(email, 'x'.repeat(5000))).toBeNull();
  expect(await openSession(' K@Office.example ', password)).not.toBeNull();
});

test('the row holds a hash of the session id, never the id', async () => {
  await given();
  const { token } = await signedIn();
  const rows = await pastTheRules<{ id_hash: string }>('select id_hash from session');
  expect(rows).toEqual([{ id_hash: hashOfToken(token) }]);
  expect(JSON.stringify(rows)).not.toContain(token);
});

test('a copied session is worth nothing after sign-out', async () => {
  await given();
  const { token } = await signedIn();
  await pastTheRules('update session set revoked_at = now()');
  expect(await staffOf(token, at())).toBeNull();
});

test('a disabled person is out at the next request, with every session they have', async () => {
  await given();
  const sessions = [await signedIn(), await signedIn()];
  await pastTheRules('update app_user set active = false');
  for (const { token } of sessions) expect(await staffOf(token, at())).toBeNull();
  expect(await openSession(email, password)).toBeNull();
});

test('a role taken away is gone at the next request', async () => {
  const officer = await given();
  const { token } = await signedIn();
  await pastTheRules('delete from user_role where user_id = $1', [officer.id]);
  expect((await staffOf(token, at()))?.roles.size).toBe(0);
});

test('a session ends after two hours without a request and after twelve hours in any case', async () => {
  await given();
  const { token } = await signedIn();
  expect(await staffOf(token, at(1.9 * hour))).not.toBeNull();
  expect(await staffOf(token, at(3.8 * hour))).not.toBeNull();
  expect(await staffOf(token, at(5.9 * hour))).toBeNull();
  await pastTheRules(`update session set last_seen_at = now() + interval '12 hours'`);
  expect(await staffOf(token, at(12.1 * hour))).toBeNull();
});

test('a request that ends after the sign-out does not bring the session back', async () => {
  await given();
  const { token } = await signedIn();
  await pastTheRules(`update session set last_seen_at = now() - interval '10 minutes'`);
  const late = Promise.all(Array.from({ length: 10 }, () => staffOf(token, at())));
  await pastTheRules('update session set revoked_at = now()');
  await late;
  expect(await staffOf(token, at())).toBeNull();
});

test('a session is not readable by another member of staff', async () => {
  const officer = await given();
  await signedIn();
  const other = await transaction(actor, (tx) =>
    aMemberOfStaff(tx, { email: 'o@office.example', name: 'O. Other', held: ['supervisor'], password }),
  );
  expect(await reading(officer, (tx) => tx.session.count())).toBe(1);
  expect(await reading(other, (tx) => tx.session.count())).toBe(0);
  expect(await reading(other, (tx) => tx.userCredential.count({ where: { userId: officer.id } }))).toBe(0);
});

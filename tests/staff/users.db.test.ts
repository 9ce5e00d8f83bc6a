import { randomUUID } from 'node:crypto';
import { type StaffActor, systemActor } from '@/lib/access/actor';
import { type Role, roles } from '@/lib/access/roles';
import type { UserId } from '@/lib/kernel/ids';
import { withContext } from '@/lib/platform/context';
import { hashOfToken } from '@/lib/platform/crypto';
import { transaction } from '@/lib/platform/db';
import { openSession, staffOf } from '@/lib/platform/session';
import { changeOwnPassword } from '@/lib/staff/commands/change-own-password';
import { addParty, changeParty } from '@/lib/staff/commands/change-party';
import { changeSetting } from '@/lib/staff/commands/change-setting';
import { changeUser } from '@/lib/staff/commands/change-user';
import { createAdministrator } from '@/lib/staff/commands/create-administrator';
import { createUser } from '@/lib/staff/commands/create-user';
import { endSessions, setPassword } from '@/lib/staff/commands/set-password';
import { listParties } from '@/lib/staff/queries/list-parties';
import { listSettings } from '@/lib/staff/queries/list-settings';
import { listUsers, readUser } from '@/lib/staff/queries/list-users';
import { ownPassword } from '@/lib/staff/schema';
import { anOffice, type Office } from '@/prisma/worlds/staff';
import { freshDatabase, pastTheRules } from '../setup/database';

const own = 'a long sentence of my own';
let office: Office;
beforeEach(async () => {
  await freshDatabase();
  office = (await transaction(systemActor('seed'), anOffice)).office;
});

const typesAbout = async (id: string) =>
  (await pastTheRules<{ type: string }>('select type from audit_event where subject_id = $1 order by id', [id])).map(
    ({ type }) => type,
  );
const change = (
  actor: StaffActor,
  user: StaffActor,
  to: { roles?: Role[]; active?: boolean; version?: number; name?: string },
) => changeUser(actor, { userId: user.id, name: user.name, roles: [...user.roles], active: true, version: 1, ...to });

/** Another administrator, so that there are two. */
async function secondAdministrator(): Promise<StaffActor> {
  const { userId } = await createUser(office.administrator, {
    email: 'second@example.org',
    name: 'Second',
    roles: ['administrator'],
  });
  return { kind: 'staff', id: userId, name: 'Second', roles: new Set<Role>(['administrator']) };
}

/** Runs as a request that carries this Idempotency-Key. */
const asRequest = <T>(key: string, work: () => Promise<T>) =>
  withContext(
    { requestId: randomUUID(), idempotency: { key, route: 'POST /api/users', hash: 'same', claimed: false } },
    work,
  );

test.each(roles.filter((role) => role !== 'administrator'))('a %s administers nothing', async (role) => {
  const actor = office[role];
  const userId = office.planner.id;
  const refused = { reason: 'role-missing' };
  await expect(listUsers(actor)).rejects.toMatchObject(refused);
  await expect(readUser(actor, { userId })).rejects.toMatchObject(refused);
  await expect(listSettings(actor)).rejects.toMatchObject(refused);
  await expect(createUser(actor, { email: 'x@example.org', name: 'X', roles: ['planner'] })).rejects.toMatchObject(
    refused,
  );
  await expect(change(actor, office.planner, {})).rejects.toMatchObject(refused);
  await expect(setPassword(actor, { userId })).rejects.toMatchObject(refused);
  await expect(endSessions(actor, { userId })).rejects.toMatchObject(refused);
  await expect(
    addParty(actor, { code: 'east', kind: 'power', nameUk: 'С', nameRu: 'В', nameEn: 'E' }),
  ).rejects.toMatchObject(refused);
  await expect(
    changeSetting(actor, { key: 'office.name', value: { uk: 'а', ru: 'б', en: 'c' }, version: 0 }),
  ).rejects.toMatchObject(refused);
});

test('a new user signs in with the first password, which is stored nowhere', async () => {
  const made = await asRequest('key-of-a-new-user', () =>
    createUser(office.administrator, { email: 'new@example.org', name: 'Нова Людина', roles: ['analyst', 'auditor'] }),
  );
  expect(made.password).toMatch(/^([a-z2-9]{4}-){4}[a-z2-9]{4}$/);
  const opened = await openSession('new@example.org', made.password);
  expect(opened?.userId).toBe(made.userId);
  expect(await staffOf(opened!.token, new Date())).toMatchObject({ mustChangePassword: true });
  expect(await typesAbout(made.userId)).toEqual(['user.created']);
  const tables = await pastTheRules<{ row: string }>(
    'select k::text as row from idempotency_key k union all select a::text from audit_event a union all select c::text from user_credential c',
  );
  expect(tables.map(({ row }) => row).join('\n')).not.toContain(made.password);
});

test('with a password somebody else gave one holds no role; with one’s own, those that were given', async () => {
  const { userId, password } = await createUser(office.administrator, {
    email: 'new@example.org',
    name: 'N',
    roles: ['analyst', 'auditor'],
  });
  const { token } = (await openSession('new@example.org', password))!;
  const newcomer = (await staffOf(token, new Date()))!;
  expect(newcomer.roles).toEqual(new Set());
  await changeOwnPassword(newcomer, { current: password, wanted: own, again: own, keep: hashOfToken(token) });
  const settled = (await staffOf(token, new Date()))!;
  expect(settled.roles).toEqual(new Set(['analyst', 'auditor']));
  expect(settled.mustChangePassword).toBeUndefined();

  const again = await setPassword(office.administrator, { userId });
  const anew = (await openSession('new@example.org', again.password))!;
  expect(await staffOf(anew.token, new Date())).toMatchObject({ roles: new Set(), mustChangePassword: true });
});

test('the password one was given is not one’s own', () => {
  const asked = ownPassword.safeParse({ current: own, wanted: own, again: own });
  expect(asked.error?.issues).toMatchObject([{ path: ['wanted'], message: 'same-password' }]);
});

test('the same request again makes nobody new and shows the same password', async () => {
  const ask = () =>
    asRequest('key-of-a-repeat', () =>
      createUser(office.administrator, { email: 'new@example.org', name: 'N', roles: ['planner'] }),
    );
  const [first, second] = [await ask(), await ask()];
  expect(second).toEqual(first);
  expect(await pastTheRules("select from app_user where email = 'new@example.org'")).toHaveLength(1);
});

test('an e-mail belongs to one person', async () => {
  const twice = { email: 'planner@demo.homeward.example', name: 'N', roles: ['planner' as const] };
  await expect(createUser(office.administrator, twice)).rejects.toMatchObject({ reason: 'duplicate' });
});

test('a role taken away and a role given count from the next request', async () => {
  const opened = await openSession('planner@demo.homeward.example', 'homeward-planner-demo');
  await change(office.administrator, office.planner, { roles: ['analyst'] });
  expect((await staffOf(opened!.token, new Date()))?.roles).toEqual(new Set(['analyst']));
  expect(await typesAbout(office.planner.id)).toEqual(['user.changed']);
});

test('a disabled user is out at once, and comes back only by signing in', async () => {
  const opened = await openSession('planner@demo.homeward.example', 'homeward-planner-demo');
  await change(office.administrator, office.planner, { active: false });
  expect(await staffOf(opened!.token, new Date())).toBeNull();
  expect(await openSession('planner@demo.homeward.example', 'homeward-planner-demo')).toBeNull();
  expect(await typesAbout(office.planner.id)).toEqual(['user.disabled']);
  await change(office.administrator, office.planner, { active: true, version: 2 });
  expect(await staffOf(opened!.token, new Date())).toBeNull();
  expect(await openSession('planner@demo.homeward.example', 'homeward-planner-demo')).not.toBeNull();
});

test('the last administrator stays one', async () => {
  const { administrator } = office;
  await expect(change(administrator, administrator, { active: false })).rejects.toMatchObject({
    reason: 'last-administrator',
  });
  await expect(change(administrator, administrator, { roles: ['planner'] })).rejects.toMatchObject({
    reason: 'last-administrator',
  });
  await secondAdministrator();
  await change(administrator, administrator, { roles: ['planner'] });
  await expect(listUsers(administrator)).resolves.toBeDefined();
});

test('of two administrators who put each other out at once, one remains', async () => {
  const second = await secondAdministrator();
  const outcomes = await Promise.allSettled([
    change(office.administrator, second, { active: false }),
    change(second, office.administrator, { active: false }),
  ]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const left = await pastTheRules(
    "select from app_user u join user_role r on r.user_id = u.id where r.role = 'administrator' and u.active",
  );
  expect(left).toHaveLength(1);
});

test('of two who change the same user, the second sees what the first did', async () => {
  await change(office.administrator, office.planner, { name: 'First' });
  await expect(change(office.administrator, office.planner, { name: 'Second' })).rejects.toMatchObject({
    reason: 'changed-meanwhile',
    more: { current: { name: 'First', version: 2 } },
  });
});

test('a new first password ends every session and replaces the old one', async () => {
  const opened = await openSession('planner@demo.homeward.example', 'homeward-planner-demo');
  const { password } = await setPassword(office.administrator, { userId: office.planner.id });
  expect(await staffOf(opened!.token, new Date())).toBeNull();
  expect(await openSession('planner@demo.homeward.example', 'homeward-planner-demo')).toBeNull();
  expect(await openSession('planner@demo.homeward.example', password)).not.toBeNull();
  expect(await typesAbout(office.planner.id)).toEqual(['user.password-set']);
});

test('nobody is not found', async () => {
  const userId = randomUUID() as UserId;
  await expect(setPassword(office.administrator, { userId })).rejects.toMatchObject({ reason: 'not-found' });
  await expect(readUser(office.administrator, { userId })).rejects.toMatchObject({ reason: 'not-found' });
});

describe("one's own password", () => {
  const asked = {
    current: 'homeward-planner-demo',
    wanted: 'a long sentence of mine',
    again: 'a long sentence of mine',
    keep: null,
  };

  test('is changed by whoever knows the present one; other sessions end, this one stays', async () => {
    const [kept, other] = [
      await openSession('planner@demo.homeward.example', asked.current),
      await openSession('planner@demo.homeward.example', asked.current),
    ];
    const [{ id_hash: keep }] = (await pastTheRules<{ id_hash: string }>(
      "select encode(sha256($1::bytea), 'hex') as id_hash",
      [kept!.token],
    )) as [{ id_hash: string }];
    await expect(changeOwnPassword(office.planner, { ...asked, keep })).resolves.toEqual({ ended: 1 });
    expect(await staffOf(kept!.token, new Date())).not.toBeNull();
    expect(await staffOf(other!.token, new Date())).toBeNull();
    expect(await openSession('planner@demo.homeward.example', asked.wanted)).not.toBeNull();
    expect(await openSession('planner@demo.homeward.example', asked.current)).toBeNull();
  });

  test('is not changed by whoever does not', async () => {
    await expect(changeOwnPassword(office.planner, { ...asked, current: 'a guess of somebody' })).rejects.toMatchObject(
      {
        reason: 'invalid',
        more: { faults: [{ at: 'current', code: 'wrong-password' }] },
      },
    );
    expect(await openSession('planner@demo.homeward.example', asked.current)).not.toBeNull();
  });
});

test('the first administrator is made from the machine', async () => {
  const made = await createAdministrator({ email: 'Root@Example.org', name: 'Перша Людина' });
  const opened = await openSession('root@example.org', made.password);
  const session = await staffOf(opened!.token, new Date());
  expect(session).toMatchObject({ mustChangePassword: true, roles: new Set() });
  await expect(createAdministrator({ email: 'root@example.org', name: 'X' })).rejects.toMatchObject({
    reason: 'duplicate',
  });
});

test('parties are added, renamed, taken out of use; their codes are their own', async () => {
  const east = { code: 'east', kind: 'power' as const, nameUk: 'Східна', nameRu: 'Восточная', nameEn: 'Eastern' };
  const { partyId } = await addParty(office.administrator, east);
  await expect(addParty(office.administrator, east)).rejects.toMatchObject({ reason: 'duplicate' });
  const { code: _, kind: __, ...names } = east;
  await changeParty(office.administrator, { partyId, ...names, nameEn: 'East', active: false, version: 1 });
  await expect(
    changeParty(office.administrator, { partyId, ...names, active: true, version: 1 }),
  ).rejects.toMatchObject({ reason: 'changed-meanwhile' });
  const { parties } = await listParties(office.planner);
  expect(parties).toEqual([expect.objectContaining({ nameEn: 'East', active: false, version: 2 })]);
  expect(await typesAbout(partyId)).toEqual(['party.changed', 'party.changed']);
});

test('a setting is written once and changed from the version it was read at', async () => {
  const value = { uk: 'Бюро', ru: 'Бюро', en: 'Bureau' };
  const write = (version: number) => changeSetting(office.administrator, { key: 'office.name', value, version });
  await expect(write(0)).resolves.toEqual({ key: 'office.name', version: 1 });
  await expect(write(0)).rejects.toMatchObject({ reason: 'changed-meanwhile' });
  await expect(write(1)).resolves.toEqual({ key: 'office.name', version: 2 });
  const { settings } = await listSettings(office.administrator);
  expect(settings.find(({ key }) => key === 'office.name')).toEqual({ key: 'office.name', value, version: 2 });
  expect(settings.find(({ key }) => key === 'office.website')).toMatchObject({ version: 0, value: { uk: null } });
});

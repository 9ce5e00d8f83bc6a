import type { StaffActor } from '../../lib/access/actor';
import { type Role, roles } from '../../lib/access/roles';
import type { UserId } from '../../lib/kernel/ids';
import { hashSecret } from '../../lib/platform/crypto';
import type { Tx } from '../../lib/platform/db';

/** The people of the demonstration office. Two hold each role that must not decide its own work. */
const people: readonly { role: Role; name: string; mail: string }[] = [
  { role: 'operator', name: 'Oksana Dzvin', mail: 'operator' },
  { role: 'case-officer', name: 'Marko Stezhka', mail: 'case-officer' },
  { role: 'case-officer', name: 'Lidia Poruch', mail: 'case-officer-2' },
  { role: 'analyst', name: 'Nina Zvirka', mail: 'analyst' },
  { role: 'analyst', name: 'Ostap Vahyl', mail: 'analyst-2' },
  { role: 'medical-officer', name: 'Dr Vira Lada', mail: 'medical-officer' },
  { role: 'treatment-officer', name: 'Iryna Svitanok', mail: 'treatment-officer' },
  { role: 'planner', name: 'Roman Obmin', mail: 'planner' },
  { role: 'supervisor', name: 'Halyna Rada', mail: 'supervisor' },
  { role: 'supervisor', name: 'Anton Starshyi', mail: 'supervisor-2' },
  { role: 'administrator', name: 'Yana Klyuch', mail: 'administrator' },
  { role: 'auditor', name: 'Ihnat Zapys', mail: 'auditor' },
  { role: 'partner', name: 'Delegate M. Arden', mail: 'partner' },
];

export const demonstrationPassword = (role: Role) => `homeward-${role}-demo`;
export type Office = Record<Role, StaffActor> & {
  second: Pick<Record<Role, StaffActor>, 'case-officer' | 'analyst' | 'supervisor'>;
};

/** Makes one member of staff with the roles given and answers them as the actor they are. */
export async function aMemberOfStaff(
  tx: Tx,
  {
    email,
    name,
    held,
    password,
    demo = false,
  }: { email: string; name: string; held: readonly Role[]; password: string; demo?: boolean },
): Promise<StaffActor> {
  const user = await tx.user.create({
    data: { email, displayName: name, demo, roles: { create: held.map((role) => ({ role })) } },
  });
  await tx.userCredential.create({ data: { userId: user.id, passwordHash: await hashSecret(password) } });
  return { kind: 'staff', id: user.id as UserId, name, roles: new Set(held) };
}

/** The whole demonstration office, and what each signs in with. */
export async function anOffice(tx: Tx) {
  const made: [Role, StaffActor][] = [];
  const signIns: { email: string; password: string; role: Role; name: string }[] = [];
  for (const { role, name, mail } of people) {
    const entry = {
      email: `${mail}@demo.homeward.example`,
      name,
      held: [role],
      password: demonstrationPassword(role),
      demo: true,
    };
    made.push([role, await aMemberOfStaff(tx, entry)]);
    signIns.push({ email: entry.email, password: entry.password, role, name });
  }
  const nth = (role: Role, n: number) => made.filter(([held]) => held === role)[n]?.[1] as StaffActor;
  const office = Object.fromEntries(roles.map((role) => [role, nth(role, 0)])) as Record<Role, StaffActor>;
  const second = {
    'case-officer': nth('case-officer', 1),
    analyst: nth('analyst', 1),
    supervisor: nth('supervisor', 1),
  };
  return { office: { ...office, second } satisfies Office, signIns };
}

/** The two sides, a mediator, and what families read about how to reach the office. */
export async function configuration(tx: Tx) {
  const party = (code: string, kind: string, nameUk: string, nameRu: string, nameEn: string) =>
    tx.party.create({ data: { code, kind, nameUk, nameRu, nameEn } });
  const north = await party('north', 'power', 'Північна сторона', 'Северная сторона', 'Northern side');
  const south = await party('south', 'power', 'Південна сторона', 'Южная сторона', 'Southern side');
  await party('mediator', 'mediator', 'Нейтральний посередник', 'Нейтральный посредник', 'Neutral mediator');
  const settings = {
    'office.name': { uk: 'Бюро розшуку «Додому»', ru: 'Бюро розыска «Домой»', en: 'Homeward tracing bureau' },
    'office.phone': { uk: '+00 800 000 100', ru: '+00 800 000 100', en: '+00 800 000 100' },
    'office.email': {
      uk: 'help@demo.homeward.example',
      ru: 'help@demo.homeward.example',
      en: 'help@demo.homeward.example',
    },
    'office.hours': { uk: 'цілодобово', ru: 'круглосуточно', en: 'day and night' },
    'office.address': { uk: 'а/с 1, Головпоштамт', ru: 'а/я 1, Главпочтамт', en: 'PO box 1, Central Post Office' },
  };
  await tx.setting.createMany({ data: Object.entries(settings).map(([key, value]) => ({ key, value })) });
  return { north, south };
}

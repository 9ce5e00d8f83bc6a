import { randomUUID } from 'node:crypto';
import { type Role, roles } from '@/lib/access/roles';
import { type Caller, signedIn } from '../access/callers';
import { baseUrl, signInOf } from '../setup/app-server';
import { type Desk, deskOf } from './desk';

/**
 * Who may see a field. `elsewhere`: the same role with another case: an operator who handles another inquiry, a partner
 * with whom nothing is shared, a family that asked for somebody else. `family in mourning` was told of a death.
 */
export type Reader =
  | Role
  | 'operator elsewhere'
  | 'partner elsewhere'
  | 'family'
  | 'family elsewhere'
  | 'family in mourning'
  | 'nobody';
export type Asks = Caller & { as: Reader };
export type Staff = Record<Role | 'second officer' | 'second analyst' | 'second supervisor', Desk>;

const cookiesOf = (response: Response) =>
  response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');

/** A member of staff made by an administrator, with the password they chose themselves. */
async function aColleague(administrator: Desk, role: Role): Promise<string> {
  const email = `canary-${randomUUID()}@example.org`;
  const { password } = await administrator('POST', '/api/users', { email, name: `Canary ${role}`, roles: [role] });
  const response = await fetch(`${baseUrl()}/api/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: baseUrl(), 'sec-fetch-site': 'same-origin' },
    body: new URLSearchParams({ email, password: String(password), next: '/today' }),
  });
  const first = cookiesOf(response);
  const own = `${randomUUID()}-${randomUUID()}`;
  await deskOf(first)('POST', '/api/me/password', { current: password, wanted: own, again: own });
  return signedIn(email, own);
}

/** Every role once, those of which there are two a second time, and those who work on something else. */
export async function everyReader(): Promise<{ staff: Staff; asking: Asks[] }> {
  const asking: Asks[] = [];
  const enter = async (name: string, as: Role, second = false) => {
    const { email, password } = signInOf(as);
    const cookie = await signedIn(second ? email.replace('@', '-2@') : email, password);
    asking.push({ name, role: as, as, cookie });
    return [name, deskOf(cookie)] as const;
  };
  const desks = [];
  for (const role of roles) desks.push(await enter(role, role));
  desks.push(await enter('second officer', 'case-officer', true));
  desks.push(await enter('second analyst', 'analyst', true));
  desks.push(await enter('second supervisor', 'supervisor', true));
  const staff = Object.fromEntries(desks) as Staff;
  for (const role of ['operator', 'partner'] as const)
    asking.push({
      name: `${role} elsewhere`,
      role,
      as: `${role} elsewhere`,
      cookie: await aColleague(staff.administrator, role),
    });
  asking.push({ name: 'nobody', role: null, as: 'nobody', cookie: '' });
  return { staff, asking };
}

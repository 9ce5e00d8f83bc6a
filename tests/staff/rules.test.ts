import type { Role } from '@/lib/access/roles';
import { mayChangeUser } from '@/lib/staff/rules';
import { newParty, newUser, ownPassword, userChange } from '@/lib/staff/schema';

const who = (active: boolean, ...roles: Role[]) => ({ active, roles });

test.each([
  {
    what: 'the last administrator gives the role up',
    before: who(true, 'administrator'),
    after: who(true, 'planner'),
    others: 0,
    answer: 'last-administrator',
  },
  {
    what: 'the last administrator is disabled',
    before: who(true, 'administrator'),
    after: who(false, 'administrator'),
    others: 0,
    answer: 'last-administrator',
  },
  {
    what: 'the last administrator takes another role too',
    before: who(true, 'administrator'),
    after: who(true, 'administrator', 'auditor'),
    others: 0,
    answer: 'granted',
  },
  {
    what: 'one of two gives the role up',
    before: who(true, 'administrator'),
    after: who(true, 'planner'),
    others: 1,
    answer: 'granted',
  },
  {
    what: 'one of two is disabled',
    before: who(true, 'administrator'),
    after: who(false, 'administrator'),
    others: 1,
    answer: 'granted',
  },
  {
    what: 'a disabled administrator loses the role',
    before: who(false, 'administrator'),
    after: who(false, 'planner'),
    others: 0,
    answer: 'granted',
  },
  {
    what: 'a planner is disabled while there is no other administrator to count',
    before: who(true, 'planner'),
    after: who(false, 'planner'),
    others: 0,
    answer: 'granted',
  },
])('$what: $answer', ({ before, after, others, answer }) => {
  const decision = mayChangeUser(before, after, others);
  expect(decision.ok ? 'granted' : decision.reason).toBe(answer);
});

test.each([
  [newUser, { email: ' New.Person@Example.ORG ', name: '  Нова   Людина ', roles: ['planner'] }, true],
  [newUser, { email: 'nobody', name: 'N', roles: ['planner'] }, false],
  [newUser, { email: 'a@example.org', name: '', roles: ['planner'] }, false],
  [newUser, { email: 'a@example.org', name: 'N', roles: [] }, false],
  [newUser, { email: 'a@example.org', name: 'N', roles: ['emperor'] }, false],
  [newUser, { email: 'a@example.org', name: 'N', roles: ['planner'], active: true }, false],
  [userChange, { name: 'N', roles: ['planner'], active: true, version: 1, email: 'b@example.org' }, false],
  [ownPassword, { current: 'x', wanted: 'twelve chars', again: 'twelve chars' }, true],
  [ownPassword, { current: 'x', wanted: 'too short', again: 'too short' }, false],
  [ownPassword, { current: 'x', wanted: 'twelve chars', again: 'twelve chars!' }, false],
  [ownPassword, { current: 'x', wanted: 'a'.repeat(129), again: 'a'.repeat(129) }, false],
  [newParty, { code: 'east', kind: 'power', nameUk: 'С', nameRu: 'В', nameEn: 'E' }, true],
  [newParty, { code: 'East!', kind: 'power', nameUk: 'С', nameRu: 'В', nameEn: 'E' }, false],
  [newParty, { code: 'east', kind: 'ally', nameUk: 'С', nameRu: 'В', nameEn: 'E' }, false],
])('input %#', (schema, given, good) => {
  expect(schema.safeParse(given).success).toBe(good);
});

test('an e-mail is kept in small letters, so that it can be found again', () => {
  expect(newUser.parse({ email: ' New.Person@Example.ORG ', name: 'N', roles: ['planner'] }).email).toBe(
    'new.person@example.org',
  );
});

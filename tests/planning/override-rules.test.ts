import type { Role } from '@/lib/access/roles';
import type { UserId } from '@/lib/kernel/ids';
import { mayReadDeviations, monthlyTotals } from '@/lib/planning/rules/deviations';
import {
  collides,
  mayActOnOverride,
  mayOverride,
  moveOverride,
  type OverrideAction,
  type OverrideKind,
  type OverrideStatus,
  overrideActions,
  overrideStatuses,
} from '@/lib/planning/rules/overrides';
import { newOverride } from '@/lib/planning/schema/overrides';

const who = (...held: Role[]) => ({ kind: 'staff', id: 'u' as UserId, name: 'A', roles: new Set(held) }) as const;
const everybody: Role[] = [
  'operator',
  'case-officer',
  'analyst',
  'medical-officer',
  'treatment-officer',
  'planner',
  'supervisor',
  'administrator',
  'auditor',
  'partner',
];

describe('who overrides the order of a plan', () => {
  test.each(everybody.map((role) => [role]))('%s', (role) => {
    expect(mayOverride(who(role)).ok).toBe(role === 'planner' || role === 'supervisor');
    expect(mayReadDeviations(who(role)).ok).toBe(['planner', 'supervisor', 'auditor'].includes(role));
  });

  test('somebody who is signed out neither overrides nor counts', () => {
    const nobody = { kind: 'public', id: null, roles: new Set() } as never;
    expect(mayOverride(nobody)).toEqual({ ok: false, reason: 'signed-out' });
    expect(mayReadDeviations(nobody)).toEqual({ ok: false, reason: 'signed-out' });
  });

  const table: [OverrideAction, OverrideStatus, 'own' | 'other', boolean][] = [
    ['agree', 'proposed', 'own', false],
    ['agree', 'proposed', 'other', true],
    ['return', 'proposed', 'own', false],
    ['return', 'proposed', 'other', true],
    ['withdraw', 'proposed', 'own', true],
    ['withdraw', 'proposed', 'other', false],
    ['withdraw', 'agreed', 'own', true],
    ['withdraw', 'agreed', 'other', true],
  ];
  test.each(table)('%s of one that is %s, by %s: %s', (action, status, whose, granted) => {
    const decision = mayActOnOverride(whose === 'own' ? 'a' : 'b', action, { proposedById: 'a', status });
    expect(decision).toEqual(granted ? { ok: true } : { ok: false, reason: 'second-person-needed' });
  });

  test('only what is proposed is decided, and what has ended stays so', () => {
    const open = overrideStatuses.flatMap((status) =>
      overrideActions.filter((action) => moveOverride(status, action).ok).map((action) => `${status} ${action}`),
    );
    expect(open).toEqual(['proposed agree', 'proposed return', 'proposed withdraw', 'agreed withdraw']);
  });
});

describe('overrides that say two things', () => {
  const one = (kind: OverrideKind, ...prisonerIds: string[]) => ({ kind, prisonerIds });
  test.each([
    ['somebody in, another out', one('pin-in', 'a'), [one('pin-out', 'b')], true],
    ['the same person in and out', one('pin-in', 'a'), [one('pin-out', 'a')], false],
    ['the same person in twice', one('pin-in', 'a'), [one('pin-in', 'a', 'b')], false],
    ['a set and somebody of it set in', one('together', 'a', 'b'), [one('pin-in', 'a')], true],
    ['two sets with one person in both', one('together', 'a', 'b'), [one('together', 'b', 'c')], false],
    [
      'a set of which one is set in and one kept out',
      one('together', 'a', 'b'),
      [one('pin-in', 'a'), one('pin-out', 'b')],
      false,
    ],
    [
      'keeping out one of a set of which another is set in',
      one('pin-out', 'b'),
      [one('together', 'a', 'b'), one('pin-in', 'a')],
      false,
    ],
  ])('%s', (_, proposed, agreed, fine) => {
    expect(collides(proposed, agreed)).toEqual(fine ? { ok: true } : { ok: false, reason: 'overrides-collide' });
  });
});

describe('what is proposed', () => {
  const id = '0199a000-0000-7000-8000-000000000001';
  const other = '0199a000-0000-7000-8000-000000000002';
  const codes = (asked: object) => {
    const result = newOverride.safeParse(asked);
    return result.success ? [] : result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  };
  test.each([
    ['one person with a code', { kind: 'pin-in', prisonerIds: [id], code: 'safety' }, []],
    ['nobody', { kind: 'pin-in', prisonerIds: [], code: 'safety' }, ['prisonerIds: people-missing']],
    ['no code', { kind: 'pin-in', prisonerIds: [id] }, ['code: reason-missing']],
    ['a code of its own', { kind: 'pin-in', prisonerIds: [id], code: 'friend' }, ['code: reason-missing']],
    ['other, without words', { kind: 'pin-in', prisonerIds: [id], code: 'other-specify' }, ['note: required']],
    [
      'other, with spaces',
      { kind: 'pin-in', prisonerIds: [id], code: 'other-specify', note: '  ' },
      ['note: required'],
    ],
    ['other, with words', { kind: 'pin-in', prisonerIds: [id], code: 'other-specify', note: 'Why' }, []],
    ['together, alone', { kind: 'together', prisonerIds: [id], code: 'safety' }, ['prisonerIds: two-people-needed']],
    [
      'together with oneself',
      { kind: 'together', prisonerIds: [id, id], code: 'safety' },
      ['prisonerIds: two-people-needed'],
    ],
    ['two together', { kind: 'together', prisonerIds: [id, other], code: 'safety' }, []],
  ])('%s', (_, asked, faults) => {
    expect(codes(asked)).toEqual(faults);
  });
});

test('the report counts an override when it was agreed and a bypass when it was done, month by month', () => {
  const line = (month: string, kind: string, outcome: string, times: number, people: number) => ({
    month,
    batch: 1,
    kind,
    code: 'safety',
    outcome,
    times,
    people,
  });
  expect(
    monthlyTotals([
      line('2026-10', 'pin-in', 'proposed', 3, 3),
      line('2026-10', 'pin-in', 'agreed', 2, 2),
      line('2026-11', 'together', 'agreed', 1, 4),
      line('2026-11', 'pin-in', 'withdrawn', 1, 1),
      line('2026-11', 'dropped', 'done', 1, 2),
    ]),
  ).toEqual([
    {
      month: '2026-11',
      overrides: { times: 1, people: 4 },
      withdrawn: { times: 1, people: 1 },
      bypasses: { times: 1, people: 2 },
    },
    {
      month: '2026-10',
      overrides: { times: 2, people: 2 },
      withdrawn: { times: 0, people: 0 },
      bypasses: { times: 0, people: 0 },
    },
  ]);
});

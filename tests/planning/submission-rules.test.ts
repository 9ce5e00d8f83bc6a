import type { Role } from '@/lib/access/roles';
import { batchStatuses } from '@/lib/exchanges/rules';
import type { UserId } from '@/lib/kernel/ids';
import { actionsFrom } from '@/lib/kernel/lifecycle';
import { amendmentOf, causeOfLeaving, passedOver } from '@/lib/planning/rules/amendment';
import { dropOutCodes } from '@/lib/planning/rules/runs';
import {
  everybodyHasACause,
  isSame,
  knowsTheBound,
  mayActOnSubmission,
  mayReadSubmissions,
  maySubmitDrawn,
  maySubmitPlan,
  mayTakeStep,
  type SubmissionAction,
  submissionActions,
  submissionMoves,
  submissionStatuses,
  takesSubmission,
} from '@/lib/planning/rules/submissions';

const who = (...held: Role[]) => ({ kind: 'staff', id: 'u' as UserId, name: 'A', roles: new Set(held) }) as const;
const others: Role[] = [
  'operator',
  'case-officer',
  'analyst',
  'medical-officer',
  'treatment-officer',
  'administrator',
  'auditor',
  'partner',
];

describe('who puts a plan forward, signs it and freezes it', () => {
  const steps = (role: Role) => submissionActions.filter((action) => mayTakeStep(who(role), action).ok);
  test('a planner submits, takes back and freezes; a supervisor approves, returns and freezes', () => {
    expect(maySubmitPlan(who('planner')).ok).toBe(true);
    expect(maySubmitPlan(who('supervisor')).ok).toBe(false);
    expect(steps('planner')).toEqual(['withdraw', 'freeze']);
    expect(steps('supervisor')).toEqual(['approve', 'return', 'freeze']);
  });

  test.each(others.map((role) => [role]))('%s does and reads none of it', (role) => {
    expect(maySubmitPlan(who(role))).toEqual({ ok: false, reason: 'role-missing' });
    expect(mayReadSubmissions(who(role))).toEqual({ ok: false, reason: 'role-missing' });
    expect(steps(role)).toEqual([]);
  });

  test('somebody who is signed out neither', () => {
    const nobody = { kind: 'public', id: null, roles: new Set() } as never;
    for (const decision of [maySubmitPlan(nobody), mayReadSubmissions(nobody), mayTakeStep(nobody, 'approve')])
      expect(decision).toEqual({ ok: false, reason: 'signed-out' });
  });

  const table: [SubmissionAction, string, string[], boolean][] = [
    ['approve', 'submitter', [], false],
    ['approve', 'first', [], true],
    ['approve', 'first', ['first'], false],
    ['approve', 'second', ['first'], true],
    ['approve', 'submitter', ['first'], false],
    ['return', 'submitter', [], false],
    ['return', 'first', ['first'], true],
    ['return', 'second', ['first'], true],
    ['withdraw', 'submitter', ['first'], true],
    ['withdraw', 'first', ['first'], false],
    ['freeze', 'submitter', ['first', 'second'], true],
    ['freeze', 'second', ['first', 'second'], true],
  ];
  test.each(table)('%s by the %s, signed by %j: %s', (action, officer, approvedBy, granted) => {
    for (const drawnBy of [null, ['first', 'second']])
      expect(mayActOnSubmission(officer, action, { submittedById: 'submitter', approvedBy, drawnBy })).toEqual(
        granted ? { ok: true } : { ok: false, reason: 'second-person-needed' },
      );
  });

  test.each<[string, SubmissionAction, readonly string[] | null, boolean]>([
    ['first', 'approve', ['first', 'second'], true],
    ['second', 'approve', ['first', 'second'], true],
    ['third', 'approve', ['first', 'second'], false],
    ['third', 'approve', [], false],
    ['third', 'approve', null, true],
    ['third', 'return', ['first', 'second'], true],
    ['third', 'freeze', ['first', 'second'], true],
  ])('of a plan drawn so, %s does %s, drawn by %j: %s', (officer, action, drawnBy, granted) => {
    expect(mayActOnSubmission(officer, action, { submittedById: 'submitter', approvedBy: [], drawnBy })).toEqual(
      granted ? { ok: true } : { ok: false, reason: 'not-who-drew' },
    );
  });

  test('who drew a whole plan does not put it forward; an amendment of it they may', () => {
    expect(maySubmitDrawn('first', 'plan', ['first', 'second'])).toEqual({ ok: false, reason: 'drew-it' });
    expect(maySubmitDrawn('third', 'plan', ['first', 'second'])).toEqual({ ok: true });
    expect(maySubmitDrawn('first', 'amendment', ['first', 'second'])).toEqual({ ok: true });
  });
});

describe('the life of a submission', () => {
  test('is exactly this', () => {
    const life = submissionStatuses.map((status) => [status, actionsFrom(submissionMoves, status)]);
    expect(Object.fromEntries(life)).toEqual({
      submitted: ['approve', 'return', 'withdraw'],
      'first-approved': ['approve', 'return', 'withdraw'],
      approved: ['freeze', 'withdraw'],
      returned: [],
      withdrawn: [],
      frozen: [],
    });
  });

  test('a whole plan fills a draft alone; an amendment changes a list frozen from a plan, until the day begins', () => {
    const taking = (kind: 'plan' | 'amendment', planSubmissionId: string | null) =>
      batchStatuses.filter((status) => takesSubmission(kind, { status, planSubmissionId }).ok);
    expect(taking('plan', null)).toEqual(['draft']);
    expect(taking('amendment', 'one')).toEqual(['frozen', 'offered', 'agreed', 'scheduled']);
    expect(taking('amendment', null)).toEqual([]);
  });

  test('what is not proved is signed by who knows it; what differs by nobody', () => {
    expect(knowsTheBound(true, false).ok).toBe(true);
    expect(knowsTheBound(false, true).ok).toBe(true);
    expect(knowsTheBound(false, false)).toEqual({ ok: false, reason: 'needs-acknowledgement' });
    expect(isSame('a', 'a').ok).toBe(true);
    expect(isSame('a', 'b')).toEqual({ ok: false, reason: 'hash-differs' });
  });
});

describe('an amendment', () => {
  const seated = (prisonerId: string, vehicle = 'bus 1', line = 'all') => ({ prisonerId, line, site: 's', vehicle });
  const why = { causeOf: () => 'died' as const, rankOf: () => 2 };

  test('holds who leaves, who comes and who sits elsewhere, and of everybody else the number', () => {
    const now = [seated('a'), seated('b'), seated('c')];
    const then = [seated('b'), seated('c', 'bus 2'), seated('d')];
    expect(amendmentOf(now, then, why)).toEqual({
      out: [{ prisonerId: 'a', code: 'died' }],
      in: [{ prisonerId: 'd', line: 'all', site: 's', vehicle: 'bus 1', rank: 2 }],
      moved: [
        {
          prisonerId: 'c',
          from: { line: 'all', site: 's', vehicle: 'bus 1' },
          to: { line: 'all', site: 's', vehicle: 'bus 2' },
        },
      ],
      kept: 2,
    });
  });

  test.each([
    ...dropOutCodes.map((cause) => [{ code: 'dropped', cause }, cause] as const),
    [{ code: 'gate' }, 'not-eligible'] as const,
    [{ code: 'pinned-out' }, 'other-cause'] as const,
    [{ code: 'gave-way' }, null] as const,
    [{ code: 'outranked' }, null] as const,
    [{ code: 'limit' }, null] as const,
    [{ code: 'not-drawn' }, null] as const,
    [undefined, null] as const,
  ])('somebody out because of %j leaves for: %s', (reason, cause) => {
    expect(causeOfLeaving(reason)).toBe(cause);
    expect(everybodyHasACause([{ code: 'died' }, { code: cause }])).toEqual(
      cause ? { ok: true } : { ok: false, reason: 'no-coded-cause' },
    );
  });

  const list = { line: 'l', site: 's', place: 'seat' };
  const reserve = ['a', 'b', 'c', 'd'].map((prisonerId, at) => ({ prisonerId, ...list, reserveRank: at + 1 }));
  test.each([
    ['the first of the reserve comes', [{ prisonerId: 'a', rank: 1 }], [], []],
    ['the third comes', [{ prisonerId: 'c', rank: 3 }], [], ['a', 'b']],
    ['the third comes, the first cannot', [{ prisonerId: 'c', rank: 3 }], ['a'], ['b']],
    [
      'the first and the third come',
      [
        { prisonerId: 'a', rank: 1 },
        { prisonerId: 'c', rank: 3 },
      ],
      [],
      ['b'],
    ],
    ['somebody comes who is on no reserve', [{ prisonerId: 'x', rank: null }], [], ['a', 'b', 'c', 'd']],
  ])('passed over when %s', (_, incoming, cannot, expected) => {
    const coming = incoming.map((one) => ({ ...one, ...list }));
    expect(passedOver(coming, reserve, new Set(cannot))).toEqual(expected);
  });

  test('nobody is passed over by somebody from another list', () => {
    expect(passedOver([{ prisonerId: 'x', rank: null, ...list, site: 'other' }], reserve, new Set())).toEqual([]);
  });
});

import { createHash } from 'node:crypto';
import type { StaffActor } from '@/lib/access/actor';
import { mayReadPlans } from '@/lib/access/exchange-rules';
import type { Role } from '@/lib/access/roles';
import { highsSolver } from '@/lib/exchanges/planner/highs';
import { makePlan } from '@/lib/exchanges/planner/make-plan';
import { replan } from '@/lib/exchanges/planner/replan';
import type { UserId } from '@/lib/kernel/ids';
import { countsOf } from '@/lib/planning/outcome/counts';
import { drawnSeed, fingerprintOf, signedHash, trialSeed } from '@/lib/planning/outcome/hashes';
import { hashAgain, reasonAgain } from '@/lib/planning/outcome/made-again';
import { rowsOf } from '@/lib/planning/outcome/people';
import { canBeVoided, mayClose, mayVoidDraw, takesCommitment, takesReveal } from '@/lib/planning/rules/draws';
import { historyOf, mayKeep, maySubmitRun, optionsFor, roomForQuestion, roomForRun } from '@/lib/planning/rules/runs';
import type { PlanReason } from '@/lib/planning/schema/reasons';
import { newRun } from '@/lib/planning/schema/runs';
import { newScenario } from '@/lib/planning/schema/scenarios';
import { people, person, problem } from '../exchanges/planner/given';

const who = (...held: Role[]): StaffActor => ({
  kind: 'staff',
  id: held.join() as UserId,
  name: '',
  roles: new Set(held),
});
const said = (decision: { ok: boolean; reason?: string }) => (decision.ok ? 'yes' : decision.reason);

test.each([
  ['a plan of a revealed draw', {}, 'yes'],
  ['one that is not certified, which says so', { outcome: 'uncertified' }, 'yes'],
  ['a plan made again under the same draw', { kind: 'replan' }, 'yes'],
  ['a trial', { kind: 'trial', drawStatus: null }, 'only-a-trial'],
  ['a scenario, kept or not', { kind: 'scenario', drawStatus: null }, 'only-a-trial'],
  ['a plan made again from a trial', { kind: 'replan', drawStatus: null }, 'only-a-trial'],
  ['a plan whose draw is void', { drawStatus: 'void' }, 'only-a-trial'],
  ['a plan of a draw not revealed', { drawStatus: 'closed' }, 'only-a-trial'],
  ['no plan possible', { outcome: 'infeasible' }, 'wrong-status'],
  ['a run that was killed', { status: 'killed', outcome: null }, 'wrong-status'],
  ['a run that is worked on', { status: 'working', outcome: null }, 'wrong-status'],
])('may be submitted: %s', (_, run, answer) => {
  expect(
    said(maySubmitRun({ kind: 'plan', status: 'done', outcome: 'certified', drawStatus: 'revealed', ...run })),
  ).toBe(answer);
});

test.each([
  ['a scenario that is done', {}, 'yes'],
  ['one that is kept already', { keptAt: new Date() }, 'duplicate'],
  ['one that was stopped', { status: 'cancelled' }, 'wrong-status'],
  ['a trial, which stays anyway', { kind: 'trial' }, 'wrong-status'],
])('is kept: %s', (_, run, answer) => {
  expect(said(mayKeep({ kind: 'scenario', status: 'done', keptAt: null, ...run }))).toBe(answer);
});

test('so many runs and questions may wait and no more', () => {
  expect([9, 10].map((open) => said(roomForRun(open)))).toEqual(['yes', 'too-many']);
  expect([19, 20].map((open) => said(roomForQuestion(open)))).toEqual(['yes', 'too-many']);
});

test('plans are read by planner and supervisor', () => {
  const others: Role[] = [
    'operator',
    'case-officer',
    'analyst',
    'medical-officer',
    'auditor',
    'administrator',
    'partner',
  ];
  expect(others.filter((role) => mayReadPlans(who(role)).ok)).toEqual([]);
  expect(mayReadPlans(who('planner')).ok && mayReadPlans(who('supervisor')).ok).toBe(true);
});

describe('a draw', () => {
  const secret = (byId: string, more: object = {}) => ({ byId, revealedAt: null, refusedAt: null, ...more });
  const draw = (status: string, ...secrets: ReturnType<typeof secret>[]) => ({ status, openedById: 'p', secrets });

  test.each([
    ['the first', draw('committing'), 'a', 'yes'],
    ['the second', draw('committing', secret('b')), 'a', 'yes'],
    ['the same twice', draw('committing', secret('a')), 'a', 'second-person-needed'],
    ['whoever opened it', draw('committing'), 'p', 'second-person-needed'],
    ['a third', draw('committing', secret('b'), secret('c')), 'a', 'wrong-status'],
    ['after the closing', draw('closed', secret('b')), 'a', 'wrong-status'],
  ])('takes a commitment: %s', (_, given, by, answer) => expect(said(takesCommitment(given, by))).toBe(answer));

  test.each([
    ['who committed', draw('closed', secret('a')), true, 'yes'],
    ['another secret', draw('closed', secret('a')), false, 'secret-differs'],
    ['who did not commit', draw('closed', secret('b')), true, 'role-missing'],
    ['twice', draw('closed', secret('a', { revealedAt: new Date() })), true, 'duplicate'],
    ['who refused', draw('closed', secret('a', { refusedAt: new Date() })), true, 'duplicate'],
    ['before the closing', draw('committing', secret('a')), true, 'wrong-status'],
    ['of a void one', draw('void', secret('a')), true, 'wrong-status'],
  ])('takes a reveal: %s', (_, given, matches, answer) => expect(said(takesReveal(given, 'a', matches))).toBe(answer));

  test('is closed over two commitments, and voided once revealed by a supervisor alone', () => {
    expect(said(mayClose(draw('committing', secret('a'))))).toBe('second-person-needed');
    expect(said(mayClose(draw('committing', secret('a'), secret('b'))))).toBe('yes');
    expect(said(mayClose(draw('closed', secret('a'), secret('b'))))).toBe('wrong-status');
    expect(said(mayVoidDraw(who('planner'), 'closed'))).toBe('yes');
    expect(said(mayVoidDraw(who('planner'), 'revealed'))).toBe('role-missing');
    expect(said(mayVoidDraw(who('supervisor'), 'revealed'))).toBe('yes');
    expect(said(mayVoidDraw(who('analyst'), 'closed'))).toBe('role-missing');
    expect([said(canBeVoided(false)), said(canBeVoided(true))]).toEqual(['yes', 'wrong-status']);
  });

  test('has the seed that the snapshot and both secrets make, whoever revealed first', () => {
    const [hash, one, two] = ['11', '22', '33'].map((byte) => byte.repeat(32)) as [string, string, string];
    const expected = createHash('sha256')
      .update(Buffer.from(hash + one + two, 'hex'))
      .digest('hex');
    const secrets = [
      { byId: 'b', secret: two },
      { byId: 'a', secret: one },
    ];
    expect(drawnSeed(hash, secrets)).toBe(expected);
    expect(drawnSeed(hash, secrets.toReversed())).toBe(expected);
    expect(drawnSeed(two, secrets)).not.toBe(expected);
    expect(fingerprintOf(one)).toBe(createHash('sha256').update(Buffer.from(one, 'hex')).digest('hex'));
    expect(trialSeed(hash)).not.toBe(trialSeed(one));
  });
});

test('the signed hash is over everything a plan rests on: whatever differs, it does', () => {
  const signed = {
    snapshot: 'a',
    policy: { number: 1, hash: 'b' },
    agreement: null,
    solver: 'highs',
    solverVersion: '1',
    options: optionsFor('plan', {}),
    seed: 'c',
    levels: { tier0: 1 },
    plan: 'd',
  };
  const others = [
    { snapshot: 'x' },
    { policy: { number: 2, hash: 'b' } },
    { agreement: { id: 'x', hash: 'y' } },
    { solverVersion: '2' },
    { options: optionsFor('plan', { all: { planned: 10, dropped: 3 } }) },
    { seed: 'x' },
    { levels: { tier0: 2 } },
    { plan: 'x' },
  ].map((more) => signedHash({ ...signed, ...more }));
  expect(new Set([signedHash(signed), ...others]).size).toBe(others.length + 1);
  expect(signedHash({ ...signed })).toBe(signedHash(signed));
});

test('a set-up’s drop-outs become the history the reserve is sized from', () => {
  expect(historyOf({ all: { n: 40, dropped: 10 } })).toEqual({ all: { planned: 40, dropped: 10 } });
});

test('a plan asks for its draw and a trial for none; a scenario asks for a change', () => {
  const drawId = '00000000-0000-4000-8000-000000000000';
  expect(newRun.safeParse({ kind: 'plan' }).success).toBe(false);
  expect(newRun.safeParse({ kind: 'trial', drawId }).success).toBe(false);
  expect(newRun.safeParse({ kind: 'plan', drawId }).success).toBe(true);
  expect(newRun.safeParse({ kind: 'scenario' }).success).toBe(false);
  expect(newScenario.safeParse({ changes: {} }).success).toBe(false);
  expect(newScenario.safeParse({ changes: { total: 3 } }).success).toBe(true);
  expect(newScenario.safeParse({ changes: { groups: [{ key: 'religion', value: 'x', ceiling: 1 }] } }).success).toBe(
    false,
  );
});

describe('what a run found', () => {
  const given = problem(
    [
      ...people(3),
      person('late', { tier: 4 }),
      person('shut', { gates: { ...person('x').gates, alive: false, fitToTravel: false } }),
    ],
    { total: 2, groups: [{ key: 'unit', value: 'a', ceiling: 1 }] },
  );

  test('everybody stands in the published order, the reserve with its rank, and the counts agree', async () => {
    const plan = makePlan(given, await highsSolver());
    if (plan.status === 'infeasible' || plan.status === 'unfinished') throw new Error(plan.status);
    const rows = rowsOf(given, {
      lines: new Map(plan.in.map(({ id, line }) => [id, line])),
      reserve: plan.reserve,
      reasonOf: () => ({ code: 'no-line' }),
    });
    expect(rows.map(({ position }) => position)).toEqual([0, 1, 2, 3, 4]);
    expect(rows.at(-1)?.prisonerId).toBe('late');
    expect(
      rows
        .filter(({ chosen }) => chosen)
        .map(({ prisonerId }) => prisonerId)
        .sort(),
    ).toEqual(plan.in.map(({ id }) => id).sort());
    expect(
      rows.filter(({ reserveRank }) => reserveRank !== null).every(({ chosen, line }) => !chosen && line === 'general'),
    ).toBe(true);
    expect(countsOf(given, rows, plan.withoutReserve)).toMatchObject({
      people: 5,
      in: 2,
      out: 3,
      byTier: [{ in: 0 }, { tier: 1, in: 2, out: 2 }, {}, {}, { tier: 4, in: 0, out: 1 }],
      byLine: [{ line: 'general', in: 2, able: 4, reserve: plan.reserve.length }],
      byGate: [
        { gate: 'not-known-alive', people: 1 },
        { gate: 'not-fit', people: 1 },
      ],
      byGroup: [{ key: 'unit', value: 'a', in: 0, able: 0, floor: null, ceiling: 1 }],
      bySite: [{ site: 'north', seat: 2, stretcher: 0, isolation: 0 }],
    });
  });

  test('of a plan made again everybody has the reason that held, or what changed for them', async () => {
    const solver = await highsSolver();
    const earlier = makePlan(given, solver);
    if (earlier.status === 'infeasible' || earlier.status === 'unfinished') throw new Error(earlier.status);
    const [gone, stays] = earlier.in.map(({ id }) => id) as [string, string];
    const since = { ...given, people: [...given.people, person('new', { tier: 4 })] };
    const found = replan(since, earlier, [gone], solver);
    if (found.status !== 'found') throw new Error(found.status);
    const before = new Map<string, PlanReason>(
      [...earlier.in, ...earlier.out].map(({ id, reason }) => [id, reason as PlanReason]),
    );
    const reasonOf = reasonAgain(since, found, before, [{ prisonerId: gone, code: 'not-fit' }]);
    const of = (id: string) => reasonOf(since.people.find((one) => one.id === id)!);
    expect(of(gone)).toEqual({ code: 'dropped', cause: 'not-fit' });
    expect(of(stays)).toEqual(before.get(stays));
    expect(of(found.difference.in[0]!.id)).toEqual({ code: 'stepped-in', rank: 1 });
    expect(of('new')).toEqual({ code: 'new-since' });
    expect(of('shut')).toEqual({ code: 'gate', gates: ['not-known-alive', 'not-fit'] });
    expect(of('late').code).toBe(before.get('late')?.code);
    const from = { problem: since, parentHash: 'x', dropped: [], options: {} };
    expect(hashAgain(from, found)).toBe(hashAgain(from, found));
    expect(hashAgain(from, found)).not.toBe(hashAgain({ ...from, parentHash: 'y' }, found));
    expect(hashAgain(from, null)).not.toBe(hashAgain(from, found));
  });
});

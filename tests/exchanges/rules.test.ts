import fc from 'fast-check';
import type { Role } from '@/lib/access/roles';
import {
  type BatchAction,
  type BatchStatus,
  batchActions,
  batchMoves,
  batchStatuses,
  blockers,
  blockersOf,
  type Candidate,
  type MemberStatus,
  mayApproveBatch,
  maySendBack,
  memberActions,
  memberMoves,
  memberStatuses,
  moveBatch,
  moveMember,
  reconciled,
} from '@/lib/exchanges/rules';
import {
  afterChange,
  allBatchReasons,
  asksReason,
  batchReasons,
  irreversible,
  mayMoveBatch,
  reasonGiven,
} from '@/lib/exchanges/rules/batch-work';
import { asCandidate, countBlockers } from '@/lib/exchanges/rules/eligibility';
import { differenceBetween, type ListSnapshot } from '@/lib/exchanges/rules/manifest';
import { carries, placeKindFor, placeLeft, placesTaken } from '@/lib/exchanges/rules/places';
import type { UserId } from '@/lib/kernel/ids';
import { canonical, sha256 } from '@/lib/platform/crypto';
import { prisonerStatuses } from '@/lib/prisoners/rules';

const limits = { proofOfLifeDays: 180, wishDays: 90 };
const eligible: Candidate = {
  status: 'confirmed-captive',
  captivityConfirmed: true,
  lastAliveDaysAgo: 10,
  wish: 'wishes',
  wishDaysAgo: 10,
  fitness: 'fit',
  hold: 'none',
  placeKnown: true,
  inOtherBatch: false,
  limits,
};
const who = (...held: Role[]) => ({ kind: 'staff', id: 'u1' as UserId, name: 'A', roles: new Set(held) }) as const;

describe('what stands between a person and a batch', () => {
  test.each([
    ['nothing, when everything is settled', {}, []],
    ['nothing, when the person is on the plan of this batch', { status: 'in-exchange-plan' }, []],
    ['nothing, when proceedings are open and release is consented', { hold: 'hold-consented' }, []],
    ['nothing, when a stretcher is needed', { fitness: 'fit-with-stretcher' }, []],
    ['nothing, on the last day of proof of life', { lastAliveDaysAgo: 180 }, []],
    ['escaped', { status: 'escaped' }, ['not-held', 'captivity-unconfirmed']],
    ['returned', { status: 'returned' }, ['not-held', 'captivity-unconfirmed']],
    ['reported dead', { status: 'deceased-unconfirmed' }, ['not-held', 'captivity-unconfirmed']],
    ['only reported missing', { status: 'reported' }, ['captivity-unconfirmed']],
    ['probable, whatever a confirmation says', { status: 'probable-captive' }, ['captivity-unconfirmed']],
    ['a status without the two people behind it', { captivityConfirmed: false }, ['captivity-unconfirmed']],
    ['proof of life a day too old', { lastAliveDaysAgo: 181 }, ['no-proof-of-life']],
    ['no proof of life at all', { lastAliveDaysAgo: null }, ['no-proof-of-life']],
    ['a wish not asked', { wish: 'not-asked' }, ['wish-not-asked']],
    ['nothing, on the last day of a wish', { wishDaysAgo: 90 }, []],
    ['a wish a day too old', { wishDaysAgo: 91 }, ['wish-outdated']],
    ['a wish of no day', { wishDaysAgo: null }, ['wish-outdated']],
    [
      'a proof of life too old by other priorities',
      { limits: { proofOfLifeDays: 30, wishDays: 90 }, lastAliveDaysAgo: 31 },
      ['no-proof-of-life'],
    ],
    ['somebody who declines', { wish: 'declines' }, ['declines']],
    ['somebody who declined long ago, who still declines', { wish: 'declines', wishDaysAgo: 900 }, ['declines']],
    ['fitness unknown', { fitness: 'unknown' }, ['fitness-unknown']],
    ['somebody unfit', { fitness: 'unfit' }, ['unfit']],
    ['a legal hold', { hold: 'hold' }, ['legal-hold']],
    ['no place known', { placeKnown: false }, ['place-unknown']],
    ['another batch', { inOtherBatch: true }, ['in-another-batch']],
  ] as [string, Partial<Candidate>, string[]][])('%s', (_, change, expected) => {
    expect(blockersOf({ ...eligible, ...change })).toEqual(expected);
  });

  const anybody: fc.Arbitrary<Candidate> = fc.record({
    status: fc.constantFrom(...prisonerStatuses),
    captivityConfirmed: fc.boolean(),
    lastAliveDaysAgo: fc.option(fc.integer({ min: 0, max: 2000 })),
    wish: fc.constantFrom('not-asked', 'wishes', 'declines'),
    wishDaysAgo: fc.option(fc.integer({ min: 0, max: 2000 })),
    limits: fc.record({
      proofOfLifeDays: fc.integer({ min: 30, max: 365 }),
      wishDays: fc.integer({ min: 14, max: 365 }),
    }),
    fitness: fc.constantFrom('unknown', 'fit', 'fit-with-stretcher', 'unfit'),
    hold: fc.constantFrom('none', 'hold', 'hold-consented'),
    placeKnown: fc.boolean(),
    inOtherBatch: fc.boolean(),
  });

  test('nobody is eligible who does not wish to go, is not fit, or is not known to be alive and held', () => {
    fc.assert(
      fc.property(anybody, (person) => {
        if (blockersOf(person).length > 0) return;
        expect(person.wish).toBe('wishes');
        expect(['fit', 'fit-with-stretcher']).toContain(person.fitness);
        expect(person.captivityConfirmed).toBe(true);
        expect(['confirmed-captive', 'in-exchange-plan']).toContain(person.status);
        expect(person.lastAliveDaysAgo).not.toBeNull();
      }),
    );
  });

  test('blockers are told in one order, each once, and knowing more that is bad never removes one', () => {
    fc.assert(
      fc.property(anybody, (person) => {
        const found = blockersOf(person);
        expect(found).toEqual(blockers.filter((blocker) => found.includes(blocker)));
        const worse = blockersOf({ ...person, inOtherBatch: true, placeKnown: false, hold: 'hold' });
        for (const blocker of found) expect(worse).toContain(blocker);
      }),
    );
  });

  test('proof of life is counted in whole days', () => {
    const now = new Date('2026-03-14T12:00:00Z');
    const alive = (text: string | null) =>
      asCandidate({ ...eligible, wishAsOf: null, lastAliveAt: text ? new Date(text) : null }, now).lastAliveDaysAgo;
    expect([alive('2026-03-14T11:00:00Z'), alive('2026-03-12T12:00:00Z'), alive(null)]).toEqual([0, 2, null]);
  });

  test('a person with two blockers is counted under both, the commonest first', () => {
    expect(countBlockers([{ blockers: ['unfit'] }, { blockers: ['unfit', 'declines'] }, { blockers: [] }])).toEqual([
      { blocker: 'unfit', count: 2 },
      { blocker: 'declines', count: 1 },
    ]);
  });
});

describe('the life of a batch', () => {
  const allowed: [BatchStatus, BatchAction, BatchStatus][] = [
    ['draft', 'submit', 'submitted'],
    ['submitted', 'approve', 'first-approved'],
    ['submitted', 'sendBack', 'draft'],
    ['first-approved', 'approve', 'approved'],
    ['first-approved', 'sendBack', 'draft'],
    ['first-approved', 'change', 'draft'],
    ['approved', 'freeze', 'frozen'],
    ['approved', 'change', 'draft'],
    ['frozen', 'offer', 'offered'],
    ['frozen', 'schedule', 'scheduled'],
    ['offered', 'agree', 'agreed'],
    ['agreed', 'schedule', 'scheduled'],
    ['scheduled', 'begin', 'in-progress'],
    ['in-progress', 'finish', 'handed-over'],
    ['handed-over', 'reconcile', 'reconciled'],
    ['reconciled', 'close', 'closed'],
    ['suspended', 'resume', 'draft'],
  ];
  test.each(allowed)('from %s, %s leads to %s', (from, action, to) => {
    expect(moveBatch(from, action)).toEqual({ ok: true, to });
  });

  test.each([
    ['draft', 'approve'],
    ['draft', 'freeze'],
    ['submitted', 'freeze'],
    ['first-approved', 'freeze'],
    ['approved', 'approve'],
    ['approved', 'sendBack'],
    ['approved', 'begin'],
    ['frozen', 'begin'],
    ['in-progress', 'change'],
    ['in-progress', 'cancel'],
    ['in-progress', 'suspend'],
    ['handed-over', 'close'],
    ['reconciled', 'change'],
    ['suspended', 'schedule'],
  ] as [BatchStatus, BatchAction][])('from %s, %s is forbidden', (from, action) => {
    expect(moveBatch(from, action)).toEqual({ ok: false, reason: 'wrong-status' });
  });

  test('a closed and a cancelled batch stay so', () => {
    for (const over of ['closed', 'cancelled'] as const) expect(Object.keys(batchMoves[over])).toEqual([]);
  });

  test('any change past the draft leads back to the draft, and from the day on there is none', () => {
    const open = batchStatuses.filter((status) => afterChange(status).ok);
    expect(open).toEqual([
      'draft',
      'submitted',
      'first-approved',
      'approved',
      'frozen',
      'offered',
      'agreed',
      'scheduled',
    ]);
    for (const status of open) expect(afterChange(status)).toMatchObject({ to: 'draft' });
  });

  test('every move has somebody who may make it, and a planner never approves', () => {
    for (const action of batchActions)
      expect([action, mayMoveBatch(who('planner'), action).ok || mayMoveBatch(who('supervisor'), action).ok]).toEqual([
        action,
        true,
      ]);
    expect(mayMoveBatch(who('planner'), 'approve').ok).toBe(false);
    expect(mayMoveBatch(who('supervisor'), 'submit').ok).toBe(false);
    for (const role of [
      'operator',
      'case-officer',
      'analyst',
      'medical-officer',
      'administrator',
      'auditor',
      'partner',
    ] as const)
      for (const action of batchActions) expect(mayMoveBatch(who(role), action).ok).toBe(false);
  });

  test.each([
    ['first, by somebody else', 'b', { submittedById: 'a', firstApprovedById: null }, true],
    ['first, by whoever submitted', 'a', { submittedById: 'a', firstApprovedById: null }, false],
    ['second, by a third person', 'c', { submittedById: 'a', firstApprovedById: 'b' }, true],
    ['second, by whoever approved first', 'b', { submittedById: 'a', firstApprovedById: 'b' }, false],
    ['second, by whoever submitted', 'a', { submittedById: 'a', firstApprovedById: 'b' }, false],
  ])('approved %s: three different people', (_, officer, batch, granted) => {
    expect(mayApproveBatch(officer, batch)).toEqual(
      granted ? { ok: true } : { ok: false, reason: 'second-person-needed' },
    );
  });

  test('whoever submitted does not send back; whoever approved first may think better of it', () => {
    const batch = { submittedById: 'a', firstApprovedById: 'b' };
    expect(maySendBack('a', batch)).toEqual({ ok: false, reason: 'second-person-needed' });
    for (const officer of ['b', 'c']) expect(maySendBack(officer, batch).ok).toBe(true);
  });

  test('a reason is asked for exactly where something is stopped, changed or sent back, from its own list', () => {
    expect(batchActions.filter(asksReason).sort()).toEqual(['cancel', 'change', 'sendBack', 'suspend']);
    expect(reasonGiven('submit', null).ok).toBe(true);
    expect(reasonGiven('cancel', null)).toEqual({ ok: false, reason: 'needs-reason' });
    expect(reasonGiven('cancel', 'date-moved').ok).toBe(false);
    for (const action of batchActions.filter(asksReason))
      for (const reason of batchReasons[action]) expect(allBatchReasons).toContain(reason);
  });

  test('what nothing leads back from asks for the number', () => {
    const reachable = (from: BatchStatus, seen = new Set<BatchStatus>()): Set<BatchStatus> => {
      for (const to of Object.values(batchMoves[from]))
        if (!seen.has(to)) {
          seen.add(to);
          reachable(to, seen);
        }
      return seen;
    };
    for (const from of batchStatuses)
      for (const [action, to] of Object.entries(batchMoves[from]) as [BatchAction, BatchStatus][])
        if (!reachable(to).has(from)) expect([action, irreversible.includes(action)]).toEqual([action, true]);
  });
});

describe('the life of a place', () => {
  test('nobody is received who was not handed over, nor identified who was not received', () => {
    for (const status of memberStatuses) {
      expect(moveMember(status, 'receive').ok).toBe(status === 'handed-over');
      expect(moveMember(status, 'establishIdentity').ok).toBe(status === 'received');
    }
  });
  test('a removed place has no further life; every other outcome can be corrected', () => {
    expect(Object.keys(memberMoves.removed)).toEqual([]);
    for (const status of memberStatuses)
      expect([status, moveMember(status, 'correct').ok]).toEqual([status, !['listed', 'removed'].includes(status)]);
  });
  test('a table holds no action that is not one', () => {
    for (const status of memberStatuses)
      for (const action of Object.keys(memberMoves[status])) expect(memberActions).toContain(action);
  });
  test.each(memberStatuses.map((status) => [status]))('reconciled with somebody %s?', (status) => {
    const open: MemberStatus[] = ['listed', 'boarded', 'handed-over', 'received'];
    expect(reconciled([{ status: 'identity-established' }, { status }]).ok).toBe(!open.includes(status));
  });
});

describe('places', () => {
  test('a stretcher is for whoever must lie, a seat for everybody else', () => {
    expect(placeKindFor('fit-with-stretcher')).toBe('stretcher');
    expect(placeKindFor('fit')).toBe('seat');
    const taken = placesTaken([{ placeKind: 'seat' }, { placeKind: 'stretcher' }, { placeKind: 'seat' }]);
    expect(taken).toEqual({ seat: 2, stretcher: 1 });
    expect(placeLeft({ seat: 3, stretcher: 1 }, taken, 'seat').ok).toBe(true);
    expect(placeLeft({ seat: 3, stretcher: 1 }, taken, 'stretcher')).toEqual({ ok: false, reason: 'no-places-left' });
    expect(carries({ seat: 1, stretcher: 5 }, taken)).toEqual({ ok: false, reason: 'no-places-left' });
  });
});

describe('list versions', () => {
  const terms = {
    name: 'A',
    ours: 'north',
    theirs: 'south',
    agreement: null,
    mediator: null,
    plannedOn: null,
    place: null,
    seats: 5,
    stretchers: 0,
  };
  const ids = fc.uniqueArray(fc.uuid(), { maxLength: 12 });
  const listed = (list: number, people: string[]): ListSnapshot => ({
    list,
    terms,
    members: people.map((prisonerId) => ({ prisonerId, placeKind: 'seat' })),
  });

  test('what was added and removed leads from the earlier list to the later', () => {
    fc.assert(
      fc.property(ids, ids, (before, after) => {
        const { added, removed, kept } = differenceBetween(listed(1, before), listed(2, after));
        const applied = [...before.filter((one) => !removed.includes(one)), ...added];
        expect([...applied].sort()).toEqual([...after].sort());
        expect(kept).toBe(after.length - added.length);
      }),
    );
  });

  test('a hash does not depend on the order of fields, and changes with the order of people', () => {
    fc.assert(
      fc.property(ids, (people) => {
        const { list, terms: t, members } = listed(3, people);
        expect(sha256(canonical({ members, terms: t, list }))).toBe(sha256(canonical({ list, terms: t, members })));
        if (people.length > 1)
          expect(sha256(canonical(listed(3, [...people].reverse())))).not.toBe(sha256(canonical(listed(3, people))));
      }),
    );
  });
});

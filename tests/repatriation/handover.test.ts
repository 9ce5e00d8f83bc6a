import { type MemberStatus, memberMoves, memberStatuses } from '@/lib/exchanges/rules';
import { movePrisoner, type PrisonerAction, type PrisonerStatus, prisonerStatuses } from '@/lib/prisoners/rules';
import {
  asksOutcomeReason,
  boardCounts,
  dayActions,
  keepsPlace,
  movesToward,
  outcomeReasonGiven,
  plausibleTime,
  recordMoves,
} from '@/lib/repatriation/rules/handover';
import { movesBack } from '@/lib/repatriation/rules/handover-undo';

const follow = (from: PrisonerStatus, moves: readonly PrisonerAction[]) =>
  moves.reduce((at, action) => {
    const move = movePrisoner(at, action);
    if (!move.ok) throw new Error(`${at} has no ${action}`);
    return move.to;
  }, from);

describe('where the record stands', () => {
  test.each([
    ['in-exchange-plan', 'boarded', ['depart']],
    ['in-transit', 'received', ['receive']],
    ['in-exchange-plan', 'refused', ['unplan']],
    ['in-transit', 'unfit', ['turnBack']],
    ['in-transit', 'listed', ['turnBack', 'plan']],
    ['confirmed-captive', 'listed', ['plan']],
    ['returned', 'handed-over', ['undoReturn', 'plan', 'depart']],
    ['returned', 'identity-established', []],
    ['reintegration', 'received', []],
    ['in-transit', 'died', []],
    ['escaped', 'refused', []],
    ['deceased-unconfirmed', 'not-presented', []],
  ] as [PrisonerStatus, MemberStatus, PrisonerAction[]][])(
    'a record %s with a member %s makes %j',
    (from, member, moves) => {
      expect(recordMoves(from, member)).toEqual({ ok: true, moves });
    },
  );

  test.each([
    ['deceased-unconfirmed', 'listed'],
    ['deceased-confirmed', 'received'],
    ['escaped', 'boarded'],
    ['void', 'received'],
  ] as [PrisonerStatus, MemberStatus][])('a record %s does not become that of a member %s', (from, member) => {
    expect(recordMoves(from, member)).toEqual({ ok: false, reason: 'wrong-status' });
  });

  test('no entry of the day ever leads a record into death, or out of it but by an arrival', () => {
    for (const from of prisonerStatuses)
      for (const member of memberStatuses) {
        const decided = recordMoves(from, member);
        if (!decided.ok) continue;
        const to = follow(from, decided.moves);
        if (from.startsWith('deceased')) expect(to === from || decided.moves[0] === 'receive').toBe(true);
        else expect(to.startsWith('deceased')).toBe(false);
      }
  });

  test('every path is one the table of moves allows', () => {
    for (const from of prisonerStatuses)
      for (const to of ['in-exchange-plan', 'in-transit', 'returned', 'confirmed-captive'] as const) {
        const moves = movesToward(from, to);
        if (moves && moves.length > 0) expect(follow(from, moves)).toBe(to);
      }
  });

  test.each([
    ['reported', ['undoReturn', 'weaken', 'weaken'], 'data-on-file'],
    ['probable-captive', ['undoReturn', 'weaken'], 'probable-captive'],
    ['confirmed-captive', ['undoReturn'], 'confirmed-captive'],
  ] as [PrisonerStatus, PrisonerAction[], PrisonerStatus][])(
    'an arrival taken back leads %s by %j',
    (before, moves, to) => {
      expect(movesBack('returned', before)).toEqual(moves);
      expect(follow('returned', moves)).toBe(to);
    },
  );
});

describe('reasons and times', () => {
  test('every outcome but the way home asks for a reason of its own list', () => {
    expect(dayActions.filter(asksOutcomeReason)).toEqual([
      'notPresented',
      'refuse',
      'unfit',
      'substitute',
      'die',
      'correct',
    ]);
    expect(outcomeReasonGiven('board', null).ok).toBe(true);
    expect(outcomeReasonGiven('die', 'died-on-the-way').ok).toBe(true);
    expect(outcomeReasonGiven('die', 'medical')).toEqual({ ok: false, reason: 'needs-reason' });
    expect(outcomeReasonGiven('refuse', null)).toEqual({ ok: false, reason: 'needs-reason' });
  });

  test.each([
    [0, true],
    [4 * 60_000, true],
    [6 * 60_000, false],
    [-29 * 86_400_000, true],
    [-31 * 86_400_000, false],
  ])('a time %d ms from now is plausible: %s', (offset, plausible) => {
    const now = new Date('2026-03-14T12:00:00Z');
    expect(plausibleTime(new Date(now.getTime() + offset), now)).toBe(plausible);
  });
});

test('the board counts everybody present once, and nobody who was removed', () => {
  const of = (status: MemberStatus, unexpected = false) => ({ status, unexpected });
  expect(
    boardCounts([
      of('listed'),
      of('received'),
      of('identity-established'),
      of('refused'),
      of('died'),
      of('removed'),
      of('received', true),
    ]),
  ).toEqual({ expected: 5, unexpected: 1, arrived: 3, identified: 1, open: 3, notComing: 2 });
});

test('whoever is expected or under way keeps the place, and every status can be told apart', () => {
  expect(memberStatuses.filter(keepsPlace)).toEqual([
    'listed',
    'boarded',
    'handed-over',
    'received',
    'identity-established',
  ]);
  expect(Object.keys(memberMoves)).toHaveLength(memberStatuses.length);
});

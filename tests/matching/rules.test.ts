import type { Actor } from '@/lib/access/actor';
import type { Role } from '@/lib/access/roles';
import type { UserId } from '@/lib/kernel/ids';
import {
  contradicts,
  inOrder,
  isOffered,
  mayDecideWith,
  mayGiveWithdrawReason,
  onScore,
  type PairAsKept,
  saysTheSame,
  type Verdict,
  type Weight,
  withdrawReasonFor,
} from '@/lib/matching/rules';
import { allAsOne, chainOf, isTorn } from '@/lib/matching/rules/cluster';
import { mayDecide } from '@/lib/matching/rules/deciding';
import { reasonsFor, turned } from '@/lib/matching/rules/reasons';
import type { Band, Score } from '@/lib/names/score';
import type { PartScore } from '@/lib/names/score/levels';

const weight = (band: Band, bits: number, brothers = false): Weight => ({ band, bits, brothers });
const said = (verdict: Verdict, band: Band, bits: number, brothers = false) => ({
  ...weight(band, bits, brothers),
  verdict,
});
const who = (...roles: Role[]): Actor => ({ kind: 'staff', id: 'x' as UserId, name: 'X', roles: new Set(roles) });

test.each([
  { kind: 'inquiry', now: weight('strong', 15), offered: true },
  { kind: 'inquiry', now: weight('possible', 2), offered: true },
  { kind: 'inquiry', now: weight('weak', -1), offered: false },
  { kind: 'inquiry', now: weight('none', -20), offered: false },
  { kind: 'inquiry', now: weight('weak', -1, true), offered: true },
  { kind: 'inquiry', now: weight('none', -9, true), offered: false },
  { kind: 'duplicate', now: weight('strong', 15), offered: true },
  { kind: 'duplicate', now: weight('possible', 2), offered: true },
  { kind: 'duplicate', now: weight('weak', -1), offered: false },
  { kind: 'duplicate', now: weight('weak', -1, true), offered: false },
  { kind: 'duplicate', now: weight('possible', 9, true), offered: false },
] as const)('$kind at $now.band, brothers $now.brothers: offered $offered', ({ kind, now, offered }) => {
  expect(isOffered(kind, now)).toBe(offered);
});

test.each([
  {
    what: 'not the same, and it is still possible',
    decided: said('not-same', 'possible', 4),
    now: weight('possible', 8),
    against: false,
  },
  {
    what: 'not the same, and it has become strong',
    decided: said('not-same', 'possible', 8),
    now: weight('strong', 11),
    against: true,
  },
  {
    what: 'not the same, and it was strong then',
    decided: said('not-same', 'strong', 14),
    now: weight('strong', 16),
    against: false,
  },
  {
    what: 'not the same, and it was strong then and is stronger by a band',
    decided: said('not-same', 'strong', 14),
    now: weight('strong', 34),
    against: true,
  },
  {
    what: 'not the same, and it has fallen',
    decided: said('not-same', 'strong', 14),
    now: weight('none', -20),
    against: false,
  },
  {
    what: 'the same, and it is still possible',
    decided: said('same', 'strong', 20),
    now: weight('possible', 1),
    against: false,
  },
  {
    what: 'the same, and it has fallen below possible',
    decided: said('same', 'strong', 20),
    now: weight('weak', -2),
    against: true,
  },
  {
    what: 'the same, and it was weak then',
    decided: said('same', 'weak', -2),
    now: weight('weak', -4),
    against: false,
  },
  {
    what: 'the same, and it was weak then and has fallen by a band',
    decided: said('same', 'weak', -2),
    now: weight('none', -15),
    against: true,
  },
  {
    what: 'the same, and they look like brothers now',
    decided: said('same', 'strong', 20),
    now: weight('weak', -1, true),
    against: true,
  },
  {
    what: 'the same, said of brothers with open eyes',
    decided: said('same', 'weak', -1, true),
    now: weight('weak', -1, true),
    against: false,
  },
])('$what: contradicted $against', ({ decided, now, against }) => {
  expect(contradicts(decided, now)).toBe(against);
});

const kept = (more: Partial<PairAsKept>): PairAsKept => ({
  kind: 'inquiry',
  status: 'open',
  decided: null,
  clash: false,
  ...more,
});
test.each([
  { what: 'open and above the line stays', pair: kept({}), now: weight('strong', 12), there: true, action: null },
  { what: 'open and below the line goes', pair: kept({}), now: weight('weak', -2), there: true, action: 'vanish' },
  {
    what: 'open and one side no longer there goes',
    pair: kept({}),
    now: weight('strong', 12),
    there: false,
    action: 'vanish',
  },
  {
    what: 'gone and above the line again comes back',
    pair: kept({ status: 'gone' }),
    now: weight('possible', 1),
    there: true,
    action: 'find',
  },
  {
    what: 'gone and still below stays',
    pair: kept({ status: 'gone' }),
    now: weight('weak', -1),
    there: true,
    action: null,
  },
  {
    what: 'decided and in agreement stays',
    pair: kept({ status: 'decided', decided: said('not-same', 'possible', 3) }),
    now: weight('possible', 5),
    there: true,
    action: null,
  },
  {
    what: 'decided not the same, however low, stays',
    pair: kept({ status: 'decided', decided: said('not-same', 'possible', 3) }),
    now: weight('none', -30),
    there: true,
    action: null,
  },
  {
    what: 'decided and contradicted is put to somebody',
    pair: kept({ status: 'decided', decided: said('not-same', 'possible', 3) }),
    now: weight('strong', 15),
    there: true,
    action: 'contest',
  },
  {
    what: 'decided and one side gone says nothing new',
    pair: kept({ status: 'decided', decided: said('same', 'strong', 15) }),
    now: weight('none', -30),
    there: false,
    action: null,
  },
  {
    what: 'contested and still contradicted waits',
    pair: kept({ status: 'contested', decided: said('same', 'strong', 15) }),
    now: weight('weak', -3),
    there: true,
    action: null,
  },
  {
    what: 'contested and in agreement again is settled',
    pair: kept({ status: 'contested', decided: said('same', 'strong', 15) }),
    now: weight('strong', 12),
    there: true,
    action: 'settle',
  },
  {
    what: 'open, and something was said of a record joined here, is decided by it',
    pair: kept({ decided: said('not-same', 'possible', 3) }),
    now: weight('possible', 5),
    there: true,
    action: 'carry',
  },
  {
    what: 'gone, and something was said of a record joined here, is decided by it',
    pair: kept({ status: 'gone', decided: said('same', 'possible', 3) }),
    now: weight('none', -20),
    there: false,
    action: 'carry',
  },
  {
    what: 'decided, and another decision says the opposite, is put to somebody',
    pair: kept({ status: 'decided', decided: said('not-same', 'possible', 3), clash: true }),
    now: weight('possible', 3),
    there: true,
    action: 'contest',
  },
  {
    what: 'decided, and another decision says the opposite, is put to somebody even if one side is gone',
    pair: kept({ status: 'decided', decided: said('not-same', 'possible', 3), clash: true }),
    now: weight('possible', 3),
    there: false,
    action: 'contest',
  },
  {
    what: 'contested by another decision waits, however well the score agrees',
    pair: kept({ status: 'contested', decided: said('same', 'strong', 15), clash: true }),
    now: weight('strong', 15),
    there: true,
    action: null,
  },
  {
    what: 'decided by what is said of it no more is released',
    pair: kept({ status: 'decided' }),
    now: weight('strong', 15),
    there: true,
    action: 'release',
  },
  {
    what: 'contested by what is said of it no more is released',
    pair: kept({ status: 'contested' }),
    now: weight('none', -15),
    there: true,
    action: 'release',
  },
  {
    what: 'brothers are no duplicate',
    pair: kept({ kind: 'duplicate' }),
    now: weight('weak', -1, true),
    there: true,
    action: 'vanish',
  },
] as const)('a pair that is $what', ({ pair, now, there, action }) => {
  expect(onScore(pair, now, there)).toBe(action);
});

const score = (bits: number, level: 'same' | 'other-form' = 'same'): Score => ({
  bits,
  band: 'strong',
  brothers: false,
  parts: [{ part: 'surname', level, bits, ours: 'коваль', theirs: 'koval' }],
});
test.each([
  { what: 'a shade of the census', now: score(15.6), same: true },
  { what: 'a whole bit', now: score(16.1), same: false },
  { what: 'another reason', now: score(15, 'other-form'), same: false },
  { what: 'another band', now: { ...score(15), band: 'possible' as const }, same: false },
])('$what: nothing new $same', ({ now, same }) => {
  expect(saysTheSame(score(15), now)).toBe(same);
});

test.each([
  { kind: 'inquiry', verdict: 'same', note: null, answer: 'needs-reason' },
  { kind: 'inquiry', verdict: 'same', note: 'Same disc.', answer: 'yes' },
  { kind: 'inquiry', verdict: 'not-same', note: null, answer: 'yes' },
  { kind: 'duplicate', verdict: 'same', note: null, answer: 'yes' },
  { kind: 'duplicate', verdict: 'not-same', note: null, answer: 'yes' },
] as const)('$kind, $verdict, note $note: $answer', ({ kind, verdict, note, answer }) => {
  const decision = mayDecideWith(kind, verdict, note);
  expect(decision.ok ? 'yes' : decision.reason).toBe(answer);
});

test.each([
  { reason: 'slip', note: null, answer: 'yes' },
  { reason: 'other', note: null, answer: 'needs-reason' },
  { reason: 'other', note: 'The mother called.', answer: 'yes' },
] as const)('taking back for $reason, note $note: $answer', ({ reason, note, answer }) => {
  const decision = mayGiveWithdrawReason(reason, note);
  expect(decision.ok ? 'yes' : decision.reason).toBe(answer);
});

test.each([
  { role: 'operator', inquiry: 'role-missing', duplicate: 'role-missing' },
  { role: 'case-officer', inquiry: 'yes', duplicate: 'yes' },
  { role: 'analyst', inquiry: 'role-missing', duplicate: 'yes' },
  { role: 'supervisor', inquiry: 'yes', duplicate: 'yes' },
  { role: 'planner', inquiry: 'role-missing', duplicate: 'role-missing' },
  { role: 'medical-officer', inquiry: 'role-missing', duplicate: 'role-missing' },
  { role: 'administrator', inquiry: 'role-missing', duplicate: 'role-missing' },
  { role: 'auditor', inquiry: 'role-missing', duplicate: 'role-missing' },
  { role: 'partner', inquiry: 'role-missing', duplicate: 'role-missing' },
] as const)('a $role decides about an inquiry: $inquiry; about a duplicate: $duplicate', ({ role, ...answers }) => {
  for (const kind of ['inquiry', 'duplicate'] as const) {
    const decision = mayDecide[kind](who(role));
    expect(decision.ok ? 'yes' : decision.reason).toBe(answers[kind]);
  }
});

test('undoing a link on the case page takes the decision back for the like reason', () => {
  expect(withdrawReasonFor('linked-by-mistake')).toBe('wrong-person');
  expect(withdrawReasonFor('new-facts')).toBe('new-facts');
  expect(withdrawReasonFor('duplicate')).toBe('other');
});

test('two records are kept in one order, whichever was found first', () => {
  expect(inOrder('b', 'a')).toEqual(['a', 'b']);
  expect(inOrder('a', 'b')).toEqual(['a', 'b']);
});

const parts: PartScore[] = [
  { part: 'surname', level: 'same', bits: 9, ours: 'коваль', theirs: 'koval' },
  { part: 'birth', level: 'same-day', bits: 12, ours: '1999-03-04', theirs: '1999-03-04' },
  { part: 'relative', level: 'same', bits: 4, ours: 'марія', theirs: 'марія' },
  { part: 'number', level: 'same', bits: 20, ours: 'a1', theirs: 'a1' },
];
test.each([
  {
    what: 'opens the record and reaches families',
    reach: { record: true, kin: true },
    sees: ['surname', 'birth', 'relative', 'number'],
  },
  { what: 'opens the record only', reach: { record: true, kin: false }, sees: ['surname', 'birth', 'number'] },
  { what: 'may only know that it exists', reach: { record: false, kin: true }, sees: ['surname'] },
])('a reader who $what sees $sees', ({ reach, sees }) => {
  expect(reasonsFor(parts, reach).map(({ part }) => part)).toEqual(sees);
});

test('seen from the other side the spellings change places and nothing else', () => {
  expect(turned(parts)[0]).toEqual({ part: 'surname', level: 'same', bits: 9, ours: 'koval', theirs: 'коваль' });
  expect(turned(turned(parts))).toEqual(parts);
});

const same = (first: string, second: string) => ({ first, second, verdict: 'same' as const });
const apart = (first: string, second: string) => ({ first, second, verdict: 'not-same' as const });
test.each([
  { what: 'two', from: ['a', 'b'], standing: [], chain: ['a', 'b'], merge: true },
  {
    what: 'a third tied to one of them',
    from: ['a', 'b'],
    standing: [same('b', 'c')],
    chain: ['a', 'b', 'c'],
    merge: true,
  },
  {
    what: 'a chain of any length',
    from: ['a'],
    standing: [same('c', 'd'), same('b', 'c'), same('a', 'b')],
    chain: ['a', 'b', 'c', 'd'],
    merge: true,
  },
  { what: 'somebody else’s chain', from: ['a', 'b'], standing: [same('x', 'y')], chain: ['a', 'b'], merge: true },
  { what: 'not the same ties nobody', from: ['a', 'b'], standing: [apart('b', 'c')], chain: ['a', 'b'], merge: true },
  {
    what: 'A is B, B is C, A is not C',
    from: ['a', 'b'],
    standing: [same('a', 'b'), same('b', 'c'), apart('a', 'c')],
    chain: ['a', 'b', 'c'],
    merge: false,
  },
  {
    what: 'the two themselves not the same',
    from: ['a', 'b'],
    standing: [apart('a', 'b')],
    chain: ['a', 'b'],
    merge: false,
  },
])('$what: together $chain, may be joined $merge', ({ from, standing, chain, merge }) => {
  expect(chainOf(from, standing).sort()).toEqual(chain);
  expect(isTorn(allAsOne(chain), standing)).toBe(!merge);
});

import fc from 'fast-check';
import type { Role } from '@/lib/access/roles';
import { claimStatements, sourceKinds } from '@/lib/evidence/rules';
import {
  attentionKinds,
  followingResolutions,
  isDayToLookAgain,
  keeps,
  mayResolve,
  resolutionsOf,
  resolutionsOffered,
} from '@/lib/evidence/rules/attention';
import { noConsequences, withRecord } from '@/lib/evidence/rules/consequences';
import type { LedgerClaim } from '@/lib/evidence/rules/derivation';
import { firstPolicy, type Policy } from '@/lib/evidence/rules/policy';
import { mayDeemProbable } from '@/lib/evidence/rules/probable';
import {
  attentionWanted,
  derivedKinds,
  type RecordStanding,
  staysQuiet,
  type Wanted,
} from '@/lib/evidence/rules/rederivation';
import { credibilities, reliabilities } from '@/lib/kernel/admiralty-scale';
import { type PrisonerStatus, prisonerStatuses } from '@/lib/prisoners/rules';

const claim = (id: string, given: Partial<LedgerClaim> = {}): LedgerClaim => ({
  id,
  sourceKind: 'icrc-notification',
  says: 'in-captivity',
  reliability: 'A',
  credibility: 1,
  retracted: false,
  ...given,
});
const gone = claim('gone', { retracted: true });
const notified = claim('notified');
const told = claim('told', { sourceKind: 'returnee-testimony', reliability: 'B', credibility: 2 });
const post = claim('post', { sourceKind: 'social-network' });

const person = (given: Partial<RecordStanding> = {}): RecordStanding => ({
  id: 'person',
  status: 'confirmed-captive',
  claims: [],
  proposal: null,
  confirmation: null,
  ...given,
});
const on = (...claimIds: string[]) => ({ id: 'decision', claimIds });
const wantedOf = (record: RecordStanding, policy: Policy = firstPolicy) => attentionWanted(record, policy, 7);

const anyClaim: fc.Arbitrary<LedgerClaim> = fc.record({
  id: fc.uuid(),
  sourceKind: fc.constantFrom(...sourceKinds, 'icrc-notification', 'letter', 'returnee-testimony'),
  says: fc.constantFrom(...claimStatements, 'in-captivity', 'in-captivity'),
  reliability: fc.constantFrom(...reliabilities, 'A', 'B'),
  credibility: fc.constantFrom<number[]>(...credibilities, 1, 2),
  originKey: fc.constantFrom(null, null, 'K', 'M'),
  retracted: fc.boolean(),
});
/** A record somebody proposed and confirmed on some of its claims, and the same claims as they came in another order. */
const anyStanding = fc.uniqueArray(anyClaim, { selector: ({ id }) => id, maxLength: 8 }).chain((claims) => {
  const some = fc.subarray(claims.map(({ id }) => id));
  return fc.record({
    status: fc.constantFrom(...prisonerStatuses, 'probable-captive', 'confirmed-captive'),
    claims: fc.constant(claims),
    reordered: fc.shuffledSubarray(claims, { minLength: claims.length }),
    proposedOn: fc.option(some),
    confirmedOn: fc.option(some),
  });
});
type Standing = typeof anyStanding extends fc.Arbitrary<infer One> ? One : never;
const standingOf = ({ status, proposedOn, confirmedOn }: Standing, claims: readonly LedgerClaim[]) =>
  person({
    status,
    claims,
    proposal: proposedOn && { id: 'proposal', claimIds: proposedOn },
    confirmation: confirmedOn && { id: 'decision', claimIds: confirmedOn },
  });

test('what needs a person does not depend on the order in which the claims came', () => {
  fc.assert(
    fc.property(anyStanding, (one) => {
      expect(wantedOf(standingOf(one, one.reordered))).toEqual(wantedOf(standingOf(one, one.claims)));
    }),
    { numRuns: 2000 },
  );
});

test('a retracted claim nobody decided on weighs nothing: without it the same things need a person', () => {
  const kinds = (wanted: readonly Wanted[]) => wanted.map(({ kind, key, detail }) => ({ kind, key, detail }));
  fc.assert(
    fc.property(anyStanding, (one) => {
      const decidedOn = new Set([...(one.proposedOn ?? []), ...(one.confirmedOn ?? [])]);
      const without = one.claims.filter(({ id, retracted }) => !retracted || decidedOn.has(id));
      // Somebody held to be probable on nothing but retracted claims needs a person exactly because they are there.
      fc.pre(one.status !== 'probable-captive');
      expect(kinds(wantedOf(standingOf(one, without)))).toEqual(kinds(wantedOf(standingOf(one, one.claims))));
    }),
    { numRuns: 1000 },
  );
});

test.each<{ what: string; record: RecordStanding; kinds: string[] }>([
  {
    what: 'confirmed on a notification that stands',
    record: person({ claims: [notified], confirmation: on('notified') }),
    kinds: [],
  },
  {
    what: 'confirmed on a notification that was retracted',
    record: person({ claims: [gone], confirmation: on('gone') }),
    kinds: ['weakened'],
  },
  {
    what: 'the same, and other claims would carry it, which nobody has confirmed on',
    record: person({ claims: [gone, notified], confirmation: on('gone') }),
    kinds: ['weakened'],
  },
  {
    what: 'confirmed and on an exchange list, its claim retracted',
    record: person({ status: 'in-exchange-plan', claims: [gone], confirmation: on('gone') }),
    kinds: ['weakened'],
  },
  {
    what: 'home again, its claim retracted',
    record: person({ status: 'returned', claims: [gone], confirmation: on('gone') }),
    kinds: [],
  },
  {
    what: 'a proposal whose claim was retracted',
    record: person({ status: 'probable-captive', claims: [gone, told], proposal: on('gone') }),
    kinds: ['proposal-weakened'],
  },
  { what: 'probable on a testimony', record: person({ status: 'probable-captive', claims: [told] }), kinds: [] },
  {
    what: 'probable on a testimony that was retracted',
    record: person({ status: 'probable-captive', claims: [{ ...told, retracted: true }] }),
    kinds: ['probable-weakened'],
  },
  {
    what: 'probable, and only a post says so',
    record: person({ status: 'probable-captive', claims: [post] }),
    kinds: ['probable-weakened'],
  },
  { what: 'probable since before claims were kept', record: person({ status: 'probable-captive' }), kinds: [] },
  {
    what: 'reported, and a notification on file',
    record: person({ status: 'reported', claims: [notified] }),
    kinds: ['unproposed'],
  },
  {
    what: 'the same, proposed',
    record: person({ status: 'reported', claims: [notified], proposal: on('notified') }),
    kinds: [],
  },
  {
    what: 'reported, and two unofficial sources',
    record: person({ status: 'reported', claims: [told, claim('l', { sourceKind: 'letter' })] }),
    kinds: [],
  },
  { what: 'void, and a notification on file', record: person({ status: 'void', claims: [notified] }), kinds: [] },
  {
    what: 'dead, and a notification on file',
    record: person({ status: 'deceased-unconfirmed', claims: [notified] }),
    kinds: [],
  },
])('$what: $kinds', ({ record, kinds }) => {
  expect(wantedOf(record).map(({ kind }) => kind)).toEqual(kinds);
});

test('what is weakened says which claims fell, what is missing, and whether others would carry it', () => {
  expect(wantedOf(person({ claims: [gone, notified], confirmation: on('gone') }))).toEqual([
    {
      kind: 'weakened',
      key: 'weakened:decision',
      claimIds: ['gone'],
      detail: { policy: 7, shortfall: 'no-claims', othersCarry: true },
    },
  ]);
});

test('a stricter policy weakens what the one before carried', () => {
  const strict: Policy = { ...firstPolicy, confirmed: { ...firstPolicy.confirmed, alone: [] } };
  const record = person({ claims: [notified], confirmation: on('notified') });
  expect(wantedOf(record)).toEqual([]);
  expect(wantedOf(record, strict)).toMatchObject([{ kind: 'weakened', detail: { shortfall: 'second-kind' } }]);
});

const wanted: Wanted = {
  kind: 'weakened',
  key: 'k',
  claimIds: ['a', 'b'],
  detail: { policy: 1, shortfall: 'no-claims' },
};
const kept = {
  resolution: 'keep-safety',
  lookAgainOn: '2026-12-24',
  claimIds: ['b', 'a'],
  detail: { policy: 1, shortfall: 'no-claims' },
};
test.each([
  { what: 'nothing was decided', last: null, quiet: false },
  { what: 'it was left until a day to come', last: kept, quiet: true },
  { what: 'that day has come', last: { ...kept, lookAgainOn: '2026-12-01' }, quiet: false },
  { what: 'another claim has fallen since', last: { ...kept, claimIds: ['a'] }, quiet: false },
  {
    what: 'another policy has been adopted since',
    last: { ...kept, detail: { ...kept.detail, policy: 0 } },
    quiet: false,
  },
  {
    what: 'something else is missing now',
    last: { ...kept, detail: { ...kept.detail, shortfall: 'second-kind' } },
    quiet: false,
  },
  { what: 'it had passed', last: { ...kept, resolution: 'passed' }, quiet: false },
])('what needs attention stays quiet when $what: $quiet', ({ last, quiet }) => {
  expect(staysQuiet(wanted, last, '2026-12-01')).toBe(quiet);
});

const by = (role: Role) => ({ roles: new Set([role]) });
const open = { kind: 'weakened', status: 'open' };
const keep = { resolution: 'keep-awaiting-source', lookAgainOn: '2026-12-24', today: '2026-12-01' };
test.each([
  { what: 'an analyst leaves it until a day', who: by('analyst'), attention: open, asked: keep, answer: 'yes' },
  { what: 'a supervisor leaves it until a day', who: by('supervisor'), attention: open, asked: keep, answer: 'yes' },
  { what: 'a case officer leaves it', who: by('case-officer'), attention: open, asked: keep, answer: 'role-missing' },
  { what: 'the system leaves it', who: { roles: null }, attention: open, asked: keep, answer: 'role-missing' },
  {
    what: 'without a day',
    who: by('analyst'),
    attention: open,
    asked: { ...keep, lookAgainOn: null },
    answer: 'invalid',
  },
  {
    what: 'until today',
    who: by('analyst'),
    attention: open,
    asked: { ...keep, lookAgainOn: '2026-12-01' },
    answer: 'invalid',
  },
  {
    what: 'until nobody remembers',
    who: by('analyst'),
    attention: open,
    asked: { ...keep, lookAgainOn: '2028-01-01' },
    answer: 'invalid',
  },
  {
    what: 'by a resolution of another kind',
    who: by('analyst'),
    attention: open,
    asked: { ...keep, resolution: 'keep-namesake-suspected' },
    answer: 'invalid',
  },
  {
    what: 'of a kind nobody knows',
    who: by('analyst'),
    attention: { ...open, kind: 'x' },
    asked: keep,
    answer: 'invalid',
  },
  {
    what: 'a second time',
    who: by('analyst'),
    attention: { ...open, status: 'resolved' },
    asked: keep,
    answer: 'wrong-status',
  },
  {
    what: 'the cause passed by a case officer’s act',
    who: by('case-officer'),
    attention: open,
    asked: { ...keep, resolution: 'passed', lookAgainOn: null },
    answer: 'yes',
  },
  {
    what: 'the cause passed by the system',
    who: { roles: null },
    attention: open,
    asked: { ...keep, resolution: 'passed', lookAgainOn: null },
    answer: 'yes',
  },
])('$what: $answer', ({ who, attention, asked, answer }) => {
  const decision = mayResolve(who, attention, asked);
  expect(decision.ok ? 'yes' : decision.reason).toBe(answer);
});

test('whatever is left as it is has a day to look again, within half a year', () => {
  expect(isDayToLookAgain('2026-12-02', '2026-12-01')).toBe(true);
  expect(isDayToLookAgain('2027-05-30', '2026-12-01')).toBe(true);
  expect(isDayToLookAgain('2027-05-31', '2026-12-01')).toBe(false);
  expect(isDayToLookAgain('not a day', '2026-12-01')).toBe(false);
});

test('every kind can be left until a day, and nobody chooses what follows from an act of its own', () => {
  for (const kind of derivedKinds) expect(resolutionsOf[kind].some(keeps)).toBe(true);
  for (const kind of attentionKinds) {
    for (const one of [...followingResolutions, 'revoked', 'returned'])
      expect(resolutionsOffered(kind)).not.toContain(one);
  }
});

const mayBe: readonly PrisonerStatus[] = ['reported', 'data-on-file'];
test.each(prisonerStatuses.map((status) => ({ status, may: mayBe.includes(status) })))(
  'on one testimony somebody $status may be held to be probably captive: $may',
  ({ status, may }) => {
    expect(mayDeemProbable(status, [told], firstPolicy).ok).toBe(may);
  },
);
test.each([
  { what: 'a testimony', claims: [told], answer: 'one-source' },
  { what: 'an ICRC notification', claims: [notified], answer: 'official' },
  { what: 'a post', claims: [post], answer: 'needs-evidence' },
  { what: 'a retracted notification', claims: [gone], answer: 'needs-evidence' },
  { what: 'nothing', claims: [], answer: 'needs-evidence' },
])('captivity is probable on $what: $answer', ({ claims, answer }) => {
  const decision = mayDeemProbable('reported', claims, firstPolicy);
  expect(decision.ok ? decision.basis : decision.reason).toBe(answer);
});

test('what a policy would do is counted, each person once and at the place where they stand', () => {
  const drafted: Policy = {
    ...firstPolicy,
    confirmed: { ...firstPolicy.confirmed, alone: [], credibility: 1 },
    probable: { ...firstPolicy.probable, reliability: 'A', credibility: 1 },
  };
  const people = [
    person({ claims: [notified], confirmation: on('notified') }),
    person({ claims: [gone], confirmation: on('gone') }),
    person({ status: 'probable-captive', claims: [told] }),
    person({ status: 'reported', claims: [told] }),
    person({ status: 'reported', claims: [notified] }),
    person({ status: 'returned', claims: [notified] }),
  ];
  const policies = { present: firstPolicy, drafted };
  expect(people.reduce((sum, one) => withRecord(sum, one, policies), noConsequences())).toEqual({
    confirmed: { of: 2, fallsNow: 1, fallsThen: 2 },
    probable: { of: 1, fallsNow: 0, fallsThen: 1 },
    open: { of: 2, probableNow: 2, probableThen: 1 },
    confirmable: { confirmableNow: 1, confirmableThen: 0 },
  });
});

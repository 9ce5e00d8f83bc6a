import fc from 'fast-check';
import type { Role } from '@/lib/access/roles';
import {
  claimStatements,
  type EvidenceClaim,
  lifeShownOn,
  mayDecide,
  mayProposeFor,
  mayWithdraw,
  moveOnRevocation,
  sourceKinds,
} from '@/lib/evidence/rules';
import { carriesCaptivity, derive, type LedgerClaim, weightOf } from '@/lib/evidence/rules/derivation';
import { firstPolicy } from '@/lib/evidence/rules/policy';
import { credibilities, reliabilities } from '@/lib/kernel/admiralty-scale';
import type { UserId } from '@/lib/kernel/ids';
import { partialDateOf, unknownDate } from '@/lib/kernel/partial-date';
import { type PrisonerStatus, prisonerStatuses } from '@/lib/prisoners/rules';

let claims = 0;
const claim = (given: Partial<EvidenceClaim> = {}): LedgerClaim => ({
  id: `c${++claims}`,
  sourceKind: 'returnee-testimony',
  says: 'in-captivity',
  reliability: 'B',
  credibility: 2,
  retracted: false,
  ...given,
});
const icrc = claim({ sourceKind: 'icrc-notification', reliability: 'A', credibility: 1 });
const testimony = claim();
const letter = claim({ sourceKind: 'letter' });

test.each([
  { what: 'an ICRC notification', claims: [icrc], answer: 'official' },
  { what: 'the detaining power’s list', claims: [claim({ sourceKind: 'official-list' })], answer: 'official' },
  { what: 'a capture card', claims: [claim({ sourceKind: 'capture-card' })], answer: 'official' },
  { what: 'a testimony and a letter', claims: [testimony, letter], answer: 'two-sources' },
  {
    what: 'a testimony of transfer and a letter from hospital',
    claims: [claim({ says: 'transferred' }), claim({ sourceKind: 'letter', says: 'in-hospital' })],
    answer: 'two-sources',
  },
  { what: 'nothing', claims: [], answer: 'needs-evidence' },
  { what: 'one testimony', claims: [testimony], answer: 'needs-evidence' },
  {
    what: 'two testimonies, the same kind twice',
    claims: [testimony, claim({ reliability: 'A' })],
    answer: 'needs-evidence',
  },
  {
    what: 'a social network alone',
    claims: [claim({ sourceKind: 'social-network', reliability: 'A', credibility: 1 })],
    answer: 'needs-evidence',
  },
  {
    what: 'a testimony and a social network',
    claims: [testimony, claim({ sourceKind: 'social-network', reliability: 'A', credibility: 1 })],
    answer: 'needs-evidence',
  },
  {
    what: 'a testimony and the family’s own words',
    claims: [testimony, claim({ sourceKind: 'family-statement' })],
    answer: 'needs-evidence',
  },
  {
    what: 'an ICRC notification judged F6',
    claims: [claim({ sourceKind: 'icrc-notification', reliability: 'F', credibility: 6 })],
    answer: 'needs-evidence',
  },
  {
    what: 'an official list of reliability D',
    claims: [claim({ sourceKind: 'official-list', reliability: 'D' })],
    answer: 'needs-evidence',
  },
  {
    what: 'an official list of credibility 4',
    claims: [claim({ sourceKind: 'official-list', credibility: 4 })],
    answer: 'needs-evidence',
  },
  { what: 'a retracted ICRC notification', claims: [claim({ ...icrc, retracted: true })], answer: 'needs-evidence' },
  {
    what: 'a testimony and a retracted letter',
    claims: [testimony, claim({ ...letter, retracted: true })],
    answer: 'needs-evidence',
  },
  {
    what: 'an ICRC notification that says only alive',
    claims: [claim({ ...icrc, says: 'alive' })],
    answer: 'needs-evidence',
  },
  { what: 'an ICRC notification of death', claims: [claim({ ...icrc, says: 'dead' })], answer: 'needs-evidence' },
])('captivity on $what: $answer', ({ claims, answer }) => {
  const decision = carriesCaptivity(claims, firstPolicy);
  expect(decision.ok ? decision.basis : decision.reason).toBe(answer);
});

const neverConfirming = firstPolicy.confirmed.never;
const shortfallOf = (given: readonly LedgerClaim[]) => derive(given, firstPolicy).shortfall;
const anyClaim = (kinds: readonly EvidenceClaim['sourceKind'][]) =>
  fc.record({
    id: fc.uuid(),
    sourceKind: fc.constantFrom(...kinds),
    says: fc.constantFrom(...claimStatements),
    reliability: fc.constantFrom(...reliabilities),
    credibility: fc.constantFrom(...credibilities),
    retracted: fc.boolean(),
  });

test('no number of sources that never confirm carries captivity', () => {
  fc.assert(
    fc.property(
      fc.array(anyClaim(neverConfirming), { maxLength: 40 }),
      (claims) => !carriesCaptivity(claims, firstPolicy).ok,
    ),
  );
});

test('adding sources that never confirm, or retracted claims, changes no answer', () => {
  const retracted = anyClaim(sourceKinds).map((one) => ({ ...one, retracted: true }));
  const idle = fc.array(fc.oneof(anyClaim(neverConfirming), retracted), { maxLength: 20 });
  fc.assert(
    fc.property(fc.array(anyClaim(sourceKinds), { maxLength: 8 }), idle, (claims, more) => {
      expect(carriesCaptivity([...claims, ...more], firstPolicy)).toEqual(carriesCaptivity(claims, firstPolicy));
    }),
  );
});

test('nothing is missing exactly when captivity is carried', () => {
  fc.assert(
    fc.property(fc.array(anyClaim(sourceKinds), { maxLength: 8 }), (claims) => {
      expect(shortfallOf(claims) === 'nothing').toBe(carriesCaptivity(claims, firstPolicy).ok);
    }),
  );
});

test.each([
  { claims: [icrc], missing: 'nothing' },
  { claims: [claim({ says: 'alive' })], missing: 'no-claims' },
  { claims: [claim({ retracted: true })], missing: 'no-claims' },
  { claims: [claim({ sourceKind: 'media' }), claim({ sourceKind: 'social-network' })], missing: 'never-confirming' },
  { claims: [claim({ reliability: 'E' })], missing: 'not-credible' },
  { claims: [testimony], missing: 'second-kind' },
])('what is missing: $missing', ({ claims, missing }) => {
  expect(shortfallOf(claims)).toBe(missing);
});

test.each([
  { given: icrc, weight: 'official' },
  { given: testimony, weight: 'counts' },
  { given: claim({ sourceKind: 'media' }), weight: 'never-confirming' },
  { given: claim({ credibility: 5 }), weight: 'not-credible' },
  { given: claim({ says: 'alive' }), weight: 'other-statement' },
  { given: claim({ retracted: true }), weight: 'retracted' },
])('a claim weighs: $weight', ({ given, weight }) => {
  expect(weightOf(given, firstPolicy.confirmed)).toBe(weight);
});

const march = partialDateOf({ year: 2025, month: 3 }) ?? unknownDate;
test.each([
  {
    what: 'a credible claim of life, of its day',
    given: claim({ says: 'alive' }),
    asOf: partialDateOf({ year: 2025, month: 3, day: 9 }),
    day: '2025-03-09',
  },
  { what: 'of a month, its first day', given: claim({ says: 'wounded' }), asOf: march, day: '2025-03-01' },
  { what: 'of no known date', given: claim({ says: 'alive' }), asOf: unknownDate, day: null },
  {
    what: 'a claim nobody can judge',
    given: claim({ says: 'alive', reliability: 'F', credibility: 6 }),
    asOf: march,
    day: null,
  },
  { what: 'a retracted claim', given: claim({ says: 'alive', retracted: true }), asOf: march, day: null },
  { what: 'a claim of death', given: claim({ says: 'dead' }), asOf: march, day: null },
  { what: 'a claim of missing', given: claim({ says: 'missing' }), asOf: march, day: null },
])('proof of life on $what: $day', ({ given, asOf, day }) => {
  expect(lifeShownOn(given, asOf ?? unknownDate)).toBe(day);
});

const who = (role: Role, id = 'me') => ({ id: id as UserId, roles: new Set([role]) });
test.each([
  { role: 'analyst', proposer: 'another', answer: 'yes' },
  { role: 'supervisor', proposer: 'another', answer: 'yes' },
  { role: 'analyst', proposer: 'me', answer: 'second-person-needed' },
  { role: 'supervisor', proposer: 'me', answer: 'second-person-needed' },
  { role: 'case-officer', proposer: 'another', answer: 'role-missing' },
  { role: 'operator', proposer: 'another', answer: 'role-missing' },
  { role: 'planner', proposer: 'another', answer: 'role-missing' },
  { role: 'administrator', proposer: 'another', answer: 'role-missing' },
] as const)('$role deciding what $proposer proposed: $answer', ({ role, proposer, answer }) => {
  const decision = mayDecide(who(role), { proposedById: proposer });
  expect(decision.ok ? 'yes' : decision.reason).toBe(answer);
});

test('only whoever proposed withdraws the proposal', () => {
  expect(mayWithdraw({ id: 'me' }, { proposedById: 'me' }).ok).toBe(true);
  expect(mayWithdraw({ id: 'me' }, { proposedById: 'another' })).toEqual({ ok: false, reason: 'second-person-needed' });
});

const proposable: readonly PrisonerStatus[] = ['reported', 'data-on-file', 'probable-captive', 'escaped'];
test.each(prisonerStatuses.map((status) => ({ status, may: proposable.includes(status) })))(
  'proposing captivity of a record that is $status: $may',
  ({ status, may }) => {
    expect(mayProposeFor(status).ok).toBe(may);
  },
);

test.each([
  { status: 'confirmed-captive', answer: 'weaken' },
  { status: 'in-exchange-plan', answer: 'wrong-status' },
  { status: 'in-transit', answer: 'wrong-status' },
  { status: 'probable-captive', answer: null },
  { status: 'returned', answer: null },
] as const)('revoking while $status: $answer', ({ status, answer }) => {
  const decision = moveOnRevocation(status);
  expect(decision.ok ? decision.action : decision.reason).toBe(answer);
});

import {
  type Donor,
  type DonorAvailability,
  firstKinshipTable,
  type KinshipTable,
  type Line,
  lineagesOf,
  planDonors,
  type Relation,
  soundKinshipTable,
} from '@/lib/identity/rules/kinship';
import { likelihoodFits, likelihoodOf } from '@/lib/identity/rules/likelihood';
import {
  type Consent,
  consentAllows,
  heldUntil,
  inForce,
  kitNumberOf,
  mayAcceptResult,
  type SampleKind,
  type SampleOf,
  sampleFits,
} from '@/lib/identity/rules/samples';

let n = 0;
/** "mother", "father" or a relation; "?" has not been asked, "-" cannot give. */
function donor(sketch: string): Donor {
  n += 1;
  const word = sketch.replace(/[?-]$/, '');
  const line: Line | null = word === 'mother' ? 'maternal' : word === 'father' ? 'paternal' : null;
  const relation = (line ? 'parent' : word) as Relation;
  const availability: DonorAvailability = sketch.endsWith('-') ? 'dead' : sketch.endsWith('?') ? 'to-ask' : 'willing';
  return { id: `d${n}`, relation, line, availability, given: !/[?-]$/.test(sketch) };
}
const needsOf = (needs: readonly { relation: Relation; line: string | null; count: number; known?: number }[]) =>
  needs
    .map(
      ({ relation, line, count, known }) =>
        `${count} ${relation}${line ? ` ${line}` : ''}${known ? ` (${known} known)` : ''}`,
    )
    .join(', ');

test.each([
  {
    given: 'nobody',
    donors: [],
    reached: null,
    ways: ['1 self', '1 parent maternal, 1 parent paternal', '1 child, 1 parent'],
  },
  { given: 'a personal item', donors: ['self'], reached: 'strong', ways: [] },
  { given: 'both parents', donors: ['mother', 'father'], reached: 'strong', ways: [] },
  { given: 'one parent and a child', donors: ['mother', 'child'], reached: 'strong', ways: [] },
  { given: 'a child and its other parent', donors: ['child', 'parent-of-child'], reached: 'strong', ways: [] },
  { given: 'two children', donors: ['child', 'child'], reached: 'strong', ways: [] },
  {
    given: 'three full siblings',
    donors: ['full-sibling', 'full-sibling', 'full-sibling'],
    reached: 'strong',
    ways: [],
  },
  {
    given: 'a mother; a father not asked',
    donors: ['mother', 'father?'],
    reached: 'usable',
    ways: ['1 parent paternal (1 known)', '1 self', '1 child'],
  },
  {
    given: 'a mother; the father is dead',
    donors: ['mother', 'father-'],
    reached: 'usable',
    ways: ['1 self', '1 child', '1 full-sibling'],
  },
  {
    given: 'a mother, a sister not asked, the father dead',
    donors: ['mother', 'full-sibling?', 'father-'],
    reached: 'usable',
    ways: ['1 full-sibling (1 known)', '1 self', '1 child'],
  },
  {
    given: 'two full siblings',
    donors: ['full-sibling', 'full-sibling'],
    reached: 'usable',
    ways: ['1 self', '1 parent', '1 child'],
  },
  {
    given: 'one full sibling',
    donors: ['full-sibling'],
    reached: null,
    ways: ['1 self', '1 parent', '1 child'],
  },
  {
    given: 'a cousin',
    donors: ['cousin'],
    reached: null,
    ways: ['1 self', '1 parent maternal, 1 parent paternal', '1 child, 1 parent'],
  },
  {
    given: 'a spouse without a child',
    donors: ['parent-of-child'],
    reached: null,
    ways: ['1 self', '1 child', '1 parent maternal, 1 parent paternal'],
  },
  {
    given: 'both parents dead, no child known',
    donors: ['mother-', 'father-', 'full-sibling'],
    reached: null,
    ways: ['1 self', '1 child', '2 full-sibling'],
  },
])('who is still needed after $given', ({ donors, reached, ways }) => {
  const plan = planDonors(donors.map(donor), firstKinshipTable);
  expect(plan.reached).toBe(reached);
  expect(plan.ways.map(({ missing }) => needsOf(missing))).toEqual(ways);
});

test('one more sample never makes a comparison weaker', () => {
  const rank = (donors: string[]) =>
    ['strong', 'usable', null].indexOf(planDonors(donors.map(donor), firstKinshipTable).reached);
  for (const more of ['mother', 'father', 'child', 'full-sibling', 'cousin', 'half-sibling'])
    for (const before of [[], ['mother'], ['full-sibling', 'full-sibling'], ['child'], ['half-sibling']])
      expect(rank([...before, more])).toBeLessThanOrEqual(rank(before));
});

const table = (...combinations: KinshipTable['combinations'][number][]): KinshipTable => ({ combinations });
test.each<[string, KinshipTable, boolean]>([
  ['version 1', firstKinshipTable, true],
  ['no strong combination', table({ strength: 'usable', needs: [{ relation: 'child', line: null, count: 1 }] }), false],
  ['three parents', table({ strength: 'strong', needs: [{ relation: 'parent', line: null, count: 3 }] }), false],
  ['two mothers', table({ strength: 'strong', needs: [{ relation: 'parent', line: 'maternal', count: 2 }] }), false],
  ['nobody', table({ strength: 'strong', needs: [] }), false],
  [
    'a spouse alone',
    table({ strength: 'strong', needs: [{ relation: 'parent-of-child', line: null, count: 1 }] }),
    false,
  ],
  [
    'a child in the mother’s line',
    table({ strength: 'strong', needs: [{ relation: 'child', line: 'maternal', count: 1 }] }),
    false,
  ],
])('a table of kinship: %s', (_, given, sound) => {
  expect(soundKinshipTable(given)).toBe(sound);
});

test.each([
  { relation: 'parent', line: 'maternal', sex: 'female', sought: 'male', reads: 'mother' },
  { relation: 'parent', line: 'paternal', sex: 'male', sought: 'male', reads: 'father' },
  { relation: 'full-sibling', line: null, sex: 'male', sought: 'male', reads: 'mother father' },
  { relation: 'full-sibling', line: null, sex: 'female', sought: 'male', reads: 'mother' },
  { relation: 'child', line: null, sex: 'male', sought: 'male', reads: 'father' },
  { relation: 'child', line: null, sex: 'female', sought: 'male', reads: '' },
  { relation: 'child', line: null, sex: 'male', sought: 'female', reads: 'mother' },
  { relation: 'grandparent', line: 'maternal', sex: 'male', sought: 'male', reads: '' },
  { relation: 'grandparent', line: 'paternal', sex: 'male', sought: 'male', reads: 'father' },
  { relation: 'aunt-uncle', line: 'paternal', sex: 'male', sought: 'female', reads: '' },
] as const)(
  '$relation $line ($sex) of somebody $sought also carries: $reads',
  ({ relation, line, sex, sought, reads }) => {
    const { mother, father } = lineagesOf({ relation, line, sex }, { sex: sought });
    expect([mother && 'mother', father && 'father'].filter(Boolean).join(' ')).toBe(reads);
  },
);

const consent = (more: Partial<Consent> = {}): Consent => ({
  scope: ['compare-with-this-person'],
  givenOn: '2026-01-10',
  expiresOn: '2026-12-31',
  withdrawnOn: null,
  ...more,
});
test.each([
  { day: '2026-01-09', given: consent(), holds: false },
  { day: '2026-01-10', given: consent(), holds: true },
  { day: '2026-12-31', given: consent(), holds: true },
  { day: '2027-01-01', given: consent(), holds: false },
  { day: '2029-01-01', given: consent({ expiresOn: null }), holds: true },
  { day: '2026-06-01', given: consent({ withdrawnOn: '2026-06-01' }), holds: false },
  { day: '2026-05-31', given: consent({ withdrawnOn: '2026-06-01' }), holds: true },
])('a consent on $day: $holds', ({ day, given, holds }) => {
  expect(inForce(given, day)).toBe(holds);
});

test.each([
  { kind: 'taken', consents: [], abroad: false, answer: 'no-consent' },
  { kind: 'taken', consents: [consent()], abroad: false, answer: 'yes' },
  {
    kind: 'taken',
    consents: [consent({ scope: ['international-organisations'] })],
    abroad: false,
    answer: 'no-consent',
  },
  { kind: 'taken', consents: [consent({ scope: ['compare-with-all-remains'] })], abroad: false, answer: 'yes' },
  { kind: 'taken', consents: [consent({ withdrawnOn: '2026-02-01' })], abroad: false, answer: 'no-consent' },
  { kind: 'sent-to-laboratory', consents: [consent()], abroad: false, answer: 'yes' },
  { kind: 'sent-to-laboratory', consents: [consent()], abroad: true, answer: 'no-consent' },
  {
    kind: 'sent-to-laboratory',
    consents: [consent({ scope: ['compare-with-this-person', 'laboratory-abroad'] })],
    abroad: true,
    answer: 'yes',
  },
  { kind: 'sent-to-laboratory', consents: [], abroad: false, answer: 'no-consent' },
  { kind: 'sealed', consents: [], abroad: false, answer: 'yes' },
  { kind: 'returned', consents: [], abroad: true, answer: 'yes' },
  { kind: 'destroyed', consents: [], abroad: false, answer: 'yes' },
] as const)('$kind with consents $consents.length, abroad $abroad: $answer', ({ kind, consents, abroad, answer }) => {
  const decision = consentAllows(consents, { kind, day: '2026-03-09', abroad });
  expect(decision.ok ? 'yes' : decision.reason).toBe(answer);
});

test('the last day of several consents is the latest; one without an end holds always', () => {
  expect(heldUntil([consent(), consent({ expiresOn: '2027-05-01' })], '2026-03-09')).toBe('2027-05-01');
  expect(heldUntil([consent(), consent({ expiresOn: null })], '2026-03-09')).toBe('always');
  expect(heldUntil([consent({ withdrawnOn: '2026-02-01' })], '2026-03-09')).toBeNull();
});

test.each<[SampleKind, SampleOf, boolean]>([
  ['buccal-swab', { donor: 'parent' }, true],
  ['blood', { donor: 'child' }, true],
  ['bone', { donor: 'parent' }, false],
  ['personal-item', { donor: 'parent' }, false],
  ['personal-item', { donor: 'self' }, true],
  ['bone', { subject: 'remains' }, true],
  ['tooth', { subject: 'remains' }, true],
  ['buccal-swab', { subject: 'remains' }, false],
  ['buccal-swab', { subject: 'living' }, true],
  ['bone', { subject: 'living' }, false],
  ['personal-item', { subject: 'remains' }, false],
])('a %s of %j: %s', (kind, of, fits) => {
  expect(sampleFits(kind, of).ok).toBe(fits);
});

test.each([
  ['kt 0042/7', 'KT-0042-7'],
  ['  KT-0042-7 ', 'KT-0042-7'],
  ['КТ-0042', 'КТ-0042'],
])('the kit number %j is kept as %s', (typed, kept) => {
  expect(kitNumberOf(typed)).toBe(kept);
});

test.each([
  ['1.2e9', '1.2e9', 9.079],
  ['1,2×10⁹', '1.2e9', 9.079],
  ['1.2 · 10^9', '1.2e9', 9.079],
  ['10^6', '1.0e6', 6],
  ['1 200 000', '1.2e6', 6.079],
  ['1200000000', '1.2e9', 9.079],
  ['0.0004', '4.0e-4', -3.398],
  ['3,4E−5', '3.4e-5', -4.469],
  ['12e3', '1.2e4', 4.079],
  ['1e99', '1.0e99', 99],
])('the likelihood ratio %j is kept as %s', (typed, text, log10) => {
  const kept = likelihoodOf(typed);
  expect(kept?.text).toBe(text);
  expect(kept?.log10).toBeCloseTo(log10, 2);
});
test.each(['', 'high', '0', '0.0', '-3', '1e100', '1.2.3', '1e', 'NaN', 'Infinity', '5%', '1/2', '99 %'])(
  '%j is no likelihood ratio',
  (typed) => {
    expect(likelihoodOf(typed)).toBeNull();
  },
);
test.each([
  ['agrees', '1.2e9', true],
  ['agrees', '0.01', false],
  ['agrees', '', false],
  ['contradicts', '', true],
  ['contradicts', '1e-4', true],
  ['contradicts', '1e4', false],
  ['inconclusive', '', true],
  ['inconclusive', '2', true],
  ['profile-only', '', true],
  ['profile-only', '5', false],
] as const)('a conclusion that %s with the number %j: %s', (conclusion, number, fits) => {
  expect(likelihoodFits(conclusion, likelihoodOf(number)).ok).toBe(fits);
});

test.each([
  { validUntil: null, flags: 0, note: null, answer: 'yes' },
  { validUntil: '2026-03-09', flags: 0, note: null, answer: 'yes' },
  { validUntil: '2026-03-08', flags: 0, note: null, answer: 'result-expired' },
  { validUntil: null, flags: 1, note: null, answer: 'custody-broken' },
  { validUntil: null, flags: 1, note: 'The courier signed the next day.', answer: 'yes' },
  { validUntil: '2026-03-08', flags: 1, note: 'All the same.', answer: 'result-expired' },
])('a result valid until $validUntil with $flags doubts in custody: $answer', ({ answer, ...state }) => {
  const decision = mayAcceptResult({ ...state, today: '2026-03-09' });
  expect(decision.ok ? 'yes' : decision.reason).toBe(answer);
});

import {
  type CheckFact,
  type ClaimFact,
  factWeights,
  groundOfBoard,
  groundOfIdentifiers,
  weightOf,
} from '@/lib/deaths/rules/ground';
import { sourceKinds } from '@/lib/evidence/rules';
import { identityMethods, primaryIdentifiers } from '@/lib/identity/rules/methods';

const at = { day: '2026-11-28', leastLikelihoodLog10: 6 };
const check = (more: Partial<CheckFact> = {}): CheckFact => ({
  kind: 'check',
  id: 'c',
  method: 'fingerprints',
  result: 'agrees',
  ofRemains: true,
  established: true,
  withdrawn: false,
  likelihoodLog10: null,
  lab: null,
  ...more,
});
const dna = (more: Partial<CheckFact> = {}, lab: Partial<NonNullable<CheckFact['lab']>> = {}) =>
  check({ method: 'dna', likelihoodLog10: 9, lab: { accepted: true, validUntil: null, ...lab }, ...more });
const claim = (more: Partial<ClaimFact> = {}): ClaimFact => ({
  kind: 'claim',
  id: 'k',
  source: 'fingerprint',
  saysDead: true,
  reliability: 'A',
  credibility: 1,
  retracted: false,
  ...more,
});

const pieces = [
  ['DNA: accepted, valid, likelihood above the minimum, established', dna(), 'carries'],
  ['DNA: valid to the end of today', dna({}, { validUntil: '2026-11-28' }), 'carries'],
  ['DNA: expired yesterday', dna({}, { validUntil: '2026-11-27' }), 'result-expired'],
  ['DNA: not accepted by a person', dna({}, { accepted: false }), 'no-accepted-result'],
  ['DNA: without a laboratory’s result', dna({ lab: null }), 'no-accepted-result'],
  ['DNA: likelihood exactly at the minimum', dna({ likelihoodLog10: 6 }), 'carries'],
  ['DNA: likelihood below the minimum', dna({ likelihoodLog10: 5.9 }), 'likelihood-too-low'],
  ['DNA: no likelihood said', dna({ likelihoodLog10: null }), 'likelihood-too-low'],
  ['DNA: inconclusive', dna({ result: 'inconclusive' }), 'inconclusive'],
  ['DNA: contradicts', dna({ result: 'contradicts' }), 'contradicts'],
  ['DNA: withdrawn', dna({ withdrawn: true }), 'withdrawn'],
  ['DNA: not yet established by two', dna({ established: false }), 'not-established'],
  ['DNA of somebody alive', dna({ ofRemains: false }), 'of-the-living'],
  ['fingerprints of established remains', check(), 'carries'],
  ['fingerprints, withdrawn', check({ withdrawn: true }), 'withdrawn'],
  ['fingerprints that contradict', check({ result: 'contradicts' }), 'contradicts'],
  ['fingerprints, not established', check({ established: false }), 'not-established'],
  ['dental comparison of established remains', check({ method: 'dental' }), 'carries'],
  ['documents found with the remains', check({ method: 'documents' }), 'not-primary'],
  ['visual recognition', check({ method: 'recognition' }), 'not-primary'],
  ['a photograph', check({ method: 'photograph' }), 'not-primary'],
  ['a medical examination', check({ method: 'medical-examination' }), 'not-primary'],
  ['control questions', check({ method: 'control-questions' }), 'not-primary'],
  ['a claim of death by fingerprints', claim(), 'carries'],
  [
    'a claim of death by dental comparison, B2',
    claim({ source: 'dental', reliability: 'B', credibility: 2 }),
    'carries',
  ],
  ['the same, graded C', claim({ reliability: 'C' }), 'graded-too-low'],
  ['the same, graded 3', claim({ credibility: 3 }), 'graded-too-low'],
  ['the same, retracted', claim({ retracted: true }), 'withdrawn'],
  ['a claim of identity by fingerprints, which may be of an arrival', claim({ saysDead: false }), 'does-not-say-dead'],
  ['a claim by DNA: only the laboratory’s result counts', claim({ source: 'dna-result' }), 'no-accepted-result'],
] as const;

describe('what a death may rest on', () => {
  test.each(pieces)('%s: %3$s', (_what, fact, weight) => {
    expect(weightOf(fact, at)).toBe(weight);
  });

  test('no other source of a claim ever carries it, however well graded', () => {
    for (const source of sourceKinds.filter((one) => !['fingerprint', 'dental', 'dna-result'].includes(one)))
      expect([source, weightOf(claim({ source }), at)]).toEqual([source, 'not-primary']);
  });

  test('no other method of identity ever carries it', () => {
    for (const method of identityMethods.filter((one) => !(primaryIdentifiers as readonly string[]).includes(one)))
      expect([method, weightOf(check({ method }), at)]).toEqual([method, 'not-primary']);
  });

  test('many that never suffice do not suffice together', () => {
    const many = [check({ method: 'documents' }), check({ method: 'recognition' }), claim({ source: 'media' })];
    expect(groundOfIdentifiers(many, at)).toEqual({ ok: false, reason: 'needs-evidence' });
    expect(groundOfIdentifiers([], at)).toEqual({ ok: false, reason: 'needs-evidence' });
  });

  test('one that carries is enough, and one that contradicts blocks whatever else there is', () => {
    const carried = groundOfIdentifiers([check({ method: 'documents' }), dna()], at);
    expect(carried.ok && carried.carrying).toEqual([dna()]);
    expect(groundOfIdentifiers([dna(), check({ result: 'contradicts' })], at)).toMatchObject({
      reason: 'contradicted',
    });
  });

  test('every weight has been shown above', () => {
    const shown = new Set<string>(pieces.map(([, , weight]) => weight));
    expect(factWeights.filter((weight) => !shown.has(weight))).toEqual([]);
  });
});

describe('a board’s decision', () => {
  const board = { number: '14/26', body: 'Military medical board', on: '2026-11-20', minutes: 'ready' } as const;
  test.each([
    ['with its minutes', board, 'yes'],
    ['of today', { ...board, on: '2026-11-28' }, 'yes'],
    ['of tomorrow', { ...board, on: '2026-11-29' }, 'invalid'],
    ['without a number', { ...board, number: ' ' }, 'invalid'],
    ['without who issued it', { ...board, body: '' }, 'invalid'],
    ['without minutes', { ...board, minutes: 'missing' }, 'needs-evidence'],
    ['whose minutes others can read', { ...board, minutes: 'read-by-others' }, 'needs-evidence'],
  ] as const)('%s: %3$s', (_what, fact, answer) => {
    const decision = groundOfBoard(fact, at);
    expect(decision.ok ? 'yes' : decision.reason).toBe(answer);
  });
});

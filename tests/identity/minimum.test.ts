import fc from 'fast-check';
import {
  type CheckResult,
  checkResults,
  type IdentityCheck,
  type IdentityMethod,
  identityMethods,
  type SubjectKind,
} from '@/lib/identity/rules/methods';
import {
  carriesIdentity,
  firstMinimum,
  identityShortfall,
  type MinimumRule,
  soundMinimum,
  weightOfCheck,
} from '@/lib/identity/rules/minimum';

const him = 'him';
const other = 'other';
let n = 0;
type Sketch = [IdentityMethod, CheckResult, Partial<IdentityCheck>?];
/** A standing check against him, each by another person unless said otherwise; DNA ten million times likelier. */
const check = ([method, result, more = {}]: Sketch): IdentityCheck => {
  n += 1;
  const likelihoodLog10 = method === 'dna' && result === 'agrees' ? 7 : null;
  return {
    id: `c${n}`,
    against: him,
    method,
    result,
    doneBy: `examiner ${n}`,
    likelihoodLog10,
    withdrawn: false,
    ...more,
  };
};
const asked = (checks: Sketch[]) => ({ candidate: him, checks: checks.map(check) });
const answer = (kind: SubjectKind, checks: Sketch[]) => {
  const decision = carriesIdentity(firstMinimum, kind, asked(checks));
  return decision.ok ? decision.basis : decision.reason;
};
const says = (checks: Sketch[]) =>
  checks.length === 0
    ? 'nothing'
    : checks.map(([method, result, more]) => [method, result, ...Object.keys(more ?? {})].join(' ')).join(' + ');

const living: { checks: Sketch[]; carried: string; missing: string }[] = [
  { checks: [], carried: 'identity-not-carried', missing: 'no-checks' },
  { checks: [['dna', 'agrees']], carried: 'alone', missing: 'nothing' },
  { checks: [['dna', 'agrees', { likelihoodLog10: 5.9 }]], carried: 'identity-not-carried', missing: 'dna-too-weak' },
  { checks: [['dna', 'agrees', { likelihoodLog10: null }]], carried: 'identity-not-carried', missing: 'dna-too-weak' },
  { checks: [['dna', 'inconclusive']], carried: 'identity-not-carried', missing: 'inconclusive' },
  { checks: [['dna', 'contradicts']], carried: 'contradicted', missing: 'contradicted' },
  { checks: [['fingerprints', 'agrees']], carried: 'identity-not-carried', missing: 'other-group' },
  {
    checks: [
      ['fingerprints', 'agrees'],
      ['dental', 'agrees'],
    ],
    carried: 'together',
    missing: 'nothing',
  },
  {
    checks: [
      ['control-questions', 'agrees'],
      ['documents', 'agrees'],
    ],
    carried: 'together',
    missing: 'nothing',
  },
  {
    checks: [
      ['medical-examination', 'agrees'],
      ['recognition', 'agrees'],
    ],
    carried: 'together',
    missing: 'nothing',
  },
  {
    checks: [
      ['photograph', 'agrees'],
      ['recognition', 'agrees'],
    ],
    carried: 'identity-not-carried',
    missing: 'other-group',
  },
  {
    checks: [
      ['documents', 'agrees'],
      ['documents', 'agrees'],
    ],
    carried: 'identity-not-carried',
    missing: 'other-group',
  },
  {
    checks: [
      ['documents', 'agrees', { doneBy: 'Marko' }],
      ['control-questions', 'agrees', { doneBy: ' marko ' }],
    ],
    carried: 'identity-not-carried',
    missing: 'other-examiner',
  },
  {
    checks: [
      ['documents', 'agrees', { doneBy: 'Marko' }],
      ['control-questions', 'agrees', { doneBy: 'Marko' }],
      ['control-questions', 'agrees', { doneBy: 'Lidia' }],
    ],
    carried: 'together',
    missing: 'nothing',
  },
  {
    checks: [
      ['documents', 'agrees'],
      ['control-questions', 'inconclusive'],
    ],
    carried: 'identity-not-carried',
    missing: 'other-group',
  },
  {
    checks: [
      ['documents', 'agrees'],
      ['control-questions', 'agrees'],
      ['photograph', 'contradicts'],
    ],
    carried: 'contradicted',
    missing: 'contradicted',
  },
  {
    checks: [
      ['dna', 'agrees'],
      ['documents', 'contradicts'],
    ],
    carried: 'contradicted',
    missing: 'contradicted',
  },
  {
    checks: [
      ['dna', 'agrees'],
      ['documents', 'contradicts', { withdrawn: true }],
    ],
    carried: 'alone',
    missing: 'nothing',
  },
  { checks: [['dna', 'agrees', { withdrawn: true }]], carried: 'identity-not-carried', missing: 'no-checks' },
  {
    checks: [
      ['documents', 'agrees'],
      ['control-questions', 'agrees', { withdrawn: true }],
    ],
    carried: 'identity-not-carried',
    missing: 'other-group',
  },
  {
    checks: [
      ['dna', 'agrees'],
      ['dna', 'agrees', { against: other }],
    ],
    carried: 'two-candidates',
    missing: 'two-candidates',
  },
  {
    checks: [
      ['dna', 'agrees'],
      ['documents', 'agrees', { against: other }],
    ],
    carried: 'alone',
    missing: 'nothing',
  },
  {
    checks: [
      ['dna', 'agrees'],
      ['dna', 'contradicts', { against: other }],
    ],
    carried: 'alone',
    missing: 'nothing',
  },
  { checks: [['dna', 'agrees', { against: other }]], carried: 'identity-not-carried', missing: 'no-checks' },
];
test.each(living.map((row) => [says(row.checks), row] as const))(
  'the living, %s',
  (_, { checks, carried, missing }) => {
    expect(answer('living', checks)).toBe(carried);
    expect(identityShortfall(firstMinimum, 'living', asked(checks))).toBe(missing);
  },
);

const remains: { checks: Sketch[]; carried: string; missing: string }[] = [
  { checks: [], carried: 'identity-not-carried', missing: 'no-checks' },
  { checks: [['dna', 'agrees']], carried: 'alone', missing: 'nothing' },
  { checks: [['fingerprints', 'agrees']], carried: 'alone', missing: 'nothing' },
  { checks: [['dental', 'agrees']], carried: 'alone', missing: 'nothing' },
  { checks: [['dna', 'agrees', { likelihoodLog10: 4 }]], carried: 'identity-not-carried', missing: 'dna-too-weak' },
  { checks: [['documents', 'agrees']], carried: 'identity-not-carried', missing: 'never-counting' },
  { checks: [['recognition', 'agrees']], carried: 'identity-not-carried', missing: 'never-counting' },
  { checks: [['photograph', 'agrees']], carried: 'identity-not-carried', missing: 'never-counting' },
  { checks: [['control-questions', 'agrees']], carried: 'identity-not-carried', missing: 'never-counting' },
  { checks: [['medical-examination', 'agrees']], carried: 'identity-not-carried', missing: 'never-counting' },
  {
    checks: [
      ['documents', 'agrees'],
      ['recognition', 'agrees'],
      ['photograph', 'agrees'],
      ['medical-examination', 'agrees'],
      ['documents', 'agrees'],
    ],
    carried: 'identity-not-carried',
    missing: 'never-counting',
  },
  {
    checks: [
      ['dna', 'agrees'],
      ['documents', 'contradicts'],
    ],
    carried: 'alone',
    missing: 'nothing',
  },
  {
    checks: [
      ['dna', 'agrees'],
      ['recognition', 'contradicts'],
    ],
    carried: 'alone',
    missing: 'nothing',
  },
  {
    checks: [
      ['dna', 'agrees'],
      ['documents', 'agrees', { against: other }],
    ],
    carried: 'alone',
    missing: 'nothing',
  },
  {
    checks: [
      ['dna', 'agrees'],
      ['medical-examination', 'contradicts'],
    ],
    carried: 'contradicted',
    missing: 'contradicted',
  },
  {
    checks: [
      ['documents', 'agrees'],
      ['dna', 'contradicts'],
    ],
    carried: 'contradicted',
    missing: 'contradicted',
  },
  {
    checks: [
      ['fingerprints', 'agrees'],
      ['dental', 'contradicts'],
    ],
    carried: 'contradicted',
    missing: 'contradicted',
  },
  {
    checks: [
      ['dna', 'agrees'],
      ['dental', 'agrees', { against: other }],
    ],
    carried: 'two-candidates',
    missing: 'two-candidates',
  },
  {
    checks: [
      ['dental', 'inconclusive'],
      ['documents', 'agrees'],
    ],
    carried: 'identity-not-carried',
    missing: 'inconclusive',
  },
];
test.each(remains.map((row) => [says(row.checks), row] as const))('remains, %s', (_, { checks, carried, missing }) => {
  expect(answer('remains', checks)).toBe(carried);
  expect(identityShortfall(firstMinimum, 'remains', asked(checks))).toBe(missing);
});

test('each method, agreeing alone: what it counts for', () => {
  const counts = (kind: SubjectKind) =>
    Object.fromEntries(
      identityMethods.map((method) => [method, weightOfCheck(firstMinimum, kind, check([method, 'agrees']))]),
    );
  expect({ living: counts('living'), remains: counts('remains') }).toEqual({
    living: {
      dna: 'alone',
      fingerprints: 'together',
      dental: 'together',
      'medical-examination': 'together',
      'control-questions': 'together',
      photograph: 'together',
      documents: 'together',
      recognition: 'together',
    },
    remains: {
      dna: 'alone',
      fingerprints: 'alone',
      dental: 'alone',
      'medical-examination': 'never',
      'control-questions': 'never',
      photograph: 'never',
      documents: 'never',
      recognition: 'never',
    },
  });
});

const changed = (more: { living?: object; remains?: object; leastLikelihoodLog10?: number }): MinimumRule => ({
  ...firstMinimum,
  ...more,
  living: { ...firstMinimum.living, ...more.living },
  remains: { ...firstMinimum.remains, ...more.remains },
});
test.each<[string, MinimumRule, string]>([
  ['version 1', firstMinimum, 'sound'],
  ['fingerprints alone for the living', changed({ living: { alone: ['dna', 'fingerprints'] } }), 'sound'],
  [
    'three methods together',
    changed({
      living: { together: { least: 3, of: ['dental', 'documents', 'recognition'], differentExaminers: false } },
    }),
    'sound',
  ],
  ['remains by DNA only', changed({ remains: { alone: ['dna'] } }), 'sound'],
  [
    'two primary identifiers for remains',
    changed({ remains: { alone: [], together: { least: 2, of: ['dna', 'dental'], differentExaminers: true } } }),
    'sound',
  ],
  ['remains by documents', changed({ remains: { alone: ['dna', 'documents'] } }), 'invalid'],
  [
    'remains by recognition and documents together',
    changed({ remains: { together: { least: 2, of: ['recognition', 'documents'], differentExaminers: true } } }),
    'invalid',
  ],
  [
    'remains by a tag beside DNA',
    changed({ remains: { together: { least: 2, of: ['dna', 'documents'], differentExaminers: true } } }),
    'invalid',
  ],
  [
    'papers that speak against remains',
    changed({ remains: { contradicting: ['dna', 'fingerprints', 'dental', 'documents'] } }),
    'invalid',
  ],
  [
    'a contradicting DNA that does not block',
    changed({ remains: { contradicting: ['fingerprints', 'dental'] } }),
    'invalid',
  ],
  ['the living by papers alone', changed({ living: { alone: ['documents'] } }), 'invalid'],
  [
    'one method together',
    changed({ living: { together: { least: 1, of: ['documents', 'dental'], differentExaminers: true } } }),
    'invalid',
  ],
  [
    'two of one group',
    changed({ living: { together: { least: 2, of: ['photograph', 'recognition'], differentExaminers: true } } }),
    'invalid',
  ],
  ['no way at all', changed({ living: { alone: [], together: null } }), 'invalid'],
  ['any DNA agreement', changed({ leastLikelihoodLog10: 0 }), 'invalid'],
])('a version of the rule: %s', (_, rule, said) => {
  const decision = soundMinimum(rule);
  expect(decision.ok ? 'sound' : decision.reason).toBe(said);
});

const anyCheck = fc.record({
  id: fc.uuid(),
  against: fc.constantFrom(him, other, 'third'),
  method: fc.constantFrom(...identityMethods),
  result: fc.constantFrom(...checkResults),
  doneBy: fc.constantFrom('Marko', 'Lidia', 'Nina'),
  likelihoodLog10: fc.constantFrom(null, 3, 8),
  withdrawn: fc.boolean(),
});
const kinds = fc.constantFrom<SubjectKind>('living', 'remains');

describe('whatever the checks', () => {
  test('an identity depends on the set of standing checks and the rule, not on the order they came in', () => {
    fc.assert(
      fc.property(
        kinds,
        fc.uniqueArray(anyCheck, { selector: ({ id }) => id, maxLength: 8 }),
        fc.infiniteStream(fc.nat()),
        (kind, checks, keys) => {
          const shuffled = checks
            .map((one) => ({ one, at: keys.next().value ?? 0 }))
            .sort((a, b) => a.at - b.at)
            .map(({ one }) => one);
          const standing = shuffled.filter(({ withdrawn }) => !withdrawn);
          const first = carriesIdentity(firstMinimum, kind, { candidate: him, checks });
          expect(carriesIdentity(firstMinimum, kind, { candidate: him, checks: shuffled })).toEqual(first);
          expect(carriesIdentity(firstMinimum, kind, { candidate: him, checks: standing })).toEqual(first);
        },
      ),
    );
  });

  test('remains are never established without a primary identifier that agrees', () => {
    fc.assert(
      fc.property(fc.array(anyCheck, { maxLength: 8 }), (checks) => {
        const carried = carriesIdentity(firstMinimum, 'remains', { candidate: him, checks });
        const primary = checks.some(
          ({ method, result, against, withdrawn }) =>
            ['dna', 'fingerprints', 'dental'].includes(method) && result === 'agrees' && against === him && !withdrawn,
        );
        expect(carried.ok && !primary).toBe(false);
      }),
    );
  });

  test('one contradiction by a method that can blocks whatever else agrees', () => {
    fc.assert(
      fc.property(kinds, fc.array(anyCheck, { maxLength: 8 }), (kind, checks) => {
        const against = check(['dna', 'contradicts']);
        const carried = carriesIdentity(firstMinimum, kind, { candidate: him, checks: [...checks, against] });
        expect(carried).toEqual({ ok: false, reason: 'contradicted' });
      }),
    );
  });

  test('what is missing is "nothing" exactly when the identity is carried', () => {
    fc.assert(
      fc.property(kinds, fc.array(anyCheck, { maxLength: 8 }), (kind, checks) => {
        const given = { candidate: him, checks };
        expect(identityShortfall(firstMinimum, kind, given) === 'nothing').toBe(
          carriesIdentity(firstMinimum, kind, given).ok,
        );
      }),
    );
  });
});

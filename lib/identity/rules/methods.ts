/** Of whom an identity is established: somebody alive, or remains. Everything below depends on which. */
export const subjectKinds = ['living', 'remains'] as const;
export type SubjectKind = (typeof subjectKinds)[number];

/** By what an identity is checked. */
export const identityMethods = [
  'dna',
  'fingerprints',
  'dental',
  'medical-examination',
  'control-questions',
  'photograph',
  'documents',
  'recognition',
] as const;
export type IdentityMethod = (typeof identityMethods)[number];

/** Methods that a person records. DNA comes from a laboratory's accepted result and from nowhere else. */
export const recordedMethods = [
  'fingerprints',
  'dental',
  'medical-examination',
  'control-questions',
  'photograph',
  'documents',
  'recognition',
] as const satisfies readonly IdentityMethod[];

/** What two methods must not share to be independent of each other: where their knowledge comes from. */
export type MethodGroup = 'genetic' | 'prints' | 'body' | 'teeth' | 'memory' | 'appearance' | 'papers';
export const groupOf: Readonly<Record<IdentityMethod, MethodGroup>> = {
  dna: 'genetic',
  fingerprints: 'prints',
  dental: 'teeth',
  'medical-examination': 'body',
  'control-questions': 'memory',
  photograph: 'appearance',
  documents: 'papers',
  recognition: 'appearance',
};

/** The only methods that can ever establish whose remains these are. No version of the rule can add one. */
export const primaryIdentifiers = ['dna', 'fingerprints', 'dental'] as const satisfies readonly IdentityMethod[];
export const isPrimary = (method: IdentityMethod) => (primaryIdentifiers as readonly IdentityMethod[]).includes(method);

export const checkResults = ['agrees', 'contradicts', 'inconclusive'] as const;
export type CheckResult = (typeof checkResults)[number];

/** What of a check the rules look at. `against`: the record the subject was compared with. */
export type IdentityCheck = {
  readonly id: string;
  readonly against: string;
  readonly method: IdentityMethod;
  readonly result: CheckResult;
  /** Who did it, in words. */
  readonly doneBy: string;
  /** Of a DNA result: the power of ten of its likelihood ratio. */
  readonly likelihoodLog10: number | null;
  readonly withdrawn: boolean;
};

export const checkWithdrawReasons = [
  'recorded-by-mistake',
  'wrong-person',
  'method-faulty',
  'sample-confused',
  'laboratory-corrected',
  'disproved',
  'other',
] as const;

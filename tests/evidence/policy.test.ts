import { readFileSync } from 'node:fs';
import type { Role } from '@/lib/access/roles';
import { type SourceKind, sourceKinds } from '@/lib/evidence/rules';
import { gradeNeedsReason } from '@/lib/evidence/rules/grading';
import {
  type ConclusionRule,
  firstPolicy,
  mayDecidePolicy,
  mayWithdrawPolicy,
  movePolicy,
  type Policy,
  policyFaults,
  policyStatuses,
} from '@/lib/evidence/rules/policy';
import { kindLimits, leads, mayEverCarryAlone, neverAnything } from '@/lib/evidence/rules/source-kinds';
import { newPolicy, policyContent } from '@/lib/evidence/schema/policy';

type Change = { confirmed?: Partial<Policy['confirmed']>; probable?: Partial<ConclusionRule> };
const policy = ({ confirmed, probable }: Change = {}): Policy => ({
  confirmed: { ...firstPolicy.confirmed, ...confirmed },
  probable: { ...firstPolicy.probable, ...probable },
});
const without = (...kinds: SourceKind[]) => firstPolicy.confirmed.never.filter((kind) => !kinds.includes(kind));

test('the rules the house began with are the row the migration writes', () => {
  const sql = readFileSync('prisma/migrations/20261128020100_policy_versions/migration.sql', 'utf8');
  const written = /values \(1, '([^']+)'/.exec(sql)?.[1] ?? '';
  expect(JSON.parse(written)).toEqual(firstPolicy);
  expect(policyContent.parse(JSON.parse(written))).toEqual(firstPolicy);
});

test.each([
  { what: 'the first policy', change: {}, faults: [] },
  { what: 'one person', change: { confirmed: { persons: 1 } }, faults: ['fewer-than-two-persons'] },
  { what: 'nobody', change: { confirmed: { persons: 0 } }, faults: ['fewer-than-two-persons'] },
  { what: 'three persons', change: { confirmed: { persons: 3 } }, faults: [] },
  { what: 'five persons', change: { confirmed: { persons: 5 } }, faults: ['too-many-persons'] },
  {
    what: 'one unofficial source to confirm',
    change: { confirmed: { sources: 1 } },
    faults: ['fewer-than-two-sources'],
  },
  { what: 'three sources', change: { confirmed: { sources: 3 } }, faults: [] },
  { what: 'five sources', change: { confirmed: { sources: 5 } }, faults: ['too-many-sources'] },
  { what: 'no source for probable', change: { probable: { sources: 0 } }, faults: ['no-sources'] },
  { what: 'a letter alone', change: { confirmed: { alone: ['letter' as const] } }, faults: ['may-not-carry-alone'] },
  {
    what: 'a social network alone',
    change: { confirmed: { alone: ['social-network' as const], never: without('social-network') } },
    faults: ['may-not-carry-alone', 'probable-asks-more'],
  },
  { what: 'no official kind alone', change: { confirmed: { alone: [] } }, faults: [] },
  {
    what: 'the family’s words counting',
    change: { confirmed: { never: without('family-statement') } },
    faults: ['must-never-count', 'probable-asks-more'],
  },
  {
    what: 'a paper found counting',
    change: { probable: { never: without('document-found') } },
    faults: ['must-never-count'],
  },
  {
    what: 'media making captivity probable',
    change: { probable: { never: without('media') } },
    faults: ['must-never-count'],
  },
  {
    what: 'media making it probable beside another kind',
    change: { probable: { sources: 2, never: without('media') } },
    faults: [],
  },
  {
    what: 'an official list that never counts',
    change: { confirmed: { never: [...firstPolicy.confirmed.never, 'official-list' as const] } },
    faults: ['alone-and-never'],
  },
  {
    what: 'an unreliable source',
    change: { confirmed: { reliability: 'E' as const } },
    faults: ['too-weak-to-count', 'probable-asks-more'],
  },
  { what: 'what nobody can judge', change: { probable: { credibility: 6 } }, faults: ['too-weak-to-count'] },
  {
    what: 'stricter grades for confirmed',
    change: { confirmed: { reliability: 'B' as const, credibility: 2 } },
    faults: [],
  },
  { what: 'stricter grades for probable', change: { probable: { credibility: 2 } }, faults: ['probable-asks-more'] },
  { what: 'more sources for probable', change: { probable: { sources: 3 } }, faults: ['probable-asks-more'] },
  {
    what: 'weaker grades for probable',
    change: { probable: { reliability: 'D' as const, credibility: 4 } },
    faults: [],
  },
])('a policy that says $what: $faults', ({ change, faults }) => {
  expect(policyFaults(policy(change)).map(({ code }) => code)).toEqual(faults);
  expect(newPolicy.safeParse({ content: policy(change), note: 'x' }).success).toBe(faults.length === 0);
});

test.each([
  { what: 'a word for a number', content: { ...firstPolicy, confirmed: { ...firstPolicy.confirmed, persons: 'two' } } },
  { what: 'an unknown kind', content: policy({ confirmed: { never: ['rumour' as SourceKind] } }) },
  { what: 'something beside', content: { ...firstPolicy, death: firstPolicy.probable } },
  { what: 'nothing', content: null },
])('what is no policy is refused by its shape: $what', ({ content }) => {
  expect(newPolicy.safeParse({ content, note: 'x' }).success).toBe(false);
});

const who = (role: Role, id = 'me') => ({ id, roles: new Set([role]) });
test.each([
  { role: 'administrator', by: 'another', answer: 'yes' },
  { role: 'supervisor', by: 'another', answer: 'yes' },
  { role: 'administrator', by: 'me', answer: 'second-person-needed' },
  { role: 'supervisor', by: 'me', answer: 'second-person-needed' },
  { role: 'analyst', by: 'another', answer: 'role-missing' },
  { role: 'case-officer', by: 'another', answer: 'role-missing' },
  { role: 'auditor', by: 'another', answer: 'role-missing' },
] as const)('$role deciding about a version $by proposed: $answer', ({ role, by, answer }) => {
  const decision = mayDecidePolicy(who(role), { proposedById: by });
  expect(decision.ok ? 'yes' : decision.reason).toBe(answer);
});

test('only whoever proposed a version withdraws it, and the first one nobody', () => {
  expect(mayWithdrawPolicy({ id: 'me' }, { proposedById: 'me' }).ok).toBe(true);
  expect(mayWithdrawPolicy({ id: 'me' }, { proposedById: 'another' }).ok).toBe(false);
  expect(mayWithdrawPolicy({ id: null }, { proposedById: null }).ok).toBe(false);
});

test('a version is decided once', () => {
  for (const from of policyStatuses)
    for (const action of ['adopt', 'return', 'withdraw'] as const)
      expect(movePolicy(from, action).ok).toBe(from === 'proposed');
});

describe('what a kind of source may carry', () => {
  test('only the three official kinds ever alone', () => {
    expect(mayEverCarryAlone).toEqual(['icrc-notification', 'official-list', 'capture-card']);
  });

  test('media, social networks and intercepts never alone nor with each other', () => {
    expect([...leads].sort()).toEqual(['intercepted-communication', 'media', 'social-network']);
  });

  test('the family’s own words and papers found never anything, and neither says who somebody is', () => {
    expect(neverAnything).toEqual(['family-statement', 'document-found']);
    for (const kind of neverAnything) expect(kindLimits[kind].identity).toBe(false);
  });

  test('every kind has its limits', () => {
    expect(Object.keys(kindLimits).sort()).toEqual([...sourceKinds].sort());
  });
});

test.each([
  { sourceKind: 'letter', reliability: 'B', credibility: 2, needed: false },
  { sourceKind: 'letter', reliability: 'F', credibility: 2, needed: true },
  { sourceKind: 'letter', reliability: 'B', credibility: 6, needed: true },
  { sourceKind: 'icrc-notification', reliability: 'A', credibility: 1, needed: false },
  { sourceKind: 'social-network', reliability: 'A', credibility: 3, needed: true },
  { sourceKind: 'media', reliability: 'B', credibility: 3, needed: true },
  { sourceKind: 'intercepted-communication', reliability: 'B', credibility: 1, needed: true },
  { sourceKind: 'media', reliability: 'C', credibility: 3, needed: false },
] as const)(
  'a $sourceKind graded $reliability$credibility has to be accounted for: $needed',
  ({ needed, ...grade }) => {
    expect(gradeNeedsReason(grade)).toBe(needed);
  },
);

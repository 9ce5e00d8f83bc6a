import { sourceKinds } from '@/lib/evidence/rules';
import { type LedgerEntry, ledgerInOrder, sharedOrigins } from '@/lib/evidence/rules/ledger';
import { firstPolicy } from '@/lib/evidence/rules/policy';
import { differencesOf, roleOf, rolesFor, ruleOf } from '@/lib/evidence/rules/policy-form';
import { kindCarries } from '@/lib/evidence/rules/source-kinds';

const rule = firstPolicy.confirmed;
const entry = (id: string, given: Partial<LedgerEntry> = {}): LedgerEntry => ({
  id,
  sourceKind: 'returnee-testimony',
  says: 'in-captivity',
  reliability: 'B',
  credibility: 2,
  retracted: false,
  recordedAt: '2026-03-01T00:00:00.000Z',
  asOf: { from: '2026-02-01' },
  ...given,
});
const ledger = [
  entry('alive', { says: 'alive', reliability: 'A', credibility: 1, asOf: { from: '2026-02-20' } }),
  entry('retracted', { retracted: true, sourceKind: 'icrc-notification', asOf: { from: '2026-02-19' } }),
  entry('post', { sourceKind: 'social-network', asOf: { from: '2026-02-18' } }),
  entry('weak', { credibility: 5, asOf: { from: '2026-02-17' } }),
  entry('good', { reliability: 'A', asOf: { from: '2026-02-16' } }),
  entry('undated', { asOf: { from: null } }),
  entry('official', { sourceKind: 'capture-card', reliability: 'C', credibility: 3, asOf: { from: '2020-01-01' } }),
];
const order = (view: Partial<Parameters<typeof ledgerInOrder>[1]>, entries = ledger) =>
  ledgerInOrder(entries, { sort: 'time', show: 'all', rule, ...view }).map(({ id }) => id);

test('by time: of when it was so, the latest first; without a date, of when it was recorded', () => {
  expect(order({})).toEqual(['undated', 'alive', 'retracted', 'post', 'weak', 'good', 'official']);
});

test('by strength: what carries captivity first, then by grade; what was retracted last', () => {
  expect(order({ sort: 'strength' })).toEqual(['official', 'good', 'undated', 'weak', 'post', 'alive', 'retracted']);
});

test('standing and retracted claims are shown apart when asked for', () => {
  expect(order({ show: 'retracted' })).toEqual(['retracted']);
  expect(order({ show: 'standing' })).not.toContain('retracted');
  expect(order({ show: 'standing' })).toHaveLength(6);
});

test('of equal claims the order is always the same', () => {
  const twins = [entry('a'), entry('c'), entry('b')];
  for (const sort of ['time', 'strength'] as const) {
    expect(order({ sort }, twins)).toEqual(['c', 'b', 'a']);
    expect(order({ sort }, [...twins].reverse())).toEqual(['c', 'b', 'a']);
  }
});

test('an origin is shared when more than one standing claim goes back to it', () => {
  const of = (originKey: string | null, retracted = false) => entry('x', { originKey, retracted });
  expect([...sharedOrigins([of('K'), of(' k '), of('M'), of(null), of(null)])]).toEqual(['k']);
  expect([...sharedOrigins([of('K'), of('K', true)])]).toEqual([]);
});

test.each([
  { kind: 'icrc-notification', confirmed: 'alone', probable: 'alone' },
  { kind: 'letter', confirmed: 'together', probable: 'alone' },
  { kind: 'social-network', confirmed: 'never', probable: 'never' },
  { kind: 'family-statement', confirmed: 'never', probable: 'never' },
] as const)('the form says of a $kind: confirms $confirmed, probable $probable', ({ kind, confirmed, probable }) => {
  expect(kindCarries(kind, firstPolicy.confirmed)).toBe(confirmed);
  expect(kindCarries(kind, firstPolicy.probable)).toBe(probable);
});

describe('a policy as a form asks for it', () => {
  test('one answer for each kind makes the rule again', () => {
    const roles = Object.fromEntries(sourceKinds.map((kind) => [kind, roleOf(kind, rule)])) as never;
    const { reliability, credibility, sources } = rule;
    const made = ruleOf({ reliability, credibility, sources, roles });
    expect([...made.alone].sort()).toEqual([...rule.alone].sort());
    expect([...made.never].sort()).toEqual([...rule.never].sort());
  });

  test('only what a policy may say is offered', () => {
    expect(rolesFor('family-statement')).toEqual(['never']);
    expect(rolesFor('letter')).toEqual(['together', 'never']);
    expect(rolesFor('capture-card')).toEqual(['alone', 'together', 'never']);
  });

  test('what a version says otherwise is said rule by rule', () => {
    const other = {
      ...firstPolicy,
      confirmed: { ...rule, persons: 3, credibility: 2, alone: rule.alone.filter((kind) => kind !== 'official-list') },
    };
    expect(differencesOf(firstPolicy, other)).toEqual([
      { at: 'confirmed', field: 'credibility', from: '3', to: '2' },
      { at: 'confirmed', field: 'official-list', from: 'alone', to: 'together' },
      { at: 'confirmed', field: 'persons', from: '2', to: '3' },
    ]);
    expect(differencesOf(firstPolicy, firstPolicy)).toEqual([]);
  });
});

import type { Role } from '@/lib/access/roles';
import {
  caseActions,
  caseStatuses,
  decisionActions,
  decisionStatuses,
  mayDecideIdentity,
  mayEstablishBeside,
  mayWithdrawCheck,
  mayWithdrawIdentity,
  moveCase,
  moveDecision,
} from '@/lib/identity/rules/cases';

const table = <S extends string, A extends string>(
  statuses: readonly S[],
  actions: readonly A[],
  move: (from: S, by: A) => { ok: boolean; to?: string },
) =>
  statuses.flatMap((from) =>
    actions.flatMap((action) => {
      const moved = move(from, action);
      return moved.ok ? [`${from} ${action} ${moved.to}`] : [];
    }),
  );

test('a case moves so and not otherwise', () => {
  expect(table(caseStatuses, caseActions, moveCase)).toEqual([
    'open propose proposed',
    'open close closed',
    'proposed establish established',
    'proposed return open',
    'established revoke open',
    'closed reopen open',
  ]);
});

test('a decision moves so and not otherwise', () => {
  expect(table(decisionStatuses, decisionActions, moveDecision)).toEqual([
    'proposed establish established',
    'proposed return returned',
    'proposed withdraw withdrawn',
    'established revoke revoked',
  ]);
});

test.each<[string, Role[], string]>([
  ['another analyst', ['analyst'], 'yes'],
  ['another supervisor', ['supervisor'], 'yes'],
  ['a case officer', ['case-officer'], 'role-missing'],
  ['a medical officer', ['medical-officer'], 'role-missing'],
  ['a planner', ['planner'], 'role-missing'],
  ['an administrator', ['administrator'], 'role-missing'],
])('who decides what somebody proposed: %s', (_, roles, answer) => {
  const decision = mayDecideIdentity({ id: 'another', roles: new Set(roles) }, { proposedById: 'proposer' });
  expect(decision.ok ? 'yes' : decision.reason).toBe(answer);
});

test('nobody decides their own proposal, and nobody withdraws another’s', () => {
  const me = { id: 'me', roles: new Set<Role>(['analyst', 'supervisor']) };
  expect(mayDecideIdentity(me, { proposedById: 'me' })).toEqual({ ok: false, reason: 'second-person-needed' });
  expect(mayWithdrawIdentity(me, { proposedById: 'me' }).ok).toBe(true);
  expect(mayWithdrawIdentity(me, { proposedById: 'another' })).toEqual({ ok: false, reason: 'second-person-needed' });
});

const living = (subject: string | null) => ({ kind: 'living', subject }) as const;
const remains = { kind: 'remains', subject: null } as const;
test.each([
  ['nowhere else', living('a'), [], 'yes'],
  ['the same arrival’s record once more', living('a'), [living('a')], 'yes'],
  ['another arrival', living('a'), [living('b')], 'established-elsewhere'],
  ['remains, and now somebody alive', living('a'), [remains], 'established-elsewhere'],
  ['somebody alive, and now remains', remains, [living('a')], 'established-elsewhere'],
  ['other parts of the same remains', remains, [remains, remains], 'yes'],
  ['an arrival without a record', living(null), [living(null)], 'established-elsewhere'],
])('a person established in %s', (_, here, elsewhere, answer) => {
  const decision = mayEstablishBeside(here, elsewhere);
  expect(decision.ok ? 'yes' : decision.reason).toBe(answer);
});

test.each<[string, Role[], string, string, string]>([
  ['a case officer', ['case-officer'], 'documents', 'another', 'yes'],
  ['an analyst', ['analyst'], 'dna', 'another', 'yes'],
  ['a case officer', ['case-officer'], 'dna', 'me', 'role-missing'],
  ['a medical officer', ['medical-officer'], 'dental', 'me', 'yes'],
  ['a medical officer', ['medical-officer'], 'dental', 'another', 'role-missing'],
  ['a medical officer', ['medical-officer'], 'dna', 'me', 'role-missing'],
  ['a planner', ['planner'], 'documents', 'me', 'role-missing'],
])('%s (%j) withdraws a check by %s that was recorded by %s: %s', (_, roles, method, recordedById, answer) => {
  const decision = mayWithdrawCheck({ id: 'me', roles: new Set(roles) }, { method, recordedById });
  expect(decision.ok ? 'yes' : decision.reason).toBe(answer);
});

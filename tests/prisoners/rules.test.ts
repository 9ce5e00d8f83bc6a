import type { Role } from '@/lib/access/roles';
import { mayMoveFromRecord, movesOffered, numberTyped, prisonerActions, prisonerStatuses } from '@/lib/prisoners/rules';

const roles = (...held: Role[]) => new Set(held);

test.each([
  { typed: 'HW-00042', number: 42 },
  { typed: 'hw 42', number: 42 },
  { typed: '№ 42', number: 42 },
  { typed: '42', number: 42 },
  { typed: '0', number: null },
  { typed: '99999999999', number: null },
  { typed: '2147483648', number: null },
  { typed: 'Сирко 42', number: null },
  { typed: '', number: null },
])('"$typed" is record number $number', ({ typed, number }) => {
  expect(numberTyped(typed)).toBe(number);
});

test.each([
  'confirmCaptivity',
  'plan',
  'unplan',
  'depart',
  'turnBack',
  'receive',
  'undoReturn',
  'confirmDeath',
  'deemProbable',
] as const)('nobody makes the move %s from a record’s page', (action) => {
  for (const role of ['case-officer', 'analyst', 'supervisor', 'planner', 'medical-officer'] as const)
    expect(mayMoveFromRecord(roles(role), action, 'confirmed-captive')).toEqual({ ok: false, reason: 'wrong-status' });
});

test.each([
  { action: 'file', by: 'case-officer', may: true },
  { action: 'weaken', by: 'case-officer', may: false },
  { action: 'weaken', by: 'analyst', may: true },
  { action: 'reportDeath', by: 'case-officer', may: true },
  { action: 'reportDeath', by: 'planner', may: false },
  { action: 'withdrawDeath', by: 'case-officer', may: false },
  { action: 'void', by: 'analyst', may: false },
  { action: 'void', by: 'case-officer', may: true },
  { action: 'beginReintegration', by: 'case-officer', may: true },
  { action: 'file', by: 'operator', may: false },
  { action: 'file', by: 'medical-officer', may: false },
  { action: 'file', by: 'partner', may: false },
  { action: 'file', by: 'administrator', may: false },
] as const)('$action by $by: $may', ({ action, by, may }) => {
  expect(mayMoveFromRecord(roles(by), action, 'confirmed-captive').ok).toBe(may);
});

test('no role is offered a move the life cycle does not know, nor one that is made elsewhere', () => {
  for (const status of prisonerStatuses)
    for (const action of movesOffered(roles('case-officer', 'analyst', 'supervisor'), status))
      expect(prisonerActions).toContain(action);
  expect(movesOffered(roles('supervisor'), 'in-transit')).toEqual(['reportDeath']);
  expect(movesOffered(roles('supervisor'), 'deceased-unconfirmed')).toEqual(['withdrawDeath']);
  expect(movesOffered(roles('planner'), 'confirmed-captive')).toEqual([]);
});

test('a death that was established is taken back by the protocol of death, and from no record’s page', () => {
  expect(movesOffered(roles('analyst', 'supervisor'), 'deceased-confirmed')).toEqual([]);
  expect(mayMoveFromRecord(roles('supervisor'), 'withdrawDeath', 'deceased-confirmed')).toEqual({
    ok: false,
    reason: 'wrong-status',
  });
});

import { kinshipStates } from '@/lib/inquiries/rules';
import { type PrisonerStatus, prisonerStatuses } from '@/lib/prisoners/rules';
import {
  hasHappened,
  isNamedOfficer,
  mayFollowUp,
  mayOpenTelling,
  mayRecordReunion,
  mayTellFamily,
  moveTelling,
} from '@/lib/repatriation/rules';

const told = { what: 'returned', kinship: 'verified', link: 'verified', prisonerStatus: 'returned' } as const;

test.each([
  { what: 'everything verified', given: {}, answer: 'yes' },
  ...kinshipStates
    .filter((kinship) => kinship !== 'verified')
    .map((kinship) => ({ what: `kinship ${kinship}`, given: { kinship }, answer: 'kinship-unverified' })),
  { what: 'a match nobody has verified', given: { link: 'matched' }, answer: 'wrong-status' },
  { what: 'no link', given: { link: 'none' }, answer: 'wrong-status' },
  { what: 'a return that was undone', given: { prisonerStatus: 'confirmed-captive' as const }, answer: 'wrong-status' },
])('telling a family that somebody returned, with $what: $answer', ({ given, answer }) => {
  const decision = mayTellFamily({ ...told, ...given });
  expect(decision.ok ? 'yes' : decision.reason).toBe(answer);
});

const confirmed: readonly PrisonerStatus[] = ['confirmed-captive', 'in-exchange-plan', 'in-transit'];
const home: readonly PrisonerStatus[] = ['returned', 'reintegration', 'closed-followed'];
test.each(prisonerStatuses)('of somebody %s a family is told what is so and nothing else', (status) => {
  expect(mayOpenTelling('captivity-confirmed', status).ok).toBe(confirmed.includes(status));
  expect(mayOpenTelling('returned', status).ok).toBe(home.includes(status));
});

test('nothing about death is a telling of this kind', () => {
  for (const status of ['deceased-unconfirmed', 'deceased-confirmed'] as const)
    for (const what of ['captivity-confirmed', 'returned', 'reunited'] as const)
      expect(mayOpenTelling(what, status)).toEqual({ ok: false, reason: 'wrong-status' });
});

test('only the named officer records calls', () => {
  expect(isNamedOfficer({ id: 'me' }, { officerId: 'me' }).ok).toBe(true);
  expect(isNamedOfficer({ id: 'me' }, { officerId: 'another' })).toEqual({ ok: false, reason: 'not-linked' });
  expect(isNamedOfficer({ id: null }, { officerId: null })).toEqual({ ok: false, reason: 'not-linked' });
});

test.each([
  { from: 'waiting', action: 'reach', to: 'wrong-status' },
  { from: 'assigned', action: 'reach', to: 'reached' },
  { from: 'reached', action: 'withdraw', to: 'wrong-status' },
  { from: 'reached', action: 'assign', to: 'wrong-status' },
  { from: 'reached', action: 'release', to: 'wrong-status' },
  { from: 'withdrawn', action: 'reach', to: 'wrong-status' },
  { from: 'withdrawn', action: 'reopen', to: 'waiting' },
] as const)('a telling $from, $action: $to', ({ from, action, to }) => {
  const decision = moveTelling(from, action);
  expect(decision.ok ? decision.to : decision.reason).toBe(to);
});

test.each(prisonerStatuses)('a reunion and a follow-up of somebody %s', (status) => {
  const reunion = mayRecordReunion(status);
  expect(reunion.ok && reunion.begins).toBe(status === 'returned');
  expect(reunion.ok).toBe(status === 'returned' || status === 'reintegration');
  expect(mayFollowUp(status).ok).toBe(status === 'reintegration');
});

test('what is recorded has happened, give or take a fast clock', () => {
  const now = new Date('2026-11-21T12:00:00Z');
  expect(hasHappened(new Date('2026-11-21T12:04:00Z'), now).ok).toBe(true);
  expect(hasHappened(new Date('2026-11-21T12:06:00Z'), now)).toEqual({ ok: false, reason: 'invalid' });
});

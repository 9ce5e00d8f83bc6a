import type { Actor, StaffActor } from '@/lib/access/actor';
import { publicActor, systemActor } from '@/lib/access/actor';
import * as exchangeRules from '@/lib/access/exchange-rules';
import { type Role, roles } from '@/lib/access/roles';
import * as generalRules from '@/lib/access/rules';
import { scopeOf } from '@/lib/access/scope';
import type { Decision } from '@/lib/kernel/decision';
import type { InquiryId, UserId } from '@/lib/kernel/ids';

/** Every rule of access, of whichever part of the house. */
const rules = { ...generalRules, ...exchangeRules };

const who = (...held: Role[]): StaffActor => ({
  kind: 'staff',
  id: 'u1' as UserId,
  name: 'A. Person',
  roles: new Set(held),
});

/** Each permission and exactly the roles that have it. */
const permissions: [string, (actor: Actor) => Decision, Role[]][] = [
  ['mayWorkInquiries', rules.mayWorkInquiries, ['operator', 'case-officer', 'supervisor']],
  ['mayReadInquiries', rules.mayReadInquiries, ['operator', 'case-officer', 'analyst', 'supervisor']],
  ['mayLink', rules.mayLink, ['case-officer', 'supervisor']],
  [
    'maySearchRegistry',
    rules.maySearchRegistry,
    ['operator', 'case-officer', 'analyst', 'medical-officer', 'planner', 'supervisor'],
  ],
  ['mayEditRecord', rules.mayEditRecord, ['case-officer', 'analyst', 'supervisor']],
  ['mayRecordEvidence', rules.mayRecordEvidence, ['case-officer', 'analyst', 'supervisor']],
  ['mayWriteCorrespondence', rules.mayWriteCorrespondence, ['case-officer', 'analyst', 'supervisor']],
  ['mayReadCorrespondence', rules.mayReadCorrespondence, ['case-officer', 'analyst', 'planner', 'supervisor']],
  ['mayReadHealthNews', rules.mayReadHealthNews, ['case-officer', 'analyst', 'medical-officer', 'supervisor']],
  [
    'mayOpenCorrespondence',
    rules.mayOpenCorrespondence,
    ['case-officer', 'analyst', 'medical-officer', 'planner', 'supervisor'],
  ],
  ['mayCountBreaches', rules.mayCountBreaches, ['case-officer', 'analyst', 'planner', 'supervisor', 'auditor']],
  ['mayLookAtDeaths', rules.mayLookAtDeaths, ['analyst', 'supervisor']],
  ['mayConfirm', rules.mayConfirm, ['analyst', 'supervisor']],
  ['mayAttach', rules.mayAttach, ['operator', 'case-officer', 'analyst', 'medical-officer', 'supervisor']],
  ['maySeeQuarantine', rules.maySeeQuarantine, ['supervisor']],
  ['mayRecordFitness', rules.mayRecordFitness, ['medical-officer']],
  ['mayRecordWish', rules.mayRecordWish, ['case-officer', 'medical-officer', 'supervisor']],
  ['mayReadTravel', rules.mayReadTravel, ['case-officer', 'medical-officer', 'planner', 'supervisor']],
  ['mayReadMedical', rules.mayReadMedical, ['medical-officer']],
  [
    'mayReadDebriefs',
    rules.mayReadDebriefs,
    ['case-officer', 'analyst', 'supervisor', 'medical-officer', 'treatment-officer'],
  ],
  ['mayHoldDebriefs', rules.mayHoldDebriefs, ['case-officer', 'analyst', 'medical-officer']],
  ['mayKeepPhotographs', rules.mayKeepPhotographs, ['case-officer', 'analyst', 'supervisor']],
  ['mayWriteTreatment', rules.mayWriteTreatment, ['case-officer', 'analyst', 'medical-officer']],
  ['mayReadTreatment', rules.mayReadTreatment, ['treatment-officer']],
  ['mayShare', rules.mayShare, ['supervisor']],
  ['mayPlan', rules.mayPlan, ['planner']],
  ['mayApprove', rules.mayApprove, ['supervisor']],
  ['mayReadBatches', rules.mayReadBatches, ['case-officer', 'analyst', 'medical-officer', 'planner', 'supervisor']],
  ['mayReadPlans', rules.mayReadPlans, ['planner', 'supervisor']],
  ['mayReadAgreements', rules.mayReadAgreements, ['planner', 'supervisor']],
  ['mayDecideAgreements', rules.mayDecideAgreements, ['supervisor']],
  ['mayProposePriorities', rules.mayProposePriorities, ['planner', 'administrator']],
  ['mayDecidePriorities', rules.mayDecidePriorities, ['supervisor', 'administrator']],
  ['mayReadPriorities', rules.mayReadPriorities, ['planner', 'supervisor', 'administrator']],
  ['mayGiveCopies', rules.mayGiveCopies, ['planner', 'supervisor']],
  ['mayPrintSeating', rules.mayPrintSeating, ['case-officer', 'planner', 'supervisor']],
  ['mayPrintAnnex', rules.mayPrintAnnex, ['medical-officer']],
  ['mayWorkCounterpart', rules.mayWorkCounterpart, ['planner', 'supervisor']],
  ['mayRecordHandover', rules.mayRecordHandover, ['case-officer', 'planner', 'supervisor']],
  ['mayTell', rules.mayTell, ['operator', 'case-officer', 'supervisor']],
  ['mayAssignTelling', rules.mayAssignTelling, ['case-officer', 'supervisor']],
  ['mayAdminister', rules.mayAdminister, ['administrator']],
  ['mayReadAudit', rules.mayReadAudit, ['auditor']],
];

describe.each(permissions)('%s', (_name, may, allowed) => {
  test.each(roles)('as %s', (role) => {
    const decision = may(who(role));
    expect(decision.ok).toBe(allowed.includes(role));
    if (!decision.ok) expect(decision.reason).toBe('role-missing');
  });

  test('signed out, as a family and as a job', () => {
    expect(may(publicActor)).toEqual({ ok: false, reason: 'signed-out' });
    expect(may({ kind: 'family', id: 'i1' as InquiryId })).toEqual({ ok: false, reason: 'signed-out' });
    expect(may(systemActor('worker'))).toEqual({ ok: false, reason: 'signed-out' });
  });
});

const plain = { sealed: false, linkedToMe: false, sharedWithMe: false };
test.each([
  { who: 'a case officer', actor: who('case-officer'), record: plain, answer: 'yes' },
  { who: 'a planner', actor: who('planner'), record: plain, answer: 'yes' },
  {
    who: 'a case officer, record sealed',
    actor: who('case-officer'),
    record: { ...plain, sealed: true },
    answer: 'sealed',
  },
  {
    who: 'an operator with a linked inquiry, record sealed',
    actor: who('operator'),
    record: { ...plain, linkedToMe: true, sealed: true },
    answer: 'sealed',
  },
  { who: 'a supervisor, record sealed', actor: who('supervisor'), record: { ...plain, sealed: true }, answer: 'yes' },
  { who: 'an operator without a linked inquiry', actor: who('operator'), record: plain, answer: 'not-linked' },
  {
    who: 'an operator with a linked inquiry',
    actor: who('operator'),
    record: { ...plain, linkedToMe: true },
    answer: 'yes',
  },
  { who: 'a partner, shared', actor: who('partner'), record: { ...plain, sharedWithMe: true }, answer: 'yes' },
  { who: 'a partner, not shared', actor: who('partner'), record: plain, answer: 'not-linked' },
  {
    who: 'an administrator',
    actor: who('administrator'),
    record: { ...plain, linkedToMe: true, sharedWithMe: true },
    answer: 'not-linked',
  },
  { who: 'an auditor', actor: who('auditor'), record: plain, answer: 'not-linked' },
  { who: 'nobody', actor: publicActor, record: plain, answer: 'signed-out' },
])('may $who open the record: $answer', ({ actor, record, answer }) => {
  const decision = rules.mayOpenRecord(actor, record);
  expect(decision.ok ? 'yes' : decision.reason).toBe(answer);
});

test('an administrator and an auditor have no case in their scope', () => {
  for (const role of ['administrator', 'auditor'] as const) {
    expect(scopeOf(who(role))).toMatchObject({
      inquiries: 'none',
      prisoners: 'none',
      registry: 'none',
      batches: 'none',
      tellings: 'none',
      medical: false,
    });
  }
});

test('roles add up, and nothing else does', () => {
  expect(scopeOf(who('administrator', 'case-officer'))).toMatchObject({
    users: true,
    inquiries: 'all',
    prisoners: 'all',
    sealed: false,
  });
  expect(scopeOf(who('operator')).prisoners).toEqual({ linkedTo: 'u1' });
  expect(scopeOf(who('partner')).prisoners).toEqual({ sharedWith: 'u1' });
  expect(scopeOf(publicActor)).toMatchObject({ inquiries: 'none', prisoners: 'none' });
  expect(scopeOf({ kind: 'family', id: 'i1' as InquiryId }).inquiries).toEqual({ only: 'i1' });
});

test.each([
  [{ active: true, demo: false }, { demonstration: false }, true],
  [{ active: true, demo: false }, { demonstration: true }, true],
  [{ active: true, demo: true }, { demonstration: true }, true],
  [{ active: true, demo: true }, { demonstration: false }, false],
  [{ active: false, demo: false }, { demonstration: false }, false],
  [{ active: false, demo: true }, { demonstration: true }, false],
])('%j in %j opens a session: %s', (user, house, expected) => {
  expect(rules.mayOpenSession(user, house).ok).toBe(expected);
});

describe('a document or recording of a record', () => {
  const others: Role[] = roles.filter(
    (role) => !(['administrator', 'auditor', 'partner', 'treatment-officer'] as Role[]).includes(role),
  );
  const linked = { sealed: false, linkedToMe: true, sharedWithMe: true };
  const answer = (
    role: Role,
    sensitivity: generalRules.Sensitivity,
    more: Partial<{ mine: boolean; complete: boolean }> = {},
  ) => {
    const file = { sensitivity, createdById: more.mine ? 'u1' : 'u2', complete: more.complete ?? true };
    return rules.mayReadAttachment(who(role), file, linked).ok;
  };

  test.each(roles)(
    'as %s: ordinary by whoever works on the record, medical by the medical officer, sealed by nobody',
    (role) => {
      expect(answer(role, 'ordinary')).toBe(others.includes(role));
      expect(answer(role, 'medical')).toBe(role === 'medical-officer');
      expect(answer(role, 'sealed')).toBe(false);
    },
  );

  test.each(roles)('as %s: whoever hands one in reads it until it is complete, and not by that afterwards', (role) => {
    const hands = rules.mayAttach(who(role)).ok;
    for (const sensitivity of rules.sensitivities) {
      expect(answer(role, sensitivity, { mine: true, complete: false })).toBe(hands);
      expect(answer(role, sensitivity, { mine: true, complete: true })).toBe(answer(role, sensitivity));
    }
  });

  test('a record that may not be opened has no files either', () => {
    const file = { sensitivity: 'ordinary', createdById: 'u1', complete: false } as const;
    const closed = { sealed: true, linkedToMe: true, sharedWithMe: true };
    expect(rules.mayReadAttachment(who('case-officer'), file, closed)).toEqual({ ok: false, reason: 'sealed' });
    expect(rules.mayReadAttachment(who('medical-officer'), { ...file, sensitivity: 'medical' }, closed).ok).toBe(false);
    expect(rules.mayReadAttachment(who('supervisor'), file, closed).ok).toBe(true);
    expect(rules.mayReadAttachment(who('operator'), file, { ...closed, sealed: false, linkedToMe: false }).ok).toBe(
      false,
    );
    expect(rules.mayReadAttachment(publicActor, file, plain).ok).toBe(false);
  });
});

test('a file is never offered to be handed in as something nobody could read', () => {
  expect(rules.offeredSensitivities).toEqual(['ordinary', 'medical', 'deaths']);
});

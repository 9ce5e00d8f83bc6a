import { randomUUID } from 'node:crypto';
import { retractClaim } from '@/lib/evidence/commands/retract-claim';
import { adoptRule } from '@/lib/identity/commands/configure';
import { decideIdentity, revokeIdentity, withdrawIdentity } from '@/lib/identity/commands/decide-identity';
import { moveIdentityCase } from '@/lib/identity/commands/move-case';
import { openCase } from '@/lib/identity/commands/open-case';
import { proposeIdentity } from '@/lib/identity/commands/propose-identity';
import { recordCheck, withdrawCheck } from '@/lib/identity/commands/record-check';
import { recordClaimed, withdrawClaimed } from '@/lib/identity/commands/record-claimed';
import { listRuleVersions } from '@/lib/identity/queries/configuration';
import { readIdentityList } from '@/lib/identity/queries/identity-lists';
import { identityOfRecord } from '@/lib/identity/queries/identity-of-record';
import { listArrivals, listCases } from '@/lib/identity/queries/list-cases';
import { readCase } from '@/lib/identity/queries/read-case';
import { waitingInIdentity } from '@/lib/identity/queries/waiting';
import { firstKinshipTable } from '@/lib/identity/rules/kinship';
import { firstMinimum } from '@/lib/identity/rules/minimum';
import { claimedFields, newCase } from '@/lib/identity/schema/cases';
import type { IdentityDecisionId, MemberId, PrisonerId } from '@/lib/kernel/ids';
import { configuration } from '@/prisma/worlds/staff';
import { aPersonOnFile, messagesAbout, noId, refusal, theOffice } from '../evidence/given';
import { freshDatabase, pastTheRules } from '../setup/database';
import {
  aCheck,
  accept,
  aDoubt,
  aProposedIdentity,
  aResultThatWaits,
  asSystem,
  checkOf,
  logOf,
  remainsReceived,
  theCase,
  versionOfCase,
} from './given';

beforeAll(freshDatabase);

const decide = (id: IdentityDecisionId, more: object = {}) => ({
  id,
  version: 1,
  decision: 'establish' as const,
  note: null,
  ...more,
});
const statusOfRecord = async (id: string) =>
  (await pastTheRules<{ status: string }>('select status from prisoner where id = $1', [id]))[0]?.status;
const withdrawal = (checkId: string, more: object = {}) => ({
  id: checkId as never,
  version: 1,
  reason: 'method-faulty' as const,
  note: null,
  ...more,
});

/** Somebody received on a handover, as the lists have them. */
async function anArrival(status = 'received', prisonerId?: PrisonerId) {
  const office = await theOffice();
  const about = prisonerId ?? (await aPersonOnFile('returned'));
  const [member, batch] = [randomUUID(), randomUUID()];
  const [party] = await pastTheRules<{ id: string }>('select id from party limit 1');
  const side = party?.id ?? (await asSystem(configuration)).north.id;
  await pastTheRules(
    `insert into batch (id, name, ours_id, theirs_id, seats, created_by_id) values ($1, 'day', $2, $2, 5, $3)`,
    [batch, side, office.planner.id],
  );
  await pastTheRules(
    `insert into batch_member (id, batch_id, prisoner_id, added_by_id, add_reason, status, unexpected, holds_place) values ($1, $2, $3, $4, 'unexpected-arrival', $5, true, false)`,
    [member, batch, about, office.planner.id, status],
  );
  return { memberId: member as MemberId, prisonerId: about };
}

describe('opening a case', () => {
  test('about an arrival: the record it came under is its subject, who it is said to be stands apart', async () => {
    const office = await theOffice();
    const { memberId, prisonerId } = await anArrival();
    const said = await aPersonOnFile();
    expect((await listArrivals(office.analyst)).lines.map((line) => line.memberId)).toContain(memberId);
    const { caseId, number } = await openCase(
      office['case-officer'],
      newCase.parse({ origin: 'arrival', memberId, claimed: { prisonerId: said, saidBy: 'self', paper: 'none' } }),
    );

    const view = await theCase(caseId);
    expect(view).toMatchObject({ number, subjectKind: 'living', status: 'open', subject: { id: prisonerId } });
    expect(view.claimed.map(({ person }) => person?.id)).toEqual([said]);
    expect(view.decisions).toEqual([]);
    expect(await logOf(caseId)).toEqual([
      'identity.case-opened',
      'identity.claimed',
      'identity.case-read',
      'prisoner.read',
      'prisoner.read',
    ]);
    expect((await listArrivals(office.analyst)).lines.map((line) => line.memberId)).not.toContain(memberId);
    expect(await statusOfRecord(prisonerId)).toBe('returned');
  });

  test.each([
    [
      'somebody who has not arrived',
      async () => newCase.parse({ origin: 'arrival', memberId: (await anArrival('listed')).memberId }),
      'invalid',
    ],
    ['a place nobody knows', async () => newCase.parse({ origin: 'arrival', memberId: randomUUID() }), 'invalid'],
    [
      'a record nobody knows',
      async () => newCase.parse({ origin: 'record', prisonerId: randomUUID(), note: 'x' }),
      'invalid',
    ],
    [
      'a sealed record',
      async () =>
        newCase.parse({ origin: 'record', prisonerId: await aPersonOnFile('reported', { sealed: true }), note: 'x' }),
      'invalid',
    ],
    [
      'the same record twice',
      async () => newCase.parse({ origin: 'record', prisonerId: (await aDoubt()).prisonerId, note: 'x' }),
      'duplicate',
    ],
    [
      'remains received tomorrow week',
      async () => newCase.parse({ origin: 'remains', tagNumber: 'T', condition: 'unknown', receivedOn: '2999-01-01' }),
      'invalid',
    ],
  ])('%s: no', async (_, asked, reason) => {
    expect(await refusal(openCase((await theOffice()).analyst, await asked()))).toBe(reason);
  });

  test('one tag is one case, however it is written, until the case is closed', async () => {
    const office = await theOffice();
    const asked = (tagNumber: string) => newCase.parse({ origin: 'remains', tagNumber, condition: 'parts' });
    const { caseId } = await openCase(office.analyst, asked('НТ 77/4'));
    expect(await refusal(openCase(office.analyst, asked('нт-77-4')))).toBe('duplicate');
    await moveIdentityCase(office.analyst, { id: caseId, version: 1, action: 'close', reason: 'opened-by-mistake' });
    expect((await openCase(office.analyst, asked('НТ-77-4'))).caseId).toBeTruthy();
  });

  test.each(['operator', 'planner', 'medical-officer', 'administrator', 'auditor', 'partner'] as const)(
    'a %s does not open one',
    async (role) => {
      const asked = newCase.parse({ origin: 'remains', tagNumber: `tag of ${role}`, condition: 'unknown' });
      expect(await refusal(openCase((await theOffice())[role], asked))).toBe('role-missing');
    },
  );
});

test('who somebody is said to be is written, withdrawn with a reason, never edited and establishes nothing', async () => {
  const office = await theOffice();
  const { caseId } = await remainsReceived();
  const said = claimedFields.parse({ nameSaid: 'Сирко Іван', saidBy: 'comrade', paper: 'tag', paperReference: '1234' });
  const { claimedId } = await recordClaimed(office['case-officer'], { id: caseId, ...said });
  expect(await refusal(recordClaimed(office['medical-officer'], { id: caseId, ...said }))).toBe('role-missing');
  await withdrawClaimed(office.analyst, { id: claimedId, version: 1, reason: 'taken-back', note: 'he was mistaken' });
  expect(
    await refusal(withdrawClaimed(office.analyst, { id: claimedId, version: 2, reason: 'other', note: null })),
  ).toBe('wrong-status');
  const view = await theCase(caseId);
  expect(view.claimed).toMatchObject([
    { nameSaid: 'Сирко Іван', withdrawn: { reason: 'taken-back', note: 'he was mistaken' } },
  ]);
  expect(view.candidates).toEqual([]);
});

describe('checks', () => {
  test('are recorded also by the medical officer; what an examiner wrote is encrypted', async () => {
    const office = await theOffice();
    const { caseId, prisonerId } = await aDoubt();
    const { checkId } = await aCheck(office['medical-officer'], caseId, prisonerId, {
      method: 'medical-examination',
      detail: 'рубець на лівій брові',
    });
    expect((await theCase(caseId)).checks).toMatchObject([
      { id: checkId, method: 'medical-examination', detail: 'рубець на лівій брові', weight: 'together' },
    ]);
    const [row] = await pastTheRules<{ all: string }>('select c::text as all from identity_check c where id = $1', [
      checkId,
    ]);
    expect(Buffer.from(row?.all ?? '').includes(Buffer.from('рубець'))).toBe(false);
    expect(await logOf(caseId)).toContain('identity.check-recorded');
  });

  test.each(['operator', 'planner', 'administrator', 'auditor', 'partner'] as const)(
    'are not recorded by a %s',
    async (role) => {
      const { caseId, prisonerId } = await aDoubt();
      expect(await refusal(aCheck((await theOffice())[role], caseId, prisonerId))).toBe('role-missing');
    },
  );

  test('by DNA cannot be written by hand', () => {
    expect(() => checkOf('0' as PrisonerId, { method: 'dna' })).toThrow();
  });

  test('are never edited, past every command', async () => {
    const office = await theOffice();
    const { caseId, prisonerId } = await aDoubt();
    const { checkId } = await aCheck(office.analyst, caseId, prisonerId);
    await expect(
      pastTheRules(
        `set role homeward_app; select set_config('app.kind', 'staff', false), set_config('app.actor', '${office.supervisor.id}', false); update identity_check set result = 'contradicts' where id = '${checkId}'`,
      ),
    ).rejects.toThrow(/never edited/);
  });

  test('a medical officer withdraws only their own', async () => {
    const office = await theOffice();
    const { checkIds } = await aProposedIdentity();
    expect(await refusal(withdrawCheck(office['medical-officer'], withdrawal(checkIds[0])))).toBe('role-missing');
    expect(await refusal(withdrawCheck(office['medical-officer'], withdrawal(checkIds[1])))).toBe('done');
  });

  test.each([
    ['a record nobody knows', async () => randomUUID() as PrisonerId, 'not-found'],
    ['a sealed record', async () => aPersonOnFile('reported', { sealed: true }), 'not-found'],
  ])('against %s: no', async (_, about, reason) => {
    const { caseId } = await aDoubt();
    expect(await refusal(aCheck((await theOffice()).analyst, caseId, await about()))).toBe(reason);
  });
});

describe('establishing', () => {
  test('takes a second person; it is kept with its checks, its rule and both people, and changes no status', async () => {
    const office = await theOffice();
    const { caseId, prisonerId, decisionId, checkIds } = await aProposedIdentity();
    expect((await theCase(caseId)).status).toBe('proposed');
    expect(await messagesAbout(prisonerId)).toEqual(['staff.identity-proposed']);
    await decideIdentity(office.analyst, decide(decisionId));

    const view = await theCase(caseId);
    expect(view).toMatchObject({
      status: 'established',
      decisions: [
        { status: 'established', basis: 'together', ruleVersion: 1, carried: true, person: { id: prisonerId } },
      ],
    });
    expect(view.decisions[0]?.checkIds.toSorted()).toEqual([...checkIds].toSorted());
    expect(view.decisions[0]).toMatchObject({
      proposed: { by: office['case-officer'].name },
      decided: { by: office.analyst.name },
    });
    expect(await statusOfRecord(prisonerId)).toBe('probable-captive');
    expect(await messagesAbout(prisonerId)).toEqual(['staff.identity-proposed', 'staff.identity-decided']);
    expect((await identityOfRecord(office['medical-officer'], { prisonerId })).cases).toMatchObject([
      { role: 'established', number: view.number },
    ]);
  });

  test('nobody decides their own proposal, in the rules and in the database', async () => {
    const office = await theOffice();
    const { caseId, prisonerId } = await aDoubt();
    await aCheck(office['case-officer'], caseId, prisonerId, { method: 'documents' });
    await aCheck(office.analyst, caseId, prisonerId, { method: 'control-questions' });
    const { decisionId } = await proposeIdentity(office.analyst, { id: caseId, prisonerId, version: 1, note: null });
    expect(await refusal(decideIdentity(office.analyst, decide(decisionId)))).toBe('second-person-needed');
    await expect(
      pastTheRules(
        `update identity_decision set status = 'established', decided_by_id = proposed_by_id, decided_at = now() where id = $1`,
        [decisionId],
      ),
    ).rejects.toThrow(/two_people/);
  });

  test.each([
    ['case-officer', 'role-missing'],
    ['medical-officer', 'role-missing'],
    ['operator', 'role-missing'],
    ['planner', 'role-missing'],
    ['administrator', 'role-missing'],
  ] as const)('is not decided by a %s', async (role, reason) => {
    const { decisionId } = await aProposedIdentity();
    expect(await refusal(decideIdentity((await theOffice())[role], decide(decisionId)))).toBe(reason);
  });

  test.each<[string, { method: string; result?: string; doneBy?: string }[], string]>([
    ['no check', [], 'identity-not-carried'],
    ['one method', [{ method: 'documents' }], 'identity-not-carried'],
    [
      'two by one person',
      [
        { method: 'documents', doneBy: 'Lidia' },
        { method: 'dental', doneBy: 'Lidia' },
      ],
      'identity-not-carried',
    ],
    [
      'one that contradicts',
      [{ method: 'documents' }, { method: 'dental' }, { method: 'photograph', result: 'contradicts' }],
      'contradicted',
    ],
  ])('is not proposed on %s', async (_, checks, reason) => {
    const office = await theOffice();
    const { caseId, prisonerId } = await aDoubt();
    for (const check of checks) await aCheck(office.analyst, caseId, prisonerId, check);
    expect(await refusal(proposeIdentity(office.analyst, { id: caseId, prisonerId, version: 1, note: null }))).toBe(
      reason,
    );
  });

  test('documents, a tag and recognition never establish remains, however many', async () => {
    const office = await theOffice();
    const prisonerId = await aPersonOnFile();
    const { caseId } = await remainsReceived({ prisonerId, paper: 'tag' });
    for (const method of ['documents', 'recognition', 'photograph', 'documents', 'medical-examination'])
      await aCheck(office.analyst, caseId, prisonerId, { method });
    expect((await theCase(caseId)).candidates).toMatchObject([{ shortfall: 'never-counting', basis: null }]);
    expect(await refusal(proposeIdentity(office.analyst, { id: caseId, prisonerId, version: 1, note: null }))).toBe(
      'identity-not-carried',
    );
  });

  test('of two people deciding at once one is refused, and it is decided once', async () => {
    const office = await theOffice();
    const { decisionId, caseId } = await aProposedIdentity();
    const outcomes = await Promise.allSettled([
      decideIdentity(office.analyst, decide(decisionId)),
      decideIdentity(office.supervisor, decide(decisionId)),
    ]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect((await logOf(caseId)).filter((type) => type === 'identity.decided')).toHaveLength(1);
  });

  test('of two proposals at once one stands', async () => {
    const office = await theOffice();
    const { caseId, prisonerId } = await aDoubt();
    await aCheck(office.analyst, caseId, prisonerId, { method: 'documents' });
    await aCheck(office.analyst, caseId, prisonerId, { method: 'dental' });
    const propose = (by: 'analyst' | 'case-officer') =>
      refusal(proposeIdentity(office[by], { id: caseId, prisonerId, version: 1, note: null }));
    const outcomes = await Promise.all([propose('analyst'), propose('case-officer')]);
    expect(outcomes.toSorted()[1]).toBe('done');
    expect(['changed-meanwhile', 'duplicate', 'wrong-status']).toContain(outcomes.toSorted()[0]);
  });

  test('the same person is not established for another arrival, nor for remains', async () => {
    const office = await theOffice();
    const { decisionId, prisonerId } = await aProposedIdentity();
    await decideIdentity(office.analyst, decide(decisionId));
    const { memberId } = await anArrival();
    const arrival = await openCase(office.analyst, newCase.parse({ origin: 'arrival', memberId }));
    for (const { caseId } of [arrival, await remainsReceived()]) {
      await aCheck(office.analyst, caseId, prisonerId, { method: 'dental' });
      await aCheck(office.analyst, caseId, prisonerId, { method: 'documents' });
      expect(await refusal(proposeIdentity(office.analyst, { id: caseId, prisonerId, version: 1, note: null }))).toBe(
        'established-elsewhere',
      );
    }
  });

  test('returned with a reason, withdrawn by its proposer, revoked with a reason: the case is open again each time', async () => {
    const office = await theOffice();
    const { caseId, prisonerId, decisionId } = await aProposedIdentity();
    expect(await refusal(withdrawIdentity(office.analyst, { id: decisionId, version: 1 }))).toBe(
      'second-person-needed',
    );
    await decideIdentity(office.analyst, decide(decisionId, { decision: 'return', reason: 'check-more' }));
    const again = async () =>
      (
        await proposeIdentity(office['case-officer'], {
          id: caseId,
          prisonerId,
          version: await versionOfCase(caseId),
          note: null,
        })
      ).decisionId;
    const second = await again();
    await withdrawIdentity(office['case-officer'], { id: second, version: 1 });
    const third = await again();
    await decideIdentity(office.supervisor, decide(third));
    expect(
      await refusal(
        revokeIdentity(office['case-officer'], { id: third, version: 2, reason: 'new-evidence', note: null }),
      ),
    ).toBe('role-missing');
    await revokeIdentity(office.analyst, { id: third, version: 2, reason: 'new-evidence', note: null });
    const view = await theCase(caseId);
    expect(view.status).toBe('open');
    expect(view.decisions.map(({ status }) => status)).toEqual(['revoked', 'withdrawn', 'returned']);
  });

  test('a stale version is refused and says how it stands', async () => {
    const office = await theOffice();
    const { decisionId } = await aProposedIdentity();
    expect(await refusal(decideIdentity(office.analyst, decide(decisionId, { version: 7 })))).toBe('changed-meanwhile');
    expect(await refusal(decideIdentity(office.analyst, decide(noId() as never)))).toBe('not-found');
  });
});

describe('when a check is withdrawn', () => {
  test('what stood on it is put to the two who decided; nothing is changed silently', async () => {
    const office = await theOffice();
    const { caseId, prisonerId, decisionId, checkIds } = await aProposedIdentity();
    await decideIdentity(office.analyst, decide(decisionId));
    await withdrawCheck(office.supervisor, withdrawal(checkIds[0]));

    const view = await theCase(caseId);
    expect(view).toMatchObject({ status: 'established', decisions: [{ status: 'established', carried: false }] });
    expect((await messagesAbout(prisonerId)).filter((type) => type === 'staff.identity-weakened')).toHaveLength(2);
    expect(await logOf(caseId)).toContain('identity.weakened');
    const { attention } = await readIdentityList(office.analyst, { list: 'attention' });
    expect(attention?.filter((line) => line.caseId === caseId)).toMatchObject([
      { kind: 'weakened', person: { id: prisonerId } },
    ]);
    expect((await waitingInIdentity(office.analyst)).map(({ key }) => key)).toContain('identity.attention');
  });

  test('it is told once: a further change of what is weakened already is not told again', async () => {
    const office = await theOffice();
    const { caseId, prisonerId, decisionId, checkIds } = await aProposedIdentity();
    await decideIdentity(office.analyst, decide(decisionId));
    await withdrawCheck(office.supervisor, withdrawal(checkIds[0]));
    await withdrawCheck(office.supervisor, withdrawal(checkIds[1]));
    expect((await logOf(caseId)).filter((type) => type === 'identity.weakened')).toHaveLength(1);
    await aCheck(office.analyst, caseId, prisonerId, { method: 'dental' });
    await aCheck(office.analyst, caseId, prisonerId, { method: 'control-questions' });
    const { attention } = await readIdentityList(office.analyst, { list: 'attention' });
    expect(attention?.filter((line) => line.caseId === caseId)).toEqual([]);
  });

  test('a proposal that lost a check cannot be established', async () => {
    const office = await theOffice();
    const { decisionId, checkIds } = await aProposedIdentity();
    await withdrawCheck(office['case-officer'], withdrawal(checkIds[0]));
    expect(await refusal(decideIdentity(office.analyst, decide(decisionId)))).toBe('identity-not-carried');
  });

  test('a new check that contradicts weakens just the same', async () => {
    const office = await theOffice();
    const { caseId, prisonerId, decisionId } = await aProposedIdentity();
    await decideIdentity(office.analyst, decide(decisionId));
    await recordCheck(office['medical-officer'], {
      id: caseId,
      ...checkOf(prisonerId, { method: 'dental', result: 'contradicts' }),
    });
    const { attention } = await readIdentityList(office.analyst, { list: 'attention' });
    expect(attention?.map((line) => line.caseId)).toContain(caseId);
  });
});

describe('a version of the rule', () => {
  test('1 is what the code calls the first, of both tables', async () => {
    const versions = await listRuleVersions((await theOffice()).analyst);
    expect(versions.minimum.at(-1)).toMatchObject({ version: 1, body: firstMinimum });
    expect(versions.kinship.at(-1)).toMatchObject({ version: 1, body: firstKinshipTable });
  });

  test('is adopted by an administrator alone, from the latest one; earlier decisions keep theirs', async () => {
    const office = await theOffice();
    const { caseId, decisionId } = await aProposedIdentity();
    const stricter = { ...firstMinimum, living: { ...firstMinimum.living, together: null } };
    const adopt = (version: number) => ({
      kind: 'minimum' as const,
      version,
      body: structuredClone(stricter) as never,
      reason: 'DNA for everybody',
    });
    expect(await refusal(adoptRule(office.supervisor, adopt(1)))).toBe('role-missing');
    expect(await adoptRule(office.administrator, adopt(1))).toEqual({ kind: 'minimum', version: 2 });
    expect(await refusal(adoptRule(office.administrator, adopt(1)))).toBe('changed-meanwhile');
    await decideIdentity(office.analyst, decide(decisionId));
    expect((await theCase(caseId)).decisions).toMatchObject([{ ruleVersion: 1, carried: true }]);
    const other = await aDoubt();
    await aCheck(office.analyst, other.caseId, other.prisonerId, { method: 'documents' });
    await aCheck(office.analyst, other.caseId, other.prisonerId, { method: 'dental' });
    expect(
      await refusal(
        proposeIdentity(office.analyst, { id: other.caseId, prisonerId: other.prisonerId, version: 1, note: null }),
      ),
    ).toBe('identity-not-carried');
    await adoptRule(office.administrator, {
      kind: 'minimum',
      version: 2,
      body: structuredClone(firstMinimum) as never,
      reason: 'back',
    });
  });

  test('that lets papers establish remains is refused by the database too', async () => {
    const body = { ...firstMinimum, remains: { ...firstMinimum.remains, alone: ['dna', 'documents'] } };
    await expect(
      pastTheRules(`insert into identity_rule (id, kind, version, body, reason) values ($1, 'minimum', 99, $2, 'x')`, [
        randomUUID(),
        JSON.stringify(body),
      ]),
    ).rejects.toThrow(/remains_by_primary_identifiers/);
  });
});

test('reading a case is logged for the case and for every record it names; a sealed record hides the whole case', async () => {
  const office = await theOffice();
  const [papers, other] = [await aPersonOnFile(), await aPersonOnFile()];
  const { caseId } = await remainsReceived({ prisonerId: papers });
  await aCheck(office.analyst, caseId, other);
  await readCase(office['medical-officer'], { id: caseId });
  const reads = await pastTheRules<{ prisoner_id: string }>(
    `select prisoner_id from audit_event where type = 'prisoner.read' and subject_id = $1`,
    [caseId],
  );
  expect(reads.map((row) => row.prisoner_id).toSorted()).toEqual([papers, other].toSorted());
  for (const role of ['operator', 'planner', 'administrator', 'auditor', 'partner'] as const)
    expect(await refusal(readCase(office[role], { id: caseId }))).toBe('role-missing');
  await pastTheRules('update prisoner set sealed = true where id = $1', [other]);
  expect(await refusal(readCase(office.analyst, { id: caseId }))).toBe('not-found');
  expect((await listCases(office.analyst, { tab: 'open' })).lines.map(({ id }) => id)).not.toContain(caseId);
  expect((await readCase(office.supervisor, { id: caseId })).id).toBe(caseId);
});

test('a DNA result whose claim was retracted stands in the list of what needs somebody', async () => {
  const office = await theOffice();
  const { caseId, prisonerId, resultId } = await aResultThatWaits();
  await accept(resultId);
  const { decisionId } = await proposeIdentity(office['case-officer'], {
    id: caseId,
    prisonerId,
    version: 1,
    note: null,
  });
  await decideIdentity(office.analyst, decide(decisionId));
  const [claim] = await pastTheRules<{ id: string }>(
    `select id from claim where prisoner_id = $1 and source_kind = 'dna-result'`,
    [prisonerId],
  );
  await retractClaim(office.supervisor, { id: claim?.id as never, version: 1, reason: 'source-withdrew', note: null });
  const { attention } = await readIdentityList(office.analyst, { list: 'attention' });
  expect(attention?.filter((line) => line.caseId === caseId)).toMatchObject([{ kind: 'claim-retracted' }]);
});

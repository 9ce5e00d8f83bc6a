import type { StaffActor } from '@/lib/access/actor';
import { systemActor } from '@/lib/access/actor';
import { decidePolicy, proposePolicy, withdrawPolicy } from '@/lib/evidence/commands/change-policy';
import { decideConfirmation } from '@/lib/evidence/commands/decide-confirmation';
import { recordClaim } from '@/lib/evidence/commands/record-claim';
import { lookAgain, rederiveEverything } from '@/lib/evidence/commands/rederive-all';
import { evidenceOf } from '@/lib/evidence/queries/evidence-of-record';
import { listPolicies } from '@/lib/evidence/queries/policies';
import { policyConsequencesOf } from '@/lib/evidence/queries/policy-consequences';
import { waitingInPolicy } from '@/lib/evidence/queries/waiting';
import { firstPolicy, type Policy } from '@/lib/evidence/rules/policy';
import { transaction } from '@/lib/platform/db';
import { queueAtStart } from '@/lib/reports/commands/queue-at-start';
import { freshDatabase, pastTheRules } from '../setup/database';
import { aPersonOnFile, aProposalBy, freshOffice, refusal, statusOf, testimony, theOffice, trailOf } from './given';

/** Two kinds are always needed, an official source included. */
const strict: Policy = { ...firstPolicy, confirmed: { ...firstPolicy.confirmed, alone: [] } };
const threePersons: Policy = { ...firstPolicy, confirmed: { ...firstPolicy.confirmed, persons: 3 } };
const confirm = { version: 1, decision: 'confirm', note: null } as const;
const propose = (actor: StaffActor, content: Policy = strict) =>
  proposePolicy(actor, { content, note: 'Lists were found to hold mistakes.' });
const adopt = (actor: StaffActor, number: number) => decidePolicy(actor, { number, version: 1, decision: 'adopt' });
const jobs = async () =>
  (
    await pastTheRules<{ task: string }>(
      "select task_identifier as task from graphile_worker.jobs where task_identifier = 'rederive-evidence'",
    )
  ).length;
const openKinds = async (prisonerId: string) =>
  (
    await pastTheRules<{ kind: string }>(
      "select kind from evidence_attention where prisoner_id = $1 and status = 'open'",
      [prisonerId],
    )
  ).map(({ kind }) => kind);

beforeEach(async () => {
  await freshDatabase();
  freshOffice();
});

async function aConfirmedRecord() {
  const office = await theOffice();
  const made = await aProposalBy(office['case-officer']);
  await decideConfirmation(office.analyst, { id: made.confirmationId, ...confirm });
  return { office, ...made };
}

describe('a version of the policy', () => {
  test('number 1 is in force from the beginning', async () => {
    const office = await theOffice();
    const { present, versions, may } = await listPolicies(office.administrator);
    expect(present).toBe(1);
    expect(versions).toMatchObject([{ number: 1, status: 'adopted', content: firstPolicy, adopted: { by: null } }]);
    expect(may).toEqual({ propose: true, decide: true });
  });

  test('is proposed by an administrator and adopted by another person; until then nothing is decided by it', async () => {
    const office = await theOffice();
    expect(await propose(office.administrator)).toEqual({ number: 2, status: 'proposed' });
    expect((await listPolicies(office.supervisor)).present).toBe(1);
    expect(await refusal(adopt(office.administrator, 2))).toBe('second-person-needed');
    expect(await waitingInPolicy(office.administrator)).toEqual([]);
    expect(await waitingInPolicy(office.supervisor)).toMatchObject([{ key: 'evidence.policy', count: 1 }]);

    expect(await adopt(office.supervisor, 2)).toEqual({ number: 2, status: 'adopted' });

    const { present, versions } = await listPolicies(office.analyst);
    expect(present).toBe(2);
    expect(versions[0]).toMatchObject({
      number: 2,
      proposed: { by: office.administrator.name },
      adopted: { by: office.supervisor.name },
      rederived: false,
    });
    expect(await jobs()).toBe(1);
    const logged = await pastTheRules("select type, actor_id from audit_event where type like 'policy.%' order by id");
    expect(logged).toEqual([
      { type: 'policy.proposed', actor_id: office.administrator.id },
      { type: 'policy.adopted', actor_id: office.supervisor.id },
    ]);
  });

  test.each([
    'operator',
    'case-officer',
    'analyst',
    'medical-officer',
    'planner',
    'supervisor',
    'auditor',
    'partner',
  ] as const)('is not proposed by a %s', async (role) => {
    expect(await refusal(propose((await theOffice())[role]))).toBe('role-missing');
  });

  test.each(['operator', 'case-officer', 'analyst', 'medical-officer', 'planner', 'auditor', 'partner'] as const)(
    'is not adopted by a %s',
    async (role) => {
      const office = await theOffice();
      await propose(office.administrator);
      expect(await refusal(adopt(office[role], 2))).toBe('role-missing');
      expect(await refusal(policyConsequencesOf(office[role], { content: strict }))).toBe('role-missing');
    },
  );

  test('is one at a time, and of two people who answer it at once one is refused', async () => {
    const office = await theOffice();
    await propose(office.administrator);
    expect(await refusal(propose(office.administrator))).toBe('duplicate');
    const answers = await Promise.all([
      refusal(adopt(office.supervisor, 2)),
      refusal(decidePolicy(office.second.supervisor, { number: 2, version: 1, decision: 'return', note: 'Not yet.' })),
    ]);
    expect(answers.sort()).toEqual(['changed-meanwhile', 'done']);
  });

  test('is returned with a reason, or withdrawn by whoever proposed it, and its number is not used again', async () => {
    const office = await theOffice();
    await propose(office.administrator);
    await decidePolicy(office.supervisor, { number: 2, version: 1, decision: 'return', note: 'Why?' });
    await propose(office.administrator);
    expect(await refusal(withdrawPolicy(office.supervisor, { number: 3, version: 1 }))).toBe('role-missing');
    await withdrawPolicy(office.administrator, { number: 3, version: 1 });
    expect((await propose(office.administrator)).number).toBe(4);
    const { versions, present } = await listPolicies(office.administrator);
    expect(versions.map(({ number, status }) => [number, status])).toEqual([
      [4, 'proposed'],
      [3, 'withdrawn'],
      [2, 'returned'],
      [1, 'adopted'],
    ]);
    expect(present).toBe(1);
  });
});

describe('the database says the same', () => {
  const write = (actor: StaffActor, data: object) =>
    transaction(actor, (tx) => tx.evidencePolicy.updateMany({ where: { number: 2 }, data }));
  const insert = (content: object) =>
    refusal(
      pastTheRules("insert into evidence_policy (number, content, note) values (9, $1, 'x')", [
        JSON.stringify(content),
      ]),
    );

  test.each([
    { what: 'one person', content: { ...firstPolicy, confirmed: { ...firstPolicy.confirmed, persons: 1 } } },
    {
      what: 'no number of persons',
      content: { ...firstPolicy, confirmed: { ...firstPolicy.confirmed, persons: undefined } },
    },
    { what: 'one source to confirm', content: { ...firstPolicy, confirmed: { ...firstPolicy.confirmed, sources: 1 } } },
    { what: 'no source', content: { ...firstPolicy, probable: { ...firstPolicy.probable, sources: 0 } } },
    {
      what: 'a post alone',
      content: { ...firstPolicy, confirmed: { ...firstPolicy.confirmed, alone: ['social-network'] } },
    },
    {
      what: 'the family’s words',
      content: { ...firstPolicy, probable: { ...firstPolicy.probable, never: ['document-found'] } },
    },
    { what: 'nothing', content: {} },
  ])('a version that is content with $what is refused', async ({ content }) => {
    expect(await insert(content)).toMatch('never_less');
  });

  test('what was proposed stays as it was, and nobody answers in another’s name or their own proposal', async () => {
    const office = await theOffice();
    await propose(office.administrator);
    expect(await refusal(write(office.supervisor, { content: firstPolicy as object }))).toBe('wrong-status');
    expect(await refusal(write(office.supervisor, { note: 'x' }))).toBe('wrong-status');
    const adopted = (id: string) => ({ status: 'adopted', adoptedById: id, adoptedAt: new Date() });
    expect(await refusal(write(office.supervisor, adopted(office.second.supervisor.id)))).toBe('role-missing');
    expect(await refusal(write(office.administrator, adopted(office.administrator.id)))).toBe('wrong-status');
    expect((await write(office.analyst, adopted(office.analyst.id))).count).toBe(0);
    await adopt(office.supervisor, 2);
    expect((await write(office.administrator, { note: 'x' })).count).toBe(0);
    const erased = transaction(office.administrator, (tx) => tx.evidencePolicy.deleteMany({ where: { number: 2 } }));
    expect(await refusal(erased)).toBe('role-missing');
    const byTheSystem = transaction(systemActor('x'), (tx) =>
      tx.evidencePolicy.updateMany({ where: { number: 1 }, data: { content: strict as object } }),
    );
    expect(await refusal(byTheSystem)).toBe('wrong-status');
  });

  test('a family, and whoever is not signed in, sees none of it', async () => {
    const seen = transaction({ kind: 'public', id: null }, (tx) => tx.evidencePolicy.count());
    expect(await seen).toBe(0);
  });
});

describe('when a version is adopted', () => {
  test('what it no longer carries goes to an analyst; no status changes, and old decisions keep their number', async () => {
    const { office, prisonerId } = await aConfirmedRecord();
    await propose(office.administrator);
    await adopt(office.supervisor, 2);

    expect(await rederiveEverything()).toMatchObject({ opened: 1, policy: 2 });

    expect(await statusOf(prisonerId)).toBe('confirmed-captive');
    expect(await openKinds(prisonerId)).toEqual(['weakened']);
    expect((await evidenceOf(office.analyst, { prisonerId })).present).toMatchObject({
      policyNumber: 1,
      carried: false,
    });
    expect((await listPolicies(office.administrator)).versions[0]?.rederived).toBe(true);
    expect(await trailOf(prisonerId)).toContain('attention.opened');
    expect(await rederiveEverything()).toMatchObject({ opened: 0, passed: 0 });
  });

  test('what it carries again is taken off the list', async () => {
    const { office, prisonerId } = await aConfirmedRecord();
    await propose(office.administrator);
    await adopt(office.supervisor, 2);
    await rederiveEverything();
    await propose(office.administrator, firstPolicy);
    await adopt(office.supervisor, 3);
    expect(await rederiveEverything()).toMatchObject({ passed: 1 });
    expect(await openKinds(prisonerId)).toEqual([]);
  });

  test('a proposal made before is decided by the new one and bears its number', async () => {
    const office = await theOffice();
    const one = await aProposalBy(office['case-officer']);
    await propose(office.administrator);
    await adopt(office.supervisor, 2);
    expect(await refusal(decideConfirmation(office.analyst, { id: one.confirmationId, ...confirm }))).toBe(
      'needs-evidence',
    );
    await propose(office.administrator, firstPolicy);
    await adopt(office.supervisor, 3);
    await decideConfirmation(office.analyst, { id: one.confirmationId, ...confirm });
    const { present } = await evidenceOf(office.analyst, { prisonerId: one.prisonerId });
    expect(present).toMatchObject({ policyNumber: 3, carried: true });
  });

  test('whoever decides at that moment does so by one version or the other, and none is left unmeasured', async () => {
    const office = await theOffice();
    const { prisonerId, confirmationId } = await aProposalBy(office['case-officer']);
    await propose(office.administrator);
    const [decided] = await Promise.all([
      refusal(decideConfirmation(office.analyst, { id: confirmationId, ...confirm })),
      adopt(office.supervisor, 2),
    ]);
    await rederiveEverything();
    const kinds = await openKinds(prisonerId);
    if (decided === 'done') expect(kinds).toEqual(['weakened']);
    else expect([decided, kinds]).toEqual(['needs-evidence', ['proposal-weakened']]);
  });

  test('an upgraded house measures what is on file once, at its start', async () => {
    const office = await theOffice();
    const prisonerId = await aPersonOnFile('reported');
    await pastTheRules(
      `insert into claim (id, prisoner_id, says, source_kind, reliability, credibility, recorded_by_id)
       values (gen_random_uuid(), $1, 'in-captivity', 'icrc-notification', 'A', 1, $2)`,
      [prisonerId, office.analyst.id],
    );
    await queueAtStart();
    expect(await jobs()).toBe(1);
    await lookAgain();
    expect(await openKinds(prisonerId)).toEqual(['unproposed']);
    await pastTheRules('delete from graphile_worker._private_jobs');
    await queueAtStart();
    expect(await jobs()).toBe(0);
  });
});

test('where a policy asks for three persons, the second holds it true and the third confirms; nobody counts twice', async () => {
  const office = await theOffice();
  await propose(office.administrator, threePersons);
  await adopt(office.supervisor, 2);
  const { prisonerId, confirmationId } = await aProposalBy(office['case-officer']);
  const decide = (actor: StaffActor, version: number) =>
    decideConfirmation(actor, { id: confirmationId, ...confirm, version });

  expect(await decide(office.analyst, 1)).toMatchObject({ status: 'proposed' });
  expect(await statusOf(prisonerId)).toBe('probable-captive');
  expect(await refusal(decide(office.analyst, 2))).toBe('second-person-needed');
  const straight = transaction(office.second.analyst, (tx) =>
    tx.confirmation.updateMany({
      where: { id: confirmationId },
      data: { status: 'confirmed', decidedById: office.second.analyst.id, decidedAt: new Date() },
    }),
  );
  expect(await refusal(straight)).toBe('wrong-status');

  expect(await decide(office.supervisor, 2)).toMatchObject({ status: 'confirmed' });

  expect(await statusOf(prisonerId)).toBe('confirmed-captive');
  const { present } = await evidenceOf(office.analyst, { prisonerId });
  expect(present.persons.map(({ name }) => name)).toEqual([
    office['case-officer'].name,
    office.analyst.name,
    office.supervisor.name,
  ]);
});

test('what a draft would do is told in numbers, to people who see no case, and nothing is written', async () => {
  const { office } = await aConfirmedRecord();
  const prisonerId = await aPersonOnFile('reported');
  await recordClaim(office.analyst, testimony(prisonerId));
  const answer = await policyConsequencesOf(office.administrator, { content: strict });
  expect(answer).toEqual({
    confirmed: { of: 1, fallsNow: 0, fallsThen: 1 },
    probable: { of: 0, fallsNow: 0, fallsThen: 0 },
    open: { of: 1, probableNow: 1, probableThen: 1 },
    confirmable: { confirmableNow: 0, confirmableThen: 0 },
    partly: false,
  });
  expect(await openKinds(prisonerId)).toEqual([]);
  expect((await listPolicies(office.administrator)).versions).toHaveLength(1);
});

import { systemActor } from '@/lib/access/actor';
import { decideConfirmation } from '@/lib/evidence/commands/decide-confirmation';
import { proposeConfirmation } from '@/lib/evidence/commands/propose-confirmation';
import { recordClaim } from '@/lib/evidence/commands/record-claim';
import { retractClaim } from '@/lib/evidence/commands/retract-claim';
import { revokeConfirmation, withdrawProposal } from '@/lib/evidence/commands/undo-confirmation';
import { evidenceOf } from '@/lib/evidence/queries/evidence-of-record';
import { listEvidence } from '@/lib/evidence/queries/evidence-queue';
import { listAttention } from '@/lib/evidence/queries/list-attention';
import { waitingInEvidence } from '@/lib/evidence/queries/waiting';
import type { ClaimId, ConfirmationId } from '@/lib/kernel/ids';
import { transaction } from '@/lib/platform/db';
import { pastTheRules } from '../setup/database';
import {
  aPersonOnFile,
  aProposalBy,
  messagesAbout,
  noId,
  notification,
  refusal,
  statusOf,
  testimony,
  theOffice,
  trailOf,
} from './given';

const confirm = { version: 1, decision: 'confirm', note: null } as const;

test('a second person confirms: status, event, log and messages together', async () => {
  const office = await theOffice();
  const { prisonerId, confirmationId } = await aProposalBy(office['case-officer']);

  const answer = await decideConfirmation(office.analyst, { id: confirmationId, ...confirm });

  expect(answer).toEqual({ confirmationId, status: 'confirmed' });
  expect(await statusOf(prisonerId)).toBe('confirmed-captive');
  expect(await trailOf(prisonerId)).toEqual([
    'claim.recorded',
    // An official source nobody has proposed, until somebody does.
    'attention.opened',
    'confirmation.proposed',
    'attention.resolved',
    'prisoner.moved',
    'confirmation.decided',
  ]);
  const events = await pastTheRules(
    "select source, from_status, to_status from prisoner_event where prisoner_id = $1 and kind = 'status-changed'",
    [prisonerId],
  );
  expect(events).toEqual([{ source: 'official', from_status: 'probable-captive', to_status: 'confirmed-captive' }]);
  expect((await messagesAbout(prisonerId)).sort()).toEqual([
    'staff.captivity-confirmed',
    'staff.confirmation-decided',
    'staff.confirmation-proposed',
  ]);
});

test.each(['reported', 'data-on-file'] as const)(
  'captivity of a record that is %s can be confirmed',
  async (status) => {
    const office = await theOffice();
    const { prisonerId, confirmationId } = await aProposalBy(office.analyst, status);
    await decideConfirmation(office.supervisor, { id: confirmationId, ...confirm });
    expect(await statusOf(prisonerId)).toBe('confirmed-captive');
  },
);

test('whoever proposed may not decide, whatever the role', async () => {
  const office = await theOffice();
  const { prisonerId, confirmationId } = await aProposalBy(office.analyst);
  expect(await refusal(decideConfirmation(office.analyst, { id: confirmationId, ...confirm }))).toBe(
    'second-person-needed',
  );
  expect(await statusOf(prisonerId)).toBe('probable-captive');
});

test('a case officer, an operator and a planner do not decide', async () => {
  const office = await theOffice();
  const { confirmationId } = await aProposalBy(office.analyst);
  for (const role of ['case-officer', 'operator', 'planner'] as const)
    expect(await refusal(decideConfirmation(office[role], { id: confirmationId, ...confirm }))).toBe('role-missing');
});

test('the database refuses the proposer as the decider, and a decision in another name', async () => {
  const office = await theOffice();
  const { confirmationId } = await aProposalBy(office.analyst);
  const write = (decider: string) =>
    transaction(office.analyst, (tx) =>
      tx.confirmation.updateMany({
        where: { id: confirmationId },
        data: { status: 'confirmed', decidedById: decider, decidedAt: new Date() },
      }),
    );
  expect(await refusal(write(office.analyst.id))).toBe('wrong-status');
  expect(await refusal(write(office.supervisor.id))).toBe('role-missing');
  const nameless = transaction(systemActor('test'), (tx) =>
    tx.confirmation.updateMany({ where: { id: confirmationId }, data: { status: 'confirmed' } }),
  );
  expect(await refusal(nameless)).toBe('wrong-status');
});

test('of two people deciding at once, one is refused and nothing is written twice', async () => {
  const office = await theOffice();
  const { prisonerId, confirmationId } = await aProposalBy(office['case-officer']);

  const outcomes = await Promise.allSettled([
    decideConfirmation(office.analyst, { id: confirmationId, ...confirm }),
    decideConfirmation(office.supervisor, {
      id: confirmationId,
      version: 1,
      decision: 'return',
      reason: 'check-more',
      note: null,
    }),
  ]);

  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect((await trailOf(prisonerId)).filter((type) => type === 'confirmation.decided')).toHaveLength(1);
});

test('returning needs a reason, changes no status and can be answered by a new proposal', async () => {
  const office = await theOffice();
  const { prisonerId, claimId, confirmationId } = await aProposalBy(office['case-officer']);
  await decideConfirmation(office.analyst, {
    id: confirmationId,
    version: 1,
    decision: 'return',
    reason: 'source-unclear',
    note: 'Whose letter?',
  });
  expect(await statusOf(prisonerId)).toBe('probable-captive');
  const again = await proposeConfirmation(office['case-officer'], { prisonerId, claimIds: [claimId], note: null });
  expect(again.status).toBe('proposed');
});

test('what does not carry is not proposed', async () => {
  const office = await theOffice();
  const officer = office['case-officer'];
  const prisonerId = await aPersonOnFile();
  const { claimId } = await recordClaim(officer, testimony(prisonerId));
  expect(await refusal(proposeConfirmation(officer, { prisonerId, claimIds: [claimId], note: null }))).toBe(
    'needs-evidence',
  );
});

test('a claim about somebody else carries nothing here', async () => {
  const office = await theOffice();
  const officer = office['case-officer'];
  const [one, other] = [await aPersonOnFile(), await aPersonOnFile()];
  const { claimId } = await recordClaim(officer, notification(other));
  expect(await refusal(proposeConfirmation(officer, { prisonerId: one, claimIds: [claimId], note: null }))).toBe(
    'not-found',
  );
});

test('one proposal at a time', async () => {
  const office = await theOffice();
  const { prisonerId, claimId } = await aProposalBy(office['case-officer']);
  expect(await refusal(proposeConfirmation(office.analyst, { prisonerId, claimIds: [claimId], note: null }))).toBe(
    'duplicate',
  );
});

test('a proposal whose claim was retracted meanwhile is not confirmed', async () => {
  const office = await theOffice();
  const { claimId, confirmationId } = await aProposalBy(office['case-officer']);
  await retractClaim(office['case-officer'], { id: claimId, version: 1, reason: 'wrong-person', note: null });
  expect(await refusal(decideConfirmation(office.analyst, { id: confirmationId, ...confirm }))).toBe('needs-evidence');
});

test('only the proposer withdraws, and only before a decision', async () => {
  const office = await theOffice();
  const { confirmationId } = await aProposalBy(office['case-officer']);
  expect(await refusal(withdrawProposal(office.analyst, { id: confirmationId, version: 1 }))).toBe(
    'second-person-needed',
  );
  await withdrawProposal(office['case-officer'], { id: confirmationId, version: 1 });
  expect(await refusal(decideConfirmation(office.analyst, { id: confirmationId, ...confirm, version: 2 }))).toBe(
    'wrong-status',
  );
});

test('a stale page is refused and shown what happened', async () => {
  const office = await theOffice();
  const { confirmationId } = await aProposalBy(office['case-officer']);
  await decideConfirmation(office.analyst, { id: confirmationId, ...confirm });
  const late = decideConfirmation(office.supervisor, { id: confirmationId, ...confirm });
  await expect(late).rejects.toMatchObject({ reason: 'changed-meanwhile', more: { current: { status: 'confirmed' } } });
});

test('revoking falls back to probable with a reason, and captivity can be confirmed again', async () => {
  const office = await theOffice();
  const { prisonerId, claimId, confirmationId } = await aProposalBy(office['case-officer']);
  await decideConfirmation(office.analyst, { id: confirmationId, ...confirm });
  const revoked = { id: confirmationId, version: 2, reason: 'wrong-person', note: null } as const;
  expect(await refusal(revokeConfirmation(office['case-officer'], revoked))).toBe('role-missing');

  await revokeConfirmation(office.supervisor, revoked);

  expect(await statusOf(prisonerId)).toBe('probable-captive');
  expect(await trailOf(prisonerId)).toContain('confirmation.revoked');
  const { confirmationId: again } = await proposeConfirmation(office.analyst, {
    prisonerId,
    claimIds: [claimId],
    note: null,
  });
  await decideConfirmation(office.supervisor, { id: again, ...confirm });
  expect(await statusOf(prisonerId)).toBe('confirmed-captive');
});

test('retracting a claim behind a confirmation changes nothing and asks for attention', async () => {
  const office = await theOffice();
  const { prisonerId, claimId, confirmationId } = await aProposalBy(office['case-officer']);
  await decideConfirmation(office.analyst, { id: confirmationId, ...confirm });
  const listed = async () =>
    (await listAttention(office.analyst, { state: 'open' })).lines.filter(({ records }) =>
      records.some(({ id }) => id === prisonerId),
    );
  expect(await listed()).toEqual([]);

  await retractClaim(office.analyst, { id: claimId, version: 1, reason: 'disproved', note: null });

  expect(await statusOf(prisonerId)).toBe('confirmed-captive');
  expect(await listed()).toMatchObject([{ kind: 'weakened' }]);
  const { confirmations } = await evidenceOf(office.analyst, { prisonerId });
  expect(confirmations).toMatchObject([{ status: 'confirmed', carried: false }]);
});

test('an official source nobody has proposed asks for attention until it is proposed', async () => {
  const office = await theOffice();
  const prisonerId = await aPersonOnFile();
  const { claimId } = await recordClaim(office.analyst, notification(prisonerId));
  const kinds = async () =>
    (await listAttention(office.analyst, { state: 'open' })).lines
      .filter(({ records }) => records.some(({ id }) => id === prisonerId))
      .map(({ kind }) => kind);
  expect(await kinds()).toEqual(['unproposed']);
  await proposeConfirmation(office.analyst, { prisonerId, claimIds: [claimId], note: null });
  expect(await kinds()).toEqual([]);
});

test('the queue marks one’s own proposals, and they do not wait for oneself', async () => {
  const office = await theOffice();
  const { confirmationId } = await aProposalBy(office.analyst);
  const line = async (actor = office.analyst) =>
    (await listEvidence(actor, { tab: 'proposals' })).lines.find(({ key }) => key === confirmationId);
  expect(await line()).toMatchObject({ mine: true });
  expect(await line(office.supervisor)).toMatchObject({ mine: false });
  const waiting = async (actor = office.analyst) =>
    (await waitingInEvidence(actor)).find(({ key }) => key === 'evidence.proposals')?.count ?? 0;
  expect(await waiting(office.supervisor)).toBe((await waiting()) + 1 + (await ownOthers(office.analyst.id)));
  expect(await waitingInEvidence(office.operator)).toEqual([]);
});

/** Open proposals by this person besides the one of the test. */
const ownOthers = async (id: string) =>
  Number(
    (
      await pastTheRules<{ n: string }>(
        "select count(*) as n from confirmation where status = 'proposed' and proposed_by_id = $1",
        [id],
      )
    )[0]?.n,
  ) - 1;

test('hidden and missing evidence sound alike', async () => {
  const office = await theOffice();
  const sealed = await aPersonOnFile('probable-captive', { sealed: true });
  const missing = noId() as typeof sealed;
  for (const prisonerId of [sealed, missing]) {
    expect(await refusal(evidenceOf(office.analyst, { prisonerId }))).toBe('not-found');
    expect(await refusal(evidenceOf(office.administrator, { prisonerId }))).toBe('not-found');
    expect(await refusal(recordClaim(office.analyst, testimony(prisonerId)))).toBe('not-found');
  }
  expect((await evidenceOf(office.supervisor, { prisonerId: sealed })).claims).toEqual([]);
  expect(await refusal(decideConfirmation(office.analyst, { id: noId() as ConfirmationId, ...confirm }))).toBe(
    'not-found',
  );
  expect(
    await refusal(retractClaim(office.analyst, { id: noId() as ClaimId, version: 1, reason: 'other', note: null })),
  ).toBe('not-found');
});

import { decideAttention } from '@/lib/evidence/commands/decide-attention';
import { decideConfirmation } from '@/lib/evidence/commands/decide-confirmation';
import { deemProbable } from '@/lib/evidence/commands/deem-probable';
import { gradeClaim } from '@/lib/evidence/commands/grade-claim';
import { proposeConfirmation } from '@/lib/evidence/commands/propose-confirmation';
import { recordClaim } from '@/lib/evidence/commands/record-claim';
import { lookAgain, rederiveEverything } from '@/lib/evidence/commands/rederive-all';
import { retractClaim } from '@/lib/evidence/commands/retract-claim';
import { revokeConfirmation, withdrawProposal } from '@/lib/evidence/commands/undo-confirmation';
import { evidenceOf } from '@/lib/evidence/queries/evidence-of-record';
import { listAttention } from '@/lib/evidence/queries/list-attention';
import { probableOffer } from '@/lib/evidence/queries/probable-offer';
import type { AttentionId, ClaimId, PrisonerId } from '@/lib/kernel/ids';
import { transaction } from '@/lib/platform/db';
import { readHistory } from '@/lib/prisoners/queries/read-history';
import { history } from '@/lib/prisoners/schema/history';
import { pastTheRules } from '../setup/database';
import {
  aPersonOnFile,
  aProposalBy,
  noId,
  notification,
  refusal,
  statusOf,
  testimony,
  theOffice,
  trailOf,
} from './given';

type Row = {
  id: AttentionId;
  kind: string;
  status: string;
  resolution: string | null;
  version: number;
  opened_because: string;
};
const attentionOf = (prisonerId: string) =>
  pastTheRules<Row>('select * from evidence_attention where prisoner_id = $1 order by opened_at, id', [prisonerId]);
const openKinds = async (prisonerId: string) =>
  (await attentionOf(prisonerId)).filter(({ status }) => status === 'open').map(({ kind }) => kind);
const openOne = async (prisonerId: string) =>
  (await attentionOf(prisonerId)).find(({ status }) => status === 'open') as Row;
const dayAhead = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const confirm = { version: 1, decision: 'confirm', note: null } as const;
const keep = { version: 1, resolution: 'keep-source-under-review', lookAgainOn: dayAhead(30), note: null } as const;

/** Somebody confirmed on one notification, which has been retracted since. */
async function aWeakenedRecord() {
  const office = await theOffice();
  const made = await aProposalBy(office['case-officer']);
  await decideConfirmation(office.analyst, { id: made.confirmationId, ...confirm });
  await retractClaim(office.analyst, { id: made.claimId, version: 1, reason: 'disproved', note: null });
  return { office, ...made };
}

describe('what stands on a claim is derived again when the claim changes', () => {
  test('retracting one opens what is no longer carried, in the same transaction, and changes no status', async () => {
    const { office, prisonerId, confirmationId } = await aWeakenedRecord();
    expect(await statusOf(prisonerId)).toBe('confirmed-captive');
    expect((await attentionOf(prisonerId)).at(-1)).toMatchObject({
      kind: 'weakened',
      key: `weakened:${confirmationId}`,
      status: 'open',
      opened_because: 'claim-retracted',
    });
    expect((await trailOf(prisonerId)).slice(-2)).toEqual(['claim.retracted', 'attention.opened']);
    const { present, attention } = await evidenceOf(office.analyst, { prisonerId });
    expect(present).toMatchObject({ by: 'confirmation', carried: false, policyNumber: 1, basis: 'official' });
    expect(present.persons.map(({ name }) => name)).toEqual(['Marko Stezhka', office.analyst.name]);
    expect(attention).toMatchObject([{ kind: 'weakened', shortfall: 'no-claims', because: 'claim-retracted' }]);
  });

  test('grading one down does the same, and grading it up again takes it off the list', async () => {
    const office = await theOffice();
    const { prisonerId, claimId, confirmationId } = await aProposalBy(office['case-officer']);
    await decideConfirmation(office.analyst, { id: confirmationId, ...confirm });
    const grade = (version: number, credibility: number) =>
      gradeClaim(office.analyst, {
        id: claimId,
        version,
        reliability: 'A',
        credibility,
        reason: 'Compared with the list.',
      });

    await grade(1, 5);
    expect(await openKinds(prisonerId)).toEqual(['weakened']);
    await grade(2, 2);
    expect(await openKinds(prisonerId)).toEqual([]);
    expect((await attentionOf(prisonerId)).at(-1)).toMatchObject({ kind: 'weakened', resolution: 'passed' });
    expect(await statusOf(prisonerId)).toBe('confirmed-captive');
  });

  test('a proposal whose claim falls needs attention until it is withdrawn', async () => {
    const office = await theOffice();
    const { prisonerId, claimId, confirmationId } = await aProposalBy(office['case-officer']);
    await retractClaim(office.analyst, { id: claimId, version: 1, reason: 'disproved', note: null });
    expect(await openKinds(prisonerId)).toContain('proposal-weakened');
    await withdrawProposal(office['case-officer'], { id: confirmationId, version: 1 });
    expect(await openKinds(prisonerId)).not.toContain('proposal-weakened');
  });

  test('two retractions at once: whichever is second sees the first, and what neither did alone is found', async () => {
    const office = await theOffice();
    const officer = office['case-officer'];
    const prisonerId = await aPersonOnFile();
    const one = await recordClaim(officer, notification(prisonerId));
    const other = await recordClaim(officer, testimony(prisonerId, { sourceKind: 'official-list' }));
    const claimIds = [one.claimId, other.claimId];
    const { confirmationId } = await proposeConfirmation(officer, { prisonerId, claimIds, note: null });
    await decideConfirmation(office.analyst, { id: confirmationId, ...confirm });
    const retract = (id: ClaimId) => retractClaim(officer, { id, version: 1, reason: 'disproved', note: null });
    await Promise.all(claimIds.map(retract));
    expect(await openKinds(prisonerId)).toEqual(['weakened']);
  });

  test('a claim recorded under a transaction that fails leaves nothing on the list', async () => {
    const office = await theOffice();
    const prisonerId = await aPersonOnFile('reported');
    const failing = transaction(office.analyst, async () => {
      await recordClaim(office.analyst, notification(prisonerId, { detainingPowerId: noId() }));
    });
    expect(await refusal(failing)).toBe('invalid');
    expect(await attentionOf(prisonerId)).toEqual([]);
  });
});

describe('an analyst decides', () => {
  test('leaving it for now needs a coded reason and a day, is written once and in one’s own name', async () => {
    const { office, prisonerId } = await aWeakenedRecord();
    const { id } = await openOne(prisonerId);
    expect(await refusal(decideAttention(office['case-officer'], { id, ...keep }))).toBe('role-missing');
    expect(await refusal(decideAttention(office.analyst, { id, ...keep, lookAgainOn: dayAhead(0) }))).toBe('invalid');
    expect(await refusal(decideAttention(office.analyst, { id, ...keep, resolution: 'passed' }))).toBe('invalid');
    const unsaid = { ...keep, resolution: 'revoked', lookAgainOn: null } as const;
    expect(await refusal(decideAttention(office.analyst, { id, ...unsaid }))).toBe('invalid');

    const both = await Promise.all([
      refusal(decideAttention(office.analyst, { id, ...keep })),
      refusal(decideAttention(office.supervisor, { id, ...keep })),
    ]);
    expect(both.sort()).toEqual(['changed-meanwhile', 'done']);
    expect(await openKinds(prisonerId)).toEqual([]);
    expect(await trailOf(prisonerId)).toContain('attention.resolved');
    expect(await statusOf(prisonerId)).toBe('confirmed-captive');
  });

  test('what was left stays quiet until its day, and is looked at again on it', async () => {
    const { office, prisonerId } = await aWeakenedRecord();
    await decideAttention(office.analyst, { id: (await openOne(prisonerId)).id, ...keep });
    await rederiveEverything();
    await recordClaim(office.analyst, testimony(prisonerId));
    expect(await openKinds(prisonerId)).toEqual([]);

    await lookAgain(new Date(Date.now() + 31 * 86_400_000));

    expect(await openKinds(prisonerId)).toEqual(['weakened']);
    expect((await attentionOf(prisonerId)).at(-1)?.opened_because).toBe('look-again');
  });

  test('what was left is asked anew when a further claim falls before the day', async () => {
    const office = await theOffice();
    const officer = office['case-officer'];
    const prisonerId = await aPersonOnFile();
    const kinds = ['returnee-testimony', 'letter', 'telephone-call'] as const;
    const claimIds: ClaimId[] = [];
    for (const sourceKind of kinds)
      claimIds.push((await recordClaim(officer, testimony(prisonerId, { sourceKind }))).claimId);
    const { confirmationId } = await proposeConfirmation(officer, { prisonerId, claimIds, note: null });
    await decideConfirmation(office.analyst, { id: confirmationId, ...confirm });
    const retract = (n: number) =>
      retractClaim(officer, { id: claimIds[n] as ClaimId, version: 1, reason: 'disproved', note: null });
    await retract(0);
    expect(await openKinds(prisonerId)).toEqual([]);
    await retract(1);
    await decideAttention(office.analyst, { id: (await openOne(prisonerId)).id, ...keep });
    await retract(2);
    expect(await openKinds(prisonerId)).toEqual(['weakened']);
  });

  test('proposing anew keeps the status on other claims, and the decision before is superseded', async () => {
    const { office, prisonerId, confirmationId } = await aWeakenedRecord();
    const { claimId } = await recordClaim(
      office['case-officer'],
      testimony(prisonerId, { sourceKind: 'capture-card' }),
    );
    expect((await evidenceOf(office.analyst, { prisonerId })).may.propose).toBe(true);
    const again = await proposeConfirmation(office['case-officer'], { prisonerId, claimIds: [claimId], note: null });
    expect(await openKinds(prisonerId)).toEqual(['weakened']);

    await decideConfirmation(office.supervisor, { id: again.confirmationId, ...confirm });

    expect(await statusOf(prisonerId)).toBe('confirmed-captive');
    expect(await openKinds(prisonerId)).toEqual([]);
    const { confirmations, present } = await evidenceOf(office.analyst, { prisonerId });
    expect(confirmations.map(({ id, status }) => [id, status])).toEqual([
      [again.confirmationId, 'confirmed'],
      [confirmationId, 'superseded'],
    ]);
    expect(present).toMatchObject({ claimIds: [claimId], carried: true });
    expect(await trailOf(prisonerId)).toContain('confirmation.superseded');
    const { lines } = history.parse(await readHistory(office.analyst, { id: prisonerId }));
    expect(lines.flatMap((line) => (line.what === 'confirmation' ? [line.step] : []))).toEqual([
      'confirmed',
      'proposed',
      'confirmed',
      'proposed',
    ]);
  });

  test('somebody confirmed on claims that carry it is not proposed anew', async () => {
    const office = await theOffice();
    const { prisonerId, claimId, confirmationId } = await aProposalBy(office['case-officer']);
    await decideConfirmation(office.analyst, { id: confirmationId, ...confirm });
    const again = proposeConfirmation(office['case-officer'], { prisonerId, claimIds: [claimId], note: null });
    expect(await refusal(again)).toBe('wrong-status');
  });

  test('revoking resolves it as revoked', async () => {
    const { office, prisonerId, confirmationId } = await aWeakenedRecord();
    await revokeConfirmation(office.supervisor, {
      id: confirmationId,
      version: 2,
      reason: 'claim-retracted',
      note: null,
    });
    expect((await attentionOf(prisonerId)).find(({ kind }) => kind === 'weakened')).toMatchObject({
      status: 'resolved',
      resolution: 'revoked',
    });
    expect(await openKinds(prisonerId)).toEqual(['probable-weakened']);
  });

  test('captivity that nothing makes probable is lowered by an analyst, or left; never by itself', async () => {
    const office = await theOffice();
    const prisonerId = await aPersonOnFile('reported');
    const { claimId } = await recordClaim(office.analyst, testimony(prisonerId));
    await deemProbable(office['case-officer'], { id: prisonerId, version: 1, note: null });
    await retractClaim(office['case-officer'], { id: claimId, version: 1, reason: 'disproved', note: null });
    expect(await statusOf(prisonerId)).toBe('probable-captive');
    const { id } = await openOne(prisonerId);
    const lower = { id, version: 1, resolution: 'status-lowered', lookAgainOn: null, note: null } as const;
    expect(await refusal(decideAttention(office['case-officer'], lower))).toBe('role-missing');

    await decideAttention(office.analyst, lower);

    expect(await statusOf(prisonerId)).toBe('data-on-file');
    expect(await openKinds(prisonerId)).toEqual([]);
  });

  test('what the record no longer bears is taken off by looking again', async () => {
    const { prisonerId } = await aWeakenedRecord();
    await pastTheRules("update prisoner set status = 'returned' where id = $1", [prisonerId]);
    await lookAgain();
    expect((await attentionOf(prisonerId)).at(-1)).toMatchObject({
      status: 'resolved',
      resolution: 'passed',
      resolved_by_id: null,
    });
  });
});

describe('probable captivity follows from claims', () => {
  const offered = async (prisonerId: PrisonerId) => probableOffer((await theOffice()).analyst, { prisonerId });

  test('it is offered when the policy says so, made by a person, and keeps the claims it stands on', async () => {
    const office = await theOffice();
    const prisonerId = await aPersonOnFile('reported');
    expect(await offered(prisonerId)).toBeNull();
    const { claimId } = await recordClaim(office.analyst, testimony(prisonerId));
    expect(await offered(prisonerId)).toEqual({ basis: 'one-source', claims: 1, version: 1 });
    expect(await statusOf(prisonerId)).toBe('reported');

    await deemProbable(office['case-officer'], { id: prisonerId, version: 1, note: null });

    expect(await statusOf(prisonerId)).toBe('probable-captive');
    expect(await offered(prisonerId)).toBeNull();
    expect((await evidenceOf(office.analyst, { prisonerId })).present).toMatchObject({
      by: 'probable',
      basis: 'one-source',
      claimIds: [claimId],
      policyNumber: 1,
      persons: [{ name: office['case-officer'].name }],
      carried: true,
    });
  });

  test('not on a post, not at another status, not by a planner, and not from an older page', async () => {
    const office = await theOffice();
    const prisonerId = await aPersonOnFile('reported');
    const deem = (actor = office.analyst, version = 1) =>
      refusal(deemProbable(actor, { id: prisonerId, version, note: null }));
    await recordClaim(office.analyst, testimony(prisonerId, { sourceKind: 'social-network', reliability: 'C' }));
    expect(await deem()).toBe('needs-evidence');
    await recordClaim(office.analyst, testimony(prisonerId));
    expect(await deem(office.planner)).toBe('role-missing');
    expect(await deem(office.analyst, 9)).toBe('changed-meanwhile');
    expect((await Promise.all([deem(), deem(office.supervisor)])).sort()).toEqual(['done', 'wrong-status']);
    expect(await probableOffer(office.planner, { prisonerId })).toBeNull();
  });
});

describe('the database says the same', () => {
  const row = (prisonerId: string, key: string) => ({
    prisonerId,
    kind: 'weakened',
    key,
    openedBecause: 'claim-retracted',
  });

  test('there is one open row for one key, and a resolved one stays as it is', async () => {
    const { office, prisonerId, confirmationId } = await aWeakenedRecord();
    const key = `weakened:${confirmationId}`;
    const twice = transaction(office.analyst, (tx) =>
      tx.evidenceAttention.createMany({ data: [row(prisonerId, key)] }),
    );
    expect(await refusal(twice)).toBe('duplicate');
    const { id } = await openOne(prisonerId);
    const edit = transaction(office.analyst, (tx) =>
      tx.evidenceAttention.updateMany({
        where: { id },
        data: {
          kind: 'other',
          status: 'resolved',
          resolution: 'x',
          resolvedAt: new Date(),
          resolvedById: office.analyst.id,
        },
      }),
    );
    expect(await refusal(edit)).toBe('wrong-status');
    await decideAttention(office.analyst, { id, ...keep });
    const reopened = await transaction(office.analyst, (tx) =>
      tx.evidenceAttention.updateMany({ where: { id }, data: { note: 'x' } }),
    );
    expect(reopened.count).toBe(0);
  });

  test('nobody resolves in another’s name, and no case officer decides', async () => {
    const { office, prisonerId } = await aWeakenedRecord();
    const { id } = await openOne(prisonerId);
    const write = (by: 'analyst' | 'case-officer' | 'planner', resolvedById: string, resolution: string) =>
      transaction(office[by], (tx) =>
        tx.evidenceAttention.updateMany({
          where: { id },
          data: { status: 'resolved', resolution, resolvedAt: new Date(), resolvedById },
        }),
      );
    expect(await refusal(write('analyst', office.supervisor.id, 'keep-safety'))).toBe('role-missing');
    expect(await refusal(write('case-officer', office['case-officer'].id, 'keep-safety'))).toBe('role-missing');
    expect((await write('planner', office.planner.id, 'keep-safety')).count).toBe(0);
  });

  test('of a sealed record nobody below supervisor sees or opens anything', async () => {
    const office = await theOffice();
    const sealed = await aPersonOnFile('reported', { sealed: true });
    await recordClaim(office.supervisor, notification(sealed));
    const seenBy = async (actor: typeof office.analyst) =>
      (await listAttention(actor, { state: 'open' })).lines.filter(({ records }) =>
        records.some(({ id }) => id === sealed),
      ).length;
    expect(await seenBy(office.supervisor)).toBe(1);
    expect(await seenBy(office.analyst)).toBe(0);
    const raw = (actor: typeof office.analyst) =>
      transaction(actor, (tx) => tx.evidenceAttention.count({ where: { prisonerId: sealed } }));
    expect(await raw(office.analyst)).toBe(0);
    expect(await raw(office.planner)).toBe(0);
    const { id } = await openOne(sealed);
    expect(await refusal(decideAttention(office.analyst, { id, ...keep }))).toBe('not-found');
    const opened = transaction(office.analyst, (tx) =>
      tx.evidenceAttention.createMany({ data: [row(sealed, 'weakened:x')] }),
    );
    expect(await refusal(opened)).toBe('role-missing');
  });

  test('what is missing sounds like what is hidden', async () => {
    const office = await theOffice();
    expect(await refusal(decideAttention(office.analyst, { id: noId() as AttentionId, ...keep }))).toBe('not-found');
  });
});

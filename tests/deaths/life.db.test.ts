import { arrangeDeathTelling } from '@/lib/deaths/commands/arrange-telling';
import { decideDeath, withdrawDeath } from '@/lib/deaths/commands/decide-death';
import { closeWithoutFamily } from '@/lib/deaths/commands/no-family';
import { proposeDeath } from '@/lib/deaths/commands/propose-death';
import { acknowledgeDeath, recordDeathAttempt, recordDeathTold } from '@/lib/deaths/commands/record-telling';
import { revokeDeath } from '@/lib/deaths/commands/revoke-death';
import { listDeaths } from '@/lib/deaths/queries/list-deaths';
import { readDeath } from '@/lib/deaths/queries/read-death';
import { readSheet } from '@/lib/deaths/queries/read-sheet';
import { waitingInDeaths } from '@/lib/deaths/queries/waiting';
import { changeStatusOfRecord } from '@/lib/evidence/commands/change-record';
import { recordClaim } from '@/lib/evidence/commands/record-claim';
import { retractClaim } from '@/lib/evidence/commands/retract-claim';
import { revokeIdentity } from '@/lib/identity/commands/decide-identity';
import { familyPage } from '@/lib/inquiries/queries/family-page';
import { statusChange } from '@/lib/prisoners/schema/changes';
import { aPersonOnFile, messagesAbout, refusal, statusOf, testimony, theOffice, trailOf } from '../evidence/given';
import { aFamilyThatSeeks, inquiryStatusOf } from '../repatriation/telling-world';
import { freshDatabase, pastTheRules } from '../setup/database';
import {
  acknowledged,
  aDecidedDeath,
  anArrangedDeath,
  aPersonFound,
  aProposedDeath,
  byBoard,
  deathRow,
  deciding,
  identifiers,
  minutesOnFile,
  nobody,
  planFor,
  told,
  toldAndAcknowledged,
} from './given';

jest.setTimeout(120_000);
beforeAll(freshDatabase);

const pageOf = async (family: Parameters<typeof familyPage>[0]) => (await familyPage(family, new Date())).people[0];

describe('a proposal', () => {
  test('rests on evidence that carries it, changes nothing on the record, and sends nobody a message', async () => {
    const office = await theOffice();
    const { prisonerId, checkId } = await aPersonFound();
    const before = await pastTheRules('select * from prisoner where id = $1', [prisonerId]);
    const messages = await messagesAbout(prisonerId);
    const trail = await trailOf(prisonerId);
    const { deathId } = await proposeDeath(
      office.supervisor,
      identifiers(prisonerId, [checkId], 'Both reports agree.'),
    );
    expect(await pastTheRules('select * from prisoner where id = $1', [prisonerId])).toEqual(before);
    expect(await messagesAbout(prisonerId)).toEqual(messages);
    expect(await trailOf(prisonerId)).toEqual(trail);
    const log = await pastTheRules('select type, prisoner_id from audit_event where subject_id = $1', [deathId]);
    expect(log).toEqual([{ type: 'death.proposed', prisoner_id: null }]);
    expect(await readDeath(office.analyst, { id: deathId })).toMatchObject({
      status: 'proposed',
      fell: null,
      note: 'Both reports agree.',
      may: { decide: true, withdraw: false },
    });
  });

  test('is refused on documents, on nothing, on what is not there, and of somebody who came home', async () => {
    const office = await theOffice();
    const { prisonerId } = await aPersonFound();
    const claim = await recordClaim(
      office.analyst,
      testimony(prisonerId, { says: 'dead', sourceKind: 'document-found' }),
    );
    const asked = { ground: 'identifiers', prisonerId, note: null, checkIds: [] } as const;
    expect(await refusal(proposeDeath(office.analyst, { ...asked, claimIds: [claim.claimId] }))).toBe('needs-evidence');
    expect(await refusal(proposeDeath(office.analyst, { ...asked, claimIds: [] }))).toBe('needs-evidence');
    expect(await refusal(proposeDeath(office.analyst, identifiers(prisonerId, [nobody()])))).toBe('needs-evidence');
    expect(await refusal(proposeDeath(office.analyst, identifiers(nobody(), [nobody()])))).toBe('not-found');
    const home = await aPersonOnFile('returned');
    expect(await refusal(proposeDeath(office.analyst, identifiers(home, [nobody()])))).toBe('wrong-status');
  });

  test('on the check of another person is refused', async () => {
    const office = await theOffice();
    const [one, other] = [await aPersonFound(), await aPersonFound()];
    expect(await refusal(proposeDeath(office.analyst, identifiers(one.prisonerId, [other.checkId])))).toBe(
      'needs-evidence',
    );
  });

  test('a second open one about the same person is refused', async () => {
    const { prisonerId, checkId } = await aProposedDeath();
    const { analyst } = await theOffice();
    expect(await refusal(proposeDeath(analyst, identifiers(prisonerId, [checkId])))).toBe('duplicate');
  });

  test('is taken back by whoever made it, and decided by nobody afterwards', async () => {
    const office = await theOffice();
    const { deathId } = await aProposedDeath();
    expect(await refusal(withdrawDeath(office.analyst, { id: deathId, version: 1 }))).toBe('not-linked');
    await withdrawDeath(office.supervisor, { id: deathId, version: 1 });
    expect(await refusal(decideDeath(office.analyst, deciding(deathId, 2)))).toBe('wrong-status');
  });
});

describe('a board’s decision', () => {
  test('carries it with minutes that only those read who decide', async () => {
    const office = await theOffice();
    const prisonerId = await aPersonOnFile();
    const minutes = await minutesOnFile(prisonerId, office.supervisor);
    const { deathId } = await proposeDeath(office.supervisor, byBoard(prisonerId, minutes));
    await decideDeath(office.analyst, deciding(deathId));
    expect((await readDeath(office.analyst, { id: deathId })).board).toMatchObject({
      number: '14/26',
      on: '2026-01-20',
      minutes: { id: minutes, name: 'minutes.pdf' },
    });
  });

  test.each([
    ['everybody reads', 'ordinary', 'select 1'],
    [
      'were withdrawn',
      'deaths',
      `update attachment set status = 'withdrawn', withdrawn_at = now(), withdrawn_by_id = created_by_id,
         withdraw_reason = 'other' where id = $1`,
    ],
  ])('does not carry it with minutes that %s', async (_what, sensitivity, happens) => {
    const office = await theOffice();
    const prisonerId = await aPersonOnFile();
    const minutes = await minutesOnFile(prisonerId, office.supervisor, sensitivity);
    await pastTheRules(happens, happens.includes('$1') ? [minutes] : []);
    expect(await refusal(proposeDeath(office.supervisor, byBoard(prisonerId, minutes)))).toBe('needs-evidence');
  });

  test('does not carry it with the minutes of another record', async () => {
    const office = await theOffice();
    const minutes = await minutesOnFile(await aPersonOnFile(), office.supervisor);
    expect(await refusal(proposeDeath(office.supervisor, byBoard(await aPersonOnFile(), minutes)))).toBe(
      'needs-evidence',
    );
  });
});

describe('the second person', () => {
  test('is another, of the other role; the same person twice, or two of one role, decide nothing', async () => {
    const office = await theOffice();
    const { deathId } = await aProposedDeath();
    expect(await refusal(decideDeath(office.supervisor, deciding(deathId)))).toBe('second-person-needed');
    expect(await refusal(decideDeath(office.second.supervisor, deciding(deathId)))).toBe('second-person-needed');
    expect(await refusal(decideDeath(office.analyst, deciding(deathId, 2)))).toBe('changed-meanwhile');
    expect(await decideDeath(office.analyst, deciding(deathId))).toEqual({ deathId, status: 'decided' });
  });

  test.each(['operator', 'case-officer', 'medical-officer', 'planner', 'administrator', 'auditor', 'partner'] as const)(
    'a %s proposes nothing, decides nothing, and learns of nothing',
    async (role) => {
      const office = await theOffice();
      const { prisonerId, checkId, deathId } = await aProposedDeath();
      const actor = office[role];
      expect(await refusal(proposeDeath(actor, identifiers(prisonerId, [checkId])))).toBe('role-missing');
      expect(await refusal(decideDeath(actor, deciding(deathId)))).toBe('role-missing');
      expect(await refusal(readDeath(actor, { id: deathId }))).toBe('role-missing');
      expect(await refusal(listDeaths(actor, { tab: 'awaiting' }))).toBe('role-missing');
      expect(await waitingInDeaths(actor)).toEqual([]);
    },
  );

  test('of two who decide at once one does, and it is decided once', async () => {
    const office = await theOffice();
    const { deathId } = await aProposedDeath();
    const outcomes = await Promise.all(
      [office.analyst, office.second.analyst].map((actor) => refusal(decideDeath(actor, deciding(deathId)))),
    );
    expect(outcomes.sort()).toEqual(['changed-meanwhile', 'done']);
    const log = await pastTheRules(`select 1 from audit_event where subject_id = $1 and type = 'death.decided'`, [
      deathId,
    ]);
    expect(log).toHaveLength(1);
  });

  test('two people who between them recorded all it rests on need a third', async () => {
    const office = await theOffice();
    const prisonerId = await aPersonOnFile();
    const one = { says: 'dead', reliability: 'A', credibility: 1 } as const;
    const prints = await recordClaim(office.analyst, testimony(prisonerId, { ...one, sourceKind: 'fingerprint' }));
    const teeth = await recordClaim(office.supervisor, testimony(prisonerId, { ...one, sourceKind: 'dental' }));
    const claimIds = [prints.claimId, teeth.claimId];
    const { deathId } = await proposeDeath(office.analyst, {
      ground: 'identifiers',
      prisonerId,
      note: null,
      checkIds: [],
      claimIds,
    });
    expect(await refusal(decideDeath(office.supervisor, deciding(deathId)))).toBe('second-person-needed');
    expect(await refusal(decideDeath(office.second.supervisor, deciding(deathId)))).toBe('done');
  });

  test('decides nothing whose evidence has fallen since', async () => {
    const office = await theOffice();
    const { deathId, identityId } = await aProposedDeath();
    await revokeIdentity(office.analyst, { id: identityId, version: 2, reason: 'disproved', note: null } as never);
    expect(await refusal(decideDeath(office.analyst, deciding(deathId)))).toBe('needs-evidence');
    expect((await readDeath(office.analyst, { id: deathId })).fell).toBe('needs-evidence');
  });
});

describe('telling', () => {
  test('the way of one family: arranged, sought, told, acknowledged; only then record, inquiry and page say it', async () => {
    const office = await theOffice();
    const officer = office['case-officer'];
    const { prisonerId, deathId, families, tellings } = await anArrangedDeath();
    const [family] = families;
    const id = tellings[0]!;
    expect(await waitingInDeaths(officer)).toMatchObject([{ key: 'deaths.sent', href: `/deaths/tellings/${id}` }]);
    const sheet = await readSheet(officer, { id });
    expect(sheet).toMatchObject({
      halted: false,
      mine: true,
      plan: { place: 'At home, Sadova 3' },
      script: 'Мені дуже шкода.',
    });
    expect(Object.keys(sheet)).not.toContain('facts');

    const occurredAt = new Date(Date.now() - 3_600_000);
    await recordDeathAttempt(officer, { id, outcome: 'nobody-there', occurredAt, note: 'Her neighbour opened.' });
    await recordDeathTold(officer, told(id));
    expect(await statusOf(prisonerId)).toBe('probable-captive');
    expect((await pageOf(family!.family))?.death).toBeNull();

    await acknowledgeDeath(officer, acknowledged(id));
    expect(await statusOf(prisonerId)).toBe('deceased-confirmed');
    expect(await deathRow(deathId)).toMatchObject({ status: 'acknowledged' });
    expect(await inquiryStatusOf(family!.inquiryId)).toBe('answered');
    expect((await pageOf(family!.family))?.death).toMatchObject({ what: 'death' });
    expect(await trailOf(prisonerId)).toContain('death.acknowledged');
    const sent = await pastTheRules<{ type: string }>(`select type from outbox_message where inquiry_id = $1`, [
      family!.inquiryId,
    ]);
    // That the inquiry was received, when it was; nothing since.
    expect(sent.map(({ type }) => type).filter((type) => type.startsWith('family.'))).toEqual(['family.received']);
    expect((await readSheet(officer, { id })).attempts).toMatchObject([{ note: 'Her neighbour opened.' }]);
  });

  test('with two families the record waits for the last; one that begins to seek meanwhile is waited for as well', async () => {
    const office = await theOffice();
    const officer = office['case-officer'];
    const { prisonerId, deathId, families, tellings } = await anArrangedDeath({ families: 2 });
    await toldAndAcknowledged(officer, tellings[0]!);
    expect(await statusOf(prisonerId)).toBe('probable-captive');
    expect(await inquiryStatusOf(families[0]!.inquiryId)).toBe('verified');
    expect((await pageOf(families[0]!.family))?.death).toMatchObject({ what: 'death' });
    expect((await pageOf(families[1]!.family))?.death).toBeNull();

    const late = await aFamilyThatSeeks(prisonerId, {
      kinship: 'verified',
      stage: 'verified',
      email: 'family@demo.homeward.example',
    });
    await toldAndAcknowledged(officer, tellings[1]!);
    expect(await statusOf(prisonerId)).toBe('probable-captive');
    const { tellingId } = await arrangeDeathTelling(office.analyst, planFor(deathId, late.soughtId, officer.id));
    await toldAndAcknowledged(officer, tellingId);
    expect(await statusOf(prisonerId)).toBe('deceased-confirmed');
  });

  test('of two families that acknowledge at the same moment, told by two officers, the last moves the record, once', async () => {
    const office = await theOffice();
    const { prisonerId, deathId, families } = await aDecidedDeath({ families: 2 });
    const officers = [office['case-officer'], office.second['case-officer']];
    const tellings = [];
    for (const [n, { soughtId }] of families.entries())
      tellings.push((await arrangeDeathTelling(office.analyst, planFor(deathId, soughtId, officers[n]!.id))).tellingId);
    for (const [n, id] of tellings.entries()) await recordDeathTold(officers[n]!, told(id));
    const outcomes = await Promise.all(
      tellings.map((id, n) => refusal(acknowledgeDeath(officers[n]!, acknowledged(id)))),
    );
    expect(outcomes).toEqual(['done', 'done']);
    expect(await statusOf(prisonerId)).toBe('deceased-confirmed');
    expect((await trailOf(prisonerId)).filter((type) => type === 'death.acknowledged')).toHaveLength(1);
  });

  test('a family whose kinship or link is not verified is not told, and the record waits for it', async () => {
    const office = await theOffice();
    const { deathId, prisonerId } = await aDecidedDeath({ families: 0 });
    const strange = await aFamilyThatSeeks(prisonerId, {
      kinship: 'unverified',
      stage: 'verified',
      email: 'family@demo.homeward.example',
    });
    const loose = await aFamilyThatSeeks(prisonerId, {
      kinship: 'verified',
      stage: 'matched',
      email: 'family@demo.homeward.example',
    });
    const officerId = office['case-officer'].id;
    const arrange = (soughtId: string) => arrangeDeathTelling(office.analyst, planFor(deathId, soughtId, officerId));
    expect(await refusal(arrange(strange.soughtId))).toBe('kinship-unverified');
    expect(await refusal(arrange(loose.soughtId))).toBe('wrong-status');
    expect((await readDeath(office.analyst, { id: deathId })).families.map(({ blocker }) => blocker).sort()).toEqual([
      'kinship',
      'link',
    ]);
  });

  test('somebody who may not be sent, a stranger’s family, a visit of yesterday: refused', async () => {
    const office = await theOffice();
    const { deathId, families } = await aDecidedDeath();
    const { soughtId } = families[0]!;
    const by = (officerId: string, more = {}) =>
      arrangeDeathTelling(office.analyst, planFor(deathId, soughtId, officerId, more));
    expect(await refusal(by(office.operator.id))).toBe('not-found');
    expect(await refusal(by(nobody()))).toBe('not-found');
    const plannedAt = new Date(Date.now() - 86_400_000).toISOString();
    expect(await refusal(by(office['case-officer'].id, { plannedAt }))).toBe('invalid');
    const other = await aFamilyThatSeeks(await aPersonOnFile(), {
      kinship: 'verified',
      stage: 'verified',
      email: 'family@demo.homeward.example',
    });
    expect(
      await refusal(arrangeDeathTelling(office.analyst, planFor(deathId, other.soughtId, office['case-officer'].id))),
    ).toBe('not-found');
  });

  test('only the sent officer records it; somebody else learns of no such telling', async () => {
    const office = await theOffice();
    const { tellings } = await anArrangedDeath();
    const id = tellings[0]!;
    expect(await refusal(readSheet(office.second['case-officer'], { id }))).toBe('not-found');
    expect(await refusal(recordDeathTold(office.second['case-officer'], told(id)))).toBe('not-found');
    expect(await refusal(recordDeathTold(office.analyst, told(id)))).toBe('not-linked');
    expect(await refusal(acknowledgeDeath(office['case-officer'], acknowledged(id, 1)))).toBe('wrong-status');
    expect(await refusal(recordDeathTold(office['case-officer'], told(id, 7)))).toBe('changed-meanwhile');
  });

  test('arranged anew, the former officer reads it no more', async () => {
    const office = await theOffice();
    const { deathId, families, tellings } = await anArrangedDeath();
    const other = office.second['case-officer'];
    const plan = planFor(deathId, families[0]!.soughtId, other.id, { version: 1 });
    expect(await arrangeDeathTelling(office.analyst, plan)).toEqual({ tellingId: tellings[0], status: 'assigned' });
    expect(await refusal(readSheet(office['case-officer'], { id: tellings[0]! }))).toBe('not-found');
    expect(await refusal(readSheet(other, { id: tellings[0]! }))).toBe('done');
    expect(await refusal(arrangeDeathTelling(office.analyst, plan))).toBe('changed-meanwhile');
  });

  test('when the evidence falls the officer’s sheet says stop, both are asked to look, and nothing changes by itself', async () => {
    const office = await theOffice();
    const { prisonerId, deathId, identityId, tellings } = await anArrangedDeath();
    await revokeIdentity(office.analyst, { id: identityId, version: 2, reason: 'disproved', note: null } as never);
    expect((await readSheet(office['case-officer'], { id: tellings[0]! })).halted).toBe(true);
    for (const actor of [office.analyst, office.supervisor])
      expect((await waitingInDeaths(actor)).map(({ key }) => key)).toContain('deaths.attention');
    expect(await deathRow(deathId)).toMatchObject({ status: 'decided' });
    await recordDeathTold(office['case-officer'], told(tellings[0]!));
    expect(await refusal(acknowledgeDeath(office['case-officer'], acknowledged(tellings[0]!)))).toBe('needs-evidence');
    expect(await statusOf(prisonerId)).toBe('probable-captive');
  });

  test('a retracted claim shakes a decision as a revoked identity does', async () => {
    const office = await theOffice();
    const prisonerId = await aPersonOnFile();
    const said = testimony(prisonerId, { says: 'dead', sourceKind: 'dental', reliability: 'A', credibility: 1 });
    const { claimId } = await recordClaim(office['case-officer'], said);
    const asked = { ground: 'identifiers', prisonerId, note: null, checkIds: [], claimIds: [claimId] } as const;
    const { deathId } = await proposeDeath(office.analyst, asked);
    await decideDeath(office.supervisor, deciding(deathId));
    await retractClaim(office['case-officer'], { id: claimId, version: 1, reason: 'disproved', note: null });
    const { lines } = await listDeaths(office.supervisor, { tab: 'to-tell' });
    expect(lines.find(({ id }) => id === deathId)?.attention).toBe('ground-fell');
  });
});

describe('when nobody seeks the person', () => {
  test('two people agree, and the record says it; one alone does not, nor while anybody seeks', async () => {
    const office = await theOffice();
    const { deathId, prisonerId } = await aDecidedDeath({ families: 0 });
    const state = { id: deathId, step: 'state', version: 2, reason: 'No relative in any register.' } as const;
    expect(await refusal(closeWithoutFamily(office.analyst, { id: deathId, step: 'agree', version: 2 }))).toBe(
      'wrong-status',
    );
    await closeWithoutFamily(office.analyst, state);
    const agree = { id: deathId, step: 'agree', version: 3 } as const;
    expect(await refusal(closeWithoutFamily(office.analyst, agree))).toBe('second-person-needed');
    expect(await statusOf(prisonerId)).toBe('probable-captive');
    await closeWithoutFamily(office.supervisor, agree);
    expect(await statusOf(prisonerId)).toBe('deceased-confirmed');

    const sought = await aDecidedDeath({ families: 1 });
    expect(await refusal(closeWithoutFamily(office.analyst, { ...state, id: sought.deathId }))).toBe('wrong-status');
  });
});

describe('taking it back', () => {
  const asking = (id: Parameters<typeof deathRow>[0], version: number) =>
    ({ id, step: 'ask', version, reason: 'found-alive', note: 'He telephoned.' }) as const;

  test('two people; while it is asked nobody is sent; kept, it goes on', async () => {
    const office = await theOffice();
    const { deathId, tellings } = await anArrangedDeath();
    await revokeDeath(office.analyst, asking(deathId, 2));
    expect((await readSheet(office['case-officer'], { id: tellings[0]! })).halted).toBe(true);
    expect(await refusal(revokeDeath(office.analyst, { id: deathId, step: 'agree', version: 3 }))).toBe(
      'second-person-needed',
    );
    await revokeDeath(office.supervisor, { id: deathId, step: 'keep', version: 3 });
    expect((await readSheet(office['case-officer'], { id: tellings[0]! })).halted).toBe(false);
  });

  test('before anybody was told, the visit is put away and no family hears anything', async () => {
    const office = await theOffice();
    const { deathId, prisonerId, tellings } = await anArrangedDeath();
    await revokeDeath(office.analyst, asking(deathId, 2));
    await revokeDeath(office.supervisor, { id: deathId, step: 'agree', version: 3 });
    expect(await readSheet(office['case-officer'], { id: tellings[0]! })).toMatchObject({ status: 'cancelled' });
    expect(await readDeath(office.analyst, { id: deathId })).toMatchObject({ status: 'revoked', families: [] });
    expect(await statusOf(prisonerId)).toBe('probable-captive');
  });

  test('after the acknowledgement the record goes back one step, and the family is told of the mistake by the same protocol', async () => {
    const office = await theOffice();
    const officer = office['case-officer'];
    const { deathId, prisonerId, families, tellings } = await anArrangedDeath();
    await toldAndAcknowledged(officer, tellings[0]!);
    const alone = statusChange.parse({
      version: 3,
      action: 'withdrawDeath',
      occurredAt: new Date().toISOString(),
      reason: 'new-evidence',
      source: 'a call',
    });
    expect(await refusal(changeStatusOfRecord(office.supervisor, { id: prisonerId, ...alone }))).not.toBe('done');
    expect(await statusOf(prisonerId)).toBe('deceased-confirmed');

    await revokeDeath(office.analyst, asking(deathId, 3));
    await revokeDeath(office.supervisor, { id: deathId, step: 'agree', version: 4 });
    expect(await statusOf(prisonerId)).toBe('deceased-unconfirmed');
    expect((await pageOf(families[0]!.family))?.death).toMatchObject({ what: 'death' });
    expect((await listDeaths(office.analyst, { tab: 'over' })).lines.find(({ id }) => id === deathId)?.attention).toBe(
      'to-correct',
    );

    const { tellingId } = await arrangeDeathTelling(
      office.analyst,
      planFor(deathId, families[0]!.soughtId, officer.id),
    );
    await toldAndAcknowledged(officer, tellingId);
    expect((await pageOf(families[0]!.family))?.death).toMatchObject({ what: 'correction' });
    expect(
      (await listDeaths(office.analyst, { tab: 'over' })).lines.find(({ id }) => id === deathId)?.attention,
    ).toBeNull();
  });
});

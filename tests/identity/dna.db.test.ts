import { askLaboratory, cancelRequest, recordResult } from '@/lib/identity/commands/ask-laboratory';
import { changeLaboratory } from '@/lib/identity/commands/configure';
import { decideIdentity } from '@/lib/identity/commands/decide-identity';
import { decideResult } from '@/lib/identity/commands/decide-result';
import { addDonor, changeDonor, withdrawConsent, withdrawDonor } from '@/lib/identity/commands/keep-donors';
import { addKit, recordCustody, withdrawCustody } from '@/lib/identity/commands/keep-samples';
import { proposeIdentity } from '@/lib/identity/commands/propose-identity';
import { withdrawCheck } from '@/lib/identity/commands/record-check';
import { checksOfClaims } from '@/lib/identity/queries/claim-checks';
import { readIdentityList } from '@/lib/identity/queries/identity-lists';
import { identityOfRecord } from '@/lib/identity/queries/identity-of-record';
import { listResults } from '@/lib/identity/queries/list-results';
import { readKit } from '@/lib/identity/queries/read-kit';
import { waitingInIdentity } from '@/lib/identity/queries/waiting';
import { newKit, newRequest, newResult, resultDecision } from '@/lib/identity/schema/dna';
import type { DonorId, LabRequestId, PrisonerId } from '@/lib/kernel/ids';
import { aPersonOnFile, messagesAbout, refusal, theOffice, trailOf } from '../evidence/given';
import { anInquiryOf } from '../prisoners/given';
import { freshDatabase, pastTheRules } from '../setup/database';
import {
  aCheck,
  aConsent,
  accept,
  aLaboratoryAbroad,
  aResultThatWaits,
  aSample,
  aSampleOfRemains,
  day,
  donorOf,
  logOf,
  remainsReceived,
  resultOf,
  step,
  taken,
  theCase,
  theLaboratory,
} from './given';

beforeAll(freshDatabase);

const kitFor = (donorId: DonorId, kitNumber: string, kind = 'buccal-swab') =>
  newKit.parse({ donorId, kitNumber, kind });
const claimsOf = (prisonerId: string) =>
  pastTheRules<{
    id: string;
    says: string;
    source_kind: string;
    reliability: string;
    source_reference: string;
    note: string;
    retracted: boolean;
  }>(
    'select id, says, source_kind, reliability, source_reference, note, retracted_at is not null as retracted from claim where prisoner_id = $1',
    [prisonerId],
  );

describe('a donor', () => {
  test('is written with the name and contact encrypted and apart', async () => {
    const office = await theOffice();
    const prisonerId = await aPersonOnFile();
    const { donorId } = await addDonor(office['case-officer'], donorOf(prisonerId, { note: 'дзвонити після шостої' }));
    const rows = await pastTheRules<{ all: string }>(
      'select d::text || c::text as all from dna_donor d join dna_donor_contact c on c.donor_id = d.id where d.id = $1',
      [donorId],
    );
    for (const secret of ['Ганна', '555', 'шостої']) expect(rows[0]?.all).not.toContain(secret);
    const [shown] = (await identityOfRecord(office['case-officer'], { prisonerId })).donors;
    expect(shown).toMatchObject({
      name: 'Ганна Сирко',
      contact: '+00 555 0142',
      note: 'дзвонити після шостої',
      degree: 1,
    });
    expect(await logOf(donorId)).toEqual(['dna.donor-recorded']);
  });

  test('is named to those who reach families and to nobody else', async () => {
    const office = await theOffice();
    const prisonerId = await aPersonOnFile();
    await addDonor(office['case-officer'], donorOf(prisonerId));
    for (const role of ['case-officer', 'supervisor'] as const)
      expect((await identityOfRecord(office[role], { prisonerId })).donors[0]?.name).toBe('Ганна Сирко');
    for (const role of ['analyst', 'medical-officer'] as const)
      expect((await identityOfRecord(office[role], { prisonerId })).donors[0]).toMatchObject({
        name: null,
        contact: null,
        note: null,
        relation: 'parent',
      });
    for (const role of ['planner', 'administrator', 'auditor', 'partner'] as const)
      expect(await refusal(identityOfRecord(office[role], { prisonerId }))).toBe('role-missing');
    expect(await refusal(identityOfRecord(office.operator, { prisonerId }))).toBe('not-found');
    await anInquiryOf(office.operator, prisonerId);
    const seen = await identityOfRecord(office.operator, { prisonerId });
    expect(seen.donors[0]?.name).toBe('Ганна Сирко');
    expect({ cases: seen.cases, requests: seen.requests }).toEqual({ cases: null, requests: null });
  });

  test.each(['analyst', 'medical-officer', 'planner', 'administrator', 'auditor', 'partner'] as const)(
    'is not written by a %s',
    async (role) => {
      expect(await refusal(addDonor((await theOffice())[role], donorOf(await aPersonOnFile())))).toBe('role-missing');
    },
  );

  test('of a record of others is not written by an operator, of theirs it is', async () => {
    const office = await theOffice();
    const prisonerId = await aPersonOnFile();
    expect(await refusal(addDonor(office.operator, donorOf(prisonerId)))).toBe('not-found');
    await anInquiryOf(office.operator, prisonerId);
    const [inquiry] = await pastTheRules<{ id: string }>(
      'select inquiry_id as id from sought_person where prisoner_id = $1',
      [prisonerId],
    );
    expect((await addDonor(office.operator, donorOf(prisonerId, { inquiryId: inquiry?.id }))).donorId).toBeTruthy();
    const foreign = donorOf(await aPersonOnFile(), { inquiryId: inquiry?.id });
    expect(await refusal(addDonor(office['case-officer'], foreign))).toBe('not-found');
  });

  test.each([
    ['a parent of no line', { relation: 'parent', line: null }],
    ['a relation nobody has', { relation: 'neighbour' }],
    ['nobody', { name: ' ' }],
  ])('%s: no', async (_, more) => {
    const prisonerId = await aPersonOnFile();
    expect(() => donorOf(prisonerId, more)).toThrow();
  });

  test('changes and goes by version, in its own log', async () => {
    const office = await theOffice();
    const { donorId } = await addDonor(office['case-officer'], donorOf(await aPersonOnFile()));
    const change = {
      id: donorId,
      version: 1,
      availability: 'declined' as const,
      name: 'Г. Сирко',
      contact: null,
      note: null,
    };
    await changeDonor(office.supervisor, change);
    expect(await refusal(changeDonor(office.supervisor, change))).toBe('changed-meanwhile');
    await withdrawDonor(office['case-officer'], { id: donorId, version: 2, reason: 'not-related' });
    expect(await refusal(withdrawDonor(office['case-officer'], { id: donorId, version: 3, reason: 'other' }))).toBe(
      'wrong-status',
    );
    expect(await logOf(donorId)).toEqual(['dna.donor-recorded', 'dna.donor-changed', 'dna.donor-withdrawn']);
  });
});

describe('consent', () => {
  test('must be there on the day a sample is taken, and when it is sent', async () => {
    const office = await theOffice();
    const prisonerId = await aPersonOnFile();
    const { donorId } = await addDonor(office['case-officer'], donorOf(prisonerId));
    const { kitId } = await addKit(office['case-officer'], kitFor(donorId, `C-${donorId.slice(0, 8)}`));
    expect(await refusal(recordCustody(office['case-officer'], step(kitId, 'taken', 2, { to: 'Marko' })))).toBe(
      'no-consent',
    );
    const { consentId } = await aConsent(donorId);
    await taken(kitId);
    await withdrawConsent(office['case-officer'], {
      id: consentId,
      version: 1,
      withdrawnOn: day(),
      reason: 'donor-withdrew',
    });
    const request = newRequest.parse({
      prisonerId,
      laboratoryId: await theLaboratory(),
      kitIds: [kitId],
      sentOn: day(),
      expectedBy: day(-9),
    });
    expect(await refusal(askLaboratory(office.analyst, request))).toBe('no-consent');
    const { consents } = await readIdentityList(office.analyst, { list: 'consents' });
    expect(consents?.filter((line) => line.donorId === donorId)).toMatchObject([{ ended: true }]);
    expect(
      await refusal(
        withdrawConsent(office['case-officer'], { id: consentId, version: 2, withdrawnOn: day(), reason: 'other' }),
      ),
    ).toBe('wrong-status');
  });

  test('to a laboratory abroad is a consent of its own', async () => {
    const office = await theOffice();
    const prisonerId = await aPersonOnFile();
    const { donorId, kitId } = await aSample(prisonerId);
    const request = newRequest.parse({
      prisonerId,
      laboratoryId: await aLaboratoryAbroad(),
      kitIds: [kitId],
      sentOn: day(),
      expectedBy: day(-9),
    });
    expect(await refusal(askLaboratory(office.analyst, request))).toBe('no-consent');
    await aConsent(donorId, { scope: ['compare-with-this-person', 'laboratory-abroad'] });
    expect((await askLaboratory(office.analyst, request)).requestId).toBeTruthy();
  });

  test('that ends soon is listed, one without an end is not', async () => {
    const office = await theOffice();
    const soon = await aSample(await aPersonOnFile(), {}, false);
    await aConsent(soon.donorId, { expiresOn: day(-10) });
    await taken(soon.kitId);
    const always = await aSample(await aPersonOnFile());
    const listed = (await readIdentityList(office['case-officer'], { list: 'consents' })).consents ?? [];
    expect(listed.find((line) => line.donorId === soon.donorId)).toMatchObject({ ended: false, expiresOn: day(-10) });
    expect(listed.map((line) => line.donorId)).not.toContain(always.donorId);
  });

  test('withdrawn before it was given, or given tomorrow week: no', async () => {
    const office = await theOffice();
    const { donorId } = await addDonor(office['case-officer'], donorOf(await aPersonOnFile()));
    const { consentId } = await aConsent(donorId, { givenOn: day(5) });
    expect(
      await refusal(
        withdrawConsent(office['case-officer'], { id: consentId, version: 1, withdrawnOn: day(9), reason: 'other' }),
      ),
    ).toBe('invalid');
    expect(await refusal(aConsent(donorId, { givenOn: '2999-01-01' }))).toBe('invalid');
  });
});

describe('a kit', () => {
  test('has a number nobody else has, however it is written, and a sample that can be of that person', async () => {
    const office = await theOffice();
    const { donorId } = await addDonor(office['case-officer'], donorOf(await aPersonOnFile()));
    await addKit(office['case-officer'], kitFor(donorId, 'un 12/7'));
    expect(await refusal(addKit(office.analyst, kitFor(donorId, 'UN-12-7')))).toBe('duplicate');
    expect(await refusal(addKit(office.analyst, kitFor(donorId, 'UN-12-8', 'bone')))).toBe('invalid');
    const { caseId } = await remainsReceived();
    expect(
      await refusal(addKit(office.analyst, newKit.parse({ caseId, kitNumber: 'UN-12-9', kind: 'buccal-swab' }))),
    ).toBe('invalid');
    expect(() => newKit.parse({ donorId, caseId, kitNumber: 'UN-13', kind: 'blood' })).toThrow();
  });

  test('whose step is doubtful: refused with what is wrong, written once it was seen and explained, and it stays flagged', async () => {
    const office = await theOffice();
    const { kitId } = await aSample(await aPersonOnFile());
    const wrong = step(kitId, 'received', 3, { to: 'Courier' });
    const refused = await recordCustody(office['case-officer'], wrong).catch((error) => error);
    expect(refused).toMatchObject({ reason: 'custody-broken', more: { current: { flags: ['two-holders'] } } });
    expect(
      await refusal(recordCustody(office['case-officer'], { ...wrong, seen: true, note: 'Marko forgot to sign.' })),
    ).toBe('done');
    const { kit } = await readKit(office.supervisor, { id: kitId });
    expect(kit).toMatchObject({ holder: 'Courier', flags: ['two-holders'] });
    expect(kit.custody.at(-1)).toMatchObject({ flags: ['two-holders'], note: 'Marko forgot to sign.' });
    expect(await logOf(kitId)).toContain('dna.kit-read');
  });

  test('of two people receiving it at once one is refused', async () => {
    const office = await theOffice();
    const { kitId } = await aSample(await aPersonOnFile());
    await recordCustody(
      office['case-officer'],
      step(kitId, 'handed-over', 5, { from: 'Marko Stezhka', to: 'Courier' }),
    );
    const receive = (by: 'analyst' | 'supervisor') =>
      refusal(recordCustody(office[by], step(kitId, 'received', 4, { to: 'Courier', seal: 'S-1' })));
    expect((await Promise.all([receive('analyst'), receive('supervisor')])).toSorted()).toEqual([
      'custody-broken',
      'done',
    ]);
  });

  test('a step written wrongly is withdrawn once; nothing of a step is edited', async () => {
    const office = await theOffice();
    const { kitId } = await aSample(await aPersonOnFile());
    const { eventId } = await recordCustody(office.analyst, {
      ...step(kitId, 'received', 3, { to: 'X', note: 'x' }),
      seen: true,
    });
    await withdrawCustody(office.analyst, { id: eventId, reason: 'wrong-kit' });
    expect(await refusal(withdrawCustody(office.analyst, { id: eventId, reason: 'other' }))).toBe('wrong-status');
    expect((await readKit(office.analyst, { id: kitId })).kit).toMatchObject({ holder: 'Marko Stezhka', flags: [] });
    await expect(pastTheRules(`update dna_custody_event set seal = 'S-9' where id = $1`, [eventId])).rejects.toThrow(
      /never edited/,
    );
  });

  test('of remains is nothing to an operator; a step of tomorrow is no step', async () => {
    const office = await theOffice();
    const kitId = await aSampleOfRemains((await remainsReceived()).caseId);
    for (const role of ['analyst', 'supervisor', 'medical-officer'] as const)
      expect((await readKit(office[role], { id: kitId })).kit.id).toBe(kitId);
    expect(await refusal(readKit(office.operator, { id: kitId }))).toBe('not-found');
    expect(await refusal(readKit(office.planner, { id: kitId }))).toBe('role-missing');
    expect(await refusal(recordCustody(office.analyst, step(kitId, 'stored', -48)))).toBe('invalid');
  });
});

describe('a request', () => {
  test('takes only samples of this family and of this case', async () => {
    const office = await theOffice();
    const [one, another] = [await aPersonOnFile(), await aPersonOnFile()];
    const [own, foreign] = [await aSample(one), await aSample(another)];
    const { caseId } = await remainsReceived();
    const strange = await aSampleOfRemains((await remainsReceived()).caseId);
    const ask = (kitIds: string[]) =>
      newRequest.parse({
        prisonerId: one,
        caseId,
        laboratoryId,
        kitIds,
        sentOn: day(),
        expectedBy: day(-5),
      });
    const laboratoryId = await theLaboratory();
    expect(await refusal(askLaboratory(office.analyst, ask([own.kitId, foreign.kitId])))).toBe('not-found');
    expect(await refusal(askLaboratory(office.analyst, ask([own.kitId, strange])))).toBe('not-found');
    expect(await refusal(askLaboratory(office['medical-officer'], ask([own.kitId])))).toBe('role-missing');
    expect(await refusal(askLaboratory(office.operator, ask([own.kitId])))).toBe('role-missing');
    expect(await refusal(askLaboratory(office.analyst, ask([own.kitId])))).toBe('done');
  });

  test('whose answer is late is listed and counted until it is answered or laid down', async () => {
    const office = await theOffice();
    const prisonerId = await aPersonOnFile();
    const { kitId } = await aSample(prisonerId);
    const request = newRequest.parse({
      prisonerId,
      laboratoryId: await theLaboratory(),
      kitIds: [kitId],
      sentOn: day(30),
      expectedBy: day(4),
    });
    const { requestId } = await askLaboratory(office.analyst, request);
    const late = async () =>
      (await readIdentityList(office.analyst, { list: 'overdue' })).overdue?.filter((line) => line.id === requestId);
    expect(await late()).toMatchObject([{ daysLate: 4, laboratory: 'Laboratory North' }]);
    expect((await waitingInIdentity(office['case-officer'])).map(({ key }) => key)).toContain('identity.overdue');
    await cancelRequest(office.analyst, { id: requestId, version: 1, reason: 'sample-unusable' });
    expect(await late()).toEqual([]);
    expect(
      await refusal(recordResult(office.analyst, { id: requestId, ...resultOf({ conclusion: 'profile-only' }) })),
    ).toBe('wrong-status');
  });

  test('without a case says nothing of who anybody is', async () => {
    const office = await theOffice();
    const prisonerId = await aPersonOnFile();
    const { kitId } = await aSample(prisonerId);
    const { requestId } = await askLaboratory(
      office.analyst,
      newRequest.parse({
        prisonerId,
        laboratoryId: await theLaboratory(),
        kitIds: [kitId],
        sentOn: day(9),
        expectedBy: day(-9),
      }),
    );
    expect(await refusal(recordResult(office.analyst, { id: requestId, ...resultOf() }))).toBe('invalid');
    expect(
      await refusal(
        recordResult(office.analyst, { id: requestId, ...resultOf({ conclusion: 'profile-only' }), resultOn: day(20) }),
      ),
    ).toBe('invalid');
    const { resultId } = await recordResult(office.analyst, {
      id: requestId,
      ...resultOf({ conclusion: 'profile-only' }),
    });
    await accept(resultId);
    expect(await claimsOf(prisonerId)).toEqual([]);
  });

  test('a laboratory that is no longer in use keeps what was sent there', async () => {
    const office = await theOffice();
    const id = await aLaboratoryAbroad();
    const change = {
      id,
      name: 'Laboratory closed',
      place: null,
      abroad: true,
      usualDays: 60,
      active: false,
      version: 1,
    };
    expect(await refusal(changeLaboratory(office.supervisor, change))).toBe('role-missing');
    await changeLaboratory(office.administrator, change);
    expect(await refusal(changeLaboratory(office.administrator, change))).toBe('changed-meanwhile');
  });
});

describe('a result', () => {
  test.each<[string, object]>([
    ['an agreement without a number', { conclusion: 'agrees', likelihood: null }],
    ['an agreement below one', { conclusion: 'agrees', likelihood: '0.2' }],
    ['a contradiction above one', { conclusion: 'contradicts', likelihood: '1e6' }],
    ['a number that is none', { conclusion: 'agrees', likelihood: 'very high' }],
    ['one that ended before it began', { validUntil: '2001-01-01' }],
  ])('%s is not taken down', (_, found) => {
    expect(
      newResult.safeParse({
        conclusion: 'agrees',
        likelihood: '1e9',
        reportNumber: 'N',
        signedBy: 'S',
        resultOn: day(1),
        ...found,
      }).success,
    ).toBe(false);
  });

  test('waits for an analyst and says nothing until accepted', async () => {
    const office = await theOffice();
    const { caseId, prisonerId, resultId } = await aResultThatWaits();
    for (const role of ['analyst', 'supervisor', 'case-officer', 'medical-officer'] as const)
      expect((await listResults(office[role], {})).lines.map(({ id }) => id)).toContain(resultId);
    expect(await messagesAbout(prisonerId)).toContain('staff.laboratory-result');
    expect((await theCase(caseId)).checks).toEqual([]);
    expect(await claimsOf(prisonerId)).toEqual([]);
    for (const role of ['case-officer', 'medical-officer', 'operator', 'planner'] as const)
      expect(
        await refusal(
          decideResult(office[role], { id: resultId, ...resultDecision.parse({ version: 1, decision: 'accept' }) }),
        ),
      ).toBe('role-missing');
  });

  test('the claim leads back to its check, for whoever reads questions of identity and for nobody else', async () => {
    const { caseId, prisonerId, resultId } = await aResultThatWaits();
    await accept(resultId);
    const office = await theOffice();
    const [check] = (await theCase(caseId)).checks;
    const [claim] = await claimsOf(prisonerId);
    expect(check?.claimId).toBe(claim?.id);
    const behind = { claimId: claim?.id, checkId: check?.id, caseId, number: expect.stringMatching(/^I-\d+$/) };
    for (const role of ['analyst', 'case-officer', 'supervisor', 'medical-officer'] as const)
      expect(await checksOfClaims(office[role], { prisonerId })).toEqual([behind]);
    for (const role of ['operator', 'planner', 'auditor', 'administrator', 'partner'] as const)
      expect(await checksOfClaims(office[role], { prisonerId })).toEqual([]);
  });

  test('nobody has graded it: a result that becomes a claim is not accepted, and nothing is written', async () => {
    const { caseId, prisonerId, resultId } = await aResultThatWaits();
    expect(await refusal(accept(resultId, { reliability: undefined, credibility: undefined }))).toBe('invalid');
    expect(await refusal(accept(resultId, { credibility: null }))).toBe('invalid');
    expect((await theCase(caseId)).checks).toEqual([]);
    expect(await claimsOf(prisonerId)).toEqual([]);
  });

  test('accepted becomes a DNA check and a claim of the kind dna-result in one commit, and establishes nothing', async () => {
    const { caseId, prisonerId, resultId } = await aResultThatWaits();
    await accept(resultId, { reliability: 'A', credibility: 2 });
    const view = await theCase(caseId);
    expect(view.checks).toMatchObject([
      {
        method: 'dna',
        result: 'agrees',
        weight: 'alone',
        likelihood: '1.2e9',
        doneBy: 'Dr Sokil',
        person: { id: prisonerId },
      },
    ]);
    expect(view.decisions).toEqual([]);
    expect(await claimsOf(prisonerId)).toMatchObject([
      { says: 'identity', source_kind: 'dna-result', reliability: 'A', retracted: false },
    ]);
    expect(
      (await trailOf(prisonerId)).filter((type) =>
        ['claim.recorded', 'identity.check-recorded', 'dna.result-decided'].includes(type),
      ),
    ).toEqual(['claim.recorded', 'identity.check-recorded', 'dna.result-decided']);
  });

  test('the claim does not say that there are remains', async () => {
    const { prisonerId, resultId } = await aResultThatWaits();
    await accept(resultId);
    const [claim] = await claimsOf(prisonerId);
    expect(`${claim?.source_reference} ${claim?.note}`).not.toMatch(/remains|останки|\bR-\d/i);
  });

  test('that agrees too weakly becomes a check that does not count', async () => {
    const { caseId, prisonerId, resultId } = await aResultThatWaits({ likelihood: '2e4' });
    await accept(resultId);
    expect((await theCase(caseId)).checks).toMatchObject([{ weight: 'too-weak' }]);
    expect(
      await refusal(proposeIdentity((await theOffice()).analyst, { id: caseId, prisonerId, version: 1, note: null })),
    ).toBe('identity-not-carried');
  });

  test('that contradicts becomes no claim, and blocks whoever the papers named', async () => {
    const office = await theOffice();
    const papers = await aPersonOnFile();
    const { caseId } = await remainsReceived({ prisonerId: papers });
    await aCheck(office['case-officer'], caseId, papers, { method: 'documents' });
    const { resultId } = await aResultThatWaits({ conclusion: 'contradicts' }, caseId, papers);
    await accept(resultId);
    expect(await claimsOf(papers)).toEqual([]);
    expect((await theCase(caseId)).candidates).toMatchObject([{ shortfall: 'contradicted' }]);
    expect(
      await refusal(proposeIdentity(office.analyst, { id: caseId, prisonerId: papers, version: 1, note: null })),
    ).toBe('contradicted');
  });

  test('whose validity is over, or whose samples’ way is doubtful, is not accepted as if nothing were', async () => {
    const office = await theOffice();
    const expired = await aResultThatWaits({ validUntil: day(1) });
    await pastTheRules(
      `begin; set local session_replication_role = replica; update dna_result set valid_until = now()::date - 3 where id = '${expired.resultId}'; commit`,
    );
    expect(await refusal(accept(expired.resultId))).toBe('result-expired');
    const doubtful = await aResultThatWaits();
    const [kit] = await pastTheRules<{ kit_id: string }>('select kit_id from dna_request_kit where request_id = $1', [
      doubtful.requestId,
    ]);
    await recordCustody(office.analyst, {
      ...step(kit?.kit_id as never, 'received', 1, { to: 'X', note: 'x' }),
      seen: true,
    });
    expect(await refusal(accept(doubtful.resultId))).toBe('custody-broken');
    expect(
      await refusal(accept(doubtful.resultId, { note: 'The courier signed the next day; the seal was whole.' })),
    ).toBe('done');
  });

  test('refused stays readable and says nothing; of two deciding at once one is refused', async () => {
    const office = await theOffice();
    const { caseId, resultId } = await aResultThatWaits();
    const refuse = resultDecision.parse({ version: 1, decision: 'refuse', reason: 'not-signed' });
    const outcomes = await Promise.all([
      refusal(decideResult(office.analyst, { id: resultId, ...refuse })),
      refusal(decideResult(office.supervisor, { id: resultId, ...refuse })),
    ]);
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1);
    expect(outcomes).toContainEqual(expect.stringMatching(/changed-meanwhile|wrong-status/));
    const view = await theCase(caseId);
    expect(view.checks).toEqual([]);
    expect(view.requests[0]?.results).toMatchObject([{ status: 'refused', decided: { reason: 'not-signed' } }]);
  });

  test('taken back: its check is withdrawn, its claim retracted, and what stood on it is put to people', async () => {
    const office = await theOffice();
    const { caseId, prisonerId, resultId } = await aResultThatWaits();
    await accept(resultId);
    const { decisionId } = await proposeIdentity(office['case-officer'], {
      id: caseId,
      prisonerId,
      version: 1,
      note: null,
    });
    const check = (await theCase(caseId)).checks[0];
    const taking = {
      id: check?.id as never,
      version: 1,
      reason: 'laboratory-corrected' as const,
      note: 'samples confused',
    };
    expect(await refusal(withdrawCheck(office['case-officer'], taking))).toBe('role-missing');
    await decideIdentity(office.analyst, { id: decisionId, version: 1, decision: 'establish', note: null });
    // Established remains are there for those who decide about a death, and for nobody else.
    expect(await refusal(withdrawCheck(office['case-officer'], taking))).toBe('not-found');
    await withdrawCheck(office.supervisor, taking);
    const view = await theCase(caseId);
    expect(view.requests[0]?.results).toMatchObject([{ status: 'withdrawn' }]);
    expect(view.decisions).toMatchObject([{ status: 'established', carried: false }]);
    expect(await claimsOf(prisonerId)).toMatchObject([{ retracted: true }]);
    expect((await messagesAbout(prisonerId)).filter((type) => type === 'staff.identity-weakened')).toHaveLength(2);
  });

  test('about a request nobody knows: no', async () => {
    expect(
      await refusal(
        recordResult((await theOffice()).analyst, {
          id: 'b6f9e6f0-5a0e-4c7e-9a53-6e2a3c1d7f00' as LabRequestId,
          ...resultOf(),
        }),
      ),
    ).toBe('not-found');
  });
});

test('who is still needed of a family begun, until the samples are strong together', async () => {
  const office = await theOffice();
  const prisonerId: PrisonerId = await aPersonOnFile();
  await aSample(prisonerId);
  await addDonor(
    office['case-officer'],
    donorOf(prisonerId, { line: 'paternal', sex: 'male', availability: 'to-ask' }),
  );
  const needed = async () =>
    (await readIdentityList(office.analyst, { list: 'needed' })).needed?.find(({ person }) => person.id === prisonerId);
  expect(await needed()).toMatchObject({ reached: 'usable', donors: 1, toAsk: 1 });
  expect((await needed())?.plan.ways[0]?.missing).toEqual([
    { relation: 'parent', line: 'paternal', count: 1, known: 1 },
  ]);
  await aSample(prisonerId, { relation: 'child', line: null });
  expect(await needed()).toBeUndefined();
  expect((await identityOfRecord(office.analyst, { prisonerId })).plan).toMatchObject({ reached: 'strong', ways: [] });
});

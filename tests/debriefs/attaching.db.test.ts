import { randomUUID } from 'node:crypto';
import { scopeOf } from '@/lib/access/scope';
import { attachSighting, detachSighting } from '@/lib/debriefs/commands/attach-sighting';
import { changeDebrief } from '@/lib/debriefs/commands/change-debrief';
import { listHolders } from '@/lib/debriefs/queries/list-holders';
import { readDebrief } from '@/lib/debriefs/queries/read-debrief';
import { recordClaim } from '@/lib/evidence/commands/record-claim';
import type { EvidenceClaim } from '@/lib/evidence/rules';
import { derive } from '@/lib/evidence/rules/derivation';
import { sharedOrigins } from '@/lib/evidence/rules/ledger';
import { firstPolicy } from '@/lib/evidence/rules/policy';
import { standingOf } from '@/lib/evidence/store/standing';
import type { PrisonerId, SightingId } from '@/lib/kernel/ids';
import { reading } from '@/lib/platform/db';
import { aPersonOnFile, aProposalBy, messagesAbout, refusal, statusOf, testimony, theOffice } from '../evidence/given';
import { pastTheRules } from '../setup/database';
import {
  aDebrief,
  anAttached,
  aReturnee,
  aSighting,
  attaching,
  candidateOf,
  faultsOf,
  loggedOf,
  sightingRow,
  told,
} from './given';

const claimOf = async (id: string | null) =>
  (
    await pastTheRules<{
      prisoner_id: string;
      says: string;
      source_kind: string;
      source_reference: string;
      origin_key: string;
      reliability: string;
      credibility: number;
      place: string;
      detaining_power_id: string | null;
      retracted_at: Date | null;
      retract_reason: string | null;
    }>('select * from claim where id = $1', [id])
  )[0];
const originsOf = async (prisonerId: string) =>
  (
    await pastTheRules<{ origin_key: string }>(
      'select origin_key from claim where prisoner_id = $1 order by recorded_at',
      [prisonerId],
    )
  ).map(({ origin_key }) => origin_key);

describe('attaching a sighting', () => {
  test('says who held the person, when the returnee knows and the claim is one of captivity', async () => {
    const office = await theOffice();
    const prisonerId = await aPersonOnFile();
    const [power] = await pastTheRules<{ id: string }>(
      `insert into party (id, code, name_uk, name_ru, name_en) values (gen_random_uuid(), 'p-' || gen_random_uuid(), 'а', 'а', 'a') returning id`,
    );
    const { sightingId } = await aSighting();
    const held = { detainingPowerId: power?.id };
    expect(
      await faultsOf(
        attachSighting(office.analyst, { sightingId, ...attaching(prisonerId, { ...held, says: 'alive' }) }),
      ),
    ).toEqual(['detainingPowerId not-a-claim-of-captivity']);
    await attachSighting(office.analyst, { sightingId, ...attaching(prisonerId, held) });
    const { claim_id } = await sightingRow(sightingId);
    expect(await claimOf(claim_id)).toMatchObject({ detaining_power_id: power?.id });
    expect((await listHolders(office.analyst)).map(({ id }) => id)).toContain(power?.id);
    expect(await listHolders(office['medical-officer'])).toEqual([]);
  });
  test('makes a claim by the returnee, graded by whoever attaches it, and moves no status and tells no family', async () => {
    const office = await theOffice();
    const prisonerId = await aPersonOnFile('data-on-file');
    const before = await told();
    const { sightingId, debriefId } = await aSighting({ cell: '7' });
    await attachSighting(office.analyst, { sightingId, ...attaching(prisonerId) });
    const { claim_id } = await sightingRow(sightingId);
    const { number } = await readDebrief(office.analyst, { id: debriefId });
    expect(await claimOf(claim_id)).toMatchObject({
      prisoner_id: prisonerId,
      says: 'in-captivity',
      source_kind: 'returnee-testimony',
      source_reference: number,
      origin_key: number,
      reliability: 'B',
      credibility: 2,
      place: 'Quarry barracks, 7',
    });
    expect(await statusOf(prisonerId)).toBe('data-on-file');
    expect(await told()).toBe(before);
    expect(await messagesAbout(prisonerId)).toEqual([]);
    expect(await candidateOf(sightingId, prisonerId)).toMatchObject({ status: 'decided', verdict: 'same' });
    expect(
      (await loggedOf(sightingId)).map(({ type, actor_id, prisoner_id }) => [type, actor_id, prisoner_id]),
    ).toEqual([['sighting.attached', office.analyst.id, prisonerId]]);
  });
  test('of two who attach it at once, to two records, one is refused and one claim is written', async () => {
    const office = await theOffice();
    const { sightingId } = await aSighting();
    const [one, other] = [await aPersonOnFile(), await aPersonOnFile()];
    const outcomes = await Promise.all([
      refusal(attachSighting(office.analyst, { sightingId, ...attaching(one) })),
      refusal(attachSighting(office.second.analyst, { sightingId, ...attaching(other) })),
    ]);
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1);
    expect([...(await originsOf(one)), ...(await originsOf(other))]).toHaveLength(1);
  });
  test.each<[string, object, object, string]>([
    ['what was heard is not graded as seen', { knownHow: 'heard' }, { credibility: 2 }, 'credibility hearsay'],
    ['of somebody seen dead nothing shows life', { condition: 'dead' }, {}, 'says not-what-was-seen'],
    ['a death is not claimed of somebody seen alive', {}, { says: 'dead' }, 'says not-what-was-seen'],
    ['a grade nobody could judge needs its reason', {}, { reliability: 'F' }, 'gradeReason grade-reason-missing'],
  ])('%s', async (_, saw, more, fault) => {
    const { sightingId } = await aSighting(saw);
    const attach = attachSighting((await theOffice()).analyst, {
      sightingId,
      ...attaching(await aPersonOnFile(), more),
    });
    expect(await faultsOf(attach)).toEqual([fault]);
    expect(await sightingRow(sightingId)).toMatchObject({ status: 'waiting', claim_id: null });
  });
  test.each<[string, (id: SightingId) => Promise<unknown>, string]>([
    [
      'a sealed record sounds like none',
      async (sightingId) =>
        attachSighting((await theOffice()).analyst, {
          sightingId,
          ...attaching(await aPersonOnFile('reported', { sealed: true })),
        }),
      'not-found',
    ],
    [
      'so does one that never was',
      async (sightingId) => attachSighting((await theOffice()).analyst, { sightingId, ...attaching(randomUUID()) }),
      'not-found',
    ],
    [
      'a medical officer records and does not attach',
      async (sightingId) =>
        attachSighting((await theOffice())['medical-officer'], { sightingId, ...attaching(await aPersonOnFile()) }),
      'role-missing',
    ],
    [
      'a treatment officer has no part in it',
      async (sightingId) =>
        attachSighting((await theOffice())['treatment-officer'], { sightingId, ...attaching(await aPersonOnFile()) }),
      'role-missing',
    ],
  ])('%s', async (_, attach, reason) => {
    const { sightingId } = await aSighting();
    expect(await refusal(attach(sightingId))).toBe(reason);
  });
  test('without the returnee’s consent nothing is made of what they said; with it taken back, nothing more', async () => {
    const office = await theOffice();
    const debriefId = await aDebrief({ consent: 'not-asked' });
    const { sightingId } = await aSighting({}, { debriefId });
    const attach = async () =>
      refusal(attachSighting(office.analyst, { sightingId, ...attaching(await aPersonOnFile()) }));
    const searchable = () => pastTheRules('select 1 from sighting_search where sighting_id = $1', [sightingId]);
    expect(await attach()).toBe('consent-missing');
    expect(await searchable()).toEqual([]);
    const fields = { consentFamilies: 'no', withheldFrom: null, summary: null } as const;
    await changeDebrief(office['case-officer'], { id: debriefId, version: 1, ...fields, consentSearch: 'yes' });
    expect(await searchable()).toHaveLength(1);
    await changeDebrief(office['case-officer'], { id: debriefId, version: 2, ...fields, consentSearch: 'no' });
    expect(await searchable()).toEqual([]);
    expect(await attach()).toBe('consent-missing');
  });
});

describe('how many sources returnees are', () => {
  const shared = async (prisonerId: PrisonerId) =>
    sharedOrigins((await originsOf(prisonerId)).map((originKey) => ({ originKey, retracted: false }) as EvidenceClaim))
      .size;

  test('two returnees who saw him in the same place are two', async () => {
    const { prisonerId } = await anAttached();
    await anAttached(prisonerId);
    expect(await originsOf(prisonerId)).toHaveLength(2);
    expect(await shared(prisonerId)).toBe(0);
  });
  test('the same returnee twice is one: in one debrief, and in two', async () => {
    const of = await aReturnee();
    const first = await aDebrief({ of });
    const { prisonerId } = await anAttached(undefined, { debriefId: first });
    await anAttached(prisonerId, { debriefId: first });
    await anAttached(prisonerId, { debriefId: await aDebrief({ of }) });
    expect(new Set(await originsOf(prisonerId)).size).toBe(1);
    expect(await shared(prisonerId)).toBe(1);
  });
  test('somebody who is not on file is one by name', async () => {
    const { prisonerId } = await anAttached(undefined, { debriefId: await aDebrief({ named: 'Ivan Nobody' }) });
    await anAttached(prisonerId, { debriefId: await aDebrief({ named: ' ivan nobody ' }) });
    await anAttached(prisonerId, { debriefId: await aDebrief({ named: 'Ivan Somebody' }) });
    expect(new Set(await originsOf(prisonerId)).size).toBe(2);
  });
  test('two testimonies carry probable captivity; a letter of another origin carries it further, one of theirs does not', async () => {
    const office = await theOffice();
    const carried = async (prisonerId: PrisonerId) => {
      const [standing] = await reading(office.analyst, (tx) => standingOf(tx, scopeOf(office.analyst), [prisonerId]));
      return derive(standing?.claims ?? [], firstPolicy).conclusion;
    };
    const { prisonerId } = await anAttached();
    await anAttached(prisonerId);
    expect(await carried(prisonerId)).toBe('probable');
    const [originKey] = await originsOf(prisonerId);
    const letter = { sourceKind: 'letter', reliability: 'B', credibility: 2 } as const;
    const alone = await anAttached();
    const [theirs] = await originsOf(alone.prisonerId);
    await recordClaim(office.analyst, testimony(alone.prisonerId, { ...letter, originKey: theirs ?? null }));
    expect(await carried(alone.prisonerId)).toBe('probable');
    await recordClaim(office.analyst, testimony(prisonerId, { ...letter, originKey: `not ${originKey}` }));
    expect(await carried(prisonerId)).toBe('confirmed');
    expect(await statusOf(prisonerId)).toBe('probable-captive');
  });
});

describe('detaching', () => {
  test('retracts the claim with the reason, and the sighting waits again', async () => {
    const office = await theOffice();
    const { sightingId, prisonerId, claimId } = await anAttached();
    await detachSighting(office.analyst, { sightingId, version: 2, reason: 'disproved', note: null });
    expect(await sightingRow(sightingId)).toMatchObject({ status: 'waiting', claim_id: null, version: 3 });
    expect(await claimOf(claimId)).toMatchObject({ retracted_at: expect.any(Date), retract_reason: 'disproved' });
    expect(await candidateOf(sightingId, prisonerId)).toMatchObject({ status: 'open', verdict: null });
  });
  test('after "the wrong person" it is written down that the two are not one', async () => {
    const { sightingId, prisonerId } = await anAttached();
    await detachSighting((await theOffice()).analyst, { sightingId, version: 2, reason: 'wrong-person', note: null });
    expect(await candidateOf(sightingId, prisonerId)).toMatchObject({ status: 'decided', verdict: 'not-same' });
    const [row] = await pastTheRules<{ verdicts: string[] }>(
      `select array_agg(d.verdict order by decided_at, d.id) as verdicts from sighting_decision d join sighting_candidate c on c.id = d.candidate_id where c.sighting_id = $1`,
      [sightingId],
    );
    expect(row?.verdicts).toEqual(['same', 'not-same']);
  });
  test('a claim somebody retracted in the ledger meanwhile does not stop it', async () => {
    const { sightingId, claimId } = await anAttached();
    await pastTheRules(
      `update claim set retracted_at = now(), retracted_by_id = recorded_by_id, retract_reason = 'duplicate' where id = $1`,
      [claimId],
    );
    await detachSighting((await theOffice()).analyst, { sightingId, version: 2, reason: 'disproved', note: null });
    expect(await sightingRow(sightingId)).toMatchObject({ status: 'waiting' });
  });
  test('of two who detach it at once one is refused; "other" needs a note', async () => {
    const office = await theOffice();
    const { sightingId } = await anAttached();
    const detach = (reason: 'disproved' | 'other') =>
      refusal(detachSighting(office.analyst, { sightingId, version: 2, reason, note: null }));
    expect(await detach('other')).toBe('needs-reason');
    expect(
      (await Promise.all([detach('disproved'), detach('disproved')])).filter((one) => one === 'done'),
    ).toHaveLength(1);
  });
  test('where a confirmation stood on it, it stays and is put to an analyst', async () => {
    const office = await theOffice();
    const { prisonerId, sightingId, claimId } = await anAttached();
    const { confirmationId } = await aProposalBy(office.analyst);
    expect(confirmationId).toBeDefined();
    await pastTheRules(
      `begin; set local session_replication_role = replica;
       update confirmation set prisoner_id = '${prisonerId}' where id = '${confirmationId}';
       update confirmation_claim set claim_id = '${claimId}' where confirmation_id = '${confirmationId}';
       update confirmation set status = 'confirmed', decided_by_id = '${office.second.analyst.id}', decided_at = now() where id = '${confirmationId}';
       update prisoner set status = 'confirmed-captive' where id = '${prisonerId}'; commit`,
    );
    await detachSighting(office.analyst, { sightingId, version: 2, reason: 'disproved', note: null });
    expect(await statusOf(prisonerId)).toBe('confirmed-captive');
    expect(await pastTheRules(`select 1 from evidence_attention where prisoner_id = $1`, [prisonerId])).not.toEqual([]);
  });
});

import { attachSighting } from '@/lib/debriefs/commands/attach-sighting';
import { decideCandidate, withdrawCandidate } from '@/lib/debriefs/commands/decide-candidate';
import {
  matchRecordWithSightings,
  matchSightingNow,
  matchSoughtWithSightings,
  matchStaleSightings,
} from '@/lib/debriefs/commands/match-sightings';
import { listSightings, readSighting } from '@/lib/debriefs/queries/list-sightings';
import { waitingInDebriefs } from '@/lib/debriefs/queries/waiting';
import { sightingFilter } from '@/lib/debriefs/schema/sighting';
import type { CandidateId } from '@/lib/kernel/ids';
import { tasks } from '@/lib/reports/tasks';
import { refusal, theOffice } from '../evidence/given';
import { anInquiryAbout, aRecordOf, nowSays } from '../matching/given';
import { pastTheRules } from '../setup/database';
import { aDebrief, aSighting, attaching, candidateOf, loggedOf, sightingRow } from './given';

const jobsFor = (task: string) =>
  pastTheRules<{ payload: Record<string, string> }>(
    `select j.payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = $1`,
    [task],
  );
const decisionsOf = (candidateId: string) =>
  pastTheRules<{ verdict: string; reason: string | null; decided_by_id: string }>(
    'select verdict, reason, decided_by_id from sighting_decision where candidate_id = $1 order by decided_at, id',
    [candidateId],
  );

test('what is written down is queued to be looked for, and found among records in another script and among inquiries', async () => {
  const man = { surname: 'Verboliz', given: 'Oleksandr', patronymic: 'Petrovych', born: '1996-03-14' };
  const record = await aRecordOf(man);
  const inquiry = await anInquiryAbout({ ...man, surname: 'Верболіз', given: 'Олександр', patronymic: 'Петрович' });
  const { sightingId } = await aSighting({ name: 'Верболиз Саша Петрович', ageAbout: 30, sex: 'male' });
  expect((await jobsFor('match-sighting')).map(({ payload }) => payload.sightingId)).toContain(sightingId);
  await tasks['match-sighting']?.({ sightingId }, {} as never);
  expect(await candidateOf(sightingId, record)).toMatchObject({ status: 'open', verdict: null });
  expect(await candidateOf(sightingId, inquiry.sought)).toMatchObject({ status: 'open', verdict: null });
  expect(await sightingRow(sightingId)).toMatchObject({ status: 'waiting', claim_id: null });
  expect(await pastTheRules('select 1 from claim where prisoner_id = $1', [record])).toEqual([]);
  expect(await loggedOf(sightingId)).toMatchObject([{ type: 'sighting.searched', actor_id: 'matching' }]);
});

test('a new record finds the sightings that wait, and so does a new inquiry', async () => {
  const { sightingId } = await aSighting({ name: 'Осокорець Дмитро Іванович' });
  expect(await matchSightingNow(sightingId)).toMatchObject({ found: 0 });
  const man = { surname: 'Осокорець', given: 'Дмитро', patronymic: 'Іванович', born: '1985-11-02' };
  const record = await aRecordOf(man);
  await tasks['match-record']?.({ prisonerId: record }, {} as never);
  expect(await candidateOf(sightingId, record)).toMatchObject({ status: 'open' });
  const { sought } = await anInquiryAbout(man);
  await tasks['match-sought']?.({ soughtId: sought }, {} as never);
  expect(await candidateOf(sightingId, sought)).toMatchObject({ status: 'open' });
});

test('a call sign finds whoever is known by it', async () => {
  const record = await aRecordOf({ surname: 'Калинець', given: 'Ігор', patronymic: 'Степанович', born: '1978-06-21' });
  await pastTheRules(
    `insert into prisoner_name (id, prisoner_id, kind, script, "full", search_key, position) values (gen_random_uuid(), $1, 'call-sign', 'cyrillic', 'Стрімчак', 'стрімчак', 5)`,
    [record],
  );
  await nowSays(record, {});
  const { sightingId } = await aSighting({ name: 'Ігор', callSign: 'Стримчак' });
  await matchSightingNow(sightingId);
  expect(await candidateOf(sightingId, record)).toMatchObject({ status: 'open' });
});

test('searching again changes nothing when nothing has changed, from either side, and two at once write one', async () => {
  const man = { surname: 'Білотур', given: 'Микола', patronymic: 'Михайлович', born: '1968-08-08' };
  const record = await aRecordOf(man);
  const { sightingId } = await aSighting({ name: 'Білотур Микола Михайлович' });
  await Promise.allSettled([matchSightingNow(sightingId), matchRecordWithSightings(record)]);
  const before = await candidateOf(sightingId, record);
  expect(before).toMatchObject({ status: 'open', version: 1 });
  const nothing = { found: 0, changed: 0, gone: 0, contested: 0 };
  expect(await matchSightingNow(sightingId)).toEqual(nothing);
  expect(await matchRecordWithSightings(record)).toEqual(nothing);
  expect(await candidateOf(sightingId, record)).toEqual(before);
});

test('without consent nobody is found, from neither side, and who was found before goes', async () => {
  const man = { surname: 'Смерекар', given: 'Тарас', patronymic: 'Іванович', born: '1990-01-02' };
  const record = await aRecordOf(man);
  const { sought } = await anInquiryAbout(man);
  const debriefId = await aDebrief({ consent: 'no' });
  const { sightingId } = await aSighting({ name: 'Смерекар Тарас Іванович' }, { debriefId });
  await matchSightingNow(sightingId);
  await matchRecordWithSightings(record);
  await matchSoughtWithSightings(sought);
  expect(await pastTheRules('select 1 from sighting_candidate where sighting_id = $1', [sightingId])).toEqual([]);
});

describe('a decision about a candidate is data', () => {
  const found = async (surname: string) => {
    const man = { surname, given: 'Павло', patronymic: 'Григорович', born: '1991-05-06' };
    const record = await aRecordOf(man);
    const { sought, id } = await anInquiryAbout(man);
    const { sightingId } = await aSighting({ name: `${surname} Павло Григорович` });
    await matchSightingNow(sightingId);
    const [ofRecord, ofInquiry] = [await candidateOf(sightingId, record), await candidateOf(sightingId, sought)];
    return {
      record,
      sought,
      inquiryId: id,
      sightingId,
      ofRecord: ofRecord?.id as CandidateId,
      ofInquiry: ofInquiry?.id as CandidateId,
    };
  };

  test('"not the same" is kept with who said it and on what score, and can be taken back with a reason', async () => {
    const office = await theOffice();
    const { ofRecord, sightingId, record } = await found('Дубровар');
    await decideCandidate(office.analyst, {
      candidateId: ofRecord,
      version: 1,
      verdict: 'not-same',
      note: 'Another year.',
    });
    await matchSightingNow(sightingId);
    expect(await candidateOf(sightingId, record)).toMatchObject({ verdict: 'not-same' });
    const version = (await candidateOf(sightingId, record))?.version ?? 0;
    const withdraw = (reason: 'slip' | 'other') =>
      refusal(withdrawCandidate(office['case-officer'], { candidateId: ofRecord, version, reason, note: null }));
    expect(await withdraw('other')).toBe('needs-reason');
    expect((await Promise.all([withdraw('slip'), withdraw('slip')])).sort()).toEqual(['changed-meanwhile', 'done']);
    expect(await decisionsOf(ofRecord)).toMatchObject([
      { verdict: 'not-same', decided_by_id: office.analyst.id },
      { verdict: 'withdrawn', reason: 'slip', decided_by_id: office['case-officer'].id },
    ]);
  });
  test('that it is somebody on file is said by attaching; that a family seeks them links nothing and tells nobody', async () => {
    const office = await theOffice();
    const { ofRecord, ofInquiry, sought, inquiryId } = await found('Кленохід');
    expect(
      await refusal(
        decideCandidate(office.analyst, { candidateId: ofRecord, version: 1, verdict: 'same', note: null }),
      ),
    ).toBe('invalid');
    const outbox = () =>
      pastTheRules<{ n: string }>(`select count(*) as n from outbox_message where type not like 'staff.%'`);
    const said = () => pastTheRules('select id from inquiry_message where inquiry_id = $1', [inquiryId]);
    const [before, messages] = [await outbox(), await said()];
    await decideCandidate(office.analyst, { candidateId: ofInquiry, version: 1, verdict: 'same', note: null });
    const [link] = await pastTheRules<{ prisoner_id: string | null; link_status: string }>(
      'select prisoner_id, link_status from sought_person where id = $1',
      [sought],
    );
    expect(link).toEqual({ prisoner_id: null, link_status: 'none' });
    expect(await outbox()).toEqual(before);
    expect(await pastTheRules('select 1 from family_telling where inquiry_id = $1', [inquiryId])).toEqual([]);
    expect(await said()).toEqual(messages);
  });
  test('a later score that contradicts it is put to a person, and decides nothing', async () => {
    const office = await theOffice();
    const { record, sightingId } = await found('Явірник');
    await attachSighting(office.analyst, { sightingId, ...attaching(record) });
    await nowSays(record, { given: 'Степан' });
    await pastTheRules(
      `update prisoner_name set surname = 'Zhuravel', "full" = 'Zhuravel Stepan', patronymic = 'Illich' where prisoner_id = $1`,
      [record],
    );
    await nowSays(record, { given: 'Stepan', born: '1950-01-01' });
    await matchRecordWithSightings(record);
    expect(await candidateOf(sightingId, record)).toMatchObject({ status: 'contested', verdict: 'same' });
    expect(await sightingRow(sightingId)).toMatchObject({ status: 'attached' });
    const { lines } = await listSightings(office.analyst, sightingFilter.parse({ show: 'contested' }));
    expect(lines.map(({ sighting }) => sighting.id)).toContain(sightingId);
  });
  test('nobody decides but those who record evidence; a candidate with a sealed record is not there', async () => {
    const office = await theOffice();
    const { ofRecord, record, sightingId } = await found('Ясенчук');
    for (const role of ['medical-officer', 'treatment-officer', 'operator', 'planner'] as const)
      expect(
        await refusal(
          decideCandidate(office[role], { candidateId: ofRecord, version: 1, verdict: 'not-same', note: null }),
        ),
      ).toBe('role-missing');
    await pastTheRules('update prisoner set sealed = true where id = $1', [record]);
    expect(
      await refusal(
        decideCandidate(office.analyst, { candidateId: ofRecord, version: 1, verdict: 'not-same', note: null }),
      ),
    ).toBe('not-found');
    const shown = (await readSighting(office.analyst, { sightingId })).candidates;
    expect(shown.map(({ id }) => id)).not.toContain(ofRecord);
    expect((await readSighting(office.supervisor, { sightingId })).candidates.map(({ id }) => id)).toContain(ofRecord);
  });
});

test('candidates scored by older rules are scored again a few at a time', async () => {
  const { sightingId } = await aSighting({ name: 'Тополяник Юрій Богданович' });
  const record = await aRecordOf({ surname: 'Тополяник', given: 'Юрій', patronymic: 'Богданович', born: '1989-09-09' });
  await matchSightingNow(sightingId);
  await pastTheRules('update sighting_candidate set score_version = 0 where sighting_id = $1', [sightingId]);
  expect(await matchStaleSightings()).toBeGreaterThan(0);
  const [row] = await pastTheRules<{ score_version: number }>(
    'select score_version from sighting_candidate where sighting_id = $1 and prisoner_id = $2',
    [sightingId, record],
  );
  expect(row?.score_version).toBeGreaterThan(0);
  expect(await matchStaleSightings()).toBe(0);
});

test('what waits is on the start page of those who decide it, and deaths on the analysts’ alone', async () => {
  const office = await theOffice();
  await aSighting({ condition: 'dying' });
  const keys = async (role: 'analyst' | 'case-officer' | 'medical-officer' | 'planner') =>
    (await waitingInDebriefs(office[role])).map(({ key }) => key);
  expect(await keys('analyst')).toContain('debriefs.grave');
  expect(await keys('case-officer')).not.toContain('debriefs.grave');
  expect(await keys('case-officer')).toContain('debriefs.strong');
  expect([...(await keys('medical-officer')), ...(await keys('planner'))]).toEqual([]);
});

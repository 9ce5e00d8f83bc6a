import { matchRecordNow } from '@/lib/matching/commands/match-record';
import { matchSoughtNow } from '@/lib/matching/commands/match-sought';
import { matchStale } from '@/lib/matching/commands/match-stale';
import { pastTheRules } from '../setup/database';
import { anInquiryAbout, aRecordOf, nowSays, pairOf } from './given';

const uk = { surname: 'Верболіз', given: 'Олександр', patronymic: 'Петрович', born: '1999-03-14' };
const latin = { surname: 'Verboliz', given: 'Oleksandr', patronymic: 'Petrovych', born: '1999-03-14' };

const searched = (column: 'prisoner_id' | 'inquiry_id', id: string) =>
  pastTheRules<{ detail: Record<string, number>; actor_id: string }>(
    `select detail, actor_id from audit_event where type = 'match.searched' and ${column} = $1 order by id`,
    [id],
  );

test('a new inquiry finds the record in another script, and links nothing', async () => {
  const record = await aRecordOf(latin);
  const inquiry = await anInquiryAbout(uk);
  expect(await matchSoughtNow(inquiry.sought)).toMatchObject({ found: 1, changed: 0, gone: 0, contested: 0 });
  expect(await pairOf(inquiry.sought, record)).toMatchObject({
    kind: 'inquiry',
    status: 'open',
    verdict: null,
    band: 'strong',
  });
  const [linked] = await pastTheRules<{ link_status: string }>('select link_status from sought_person where id = $1', [
    inquiry.sought,
  ]);
  expect(linked?.link_status).toBe('none');
  const [entry] = await searched('inquiry_id', inquiry.id);
  expect(entry).toMatchObject({
    actor_id: 'matching',
    detail: { found: 1, scoreVersion: expect.any(Number), namesVersion: expect.any(Number) },
  });
});

test('a new record finds the open inquiry, and the other record of the same person', async () => {
  const person = { surname: 'Осокорець', given: 'Дмитро', patronymic: 'Іванович', born: '1985-11-02' };
  const inquiry = await anInquiryAbout(person);
  const first = await aRecordOf(person);
  const second = await aRecordOf({
    surname: 'Osokorets',
    given: 'Dmytro',
    patronymic: 'Ivanovych',
    born: '1985-11-02',
  });
  expect(await matchRecordNow(second)).toMatchObject({ found: 2 });
  expect(await pairOf(inquiry.sought, second)).toMatchObject({ kind: 'inquiry', status: 'open' });
  expect(await pairOf(first, second)).toMatchObject({ kind: 'duplicate', status: 'open' });
});

test('searching again changes nothing when nothing has changed', async () => {
  const record = await aRecordOf({ surname: 'Калинець', given: 'Ігор', patronymic: 'Степанович', born: '1978-06-21' });
  const inquiry = await anInquiryAbout({
    surname: 'Калинец',
    given: 'Игорь',
    patronymic: 'Степанович',
    born: '1978-06-21',
  });
  await matchSoughtNow(inquiry.sought);
  const before = await pairOf(inquiry.sought, record);
  expect(before).toBeDefined();
  expect(await matchSoughtNow(inquiry.sought)).toEqual({ found: 0, changed: 0, gone: 0, contested: 0 });
  expect(await matchRecordNow(record)).toEqual({ found: 0, changed: 0, gone: 0, contested: 0 });
  expect(await pairOf(inquiry.sought, record)).toEqual(before);
});

test('two searches at once write a pair once', async () => {
  const person = { surname: 'Білотур', given: 'Микола', patronymic: 'Михайлович', born: '1968-08-08' };
  const record = await aRecordOf(person);
  const inquiry = await anInquiryAbout(person);
  await Promise.all([matchSoughtNow(inquiry.sought), matchRecordNow(record)]);
  const rows = await pastTheRules('select 1 from match_candidate where sought_id = $1', [inquiry.sought]);
  expect(rows).toHaveLength(1);
});

test('a pair that falls below the line goes, and comes back when it rises again', async () => {
  const person = { surname: 'Дубогляд', given: 'Павло', patronymic: 'Васильович', born: '1992-09-09' };
  const record = await aRecordOf(person);
  const inquiry = await anInquiryAbout(person);
  await matchSoughtNow(inquiry.sought);
  await nowSays(record, { given: 'Микита' });
  expect(await matchRecordNow(record)).toMatchObject({ changed: 1 });
  const fallen = await pairOf(inquiry.sought, record);
  expect(fallen?.band === 'strong').toBe(false);
  await nowSays(record, { born: '1961-01-02' });
  await matchRecordNow(record);
  expect((await pairOf(inquiry.sought, record))?.band).not.toBe('strong');
  await nowSays(record, { given: 'Павло', born: '1992-09-09' });
  await matchRecordNow(record);
  expect(await pairOf(inquiry.sought, record)).toMatchObject({ status: 'open', band: 'strong' });
});

test('possible brothers are never a duplicate, and are shown to the family’s officer as what they are', async () => {
  const family = { surname: 'Тернослав', patronymic: 'Богданович' };
  const elder = await aRecordOf({ ...family, given: 'Тарас', born: '1990-05-06' });
  const younger = await aRecordOf({ ...family, given: 'Михайло', born: '1994-07-08' });
  const inquiry = await anInquiryAbout({ ...family, given: 'Михайло' });
  await matchRecordNow(elder);
  await matchRecordNow(younger);
  await matchSoughtNow(inquiry.sought);
  expect(await pairOf(elder, younger)).toBeUndefined();
  expect(await pairOf(inquiry.sought, younger)).toMatchObject({ brothers: false });
  expect(await pairOf(inquiry.sought, elder)).toMatchObject({ brothers: true, status: 'open' });
});

test('a closed inquiry is not searched for, and its pairs go', async () => {
  const person = { surname: 'Луговік', given: 'Євген', patronymic: 'Олексійович', born: '2001-12-30' };
  const record = await aRecordOf(person);
  const inquiry = await anInquiryAbout(person);
  await matchSoughtNow(inquiry.sought);
  await pastTheRules(`update inquiry set status = 'closed' where id = $1`, [inquiry.id]);
  expect(await matchSoughtNow(inquiry.sought)).toMatchObject({ found: 0, gone: 1 });
  expect(await pairOf(inquiry.sought, record)).toMatchObject({ status: 'gone' });
});

test('a void record is nobody’s pair', async () => {
  const person = { surname: 'Явір', given: 'Юрій', patronymic: 'Григорович', born: '1971-02-17' };
  const record = await aRecordOf(person, { status: 'void' });
  const inquiry = await anInquiryAbout(person);
  await matchSoughtNow(inquiry.sought);
  await matchRecordNow(record);
  expect(await pairOf(inquiry.sought, record)).toBeUndefined();
});

test('pairs scored by rules of before are searched for again, and then no more', async () => {
  const person = { surname: 'Журавлик', given: 'Орест', patronymic: 'Юрійович', born: '1995-05-25' };
  const record = await aRecordOf(person);
  const inquiry = await anInquiryAbout(person);
  await matchSoughtNow(inquiry.sought);
  await matchStale(500);
  expect(await matchStale(500)).toBe(0);
  await pastTheRules('update match_candidate set score_version = 0, bits = 1 where sought_id = $1', [inquiry.sought]);
  expect(await matchStale(500)).toBe(1);
  expect((await pairOf(inquiry.sought, record))?.band).toBe('strong');
  expect(await matchStale(500)).toBe(0);
});

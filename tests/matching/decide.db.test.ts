import type { InquiryId } from '@/lib/kernel/ids';
import { decidePair, withdrawDecision } from '@/lib/matching/commands/decide-pair';
import { linkPerson, unlinkPerson } from '@/lib/matching/commands/link-person';
import { matchRecordNow } from '@/lib/matching/commands/match-record';
import { matchSoughtNow } from '@/lib/matching/commands/match-sought';
import { readCluster } from '@/lib/matching/queries/cluster-of';
import { listPairs } from '@/lib/matching/queries/list-pairs';
import { pastTheRules } from '../setup/database';
import {
  aDesk,
  aDuplicate,
  anInquiryAbout,
  aRecordOf,
  type Desk,
  decisionsOf,
  nowSays,
  pairOf,
  trailOf,
  versionOf,
} from './given';

let desk: Desk;
beforeAll(async () => {
  desk = await aDesk();
});

let people = 0;
const surnames = [
  'Жайворонко',
  'Підлісняк',
  'Крушинець',
  'Верхоліт',
  'Басарабко',
  'Цвітодол',
  'Морозець',
  'Шипшиник',
  'Глодовий',
  'Ясенчук',
  'Хмелівник',
  'Роздольний',
  'Осичанко',
  'Полинчак',
  'Сунична',
  'Буревій',
  'Задорожко',
  'Мохнацький',
  'Дивосвіт',
  'Ковилець',
];
const givens = ['Тарас', 'Дмитро', 'Євген', 'Павло', 'Ігор', 'Юрій', 'Михайло', 'Андрій', 'Сергій', 'Микола'];
/** Somebody who resembles nobody else here. */
function aPerson() {
  people += 1;
  return {
    surname: surnames[people % 20]!,
    given: givens[(people * 3) % 10]!,
    patronymic: 'Петрович',
    born: `${1960 + people}-0${1 + (people % 9)}-1${people % 9}`,
  };
}

async function anOpenPair(status: 'open' | 'received' = 'open') {
  const person = aPerson();
  const record = await aRecordOf(person);
  const inquiry = await anInquiryAbout(person, status);
  await matchSoughtNow(inquiry.sought);
  const pair = (await pairOf(inquiry.sought, record))!;
  return { record, inquiry, pair, person };
}
type Open = Awaited<ReturnType<typeof anOpenPair>>;
const say = async (
  { pair, inquiry }: Pick<Open, 'pair' | 'inquiry'>,
  verdict: 'same' | 'not-same',
  by = desk.officer,
  note: string | null = 'Same disc number.',
) =>
  decidePair(by, {
    id: pair.id,
    version: (await pairOfId(pair.id)).version,
    verdict,
    note,
    inquiryVersion: await versionOf(inquiry.id),
  });
const pairOfId = async (id: string) =>
  (
    await pastTheRules<{ version: number; status: string; verdict: string | null }>(
      'select version, status, verdict from match_candidate where id = $1',
      [id],
    )
  )[0]!;
const linkOf = async (sought: string) =>
  (
    await pastTheRules<{ link_status: string; prisoner_id: string | null }>(
      'select link_status, prisoner_id from sought_person where id = $1',
      [sought],
    )
  )[0]!;
const waits = async (soughtId: Open['inquiry']['sought']) => (await listPairs(desk.officer, { soughtId })).total;

test('the same: the inquiry is linked in the same transaction, and both logs and both histories say so', async () => {
  const { inquiry, record, pair } = await anOpenPair();
  const receipt = await say({ pair, inquiry }, 'same');
  expect(receipt).toEqual({
    status: 'decided',
    version: pair.version + 1,
    inquiryVersion: await versionOf(inquiry.id),
  });
  expect(await linkOf(inquiry.sought)).toEqual({ link_status: 'matched', prisoner_id: record });
  expect(await decisionsOf(pair.id)).toMatchObject([
    { verdict: 'same', note: 'Same disc number.', decided_by_id: desk.officer.id },
  ]);
  expect(await trailOf(pair.id)).toEqual(['match.decided']);
  const [linked] = await pastTheRules(`select 1 from audit_event where type = 'inquiry.linked' and inquiry_id = $1`, [
    inquiry.id,
  ]);
  expect(linked).toBeDefined();
  expect(await waits(inquiry.sought)).toBe(0);
});

test('the same needs a reason in words, and without one nothing is written', async () => {
  const { inquiry, pair } = await anOpenPair();
  await expect(say({ pair, inquiry }, 'same', desk.officer, null)).rejects.toMatchObject({ reason: 'needs-reason' });
  expect(await linkOf(inquiry.sought)).toMatchObject({ link_status: 'none' });
  expect(await decisionsOf(pair.id)).toEqual([]);
});

test('a link needs the version of the inquiry the officer was looking at', async () => {
  const { inquiry, pair } = await anOpenPair();
  const asked = { id: pair.id, version: pair.version, verdict: 'same' as const, note: 'Same unit.' };
  await expect(decidePair(desk.officer, asked)).rejects.toMatchObject({ reason: 'invalid' });
  await expect(decidePair(desk.officer, { ...asked, inquiryVersion: 999 })).rejects.toMatchObject({
    reason: 'changed-meanwhile',
  });
  expect(await pairOfId(pair.id)).toMatchObject({ status: 'open', verdict: null });
  expect(await linkOf(inquiry.sought)).toMatchObject({ link_status: 'none' });
});

test('an inquiry that has not been accepted is not linked; that it is another person can be said', async () => {
  const { inquiry, pair } = await anOpenPair('received');
  await expect(say({ pair, inquiry }, 'same')).rejects.toMatchObject({ reason: 'wrong-status' });
  expect(await pairOfId(pair.id)).toMatchObject({ status: 'open' });
  await say({ pair, inquiry }, 'not-same', desk.officer, null);
  expect(await pairOfId(pair.id)).toMatchObject({ status: 'decided', verdict: 'not-same' });
});

test('not the same is remembered: the pair is not offered again, however often it is found', async () => {
  const { inquiry, record, pair } = await anOpenPair();
  await say({ pair, inquiry }, 'not-same', desk.officer, null);
  expect(await waits(inquiry.sought)).toBe(0);
  await matchSoughtNow(inquiry.sought);
  await matchRecordNow(record);
  expect(await pairOfId(pair.id)).toMatchObject({ status: 'decided', verdict: 'not-same' });
  expect(await waits(inquiry.sought)).toBe(0);
  expect(await linkOf(inquiry.sought)).toMatchObject({ link_status: 'none' });
});

test('a later score that contradicts a decision is put to somebody with both, and overrules nothing', async () => {
  const person = { surname: 'Сапфіренко', given: 'Олег', patronymic: 'Павлович' };
  const record = await aRecordOf({ ...person, born: '1970' });
  const inquiry = await anInquiryAbout({ ...person, born: '1984-02-03' });
  await matchSoughtNow(inquiry.sought);
  const pair = await pairOf(inquiry.sought, record);
  // Far apart in years: whether it was offered at all is the score's matter; what is decided here is decided of a pair that was.
  const open = pair ?? (await offeredAnyway(inquiry.sought, record));
  await say({ pair: open, inquiry }, 'not-same', desk.officer, null);
  await nowSays(record, { born: '1984-02-03' });
  expect(await matchRecordNow(record)).toMatchObject({ contested: 1 });
  expect(await pairOfId(open.id)).toMatchObject({ status: 'contested', verdict: 'not-same' });
  expect(await linkOf(inquiry.sought)).toMatchObject({ link_status: 'none' });
  const [line] = (await listPairs(desk.officer, { show: 'contested', soughtId: inquiry.sought })).lines;
  expect(line).toMatchObject({ band: 'strong', decision: { verdict: 'not-same', by: 'Case officer' } });
  await say({ pair: open, inquiry }, 'not-same', desk.secondOfficer, 'Spoken to the mother.');
  expect(await pairOfId(open.id)).toMatchObject({ status: 'decided', verdict: 'not-same' });
  expect(await matchRecordNow(record)).toMatchObject({ contested: 0 });
  expect(await decisionsOf(open.id)).toHaveLength(2);
});

/** A pair just above the line, as an earlier score left it. */
async function offeredAnyway(sought: string, record: string) {
  await pastTheRules(
    `insert into match_candidate (id, kind, sought_id, prisoner_id, bits, band, names_version, score_version, reasons)
      values (gen_random_uuid(), 'inquiry', $1, $2, 2, 'possible', 1, 1, '[]')`,
    [sought, record],
  );
  return (await pairOf(sought, record))!;
}

test('the same, and the facts of now speak against it: the link stays until a person undoes it', async () => {
  const { inquiry, record, pair } = await anOpenPair();
  await say({ pair, inquiry }, 'same');
  await nowSays(record, { given: 'Маркіян', born: '1941-01-01' });
  await matchRecordNow(record);
  expect(await pairOfId(pair.id)).toMatchObject({ status: 'contested', verdict: 'same' });
  expect(await linkOf(inquiry.sought)).toMatchObject({ link_status: 'matched', prisoner_id: record });
  await say({ pair, inquiry }, 'not-same', desk.secondOfficer, 'Another person of that name.');
  expect(await linkOf(inquiry.sought)).toEqual({ link_status: 'none', prisoner_id: null });
  expect((await decisionsOf(pair.id)).map(({ verdict }) => verdict)).toEqual(['same', 'not-same']);
});

test('taking back needs a reason, keeps what was said, and undoes the link that came with it', async () => {
  const { inquiry, pair } = await anOpenPair();
  const { version, inquiryVersion } = await say({ pair, inquiry }, 'same');
  const asked = { id: pair.id, version, inquiryVersion, note: null };
  await expect(withdrawDecision(desk.officer, { ...asked, reason: 'other' })).rejects.toMatchObject({
    reason: 'needs-reason',
  });
  await withdrawDecision(desk.officer, { ...asked, reason: 'slip' });
  expect(await pairOfId(pair.id)).toMatchObject({ status: 'open', verdict: null });
  expect(await linkOf(inquiry.sought)).toEqual({ link_status: 'none', prisoner_id: null });
  expect((await decisionsOf(pair.id)).map(({ verdict }) => verdict)).toEqual(['same', 'withdrawn']);
  expect(await trailOf(pair.id)).toEqual(['match.decided', 'match.withdrawn']);
  expect(await waits(inquiry.sought)).toBe(1);
});

test('what was never decided cannot be taken back', async () => {
  const { pair } = await anOpenPair();
  await expect(
    withdrawDecision(desk.officer, { id: pair.id, version: pair.version, reason: 'slip', note: null }),
  ).rejects.toMatchObject({ reason: 'wrong-status' });
});

test('of two officers deciding at once one is refused, and one decision is written', async () => {
  const { inquiry, pair } = await anOpenPair();
  const inquiryVersion = await versionOf(inquiry.id);
  const decide = (by: Desk['officer'], verdict: 'same' | 'not-same') =>
    decidePair(by, { id: pair.id, version: pair.version, verdict, note: 'Compared.', inquiryVersion });
  const outcomes = await Promise.allSettled([decide(desk.officer, 'same'), decide(desk.secondOfficer, 'not-same')]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { reason: 'changed-meanwhile' },
  });
  expect(await decisionsOf(pair.id)).toHaveLength(1);
});

test.each([
  { role: 'operator', reason: 'not-found' },
  { role: 'analyst', reason: 'role-missing' },
  { role: 'planner', reason: 'role-missing' },
] as const)('a $role does not decide about a family’s person', async ({ role, reason }) => {
  const { inquiry, pair } = await anOpenPair();
  await expect(say({ pair, inquiry }, 'not-same', desk[role])).rejects.toMatchObject({ reason });
  expect(await decisionsOf(pair.id)).toEqual([]);
});

test('an operator sees the pairs of an inquiry of theirs, names only, and decides none', async () => {
  const { inquiry, pair } = await anOpenPair();
  expect((await listPairs(desk.operator, { soughtId: inquiry.sought })).total).toBe(0);
  await pastTheRules('update inquiry set assigned_to_id = $1 where id = $2', [desk.operator.id, inquiry.id]);
  const [line] = (await listPairs(desk.operator, { soughtId: inquiry.sought })).lines;
  expect(line).toMatchObject({
    id: pair.id,
    may: { decide: false },
    first: { mayOpen: false, birth: null, status: null },
  });
  expect(line?.parts.filter(({ part }) => !['surname', 'given', 'patronymic'].includes(part))).toEqual([]);
  await expect(say({ pair, inquiry }, 'not-same', desk.operator)).rejects.toMatchObject({ reason: 'role-missing' });
});

test('a pair with a sealed record exists for a supervisor alone', async () => {
  const person = aPerson();
  const record = await aRecordOf(person, { sealed: true });
  const inquiry = await anInquiryAbout(person);
  await matchSoughtNow(inquiry.sought);
  const pair = (await pairOf(inquiry.sought, record))!;
  expect(await waits(inquiry.sought)).toBe(0);
  await expect(say({ pair, inquiry }, 'not-same')).rejects.toMatchObject({ reason: 'not-found' });
  expect((await listPairs(desk.supervisor, { soughtId: inquiry.sought })).total).toBe(1);
  await say({ pair, inquiry }, 'not-same', desk.supervisor, null);
});

test('an analyst says of two records that they are one person; nothing is joined by it', async () => {
  const person = aPerson();
  const { first, second, pair } = await aDuplicate(person, { ...person, patronymic: '' });
  await decidePair(desk.analyst, { id: pair.id, version: pair.version, verdict: 'same', note: null });
  expect(await pairOfId(pair.id)).toMatchObject({ status: 'decided', verdict: 'same' });
  const [joined] = await pastTheRules<{ n: string }>(
    'select count(*) as n from prisoner where id in ($1, $2) and merged_into_id is not null',
    [first, second],
  );
  expect(Number(joined!.n)).toBe(0);
});

test('A is B and B is C: all three are shown together, and a contradiction in the chain is called one', async () => {
  const person = { surname: 'Трипільник', given: 'Остап', patronymic: 'Романович', born: '1983-04-05' };
  const [a, b, c] = [await aRecordOf(person), await aRecordOf(person), await aRecordOf(person)];
  for (const id of [a, b, c]) await matchRecordNow(id);
  const decide = async (one: string, other: string, verdict: 'same' | 'not-same') => {
    const pair = (await pairOf(one, other))!;
    await decidePair(desk.analyst, { id: pair.id, version: pair.version, verdict, note: null });
  };
  await decide(a, b, 'same');
  await decide(b, c, 'same');
  const chain = await readCluster(desk.analyst, [a, b]);
  expect(chain.records.map(({ id }) => id).sort()).toEqual([a, b, c].sort());
  expect(chain.pairs).toHaveLength(3);
  expect(chain.contradictory).toBe(false);
  await decide(a, c, 'not-same');
  expect(await readCluster(desk.analyst, [b, c])).toMatchObject({ contradictory: true });
  await expect(readCluster(desk.operator, [a, b])).rejects.toMatchObject({ reason: 'role-missing' });
});

test('a link somebody makes by searching is said of the pair, and undoing it takes that back', async () => {
  const { inquiry, record, pair } = await anOpenPair();
  const person = { inquiryId: inquiry.id as InquiryId, soughtId: inquiry.sought };
  await linkPerson(desk.officer, {
    ...person,
    prisonerId: record,
    version: await versionOf(inquiry.id),
    note: 'Photograph.',
  });
  expect(await pairOfId(pair.id)).toMatchObject({ status: 'decided', verdict: 'same' });
  await unlinkPerson(desk.officer, {
    ...person,
    version: await versionOf(inquiry.id),
    reason: 'linked-by-mistake',
    note: null,
  });
  expect(await pairOfId(pair.id)).toMatchObject({ status: 'open', verdict: null });
  expect(await decisionsOf(pair.id)).toMatchObject([
    { verdict: 'same' },
    { verdict: 'withdrawn', reason: 'wrong-person' },
  ]);
});

test('the other records of a person who is linked wait for nobody, until the link is undone', async () => {
  const { inquiry, pair, person } = await anOpenPair();
  await aRecordOf({ ...person, patronymic: '' });
  await matchSoughtNow(inquiry.sought);
  expect(await waits(inquiry.sought)).toBe(2);
  const { version, inquiryVersion } = await say({ pair, inquiry }, 'same');
  expect(await waits(inquiry.sought)).toBe(0);
  await withdrawDecision(desk.officer, { id: pair.id, version, inquiryVersion, reason: 'slip', note: null });
  expect(await waits(inquiry.sought)).toBe(2);
});

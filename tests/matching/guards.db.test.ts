import { systemActor } from '@/lib/access/actor';
import { matchSoughtNow } from '@/lib/matching/commands/match-sought';
import { comparePair } from '@/lib/matching/queries/compare-pair';
import { comparedRows, nothingSaid, said } from '@/lib/matching/queries/compared-rows';
import { findSimilar } from '@/lib/matching/queries/find-similar';
import { waitingInMatching } from '@/lib/matching/queries/waiting';
import { similarQuestion } from '@/lib/matching/schema/similar';
import type { PartScore } from '@/lib/names/score/levels';
import { transaction } from '@/lib/platform/db';
import { pastTheRules } from '../setup/database';
import { aDesk, anInquiryAbout, aRecordOf, type Desk, pairOf } from './given';

const person = {
  surname: 'Вересовий',
  given: 'Кирило',
  patronymic: 'Максимович',
  born: '1988-10-11',
  unit: '12th brigade',
};
let desk: Desk;
let record: string;
let inquiry: Awaited<ReturnType<typeof anInquiryAbout>>;
let pair: NonNullable<Awaited<ReturnType<typeof pairOf>>>;
beforeAll(async () => {
  desk = await aDesk();
  record = await aRecordOf(person);
  inquiry = await anInquiryAbout(person);
  await matchSoughtNow(inquiry.sought);
  pair = (await pairOf(inquiry.sought, record))!;
});

test('the database refuses a verdict by a job, a score by a person, and another pair by anybody', async () => {
  const change = (by: Parameters<typeof transaction>[0], data: object) =>
    transaction(by, (tx) => tx.matchCandidate.updateMany({ where: { id: pair.id }, data }));
  await expect(change(systemActor('test'), { status: 'decided', verdict: 'same' })).rejects.toMatchObject({
    reason: 'role-missing',
  });
  await expect(change(desk.officer, { bits: 99 })).rejects.toMatchObject({ reason: 'role-missing' });
  await expect(
    change(desk.officer, { prisonerId: await aRecordOf({ surname: 'Інший', given: 'Хтось' }) }),
  ).rejects.toBeDefined();
  await expect(change(desk.analyst, { status: 'decided', verdict: 'same' })).resolves.toEqual({ count: 0 });
});

test('what was decided is never changed, nor decided in another’s name', async () => {
  const row = {
    candidateId: pair.id,
    verdict: 'not-same',
    bits: 1,
    band: 'possible',
    namesVersion: 1,
    scoreVersion: 1,
  };
  const write = (decidedById: string) =>
    transaction(desk.officer, (tx) => tx.matchDecision.createMany({ data: [{ ...row, decidedById }] }));
  await expect(write(desk.secondOfficer.id)).rejects.toMatchObject({ reason: 'role-missing' });
  await write(desk.officer.id);
  await expect(
    pastTheRules('update match_decision set verdict = $2 where candidate_id = $1', [pair.id, 'same']),
  ).rejects.toThrow('stays written');
  await expect(pastTheRules('delete from match_decision where candidate_id = $1', [pair.id])).rejects.toThrow(
    'stays written',
  );
});

test('a pair moves only as the table of moves says', async () => {
  await expect(
    pastTheRules(`update match_candidate set status = 'contested', verdict = 'same' where id = $1`, [pair.id]),
  ).rejects.toThrow('does not move');
});

test('comparing shows both sides with their sources, and is logged as reading both', async () => {
  const seen = await comparePair(desk.officer, { id: pair.id });
  expect(seen.rows.find(({ field }) => field === 'names')).toMatchObject({
    agreement: 'agrees',
    second: [{ source: 'capture card' }],
  });
  expect(seen.source).toMatchObject({ relationship: 'mother', kinship: 'unverified' });
  const types = await pastTheRules<{ type: string }>(
    `select type from audit_event where actor_id = $1 and (prisoner_id = $2 or inquiry_id = $3) order by id`,
    [desk.officer.id, record, inquiry.id],
  );
  expect(types.map(({ type }) => type)).toEqual(
    expect.arrayContaining(['match.read', 'inquiry.read', 'prisoner.read']),
  );
});

test('what differs stands first, and a field nobody fills is left out', () => {
  const told = (born: string) => ({
    ...nothingSaid(),
    names: said({ text: 'Вересовий Кирило', code: 'as-written' }),
    birth: said({ text: born }),
  });
  const parts: PartScore[] = [
    { part: 'birth', level: 'different', bits: -8, ours: '1988', theirs: '1951' },
    { part: 'surname', level: 'same', bits: 9, ours: 'вересовий', theirs: 'вересовий' },
  ];
  const rows = comparedRows(told('1988'), told('1951'), parts);
  expect(rows.map(({ field, agreement }) => [field, agreement])).toEqual([
    ['birth', 'differs'],
    ['names', 'agrees'],
  ]);
});

test('hidden and missing are one refusal', async () => {
  await expect(comparePair(desk.operator, { id: pair.id })).rejects.toMatchObject({ reason: 'not-found' });
  await expect(comparePair(desk.planner, { id: pair.id })).rejects.toMatchObject({ reason: 'role-missing' });
});

const asked = (more: object = {}) =>
  similarQuestion.parse({
    names: [{ surname: 'Vereskovyi', given: 'Kyrylo' }],
    birth: { precision: 'day', from: '1988-10-11', to: '1988-10-11', approximate: false },
    ...more,
  });

test('while a person is typed, who is on file is found in another script, and the inquiry on request', async () => {
  const spelled = asked({ names: [{ surname: 'Veresovyi', given: 'Kyrylo' }] });
  const records = await findSimilar(desk.officer, spelled);
  expect(records.records.map(({ record: { id } }) => id)).toContain(record);
  expect(records.inquiries).toEqual([]);
  const both = await findSimilar(desk.officer, { ...spelled, inquiries: true });
  expect(both.inquiries.map(({ soughtId }) => soughtId)).toContain(inquiry.sought);
});

test('advice tells an operator names and a year, and the log no word of the question', async () => {
  const { records } = await findSimilar(desk.operator, asked({ names: [{ surname: 'Вересовий', given: 'Кирило' }] }));
  const shown = records.find(({ record: { id } }) => id === record);
  expect(shown?.record).toMatchObject({ mayOpen: false, birth: null, status: null, birthYear: 1988 });
  expect(shown?.parts.some(({ part }) => part === 'birth')).toBe(false);
  const [entry] = await pastTheRules<{ detail: object }>(
    `select detail from audit_event where type = 'registry.searched' and actor_id = $1 order by id desc limit 1`,
    [desk.operator.id],
  );
  expect(entry?.detail).toEqual({ advice: true, results: expect.any(Number), inquiries: 0 });
});

test.each(['auditor'] as const)('an %s asks for no advice', async (role) => {
  await expect(findSimilar(desk[role], asked())).rejects.toMatchObject({ reason: 'role-missing' });
});

test('an empty or absurd question finds nobody and breaks nothing', async () => {
  expect(await findSimilar(desk.officer, similarQuestion.parse({ names: [] }))).toEqual({ records: [], inquiries: [] });
  const noise = '\u0000‮👋'.repeat(60);
  const answer = await findSimilar(desk.officer, similarQuestion.parse({ names: [{ text: noise }], numbers: [noise] }));
  expect(answer.records).toEqual([]);
});

test('what waits is counted for those who decide, as the list counts it', async () => {
  const keys = async (who: keyof Desk) => (await waitingInMatching(desk[who])).map(({ key }) => key);
  expect(await keys('officer')).toContain('matching.strong');
  expect(await keys('analyst')).not.toContain('matching.strong');
  expect(await keys('operator')).toEqual([]);
  expect(await keys('planner')).toEqual([]);
});

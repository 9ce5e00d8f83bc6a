import type { StaffActor } from '@/lib/access/actor';
import type { InquiryId, PairId, PrisonerId } from '@/lib/kernel/ids';
import { recordNumber } from '@/lib/kernel/numerals';
import { decidePair, withdrawDecision } from '@/lib/matching/commands/decide-pair';
import { linkPerson, unlinkPerson } from '@/lib/matching/commands/link-person';
import { matchRecordNow } from '@/lib/matching/commands/match-record';
import { matchSoughtNow } from '@/lib/matching/commands/match-sought';
import { mergeRecords } from '@/lib/matching/commands/merge-records';
import { unmergeRecords } from '@/lib/matching/commands/unmerge-records';
import { comparePair } from '@/lib/matching/queries/compare-pair';
import { compareRecords } from '@/lib/matching/queries/compare-records';
import { listPairs } from '@/lib/matching/queries/list-pairs';
import { readSplit } from '@/lib/matching/queries/read-split';
import type { Verdict } from '@/lib/matching/rules';
import type { Owner } from '@/lib/matching/rules/unmerge';
import { transaction } from '@/lib/platform/db';
import { refusal } from '../evidence/given';
import { pastTheRules } from '../setup/database';
import { aDesk, anInquiryAbout, aRecordOf, type Desk, decisionsOf, pairOf, versionOf } from './given';
import { joinAs, requestFrom } from './merge-given';

let desk: Desk;
beforeAll(async () => {
  desk = await aDesk();
});

let people = 0;
const surnames = ['Ольховик', 'Грабовець', 'Липчанський', 'Тополинець', 'Вербняк', 'Яворенко', 'Кленчук', 'Дубинець'];
/** Somebody who resembles nobody else here: the family name of another year each time. */
function aPerson() {
  people += 1;
  const surname = `${surnames[people % 8]}${'аеиоу'[people % 5]}вич`;
  return { surname, given: 'Тарас', patronymic: 'Петрович', born: `${1950 + people}-0${1 + (people % 9)}-11` };
}

/** Three records of one description; every two of them are a pair that waits. */
async function three(more: { thirdSealed?: boolean } = {}) {
  const person = aPerson();
  const [a, b] = [await aRecordOf(person), await aRecordOf(person)];
  const c = await aRecordOf(person, more.thirdSealed ? { sealed: true } : {});
  for (const id of [a, b, c]) await matchRecordNow(id);
  return { a, b, c, person };
}

const said = (by: StaffActor, one: string, other: string, verdict: Verdict) =>
  pairOf(one, other).then((pair) =>
    decidePair(by, { id: pair!.id, version: pair!.version, verdict, note: 'Compared the photographs.' }),
  );
const states = (one: string, other: string) =>
  pastTheRules<{ status: string; verdict: string | null; carried: string | null }>(
    `select status, verdict, carried from match_candidate
      where (coalesce(sought_id, prisoner_id), coalesce(other_id, prisoner_id)) in (($1, $2), ($2, $1))`,
    [one, other],
  ).then(([row]) => row && [row.status, row.verdict, row.carried]);
const waits = async (prisonerId: PrisonerId, by: StaffActor = desk.supervisor) =>
  (await listPairs(by, { prisonerId })).lines.map(({ id }) => id);
const join = (a: PrisonerId, b: PrisonerId, by: StaffActor = desk.analyst) => joinAs(by, { id: a, otherId: b });
async function part(join: { id: Parameters<typeof readSplit>[1]['mergeId'] }, owner: Owner = 'kept') {
  const split = await readSplit(desk.analyst, { mergeId: join.id });
  const answers = Object.fromEntries(split.asked.map(({ key }) => [key, owner]));
  const asked = { version: split.version, reason: 'Two people.', pair: 'undecided' as const, answers };
  await unmergeRecords(desk.analyst, { mergeId: join.id, ...asked });
  return split;
}
const numberOf = async (id: string) =>
  recordNumber((await pastTheRules<{ number: number }>('select number from prisoner where id = $1', [id]))[0]!.number);

describe('what was said of a record that is joined', () => {
  test('goes on to count: the pair is not proposed as if nobody had said anything, now or when it is searched again', async () => {
    const { a, b, c } = await three();
    await said(desk.officer, b, c, 'not-same');
    expect(await waits(a)).toContain((await pairOf(a, c))!.id);
    await join(a, b);
    expect(await states(a, c)).toEqual(['decided', null, 'not-same']);
    for (const id of [a, c]) await matchRecordNow(id);
    expect(await states(a, c)).toEqual(['decided', null, 'not-same']);
    expect(await waits(a)).toEqual([]);
    expect(await decisionsOf((await pairOf(a, c))!.id)).toEqual([]);
  });

  test('is shown as what it is: decided about the record joined here, by whom and when', async () => {
    const { a, b, c } = await three();
    await said(desk.officer, b, c, 'not-same');
    const { id: mergeId } = await join(a, b);
    const { id } = (await pairOf(a, c))!;
    const about = [{ id: b, number: await numberOf(b) }];
    const [line] = (await listPairs(desk.analyst, { show: 'decided', prisonerId: a })).lines.filter(
      (one) => one.id === id,
    );
    expect(line).toMatchObject({ verdict: 'not-same', decision: { by: 'Case officer', about }, opposed: null });
    const seen = await comparePair(desk.analyst, { id });
    expect(seen.decisions).toMatchObject([{ verdict: 'not-same', note: 'Compared the photographs.', about }]);
    expect(seen.cluster?.records).toHaveLength(3);
    expect(seen.cluster?.contradictory).toBe(false);
    expect(seen.mergeHref).toBe(null);
    const [entry] = await pastTheRules<{ detail: object }>(
      `select detail from audit_event where type = 'prisoner.joined' and subject_id = $1 and prisoner_id = $2`,
      [mergeId, a],
    );
    expect(entry?.detail).toMatchObject({ carried: 1, contested: 0 });
  });

  test('counts even where the two were never a pair, and leads on where they are the same', async () => {
    const { a, b, c } = await three();
    await said(desk.officer, b, c, 'same');
    const unpaired = (await pairOf(a, c))!.id;
    await pastTheRules('delete from match_candidate where id = $1', [unpaired]);
    const joined = await join(a, b);
    expect(await states(a, c)).toEqual(['decided', null, 'same']);
    await matchRecordNow(a);
    const { id, bits } = (await pairOf(a, c))!;
    expect(bits).toBeGreaterThan(10);
    const [first, second] = [a, c].sort();
    expect((await comparePair(desk.analyst, { id })).mergeHref).toBe(`/prisoners/${first}/merge/${second}`);
    await part(joined);
    expect(await states(a, c)).toEqual(['gone', null, null]);
  });

  test('is put to somebody when the score of now contradicts it', async () => {
    const { a, b, c } = await three();
    const { id } = (await pairOf(b, c))!;
    await pastTheRules(`update match_candidate set bits = 2, band = 'possible' where id = $1`, [id]);
    await said(desk.officer, b, c, 'not-same');
    await join(a, b);
    expect(await states(a, c)).toEqual(['contested', null, 'not-same']);
    expect(await waits(a)).toEqual([(await pairOf(a, c))!.id]);
    await matchRecordNow(a);
    await said(desk.analyst, a, c, 'not-same');
    await matchRecordNow(a);
    expect(await states(a, c)).toEqual(['decided', 'not-same', null]);
  });

  test('comes along through several joins, and goes back with each of them', async () => {
    const { a, b, c, person } = await three();
    const e = await aRecordOf(person);
    await matchRecordNow(e);
    await said(desk.officer, e, c, 'not-same');
    const first = await join(b, e);
    const second = await join(a, b);
    expect([await states(a, c), await states(b, c)]).toEqual([
      ['decided', null, 'not-same'],
      ['decided', null, 'not-same'],
    ]);
    await part(second);
    expect([await states(a, c), await states(b, c)]).toEqual([
      ['open', null, null],
      ['decided', null, 'not-same'],
    ]);
    await part(first);
    expect([await states(b, c), await states(e, c)]).toEqual([
      ['open', null, null],
      ['decided', 'not-same', null],
    ]);
  });

  test('is changed for the record that stands: its own pair leads there and waits for nobody', async () => {
    const { a, b, c } = await three();
    const { id, version } = (await pairOf(b, c))!;
    await said(desk.officer, b, c, 'not-same');
    await pastTheRules(`update match_candidate set status = 'contested' where id = $1`, [id]);
    await join(a, b);
    const seen = await comparePair(desk.analyst, { id });
    expect(seen).toMatchObject({
      pair: { joined: true, may: { decide: false } },
      standsIn: (await pairOf(a, c))!.id,
      mergeHref: null,
    });
    expect(await waits(b)).toEqual([]);
    expect((await listPairs(desk.supervisor, { show: 'contested', prisonerId: b })).total).toBe(0);
    const asked = { id, version: version + 1, note: null };
    expect(await refusal(decidePair(desk.analyst, { ...asked, verdict: 'same' }))).toBe('wrong-status');
    expect(await refusal(withdrawDecision(desk.analyst, { ...asked, reason: 'slip' }))).toBe('wrong-status');
    const inner = await comparePair(desk.analyst, { id: (await pairOf(a, b))!.id });
    expect(inner).toMatchObject({ pair: { joined: true }, standsIn: null });
  });

  test('can be taken back for the record that stands, and stays written where it was said', async () => {
    const { a, b, c } = await three();
    await said(desk.officer, b, c, 'not-same');
    const joined = await join(a, b);
    const { id, version } = (await pairOf(a, c))!;
    await withdrawDecision(desk.analyst, { id, version, reason: 'new-facts', note: null });
    await matchRecordNow(a);
    expect(await states(a, c)).toEqual(['open', null, null]);
    expect(await states(b, c)).toEqual(['decided', 'not-same', null]);
    const seen = await comparePair(desk.analyst, { id });
    expect(seen.decisions.map(({ verdict, about }) => [verdict, about.length])).toEqual([
      ['withdrawn', 0],
      ['not-same', 1],
    ]);
    const [, sameNow] = [
      await said(desk.analyst, a, c, 'same'),
      await compareRecords(desk.analyst, { id: a, otherId: c }),
    ];
    expect(sameNow.hindrances).toEqual([]);
    expect(sameNow.chain.pairs.filter(({ overtaken }) => overtaken)).toHaveLength(1);
    await part(joined);
    expect(await states(b, c)).toEqual(['decided', 'not-same', null]);
  });
});

describe('what contradicts', () => {
  test('A is C and B is not: the joining of A and B is refused, and all three are shown first', async () => {
    const { a, b, c } = await three();
    await said(desk.analyst, a, c, 'same');
    await said(desk.analyst, b, c, 'not-same');
    const seen = await compareRecords(desk.analyst, { id: a, otherId: b });
    expect(seen.hindrances).toEqual(['said-not-same']);
    expect(seen.chain).toMatchObject({ contradictory: true });
    expect(seen.chain.records.map(({ id }) => id).sort()).toEqual([a, b, c].sort());
    expect(await refusal(join(a, b))).toBe('said-not-same');
  });

  test('where the third is sealed the joiner cannot know: it is put to a supervisor, and neither decision is overruled', async () => {
    const { a, b, c } = await three({ thirdSealed: true });
    await said(desk.supervisor, a, c, 'same');
    await said(desk.supervisor, b, c, 'not-same');
    const joined = await join(a, b);
    expect(await states(a, c)).toEqual(['contested', 'same', null]);
    const { id } = (await pairOf(a, c))!;
    expect(await waits(a, desk.analyst)).toEqual([]);
    const [line] = (await listPairs(desk.supervisor, { show: 'contested', prisonerId: a })).lines;
    expect(line).toMatchObject({ id, decision: { verdict: 'same', about: [] }, opposed: { verdict: 'not-same' } });
    await matchRecordNow(a);
    expect(await states(a, c)).toEqual(['contested', 'same', null]);
    await part(joined);
    expect(await states(a, c)).toEqual(['decided', 'same', null]);
  });

  test('is settled by whoever decides with both before them', async () => {
    const { a, b, c } = await three({ thirdSealed: true });
    await said(desk.supervisor, a, c, 'same');
    await said(desk.supervisor, b, c, 'not-same');
    await join(a, b);
    await said(desk.supervisor, a, c, 'same');
    await matchRecordNow(a);
    expect(await states(a, c)).toEqual(['decided', 'same', null]);
    expect((await comparePair(desk.supervisor, { id: (await pairOf(a, c))!.id })).mergeHref).not.toBe(null);
  });
});

describe('a decision about the joined record', () => {
  async function decidedSince() {
    const { a, b, c } = await three();
    await said(desk.officer, b, c, 'not-same');
    const joined = await join(a, b);
    await said(desk.analyst, a, c, 'same');
    await said(desk.analyst, a, c, 'not-same');
    return { a, b, c, joined };
  }

  test('is asked about when the two are parted, once for all that was said of a pair', async () => {
    const { a, b, c, joined } = await decidedSince();
    const split = await part(joined, 'kept');
    expect(split.asked).toMatchObject([
      { kind: 'match_decision', code: 'not-same', owners: ['kept', 'gone'], following: 1 },
    ]);
    expect(split.asked[0]?.text).toContain(await numberOf(c));
    expect([await states(a, c), await states(b, c)]).toEqual([
      ['decided', 'not-same', null],
      ['decided', 'not-same', null],
    ]);
    expect(await decisionsOf((await pairOf(b, c))!.id)).toHaveLength(1);
  });

  test('goes with the record it was about, and leaves the other as it was', async () => {
    const { a, b, c, joined } = await decidedSince();
    await part(joined, 'gone');
    expect([await states(a, c), await states(b, c)]).toEqual([
      ['open', null, null],
      ['decided', 'not-same', null],
    ]);
    expect(await decisionsOf((await pairOf(a, c))!.id)).toEqual([]);
    expect((await decisionsOf((await pairOf(b, c))!.id)).map(({ verdict }) => verdict)).toEqual([
      'not-same',
      'same',
      'not-same',
    ]);
  });
});

describe('a sought person', () => {
  /** Two records, each a pair with a sought person. */
  async function sought() {
    const person = aPerson();
    const [a, b] = [await aRecordOf(person), await aRecordOf(person)];
    const inquiry = await anInquiryAbout(person);
    await matchSoughtNow(inquiry.sought);
    return { a, b, s: inquiry.sought, inquiry };
  }
  type Sought = Awaited<ReturnType<typeof sought>>;
  const say = async ({ s, inquiry }: Sought, record: string, verdict: Verdict) =>
    decidePair(desk.officer, {
      id: (await pairOf(s, record))!.id,
      version: (await pairOf(s, record))!.version,
      verdict,
      note: 'Spoken to the mother.',
      inquiryVersion: await versionOf(inquiry.id as InquiryId),
    });
  const linkOf = async (s: string) =>
    (await pastTheRules<{ to: string | null }>('select prisoner_id as to from sought_person where id = $1', [s]))[0]!
      .to;

  test('is not offered the joined record when somebody said that they are not the one that went into it', async () => {
    const world = await sought();
    const { a, b, s } = world;
    await say(world, b, 'not-same');
    const joined = await join(a, b);
    expect(await states(s, a)).toEqual(['decided', null, 'not-same']);
    await matchSoughtNow(s);
    await matchRecordNow(a);
    expect((await listPairs(desk.officer, { soughtId: s })).total).toBe(0);
    const [line] = (await listPairs(desk.officer, { show: 'decided', soughtId: s })).lines.filter(
      ({ first }) => first.id === a,
    );
    expect(line).toMatchObject({ verdict: 'not-same', decision: { by: 'Case officer', about: [{ id: b }] } });
    await part(joined);
    expect(await states(s, a)).toEqual(['open', null, null]);
    expect(await states(s, b)).toEqual(['decided', 'not-same', null]);
  });

  test('who was linked to the record that went stays linked, and the decision with it', async () => {
    const world = await sought();
    const { a, b, s } = world;
    await say(world, b, 'same');
    const joined = await join(a, b);
    expect([await linkOf(s), await states(s, a)]).toEqual([a, ['decided', null, 'same']]);
    await part(joined);
    expect([await linkOf(s), await states(s, a), await states(s, b)]).toEqual([
      b,
      ['open', null, null],
      ['decided', 'same', null],
    ]);
  });

  test('whose link is undone on the case page: what was said of the joined record counts no more', async () => {
    const world = await sought();
    const { a, b, s, inquiry } = world;
    await say(world, b, 'same');
    await join(a, b);
    const version = await versionOf(inquiry.id as InquiryId);
    const person = { inquiryId: inquiry.id as InquiryId, soughtId: s, version };
    await unlinkPerson(desk.officer, { ...person, reason: 'linked-by-mistake', note: null });
    await matchSoughtNow(s);
    expect([await linkOf(s), await states(s, a)]).toEqual([null, ['open', null, null]]);
  });

  test.each(['decided', 'linked by search'])(
    'who is A (%s) and not B: it is said before the two are joined, with both decisions, until one is taken back',
    async (how) => {
      const world = await sought();
      const { a, b, s, inquiry } = world;
      if (how === 'decided') await say(world, a, 'same');
      else {
        await pastTheRules('delete from match_candidate where sought_id = $1 and prisoner_id = $2', [s, a]);
        const person = { inquiryId: inquiry.id as InquiryId, soughtId: s };
        const version = await versionOf(inquiry.id as InquiryId);
        await linkPerson(desk.officer, { ...person, prisonerId: a, version, note: 'Same unit.' });
      }
      await say(world, b, 'not-same');
      const seen = await compareRecords(desk.analyst, { id: a, otherId: b });
      expect(seen.hindrances).toEqual(['said-not-same']);
      expect(seen.chain.sought).toMatchObject([{ id: s, inquiryId: inquiry.id }]);
      expect(
        seen.chain.sought[0]?.said.map(({ recordId, verdict, linked, by }) => [recordId, verdict, linked, by]),
      ).toEqual(
        expect.arrayContaining([
          [a, 'same', true, 'Case officer'],
          [b, 'not-same', false, 'Case officer'],
        ]),
      );
      expect(await refusal(join(a, b))).toBe('said-not-same');
      const { id, version } = (await pairOf(s, b))!;
      await withdrawDecision(desk.officer, { id, version, reason: 'new-facts', note: null });
      expect(await refusal(join(a, b))).toBe('done');
    },
  );

  test('who is not A, and is linked to it by a join all the same, is put to an officer', async () => {
    const world = await sought();
    const { a, b, s } = world;
    await say(world, a, 'not-same');
    const joined = await join(a, b);
    // As if the link and the join had met: nobody could have been warned.
    await pastTheRules(
      `update sought_person set prisoner_id = $1, link_status = 'matched', linked_at = now(), linked_by_id = $3 where id = $2`,
      [a, s, desk.officer.id],
    );
    await matchSoughtNow(s);
    expect(await states(s, a)).toEqual(['contested', 'not-same', null]);
    expect(await linkOf(s)).toBe(a);
    expect(joined.status).toBe('joined');
  });

  test('a decision since goes with the link it was about, by itself', async () => {
    const world = await sought();
    const { a, b, s } = world;
    await say(world, b, 'same');
    const joined = await join(a, b);
    await say(world, a, 'same');
    const split = await part(joined);
    expect(split.asked).toEqual([]);
    expect(split.settled).toMatchObject([{ kind: 'match_decision', side: 'gone' }]);
    expect((await decisionsOf((await pairOf(s, b))!.id)).map(({ verdict }) => verdict)).toEqual(['same', 'same']);
    expect(await states(s, a)).toEqual(['open', null, null]);
  });
});

describe('at once', () => {
  test('a decision about the record that goes is refused, or it is carried: never lost', async () => {
    for (let n = 0; n < 9; n += 1) {
      const { a, b, c } = await three();
      const comparison = await compareRecords(desk.supervisor, { id: a, otherId: b });
      const [decided, joined] = await Promise.all([
        refusal(said(n % 2 ? desk.officer : desk.analyst, b, c, 'not-same')),
        refusal(mergeRecords(desk.supervisor, { id: a, otherId: b, ...requestFrom(comparison) })),
      ]);
      expect(joined).toBe('done');
      expect(['done', 'wrong-status']).toContain(decided);
      expect(await states(a, c)).toEqual(decided === 'done' ? ['decided', null, 'not-same'] : ['open', null, null]);
    }
  });

  test('a search under way does not propose what somebody has decided', async () => {
    for (let n = 0; n < 4; n += 1) {
      const { a, b, c } = await three();
      await said(desk.officer, b, c, 'not-same');
      await pastTheRules('delete from match_candidate where id = $1', [(await pairOf(a, c))!.id]);
      await Promise.all([refusal(matchRecordNow(c)), refusal(matchRecordNow(a)), join(a, b)]);
      expect(await states(a, c)).toEqual(['decided', null, 'not-same']);
    }
  });
});

describe('the database refuses', () => {
  const change = (by: StaffActor, id: PairId, data: object) =>
    refusal(transaction(by, (tx) => tx.matchCandidate.updateMany({ where: { id }, data })));

  test('to carry what nobody said of a record joined here', async () => {
    const { a, c, b } = await three();
    const { id } = (await pairOf(a, c))!;
    expect(await change(desk.supervisor, id, { status: 'decided', carried: 'same' })).toBe('role-missing');
    await said(desk.officer, b, c, 'not-same');
    await join(a, b);
    expect(await change(desk.supervisor, id, { carried: 'same' })).toBe('role-missing');
  });

  test('to move a decision to another pair, or to read words for those who decide nothing', async () => {
    const { a, b, c } = await three();
    await said(desk.officer, b, c, 'not-same');
    const [from, to] = [(await pairOf(b, c))!.id, (await pairOf(a, c))!.id];
    const move = transaction(desk.supervisor, (tx) =>
      tx.matchDecision.updateMany({ where: { candidateId: from }, data: { candidateId: to } }),
    );
    expect(await refusal(move)).toBe('role-missing');
    const words = (by: StaffActor) =>
      transaction(by, (tx) => tx.$queryRaw<object[]>`select id from app.words_about(array[${b}::uuid])`);
    expect(await words(desk.planner)).toEqual([]);
    expect((await words(desk.analyst)).length).toBeGreaterThan(0);
    const carry = (by: StaffActor) =>
      transaction(by, (tx) => tx.$queryRaw`select app.carry_word(${to}::uuid, 1, 'open', null)`);
    expect(await refusal(carry(desk.operator))).toBe('role-missing');
  });
});

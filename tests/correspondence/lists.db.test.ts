import { addCorrespondent, changeCorrespondent } from '@/lib/correspondence/commands/change-correspondent';
import { planLine } from '@/lib/correspondence/commands/plan-line';
import { letterPdf } from '@/lib/correspondence/letter-pdf';
import { listCorrespondents } from '@/lib/correspondence/queries/list-correspondents';
import { listThreads } from '@/lib/correspondence/queries/list-threads';
import { printLetter } from '@/lib/correspondence/queries/print-letter';
import { newCorrespondent } from '@/lib/correspondence/schema/correspondents';
import { threadFilter } from '@/lib/correspondence/schema/threads';
import { chooseOurParty } from '@/lib/staff/commands/choose-our-party';
import { readOurParty } from '@/lib/staff/queries/our-party';
import { aPersonOnFile, noId, refusal, theOffice, trailOf } from '../evidence/given';
import { pastTheRules } from '../setup/database';
import { aMatter, aPaperOf, daysAgo, record, theBodies } from './given';

const listed = async (
  given: Record<string, string> = {},
  role: 'analyst' | 'medical-officer' | 'planner' = 'analyst',
) => listThreads((await theOffice())[role], threadFilter.parse(given));

describe('the lists', () => {
  test('matters come newest first, with how many are waited for and overdue', async () => {
    const office = await theOffice();
    const first = await aMatter(office.analyst, [await aPersonOnFile(), await aPersonOnFile()]);
    const second = await aMatter(office.analyst, [await aPersonOnFile()], { paper: { occurredOn: daysAgo(2) } });
    await record(office.analyst, first.threadId, [first.lineIds[0]!], {
      paper: aPaperOf('reply'),
      said: { reply: 'held' },
    });
    const { matters } = await listed();
    expect(matters.slice(0, 2)).toMatchObject([
      { id: second.threadId, people: 1, waiting: 1, overdue: 0, oldestAsked: daysAgo(2) },
      { id: first.threadId, people: 2, waiting: 1, overdue: 1, person: null },
    ]);
    const answered = await listed({ state: 'held' });
    expect(answered.matters.map(({ id }) => id)).toEqual([first.threadId]);
  });

  test('overdue answers come the longest overdue first, fifty a page', async () => {
    const office = await theOffice();
    const people = await Promise.all(Array.from({ length: 52 }, () => aPersonOnFile()));
    await aMatter(office.analyst, people, { paper: { occurredOn: daysAgo(300) } });
    const page = await listed({ tab: 'overdue' });
    expect(page.lines).toHaveLength(50);
    const rest = await listed({ tab: 'overdue', after: page.next! });
    const all = [...page.lines, ...rest.lines];
    expect(new Set(all.map(({ lineId }) => lineId)).size).toBe(all.length);
    expect(all.filter(({ askedOn }) => askedOn === daysAgo(300))).toHaveLength(52);
    expect(all.map(({ overdue }) => overdue ?? 0)).toEqual(
      all.map(({ overdue }) => overdue ?? 0).sort((a, b) => b - a),
    );
  });

  test('next steps are everybody’s or mine; owed answers and reported deaths have lists of their own', async () => {
    const office = await theOffice();
    const steps = await aMatter(office.analyst, [await aPersonOnFile()]);
    await planLine(office.analyst, {
      lineId: steps.lineIds[0]!,
      version: 1,
      deadline: null,
      nextStep: 'remind',
      nextNote: null,
      nextOwnerId: office.supervisor.id,
      nextDue: daysAgo(1),
    });
    expect((await listed({ tab: 'steps' })).lines).toMatchObject([
      { next: { step: 'remind', overdue: true, mine: false } },
    ]);
    expect((await listed({ tab: 'steps', mine: '1' })).lines).toEqual([]);
    const owed = await aMatter(office.analyst, [await aPersonOnFile()], {
      purpose: 'their-question',
      paper: { kind: 'question', direction: 'in' },
    });
    expect((await listed({ tab: 'owed' })).lines.map(({ lineId }) => lineId)).toEqual(owed.lineIds);
    await record(office['case-officer'], owed.threadId, owed.lineIds, {
      paper: aPaperOf('notification'),
      said: { subject: 'death' },
    });
    expect((await listed({ tab: 'deaths' })).lines.map(({ lineId }) => lineId)).toEqual(owed.lineIds);
  });

  test('the medical officer sees matters with news of health, and no standing of them', async () => {
    const office = await theOffice();
    await aMatter(office.analyst, [await aPersonOnFile()]);
    const health = await aMatter(office.analyst, [await aPersonOnFile()], { purpose: 'health' });
    await record(office.analyst, health.threadId, health.lineIds, {
      paper: aPaperOf('health-news'),
      said: { healthState: 'critical' },
    });
    const { matters } = await listed({}, 'medical-officer');
    expect(matters).toMatchObject([{ id: health.threadId, people: 1, waiting: 0, overdue: 0 }]);
    expect((await listed({ tab: 'overdue' }, 'medical-officer')).lines).toEqual([]);
    expect((await listed({ tab: 'overdue' }, 'planner')).lines.length).toBeGreaterThan(0);
  });
});

describe('the letter', () => {
  test('names people by what identifies them to both sides, and says nothing else about them', async () => {
    const office = await theOffice();
    const person = await aPersonOnFile('confirmed-captive');
    await pastTheRules(
      `update prisoner set birth_place = 'Birthplace', unit = 'CANARY-UNIT', father_name = 'CANARY-FATHER', mother_maiden_name = 'CANARY-MOTHER',
        capture_place = 'CANARY-CAPTURE', marks = 'CANARY-MARKS', description = 'CANARY-DESCRIPTION', health_category = 'sick' where id = $1`,
      [person],
    );
    await pastTheRules(
      `insert into prisoner_place (id, prisoner_id, place, source) values ($1, $2, 'CANARY-PLACE', 'a returnee')`,
      [noId(), person],
    );
    await pastTheRules(
      `insert into prisoner_kin (id, prisoner_id, name, relation) values ($1, $2, 'CANARY-KIN', 'mother')`,
      [noId(), person],
    );
    await pastTheRules(
      `insert into prisoner_name (id, prisoner_id, kind, script, "full", search_key, position) values ($1, $2, 'call-sign', 'latin', 'CANARY-CALLSIGN', 'x', 9)`,
      [noId(), person],
    );
    const { threadId } = await aMatter(office.analyst, [person]);
    const letter = await printLetter(office.analyst, { id: threadId });
    expect(Object.keys(letter.people[0]!).sort()).toEqual(
      ['birth', 'birthPlace', 'names', 'number', 'powerOfOrigin', 'rank', 'serviceNumber'].sort(),
    );
    expect(letter).toMatchObject({ language: 'en', people: [{ birthPlace: 'Birthplace' }] });
    expect(JSON.stringify(letter)).not.toMatch(/CANARY|sick/);
    expect(await trailOf(person)).toContain('correspondence.letter-printed');
    const bytes = await letterPdf(letter);
    expect(Buffer.from(bytes.slice(0, 5)).toString()).toBe('%PDF-');
  });

  test('is written in a language the correspondent reads, and printed by those who write', async () => {
    const office = await theOffice();
    const { threadId } = await aMatter(office.analyst, [await aPersonOnFile()]);
    expect((await printLetter(office.analyst, { id: threadId, language: 'uk' })).language).toBe('uk');
    expect((await printLetter(office.analyst, { id: threadId, language: 'ru' })).language).toBe('en');
    for (const role of ['planner', 'medical-officer', 'auditor'] as const)
      expect(await refusal(printLetter(office[role], { id: threadId }))).toBe('role-missing');
  });

  test('leaves out who is sealed for this reader, without a gap', async () => {
    const office = await theOffice();
    const sealed = await aPersonOnFile('probable-captive', { sealed: true });
    const { threadId } = await aMatter(office.supervisor, [sealed, await aPersonOnFile()]);
    expect((await printLetter(office.analyst, { id: threadId })).people).toHaveLength(1);
    expect((await printLetter(office.supervisor, { id: threadId })).people).toHaveLength(2);
  });
});

describe('configuration', () => {
  const given = (more: object = {}) =>
    newCorrespondent.parse({
      code: `body-${Math.random().toString(36).slice(2, 8)}`,
      kind: 'central-agency',
      nameUk: 'а',
      nameRu: 'б',
      nameEn: 'c',
      languages: ['en'],
      replyDays: 20,
      ...more,
    });

  test('correspondents are an administrator’s, changed from the version that was read', async () => {
    const office = await theOffice();
    expect(await refusal(addCorrespondent(office.supervisor, given()))).toBe('role-missing');
    const { correspondentId } = await addCorrespondent(office.administrator, given());
    const { code: _, ...change } = { ...given(), active: false, version: 1 };
    await changeCorrespondent(office.administrator, { correspondentId, ...change });
    expect(await refusal(changeCorrespondent(office.administrator, { correspondentId, ...change }))).toBe(
      'changed-meanwhile',
    );
    const { correspondents } = await listCorrespondents(office.analyst);
    expect(correspondents.find(({ id }) => id === correspondentId)).toMatchObject({ active: false, replyDays: 20 });
    for (const role of ['operator', 'partner', 'auditor'] as const)
      expect(await refusal(listCorrespondents(office[role]))).toBe('role-missing');
  });

  test('a bureau is of a power, and of no mediator', async () => {
    const office = await theOffice();
    await theBodies();
    expect(newCorrespondent.safeParse({ ...given(), kind: 'information-bureau' }).success).toBe(false);
    const [mediator] = await pastTheRules<{ id: string }>(`select id from party where kind = 'mediator'`);
    const bureau = given({ kind: 'information-bureau', partyId: mediator?.id });
    await expect(addCorrespondent(office.administrator, bureau)).rejects.toMatchObject({
      more: { faults: [{ at: 'partyId', code: 'choose-one' }] },
    });
  });

  test('which party is ours is an administrator’s to say', async () => {
    const office = await theOffice();
    const { south } = await theBodies();
    const { version } = await readOurParty(office.administrator);
    expect(await refusal(chooseOurParty(office.supervisor, { partyId: south, version }))).toBe('role-missing');
    expect(await refusal(chooseOurParty(office.administrator, { partyId: noId(), version }))).toBe('invalid');
    expect(await chooseOurParty(office.administrator, { partyId: south, version })).toEqual({
      partyId: south,
      version: version + 1,
    });
    expect(await refusal(chooseOurParty(office.administrator, { partyId: null, version }))).toBe('changed-meanwhile');
  });
});

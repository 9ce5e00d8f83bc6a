import fc from 'fast-check';
import { systemActor } from '@/lib/access/actor';
import { learnPlaces } from '@/lib/evidence/commands/find-contradictions';
import { listPlaces } from '@/lib/evidence/queries/list-places';
import { readPlace } from '@/lib/evidence/queries/read-place';
import { readWhereabouts } from '@/lib/evidence/queries/read-whereabouts';
import { presumedAlive } from '@/lib/evidence/rules/proof-of-life';
import type { PlaceAsked } from '@/lib/evidence/schema/places';
import type { PrisonerId } from '@/lib/kernel/ids';
import { toColumns } from '@/lib/platform/dates';
import { transaction } from '@/lib/platform/db';
import { prisonerStatuses } from '@/lib/prisoners/rules';
import { placeChange } from '@/lib/prisoners/schema/changes';
import { joinAs } from '../matching/merge-given';
import { anInquiryOf } from '../prisoners/given';
import { asNobody, pastTheRules } from '../setup/database';
import { on, openWith, putAt, say, takeBack, withdraw } from './contradiction-given';
import { aPersonOnFile, refusal, theOffice } from './given';

const graded = { reliability: 'B', credibility: 2 } as const;
const placeNamed = async (q: string) => {
  const { analyst } = await theOffice();
  return (await listPlaces(analyst, { q })).lines;
};
async function peopleIn(q: string, part: PlaceAsked['part'] = 'now') {
  const { analyst } = await theOffice();
  const [place] = await placeNamed(q);
  return place ? (await readPlace(analyst, { key: place.id, part })).people : [];
}

describe('by place', () => {
  test('who is believed there now and who was there once, under every spelling of the place', async () => {
    const office = await theOffice();
    const [one, other, left] = [await aPersonOnFile(), await aPersonOnFile(), await aPersonOnFile()];
    await putAt(office.analyst, one, 'Верхня Рудка, виправна колонія № 31', '2026-01-10', '', graded);
    await say(office.analyst, other, 'in-captivity', '2026-03-01', { place: 'ИК-31 Верхняя Рудка' });
    await putAt(office.analyst, left, 'VK-31 Verkhnia Rudka', '2026-01-10', '2026-02-10', graded);

    const [place, ...more] = await placeNamed('Рудка');
    expect(more).toEqual([]);
    expect(place).toMatchObject({ now: 2, were: 1 });
    const page = await readPlace(office.planner, { key: place?.id ?? '', part: 'now' });
    expect(page.people.map(({ id }) => id)).toEqual([other, one]);
    expect(page.spellings).toHaveLength(3);
    expect(page.people[1]).toMatchObject({
      since: on('2026-01-10'),
      lastThere: '2026-01-10',
      strength: { sourceKind: null, reliability: 'B', credibility: 2 },
    });
    expect((await readPlace(office.planner, { key: place?.id ?? '', part: 'were' })).people).toMatchObject([
      { id: left, lastThere: '2026-02-10' },
    ]);
    const words = 'колонія 31 Верхня Рудка';
    expect((await placeNamed(words)).map(({ id }) => id)).toEqual([place?.id]);
    expect(place?.id).toMatch(/^[0-9a-f]{24}$/);
  });

  test('somebody seen elsewhere later was there once; a claim retracted, they are believed there again', async () => {
    const office = await theOffice();
    const id = await aPersonOnFile();
    await putAt(office.analyst, id, 'Глибокий Яр', '2026-01-10', '', graded);
    const elsewhere = await say(office.analyst, id, 'transferred', '2026-03-01', { place: 'Сонячне Плесо' });
    expect(await placeNamed('Глибокий Яр')).toMatchObject([{ now: 0, were: 1 }]);
    expect(await placeNamed('Сонячне Плесо')).toMatchObject([{ now: 1, were: 0 }]);
    await takeBack(office.analyst, elsewhere);
    expect(await placeNamed('Глибокий Яр')).toMatchObject([{ now: 1, were: 0 }]);
    expect(await placeNamed('Сонячне Плесо')).toEqual([]);
  });

  test('a rumour, a place withdrawn, a void record put nobody anywhere', async () => {
    const office = await theOffice();
    const [one, other, gone] = [await aPersonOnFile(), await aPersonOnFile(), await aPersonOnFile('void')];
    await say(office.analyst, one, 'in-captivity', '2026-03-01', { place: 'Тиха Заводь', credibility: 5 });
    await withdraw(
      office.analyst,
      other,
      'places',
      await putAt(office.analyst, other, 'Тиха Заводь', '2026-01-10', '', graded),
    );
    await putAt(office.analyst, gone, 'Тиха Заводь', '2026-01-10', '', graded);
    expect(await placeNamed('Тиха Заводь')).toEqual([]);
  });

  test('records joined are one person at a place', async () => {
    const office = await theOffice();
    const id = await openWith(office['case-officer'], {}, 'Терниця');
    const otherId = await openWith(office['case-officer'], {}, 'Терниця');
    for (const one of [id, otherId]) await putAt(office.analyst, one, 'Кам’яна Гребля', '2026-01-10', '', graded);
    expect(await placeNamed('Гребля')).toMatchObject([{ now: 2 }]);
    await joinAs(office.analyst, { id, otherId });
    expect(await placeNamed('Гребля')).toMatchObject([{ now: 1, were: 0 }]);
  });

  test('reading a place is in the log of the place and of everybody shown', async () => {
    const office = await theOffice();
    const id = await aPersonOnFile();
    await putAt(office.analyst, id, 'Журавлине', '2026-01-10', '', graded);
    const [place] = await placeNamed('Журавлине');
    await readPlace(office.planner, { key: place?.id ?? '', part: 'now' });
    const logged = (where: string, value: string) =>
      pastTheRules(`select actor_id, type, detail from audit_event where ${where} = $1 order by id desc limit 1`, [
        value,
      ]);
    const by = { actor_id: office.planner.id };
    expect(await logged('prisoner_id', id)).toEqual([{ ...by, type: 'prisoner.read', detail: { part: 'place' } }]);
    expect(await logged('subject_id', place?.id ?? '')).toEqual([
      { ...by, type: 'place.read', detail: { part: 'now', people: 1 } },
    ]);
  });

  test('is for those who may read every record; a place nobody is at sounds like none', async () => {
    const office = await theOffice();
    const id = await aPersonOnFile();
    await putAt(office.analyst, id, 'Журавлине', '2026-01-10', '', graded);
    const [place] = await placeNamed('Журавлине');
    for (const role of ['operator', 'partner', 'auditor', 'administrator'] as const) {
      expect(await refusal(listPlaces(office[role], {}))).toBe('role-missing');
      expect(await refusal(readPlace(office[role], { key: place?.id ?? '', part: 'now' }))).toBe('role-missing');
    }
    for (const role of ['case-officer', 'analyst', 'supervisor', 'planner', 'medical-officer'] as const)
      expect(await refusal(listPlaces(office[role], {}))).toBe('done');
    expect(await refusal(readPlace(office.analyst, { key: 'f'.repeat(24), part: 'now' }))).toBe('not-found');
  });

  test('somebody on a sealed record is counted and shown for a supervisor alone', async () => {
    const office = await theOffice();
    const sealed = await aPersonOnFile('probable-captive', { sealed: true });
    await putAt(office.supervisor, sealed, 'Дальній Брід', '2026-01-10', '', graded);
    expect(await placeNamed('Дальній Брід')).toEqual([]);
    const [place] = (await listPlaces(office.supervisor, { q: 'Дальній Брід' })).lines;
    expect(place).toMatchObject({ now: 1 });
    expect(await refusal(readPlace(office.analyst, { key: place?.id ?? '', part: 'now' }))).toBe('not-found');
    expect((await readPlace(office.supervisor, { key: place?.id ?? '', part: 'now' })).people).toHaveLength(1);
  });

  test('the database answers nobody who may not read every record', async () => {
    expect(await asNobody('select * from app.people_by_place(null)')).toEqual([]);
  });

  test('pages follow each other without a gap, also among people of one day', async () => {
    const office = await theOffice();
    const people = await Promise.all([...Array(53)].map(() => aPersonOnFile()));
    for (const id of people) await say(office.analyst, id, 'in-captivity', '2026-03-01', { place: 'Велика Левада' });
    const [place] = await placeNamed('Левада');
    const first = await readPlace(office.analyst, { key: place?.id ?? '', part: 'now' });
    const second = await readPlace(office.analyst, { key: place?.id ?? '', part: 'now', after: first.next ?? '' });
    const shown = [...first.people, ...second.people].map(({ id }) => id);
    expect(shown).toHaveLength(53);
    expect(new Set(shown)).toEqual(new Set(people));
    expect(second.next).toBeNull();
  });

  test('a search with signs of patterns finds their letters and nothing else', async () => {
    for (const q of ['%', '_', '\\', "' or 1=1 --", '%%%']) expect(await placeNamed(q)).toEqual([]);
    expect(await peopleIn('такого місця немає')).toEqual([]);
  });
});

describe('written by hand', () => {
  test.each([
    ['no grade', {}, ['place.credibility', 'place.reliability']],
    ['one answer of two', { reliability: 'B' }, ['place.credibility']],
    ['a grade there is not', { reliability: 'Q', credibility: 9 }, ['place.credibility', 'place.reliability']],
  ])('a place with %s is refused', (_, grade, at) => {
    const parsed = placeChange.safeParse({ version: 1, place: { place: 'Camp 4', ...grade } });
    expect([...new Set(parsed.error?.issues.map(({ path }) => path.join('.')))].sort()).toEqual(at);
  });
  test('the database takes both answers or none', async () => {
    const id = await aPersonOnFile();
    const insert = (reliability: string | null, credibility: number | null) =>
      pastTheRules(
        'insert into prisoner_place (id, prisoner_id, place, reliability, credibility) values (gen_random_uuid(), $1, $2, $3, $4)',
        [id, 'x', reliability, credibility],
      );
    await expect(insert('B', null)).rejects.toThrow('strength_known');
    await expect(insert('Q', 2)).rejects.toThrow('strength_known');
    await insert(null, null);
  });
});

describe('of one person', () => {
  test('the history shows rows and claims with source and strength, and who may open the record may read it', async () => {
    const office = await theOffice();
    const id = await aPersonOnFile();
    await putAt(office.analyst, id, 'Глибокий Яр', '2026-01-10', '2026-02-01', { ...graded, source: 'a letter' });
    await say(office.analyst, id, 'in-hospital', '2026-03-05', { place: 'госпіталь, Сонячне Плесо', reliability: 'A' });
    const view = await readWhereabouts(office.planner, { id });
    expect(view.history).toMatchObject([
      {
        place: 'госпіталь, Сонячне Плесо',
        says: 'in-hospital',
        sourceKind: 'returnee-testimony',
        reliability: 'A',
        now: true,
        partId: null,
      },
      { place: 'Глибокий Яр', says: null, source: 'a letter', reliability: 'B', credibility: 2, now: false },
    ]);
    expect(view.believed).toMatchObject({ place: 'госпіталь, Сонячне Плесо', since: on('2026-03-05') });
    expect(view.life).toMatchObject({
      on: '2026-03-05',
      claim: { says: 'in-hospital', reliability: 'A', place: 'госпіталь, Сонячне Плесо' },
    });
    expect(view.lastPlace).toEqual({ place: 'госпіталь, Сонячне Плесо', on: '2026-03-05', now: true });

    expect(await refusal(readWhereabouts(office.operator, { id }))).toBe('not-linked');
    expect(await refusal(readWhereabouts(office.partner, { id }))).toBe('not-found');
    expect(await refusal(readWhereabouts(office.auditor, { id }))).toBe('not-found');
    await anInquiryOf(office.operator, id);
    const operators = await readWhereabouts(office.operator, { id });
    expect(operators.history).toHaveLength(2);
    expect(operators.may.readPlaces).toBe(false);
  });

  test('the rule and the database agree on who is believed where, whatever is on file', async () => {
    const office = await theOffice();
    const places = ['Оленівка', 'Еленовка', 'СІЗО-2 Таганрог', 'ВК-31 Рудка', 'камера 5'];
    const days = ['2026-01-10', '2026-02-10', '2026-02', '2026-03-10', ''];
    const grades = [{ reliability: null, credibility: null }, graded, { reliability: 'D', credibility: 4 }];
    const anyPerson = fc.record({
      status: fc.constantFrom(
        ...prisonerStatuses.filter((status) => status !== 'void'),
        ...presumedAlive,
        ...presumedAlive,
      ),
      rows: fc.array(
        fc.record({
          place: fc.constantFrom(...places),
          from: fc.constantFrom(...days),
          until: fc.constantFrom(...days),
          grade: fc.constantFrom(...grades),
        }),
        { maxLength: 3 },
      ),
      claims: fc.array(
        fc.record({
          place: fc.constantFrom(...places),
          asOf: fc.constantFrom(...days),
          says: fc.constantFrom('in-captivity', 'transferred', 'alive', 'released'),
          credibility: fc.constantFrom(2, 4),
          retracted: fc.boolean(),
        }),
        { maxLength: 3 },
      ),
    });
    const sample = fc.sample(anyPerson, { numRuns: 160, seed: 11 });
    const ids: PrisonerId[] = [];
    for (const { status, rows, claims } of sample) {
      const prisonerId = await aPersonOnFile(status);
      ids.push(prisonerId);
      await transaction(systemActor('test'), async (tx) => {
        await tx.prisonerPlace.createMany({
          data: rows.map(({ place, from, until, grade }) => ({
            prisonerId,
            place,
            ...toColumns('from', on(from)),
            ...toColumns('until', on(until)),
            ...grade,
          })),
        });
        await tx.claim.createMany({
          data: claims.map(({ place, asOf, says, credibility, retracted }) => ({
            prisonerId,
            place,
            says,
            sourceKind: 'letter',
            reliability: 'B',
            credibility,
            ...toColumns('asOf', on(asOf)),
            recordedById: office.analyst.id,
            ...(retracted ? { retractedAt: new Date(), retractedById: office.analyst.id, retractReason: 'other' } : {}),
          })),
        });
      });
    }
    await learnPlaces();
    const told = await pastTheRules<{ prisoner_id: string; place: string }>(
      `with me as materialized (select set_config('app.kind', 'system', true))
       select prisoner_id, place from me, lateral app.people_by_place(null) where believed and prisoner_id = any ($1)`,
      [ids],
    );
    let somewhere = 0;
    for (const id of ids) {
      const { believed } = await readWhereabouts(office.supervisor, { id });
      const row = told.find(({ prisoner_id }) => prisoner_id === id);
      expect([id, Boolean(row)]).toEqual([id, believed !== null]);
      if (believed) somewhere += 1;
    }
    expect(somewhere).toBeGreaterThan(20);
  }, 60_000);
});

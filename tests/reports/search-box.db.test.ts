import type { StaffActor } from '@/lib/access/actor';
import { searchRecords } from '@/lib/reports/queries/search-records';
import { aDesk, anInquiryAbout, aRecordOf, type Desk } from '../matching/given';
import { freshDatabase, pastTheRules } from '../setup/database';

const koval = { surname: 'Коваль', given: 'Олександр', patronymic: 'Петрович', born: '1999-03-04' };

let desk: Desk;
beforeEach(async () => {
  await freshDatabase();
  desk = await aDesk();
});

const find = (actor: StaffActor, query: string) => searchRecords(actor, { query });

test('a diminutive in Latin letters finds the record and the inquiry, each with how surely and why', async () => {
  const record = await aRecordOf(koval);
  const { id } = await anInquiryAbout(koval);
  const found = await find(desk.officer, 'Sasha KOVAL 1999');

  expect(found.people?.rows).toMatchObject([{ id: record, mayOpen: true }]);
  expect(['strong', 'possible']).toContain(found.people?.rows[0]?.band);
  expect(found.people?.rows[0]?.parts.map(({ part }) => part)).toEqual(
    expect.arrayContaining(['surname', 'given', 'birth']),
  );
  expect(found.inquiries).toMatchObject([{ id, name: 'Коваль Олександр Петрович', birthYear: 1999 }]);
  expect(found.inquiries[0]?.parts.length).toBeGreaterThan(0);
});

test('an inquiry is found by the beginning of its reference, whatever it seeks', async () => {
  const { id } = await anInquiryAbout(koval);
  const [{ reference }] = (await pastTheRules<{ reference: string }>('select reference from inquiry')) as [
    { reference: string },
  ];
  const { inquiries } = await find(desk.officer, reference.slice(0, 6));
  expect(inquiries).toMatchObject([{ id, reference, band: null, parts: [] }]);
});

test('an operator reads that a record exists, and neither its dates nor its status', async () => {
  await aRecordOf(koval);
  const { people } = await find(desk.operator, 'Коваль Олександр');
  expect(people?.rows).toMatchObject([{ mayOpen: false, birth: null, status: null, sex: null, birthYear: 1999 }]);
});

test('a sealed record is in no answer but a supervisor’s', async () => {
  await aRecordOf(koval, { sealed: true });
  expect((await find(desk.officer, 'Коваль Олександр')).people?.rows).toEqual([]);
  expect((await find(desk.supervisor, 'Коваль Олександр')).people?.rows).toHaveLength(1);
});

test.each([
  ['planner', { people: 1, inquiries: 0 }],
  ['auditor', { people: null, inquiries: 0 }],
  ['analyst', { people: 1, inquiries: 1 }],
] as const)('a %s finds what their work is about', async (role, expected) => {
  await aRecordOf(koval);
  await anInquiryAbout(koval);
  const found = await find(desk[role], 'Коваль Олександр 1999');
  expect({ people: found.people?.rows.length ?? null, inquiries: found.inquiries.length }).toEqual(expected);
});

test('the log keeps that somebody searched and never the words', async () => {
  await aRecordOf(koval);
  await find(desk.officer, 'Коваль Олександр');
  const rows = await pastTheRules<{ line: string }>(
    `select e::text as line from audit_event e where type = 'registry.searched'`,
  );
  expect(rows).toHaveLength(2);
  expect(rows.map(({ line }) => line).join()).not.toContain('Коваль');
});

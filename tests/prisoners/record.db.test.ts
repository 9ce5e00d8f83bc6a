import type { StaffActor } from '@/lib/access/actor';
import { addIdentifier, addKin, addName, addPlace } from '@/lib/prisoners/commands/add-parts';
import { changeFacts } from '@/lib/prisoners/commands/change-facts';
import { openRecord } from '@/lib/prisoners/commands/open-record';
import { withdrawPart } from '@/lib/prisoners/commands/withdraw-part';
import { readHistory } from '@/lib/prisoners/queries/read-history';
import { readPrisoner } from '@/lib/prisoners/queries/read-prisoner';
import { newIdentifier, newKin, newName, newPlace, recordFacts } from '@/lib/prisoners/schema/changes';
import { freshDatabase, pastTheRules } from '../setup/database';
import { aColleague, aRecord, happenings, reasonOf, recordOf, trail } from './given';

let officer: StaffActor;
let analyst: StaffActor;
beforeEach(async () => {
  await freshDatabase();
  officer = await aColleague('case-officer');
  analyst = await aColleague('analyst');
});

const corrected = (change: object = {}) => recordFacts.parse({ rank: 'sergeant', ...change });

test('a record is opened with a name alone: reported, with its first event and its log entry', async () => {
  const { id, number } = await aRecord(officer);
  expect(number).toMatch(/^HW-\d{5}$/);
  expect(await happenings(id)).toMatchObject([{ kind: 'opened', to_status: 'reported' }]);
  expect(await trail(id)).toMatchObject([{ type: 'prisoner.opened', by: officer.id }]);
  const record = await readPrisoner(officer, { id });
  expect(record).toMatchObject({ status: 'reported', sex: 'unknown', rank: null, version: 1 });
  expect(record.names).toMatchObject([{ full: 'Сирко Петро', script: 'cyrillic', kind: 'cyrillic-uk' }]);
});

test.each(['operator', 'planner', 'medical-officer', 'administrator', 'auditor', 'partner'] as const)(
  'a %s opens no record',
  async (role) => {
    expect(await reasonOf(openRecord(await aColleague(role), recordOf()))).toBe('role-missing');
    expect(await pastTheRules('select id from prisoner')).toEqual([]);
  },
);

test('an analyst names no next of kin, and then nothing at all is written', async () => {
  expect(await reasonOf(openRecord(analyst, recordOf({ kin: 'Street 1' })))).toBe('role-missing');
  expect(await pastTheRules('select id from prisoner')).toEqual([]);
});

test('a birth that lies in the future is refused at its field', async () => {
  const fresh = recordOf({ year: new Date().getUTCFullYear() + 2 });
  await expect(openRecord(officer, fresh)).rejects.toMatchObject({
    reason: 'invalid',
    more: { faults: [{ at: 'facts.birth', code: 'in-the-future' }] },
  });
});

test('the contact of a next of kin is kept encrypted and read by those who reach families', async () => {
  const { id } = await aRecord(officer, { kin: '+00 555 12' });
  const [row] = await pastTheRules<{ contact_enc: Buffer }>('select contact_enc from prisoner_kin');
  expect(row?.contact_enc.toString('latin1')).not.toContain('555');
  expect((await readPrisoner(officer, { id })).kin).toMatchObject([{ contact: '+00 555 12' }]);
  expect((await readPrisoner(analyst, { id })).kin).toBeNull();
});

test('facts are corrected: the history and the log say which, not what', async () => {
  const { id } = await aRecord(officer);
  expect(await changeFacts(officer, { id, version: 1, facts: corrected() })).toEqual({ version: 2 });
  expect(await readPrisoner(officer, { id })).toMatchObject({ rank: 'sergeant', version: 2 });
  expect((await happenings(id)).at(-1)).toMatchObject({ kind: 'facts-changed', reason: 'rank', note: null });
  expect((await trail(id)).find(({ type }) => type === 'prisoner.changed')?.detail).toEqual({ fields: ['rank'] });
});

test('a correction that changes nothing is refused and moves nothing', async () => {
  const { id } = await aRecord(officer);
  expect(await reasonOf(changeFacts(officer, { id, version: 1, facts: recordFacts.parse({}) }))).toBe('invalid');
  expect((await readPrisoner(officer, { id })).version).toBe(1);
});

test('a stale correction is refused with the name of whoever was faster, and overwrites nothing', async () => {
  const { id } = await aRecord(officer);
  await changeFacts(analyst, { id, version: 1, facts: corrected({ unit: '1st' }) });
  await expect(changeFacts(officer, { id, version: 1, facts: corrected({ unit: '2nd' }) })).rejects.toMatchObject({
    reason: 'changed-meanwhile',
    more: { current: { by: analyst.name } },
  });
  expect((await readPrisoner(officer, { id })).unit).toBe('1st');
});

test('of ten corrections at once one is saved and nine are refused', async () => {
  const { id } = await aRecord(officer);
  const outcomes = await Promise.all(
    Array.from({ length: 10 }, (_, n) =>
      reasonOf(changeFacts(n % 2 ? officer : analyst, { id, version: 1, facts: corrected({ unit: `${n}` }) })),
    ),
  );
  expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1);
  expect(outcomes.filter((outcome) => outcome === 'changed-meanwhile')).toHaveLength(9);
  expect((await trail(id)).filter(({ type }) => type === 'prisoner.changed')).toHaveLength(1);
});

test('names, numbers, places and kin are added one at a time, each with an event and a log entry', async () => {
  const { id } = await aRecord(officer);
  await addName(officer, { id, version: 1, name: newName.parse({ kind: 'call-sign', other: 'Грім' }) });
  const identifier = newIdentifier.parse({ kind: 'service-tag', value: 'Б-77' });
  await addIdentifier(analyst, { id, version: 2, identifier });
  await addPlace(analyst, { id, version: 3, place: newPlace.parse({ place: 'Camp 4', source: 'a letter' }) });
  await addKin(officer, { id, version: 4, kin: newKin.parse({ name: 'Сирко Ганна', relation: 'mother' }) });
  expect(await readPrisoner(officer, { id })).toMatchObject({
    version: 5,
    names: [{ full: 'Сирко Петро' }, { full: 'Грім', kind: 'call-sign' }],
    identifiers: [{ value: 'Б-77' }],
    places: [{ place: 'Camp 4', source: 'a letter' }],
    kin: [{ name: 'Сирко Ганна' }],
  });
  expect((await happenings(id)).map(({ reason }) => reason)).toEqual([
    null,
    'name-added',
    'identifier-added',
    'place-added',
    'kin-added',
  ]);
  expect((await trail(id)).filter(({ type }) => /changed|name-added/.test(type))).toHaveLength(4);
});

test('an analyst adds no next of kin', async () => {
  const { id } = await aRecord(officer);
  const kin = newKin.parse({ name: 'X', relation: 'y' });
  expect(await reasonOf(addKin(analyst, { id, version: 1, kin }))).toBe('role-missing');
});

test('what is taken back leaves the record and stays in its history with the reason', async () => {
  const { id } = await aRecord(officer, { identifier: 'AA 1' });
  const partId = (await readPrisoner(officer, { id })).identifiers[0]?.id ?? '';
  await withdrawPart(officer, { id, version: 1, part: 'identifiers', partId, reason: 'another person’s' });
  expect((await readPrisoner(officer, { id })).identifiers).toEqual([]);
  expect((await happenings(id)).at(-1)).toMatchObject({
    reason: 'identifier-withdrawn',
    note: 'AA 1: another person’s',
  });
  expect(JSON.stringify(await trail(id))).not.toContain('AA 1');
});

test('the last name stays, and a part of another record is not there', async () => {
  const one = await aRecord(officer);
  const other = await aRecord(officer, { surname: 'Інший' });
  const nameOf = async (id: typeof one.id) => (await readPrisoner(officer, { id })).names[0]?.id ?? '';
  const own = { id: one.id, version: 1, part: 'names' as const, reason: 'x' };
  expect(await reasonOf(withdrawPart(officer, { ...own, partId: await nameOf(one.id) }))).toBe('invalid');
  expect(await reasonOf(withdrawPart(officer, { ...own, partId: await nameOf(other.id) }))).toBe('not-found');
});

test('the timeline is one list of everything, each with both times, and reading it is logged', async () => {
  const { id } = await aRecord(officer);
  await changeFacts(officer, { id, version: 1, facts: corrected() });
  await addPlace(officer, { id, version: 2, place: newPlace.parse({ place: 'Camp 4' }) });
  const { lines } = await readHistory(analyst, { id });
  expect(lines.map(({ what }) => what).sort()).toEqual(['event', 'event', 'name', 'place']);
  expect(lines.every(({ recordedBy }) => recordedBy === officer.name)).toBe(true);
  expect((await trail(id)).at(-1)).toMatchObject({ type: 'prisoner.read', by: analyst.id });
});

import { randomUUID } from 'node:crypto';
import { type StaffActor, systemActor } from '@/lib/access/actor';
import { scopeOf } from '@/lib/access/scope';
import { rederiveSought } from '@/lib/inquiries/commands/rederive-sought';
import type { PrisonerId } from '@/lib/kernel/ids';
import { namesVersion } from '@/lib/names/version';
import { transaction } from '@/lib/platform/db';
import { addIdentifier, addKin, addName, addPlace } from '@/lib/prisoners/commands/add-parts';
import { changeFacts } from '@/lib/prisoners/commands/change-facts';
import { countNames } from '@/lib/prisoners/commands/count-names';
import { rederiveRecords } from '@/lib/prisoners/commands/rederive-records';
import { withdrawPart } from '@/lib/prisoners/commands/withdraw-part';
import { searchRegistry } from '@/lib/prisoners/queries/search-registry';
import { newIdentifier, newKin, newName, newPlace, recordFacts } from '@/lib/prisoners/schema/changes';
import { saveRecordsInBulk } from '@/lib/prisoners/store/bulk';
import { queueAtStart } from '@/lib/reports/commands/queue-at-start';
import { anInquiry } from '../inquiries/given';
import { freshDatabase, pastTheRules } from '../setup/database';
import { aColleague, aRecord, recordOf } from './given';

let officer: StaffActor;
let analyst: StaffActor;
let id: PrisonerId;
beforeEach(async () => {
  await freshDatabase();
  officer = await aColleague('case-officer');
  analyst = await aColleague('analyst');
  ({ id } = await aRecord(officer, { surname: 'Сирко', given: 'Петро', year: 1990 }));
});

type Row = { keys: number[]; kin: string | null; detail: string | null; parts: string; names_version: number };
const rowOf = async (prisonerId: string) =>
  (await pastTheRules<Row>('select * from prisoner_search where prisoner_id = $1', [prisonerId]))[0];
const found = async (by: StaffActor, text: string, more: object = {}) =>
  (await searchRegistry(by, { text, ...more })).rows.map((row) => row.id);
const jobs = async (task: string) =>
  (
    await pastTheRules<{ payload: object }>(
      `select j.payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
       where t.identifier = $1`,
      [task],
    )
  ).map(({ payload }) => payload);
const forget = () => pastTheRules('delete from graphile_worker._private_jobs', []);

const facts = (more: object) =>
  recordFacts.parse({ birth: { precision: 'unknown', from: null, to: null, approximate: false }, ...more });

const changes: { change: string; make: () => Promise<unknown>; finds: string; by?: object }[] = [
  {
    change: 'a name',
    make: () => addName(officer, { id, version: 1, name: newName.parse({ surname: 'Гордієнко', given: 'Петро' }) }),
    finds: 'Hordienko Petro',
  },
  {
    change: 'a call sign',
    make: () => addName(officer, { id, version: 1, name: newName.parse({ kind: 'call-sign', other: 'Барс' }) }),
    finds: 'барс',
  },
  {
    change: 'a number',
    make: () =>
      addIdentifier(officer, {
        id,
        version: 1,
        identifier: newIdentifier.parse({ kind: 'passport', value: 'КВ 123456' }),
      }),
    finds: 'кв123456',
  },
  {
    change: 'a next of kin',
    make: () =>
      addKin(officer, {
        id,
        version: 1,
        kin: newKin.parse({ name: 'Сирко Ганна', relation: 'mother', contact: 'мама +00 67 123-45-67, вечорами' }),
      }),
    finds: '067 1234567',
  },
  {
    change: 'the facts',
    make: () => changeFacts(officer, { id, version: 1, facts: facts({ serviceNumber: 'С-998877' }) }),
    finds: 'С998877',
  },
];

test.each(changes)(
  'a record is found at once by $change that was added, and its search is queued',
  async ({ make, finds }) => {
    expect(await found(officer, finds)).not.toContain(id);
    await forget();
    await make();
    expect(await found(officer, finds)).toContain(id);
    expect(await jobs('match-record')).toEqual([{ prisonerId: id }]);
  },
);

test('a place makes the same unit of two descriptions weigh', async () => {
  const before = await rowOf(id);
  await addPlace(officer, {
    id,
    version: 1,
    place: newPlace.parse({ place: 'Слобода', from: facts({}).birth, until: facts({}).birth }),
  });
  expect((await rowOf(id))?.detail).not.toEqual(before?.detail);
});

test('what was withdrawn finds nobody any more', async () => {
  await addIdentifier(officer, {
    id,
    version: 1,
    identifier: newIdentifier.parse({ kind: 'passport', value: 'КВ 123456' }),
  });
  const [part] = await pastTheRules<{ id: string }>('select id from prisoner_identifier where prisoner_id = $1', [id]);
  await withdrawPart(officer, { id, version: 2, part: 'identifiers', partId: part!.id, reason: 'another person' });
  expect(await found(officer, 'кв123456')).toEqual([]);
});

test('an analyst, who may not read the next of kin, changes a record and they still find it', async () => {
  await addKin(officer, {
    id,
    version: 1,
    kin: newKin.parse({ name: 'Сирко Ганна', relation: 'mother', contact: '+00 67 123-45-67' }),
  });
  await changeFacts(analyst, { id, version: 2, facts: facts({ unit: 'А1234' }) });
  expect((await rowOf(id))?.kin).toMatch(/ганна/);
  expect(await found(officer, '', { phone: '067 123 45 67' })).toEqual([id]);
  expect(await found(analyst, 'x', { phone: '067 123 45 67' })).toEqual([]);
});

test('no telephone number stands in the search table', async () => {
  await addKin(officer, {
    id,
    version: 1,
    kin: newKin.parse({ name: 'Сирко Ганна', relation: 'mother', contact: '+00 67 123-45-67' }),
  });
  expect(JSON.stringify(await rowOf(id))).not.toMatch(/1234567|123-45/);
});

test('a change that is refused leaves the search row as it was', async () => {
  const before = await rowOf(id);
  await addName(officer, { id, version: 7, name: newName.parse({ surname: 'Інший' }) }).catch(() => {});
  expect(await rowOf(id)).toEqual(before);
});

test('records written in bulk are found like any other, with their numbers', async () => {
  const ids = [randomUUID(), randomUUID()] as PrisonerId[];
  const { facts: known, names } = recordOf({ surname: 'Верба', given: 'Ілля', year: 1988 });
  const numbers = await transaction(officer, (tx) =>
    saveRecordsInBulk(tx, scopeOf(officer), {
      records: ids.map((one, at) => ({
        id: one,
        facts: known,
        names,
        status: 'data-on-file' as const,
        identifiers: [newIdentifier.parse({ kind: 'passport', value: `АА00000${at}` })],
      })),
      by: officer.id,
      now: new Date(),
      source: 'a list',
    }),
  );
  expect([...numbers.keys()].sort()).toEqual([...ids].sort());
  expect((await found(officer, 'Ilya Verba 1988')).sort()).toEqual([...ids].sort());
  expect((await found(officer, 'АА000001'))[0]).toBe(ids[1]);
});

test('rows of older rules are derived again in the background, and the worker queues it when it starts', async () => {
  await anInquiry();
  await pastTheRules("update prisoner_search set names_version = 0, keys = '{}'", []);
  await pastTheRules('delete from sought_search', []);
  await forget();
  await transaction(systemActor('test'), async () => {});
  await queueAtStart();
  expect(await jobs('rederive-names')).toHaveLength(1);
  expect(await rederiveRecords()).toBe(1);
  expect(await rederiveSought()).toBe(1);
  expect((await rowOf(id))?.names_version).toBe(namesVersion);
  expect(await found(officer, 'Petr Sirko 1990')).toEqual([id]);
  expect(await rederiveRecords()).toBe(0);
});

test('an existing database without search rows is filled, and names are counted', async () => {
  for (const given of ['Іван', 'Іван', 'Олег']) await aRecord(officer, { surname: 'Сирко', given });
  await pastTheRules('delete from prisoner_search', []);
  expect(await rederiveRecords()).toBe(4);
  expect(await countNames()).toMatchObject({ people: 4 });
  const counts = await pastTheRules<{ kind: string; count: number }>(
    "select kind, count from name_frequency where kind in ('all', 'surname')",
    [],
  );
  expect(counts).toContainEqual({ kind: 'all', count: 4 });
  expect(counts).toContainEqual({ kind: 'surname', count: 4 });
});

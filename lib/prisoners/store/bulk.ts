import 'server-only';
import type { Scope } from '../../access/scope';
import type { PrisonerId } from '../../kernel/ids';
import { fullName } from '../../names/full-name';
import { scriptOf } from '../../names/script';
import { searchKey } from '../../names/search-key';
import { searchRowOf } from '../../names/search-row';
import type { Tx } from '../../platform/db';
import { phoneKey, phonesIn } from '../../platform/phone-key';
import type { NewIdentifier, NewKin, NewName, NewPlace, RecordFacts } from '../schema/changes';
import { saveKin, savePlace } from './save';
import { type RecordSearchRow, saveSearchRows } from './searchable';
import { describe } from './told';

/** A record to be written with many others; the caller has made its id. */
export type BulkRecord = {
  readonly id: PrisonerId;
  readonly facts: RecordFacts;
  readonly names: readonly NewName[];
  readonly identifiers: readonly NewIdentifier[];
  readonly places?: readonly NewPlace[];
  readonly kin?: readonly NewKin[];
  readonly status?: 'reported' | 'data-on-file';
  /** Where this record comes from; the source of the whole list when it says nothing. */
  readonly source?: string | null;
};

type Bulk = {
  readonly records: readonly BulkRecord[];
  readonly by: string | null;
  readonly now: Date;
  readonly source: string;
};

/**
 * Writes many new records at once, with their names, numbers, places, next of kin, first event and what they are found by.
 * A few statements however many there are; two thousand at a time fit well into one transaction. Nothing is queued or
 * logged: the caller does both. Answers the number each record was given.
 */
export async function saveRecordsInBulk(tx: Tx, scope: Scope, bulk: Bulk): Promise<Map<PrisonerId, number>> {
  const { records, now, by } = bulk;
  if (records.length === 0) return new Map();
  const foundBy = searchRowsOf(records);
  const saved = await insertRecords(
    tx,
    records.map((record) => columnsOf(record, bulk)),
  );
  await insertNames(
    tx,
    records.flatMap((record) => namesOf(record, bulk)),
  );
  await insertEvents(
    tx,
    records.map((record) => eventOf(record, bulk)),
  );
  const identifiers = records.flatMap(({ id, identifiers: all }) => all.map((one) => ({ prisoner_id: id, ...one })));
  if (identifiers.length > 0) await insertIdentifiers(tx, identifiers, bulk);
  for (const { id: prisonerId, places = [], kin = [] } of records) {
    const written = { prisonerId, by, now };
    for (const place of places) await savePlace(tx, scope, written, place);
    if (kin.length > 0) await saveKin(tx, scope, written, kin);
  }
  await saveSearchRows(tx, scope, await foundBy);
  return new Map(saved.map(({ id, number }) => [id as PrisonerId, number]));
}

/** What new records are found by, a few at a time: the database writes the records themselves meanwhile. */
async function searchRowsOf(records: readonly BulkRecord[]): Promise<RecordSearchRow[]> {
  const rows: RecordSearchRow[] = [];
  for (const record of records) {
    rows.push(searchRowFor(record));
    if (rows.length % 20 === 0) await new Promise((go) => setImmediate(go));
  }
  return rows;
}

/** What a new record is found by, from what has just been written: nothing has to be read again. */
const searchRowFor = ({ id, facts, names, identifiers, places = [], kin = [] }: BulkRecord): RecordSearchRow => ({
  id,
  sealed: false,
  ...searchRowOf(
    describe({
      ...facts,
      sealed: false,
      gone: false,
      names: names.map((name) => ({ ...name, full: fullName(name) || (name.other ?? '') })),
      numbers: identifiers.map(({ value }) => value),
      places: places.map(({ place }) => place),
      kin: kin.map(({ name }) => ({ id: '', name, contact: null })),
    }),
    kin.flatMap(({ contact }) => (contact ? phonesIn(contact).map(phoneKey) : [])),
  ),
});

const columnsOf = (
  { id, facts: { birth, capture, ...facts }, status = 'reported' }: BulkRecord,
  { by, now }: Bulk,
) => ({
  id,
  status,
  sex: facts.sex,
  birth_from: birth.from,
  birth_to: birth.to,
  birth_precision: birth.precision,
  birth_approximate: birth.approximate,
  birth_place: facts.birthPlace,
  nationality: facts.nationality,
  father_name: facts.fatherName,
  mother_maiden_name: facts.motherMaidenName,
  category: facts.category,
  service_number: facts.serviceNumber,
  rank: facts.rank,
  unit: facts.unit,
  power_of_origin_id: facts.powerOfOriginId,
  detaining_power_id: facts.detainingPowerId,
  capture_from: capture.from,
  capture_to: capture.to,
  capture_precision: capture.precision,
  capture_approximate: capture.approximate,
  capture_place: facts.capturePlace,
  health_category: facts.healthCategory,
  marks: facts.marks,
  description: facts.description,
  at: now,
  by,
});

// Each statement gets its rows as one value: thousands of values of their own cost more on the way than the rows do.
const insertRecords = (tx: Tx, rows: readonly object[]) =>
  tx.$queryRaw<{ id: string; number: number }[]>`
    insert into prisoner (id, status, status_since, sex, birth_from, birth_to, birth_precision, birth_approximate,
      birth_place, nationality, father_name, mother_maiden_name, category, service_number, rank, unit,
      power_of_origin_id, detaining_power_id, capture_from, capture_to, capture_precision, capture_approximate,
      capture_place, health_category, marks, description, created_at, created_by_id, updated_at)
    select id, status, at, sex, birth_from, birth_to, birth_precision, birth_approximate,
      birth_place, nationality, father_name, mother_maiden_name, category, service_number, rank, unit,
      power_of_origin_id, detaining_power_id, capture_from, capture_to, capture_precision, capture_approximate,
      capture_place, health_category, marks, description, at, by, at
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (id uuid, status text, sex text, birth_from date,
      birth_to date, birth_precision text, birth_approximate boolean, birth_place text, nationality text,
      father_name text, mother_maiden_name text, category text, service_number text, rank text, unit text,
      power_of_origin_id uuid, detaining_power_id uuid, capture_from date, capture_to date, capture_precision text,
      capture_approximate boolean, capture_place text, health_category text, marks text, description text,
      at timestamptz, by uuid)
    returning id::text as id, number`;

const insertNames = (tx: Tx, rows: readonly object[]) =>
  tx.$executeRaw`
    insert into prisoner_name (id, prisoner_id, kind, script, surname, given, patronymic, "full", search_key, source,
      position, recorded_at, recorded_by_id)
    select gen_random_uuid(), prisoner_id, kind, script, surname, given, patronymic, whole, search_key, source,
      position, at, by
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (prisoner_id uuid, kind text, script text,
      surname text, given text, patronymic text, whole text, search_key text, source text, position int,
      at timestamptz, by uuid)`;

const insertEvents = (tx: Tx, rows: readonly object[]) =>
  tx.$executeRaw`
    insert into prisoner_event (id, prisoner_id, kind, occurred_at, recorded_at, recorded_by_id, source, to_status)
    select gen_random_uuid(), prisoner_id, 'opened', at, at, by, source, status
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (prisoner_id uuid, at timestamptz, by uuid,
      source text, status text)`;

const insertIdentifiers = (tx: Tx, rows: readonly object[], { by, now }: Bulk) =>
  tx.$executeRaw`
    insert into prisoner_identifier (id, prisoner_id, kind, value, issuer, source, recorded_at, recorded_by_id)
    select gen_random_uuid(), prisoner_id, kind, value, issuer, source, ${now}::timestamptz, ${by}::uuid
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (prisoner_id uuid, kind text, value text, issuer text,
      source text)`;

const eventOf = ({ id, source: own, status = 'reported' }: BulkRecord, { by, now, source }: Bulk) => ({
  prisoner_id: id,
  at: now,
  by,
  source: own ?? source,
  status,
});

const namesOf = ({ id, names }: BulkRecord, { by, now }: Bulk) =>
  names.map(({ other, kind, source, ...parts }, position) => {
    const whole = fullName(parts) || (other ?? '');
    return {
      prisoner_id: id,
      kind,
      script: scriptOf(whole),
      ...parts,
      whole,
      search_key: searchKey(whole),
      source,
      position,
      at: now,
      by,
    };
  });

import 'server-only';
import type { PrisonerId } from '../../kernel/ids';
import { recordNumber } from '../../kernel/numerals';
import { fromColumns } from '../../platform/dates';
import type { Party, PrisonerRecord } from '../schema/record';
import type { RecordRow } from '../store/record';

type Facts = Omit<PrisonerRecord, 'certainty' | 'claims' | 'kin' | 'travel' | 'batch' | 'inquiries' | 'may'>;

/** The facts of a record as they are shown: an explicit list, never the row. */
export const factsOf = (row: RecordRow): Facts => ({
  ...standingOf(row),
  ...personOf(row),
  ...serviceOf(row),
  capture: fromColumns('capture', row),
  capturePlace: row.capturePlace,
  healthCategory: row.healthCategory as Facts['healthCategory'],
  marks: row.marks,
  description: row.description,
  names: row.names.map(nameOf),
  identifiers: row.identifiers.map(identifierOf),
  places: row.places.map(placeOf),
});

const standingOf = (row: RecordRow) => ({
  id: row.id as PrisonerId,
  number: recordNumber(row.number),
  version: row.version,
  status: row.status as Facts['status'],
  statusSince: row.statusSince?.toISOString() ?? null,
  lastAliveAt: row.lastAliveAt?.toISOString() ?? null,
  sealed: row.sealed,
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
});

const personOf = (row: RecordRow) => ({
  sex: row.sex as Facts['sex'],
  birth: fromColumns('birth', row),
  birthPlace: row.birthPlace,
  nationality: row.nationality,
  fatherName: row.fatherName,
  motherMaidenName: row.motherMaidenName,
});

const serviceOf = (row: RecordRow) => ({
  category: row.category as Facts['category'],
  serviceNumber: row.serviceNumber,
  rank: row.rank,
  unit: row.unit,
  powerOfOrigin: partyOf(row.powerOfOrigin),
  detainingPower: partyOf(row.detainingPower),
});

export const partyOf = (row: RecordRow['powerOfOrigin']): Party | null =>
  row && { id: row.id, code: row.code, uk: row.nameUk, ru: row.nameRu, en: row.nameEn };

const nameOf = (row: RecordRow['names'][number]): Facts['names'][number] => ({
  id: row.id,
  kind: row.kind as Facts['names'][number]['kind'],
  script: row.script as Facts['names'][number]['script'],
  surname: row.surname,
  given: row.given,
  patronymic: row.patronymic,
  full: row.full,
  source: row.source,
  recordedAt: row.recordedAt.toISOString(),
});

const identifierOf = (row: RecordRow['identifiers'][number]): Facts['identifiers'][number] => ({
  id: row.id,
  kind: row.kind as Facts['identifiers'][number]['kind'],
  value: row.value,
  issuer: row.issuer,
  source: row.source,
  recordedAt: row.recordedAt.toISOString(),
});

const placeOf = (row: RecordRow['places'][number]): Facts['places'][number] => ({
  id: row.id,
  place: row.place,
  from: fromColumns('from', row),
  until: fromColumns('until', row),
  reliability: row.reliability as Facts['places'][number]['reliability'],
  credibility: row.credibility,
  source: row.source,
  recordedAt: row.recordedAt.toISOString(),
});

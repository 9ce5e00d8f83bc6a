import 'server-only';
import type { Description } from '../../names/person';
import { fromColumns } from '../../platform/dates';
import { partyOf } from '../../prisoners/queries/facts-of';
import { compareFacts, type FactName } from '../rules/merge-facts';
import type { FactRow, FactSource, FactValue } from '../schema/merge';
import type { JoinRow } from '../store/merge';

type NameOf = (userId: string | null) => string | null;

const text = (value: string | null): FactValue | null => (value ? { kind: 'text', text: value } : null);
const code = (value: string): FactValue | null => (value === 'unknown' ? null : { kind: 'code', code: value });
const date = (row: JoinRow, prefix: 'birth' | 'capture'): FactValue | null => {
  const value = fromColumns(prefix, row as never);
  return value.precision === 'unknown' ? null : { kind: 'date', date: value };
};
const party = (row: JoinRow['powerOfOrigin']): FactValue | null => {
  const value = partyOf(row);
  return value && { kind: 'party', party: value };
};

/** One fact of a record as it is shown. */
const readFact: Record<FactName, (row: JoinRow) => FactValue | null> = {
  sex: (row) => code(row.sex),
  birth: (row) => date(row, 'birth'),
  birthPlace: (row) => text(row.birthPlace),
  nationality: (row) => text(row.nationality),
  fatherName: (row) => text(row.fatherName),
  motherMaidenName: (row) => text(row.motherMaidenName),
  category: (row) => code(row.category),
  rank: (row) => text(row.rank),
  unit: (row) => text(row.unit),
  serviceNumber: (row) => text(row.serviceNumber),
  powerOfOriginId: (row) => party(row.powerOfOrigin),
  detainingPowerId: (row) => party(row.detainingPower),
  capture: (row) => date(row, 'capture'),
  capturePlace: (row) => text(row.capturePlace),
  healthCategory: (row) => code(row.healthCategory),
  marks: (row) => text(row.marks),
  description: (row) => text(row.description),
};
export const factValueOf = (fact: FactName, row: JoinRow) => readFact[fact](row);

/** Who last said a fact: the officer who corrected it, or the source the record was opened from. */
export function sourceOf(fact: FactName, row: JoinRow, nameOf: NameOf): FactSource {
  const corrected = row.events.findLast(
    ({ kind, reason }) => kind === 'facts-changed' && (reason ?? '').split(',').includes(fact),
  );
  const event = corrected ?? row.events.find(({ kind }) => kind === 'opened');
  return {
    source: corrected ? null : (event?.source ?? null),
    by: nameOf(event?.recordedById ?? null),
    at: (event?.recordedAt ?? row.createdAt).toISOString(),
  };
}

/** Every fact of both, those that differ first. */
export function factRows(kept: JoinRow, gone: JoinRow, nameOf: NameOf): FactRow[] {
  const side = (fact: FactName, row: JoinRow) => ({ value: factValueOf(fact, row), from: sourceOf(fact, row, nameOf) });
  const rows = compareFacts(kept.own, gone.own).map(({ fact, differs, suggested }) => ({
    fact,
    differs,
    suggested,
    kept: side(fact, kept),
    gone: side(fact, gone),
  }));
  return [...rows.filter(({ differs }) => differs), ...rows.filter(({ differs }) => !differs)];
}

/** A record as the name engine compares it. */
export const descriptionOf = (row: JoinRow): Description => ({
  names: row.names.map(({ kind, surname, given, patronymic, full }) =>
    kind === 'call-sign' ? { text: full, callSign: true } : { surname, given, patronymic, text: full },
  ),
  sex: row.sex as Description['sex'],
  birth: fromColumns('birth', row),
  birthPlace: row.birthPlace,
  unit: row.unit,
  places: [row.capturePlace, ...row.places.map(({ place }) => place)].filter((place): place is string =>
    Boolean(place),
  ),
  relatives: row.kin.map(({ name }) => name),
  numbers: [row.serviceNumber, ...row.identifiers.map(({ value }) => value)].filter((one): one is string =>
    Boolean(one),
  ),
});

import 'server-only';
import { openValue } from '../../platform/crypto';
import { fromColumns } from '../../platform/dates';
import type { findKin, RecordRow } from '../../prisoners/store/record';
import type { PairRecord } from '../schema/pairs';
import type { SoughtToCompare } from '../store/comparison';
import { nothingSaid, type Side, said } from './compared-rows';

/** What a record says, each value with the source that gave it where the record keeps one. `kin` is null for those who may not read it. */
export const sideOfRecord = (row: RecordRow, kin: Awaited<ReturnType<typeof findKin>> | null): Side => ({
  ...nothingSaid(),
  names: row.names.flatMap(({ full, kind, source, recordedAt }) =>
    said({ text: full, code: kind, source, at: recordedAt }),
  ),
  sex: said({ code: row.sex }),
  birth: said({ date: fromColumns('birth', row) }),
  birthPlace: said({ text: row.birthPlace }),
  nationality: said({ text: row.nationality }),
  category: said({ code: row.category }),
  rank: said({ text: row.rank }),
  unit: said({ text: row.unit }),
  numbers: [
    ...said({ text: row.serviceNumber, code: row.serviceNumber ? 'service-number' : null }),
    ...row.identifiers.flatMap(({ value, kind, source, recordedAt }) =>
      said({ text: value, code: kind, source, at: recordedAt }),
    ),
  ],
  lost: said({ text: row.capturePlace, date: fromColumns('capture', row) }),
  places: row.places.flatMap(({ place, source, recordedAt, ...dates }) =>
    said({ text: place, date: fromColumns('from', dates), source, at: recordedAt }),
  ),
  relatives: [
    ...(kin ?? []).flatMap(({ name, relation, source, recordedAt }) =>
      said({ text: `${name} (${relation})`, source, at: recordedAt }),
    ),
    ...said({ text: row.fatherName, code: row.fatherName ? 'father' : null }),
    ...said({ text: row.motherMaidenName, code: row.motherMaidenName ? 'mother-maiden' : null }),
  ],
  marks: [...said({ text: row.marks }), ...said({ text: row.description })],
});

/** What a record says to somebody who may only know that it exists. */
export const sideInRegistry = ({ names, birthYear }: PairRecord): Side => ({
  ...nothingSaid(),
  names: names.flatMap(({ full, kind }) => said({ text: full, code: kind })),
  birth: said({ text: birthYear === null ? null : String(birthYear) }),
});

/** What a family says of the person they seek. All of it is theirs: one source. */
export function sideOfSought(row: SoughtToCompare): Side {
  const full = [row.surname, row.given, row.patronymic].filter(Boolean).join(' ');
  return {
    ...nothingSaid(),
    names: [
      ...said({ text: full, code: full ? 'as-written' : null }),
      ...said({ text: row.otherNames, code: row.otherNames ? 'alias' : null }),
    ],
    sex: said({ code: row.sex }),
    birth: said({ date: fromColumns('birth', row) }),
    birthPlace: said({ text: row.birthPlace }),
    category: said({ code: row.category }),
    rank: said({ text: row.rank }),
    unit: said({ text: row.unit }),
    numbers: said({ text: row.serviceNumber, code: row.serviceNumber ? 'service-number' : null }),
    lost: said({ text: row.lostPlace, date: fromColumns('lost', row) }),
    relatives: said({ text: row.inquiry.inquirerName, code: row.inquiry.relationship }),
    circumstances: [
      ...said({ text: openValue<string>('sought_person.circumstances', row.id, row.circumstancesEnc) }),
      ...said({ text: openValue<string>('sought_person.known', row.id, row.knownEnc) }),
    ],
  };
}

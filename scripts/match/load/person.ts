import { type PartialDate, partialDateOf, unknownDate } from '../../../lib/kernel/partial-date';
import { fullName } from '../../../lib/names/full-name';
import { scriptOf } from '../../../lib/names/script';
import { searchKey } from '../../../lib/names/search-key';
import { searchRowOf } from '../../../lib/names/search-row';
import { copyLine } from './copy';

/** A person to load, as a row of a registry. */
export type Loaded = {
  readonly uuid: string;
  readonly surname: string | null;
  readonly given: string | null;
  readonly patronymic: string | null;
  readonly birth: PartialDate;
  readonly sex: 'male' | 'female' | 'unknown';
  readonly unit: string | null;
};

export const targets = {
  prisoner: 'prisoner (id, sex, birth_from, birth_to, birth_precision, unit)',
  names: 'prisoner_name (id, prisoner_id, kind, script, surname, given, patronymic, "full", search_key)',
  search: 'prisoner_search (prisoner_id, keys, surname, given, parts, detail, names_version)',
} as const;
export type Target = keyof typeof targets;

/** A birth as it was written; unknown when it is no date. */
export function birthFrom(text: string | null): PartialDate {
  const [year, month, day] = (text ?? '').split('-').map(Number);
  return (year && partialDateOf({ year, month: month || undefined, day: day || undefined })) || unknownDate;
}

/** What one person becomes in each table, with the same derivation as the application's own writing. */
export function linesOf(one: Loaded, nameId: string): Record<Target, string> {
  const { birth } = one;
  const full = fullName(one);
  const row = searchRowOf({
    names: [{ surname: one.surname, given: one.given, patronymic: one.patronymic }],
    sex: one.sex,
    birth,
    birthPlace: null,
    unit: one.unit,
    places: [],
    relatives: [],
    numbers: [],
  });
  return {
    prisoner: copyLine([one.uuid, one.sex, birth.from, birth.to, birth.precision, one.unit]),
    names: copyLine([
      nameId,
      one.uuid,
      'official',
      scriptOf(full),
      one.surname,
      one.given,
      one.patronymic,
      full,
      searchKey(full),
    ]),
    search: copyLine([
      one.uuid,
      `{${row.keys.join(',')}}`,
      row.surname,
      row.given,
      row.parts,
      row.detail,
      row.namesVersion,
    ]),
  };
}

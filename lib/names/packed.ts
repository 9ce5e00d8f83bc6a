import type { PartialDate } from '../kernel/partial-date';
import { type NameRole, type NameToken, nameRoles, type Prepared } from './person';

/*
 * How a prepared person is kept: JSON without names of fields, because a search reads hundreds of them. Split in three, so
 * that what an actor may not read need not leave the database. A row that cannot be read back is one to be derived again.
 */
type PackedToken = [text: string, fine: string, skeletons: readonly string[], groups: readonly number[], bits: number];
type PackedBirth = [precision: PartialDate['precision'], from: string | null, to: string | null, approximate: 0 | 1];
type Parts = [forms: PackedToken[][], sex: Prepared['sex'], birth: PackedBirth | 0];
type Detail = [birthPlace: string | null, unit: string | null, places: readonly string[], numbers: readonly string[]];

export type Packed = { readonly parts: string; readonly detail: string | null; readonly kin: string | null };

const packToken = ({ text, fine, skeletons, groups, short, role }: NameToken): PackedToken => [
  text,
  fine === text ? '' : fine,
  skeletons,
  groups,
  (short ? 1 : 0) + 2 * (role ? nameRoles.indexOf(role) + 1 : 0),
];

const openToken = ([text, fine, skeletons, groups, bits]: PackedToken): NameToken => ({
  text,
  fine: fine || text,
  skeletons,
  groups,
  short: bits % 2 === 1,
  role: (nameRoles[(bits >> 1) - 1] ?? null) as NameRole | null,
});

export function pack({ forms, sex, birth, birthPlace, unit, places, relatives, numbers }: Prepared): Packed {
  const date: PackedBirth | 0 =
    birth.from === null ? 0 : [birth.precision, birth.from, birth.to, birth.approximate ? 1 : 0];
  const parts: Parts = [forms.map((form) => form.map(packToken)), sex, date];
  const detail: Detail = [birthPlace, unit, places, numbers];
  return {
    parts: JSON.stringify(parts),
    detail: birthPlace || unit || places.length > 0 || numbers.length > 0 ? JSON.stringify(detail) : null,
    kin: relatives.length > 0 ? JSON.stringify(relatives.map((one) => one.map(packToken))) : null,
  };
}

export function unpack({ parts, detail, kin }: Packed): Prepared | null {
  try {
    const [forms, sex, birth] = JSON.parse(parts) as Parts;
    const [birthPlace, unit, places, numbers] = detail ? (JSON.parse(detail) as Detail) : nothing;
    return {
      forms: forms.map((form) => form.map(openToken)),
      sex,
      birth: birth ? { precision: birth[0], from: birth[1], to: birth[2], approximate: birth[3] === 1 } : unknown,
      birthPlace,
      unit,
      places,
      relatives: kin ? (JSON.parse(kin) as PackedToken[][]).map((one) => one.map(openToken)) : [],
      numbers,
    };
  } catch {
    return null;
  }
}

const nothing: Detail = [null, null, [], []];
const unknown: PartialDate = { precision: 'unknown', from: null, to: null, approximate: false };

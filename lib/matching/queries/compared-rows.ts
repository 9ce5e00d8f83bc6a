import 'server-only';
import type { PartialDate } from '../../kernel/partial-date';
import type { Part, PartScore } from '../../names/score/levels';
import { type ComparedField, type ComparedRow, type ComparedValue, comparedFields } from '../schema/comparison';

/** One side of a comparison: what it says in each field. */
export type Side = Record<ComparedField, ComparedValue[]>;

/** A side that says nothing yet. */
export const nothingSaid = (): Side =>
  Object.fromEntries(comparedFields.map((field) => [field, [] as ComparedValue[]])) as unknown as Side;

type Said = {
  text?: string | null;
  code?: string | null;
  date?: PartialDate;
  source?: string | null;
  at?: Date | null;
};

/** One value, or none where nothing is known. */
export function said({ text = null, code = null, date, source = null, at = null }: Said): ComparedValue[] {
  const known = date && date.precision !== 'unknown' ? date : null;
  if (!text && !known && (!code || code === 'unknown')) return [];
  return [{ text: text ?? '', code, date: known, source, recordedAt: at?.toISOString() ?? null }];
}

const fieldOf: Record<Part, ComparedField> = {
  surname: 'names',
  given: 'names',
  patronymic: 'names',
  'call-sign': 'names',
  birth: 'birth',
  sex: 'sex',
  'birth-place': 'birthPlace',
  unit: 'unit',
  place: 'places',
  relative: 'relatives',
  number: 'numbers',
};

function agreementOf(field: ComparedField, parts: readonly PartScore[]): ComparedRow['agreement'] {
  const own = parts.filter(({ part }) => fieldOf[part] === field);
  if (own.some(({ bits }) => bits < 0)) return 'differs';
  return own.some(({ bits }) => bits > 0) ? 'agrees' : null;
}

/** Two sides field by field: what differs first, then in the order of the fields; a field nobody fills is left out. */
export function comparedRows(first: Side, second: Side, parts: readonly PartScore[]): ComparedRow[] {
  const rows = comparedFields
    .map((field) => ({ field, first: first[field], second: second[field], agreement: agreementOf(field, parts) }))
    .filter((row) => row.first.length + row.second.length > 0);
  const differs = ({ agreement }: ComparedRow) => agreement === 'differs';
  return [...rows.filter(differs), ...rows.filter((row) => !differs(row))];
}

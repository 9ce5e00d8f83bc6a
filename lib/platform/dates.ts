import 'server-only';
import type { DatePrecision, PartialDate } from '../kernel/partial-date';

const day = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null;
const date = (text: string | null) => (text ? new Date(`${text}T00:00:00Z`) : null);

type Columns<Prefix extends string> = { [K in `${Prefix}From` | `${Prefix}To`]: Date | null } & {
  [K in `${Prefix}Precision`]: string;
} & { [K in `${Prefix}Approximate`]: boolean };

/** The partial date kept in the four columns that begin with `prefix`. */
export function fromColumns<Prefix extends string>(prefix: Prefix, row: Columns<Prefix>): PartialDate {
  const read = row as Record<string, unknown>;
  return {
    precision: read[`${prefix}Precision`] as DatePrecision,
    from: day(read[`${prefix}From`] as Date | null),
    to: day(read[`${prefix}To`] as Date | null),
    approximate: read[`${prefix}Approximate`] as boolean,
  };
}

/** The four columns of a partial date. */
export const toColumns = <Prefix extends string>(prefix: Prefix, value: PartialDate) =>
  ({
    [`${prefix}From`]: date(value.from),
    [`${prefix}To`]: date(value.to),
    [`${prefix}Precision`]: value.precision,
    [`${prefix}Approximate`]: value.approximate,
  }) as Columns<Prefix>;

/** A whole day as PostgreSQL's `date` column wants it, and back. */
export const dayToColumn = date;
export const dayFromColumn = day;

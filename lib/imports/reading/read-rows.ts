import { cleanText } from '../../kernel/text-schema';
import { canonical, sha256 } from '../../platform/crypto';
import { type Fault, longest } from '../rules/fields';
import type { Mapping } from '../rules/mapping';
import { type Listed, understand } from '../rules/understand';
import type { Line } from './table';

/** A row as it is understood. `hash` is equal for rows that say the same; `number` is what the source knows it by. */
export type ReadRow = {
  readonly line: number;
  readonly cells: readonly string[];
  readonly person: Listed;
  readonly faults: readonly Fault[];
  readonly hash: string;
  readonly number: string;
};

/** The headings of a table, one for each column of its mapping. */
export const headingsOf = (
  lines: readonly (readonly string[])[],
  { headerLine, columns }: Pick<Mapping, 'headerLine' | 'columns'>,
) => columns.map((_, index) => cleanText(lines[headerLine - 1]?.[index] ?? ''));

/**
 * Reads rows; nothing is written by it. Today in the easternmost place counts: there it is tomorrow. A list without
 * numbers of its own is known by what its rows say: the same row again is the same person, a row that changed is somebody
 * a person has to recognise.
 */
export function readRows(lines: readonly Line[], mapping: Mapping, headings: readonly string[], now: Date): ReadRow[] {
  const lastDay = new Date(now.getTime() + 86_400_000).toISOString().slice(0, 10);
  const reading = { columns: mapping.columns, dateOrder: mapping.dateOrder, headings, lastDay };
  return lines.map(({ line, cells }) => {
    const { person, faults } = understand(cells, reading);
    const hash = sha256(canonical(person));
    return { line, cells, person, faults, hash, number: numberOf(person) ?? `row:${hash}` };
  });
}

/** A number longer than any is a fault of its row, and more than an index can hold. */
const numberOf = ({ sourceId }: Listed) => (sourceId && sourceId.length <= longest['source-id'] ? sourceId : null);

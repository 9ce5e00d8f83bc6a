import type { ClaimStatement, SourceKind } from '../../evidence/rules';
import { type DateOrder, orderIn } from './dates';
import { dateTargets, mostAlike, nameTargets, repeatable, type Target } from './fields';
import { foldHeading, headingWords } from './headings';
import type { EntryStatus } from './run';

/** How strongly what a list states is to be taken, and what it states of everyone on it. */
export type Standing = {
  readonly sourceKind: SourceKind;
  readonly reliability: 'A' | 'B' | 'C' | 'D' | 'E' | 'F';
  readonly credibility: number;
  readonly says: ClaimStatement | null;
};

/** How a table is understood. `headerLine` counts from one; 0 when the columns have no headings. */
export type Mapping = {
  readonly headerLine: number;
  readonly sheet: string | null;
  readonly columns: readonly (Target | null)[];
  readonly dateOrder: DateOrder | null;
  readonly enterAs: EntryStatus;
  readonly standing: Standing;
};

/** A list whose weight nobody has judged yet carries no confirmation. */
export const unweighed: Standing = { sourceKind: 'official-list', reliability: 'F', credibility: 6, says: null };

/** What one heading most likely means; null when no word of it is known. */
export function targetOf(heading: string): Target | null {
  const folded = foldHeading(heading);
  if (!folded) return null;
  let best: { target: Target; length: number } | null = null;
  for (const [target, words] of Object.entries(headingWords) as [Target, readonly string[]][]) {
    for (const word of words) {
      const known = foldHeading(word);
      if (known === folded) return target;
      // A short word inside a longer heading says nothing: "id" stands in "identity".
      if (known.length < 3 || !` ${folded} `.includes(` ${known} `)) continue;
      if (!best || known.length > best.length) best = { target, length: known.length };
    }
  }
  return best?.target ?? null;
}

/** What each column most likely means. No meaning is given twice that a list has once. */
export function guessColumns(headings: readonly string[]): (Target | null)[] {
  const taken = new Set<Target>();
  return headings.map((heading) => {
    const target = targetOf(heading);
    if (!target || (taken.has(target) && !repeatable.includes(target))) return null;
    taken.add(target);
    return target;
  });
}

/** The line the headings stand on, counted from one: the first with two known words; else the first with any text. */
export function guessHeaderLine(lines: readonly (readonly string[])[]): number {
  const first = lines.slice(0, 15);
  const known = first.findIndex((cells) => cells.filter((cell) => targetOf(cell) !== null).length >= 2);
  if (known !== -1) return known + 1;
  const single = first.findIndex((cells) => cells.some((cell) => targetOf(cell) !== null));
  if (single !== -1) return single + 1;
  const data = first.findIndex((cells) => cells.some((cell) => cell.trim() !== ''));
  return first[data]?.some((cell) => /\d/.test(cell)) ? 0 : data + 1;
}

/** Headings as they are remembered and compared: folded, the second of two alike with a figure behind it. */
export function headingKeys(headings: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return headings.map((heading, index) => {
    const folded = foldHeading(heading) || `#${index + 1}`;
    const times = (seen.get(folded) ?? 0) + 1;
    seen.set(folded, times);
    return times === 1 ? folded : `${folded} #${times}`;
  });
}

/** What a source's columns were taken for when a list of it came last; a column that was left out stays left out. */
export type Remembered = {
  readonly columns: Readonly<Record<string, Target | null>>;
  readonly dateOrder: DateOrder | null;
  readonly enterAs: EntryStatus;
  readonly standing: Standing;
};

export const remember = (headings: readonly string[], mapping: Mapping): Remembered => ({
  columns: Object.fromEntries(headingKeys(headings).map((key, index) => [key, mapping.columns[index] ?? null])),
  dateOrder: mapping.dateOrder,
  enterAs: mapping.enterAs,
  standing: mapping.standing,
});

type Sample = { readonly sheet: string | null; readonly lines: readonly (readonly string[])[] };

/** How many columns a table has. */
export const widthOf = (lines: readonly (readonly string[])[]) => Math.max(0, ...lines.map((cells) => cells.length));

/** A first mapping for a table: as this source's last list was mapped where its headings agree, else guessed. */
export function firstMapping({ sheet, lines }: Sample, remembered: Remembered | null): Mapping {
  const headerLine = guessHeaderLine(lines);
  const headings = Array.from({ length: widthOf(lines) }, (_, index) => lines[headerLine - 1]?.[index] ?? '');
  const guessed = guessColumns(headings);
  const columns = headingKeys(headings).map((key, index) => {
    const known = remembered?.columns[key];
    return known === undefined ? (guessed[index] ?? null) : known;
  });
  return {
    headerLine,
    sheet,
    columns,
    dateOrder: remembered?.dateOrder ?? orderOfTable(lines.slice(headerLine), columns),
    enterAs: remembered?.enterAs ?? 'reported',
    standing: remembered?.standing ?? unweighed,
  };
}

/** The order of day and month that the date columns show; null when a person must say it. */
export function orderOfTable(rows: readonly (readonly string[])[], columns: readonly (Target | null)[]) {
  const order = orderIn(valuesOfDates(rows, columns));
  return order === 'day-month' || order === 'month-day' ? order : null;
}

/** Whether the date columns can be read only when a person has said what comes first. */
export const mustSayOrder = (rows: readonly (readonly string[])[], columns: readonly (Target | null)[]) =>
  ['open', 'mixed'].includes(orderIn(valuesOfDates(rows, columns)));

function* valuesOfDates(rows: readonly (readonly string[])[], columns: readonly (Target | null)[]) {
  const dates = columns.flatMap((target, index) => (target && dateTargets.includes(target) ? [index] : []));
  for (const cells of rows) for (const index of dates) yield cells[index] ?? '';
}

/** What keeps a mapping from being used, in codes of the `imports` namespace; empty when nothing does. */
type MappingFault = 'no-name' | 'twice' | 'too-often' | 'no-date-of';
export function faultsOfMapping({ columns }: Pick<Mapping, 'columns'>): MappingFault[] {
  const used = columns.filter((target) => target !== null);
  const twice = used.some((target, index) => !repeatable.includes(target) && used.indexOf(target) !== index);
  const tooOften = used.some((one) => one !== 'note' && used.filter((other) => other === one).length > mostAlike);
  const undated = used.includes('statement-date') && !used.includes('statement');
  return [
    ...(used.some((target) => nameTargets.includes(target)) ? [] : (['no-name'] as const)),
    ...(twice ? (['twice'] as const) : []),
    ...(tooOften && !twice ? (['too-often'] as const) : []),
    ...(undated ? (['no-date-of'] as const) : []),
  ];
}

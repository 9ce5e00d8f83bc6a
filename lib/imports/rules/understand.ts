import type { ClaimStatement } from '../../evidence/rules';
import { isAfter, type PartialDate, unknownDate } from '../../kernel/partial-date';
import { cleanText } from '../../kernel/text-schema';
import type { Category, identifierKinds, NameKind, sexes } from '../../prisoners/rules';
import { type DateOrder, readDate } from './dates';
import { type Fault, longest, numberTargets, type Target } from './fields';
import type { Mapping } from './mapping';
import { categorySaid, namesNobody, saysNothing, sexSaid, statementSaid } from './words';

export type ListedName = {
  readonly kind: NameKind;
  readonly surname: string | null;
  readonly given: string | null;
  readonly patronymic: string | null;
  readonly other: string | null;
};

/** A row of a list as it is understood: one person, as this source describes them. */
export type Listed = {
  readonly sourceId: string | null;
  readonly names: readonly ListedName[];
  readonly sex: (typeof sexes)[number];
  readonly birth: PartialDate;
  readonly capture: PartialDate;
  readonly category: Category;
  readonly words: Readonly<Record<Word, string | null>>;
  readonly identifiers: readonly { kind: (typeof identifierKinds)[number]; value: string }[];
  readonly places: readonly string[];
  readonly statement: { says: ClaimStatement; words: string; asOf: PartialDate } | null;
  readonly note: string | null;
};

/** Facts that are kept as the list writes them. */
export const words = [
  'birth-place',
  'nationality',
  'father-name',
  'mother-maiden-name',
  'rank',
  'unit',
  'service-number',
  'capture-place',
  'marks',
] as const satisfies readonly Target[];
export type Word = (typeof words)[number];

export type Understood = { readonly person: Listed; readonly faults: readonly Fault[] };
/** What a row is read with: the columns' meanings and headings, and the last day a date may name. */
export type Reading = Pick<Mapping, 'columns' | 'dateOrder'> & {
  readonly headings: readonly string[];
  readonly lastDay: string;
};

/** No cell of a spreadsheet is longer; what is longer is cut when the file is read, and marked by one more character. */
export const longestCell = 32_767;

type Cell = { readonly target: Target; readonly column: number; readonly text: string };

/** Reads one row. Nothing in it is evaluated or completed; whatever cannot be read is a fault that names its column. */
export function understand(cells: readonly string[], reading: Reading): Understood {
  const { columns } = reading;
  const typed = cells.map(cleanText);
  const row: Cell[] = columns.flatMap((target, column) =>
    target && typed[column] ? [{ target, column, text: typed[column] }] : [],
  );
  const of = (target: Target) => row.find((cell) => cell.target === target);
  const dates = {
    birth: dateOf(of('birth'), reading),
    capture: dateOf(of('capture'), reading),
    statement: dateOf(of('statement-date'), reading),
  };
  const sex = coded(of('sex'), sexSaid, 'unknown');
  const category = coded(of('category'), categorySaid, 'unknown');
  const statement = statementOf(of('statement'), dates.statement.value);
  const names = namesOf(row);
  const person: Listed = {
    sourceId: of('source-id')?.text ?? null,
    names,
    sex: sex.value,
    birth: dates.birth.value,
    capture: dates.capture.value,
    category: category.value,
    words: Object.fromEntries(words.map((word) => [word, of(word)?.text ?? null])) as Listed['words'],
    identifiers: numberTargets.flatMap((kind) => {
      const value = of(kind)?.text;
      return value ? [{ kind, value }] : [];
    }),
    places: row.filter(({ target }) => target === 'held-at').map(({ text }) => text),
    statement: statement.value,
    note: noteOf(row, reading.headings),
  };
  const faults = [
    ...overlong(row, cells),
    ...beyond(typed, columns.length),
    ...[dates.birth, dates.capture, dates.statement, sex, category, statement].flatMap(({ fault }) => fault ?? []),
    ...(names.length === 0 ? [{ code: 'name-missing', column: null } as const] : []),
  ];
  return { person, faults };
}

type Said<Value> = { value: Value; fault?: Fault };

function dateOf(cell: Cell | undefined, { dateOrder, lastDay }: { dateOrder: DateOrder | null; lastDay: string }) {
  if (!cell) return { value: unknownDate };
  const answer = readDate(cell.text, dateOrder);
  if ('fault' in answer) return wrong(unknownDate, answer.fault, cell);
  return isAfter(answer.date, lastDay) ? wrong(unknownDate, 'in-the-future', cell) : { value: answer.date };
}

const wrong = <Value>(value: Value, code: Fault['code'], { column, text }: Cell): Said<Value> => ({
  value,
  // Not cut in the middle of a sign: half of one is no text for a database.
  fault: { code, column, detail: cleanText(text.slice(0, 80)) },
});

function coded<Value>(cell: Cell | undefined, said: (text: string) => Value | null, unknown: Value): Said<Value> {
  if (!cell) return { value: unknown };
  const value = said(cell.text);
  return value === null ? wrong(unknown, 'unknown-word', cell) : { value };
}

function statementOf(cell: Cell | undefined, asOf: PartialDate): Said<Listed['statement']> {
  if (!cell || saysNothing(cell.text)) return { value: null };
  const says = statementSaid(cell.text);
  return says ? { value: { says, words: cell.text, asOf } } : wrong(null, 'unknown-word', cell);
}

function overlong(row: readonly Cell[], cells: readonly string[]): Fault[] {
  const cut = cells.flatMap((cell, column) => (cell.length > longestCell ? [column] : []));
  const long = row.filter(({ target, text, column }) => text.length > longest[target] && !cut.includes(column));
  return [
    ...cut.map((column) => ({ code: 'cell-too-long', column }) as const),
    ...long.map(({ column, target }) => ({ code: 'too-long', column, detail: String(longest[target]) }) as const),
  ];
}

/** Text in cells that have no column: most often a separator inside a value that was not put in quotes. */
const beyond = (typed: readonly string[], width: number): Fault[] =>
  typed.slice(width).some((text) => text !== '') ? [{ code: 'more-cells', column: null }] : [];

const parts = { surname: null, given: null, patronymic: null, other: null };

function namesOf(row: readonly Cell[]): ListedName[] {
  const all = (target: Target) =>
    row.filter((cell) => cell.target === target && !namesNobody(cell.text)).map(({ text }) => text);
  const one = (target: Target) => all(target)[0] ?? null;
  const civil = { surname: one('surname'), given: one('given'), patronymic: one('patronymic') };
  const inParts = civil.surname || civil.given || civil.patronymic;
  const names: ListedName[] = [
    ...(inParts ? [{ ...parts, ...civil, kind: 'as-written' as const }] : []),
    ...all('full-name').map((other) => ({ ...parts, other, kind: 'as-written' as const })),
    ...all('latin-name').map((other) => ({ ...parts, other, kind: 'latin' as const })),
    ...all('alias').map((other) => ({ ...parts, other, kind: 'alias' as const })),
    ...all('call-sign').map((other) => ({ ...parts, other, kind: 'call-sign' as const })),
  ];
  // An earlier surname alone is no name to find a person by; beside a name it is a further form of it.
  if (names.length === 0) return [];
  const earlier = all('previous-surname').map((surname) => ({
    ...civil,
    surname,
    other: null,
    kind: 'previous' as const,
  }));
  return [...names, ...earlier];
}

function noteOf(row: readonly Cell[], headings: readonly string[]): string | null {
  const lines = row
    .filter(({ target }) => target === 'note')
    .map(({ column, text }) => (headings[column] ? `${headings[column]}: ${text}` : text));
  return lines.join('\n') || null;
}

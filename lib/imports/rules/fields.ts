/** What a column of a list can mean. `note` keeps the words of any other column; several columns may be notes. */
export const targets = [
  'source-id',
  'surname',
  'given',
  'patronymic',
  'full-name',
  'latin-name',
  'previous-surname',
  'alias',
  'call-sign',
  'birth',
  'birth-place',
  'sex',
  'nationality',
  'father-name',
  'mother-maiden-name',
  'category',
  'rank',
  'unit',
  'service-number',
  'passport',
  'identity-card',
  'military-identity',
  'tax-number',
  'service-tag',
  'prisoner-number',
  'icrc-number',
  'capture',
  'capture-place',
  'held-at',
  'statement',
  'statement-date',
  'marks',
  'note',
] as const;
export type Target = (typeof targets)[number];

/** Columns of which a list may have several. */
export const repeatable: readonly Target[] = ['note', 'alias', 'latin-name', 'previous-surname', 'held-at'];
/** How many columns of one meaning a list may have: a person has not dozens of names. Of notes there may be any number. */
export const mostAlike = 10;
/** One of these must be among the columns: a record without a name could never be found. */
export const nameTargets: readonly Target[] = [
  'surname',
  'given',
  'patronymic',
  'full-name',
  'latin-name',
  'alias',
  'call-sign',
];
/** Each of these is a further name of the person. */
export const furtherNames: readonly Target[] = ['latin-name', 'previous-surname', 'alias', 'call-sign'];
export const dateTargets: readonly Target[] = ['birth', 'capture', 'statement-date'];
export const numberTargets = [
  'passport',
  'identity-card',
  'military-identity',
  'tax-number',
  'service-tag',
  'prisoner-number',
  'icrc-number',
] as const satisfies readonly Target[];

/** The most characters a value of a column may have. */
export const longest: Record<Target, number> = {
  'source-id': 100,
  surname: 200,
  given: 200,
  patronymic: 200,
  'full-name': 400,
  'latin-name': 400,
  'previous-surname': 200,
  alias: 400,
  'call-sign': 200,
  birth: 60,
  'birth-place': 300,
  sex: 40,
  nationality: 100,
  'father-name': 200,
  'mother-maiden-name': 200,
  category: 60,
  rank: 120,
  unit: 300,
  'service-number': 60,
  passport: 100,
  'identity-card': 100,
  'military-identity': 100,
  'tax-number': 100,
  'service-tag': 100,
  'prisoner-number': 100,
  'icrc-number': 100,
  capture: 60,
  'capture-place': 300,
  'held-at': 300,
  statement: 200,
  'statement-date': 60,
  marks: 2000,
  note: 2000,
};

/** What can be wrong with a row, and where: each has words in the `imports` namespace under `faults`. */
export const rowFaults = [
  'name-missing',
  'too-long',
  'not-a-date',
  'year-short',
  'in-the-future',
  'date-order',
  'unknown-word',
  'more-cells',
  'cell-too-long',
  'same-number',
  'same-row',
  'number-taken',
  'record-gone',
] as const;
export type RowFault = (typeof rowFaults)[number];

/** One thing wrong with a row. `column` is its place in the file, null when it is the row as a whole. */
export type Fault = { readonly code: RowFault; readonly column: number | null; readonly detail?: string };

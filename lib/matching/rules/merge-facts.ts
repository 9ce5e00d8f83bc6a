import { type Decision, no } from '../../kernel/decision';

/** The facts of a record that somebody chooses when two become one, each with the columns it is kept in. */
export const factColumns = {
  sex: ['sex'],
  birth: ['birth_from', 'birth_to', 'birth_precision', 'birth_approximate'],
  birthPlace: ['birth_place'],
  nationality: ['nationality'],
  fatherName: ['father_name'],
  motherMaidenName: ['mother_maiden_name'],
  category: ['category'],
  rank: ['rank'],
  unit: ['unit'],
  serviceNumber: ['service_number'],
  powerOfOriginId: ['power_of_origin_id'],
  detainingPowerId: ['detaining_power_id'],
  capture: ['capture_from', 'capture_to', 'capture_precision', 'capture_approximate'],
  capturePlace: ['capture_place'],
  healthCategory: ['health_category'],
  marks: ['marks'],
  description: ['description'],
} as const satisfies Record<string, readonly string[]>;
export type FactName = keyof typeof factColumns;
export const factNames = Object.keys(factColumns) as [FactName, ...FactName[]];

/** A record's own columns as the database writes them down: column name and JSON value. */
export type OwnColumns = Readonly<Record<string, unknown>>;

export const sides = ['kept', 'gone'] as const;
export type Side = (typeof sides)[number];
export type FactChoices = Readonly<Partial<Record<FactName, Side>>>;

/** What says that a fact is not known: nothing, an empty text, or the code for it. */
const unknown = (value: unknown) => value === null || value === undefined || value === '' || value === 'unknown';
const tellingColumn = (fact: FactName) =>
  fact === 'birth' || fact === 'capture' ? `${fact}_precision` : factColumns[fact][0];

export const isKnown = (fact: FactName, own: OwnColumns) => !unknown(own[tellingColumn(fact)]);

/** Two records say the same of a fact. Not known on both sides is the same. */
export const sameFact = (fact: FactName, one: OwnColumns, other: OwnColumns) =>
  (!isKnown(fact, one) && !isKnown(fact, other)) ||
  factColumns[fact].every((column) => (one[column] ?? null) === (other[column] ?? null));

export type FactPair = { fact: FactName; differs: boolean; suggested: Side | null };

/** Every fact of two records: whether they differ, and which side is plainly the better one: the only one that knows. */
export const compareFacts = (kept: OwnColumns, gone: OwnColumns): FactPair[] =>
  factNames.map((fact) => {
    const differs = !sameFact(fact, kept, gone);
    const knows = { kept: isKnown(fact, kept), gone: isKnown(fact, gone) };
    const suggested = knows.kept === knows.gone ? null : knows.kept ? ('kept' as const) : ('gone' as const);
    return { fact, differs, suggested: differs ? suggested : null };
  });

/** The columns of one fact. */
export const columnsOf = (fact: FactName, own: OwnColumns): OwnColumns =>
  Object.fromEntries(factColumns[fact].map((column) => [column, own[column] ?? null]));

/**
 * The facts of the joined record: for each fact that differs the side somebody chose, else the only side that knows it.
 * Where both know and nobody chose, `missing` names the fact: no fact is ever chosen by itself.
 */
export function chooseFacts(
  kept: OwnColumns,
  gone: OwnColumns,
  choices: FactChoices,
): Decision<{ columns: OwnColumns }> & { missing?: FactName[] } {
  const pairs = compareFacts(kept, gone);
  const sideOf = ({ fact, differs, suggested }: FactPair) => (differs ? (choices[fact] ?? suggested) : 'kept');
  const missing = pairs.filter((pair) => sideOf(pair) === null).map(({ fact }) => fact);
  if (missing.length > 0) return { ...no('invalid'), missing };
  const columns = pairs.map((pair) => columnsOf(pair.fact, sideOf(pair) === 'gone' ? gone : kept));
  return { ok: true, columns: Object.assign({}, ...columns) };
}

import 'server-only';
import type { Scope } from '../../access/scope';
import type { PrisonerId } from '../../kernel/ids';
import { recordNumber } from '../../kernel/numerals';
import type { Tx } from '../../platform/db';
import { staffNames } from '../../staff/store/names';
import type { Weight } from '../rules';
import { cameTo, type Joins, standingFor, standsFor, type Word } from '../rules/words';
import type { DecisionLine } from '../schema/pairs';
import type { DecisionRow, PairRow } from '../store/pairs';
import { findSaid, type SaidRow } from '../store/pairs';
import { joinsAbout, sidesOf } from '../store/words';

/** What was said of a pair and of records joined into its two sides, as this scope may read it. */
export type SaidOfPair = {
  inForce: DecisionLine | null;
  opposed: DecisionLine | null;
  /** All of it, the latest first. */
  history: DecisionLine[];
};

/** What is to be shown as said of each of these pairs, with who said it. */
export async function saidOfPairs(tx: Tx, scope: Scope, rows: readonly PairRow[]): Promise<Map<string, SaidOfPair>> {
  const joins = await joinsAbout(tx, scope, rows.flatMap(recordsOf));
  const family = [...joins.keys(), ...[...joins.values()].map(({ into }) => into)];
  const said = await findSaid(tx, scope, { pairs: rows.map(({ id }) => id), records: family });
  const names = await staffNames(
    tx,
    scope,
    said.flatMap(({ decisions }) => decisions.map(({ decidedById }) => decidedById)),
  );
  const words = said.flatMap(wordOf);
  return new Map(rows.map((row) => [row.id, shownOf(row, { said, words, joins, names })]));
}

const recordsOf = ({ prisonerId, otherId }: Pick<PairRow, 'prisonerId' | 'otherId'>) => [
  prisonerId,
  ...(otherId ? [otherId] : []),
];

function wordOf({ id, decisions: [newest], ...row }: SaidRow): Word[] {
  if (!newest) return [];
  const { bits, band, brothers, verdict, decidedAt } = newest;
  const weight = { bits, band: band as Weight['band'], brothers };
  return [{ ...sidesOf(row), ...weight, pairId: id, verdict: verdict as Word['verdict'], at: decidedAt.getTime() }];
}

type AtHand = { said: readonly SaidRow[]; words: readonly Word[]; joins: Joins; names: ReadonlyMap<string, string> };

function shownOf(row: PairRow, { said, words, joins, names }: AtHand): SaidOfPair {
  const two = sidesOf(row);
  const linked = row.sought !== null && row.sought.prisonerId === row.prisonerId;
  const { inForce, opposed } = standingFor(two, words, joins, linked);
  const lines = said
    .filter((one) => Number.isFinite(cameTo({ ...sidesOf(one), at: 0 }, two, joins)))
    .flatMap((one) => one.decisions.map((decision) => ({ one, line: decisionOf(decision, names, aboutOf(one, row)) })))
    .sort((a, b) => (a.line.at < b.line.at ? 1 : a.line.at > b.line.at ? -1 : 0));
  const lineOf = (word: Word | null) => lines.find(({ one }) => one.id === word?.pairId)?.line ?? null;
  return { inForce: lineOf(inForce), opposed: lineOf(opposed), history: lines.map(({ line }) => line) };
}

/** The records a decision was made about that are not those of the pair it is shown with. */
const aboutOf = ({ prisoner, other }: SaidRow, row: PairRow): DecisionLine['about'] =>
  [prisoner, other]
    .filter((record) => record !== null)
    .filter(({ id }) => !recordsOf(row).includes(id))
    .map(({ id, number }) => ({ id: id as PrisonerId, number: recordNumber(number) }));

const decisionOf = (
  row: DecisionRow,
  names: ReadonlyMap<string, string>,
  about: DecisionLine['about'],
): DecisionLine => ({
  id: row.id,
  verdict: row.verdict as DecisionLine['verdict'],
  reason: row.reason as DecisionLine['reason'],
  note: row.note,
  by: names.get(row.decidedById) ?? null,
  at: row.decidedAt.toISOString(),
  bits: row.bits,
  band: row.band as DecisionLine['band'],
  about,
});

/** The two records that now stand for those of a pair, or null when they are these two, or have become one. */
export async function standingTwo(tx: Tx, scope: Scope, row: PairRow) {
  const joins = await joinsAbout(tx, scope, recordsOf(row));
  const [first, second] = recordsOf(row).map((id) => standsFor(id, joins));
  if (!first || first === second || (first === row.prisonerId && (second ?? null) === row.otherId)) return null;
  return { first: first as PrisonerId, second: (second ?? null) as PrisonerId | null };
}

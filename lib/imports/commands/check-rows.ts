import 'server-only';
import type { Actor } from '../../access/actor';
import { type Scope, scopeOf } from '../../access/scope';
import type { Tx } from '../../platform/db';
import type { ReadRow } from '../reading/read-rows';
import type { Fault } from '../rules/fields';
import { findLikely } from '../store/likely';
import { type NewRow, saveRows } from '../store/rows';
import type { RunRow } from '../store/runs';
import { findKnown, findNumbersOfRun, findTaken, type Known } from '../store/sources';

/** How long one transaction looks for people before it keeps what it has: far below the time a transaction is given. */
const longestSearch = 5_000;

/**
 * Keeps a piece of a list with what is known of each row: what is wrong with it, whether it came before, and who on file
 * it may be. Where searching takes long it is the beginning of the piece, at least one row; answers what was kept.
 */
export async function checkPiece(tx: Tx, actor: Actor, run: RunRow, read: readonly ReadRow[]) {
  const until = Date.now() + longestSearch;
  const scope = scopeOf(actor);
  const numbers = read.map(({ number }) => number);
  const known = await findKnown(tx, scope, run.sourceKey, numbers);
  const taken = await findTaken(tx, scope, run.sourceKey, numbers);
  const above = await findNumbersOfRun(tx, scope, run.id, numbers);
  const rows: NewRow[] = [];
  for (const row of read) {
    const double = above.get(row.number);
    const faults = [...row.faults, ...faultsOfNumber(row, { double, known, taken })];
    above.set(row.number, double ?? row.line);
    rows.push(await stateOf(tx, scope, row, faults, known));
    if (Date.now() > until) break;
  }
  await saveRows(tx, scope, run.id, rows);
  return rows;
}

type Numbers = { double: number | undefined; known: Known; taken: ReadonlySet<string> };

function faultsOfNumber({ number, person }: ReadRow, { double, known, taken }: Numbers): Fault[] {
  if (double !== undefined)
    return [{ code: person.sourceId ? 'same-number' : 'same-row', column: null, detail: String(double) }];
  return taken.has(number) && !known.has(number) ? [{ code: 'number-taken', column: null }] : [];
}

async function stateOf(tx: Tx, scope: Scope, row: ReadRow, faults: readonly Fault[], known: Known): Promise<NewRow> {
  const kept = { line: row.line, cells: row.cells, sourceId: row.number, hash: row.hash, faults };
  if (faults.length > 0) return { ...kept, state: 'faulty' };
  const before = known.get(row.number);
  if (before && before.hash === row.hash) return { ...kept, state: 'known', prisonerId: before.prisonerId };
  if (before) return { ...kept, state: 'changed', decidedPrisonerId: before.prisonerId };
  const candidates = await findLikely(tx, scope, row.person);
  const found = candidates.map(({ id, score }) => ({ id, bits: score.bits, band: score.band }));
  return { ...kept, state: found.length > 0 ? 'candidates' : 'clear', candidates: found };
}

import 'server-only';
import type { Scope } from '../../access/scope';
import type { LineId } from '../../kernel/ids';
import { dayFromColumn } from '../../platform/dates';
import type { Tx } from '../../platform/db';
import type { LedgerEntry } from '../rules/entries';
import { standingOf } from '../rules/silence';
import { standingEntries } from '../store/entries';
import { saveStanding } from '../store/lines';

/** Derives anew where these lines stand, from every entry that stands, and keeps it beside them for the lists. */
export async function keepStanding(tx: Tx, scope: Scope, lineIds: readonly LineId[]) {
  const entries = await standingEntries(tx, scope, lineIds);
  for (const lineId of lineIds) {
    const own = entries
      .filter((entry) => entry.lineId === lineId)
      .map((entry) => ({ ...entry, on: dayFromColumn(entry.occurredOn) ?? '' }) as unknown as LedgerEntry);
    await saveStanding(tx, scope, lineId, { ours: standingOf(own, 'out'), theirs: standingOf(own, 'in') });
  }
}

import 'server-only';
import type { Actor } from '../../access/actor';
import { type Scope, scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { ImportId, PrisonerId } from '../../kernel/ids';
import { type Fault, Refused } from '../../kernel/refusal';
import { type Tx, transaction } from '../../platform/db';
import { found, must } from '../../platform/demand';
import { numberTyped } from '../../prisoners/rules';
import { findForChange } from '../../prisoners/store/changes';
import {
  mayDecideRow,
  mayImport,
  type RowDecision,
  type RowOutcome,
  type RowState,
  type RunStatus,
} from '../rules/run';
import type { RowsDecision } from '../schema/runs';
import { findIdByNumber } from '../store/records';
import { findRows, saveDecision, saveDecisionOfAll } from '../store/rows';
import { findRun, saveProgress } from '../store/runs';

/** While a list is in one of these, rows of it can be decided. */
const open: readonly RunStatus[] = ['ready', 'running', 'paused'];

/**
 * Writes what a person says of rows. Nothing is brought in by it. "The same as" needs a record this person may open; rows
 * with candidates are never decided as somebody new in bulk.
 */
export const decideRows = (actor: Actor, { id, ...asked }: RowsDecision & { id: ImportId }) =>
  transaction(actor, async (tx) => {
    must(mayImport(actor));
    const scope = scopeOf(actor);
    const run = found(await findRun(tx, scope, id));
    if (!open.includes(run.status as RunStatus)) throw new Refused('wrong-status');
    const by = { by: actor.kind === 'staff' ? actor.id : null, now: new Date() };
    const changed =
      'all' in asked ? await decideAll(tx, scope, id, asked.all, by) : await decideSome(tx, scope, id, asked.rows, by);
    await saveProgress(tx, scope, id, { updatedAt: by.now });
    await record(tx, actor, {
      type: 'import.decided',
      subject: { type: 'import', id },
      detail: { rows: changed, ...('all' in asked ? { all: asked.all } : {}) },
    });
    return { changed };
  });

const nobodyNamed: Fault = { at: 'number', code: 'required' };

type By = { by: string | null; now: Date };
const bulk: Record<Extract<RowsDecision, { all: string }>['all'], [RowState[], RowDecision]> = {
  'clear-new': [['clear'], 'new'],
  'changed-same': [['changed'], 'same'],
  'undecided-out': [['clear', 'candidates', 'changed'], 'out'],
};

async function decideAll(tx: Tx, scope: Scope, id: string, all: keyof typeof bulk, by: By) {
  const [states, decision] = bulk[all];
  return (await saveDecisionOfAll(tx, scope, id, states, { decision, ...by })).count;
}

async function decideSome(
  tx: Tx,
  scope: Scope,
  id: string,
  asked: Extract<RowsDecision, { rows: unknown }>['rows'],
  by: By,
) {
  const known = new Map(
    (
      await findRows(
        tx,
        scope,
        id,
        asked.map(({ line }) => line),
      )
    ).map((row) => [row.line, row]),
  );
  let changed = 0;
  for (const { line, decision, number, ...chosen } of asked) {
    const row = found(known.get(line));
    // What came before in other words belongs to the record it belonged to.
    const keeps = row.state === 'changed';
    const asked = chosen.prisonerId ?? (await findByNumber(tx, scope, number));
    const prisonerId = keeps ? (row.decidedPrisonerId as PrisonerId | null) : asked;
    const state = { state: row.state as RowState, outcome: row.outcome as RowOutcome | null };
    const may = mayDecideRow(state, decision ?? 'out', prisonerId);
    if (!may.ok && may.reason === 'invalid') throw new Refused('invalid', { faults: [nobodyNamed] });
    must(may);
    if (decision === 'same' && !keeps) await mustBeOnFile(tx, scope, prisonerId);
    changed += (
      await saveDecision(tx, scope, id, [line], { decision, prisonerId: keeps ? undefined : prisonerId, ...by })
    ).count;
  }
  return changed;
}

/** The record of a number that was typed; a number nobody has is a fault of that field. */
async function findByNumber(tx: Tx, scope: Scope, typed: string | null): Promise<PrisonerId | null> {
  if (!typed) return null;
  const number = numberTyped(typed);
  const id = number === null ? null : await findIdByNumber(tx, scope, number);
  if (!id) throw new Refused('invalid', { faults: [{ at: 'number', code: 'no-such-record' }] });
  return id;
}

async function mustBeOnFile(tx: Tx, scope: Scope, prisonerId: PrisonerId | null) {
  const row = found(prisonerId && (await findForChange(tx, scope, prisonerId)));
  if (row.status === 'void') throw new Refused('not-found');
}

import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Actor } from '../../access/actor';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import { rederive } from '../../evidence/commands/rederive';
import type { PrisonerId } from '../../kernel/ids';
import type { Tx } from '../../platform/db';
import { saveRecordsInBulk } from '../../prisoners/store/bulk';
import type { Mapping } from '../rules/mapping';
import { sourceLabel } from '../rules/run';
import type { Listed } from '../rules/understand';
import type { RunRow } from '../store/runs';
import { saveSources } from '../store/sources';
import { saveClaims, saveNotes, savePlaces } from '../store/values';
import { claimsOf, factsOf, identifiersOf, namesOf, placesOf } from './as-record';

export type NewPerson = { line: number; person: Listed; hash: string; number: string };
type Way = { run: RunRow; mapping: Mapping; by: string | null; now: Date };

/**
 * Opens a record for each row: reported, or data on file, with the list as the source of its first event and of every
 * value. Nobody is confirmed or dead by it. Answers which row made which record.
 */
export async function bringInNew(tx: Tx, actor: Actor, { run, mapping, by, now }: Way, rows: readonly NewPerson[]) {
  if (rows.length === 0) return [];
  const scope = scopeOf(actor);
  const { source } = run;
  const made = rows.map((row) => ({ ...row, prisonerId: randomUUID() as PrisonerId }));
  const records = made.map(({ prisonerId, person }) => ({
    id: prisonerId,
    facts: factsOf(person),
    names: namesOf(person, source),
    identifiers: identifiersOf(person, source),
    source: sourceLabel(source),
    status: mapping.enterAs,
  }));
  await saveRecordsInBulk(tx, scope, { records, by, now, source: sourceLabel(source) });
  const places = made.flatMap(({ prisonerId, person }) =>
    placesOf(person, source, mapping.standing).map((place) => ({ ...place, prisonerId })),
  );
  if (places.length > 0) await savePlaces(tx, scope, places, { by, now });
  const claims = made.flatMap((row) => claimsOf({ ...row, source, standing: mapping.standing }));
  await saveClaims(tx, scope, claims, { by, now });
  const claimed = [...new Set(claims.map(({ prisonerId }) => prisonerId))];
  await rederive(tx, actor, { ids: claimed, because: 'claim-recorded', now });
  const notes = made.flatMap(({ prisonerId, person: { note } }) => (note ? [{ prisonerId, note }] : []));
  if (notes.length > 0) await saveNotes(tx, scope, notes, { by, now, source: sourceLabel(source) });
  await saveSources(
    tx,
    scope,
    { sourceKey: run.sourceKey, runId: run.id, now },
    made.map(({ number, hash, line, prisonerId }) => ({ sourceId: number, prisonerId, hash, line, madeById: run.id })),
  );
  await recordOpenings(tx, actor, run, made);
  return made.map(({ line, prisonerId }) => ({ line, prisonerId }));
}

/** By page every record's own log begins with its opening; a registry by command is logged piece by piece. */
async function recordOpenings(
  tx: Tx,
  actor: Actor,
  run: RunRow,
  made: readonly { line: number; prisonerId: string }[],
) {
  if (run.way === 'command') return;
  const subject = { type: 'import', id: run.id };
  await record(
    tx,
    actor,
    ...made.map(({ prisonerId, line }) => ({
      type: 'prisoner.opened' as const,
      prisonerId,
      subject,
      detail: { line },
    })),
  );
}

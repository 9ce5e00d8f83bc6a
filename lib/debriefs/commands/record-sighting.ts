import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Actor } from '../../access/actor';
import { mayHoldDebriefs } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { DebriefId, SightingId } from '../../kernel/ids';
import { isAfter } from '../../kernel/partial-date';
import { Refused } from '../../kernel/refusal';
import { transaction } from '../../platform/db';
import { found, moved, must } from '../../platform/demand';
import { type DebriefStatus, mayWriteIn } from '../rules/debrief';
import { isGrave, moveSighting, type SightingStatus } from '../rules/sighting';
import type { NewSighting, SightingChange, SightingMove } from '../schema/sighting';
import { keepSightingsSearchable } from '../store/searchable';
import { findSighting, nextPosition, type SightingRow, saveMove, saveSeen, saveSighting } from '../store/sightings';
import { aboutDebrief, openedDebrief } from './at-debrief';
import { tellAnalysts } from './look-at-death';

/** Nobody was seen in the future. */
function mustBePast({ from, until }: Pick<NewSighting, 'from' | 'until'>, now: Date) {
  const today = now.toISOString().slice(0, 10);
  const late = isAfter(from, today) ? 'from' : isAfter(until, today) ? 'until' : null;
  if (late) throw new Refused('invalid', { faults: [{ at: late, code: 'in-the-future' }] });
}

/**
 * Writes down whom a returnee saw, and looks for them if the returnee agrees. A death or a dying is put before an analyst.
 * Nothing else follows: no record, no status, no family.
 */
export const recordSighting = (actor: Actor, { id: debriefId, ...seen }: NewSighting & { id: DebriefId }) =>
  transaction(actor, async (tx) => {
    const { scope, row, by, now } = await openedDebrief(tx, actor, { id: debriefId });
    mustBePast(seen, now);
    const id = randomUUID() as SightingId;
    const position = await nextPosition(tx, scope, debriefId);
    await saveSighting(tx, scope, seen, { id, debriefId, position, by, now });
    await keepSightingsSearchable(tx, scope, [id]);
    await record(tx, actor, {
      type: 'sighting.recorded',
      ...aboutDebrief(row),
      detail: { sighting: id, condition: seen.condition, knownHow: seen.knownHow, confidence: seen.confidence },
    });
    if (isGrave(seen.condition)) await tellAnalysts(tx);
    return { sightingId: id, version: 1, status: 'waiting' as const };
  });

type At<Body> = Body & { sightingId: SightingId };

/** Corrects what was seen, while the debrief is open and the sighting stands behind no claim. It is looked for again. */
export const changeSighting = (actor: Actor, { sightingId, version, ...seen }: At<SightingChange>) =>
  transaction(actor, async (tx) => {
    must(mayHoldDebriefs(actor));
    const scope = scopeOf(actor);
    const row = atVersion(found(await findSighting(tx, scope, sightingId)), version);
    must(mayWriteIn(row.debrief.status as DebriefStatus));
    if (row.status !== 'waiting') throw new Refused('wrong-status');
    const now = new Date();
    mustBePast(seen, now);
    moved(await saveSeen(tx, scope, row, seen, now));
    await keepSightingsSearchable(tx, scope, [sightingId]);
    await record(tx, actor, { type: 'sighting.changed', ...aboutSighting(row), detail: { condition: seen.condition } });
    if (isGrave(seen.condition) && seen.condition !== row.condition) await tellAnalysts(tx);
    return { sightingId, version: row.version + 1, status: 'waiting' as const };
  });

/** Takes a sighting out that was written down by mistake, or puts it back. It stays on file either way. */
export const moveSightingTo = (actor: Actor, { sightingId, version, action }: At<SightingMove>) =>
  transaction(actor, async (tx) => {
    must(mayHoldDebriefs(actor));
    const scope = scopeOf(actor);
    const row = atVersion(found(await findSighting(tx, scope, sightingId)), version);
    must(mayWriteIn(row.debrief.status as DebriefStatus));
    const { to } = must(moveSighting(row.status as SightingStatus, action));
    moved(await saveMove(tx, scope, row, { to, claimId: null, now: new Date() }));
    await keepSightingsSearchable(tx, scope, [sightingId]);
    await record(tx, actor, { type: 'sighting.moved', ...aboutSighting(row), detail: { action } });
    return { sightingId, version: row.version + 1, status: to };
  });

/** The row, if it is still the one this actor was looking at. */
export function atVersion<Row extends { version: number; status: string }>(row: Row, version: number): Row {
  if (row.version !== version)
    throw new Refused('changed-meanwhile', { current: { version: row.version, status: row.status } });
  return row;
}

export const aboutSighting = (row: Pick<SightingRow, 'id'>) => ({ subject: { type: 'sighting', id: row.id } });

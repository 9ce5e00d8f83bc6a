import 'server-only';
import type { Actor } from '../../access/actor';
import { record } from '../../audit/append';
import type { DebriefId } from '../../kernel/ids';
import { Refused } from '../../kernel/refusal';
import { transaction } from '../../platform/db';
import { moved, must } from '../../platform/demand';
import { type DebriefStatus, mayMoveWith, moveDebrief } from '../rules/debrief';
import type { DebriefChange, DebriefMove, NewSession } from '../schema/debrief';
import { saveEvent, saveFields, saveMove, saveSession } from '../store/debriefs';
import { idsOf, keepSightingsSearchable } from '../store/searchable';
import { aboutDebrief, heldDebrief, openedDebrief } from './at-debrief';

type At<Body> = Body & { id: DebriefId };

/**
 * Saves the form as it stands. When consent to search is given or taken back, what was seen is looked for from then on, or
 * no longer; claims made before stay until a person takes them back.
 */
export const changeDebrief = (actor: Actor, { id, version, ...fields }: At<DebriefChange>) =>
  transaction(actor, async (tx) => {
    const { scope, row, now } = await openedDebrief(tx, actor, { id, version });
    moved(await saveFields(tx, scope, row, fields, now));
    if (fields.consentSearch !== row.consentSearch)
      await keepSightingsSearchable(tx, scope, await idsOf(tx, scope, id));
    const changed = (Object.keys(fields) as (keyof typeof fields)[]).filter((name) => fields[name] !== row[name]);
    await record(tx, actor, { type: 'debrief.changed', ...aboutDebrief(row), detail: { fields: changed } });
    return { debriefId: id, version: row.version + 1, status: row.status as DebriefStatus };
  });

/** Writes down one meeting, held by whoever writes it down. */
export const addSession = (actor: Actor, { id, ...session }: At<NewSession>) =>
  transaction(actor, async (tx) => {
    const { scope, row, by, now } = await openedDebrief(tx, actor, { id });
    if (session.heldOn > now.toISOString().slice(0, 10))
      throw new Refused('invalid', { faults: [{ at: 'heldOn', code: 'in-the-future' }] });
    await saveSession(tx, scope, { ...session, debriefId: id, interviewerId: by });
    await record(tx, actor, {
      type: 'debrief.session-added',
      ...aboutDebrief(row),
      detail: { language: session.language, interpreter: session.interpreter !== null },
    });
    return { debriefId: id, version: row.version, status: row.status as DebriefStatus };
  });

/** Closes a debrief, or reopens it with a reason. Whoever wrote an account reads it no more once it is closed. */
export const moveDebriefTo = (actor: Actor, { id, version, action, reason }: At<DebriefMove>) =>
  transaction(actor, async (tx) => {
    const { scope, row, by, now } = await heldDebrief(tx, actor, { id, version });
    const { to } = must(moveDebrief(row.status as DebriefStatus, action));
    must(mayMoveWith(action, reason));
    moved(await saveMove(tx, scope, row, { to, now }));
    await saveEvent(tx, scope, { debriefId: id, kind: action, from: row.status, to, reason, byId: by, at: now });
    await record(tx, actor, { type: 'debrief.moved', ...aboutDebrief(row), detail: { action, to } });
    return { debriefId: id, version: row.version + 1, status: to };
  });

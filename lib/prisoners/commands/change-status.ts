import 'server-only';
import type { Actor } from '../../access/actor';
import { no, yes } from '../../kernel/decision';
import { Refused } from '../../kernel/refusal';
import { found, must } from '../../platform/demand';
import { mayMoveFromRecord, type moveReasons, type PrisonerAction, type PrisonerStatus } from '../rules';
import type { Changed, Versioned } from '../schema/changes';
import { holdForChange } from '../store/changes';
import { keepRecordSearchable } from '../store/searchable';
import { act, changedMeanwhile, type Follow, nothingFollows } from './act';
import { applyMove } from './move-prisoner';

type StatusChange = Versioned & {
  action: PrisonerAction;
  occurredAt: string;
  reason: (typeof moveReasons)[number];
  source: string;
  note: string | null;
};

/**
 * Moves a record's status by a person's decision, with a reason and a source. Nobody is told by it. Captivity is not
 * confirmed here, and nobody is planned, handed over or received here.
 */
export const changeStatus = (
  actor: Actor,
  { id, version, occurredAt, ...asked }: StatusChange,
  follow: Follow = nothingFollows,
): Promise<Changed> =>
  act(actor, staffOnly, id, async (desk) => {
    const held = found(await holdForChange(desk.tx, desk.scope, id));
    must(mayMoveFromRecord(desk.actor.roles, asked.action, held.status as PrisonerStatus));
    if (held.version !== version) throw await changedMeanwhile(desk);
    const when = new Date(occurredAt);
    if (when > desk.now) throw new Refused('invalid', { faults: [{ at: 'occurredAt', code: 'in-the-future' }] });
    await applyMove(desk.tx, actor, { prisonerId: id, occurredAt: when, now: desk.now, ...asked });
    if (asked.action === 'void' || asked.action === 'restore') await keepRecordSearchable(desk.tx, desk.scope, [id]);
    await follow(desk);
    return { version: version + 1 };
  });

const staffOnly = (actor: Actor) => (actor.kind === 'staff' ? yes : no('signed-out'));

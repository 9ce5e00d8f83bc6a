import 'server-only';
import type { Actor, StaffActor } from '../../access/actor';
import { mayOpenRecord } from '../../access/rules';
import { type Scope, scopeOf } from '../../access/scope';
import type { Decision } from '../../kernel/decision';
import type { PrisonerId } from '../../kernel/ids';
import { Refused } from '../../kernel/refusal';
import { type Tx, transaction } from '../../platform/db';
import { found, must } from '../../platform/demand';
import type { Changed, Versioned } from '../schema/changes';
import { type ChangeRow, findForChange, findLastChange } from '../store/changes';
import { saveEvent } from '../store/move';
import { findAccess } from '../store/record';
import { claimVersion } from '../store/save';

/** What every act on a record has at hand: the transaction, who acts, the row as it was, one time for all it writes. */
export type Desk = { tx: Tx; actor: StaffActor; scope: Scope; row: ChangeRow; id: PrisonerId; now: Date };

/**
 * What a later domain looks at again in the transaction of an act on a record: contradictions in evidence. The last step;
 * routes go through lib/evidence/commands/change-record, which gives it.
 */
export type Follow = (about: Pick<Desk, 'tx' | 'id' | 'now'> & { actor: Actor }) => Promise<void>;
export const nothingFollows: Follow = async () => {};

/** One act of a member of staff on a record they may open and may do this to, in one transaction. */
export const act = <T>(
  actor: Actor,
  may: (actor: Actor) => Decision,
  id: PrisonerId,
  work: (desk: Desk) => Promise<T>,
): Promise<T> =>
  transaction(actor, async (tx) => {
    const scope = scopeOf(actor);
    must(mayOpenRecord(actor, found(await findAccess(tx, scope, id))));
    must(may(actor));
    if (actor.kind !== 'staff') throw new Refused('signed-out');
    const row = found(await findForChange(tx, scope, id));
    return work({ tx, actor, scope, row, id, now: new Date() });
  });

/**
 * A change of a record still at the version the officer was looking at; otherwise `changed-meanwhile` with who changed
 * it and when, and nothing is written. Answers the version it has afterwards.
 */
export const change = (
  actor: Actor,
  may: (actor: Actor) => Decision,
  { id, version }: Versioned,
  work: (desk: Desk) => Promise<void>,
): Promise<Changed> =>
  act(actor, may, id, async (desk) => {
    const { tx, scope, now } = desk;
    const { count } = await claimVersion(tx, scope, { id, version, now });
    if (count !== 1) throw await changedMeanwhile(desk);
    await work(desk);
    return { version: version + 1 };
  });

/** The refusal of a stale change, with the other person's name. */
export async function changedMeanwhile({ tx, scope, id }: Desk) {
  return new Refused('changed-meanwhile', { current: await findLastChange(tx, scope, id) });
}

/** Writes into the record's own history what was changed: a code, and words where the history must keep them. */
export const happened = (
  { tx, scope, actor, id, now }: Desk,
  { reason, note = null, source = 'staff' }: { reason: string; note?: string | null; source?: string },
) =>
  saveEvent(tx, scope, {
    prisonerId: id,
    kind: 'facts-changed',
    occurredAt: now,
    recordedAt: now,
    recordedById: actor.id,
    source,
    reason,
    note,
  });

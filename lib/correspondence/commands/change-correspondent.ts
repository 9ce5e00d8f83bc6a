import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Actor } from '../../access/actor';
import { mayAdminister } from '../../access/rules';
import { type Scope, scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { CorrespondentId } from '../../kernel/ids';
import { Refused } from '../../kernel/refusal';
import { type Tx, transaction } from '../../platform/db';
import { moved, must } from '../../platform/demand';
import { allParties } from '../../staff/store/parties';
import type { CorrespondentChange, NewCorrespondent } from '../schema/correspondents';
import { saveCorrespondent, saveCorrespondentChange } from '../store/correspondents';

/** Adds a body one writes to. Its code is new and stays. */
export const addCorrespondent = (actor: Actor, given: NewCorrespondent) =>
  transaction(actor, async (tx) => {
    must(mayAdminister(actor));
    const scope = scopeOf(actor);
    await mustBeAPower(tx, scope, given.partyId);
    const correspondentId = randomUUID() as CorrespondentId;
    await saveCorrespondent(tx, scope, correspondentId, given);
    await logged(tx, actor, correspondentId, { added: true, code: given.code, replyDays: given.replyDays });
    return { correspondentId, version: 1 };
  });

/** Changes a correspondent or takes it out of use. Matters with it stay; a new period for answers counts for all of them. */
export const changeCorrespondent = (
  actor: Actor,
  { correspondentId, ...change }: CorrespondentChange & { correspondentId: CorrespondentId },
) =>
  transaction(actor, async (tx) => {
    must(mayAdminister(actor));
    const scope = scopeOf(actor);
    await mustBeAPower(tx, scope, change.partyId);
    moved(await saveCorrespondentChange(tx, scope, correspondentId, change));
    await logged(tx, actor, correspondentId, { active: change.active, replyDays: change.replyDays });
    return { correspondentId, version: change.version + 1 };
  });

async function mustBeAPower(tx: Tx, scope: Scope, partyId: string | null | undefined) {
  if (!partyId) return;
  const power = (await allParties(tx, scope)).some(({ id, kind }) => id === partyId && kind === 'power');
  if (!power) throw new Refused('invalid', { faults: [{ at: 'partyId', code: 'choose-one' }] });
}

const logged = (tx: Tx, actor: Actor, id: string, detail: Record<string, string | number | boolean>) =>
  record(tx, actor, { type: 'correspondent.changed', subject: { type: 'correspondent', id }, detail });

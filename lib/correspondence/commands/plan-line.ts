import 'server-only';
import type { Actor } from '../../access/actor';
import { mayWriteCorrespondence } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { LineId } from '../../kernel/ids';
import { Refused } from '../../kernel/refusal';
import { transaction } from '../../platform/db';
import { found, moved, must } from '../../platform/demand';
import type { LinePlan } from '../schema/entries';
import { findWriters } from '../store/correspondents';
import { findLine, savePlan } from '../store/lines';

/** Says what comes next with one person of a matter, by whom and by when, and by when the answer is due; or that nothing does. */
export const planLine = (actor: Actor, { lineId, ...plan }: LinePlan & { lineId: LineId }) =>
  transaction(actor, async (tx) => {
    must(mayWriteCorrespondence(actor));
    const scope = scopeOf(actor);
    const line = found(await findLine(tx, scope, lineId));
    if (line.version !== plan.version) throw new Refused('changed-meanwhile', { current: { version: line.version } });
    // Whoever has left keeps what was theirs; nobody new is given a step they could not take.
    const owner = plan.nextOwnerId;
    if (owner && owner !== line.nextOwnerId && !(await findWriters(tx, scope)).some(({ id }) => id === owner))
      throw new Refused('invalid', { faults: [{ at: 'nextOwnerId', code: 'choose-one' }] });
    moved(await savePlan(tx, scope, lineId, plan));
    await record(tx, actor, {
      type: 'correspondence.planned',
      subject: { type: 'correspondence-line', id: lineId },
      prisonerId: line.prisonerId,
      detail: { step: plan.nextStep, owner, due: plan.nextDue, deadline: plan.deadline },
    });
    return { lineId, version: plan.version + 1 };
  });

import 'server-only';
import type { Actor } from '../../access/actor';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { BatchStatus } from '../../exchanges/rules';
import { planningStatuses } from '../../exchanges/rules/batch-work';
import { lockBatch } from '../../exchanges/store/batch';
import type { BatchId, OverrideId } from '../../kernel/ids';
import { Refused } from '../../kernel/refusal';
import { queue } from '../../notifications/queue';
import { transaction } from '../../platform/db';
import { found, moved, must, staffOf } from '../../platform/demand';
import {
  collides,
  mayActOnOverride,
  mayOverride,
  moveOverride,
  type OverrideCode,
  type OverrideKind,
  type OverrideStatus,
} from '../rules/overrides';
import type { NewOverride, OverrideReceipt, OverrideStep } from '../schema/overrides';
import { countDeviations } from '../store/deviations';
import { agreedOverrides, countRecords, holdOverride, saveOverride, saveOverrideMove } from '../store/overrides';

/** Proposes an override. It changes no plan until another person has agreed. */
export const proposeOverride = (actor: Actor, { id, ...asked }: NewOverride & { id: BatchId }) =>
  transaction(actor, async (tx): Promise<OverrideReceipt> => {
    must(mayOverride(actor));
    const scope = scopeOf(actor);
    const batch = found(await lockBatch(tx, scope, id));
    if (!planningStatuses.includes(batch.status as BatchStatus)) throw new Refused('wrong-status');
    if ((await countRecords(tx, scope, asked.prisonerIds)) !== asked.prisonerIds.length) throw new Refused('not-found');
    must(collides(asked, await agreedOverrides(tx, scope, id)));
    const now = new Date();
    const overrideId = await saveOverride(tx, scope, {
      ...asked,
      batchId: id,
      proposedById: staffOf(actor).id,
      proposedAt: now,
    });
    const { kind, code } = asked;
    await countDeviations(tx, scope, batch, now, [
      { kind, code, outcome: 'proposed', people: asked.prisonerIds.length },
    ]);
    await record(tx, actor, {
      type: 'plan.override-proposed',
      subject: { type: 'override', id: overrideId },
      batchId: id,
      detail: { kind, code, people: asked.prisonerIds.length },
    });
    await queue(tx, { type: 'staff.override-proposed', batchId: id });
    return { id: overrideId, status: 'proposed', version: 1 };
  });

const logged = {
  agree: 'plan.override-agreed',
  return: 'plan.override-returned',
  withdraw: 'plan.override-withdrawn',
} as const;

/** Agrees to an override, returns it, or takes it back. From its agreement on the next snapshot is taken with it. */
export const stepOverride = (actor: Actor, step: OverrideStep & { id: BatchId; overrideId: OverrideId }) =>
  transaction(actor, async (tx): Promise<OverrideReceipt> => {
    must(mayOverride(actor));
    const { id, overrideId, action } = step;
    const scope = scopeOf(actor);
    const officer = staffOf(actor);
    // The batch first, as everything does: two agreements that collide come one after the other.
    const batch = found(await lockBatch(tx, scope, id));
    const row = found(await holdOverride(tx, scope, id, overrideId));
    if (row.version !== step.version) throw new Refused('changed-meanwhile', { current: { status: row.status } });
    const status = row.status as OverrideStatus;
    const { to } = must(moveOverride(status, action));
    must(mayActOnOverride(officer.id, action, { proposedById: row.proposedById, status }));
    const kind = row.kind as OverrideKind;
    if (action === 'agree') {
      if (!planningStatuses.includes(batch.status as BatchStatus)) throw new Refused('wrong-status');
      must(collides({ kind, prisonerIds: row.prisonerIds }, await agreedOverrides(tx, scope, id)));
    }
    const now = new Date();
    const closed = { closedById: officer.id, closedAt: now };
    moved(
      await saveOverrideMove(tx, scope, row, {
        status: to,
        ...(step.action === 'agree' ? { agreedById: officer.id, agreedAt: now } : { ...closed, closeNote: step.note }),
      }),
    );
    const people = row.prisonerIds.length;
    const code = row.code as OverrideCode;
    const outcome = ({ agree: 'agreed', return: 'returned', withdraw: 'withdrawn' } as const)[action];
    await countDeviations(tx, scope, batch, now, [{ kind, code, outcome, people }]);
    await record(tx, actor, {
      type: logged[action],
      subject: { type: 'override', id: overrideId },
      batchId: id,
      detail: { kind, code, people, from: status },
    });
    return { id: overrideId, status: to, version: row.version + 1 };
  });

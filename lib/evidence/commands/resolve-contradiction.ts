import 'server-only';
import type { Actor } from '../../access/actor';
import { mayConfirm } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import { Refused } from '../../kernel/refusal';
import { transaction } from '../../platform/db';
import { found, moved, must } from '../../platform/demand';
import { mayResolve, type Resolution } from '../rules/attention';
import { isContradiction } from '../rules/contradiction-answers';
import type { ContradictionAnswer } from '../schema/contradictions';
import { findAttention, resolveAttention } from '../store/attention';
import { holdRecords, itemsOfAttention } from '../store/contradictions';

/**
 * A person's answer to a contradiction, once, with a code and a reason. It says what to make of it and does nothing by
 * itself: no claim is retracted, no record joined, no status moved. It stays answered until something new joins it.
 */
export const resolveContradiction = (actor: Actor, { id, version, resolution, note, seen }: ContradictionAnswer) =>
  transaction(actor, async (tx) => {
    must(mayConfirm(actor));
    const scope = scopeOf(actor);
    const asked = found(await findAttention(tx, scope, id));
    if (!isContradiction(asked.kind)) throw new Refused('wrong-status');
    await holdRecords(
      tx,
      scope,
      [asked.prisonerId, asked.otherPrisonerId].filter((one) => one !== null),
    );
    const row = found(await findAttention(tx, scope, id));
    const items = await itemsOfAttention(tx, scope, id);
    if (row.version !== version || items.some((item) => !seen.includes(item)))
      throw new Refused('changed-meanwhile', { current: { status: row.status, resolution: row.resolution, items } });
    const now = new Date();
    const roles = actor.kind === 'staff' ? actor.roles : null;
    must(mayResolve({ roles }, row, { resolution, lookAgainOn: null, today: now.toISOString().slice(0, 10) }));
    if (resolution === 'passed' || resolution === 'proposed') throw new Refused('invalid');
    const answer = { resolution: resolution as Resolution, userId: actor.id ?? '', now, note };
    moved(await resolveAttention(tx, scope, row, answer));
    await record(
      tx,
      actor,
      ...[row.prisonerId, row.otherPrisonerId]
        .filter((one) => one !== null)
        .map((prisonerId) => ({
          type: 'attention.resolved' as const,
          subject: { type: 'attention', id },
          prisonerId,
          detail: { kind: row.kind, resolution },
        })),
    );
    return { attentionId: id, resolution };
  });

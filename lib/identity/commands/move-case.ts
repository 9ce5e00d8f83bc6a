import 'server-only';
import type { Actor } from '../../access/actor';
import { mayAskIdentity } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import { Refused } from '../../kernel/refusal';
import { transaction } from '../../platform/db';
import { found, moved, must } from '../../platform/demand';
import { type CaseStatus, moveCase } from '../rules/cases';
import type { CaseMove } from '../schema/cases';
import { findCase, saveCaseMove } from '../store/cases';

/** Lays a case down without an answer, with a reason, or takes it up again. */
export const moveIdentityCase = (actor: Actor, { id, version, action, reason }: CaseMove) =>
  transaction(actor, async (tx) => {
    must(mayAskIdentity(actor));
    const scope = scopeOf(actor);
    const row = found(await findCase(tx, scope, id));
    if (row.version !== version) throw new Refused('changed-meanwhile', { current: { status: row.status } });
    const { to } = must(moveCase(row.status as CaseStatus, action));
    const closing =
      action === 'close'
        ? { closedById: actor.id, closedAt: new Date(), closeReason: reason ?? 'other' }
        : { closedById: null, closedAt: null, closeReason: null };
    moved(await saveCaseMove(tx, scope, row, { status: to, ...closing }));
    await record(tx, actor, {
      type: 'identity.case-moved',
      subject: { type: 'identity-case', id },
      ...(row.prisonerId && { prisonerId: row.prisonerId }),
      detail: { from: row.status, to, reason: action === 'close' ? (reason ?? null) : null },
    });
    return { caseId: id, status: to };
  });

import 'server-only';
import type { Actor } from '../../access/actor';
import { mayDecidePriorities, mayProposePriorities } from '../../access/exchange-rules';
import { type Scope, scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import { mayWithdrawPolicy, movePolicy, type PolicyStatus } from '../../evidence/rules/policy';
import { Refused } from '../../kernel/refusal';
import { type Tx, transaction } from '../../platform/db';
import { found, moved, must, staffOf } from '../../platform/demand';
import { mayAdoptPriorities } from '../rules/priority';
import type { NewPriorities, PrioritiesDecision, PrioritiesWithdrawal } from '../schema/priorities';
import { findPriorities, holdPrioritiesAlone, savePrioritiesAnswer, saveProposedPriorities } from '../store/priorities';

const about = (number: number) => ({ subject: { type: 'priorities', id: String(number) } });

/** Proposes a version of the priorities. Nobody is planned by it until another person adopts it. */
export const proposePriorities = (actor: Actor, { content, note }: NewPriorities) =>
  transaction(actor, async (tx) => {
    must(mayProposePriorities(actor));
    const { id: userId } = staffOf(actor);
    const scope = scopeOf(actor);
    await holdPrioritiesAlone(tx, scope);
    const number = await saveProposedPriorities(tx, scope, { content, note, userId, now: new Date() });
    await record(tx, actor, { type: 'priorities.proposed', ...about(number) });
    return { number, status: 'proposed' as const };
  });

/**
 * A second person adopts a version or returns it with a reason. From its adoption on every pool is frozen by it; what was
 * frozen before keeps its number and hash, and no plan changes by it.
 */
export const decidePriorities = (actor: Actor, { number, version, decision, note }: PrioritiesDecision) =>
  transaction(actor, async (tx) => {
    must(mayDecidePriorities(actor));
    const staff = staffOf(actor);
    const scope = scopeOf(actor);
    if (decision === 'adopt') await holdPrioritiesAlone(tx, scope);
    const row = await openVersion(tx, scope, number, version);
    must(mayAdoptPriorities(staff, row));
    const { to } = must(movePolicy(row.status as PolicyStatus, decision));
    const now = new Date();
    const adopted = { status: 'adopted', adoptedById: staff.id, adoptedAt: now } as const;
    const returned = { status: 'returned', closedById: staff.id, closedAt: now, closeNote: note ?? null } as const;
    moved(await savePrioritiesAnswer(tx, scope, row, decision === 'adopt' ? adopted : returned));
    await record(tx, actor, {
      type: decision === 'adopt' ? 'priorities.adopted' : 'priorities.returned',
      ...about(number),
      detail: { hash: row.hash },
    });
    return { number, status: to };
  });

/** Takes back one's own proposed version before anybody has decided it. */
export const withdrawPriorities = (actor: Actor, { number, version }: PrioritiesWithdrawal) =>
  transaction(actor, async (tx) => {
    must(mayProposePriorities(actor));
    const { id: closedById } = staffOf(actor);
    const scope = scopeOf(actor);
    const row = await openVersion(tx, scope, number, version);
    must(mayWithdrawPolicy(actor, row));
    must(movePolicy(row.status as PolicyStatus, 'withdraw'));
    const closed = { closedById, closedAt: new Date(), closeNote: null };
    moved(await savePrioritiesAnswer(tx, scope, row, { status: 'withdrawn', ...closed }));
    await record(tx, actor, { type: 'priorities.withdrawn', ...about(number) });
    return { number, status: 'withdrawn' as const };
  });

async function openVersion(tx: Tx, scope: Scope, number: number, version: number) {
  const row = found(await findPriorities(tx, scope, number));
  if (row.version !== version)
    throw new Refused('changed-meanwhile', { current: { version: row.version, status: row.status } });
  return row;
}

import 'server-only';
import type { Actor, StaffActor } from '../../access/actor';
import { mayAdminister, mayDecidePolicies } from '../../access/rules';
import { type Scope, scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import { Refused } from '../../kernel/refusal';
import { type Tx, transaction } from '../../platform/db';
import { found, moved, must } from '../../platform/demand';
import { addJob } from '../../platform/jobs';
import { mayDecidePolicy, mayWithdrawPolicy, movePolicy, type PolicyStatus } from '../rules/policy';
import type { NewPolicy, PolicyDecision, PolicyWithdrawal } from '../schema/policy';
import { findPolicy, holdPolicyAlone, savePolicyAnswer, saveProposedPolicy } from '../store/policy';

/** Proposes a version of the confirmation policy. Nothing is decided by it until another person adopts it. */
export const proposePolicy = (actor: Actor, { content, note }: NewPolicy) =>
  transaction(actor, async (tx) => {
    must(mayAdminister(actor));
    const scope = scopeOf(actor);
    await holdPolicyAlone(tx, scope);
    const number = await saveProposedPolicy(tx, scope, { content, note, userId: actor.id ?? '', now: new Date() });
    await record(tx, actor, { type: 'policy.proposed', subject: { type: 'policy', id: String(number) } });
    return { number, status: 'proposed' as const };
  });

/**
 * A second person adopts a version or returns it with a reason. From its adoption on everybody decides by it; what was
 * decided before keeps its number. Everything on file is measured by it in a job queued by the same commit, and what it
 * no longer carries goes to an analyst: no status changes by it.
 */
export const decidePolicy = (actor: Actor, { number, version, decision, note }: PolicyDecision) =>
  transaction(actor, async (tx) => {
    must(mayDecidePolicies(actor));
    const staff = actor as StaffActor;
    const scope = scopeOf(actor);
    if (decision === 'adopt') await holdPolicyAlone(tx, scope);
    const row = await openVersion(tx, scope, number, version);
    must(mayDecidePolicy(staff, row));
    const { to } = must(movePolicy(row.status as PolicyStatus, decision));
    const now = new Date();
    const adopted = { status: 'adopted', adoptedById: staff.id, adoptedAt: now } as const;
    const returned = { status: 'returned', closedById: staff.id, closedAt: now, closeNote: note ?? null } as const;
    moved(await savePolicyAnswer(tx, scope, row, decision === 'adopt' ? adopted : returned));
    await record(tx, actor, {
      type: decision === 'adopt' ? 'policy.adopted' : 'policy.returned',
      subject: { type: 'policy', id: String(number) },
    });
    if (decision === 'adopt') await addJob(tx, 'rederive-evidence', {}, { jobKey: 'rederive-evidence' });
    return { number, status: to };
  });

/** Takes back one's own proposed version before anybody has decided it. */
export const withdrawPolicy = (actor: Actor, { number, version }: PolicyWithdrawal) =>
  transaction(actor, async (tx) => {
    must(mayAdminister(actor));
    const scope = scopeOf(actor);
    const row = await openVersion(tx, scope, number, version);
    must(mayWithdrawPolicy(actor, row));
    must(movePolicy(row.status as PolicyStatus, 'withdraw'));
    const closed = { closedById: actor.id ?? '', closedAt: new Date(), closeNote: null };
    moved(await savePolicyAnswer(tx, scope, row, { status: 'withdrawn', ...closed }));
    await record(tx, actor, { type: 'policy.withdrawn', subject: { type: 'policy', id: String(number) } });
    return { number, status: 'withdrawn' as const };
  });

async function openVersion(tx: Tx, scope: Scope, number: number, version: number) {
  const row = found(await findPolicy(tx, scope, number));
  if (row.version !== version)
    throw new Refused('changed-meanwhile', { current: { version: row.version, status: row.status } });
  return row;
}

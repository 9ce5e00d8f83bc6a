import 'server-only';
import type { Actor } from '../../access/actor';
import { type Scope, scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { IdentityCaseId } from '../../kernel/ids';
import { queue } from '../../notifications/queue';
import type { Tx } from '../../platform/db';
import type { SubjectKind } from '../rules/methods';
import { carriesIdentity } from '../rules/minimum';
import { findCase, type WholeCase } from '../store/cases';
import { asCheck } from '../store/checks';
import { findMinimumRules } from '../store/configuration';

type Weakened = { caseId: string; decisionId: string; prisonerId: string; reason: string; askedOf: readonly string[] };

/**
 * The single place from which something that was established, or proposed to be, is put to people because its checks no
 * longer carry it. Nothing is changed: it is written in the log, the two who decided hear of it, and it stands in the
 * list of what needs attention until somebody revokes it or other checks carry it.
 */
export async function openIdentityAttention(tx: Tx, actor: Actor, weakened: Weakened) {
  const { caseId, decisionId, prisonerId, reason, askedOf } = weakened;
  await record(tx, actor, {
    type: 'identity.weakened',
    subject: { type: 'identity-case', id: caseId },
    prisonerId,
    detail: { decisionId, reason },
  });
  for (const userId of new Set(askedOf)) await queue(tx, { type: 'staff.identity-weakened', prisonerId, userId });
}

/**
 * Derives a case's decision again after its checks changed. `before` is the case as it was: only what was carried then and
 * is not now is put to people, so that one change is told once.
 */
export async function rederiveCase(tx: Tx, actor: Actor, before: WholeCase) {
  const scope = scopeOf(actor);
  const decision = before.decisions.find(({ status }) => status === 'established' || status === 'proposed');
  if (!decision || !(await carries(tx, scope, before, decision))) return;
  const now = await findCase(tx, scope, before.id as IdentityCaseId);
  if (!now || (await carries(tx, scope, now, decision))) return;
  await openIdentityAttention(tx, actor, {
    caseId: before.id,
    decisionId: decision.id,
    prisonerId: decision.prisonerId,
    reason: 'checks-changed',
    askedOf: [decision.proposedById, decision.decidedById].filter((id) => id !== null),
  });
}

/** Whether the standing checks of a case carry a decision under the version of the rule it was made under. */
async function carries(tx: Tx, scope: Scope, at: WholeCase, decision: WholeCase['decisions'][number]) {
  const rules = await findMinimumRules(tx, scope);
  return carriesIdentity(rules.of(decision.ruleVersion), at.subjectKind as SubjectKind, {
    candidate: decision.prisonerId,
    checks: at.checks.map(asCheck),
  }).ok;
}

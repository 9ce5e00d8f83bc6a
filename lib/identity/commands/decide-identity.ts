import 'server-only';
import type { Actor, StaffActor } from '../../access/actor';
import { mayAskIdentity, mayEstablishIdentity } from '../../access/rules';
import { type Scope, scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import { Refused } from '../../kernel/refusal';
import { queue } from '../../notifications/queue';
import { type Tx, transaction } from '../../platform/db';
import { found, moved, must } from '../../platform/demand';
import {
  type CaseAction,
  type CaseStatus,
  type DecisionStatus,
  mayDecideIdentity,
  mayEstablishBeside,
  mayWithdrawIdentity,
  moveCase,
  moveDecision,
} from '../rules/cases';
import type { SubjectKind } from '../rules/methods';
import { carriesIdentity } from '../rules/minimum';
import type { IdentityDecisionMade, IdentityRevocation, IdentityWithdrawal } from '../schema/cases';
import { saveCaseMove } from '../store/cases';
import { asCheck } from '../store/checks';
import { findMinimumRules } from '../store/configuration';
import { establishedElsewhere, findDecision, saveDecision } from '../store/decisions';

/**
 * A second person's word on a proposal: established, or returned with a reason. Established changes no status, joins no
 * records and tells nobody outside: of remains it is a ground for the protocol of death and not its result.
 */
export const decideIdentity = (actor: Actor, decided: IdentityDecisionMade) =>
  transaction(actor, async (tx) => {
    must(mayEstablishIdentity(actor));
    const scope = scopeOf(actor);
    const row = found(await findDecision(tx, scope, decided.id));
    must(mayDecideIdentity(actor as StaffActor, row));
    if (row.version !== decided.version) throw changedSince(row);
    const { to } = must(moveDecision(row.status as DecisionStatus, decided.decision));
    if (decided.decision === 'establish') await mustCarry(tx, scope, row);

    const reason = decided.decision === 'return' ? (decided.reason ?? null) : null;
    const decision = {
      decidedById: actor.id ?? '',
      decidedAt: new Date(),
      decisionReason: reason,
      decisionNote: decided.note,
    };
    moved(await saveDecision(tx, scope, row, { status: to, ...decision }));
    await moveOn(tx, scope, row, decided.decision);
    await record(tx, actor, {
      type: 'identity.decided',
      subject: { type: 'identity-case', id: row.caseId },
      prisonerId: row.prisonerId,
      detail: { decisionId: row.id, decision: to, reason, basis: row.basis, ruleVersion: row.ruleVersion },
    });
    await queue(tx, { type: 'staff.identity-decided', prisonerId: row.prisonerId, userId: row.proposedById });
    return { decisionId: decided.id, status: to };
  });

type Row = NonNullable<Awaited<ReturnType<typeof findDecision>>>;

/** What was proposed may have lost a check since, or the person may have been established in another case. */
async function mustCarry(tx: Tx, scope: Scope, row: Row) {
  const kind = row.case.subjectKind as SubjectKind;
  const rules = await findMinimumRules(tx, scope);
  const checks = row.case.checks.map(asCheck);
  must(carriesIdentity(rules.of(row.ruleVersion), kind, { candidate: row.prisonerId, checks }));
  must(mayEstablishBeside({ kind, subject: row.case.prisonerId }, await establishedElsewhere(tx, scope, row)));
}

async function moveOn(tx: Tx, scope: Scope, row: Row, action: CaseAction) {
  const { to } = must(moveCase(row.case.status as CaseStatus, action));
  moved(await saveCaseMove(tx, scope, row.case, { status: to }));
}

/** Takes back one's own proposal before anybody has decided it. */
export const withdrawIdentity = (actor: Actor, { id, version }: IdentityWithdrawal) =>
  transaction(actor, async (tx) => {
    must(mayAskIdentity(actor));
    const scope = scopeOf(actor);
    const row = found(await findDecision(tx, scope, id));
    must(mayWithdrawIdentity(actor, row));
    if (row.version !== version) throw changedSince(row);
    must(moveDecision(row.status as DecisionStatus, 'withdraw'));
    moved(await saveDecision(tx, scope, row, { status: 'withdrawn' }));
    await moveOn(tx, scope, row, 'return');
    await record(tx, actor, {
      type: 'identity.decided',
      subject: { type: 'identity-case', id: row.caseId },
      prisonerId: row.prisonerId,
      detail: { decisionId: id, decision: 'withdrawn' },
    });
    return { decisionId: id, status: 'withdrawn' as const };
  });

/** Revokes an established identity with a reason: the case is open again, its checks stay. */
export const revokeIdentity = (actor: Actor, { id, version, reason, note }: IdentityRevocation) =>
  transaction(actor, async (tx) => {
    must(mayEstablishIdentity(actor));
    const scope = scopeOf(actor);
    const row = found(await findDecision(tx, scope, id));
    if (row.version !== version) throw changedSince(row);
    must(moveDecision(row.status as DecisionStatus, 'revoke'));
    const revocation = { revokedById: actor.id ?? '', revokedAt: new Date(), revokeReason: reason, revokeNote: note };
    moved(await saveDecision(tx, scope, row, { status: 'revoked', ...revocation }));
    await moveOn(tx, scope, row, 'revoke');
    await record(tx, actor, {
      type: 'identity.revoked',
      subject: { type: 'identity-case', id: row.caseId },
      prisonerId: row.prisonerId,
      detail: { decisionId: id, reason },
    });
    for (const userId of new Set([row.proposedById, row.decidedById]))
      if (userId) await queue(tx, { type: 'staff.identity-decided', prisonerId: row.prisonerId, userId });
    return { decisionId: id, status: 'revoked' as const };
  });

const changedSince = (row: Row) =>
  new Refused('changed-meanwhile', {
    current: { version: row.version, status: row.status, decidedAt: row.decidedAt?.toISOString() ?? null },
  });

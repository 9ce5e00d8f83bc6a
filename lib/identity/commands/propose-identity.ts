import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Actor } from '../../access/actor';
import { mayAskIdentity } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { IdentityDecisionId } from '../../kernel/ids';
import { Refused } from '../../kernel/refusal';
import { queue } from '../../notifications/queue';
import { transaction } from '../../platform/db';
import { found, moved, must } from '../../platform/demand';
import { type CaseStatus, mayEstablishBeside, moveCase } from '../rules/cases';
import type { SubjectKind } from '../rules/methods';
import { carriesIdentity } from '../rules/minimum';
import type { NewIdentityProposal } from '../schema/cases';
import { findCase, findPerson, saveCaseMove } from '../store/cases';
import { asCheck } from '../store/checks';
import { findMinimumRules } from '../store/configuration';
import { establishedElsewhere, saveIdentityProposal } from '../store/decisions';

/**
 * Proposes that the subject is this person, on the checks that count under the rule in force. The checks must carry it.
 * It establishes nothing: a second person decides.
 */
export const proposeIdentity = (actor: Actor, { id, version, prisonerId, note }: NewIdentityProposal) =>
  transaction(actor, async (tx) => {
    must(mayAskIdentity(actor));
    const scope = scopeOf(actor);
    const here = found(await findCase(tx, scope, id));
    found(await findPerson(tx, scope, prisonerId));
    if (here.version !== version) throw new Refused('changed-meanwhile', { current: { version: here.version } });
    const { to } = must(moveCase(here.status as CaseStatus, 'propose'));
    const kind = here.subjectKind as SubjectKind;
    const rules = await findMinimumRules(tx, scope);
    const checks = here.checks.map(asCheck);
    const { basis, checkIds } = must(carriesIdentity(rules.inForce, kind, { candidate: prisonerId, checks }));
    const elsewhere = await establishedElsewhere(tx, scope, { prisonerId, caseId: id });
    must(mayEstablishBeside({ kind, subject: here.prisonerId }, elsewhere));

    const decisionId = randomUUID() as IdentityDecisionId;
    const given = { id: decisionId, caseId: id, prisonerId, basis, ruleVersion: rules.version, checkIds, note };
    moved(await saveCaseMove(tx, scope, here, { status: to }));
    await saveIdentityProposal(tx, scope, { ...given, userId: actor.id ?? '', now: new Date() });
    await record(tx, actor, {
      type: 'identity.proposed',
      subject: { type: 'identity-case', id },
      prisonerId,
      detail: { decisionId, basis, ruleVersion: rules.version, checks: checkIds },
    });
    await queue(tx, { type: 'staff.identity-proposed', prisonerId });
    return { decisionId, status: 'proposed' as const };
  });

import 'server-only';
import type { Actor } from '../../access/actor';
import { mayRecordEvidence } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import { Refused } from '../../kernel/refusal';
import { transaction } from '../../platform/db';
import { found, must } from '../../platform/demand';
import { applyMove } from '../../prisoners/commands/move-prisoner';
import type { PrisonerStatus } from '../../prisoners/rules';
import { mayDeemProbable } from '../rules/probable';
import type { Probable } from '../schema';
import { asEvidence, claimsOf, holdRecord } from '../store/claims';
import { holdPolicy } from '../store/policy';
import { rederive } from './rederive';

/**
 * One person holds captivity to be probable, because the claims on file carry that much under the policy in force. The
 * event keeps the claims and the policy's number. Without such claims it is not probable, whoever says so.
 */
export const deemProbable = (actor: Actor, { id: prisonerId, version, note }: Probable) =>
  transaction(actor, async (tx) => {
    must(mayRecordEvidence(actor));
    const scope = scopeOf(actor);
    const policy = await holdPolicy(tx, scope);
    const prisoner = found(await holdRecord(tx, scope, prisonerId));
    const claims = (await claimsOf(tx, scope, prisonerId)).map(asEvidence);
    const { basis, claimIds } = must(mayDeemProbable(prisoner.status as PrisonerStatus, claims, policy.content));
    if (prisoner.version !== version)
      throw new Refused('changed-meanwhile', { current: { version: prisoner.version, status: prisoner.status } });

    const now = new Date();
    const status = await applyMove(tx, actor, {
      prisonerId,
      action: 'deemProbable',
      occurredAt: now,
      now,
      source: basis,
      note,
      standsOn: { policyNumber: policy.number, claimIds },
    });
    await rederive(tx, actor, { ids: [prisonerId], because: 'status-moved', now, policy });
    return { prisonerId, status };
  });

import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Actor, StaffActor } from '../../access/actor';
import { mayRecordIdentityCheck } from '../../access/rules';
import { type Scope, scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import { retractClaimWithin } from '../../evidence/commands/retract-claim';
import { findClaim } from '../../evidence/store/claims';
import type { ClaimId, IdentityCaseId, IdentityCheckId } from '../../kernel/ids';
import { Refused } from '../../kernel/refusal';
import { type Tx, transaction } from '../../platform/db';
import { found, moved, must } from '../../platform/demand';
import { mayWithdrawCheck } from '../rules/cases';
import { moveResult, type ResultStatus } from '../rules/samples';
import type { CheckWithdrawal, NewCheck } from '../schema/cases';
import { findCase, findPerson } from '../store/cases';
import { findCheck, saveCheck, saveCheckWithdrawal } from '../store/checks';
import { resultOf, saveResultMove } from '../store/requests';
import { rederiveCase } from './attention';
import { notAheadOf } from './not-in-the-future';

/**
 * Writes down one comparison with one record, as its examiner reports it. It establishes nothing by itself; one that
 * contradicts what is established puts it to people, and changes nothing.
 */
export const recordCheck = (actor: Actor, check: NewCheck) =>
  transaction(actor, async (tx) => {
    must(mayRecordIdentityCheck(actor));
    const scope = scopeOf(actor);
    const now = new Date();
    const here = found(await findCase(tx, scope, check.id));
    if (here.status === 'closed') throw new Refused('wrong-status');
    found(await findPerson(tx, scope, check.prisonerId));
    notAheadOf(now, { doneOn: check.doneOn });
    const checkId = randomUUID() as IdentityCheckId;
    await saveCheck(tx, scope, { ...check, id: checkId, caseId: check.id, by: actor.id ?? '', now });
    await record(tx, actor, {
      type: 'identity.check-recorded',
      subject: { type: 'identity-case', id: check.id },
      prisonerId: check.prisonerId,
      detail: { checkId, method: check.method, result: check.result },
    });
    await rederiveCase(tx, actor, here);
    return { checkId };
  });

/**
 * Withdraws a check with a reason; it stays readable. What stood on it is derived again and, where it falls, put to
 * people. With a DNA check the laboratory's result and the claim it had become are taken back in the same commit.
 */
export const withdrawCheck = (actor: Actor, { id, version, reason, note }: CheckWithdrawal) =>
  transaction(actor, async (tx) => {
    must(mayRecordIdentityCheck(actor));
    const scope = scopeOf(actor);
    const row = found(await findCheck(tx, scope, id));
    must(mayWithdrawCheck(actor as StaffActor, row));
    const here = found(await findCase(tx, scope, row.caseId as IdentityCaseId));
    if (row.withdrawnAt) throw new Refused('wrong-status');
    if (row.version !== version) throw new Refused('changed-meanwhile', { current: { version: row.version } });
    moved(await saveCheckWithdrawal(tx, scope, row, { userId: actor.id ?? '', now: new Date(), reason, note }));
    if (row.resultId) await takeBackResult(tx, scope, row.resultId);
    if (row.claimId) await takeBackClaim(tx, actor, row.claimId as ClaimId);
    await record(tx, actor, {
      type: 'identity.check-withdrawn',
      subject: { type: 'identity-case', id: row.caseId },
      prisonerId: row.prisonerId,
      detail: { checkId: id, method: row.method, reason },
    });
    await rederiveCase(tx, actor, here);
    return { checkId: id };
  });

async function takeBackResult(tx: Tx, scope: Scope, resultId: string) {
  const result = found(await resultOf(tx, scope, resultId));
  const { to } = must(moveResult(result.status as ResultStatus, 'withdraw'));
  moved(await saveResultMove(tx, scope, result, { status: to }));
}

/** Somebody may have retracted the claim already; then there is nothing left to take back. */
async function takeBackClaim(tx: Tx, actor: Actor, claimId: ClaimId) {
  const claim = await findClaim(tx, scopeOf(actor), claimId);
  if (!claim || claim.retractedAt) return;
  await retractClaimWithin(tx, actor, { id: claimId, version: claim.version, reason: 'source-withdrew', note: null });
}

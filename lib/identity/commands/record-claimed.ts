import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Actor } from '../../access/actor';
import { mayAskIdentity } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { IdentityCaseId, IdentityClaimedId } from '../../kernel/ids';
import { Refused } from '../../kernel/refusal';
import { type Tx, transaction } from '../../platform/db';
import { found, moved, must } from '../../platform/demand';
import type { CasePath, ClaimedFields, ClaimedWithdrawal } from '../schema/cases';
import { findCase, findClaimed, findPerson, saveClaimed, saveClaimedWithdrawal } from '../store/cases';
import { notAheadOf } from './not-in-the-future';

/** Writes down who somebody is said to be, by whom and on what paper. It establishes nothing. */
export const recordClaimed = (actor: Actor, { id, ...claimed }: ClaimedFields & CasePath) =>
  transaction(actor, async (tx) => {
    must(mayAskIdentity(actor));
    const here = found(await findCase(tx, scopeOf(actor), id));
    if (here.status === 'closed') throw new Refused('wrong-status');
    return writeClaimed(tx, actor, id, claimed);
  });

/** The same, in the transaction that opened the case. */
export async function writeClaimed(tx: Tx, actor: Actor, caseId: IdentityCaseId, claimed: ClaimedFields) {
  const scope = scopeOf(actor);
  const now = new Date();
  if (claimed.prisonerId) found(await findPerson(tx, scope, claimed.prisonerId));
  notAheadOf(now, { saidOn: claimed.saidOn });
  const claimedId = randomUUID() as IdentityClaimedId;
  await saveClaimed(tx, scope, { id: claimedId, caseId, claimed, by: actor.id ?? '', now });
  await record(tx, actor, {
    type: 'identity.claimed',
    subject: { type: 'identity-case', id: caseId },
    ...(claimed.prisonerId && { prisonerId: claimed.prisonerId }),
    detail: { saidBy: claimed.saidBy, paper: claimed.paper, onFile: claimed.prisonerId !== null },
  });
  return { claimedId };
}

/** Withdraws what was written of somebody's claim, with a reason; it stays readable. */
export const withdrawClaimed = (actor: Actor, { id, version, reason, note }: ClaimedWithdrawal) =>
  transaction(actor, async (tx) => {
    must(mayAskIdentity(actor));
    const scope = scopeOf(actor);
    const row = found(await findClaimed(tx, scope, id));
    if (row.withdrawnAt) throw new Refused('wrong-status');
    if (row.version !== version) throw new Refused('changed-meanwhile', { current: { version: row.version } });
    moved(await saveClaimedWithdrawal(tx, scope, row, { userId: actor.id ?? '', now: new Date(), reason, note }));
    await record(tx, actor, {
      type: 'identity.claimed-withdrawn',
      subject: { type: 'identity-case', id: row.caseId },
      ...(row.prisonerId && { prisonerId: row.prisonerId }),
      detail: { reason },
    });
    return { claimedId: id };
  });

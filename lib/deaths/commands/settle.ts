import 'server-only';
import type { Actor } from '../../access/actor';
import type { Scope } from '../../access/scope';
import { record } from '../../audit/append';
import { lookForContradictions } from '../../evidence/commands/look-for-contradictions';
import { applyInquiryMove } from '../../inquiries/commands/move-inquiry';
import { saveInquiryEvent } from '../../inquiries/store/move';
import type { InquiryId, PrisonerId } from '../../kernel/ids';
import type { Tx } from '../../platform/db';
import { moved, must } from '../../platform/demand';
import { applyMove } from '../../prisoners/commands/move-prisoner';
import type { PrisonerStatus } from '../../prisoners/rules';
import { groundNow } from '../queries/ground';
import { type DeathStatus, moveDeath } from '../rules/moves';
import { movesToDeath } from '../rules/people';
import { isSettled } from '../rules/telling';
import { type FoundDeath, saveDeathChange } from '../store/decisions';
import { acknowledgedFamilies, progressOf } from '../store/tellings';

type Settling = { row: FoundDeath; now: Date; noFamilyAgreed: boolean };

/**
 * The end of the protocol, in the transaction of the last word: when every family has acknowledged it, or two people agreed
 * that none is known, the decision is acknowledged and the record is moved to "deceased, confirmed". Before that nothing
 * outside the decision changes. Answers whether it came to that.
 */
export async function settle(tx: Tx, actor: Actor, scope: Scope, { row, now, noFamilyAgreed }: Settling) {
  if (!isSettled(await progressOf(tx, scope, row.id), noFamilyAgreed)) return false;
  must(await groundNow(tx, scope, row));
  const { to } = must(moveDeath(row.status as DeathStatus, 'acknowledge'));
  moved(await saveDeathChange(tx, scope, row, { status: to, acknowledgedAt: now }));
  const prisonerId = row.prisonerId as PrisonerId;
  await moveRecord(tx, actor, { prisonerId, status: row.prisoner.status as PrisonerStatus, now });
  await inquiriesHear(tx, actor, scope, { decisionId: row.id, now });
  await record(tx, actor, {
    type: 'death.acknowledged',
    subject: { type: 'death', id: row.id },
    prisonerId: row.prisonerId,
    detail: { noFamily: noFamilyAgreed },
  });
  await lookForContradictions(tx, actor, { ids: [prisonerId], because: 'status-moved', now });
  return true;
}

type Move = { prisonerId: PrisonerId; status: PrisonerStatus; now: Date };
async function moveRecord(tx: Tx, actor: Actor, { prisonerId, status, now }: Move) {
  const { moves } = must(movesToDeath(status));
  for (const action of moves)
    await applyMove(tx, actor, {
      prisonerId,
      action,
      occurredAt: now,
      now,
      source: 'death-protocol',
      reason: 'official-notice',
    });
}

/** Only now do the inquiries say that their families were told; a page of staff would have said it before. */
async function inquiriesHear(tx: Tx, actor: Actor, scope: Scope, at: { decisionId: string; now: Date }) {
  for (const one of await acknowledgedFamilies(tx, scope, at.decisionId)) {
    const inquiryId = one.inquiryId as InquiryId;
    if (one.status === 'verified')
      await applyInquiryMove(tx, actor, { inquiryId, action: 'answer', now: at.now, soughtId: one.soughtId });
    await saveInquiryEvent(tx, scope, {
      inquiryId,
      kind: 'told',
      occurredAt: one.toldAt,
      recordedAt: at.now,
      recordedById: one.officerId,
      source: one.how,
      soughtId: one.soughtId,
    });
  }
}

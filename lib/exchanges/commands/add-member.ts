import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Actor } from '../../access/actor';
import { mayPlan } from '../../access/exchange-rules';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { BatchId, MemberId } from '../../kernel/ids';
import { Refused } from '../../kernel/refusal';
import { refusalBehind } from '../../platform/database-errors';
import { type Tx, transaction } from '../../platform/db';
import { found, must } from '../../platform/demand';
import { applyMove } from '../../prisoners/commands/move-prisoner';
import type { BatchStatus } from '../rules';
import { afterChange, memberOfStaff } from '../rules/batch-work';
import { blockersAsOf } from '../rules/eligibility';
import { placeKindFor, placeLeft, placesTaken } from '../rules/places';
import type { BatchReceipt, NewMember } from '../schema/batch';
import { lockBatch } from '../store/batch';
import { type CandidateRow, candidatesByIds } from '../store/candidates';
import { listedMembers, saveNewMember } from '../store/members';
import { writeListVersion } from './write-list-version';

type Addition = NewMember & { id: BatchId };

/**
 * Puts an eligible person on a list: a place of the kind they need is taken, the record moves into the exchange plan, and
 * the list has a new version. Refused with the blockers when something stands in the way.
 */
export const addMember = (actor: Actor, { id, prisonerId, reason, note }: Addition): Promise<BatchReceipt> =>
  transaction(actor, async (tx) => {
    must(mayPlan(actor));
    const { officer } = must(memberOfStaff(actor));
    const scope = scopeOf(actor);
    const now = new Date();
    const batch = found(await lockBatch(tx, scope, id));
    must(afterChange(batch.status as BatchStatus));
    const person = found((await candidatesByIds(tx, scope, [prisonerId], id))[0]);
    mustBeEligible(person, now);
    const placeKind = placeKindFor(person.fitness);
    const taken = placesTaken(await listedMembers(tx, scope, id));
    must(placeLeft({ seat: batch.seats, stretcher: batch.stretchers }, taken, placeKind));
    await takePlace(tx, actor, {
      id: randomUUID() as MemberId,
      batchId: id,
      prisonerId,
      placeKind,
      addedById: officer.id,
      addedAt: now,
      addReason: reason,
      addNote: note,
    });
    if (person.status === 'confirmed-captive')
      await applyMove(tx, actor, {
        prisonerId,
        action: 'plan',
        occurredAt: now,
        now,
        source: 'batch',
        reason,
        batchId: id,
      });
    await record(tx, actor, { type: 'batch.member-added', batchId: id, prisonerId, detail: { reason, placeKind } });
    return writeListVersion(tx, officer, batch, { change: 'member-added', reason, note, prisonerId, now });
  });

function mustBeEligible(person: CandidateRow, now: Date) {
  if (person.onThisBatch) throw new Refused('duplicate');
  const blockers = blockersAsOf(person, now);
  if (blockers.length === 1 && blockers[0] === 'in-another-batch') throw new Refused('in-another-batch');
  if (blockers.length > 0) throw new Refused('not-eligible', { current: { blockers } });
}

/** The database keeps a person in one active batch, also when two planners press at once. */
async function takePlace(tx: Tx, actor: Actor, member: Parameters<typeof saveNewMember>[2]) {
  try {
    await saveNewMember(tx, scopeOf(actor), member);
  } catch (error) {
    throw refusalBehind(error)?.reason === 'duplicate' ? new Refused('in-another-batch') : error;
  }
}

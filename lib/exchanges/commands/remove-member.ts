import 'server-only';
import type { Actor } from '../../access/actor';
import { mayPlan } from '../../access/exchange-rules';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { BatchId, MemberId, PrisonerId } from '../../kernel/ids';
import { Refused } from '../../kernel/refusal';
import { transaction } from '../../platform/db';
import { found, moved, must } from '../../platform/demand';
import { type BatchStatus, type MemberStatus, moveMember } from '../rules';
import { afterChange, memberOfStaff } from '../rules/batch-work';
import type { BatchReceipt, MemberRemoval } from '../schema/batch';
import { lockBatch } from '../store/batch';
import { findMember, saveMemberMove } from '../store/members';
import { leaveThePlan } from './leave-the-plan';
import { writeListVersion } from './write-list-version';

type Removal = MemberRemoval & { id: BatchId; memberId: MemberId };

/** Takes a person off a list with a coded reason: the place is free, the record leaves the plan, the list has a new version. */
export const removeMember = (actor: Actor, { id, memberId, version, reason, note }: Removal): Promise<BatchReceipt> =>
  transaction(actor, async (tx) => {
    must(mayPlan(actor));
    const { officer } = must(memberOfStaff(actor));
    const scope = scopeOf(actor);
    const now = new Date();
    const batch = found(await lockBatch(tx, scope, id));
    must(afterChange(batch.status as BatchStatus));
    const member = found(await findMember(tx, scope, id, memberId));
    if (member.version !== version) throw new Refused('changed-meanwhile');
    const { to } = must(moveMember(member.status as MemberStatus, 'remove'));
    moved(
      await saveMemberMove(tx, scope, member, to, {
        holdsPlace: false,
        removedById: officer.id,
        removedAt: now,
        removeReason: reason,
        removeNote: note,
      }),
    );
    const prisonerId = member.prisonerId as PrisonerId;
    await leaveThePlan(tx, actor, { prisonerId, batchId: id, reason, now });
    await record(tx, actor, { type: 'batch.member-removed', batchId: id, prisonerId, detail: { reason } });
    return writeListVersion(tx, officer, batch, { change: 'member-removed', reason, note, prisonerId, now });
  });

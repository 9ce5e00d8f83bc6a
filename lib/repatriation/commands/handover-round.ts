import 'server-only';
import type { Actor } from '../../access/actor';
import { mayRecordHandover } from '../../access/exchange-rules';
import { scopeOf } from '../../access/scope';
import { type MemberStatus, moveMember } from '../../exchanges/rules';
import { memberOfStaff } from '../../exchanges/rules/batch-work';
import { membersOf } from '../../exchanges/store/members';
import { peopleByIds } from '../../exchanges/store/people';
import type { BatchId } from '../../kernel/ids';
import { transaction } from '../../platform/db';
import { must } from '../../platform/demand';
import { recordMoves } from '../rules/handover';
import type { HandoverRound, RoundReceipt } from '../schema/handover';
import { enter, mustBeTheDay, timeOf } from './handover-entry';

/**
 * Records the same step for several people in one transaction. Whoever stands elsewhere by now is left alone and named in
 * the answer; the others are recorded.
 */
export const recordRound = (actor: Actor, round: HandoverRound & { batchId: BatchId }): Promise<RoundReceipt> =>
  transaction(actor, async (tx) => {
    must(mayRecordHandover(actor));
    const { officer } = must(memberOfStaff(actor));
    const scope = scopeOf(actor);
    const now = new Date();
    const occurredAt = timeOf(round.occurredAt, now);
    await mustBeTheDay(tx, actor, round.batchId);
    const members = new Map((await membersOf(tx, scope, round.batchId)).map((member) => [member.id, member]));
    const people = await peopleByIds(
      tx,
      scope,
      [...members.values()].map(({ prisonerId }) => prisonerId),
    );
    const results: RoundReceipt['results'] = [];
    for (const { id, version } of round.members) {
      const member = members.get(id);
      const status = member && people.get(member.prisonerId)?.status;
      const next = member && moveMember(member.status as MemberStatus, round.action);
      if (!member || !status) results.push({ id, outcome: 'not-found' });
      else if (member.version !== version) results.push({ id, outcome: 'changed-meanwhile' });
      else if (!next?.ok || !recordMoves(status, next.to).ok) results.push({ id, outcome: 'wrong-status' });
      else {
        await enter(tx, officer, member, { action: round.action, reason: null, note: null, occurredAt, now });
        results.push({ id, outcome: 'recorded' });
      }
    }
    return { results };
  });

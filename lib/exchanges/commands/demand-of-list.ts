import 'server-only';
import type { StaffActor } from '../../access/actor';
import { scopeOf } from '../../access/scope';
import type { BatchId } from '../../kernel/ids';
import { Refused } from '../../kernel/refusal';
import type { Tx } from '../../platform/db';
import { type MemberStatus, reconciled } from '../rules';
import { blockersAsOf } from '../rules/eligibility';
import type { BatchRow } from '../store/batch';
import { candidatesByIds } from '../store/candidates';
import { listedMembers, membersOf } from '../store/members';

/** Everybody on the list must still be eligible, and there must be somebody on it. */
export async function mustBeFit(tx: Tx, officer: StaffActor, batch: BatchRow, now: Date) {
  const batchId = batch.id as BatchId;
  const members = await listedMembers(tx, scopeOf(officer), batchId);
  await mustBeEligible(tx, officer, { batchId, ids: members.map(({ prisonerId }) => prisonerId), now });
}

/**
 * All of these people must be eligible for this batch now, and there must be somebody. Refuses with those who are not, each
 * with their blockers; a record sealed for this officer cannot be checked by them and counts as not eligible.
 */
export async function mustBeEligible(
  tx: Tx,
  officer: StaffActor,
  { batchId, ids, now }: { batchId: BatchId; ids: readonly string[]; now: Date },
) {
  const scope = scopeOf(officer);
  if (ids.length === 0) throw new Refused('invalid', { faults: [{ at: 'members', code: 'list-empty' }] });
  const facts = new Map((await candidatesByIds(tx, scope, ids, batchId)).map((row) => [row.id, row]));
  const people = ids.flatMap((prisonerId) => {
    const known = facts.get(prisonerId);
    const blockers = known ? blockersAsOf(known, now) : [];
    return known && blockers.length === 0 ? [] : [{ prisonerId, hidden: !known, blockers }];
  });
  if (people.length > 0) throw new Refused('not-eligible', { current: { people } });
}

/** Everybody expected has an outcome and everybody who arrived an established identity; refuses with those who have not. */
export async function mustBeReconciled(tx: Tx, officer: StaffActor, batch: BatchRow) {
  const members = await membersOf(tx, scopeOf(officer), batch.id as BatchId);
  const open = members.filter(({ status }) => !reconciled([{ status: status as MemberStatus }]).ok);
  if (open.length > 0)
    throw new Refused('not-reconciled', {
      current: { open: open.map(({ id, prisonerId, status }) => ({ memberId: id, prisonerId, status })) },
    });
}

import 'server-only';
import type { StaffActor } from '../../access/actor';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { MemberStatus } from '../../exchanges/rules';
import type { MemberRow } from '../../exchanges/store/members';
import type { PrisonerId } from '../../kernel/ids';
import type { Tx } from '../../platform/db';
import { reopenTellings, withdrawOpenTellings } from '../store/handover';
import { openTellings } from './open-telling';

const hour = 3_600_000;
/** A family is to be reached within half a day of an identity being established. */
const soon = 12 * hour;

/**
 * What an entry means for the families, within the caller's transaction. An established identity opens the tasks of
 * telling them; taking it back withdraws those nobody has carried out. Nobody is told anything from here.
 */
export async function familiesAfter(
  tx: Tx,
  officer: StaffActor,
  { member, from, to, now }: { member: MemberRow; from: MemberStatus; to: MemberStatus; now: Date },
): Promise<number> {
  const scope = scopeOf(officer);
  const prisonerId = member.prisonerId as PrisonerId;
  if (to === 'identity-established') {
    const again = await reopenTellings(tx, scope, prisonerId, 'returned');
    const dueAt = new Date(now.getTime() + soon);
    return again.count + (await openTellings(tx, officer, { prisonerId, what: 'returned', now, dueAt }));
  }
  if (from !== 'identity-established') return 0;
  const { count } = await withdrawOpenTellings(tx, scope, prisonerId, 'returned');
  if (count > 0)
    await record(tx, officer, {
      type: 'telling.withdrawn',
      prisonerId,
      batchId: member.batchId,
      detail: { what: 'returned', count, reason: 'entry-corrected' },
    });
  return 0;
}

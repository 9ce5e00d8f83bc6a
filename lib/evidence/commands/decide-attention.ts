import 'server-only';
import type { Actor, StaffActor } from '../../access/actor';
import { mayConfirm } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { PrisonerId } from '../../kernel/ids';
import { Refused } from '../../kernel/refusal';
import { dayFromColumn } from '../../platform/dates';
import { type Tx, transaction } from '../../platform/db';
import { found, moved, must } from '../../platform/demand';
import { applyMove } from '../../prisoners/commands/move-prisoner';
import { mayMoveFromRecord } from '../../prisoners/rules';
import { isDayToLookAgain, mayResolve, resolvedByItsOwnMove } from '../rules/attention';
import type { AttentionDecision } from '../schema/attention';
import { findAttention, resolveAttention } from '../store/attention';
import { holdRecord } from '../store/claims';
import { holdPolicy } from '../store/policy';
import { rederive } from './rederive';

/**
 * An analyst's word on what needs attention: left as it is until a day to look again, with a coded reason; or, for
 * captivity that nothing makes probable any more, the status lowered. Revoking and proposing anew are acts of their own.
 */
export const decideAttention = (actor: Actor, decided: AttentionDecision) =>
  transaction(actor, async (tx) => {
    must(mayConfirm(actor));
    const staff = actor as StaffActor;
    const scope = scopeOf(actor);
    const policy = await holdPolicy(tx, scope);
    const seen = found(await findAttention(tx, scope, decided.id));
    const prisonerId = seen.prisonerId as PrisonerId;
    found(await holdRecord(tx, scope, prisonerId));
    const row = found(await findAttention(tx, scope, decided.id));
    if (row.version !== decided.version)
      throw new Refused('changed-meanwhile', { current: { version: row.version, resolution: row.resolution } });
    const now = new Date();
    mustBeResolvable(staff, row, decided, dayFromColumn(now) ?? '');

    const { resolution, note, lookAgainOn } = decided;
    moved(await resolveAttention(tx, scope, row, { resolution, note, lookAgainOn, userId: staff.id, now }));
    if (resolution === 'status-lowered') await lowerStatus(tx, staff, { prisonerId, note, now });
    await record(tx, actor, {
      type: 'attention.resolved',
      subject: { type: 'attention', id: row.id },
      prisonerId,
      detail: { kind: row.kind, resolution, lookAgainOn },
    });
    await rederive(tx, actor, { ids: [prisonerId], because: 'status-moved', now, policy });
    return { id: decided.id, resolution };
  });

type Row = NonNullable<Awaited<ReturnType<typeof findAttention>>>;

function mustBeResolvable(staff: StaffActor, row: Row, { resolution, lookAgainOn }: AttentionDecision, today: string) {
  if (lookAgainOn && !isDayToLookAgain(lookAgainOn, today))
    throw new Refused('invalid', { faults: [{ at: 'lookAgainOn', code: 'day-to-look-again' }] });
  const itself = resolution === 'passed' || resolution === 'proposed' || resolvedByItsOwnMove.includes(resolution);
  if (itself) throw new Refused('invalid', { faults: [{ at: 'resolution', code: 'choose-one' }] });
  must(mayResolve(staff, row, { resolution, lookAgainOn, today }));
}

async function lowerStatus(
  tx: Tx,
  staff: StaffActor,
  { prisonerId, note, now }: { prisonerId: PrisonerId; note: string | null; now: Date },
) {
  must(mayMoveFromRecord(staff.roles, 'weaken', 'confirmed-captive'));
  const source = 'no-longer-carried';
  await applyMove(tx, staff, {
    prisonerId,
    action: 'weaken',
    occurredAt: now,
    now,
    source,
    reason: 'new-evidence',
    note,
  });
}

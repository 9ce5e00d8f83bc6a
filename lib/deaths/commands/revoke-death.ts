import 'server-only';
import type { Actor } from '../../access/actor';
import { mayDecideDeaths } from '../../access/rules';
import { type Scope, scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import { lookForContradictions } from '../../evidence/commands/look-for-contradictions';
import type { PrisonerId } from '../../kernel/ids';
import { Refused } from '../../kernel/refusal';
import { sealValue } from '../../platform/crypto';
import { type Tx, transaction } from '../../platform/db';
import { found, moved, must } from '../../platform/demand';
import { applyMove } from '../../prisoners/commands/move-prisoner';
import { type DeathStatus, moveDeath } from '../rules/moves';
import { isAnother } from '../rules/people';
import type { DeathReceipt, DeathRevocation } from '../schema/acts';
import { columns, type FoundDeath, holdDeath, saveDeathChange } from '../store/decisions';
import { cancelArranged } from '../store/tellings';
import { mustBeAsRead } from './decide-death';

/**
 * Takes back a decision of death, at any time, by two people: one asks with a reason, another agrees or keeps the decision.
 * While it is asked, nobody is sent to a family. Agreed, what was arranged is put away, the record goes back one step, and
 * every family that was told is told of the mistake as it was told of the death: by a person, with an acknowledgement.
 */
export const revokeDeath = (actor: Actor, asked: DeathRevocation): Promise<DeathReceipt> =>
  transaction(actor, async (tx) => {
    must(mayDecideDeaths(actor));
    const scope = scopeOf(actor);
    const row = found(await holdDeath(tx, scope, asked.id));
    mustBeAsRead(row, asked.version);
    const status = row.status as DeathStatus;
    must(moveDeath(status, 'revoke'));
    await record(tx, actor, {
      type: 'death.revocation',
      subject: { type: 'death', id: row.id },
      ...(status === 'acknowledged' ? { prisonerId: row.prisonerId } : {}),
      detail: { step: asked.step },
    });
    const to = await taken(tx, scope, { actor, row, asked });
    return { deathId: asked.id, status: to };
  });

type Work = { actor: Actor; row: FoundDeath; asked: DeathRevocation };
async function taken(tx: Tx, scope: Scope, { actor, row, asked }: Work): Promise<DeathStatus> {
  const now = new Date();
  if (asked.step === 'ask') {
    if (row.revokeAskedAt) throw new Refused('wrong-status');
    const revokeEnc = asked.note ? sealValue(columns.revoke, row.id, asked.note) : null;
    const question = { revokeAskedById: actor.id, revokeAskedAt: now, revokeReason: asked.reason, revokeEnc };
    moved(await saveDeathChange(tx, scope, row, question));
    return row.status as DeathStatus;
  }
  if (!row.revokeAskedAt) throw new Refused('wrong-status');
  if (asked.step === 'keep') {
    const nothing = { revokeAskedById: null, revokeAskedAt: null, revokeReason: null, revokeEnc: null };
    moved(await saveDeathChange(tx, scope, row, nothing));
    return row.status as DeathStatus;
  }
  must(isAnother(row.revokeAskedById, actor.id));
  moved(await saveDeathChange(tx, scope, row, { status: 'revoked', revokedById: actor.id, revokedAt: now }));
  await cancelArranged(tx, scope, row.id);
  if (row.prisoner.status === 'deceased-confirmed' && row.status === 'acknowledged')
    await recordGoesBack(tx, actor, row, now);
  return 'revoked';
}

async function recordGoesBack(tx: Tx, actor: Actor, row: FoundDeath, now: Date) {
  const prisonerId = row.prisonerId as PrisonerId;
  const move = { prisonerId, action: 'withdrawDeath', occurredAt: now, now, source: 'death-protocol' } as const;
  await applyMove(tx, actor, { ...move, reason: 'source-withdrawn' });
  await lookForContradictions(tx, actor, { ids: [prisonerId], because: 'status-moved', now });
}

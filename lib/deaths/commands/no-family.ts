import 'server-only';
import type { Actor } from '../../access/actor';
import { mayDecideDeaths } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import { Refused } from '../../kernel/refusal';
import { sealValue } from '../../platform/crypto';
import { transaction } from '../../platform/db';
import { found, moved, must } from '../../platform/demand';
import { isAnother } from '../rules/people';
import { mayStateNoFamily } from '../rules/telling';
import type { DeathReceipt, NoFamily } from '../schema/acts';
import { columns, holdDeath, saveDeathChange } from '../store/decisions';
import { progressOf } from '../store/tellings';
import { mustBeAsRead } from './decide-death';
import { settle } from './settle';

/**
 * That no family is known: one person states it with the reason, another agrees, and with that the death stands
 * acknowledged by nobody. Refused while anybody seeks this person; whoever begins to seek in between undoes the statement.
 */
export const closeWithoutFamily = (actor: Actor, asked: NoFamily): Promise<DeathReceipt> =>
  transaction(actor, async (tx) => {
    must(mayDecideDeaths(actor));
    const scope = scopeOf(actor);
    const row = found(await holdDeath(tx, scope, asked.id));
    mustBeAsRead(row, asked.version);
    if (row.status !== 'decided' || row.revokeAskedAt) throw new Refused('wrong-status');
    must(mayStateNoFamily(await progressOf(tx, scope, row.id)));
    await record(tx, actor, {
      type: 'death.no-family',
      subject: { type: 'death', id: row.id },
      detail: { step: asked.step },
    });
    if (asked.step === 'state') {
      const noFamilyEnc = sealValue(columns.noFamily, row.id, asked.reason);
      moved(await saveDeathChange(tx, scope, row, { noFamilyById: actor.id, noFamilyAt: new Date(), noFamilyEnc }));
      return { deathId: asked.id, status: 'decided' };
    }
    if (!row.noFamilyById) throw new Refused('wrong-status');
    must(isAnother(row.noFamilyById, actor.id));
    moved(await saveDeathChange(tx, scope, row, { noFamilyAgreedId: actor.id }));
    const agreed = { ...row, version: row.version + 1 };
    await settle(tx, actor, scope, { row: agreed, now: new Date(), noFamilyAgreed: true });
    return { deathId: asked.id, status: 'acknowledged' };
  });

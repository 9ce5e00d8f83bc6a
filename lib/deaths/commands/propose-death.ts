import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Actor } from '../../access/actor';
import { mayDecideDeaths } from '../../access/rules';
import { type Scope, scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { DeathId } from '../../kernel/ids';
import { type Tx, transaction } from '../../platform/db';
import { found, must } from '../../platform/demand';
import type { PrisonerStatus } from '../../prisoners/rules';
import { atTheTime, groundNow } from '../queries/ground';
import { movesToDeath } from '../rules/people';
import type { DeathReceipt, NewDeath } from '../schema/acts';
import { findPerson, saveDeath } from '../store/decisions';

/**
 * Proposes that a person is dead, on evidence that carries it now. Changes nothing on the record, queues no message, and
 * the log says that it happened without saying about whom: until the family knows, the decision alone says that.
 */
export const proposeDeath = (actor: Actor, asked: NewDeath): Promise<DeathReceipt> =>
  transaction(actor, async (tx) => {
    must(mayDecideDeaths(actor));
    const scope = scopeOf(actor);
    const person = found(await findPerson(tx, scope, asked.prisonerId));
    must(movesToDeath(person.status as PrisonerStatus));
    const ruleVersion = await mustBeGrounded(tx, scope, asked);
    const id = randomUUID() as DeathId;
    await saveDeath(tx, scope, { id, asked, ruleVersion, by: actor.id ?? '', now: new Date() });
    await record(tx, actor, {
      type: 'death.proposed',
      subject: { type: 'death', id },
      detail: { ground: asked.ground },
    });
    return { deathId: id, status: 'proposed' };
  });

async function mustBeGrounded(tx: Tx, scope: Scope, asked: NewDeath) {
  const { ruleVersion } = await atTheTime(tx, scope);
  const none = { boardNumber: null, boardOn: null, boardBody: null, minutesId: null };
  must(
    await groundNow(
      tx,
      scope,
      asked.ground === 'identifiers'
        ? { ...none, ...asked, ruleVersion }
        : { ...asked, boardOn: new Date(`${asked.boardOn}T00:00:00Z`), ruleVersion, checkIds: [], claimIds: [] },
    ),
  );
  return ruleVersion;
}

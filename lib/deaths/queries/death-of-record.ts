import 'server-only';
import type { Actor } from '../../access/actor';
import { mayDecideDeaths } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import { filesOf } from '../../attachments/store/attachments';
import { record } from '../../audit/append';
import type { DeathId, PrisonerId } from '../../kernel/ids';
import { reading } from '../../platform/db';
import { found, must } from '../../platform/demand';
import type { PrisonerStatus } from '../../prisoners/rules';
import { nameOf } from '../../prisoners/store/within';
import { type DeathStatus, isInHand } from '../rules/moves';
import { movesToDeath } from '../rules/people';
import type { DeathOfRecord } from '../schema/view';
import { deathsOfRecord, findPerson } from '../store/decisions';
import { factsOfRecord } from '../store/facts';
import { factLines } from './fact-lines';
import { atTheTime } from './ground';

/** What a death of this person could rest on, piece by piece with the reason of every no, and what has been decided. */
export const deathOfRecord = (actor: Actor, { prisonerId }: { prisonerId: PrisonerId }): Promise<DeathOfRecord> =>
  reading(actor, async (tx) => {
    must(mayDecideDeaths(actor));
    const scope = scopeOf(actor);
    const row = found(await findPerson(tx, scope, prisonerId));
    const at = await atTheTime(tx, scope);
    const decisions = await deathsOfRecord(tx, scope, prisonerId);
    const files = await filesOf(tx, scope, { prisonerId });
    const status = row.status as PrisonerStatus;
    await record(tx, actor, { type: 'prisoner.read', prisonerId, detail: { part: 'evidence' } });
    const taken = decisions.some((one) => isInHand(one.status as DeathStatus) || one.status === 'acknowledged');
    return {
      person: {
        id: prisonerId,
        number: row.number,
        name: nameOf(row),
        sealed: row.sealed,
        mayBeProposed: movesToDeath(status).ok && !taken,
      },
      facts: await factLines(tx, scope, await factsOfRecord(tx, scope, prisonerId), at),
      minutes: files
        .filter((file) => file.sensitivity === 'deaths' && file.status === 'ready')
        .map(({ id, name, about }) => ({ id, name, about })),
      decisions: decisions.map((one) => ({
        id: one.id as DeathId,
        number: one.number,
        status: one.status as DeathStatus,
        proposedAt: one.proposedAt.toISOString(),
      })),
    };
  });

import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Actor } from '../../access/actor';
import { mayDecideDeaths } from '../../access/rules';
import { type Scope, scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { KinshipState } from '../../inquiries/rules';
import type { DeathTellingId } from '../../kernel/ids';
import { Refused } from '../../kernel/refusal';
import { type Tx, transaction } from '../../platform/db';
import { found, moved, must } from '../../platform/demand';
import { groundNow } from '../queries/ground';
import { type DeathNews, type DeathStatus, type DeathTellingStatus, moveDeathTelling } from '../rules/moves';
import { isToCome, mayHear, mayTellDeath, newsOf, scriptVersion, toCorrect } from '../rules/telling';
import type { Arrangement, DeathTellingReceipt } from '../schema/acts';
import { type FoundDeath, holdDeath, rolesOf } from '../store/decisions';
import { findFamily, saveArrangement, saveDeathTelling } from '../store/tellings';
import { mustBeAsRead } from './decide-death';

/**
 * Names who tells one family, when, where, with whom and in which words; arranged again, it replaces what was. Only that
 * officer learns of it, from their own start page; no message is sent. Refused while the family is not known to be the
 * family, and while what the decision rests on does not carry it.
 */
export const arrangeDeathTelling = (actor: Actor, asked: Arrangement): Promise<DeathTellingReceipt> =>
  transaction(actor, async (tx) => {
    must(mayDecideDeaths(actor));
    const scope = scopeOf(actor);
    const row = found(await holdDeath(tx, scope, asked.id));
    const what = must(newsFor(row)).what;
    if (what === 'death') must(await groundNow(tx, scope, row));
    must(mayTellDeath(await rolesOf(tx, scope, asked.officerId), row.prisoner));
    if (!isToCome(asked.plannedAt, new Date()).ok)
      throw new Refused('invalid', { faults: [{ at: 'plannedAt', code: 'in-the-past' }] });
    const tellingId = await arranged(tx, scope, { actor, row, what, asked });
    await record(tx, actor, {
      type: 'death.telling-arranged',
      subject: { type: 'death-telling', id: tellingId },
      detail: { what, officerId: asked.officerId },
    });
    return { tellingId, status: 'assigned' };
  });

function newsFor(row: FoundDeath) {
  const what = newsOf({ status: row.status as DeathStatus, revokeAsked: row.revokeAskedAt !== null });
  return what ? ({ ok: true, what } as const) : ({ ok: false, reason: 'wrong-status' } as const);
}

type Work = { actor: Actor; row: FoundDeath; what: DeathNews; asked: Arrangement };
async function arranged(tx: Tx, scope: Scope, { actor, row, what, asked }: Work): Promise<DeathTellingId> {
  const family = found(await findFamily(tx, scope, asked.soughtId, row.prisonerId));
  const tellings = row.tellings as unknown as Parameters<typeof toCorrect>[0];
  if (what === 'death') must(mayHear({ kinship: family.inquiry.kinship as KinshipState, link: family.linkStatus }));
  else found(toCorrect(tellings).find((soughtId) => soughtId === asked.soughtId));
  const by = { by: actor.id ?? '', now: new Date(), scriptVersion };
  const before = row.tellings.find((one) => one.soughtId === asked.soughtId && one.what === what);
  if (!before) {
    const id = randomUUID() as DeathTellingId;
    await saveDeathTelling(tx, scope, { id, inquiryId: family.inquiryId, what, asked, ...by });
    return id;
  }
  mustBeAsRead(before, asked.version ?? 0);
  must(moveDeathTelling(before.status as DeathTellingStatus, 'assign'));
  moved(await saveArrangement(tx, scope, before, asked, by));
  return before.id as DeathTellingId;
}

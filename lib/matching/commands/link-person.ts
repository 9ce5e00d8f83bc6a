import 'server-only';
import type { Actor } from '../../access/actor';
import { scopeOf } from '../../access/scope';
import { applyLink } from '../../inquiries/commands/link-sought';
import { applyUnlink } from '../../inquiries/commands/unlink-sought';
import type { ActAnswer, LinkRemoval, NewLink } from '../../inquiries/schema/acts';
import { findSought } from '../../inquiries/store/links';
import type { InquiryId, SoughtId } from '../../kernel/ids';
import { type Tx, transaction } from '../../platform/db';
import { withdrawReasonFor } from '../rules';
import { findPairOf, inForce } from '../store/decide';
import { carryWords } from './carry-words';
import { sayOfPair, unsayOfPair } from './say-of-pair';

type Person = { inquiryId: InquiryId; soughtId: SoughtId };

/** Links a sought person to a record somebody looked up. If the two are a pair, that is also said of the pair. */
export const linkPerson = (actor: Actor, asked: NewLink & Person): Promise<ActAnswer> =>
  transaction(actor, async (tx) => {
    const answer = await applyLink(tx, actor, asked);
    const pair = await findPairOf(tx, scopeOf(actor), { soughtId: asked.soughtId, prisonerId: asked.prisonerId });
    if (pair && pair.verdict !== 'same' && actor.kind === 'staff')
      await sayOfPair(tx, actor, pair, { verdict: 'same', note: asked.note, now: new Date() });
    return answer;
  });

/**
 * Undoes a link, however it came about. What was said of the pair is taken back with it; what the link alone contradicted
 * is contested no more.
 */
export const unlinkPerson = (actor: Actor, asked: LinkRemoval & Person): Promise<ActAnswer> =>
  transaction(actor, async (tx) => {
    const pair = await linkedPair(tx, actor, asked);
    const answer = await applyUnlink(tx, actor, asked);
    if (pair && inForce(pair) === 'same' && actor.kind === 'staff') {
      const reason = withdrawReasonFor(asked.reason);
      await unsayOfPair(tx, actor, pair, { reason, note: asked.note, now: new Date() });
    }
    await carryWords(tx, scopeOf(actor), { ids: [asked.soughtId] });
    return answer;
  });

async function linkedPair(tx: Tx, actor: Actor, { inquiryId, soughtId }: Person) {
  const scope = scopeOf(actor);
  const prisonerId = (await findSought(tx, scope, inquiryId, soughtId))?.prisonerId;
  return prisonerId ? findPairOf(tx, scope, { soughtId, prisonerId }) : null;
}

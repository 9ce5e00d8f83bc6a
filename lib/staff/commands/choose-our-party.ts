import 'server-only';
import type { Actor } from '../../access/actor';
import { mayAdminister } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import { Refused } from '../../kernel/refusal';
import { transaction } from '../../platform/db';
import { moved, must } from '../../platform/demand';
import { ourPartyKey } from '../rules';
import type { OurPartyChange } from '../schema';
import { allParties } from '../store/parties';
import { saveSetting } from '../store/settings';

/** Says which party this office belongs to. From then on those it holds are counted as ours to report on. */
export const chooseOurParty = (actor: Actor, { partyId, version }: OurPartyChange) =>
  transaction(actor, async (tx) => {
    must(mayAdminister(actor));
    const scope = scopeOf(actor);
    const power = (await allParties(tx, scope)).find(({ id, kind }) => id === partyId && kind === 'power');
    if (partyId !== null && !power) throw new Refused('invalid', { faults: [{ at: 'partyId', code: 'choose-one' }] });
    moved(await saveSetting(tx, scope, { key: ourPartyKey, value: { partyId }, version, now: new Date() }));
    await record(tx, actor, {
      type: 'setting.changed',
      subject: { type: 'setting', id: ourPartyKey },
      detail: { party: power?.code ?? null },
    });
    return { partyId, version: version + 1 };
  });

import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Actor } from '../../access/actor';
import { mayAdminister } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import { transaction } from '../../platform/db';
import { moved, must } from '../../platform/demand';
import type { NewParty, PartyChange } from '../schema';
import { saveParty, savePartyChange } from '../store/parties';

/** Adds a party. Its code is new and stays. */
export const addParty = (actor: Actor, party: NewParty) =>
  transaction(actor, async (tx) => {
    must(mayAdminister(actor));
    const partyId = randomUUID();
    await saveParty(tx, scopeOf(actor), partyId, party);
    await record(tx, actor, {
      type: 'party.changed',
      subject: { type: 'party', id: partyId },
      detail: { added: true, code: party.code },
    });
    return { partyId, version: 1 };
  });

/** Renames a party or takes it out of use. Records that name it keep it. */
export const changeParty = (actor: Actor, { partyId, ...change }: PartyChange & { partyId: string }) =>
  transaction(actor, async (tx) => {
    must(mayAdminister(actor));
    moved(await savePartyChange(tx, scopeOf(actor), partyId, change));
    await record(tx, actor, {
      type: 'party.changed',
      subject: { type: 'party', id: partyId },
      detail: { active: change.active },
    });
    return { partyId, version: change.version + 1 };
  });

import 'server-only';
import type { Actor } from '../../access/actor';
import { mayEnter } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import { reading } from '../../platform/db';
import { must } from '../../platform/demand';
import type { PartyLine } from '../schema';
import { allParties } from '../store/parties';

/** Every party, those in use first. All staff choose from them; an administrator changes them. */
export const listParties = (actor: Actor): Promise<{ parties: PartyLine[] }> =>
  reading(actor, async (tx) => {
    must(mayEnter(actor));
    const rows = await allParties(tx, scopeOf(actor));
    return { parties: rows.map((row) => ({ ...row, kind: row.kind as PartyLine['kind'] })) };
  });

import 'server-only';
import type { Actor } from '../../access/actor';
import { mayAdminister } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import { reading } from '../../platform/db';
import { must } from '../../platform/demand';
import type { OurParty } from '../schema';
import { findOurParty } from '../store/settings';

/** Which party this office belongs to, to be changed. */
export const readOurParty = (actor: Actor): Promise<OurParty> =>
  reading(actor, async (tx) => {
    must(mayAdminister(actor));
    return findOurParty(tx, scopeOf(actor));
  });

import 'server-only';
import type { Actor } from '../../access/actor';
import { mayRecordEvidence } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import { reading } from '../../platform/db';
import { partyOf } from '../../prisoners/queries/facts-of';
import type { Party } from '../../prisoners/schema/record';
import { findPowers } from '../../prisoners/store/parties';

/** The powers a sighting can be attached as held by; none for those who attach nothing. */
export const listHolders = (actor: Actor): Promise<Party[]> => {
  if (!mayRecordEvidence(actor).ok) return Promise.resolve([]);
  return reading(actor, async (tx) =>
    (await findPowers(tx, scopeOf(actor))).map(partyOf).filter((one) => one !== null),
  );
};

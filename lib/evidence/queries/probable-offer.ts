import 'server-only';
import type { Actor } from '../../access/actor';
import { mayRecordEvidence } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import type { PrisonerId } from '../../kernel/ids';
import { reading } from '../../platform/db';
import type { PrisonerStatus } from '../../prisoners/rules';
import { mayDeemProbable } from '../rules/probable';
import { asEvidence, claimsOf, findRecord } from '../store/claims';
import { findPresentPolicy } from '../store/policy';

/** How many claims would carry captivity as probable, for a record that is not held to be so; null when there is nothing to offer. */
export async function probableOffer(actor: Actor, { prisonerId }: { prisonerId: PrisonerId }) {
  if (!mayRecordEvidence(actor).ok) return null;
  return reading(actor, async (tx) => {
    const scope = scopeOf(actor);
    const prisoner = await findRecord(tx, scope, prisonerId);
    if (!prisoner) return null;
    const claims = (await claimsOf(tx, scope, prisonerId)).map(asEvidence);
    const { content } = await findPresentPolicy(tx, scope);
    const may = mayDeemProbable(prisoner.status as PrisonerStatus, claims, content);
    return may.ok ? { basis: may.basis, claims: may.claimIds.length, version: prisoner.version } : null;
  });
}

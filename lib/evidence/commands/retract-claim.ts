import 'server-only';
import type { Actor } from '../../access/actor';
import { mayRecordEvidence } from '../../access/rules';
import { type Scope, scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { PrisonerId } from '../../kernel/ids';
import { Refused } from '../../kernel/refusal';
import { dayToColumn, fromColumns } from '../../platform/dates';
import { type Tx, transaction } from '../../platform/db';
import { found, moved, must } from '../../platform/demand';
import { lifeShownOn } from '../rules';
import type { Retraction } from '../schema';
import { asEvidence, claimsOf, findClaim, saveProofOfLifeAgain, saveRetraction } from '../store/claims';

/**
 * Retracts a claim with a reason; it stays readable. A confirmation that stands on it is not changed: it appears among
 * what needs attention, and a person decides. A proof of life that stood on it falls back to the one before.
 */
export const retractClaim = (actor: Actor, retraction: Retraction) =>
  transaction(actor, (tx) => retractClaimIn(tx, actor, retraction));

/** The same in a transaction that is under way, for what is taken back together with something else. */
export async function retractClaimIn(tx: Tx, actor: Actor, { id, version, reason, note }: Retraction) {
  must(mayRecordEvidence(actor));
  const scope = scopeOf(actor);
  const claim = found(await findClaim(tx, scope, id));
  if (claim.retractedAt) throw new Refused('wrong-status');
  if (claim.version !== version) throw new Refused('changed-meanwhile', { current: { version: claim.version } });
  moved(await saveRetraction(tx, scope, claim, { userId: actor.id ?? '', now: new Date(), reason, note }));
  await restoreProofOfLife(tx, scope, claim);
  await record(tx, actor, {
    type: 'claim.retracted',
    subject: { type: 'claim', id },
    prisonerId: claim.prisonerId,
    detail: { reason },
  });
  return { claimId: id };
}

type Row = NonNullable<Awaited<ReturnType<typeof findClaim>>>;
const lifeIn = (row: Row) => dayToColumn(lifeShownOn(asEvidence(row), fromColumns('asOf', row)));

async function restoreProofOfLife(tx: Tx, scope: Scope, retracted: Row) {
  const was = lifeIn(retracted);
  if (!was) return;
  const prisonerId = retracted.prisonerId as PrisonerId;
  const others = (await claimsOf(tx, scope, prisonerId)).map(lifeIn).filter((day) => day !== null);
  const latest = others.sort((one, other) => other.getTime() - one.getTime())[0] ?? null;
  await saveProofOfLifeAgain(tx, scope, { id: prisonerId, was, now: latest });
}

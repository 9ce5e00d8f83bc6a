import 'server-only';
import type { Actor } from '../../access/actor';
import { mayConfirm, mayRecordEvidence } from '../../access/rules';
import { type Scope, scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { ClaimId, PrisonerId } from '../../kernel/ids';
import { reading, type Tx } from '../../platform/db';
import { found } from '../../platform/demand';
import { partyOf } from '../../prisoners/queries/facts-of';
import type { PrisonerStatus } from '../../prisoners/rules';
import { findPowers } from '../../prisoners/store/parties';
import { nameOf } from '../../prisoners/store/within';
import { staffNames } from '../../staff/store/names';
import { mayProposeFor, moveOnRevocation } from '../rules';
import { derive, type LedgerClaim } from '../rules/derivation';
import type { Policy } from '../rules/policy';
import { mayDeemProbable } from '../rules/probable';
import type { RecordEvidence } from '../schema/record-evidence';
import { openAttentionOf } from '../store/attention';
import { asEvidence, findRecord, ledgerOf } from '../store/claims';
import { confirmationsOf } from '../store/confirmations';
import { findProbableEvent } from '../store/events';
import { findPresentPolicy } from '../store/policy';
import { attentionLineOf, type Confirmations, claimLineOf, confirmationLineOf, peopleIn } from './evidence-lines';
import { presentStatusOf } from './present-status';

/**
 * What is known about one person and how surely: why the status is what it is, what needs a person, every claim with its
 * grades, what they carry at present, every decision. Logged as a read.
 */
export const evidenceOf = (actor: Actor, { prisonerId }: { prisonerId: PrisonerId }): Promise<RecordEvidence> =>
  reading(actor, async (tx) => {
    const scope = scopeOf(actor);
    const prisoner = found(await findRecord(tx, scope, prisonerId));
    const policy = await findPresentPolicy(tx, scope);
    const file = await fileOf(tx, scope, prisonerId);
    await record(tx, actor, { type: 'prisoner.read', prisonerId, detail: { part: 'evidence' } });

    const { claims, confirmations, names, probable } = file;
    const evidence = claims.map(asEvidence);
    const { perConclusion } = derive(evidence, policy.content);
    const status = prisoner.status as PrisonerStatus;
    const around = { names, claims, policy: policy.content, me: actor.id };
    const attention = mayRecordEvidence(actor).ok ? await openAttentionOf(tx, scope, prisonerId) : [];
    return {
      prisoner: {
        id: prisonerId,
        number: prisoner.number,
        name: nameOf(prisoner),
        status,
        lastAliveAt: prisoner.lastAliveAt?.toISOString() ?? null,
        version: prisoner.version,
      },
      present: presentStatusOf({ prisoner, claims: evidence, confirmations, probable, names, policy: policy.content }),
      policy: { number: policy.number, content: policy.content },
      claims: claims.map((claim) => claimLineOf(claim, names)),
      shortfall: perConclusion.confirmed.shortfall,
      basis: perConclusion.confirmed.rule,
      probable: {
        basis: perConclusion.probable.rule,
        shortfall: perConclusion.probable.shortfall,
        claimIds: perConclusion.probable.carriedBy as ClaimId[],
      },
      confirmations: confirmations.map((one) => confirmationLineOf(one, around)),
      attention: attention.map(attentionLineOf),
      powers: file.powers,
      may: allowed(actor, { status, evidence, confirmations, policy: policy.content }),
    };
  });

async function fileOf(tx: Tx, scope: Scope, prisonerId: PrisonerId) {
  const claims = await ledgerOf(tx, scope, prisonerId);
  const confirmations = await confirmationsOf(tx, scope, prisonerId);
  const probable = await findProbableEvent(tx, scope, prisonerId);
  const people = [...peopleIn(claims, confirmations), probable?.recordedById ?? null];
  const names = await staffNames(tx, scope, people);
  const powers = (await findPowers(tx, scope)).map(partyOf).filter((one) => one !== null);
  return { claims, confirmations, probable, names, powers };
}

type Known = {
  status: PrisonerStatus;
  evidence: readonly LedgerClaim[];
  confirmations: Confirmations;
  policy: Policy;
};

function allowed(actor: Actor, { status, evidence, confirmations, policy }: Known): RecordEvidence['may'] {
  const mayRecord = mayRecordEvidence(actor).ok;
  const carries = (claims: readonly LedgerClaim[]) => derive(claims, policy).conclusion === 'confirmed';
  const inForce = confirmations.find((one) => one.status === 'confirmed');
  const standsOn = evidence.filter(({ id }) => inForce?.claims.some(({ claimId }) => claimId === id));
  const weakened = inForce !== undefined && !carries(standsOn);
  const waits = confirmations.some((one) => one.status === 'proposed');
  return {
    record: mayRecord,
    propose: mayRecord && !waits && carries(evidence) && mayProposeFor(status, weakened).ok,
    decide: mayConfirm(actor).ok,
    revoke: mayConfirm(actor).ok && moveOnRevocation(status).ok,
    deemProbable: mayRecord && mayDeemProbable(status, evidence, policy).ok,
  };
}

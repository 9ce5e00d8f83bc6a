import 'server-only';
import type { Actor } from '../../access/actor';
import { mayConfirm, mayRecordEvidence } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { ClaimId, ConfirmationId, PrisonerId } from '../../kernel/ids';
import { fromColumns } from '../../platform/dates';
import { reading } from '../../platform/db';
import { found } from '../../platform/demand';
import type { PrisonerStatus } from '../../prisoners/rules';
import { nameOf } from '../../prisoners/store/within';
import { staffNames } from '../../staff/store/names';
import { carriesCaptivity, mayProposeFor, moveOnRevocation, shortfallOf } from '../rules';
import type { ClaimLine, ConfirmationLine, RecordEvidence } from '../schema';
import { asEvidence, claimsOf, findRecord } from '../store/claims';
import { confirmationsOf } from '../store/confirmations';

type Claims = Awaited<ReturnType<typeof claimsOf>>;
type Confirmations = Awaited<ReturnType<typeof confirmationsOf>>;
type Names = ReadonlyMap<string, string>;

/** What is known about one person and how surely: every claim, what they carry at present, every decision. Logged as a read. */
export const evidenceOf = (actor: Actor, { prisonerId }: { prisonerId: PrisonerId }): Promise<RecordEvidence> =>
  reading(actor, async (tx) => {
    const scope = scopeOf(actor);
    const prisoner = found(await findRecord(tx, scope, prisonerId));
    const claims = await claimsOf(tx, scope, prisonerId);
    const confirmations = await confirmationsOf(tx, scope, prisonerId);
    const names = await staffNames(tx, scope, peopleIn(claims, confirmations));
    await record(tx, actor, { type: 'prisoner.read', prisonerId, detail: { part: 'evidence' } });

    const evidence = claims.map(asEvidence);
    const carried = carriesCaptivity(evidence);
    const status = prisoner.status as PrisonerStatus;
    const mayRecord = mayRecordEvidence(actor).ok;
    const proposable =
      carried.ok && mayProposeFor(status).ok && !confirmations.some((one) => one.status === 'proposed');
    return {
      prisoner: {
        id: prisonerId,
        number: prisoner.number,
        name: nameOf(prisoner),
        status,
        lastAliveAt: prisoner.lastAliveAt?.toISOString() ?? null,
      },
      claims: claims.map((claim) => claimLineOf(claim, names)),
      shortfall: shortfallOf(evidence),
      basis: carried.ok ? carried.basis : null,
      confirmations: confirmations.map((one) => confirmationLineOf(one, { names, claims, me: actor.id })),
      may: {
        record: mayRecord,
        propose: mayRecord && proposable,
        decide: mayConfirm(actor).ok,
        revoke: mayConfirm(actor).ok && moveOnRevocation(status).ok,
      },
    };
  });

const peopleIn = (claims: Claims, confirmations: Confirmations) => [
  ...claims.flatMap((claim) => [claim.recordedById, claim.retractedById]),
  ...confirmations.flatMap((one) => [one.proposedById, one.decidedById, one.revokedById]),
];
const nameIn = (names: Names, id: string | null) => (id ? (names.get(id) ?? null) : null);

const claimLineOf = (claim: Claims[number], names: Names): ClaimLine => ({
  id: claim.id as ClaimId,
  says: claim.says as ClaimLine['says'],
  asOf: fromColumns('asOf', claim),
  place: claim.place,
  sourceKind: claim.sourceKind as ClaimLine['sourceKind'],
  sourceReference: claim.sourceReference,
  reliability: claim.reliability as ClaimLine['reliability'],
  credibility: claim.credibility,
  note: claim.note,
  recordedBy: nameIn(names, claim.recordedById),
  recordedAt: claim.recordedAt.toISOString(),
  version: claim.version,
  retracted: claim.retractedAt && {
    at: claim.retractedAt.toISOString(),
    by: nameIn(names, claim.retractedById),
    reason: claim.retractReason ?? 'other',
    note: claim.retractNote,
  },
});

function confirmationLineOf(
  row: Confirmations[number],
  { names, claims, me }: { names: Names; claims: Claims; me: string | null },
): ConfirmationLine {
  const claimIds = row.claims.map(({ claimId }) => claimId as ClaimId);
  const standsOn = claims.filter((claim) => claimIds.includes(claim.id as ClaimId));
  const by = nameIn(names, row.decidedById);
  return {
    id: row.id as ConfirmationId,
    status: row.status as ConfirmationLine['status'],
    basis: row.basis as ConfirmationLine['basis'],
    proposed: {
      by: nameIn(names, row.proposedById),
      at: row.proposedAt.toISOString(),
      note: row.proposalNote,
      mine: row.proposedById === me,
    },
    decided: row.decidedAt && {
      by,
      at: row.decidedAt.toISOString(),
      reason: row.decisionReason,
      note: row.decisionNote,
    },
    revoked: row.revokedAt && {
      by: nameIn(names, row.revokedById),
      at: row.revokedAt.toISOString(),
      reason: row.revokeReason,
      note: row.revokeNote,
    },
    claimIds,
    carried: carriesCaptivity(standsOn.map(asEvidence)).ok,
    version: row.version,
  };
}

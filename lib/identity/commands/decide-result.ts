import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Actor } from '../../access/actor';
import { mayEstablishIdentity } from '../../access/rules';
import { type Scope, scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import { recordClaimWithin } from '../../evidence/commands/record-claim';
import type { ClaimId, IdentityCaseId, IdentityCheckId, LabResultId, PrisonerId } from '../../kernel/ids';
import { identityNumber } from '../../kernel/numerals';
import { Refused } from '../../kernel/refusal';
import { dayFromColumn } from '../../platform/dates';
import { type Tx, transaction } from '../../platform/db';
import { found, moved, must } from '../../platform/demand';
import { custodyOf } from '../rules/custody';
import type { CheckResult } from '../rules/methods';
import { type Conclusion, mayAcceptResult, moveResult, type ResultStatus } from '../rules/samples';
import type { ResultDecision } from '../schema/dna';
import { findCase } from '../store/cases';
import { saveCheck } from '../store/checks';
import { asCustodyEvent } from '../store/kits';
import { findResult, saveResultMove } from '../store/requests';
import { rederiveCase } from './attention';
import { dayOf } from './not-in-the-future';

/**
 * An analyst's word on a laboratory's result. Accepted, it becomes a check of the case by the method DNA and, when it
 * agrees, a claim of identity of the source kind DNA result, in the same commit; neither establishes anything. Refused,
 * it stays readable and says nothing.
 */
export const decideResult = (actor: Actor, decided: ResultDecision) =>
  transaction(actor, async (tx) => {
    must(mayEstablishIdentity(actor));
    const scope = scopeOf(actor);
    const now = new Date();
    const row = found(await findResult(tx, scope, decided.id));
    if (row.version !== decided.version) throw new Refused('changed-meanwhile', { current: { status: row.status } });
    const { to } = must(moveResult(row.status as ResultStatus, decided.decision));
    if (decided.decision === 'accept') must(acceptable(row, decided, now));
    const reason = decided.decision === 'refuse' ? (decided.reason ?? null) : null;
    const decision = {
      decidedById: actor.id ?? '',
      decidedAt: now,
      decisionReason: reason,
      decisionNote: decided.note,
    };
    moved(await saveResultMove(tx, scope, row, { status: to, ...decision }));
    if (decided.decision === 'accept') await becomesCheck(tx, actor, { row, decided, now });
    await record(tx, actor, {
      type: 'dna.result-decided',
      subject: { type: 'dna-request', id: row.requestId },
      prisonerId: row.request.prisonerId,
      detail: { resultId: row.id, decision: to, reason, conclusion: row.conclusion },
    });
    return { resultId: decided.id };
  });

type Row = NonNullable<Awaited<ReturnType<typeof findResult>>>;

/** How many doubts there are in the chains of the samples behind a result. */
const doubtsOf = (row: Row) =>
  row.request.kits.flatMap(({ kit }) => custodyOf(kit.custody.map(asCustodyEvent)).flags).length;

const acceptable = (row: Row, { note }: ResultDecision, now: Date) =>
  mayAcceptResult({ validUntil: dayFromColumn(row.validUntil), today: dayOf(now), flags: doubtsOf(row), note });

type Accepted = { row: Row; decided: ResultDecision; now: Date };

async function becomesCheck(tx: Tx, actor: Actor, { row, decided, now }: Accepted) {
  const conclusion = row.conclusion as Conclusion;
  const { caseId } = row.request;
  if (!caseId || conclusion === 'profile-only') return;
  const scope = scopeOf(actor);
  const before = found(await findCase(tx, scope, caseId as IdentityCaseId));
  if (before.status === 'closed') throw new Refused('wrong-status');
  const claimId = conclusion === 'agrees' ? await becomesClaim(tx, actor, { row, decided, now }) : null;
  await writeCheck(tx, scope, { row, result: conclusion, claimId, by: actor.id ?? '', now });
  await record(tx, actor, {
    type: 'identity.check-recorded',
    subject: { type: 'identity-case', id: caseId },
    prisonerId: row.request.prisonerId,
    detail: { method: 'dna', result: conclusion },
  });
  await rederiveCase(tx, actor, before);
}

const writeCheck = (
  tx: Tx,
  scope: Scope,
  { row, result, claimId, by, now }: { row: Row; result: CheckResult; claimId: ClaimId | null; by: string; now: Date },
) =>
  saveCheck(tx, scope, {
    id: randomUUID() as IdentityCheckId,
    caseId: row.request.caseId as IdentityCaseId,
    prisonerId: row.request.prisonerId as PrisonerId,
    method: 'dna',
    result,
    doneBy: row.signedBy,
    doneOn: dayFromColumn(row.resultOn) ?? dayOf(now),
    place: row.request.laboratory.name,
    detail: null,
    attachmentId: row.attachmentId,
    likelihoodLog10: row.likelihoodLog10,
    resultId: row.id as LabResultId,
    claimId,
    by,
    now,
  });

/** Both answers of whoever accepts it; a claim nobody graded is none. */
function gradeOf({ reliability, credibility }: ResultDecision) {
  if (reliability && credibility) return { reliability, credibility };
  const missing = [...(reliability ? [] : ['reliability']), ...(credibility ? [] : ['credibility'])];
  throw new Refused('invalid', { faults: missing.map((at) => ({ at, code: 'choose-one' })) });
}

/** The claim names the case by its number alone: whoever may read the evidence of a record need not read of remains. */
async function becomesClaim(tx: Tx, actor: Actor, { row, decided }: Accepted) {
  const on = dayFromColumn(row.resultOn);
  const report = `${row.reportNumber}, ${row.request.laboratory.name}`;
  const of = row.request.case ? identityNumber(row.request.case.number) : null;
  const { claimId } = await recordClaimWithin(tx, actor, {
    prisonerId: row.request.prisonerId as PrisonerId,
    says: 'identity',
    asOf: { precision: 'day', from: on, to: on, approximate: false },
    place: null,
    detainingPowerId: null,
    sourceKind: 'dna-result',
    sourceReference: report,
    originKey: report.slice(0, 120),
    ...gradeOf(decided),
    // What an analyst wrote about the samples stays with the result.
    gradeReason: decided.note && of,
    note: of,
  });
  return claimId;
}

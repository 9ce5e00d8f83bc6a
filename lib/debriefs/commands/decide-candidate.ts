import 'server-only';
import type { Actor } from '../../access/actor';
import { mayRecordEvidence } from '../../access/rules';
import { type Scope, scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { CandidateId } from '../../kernel/ids';
import { Refused } from '../../kernel/refusal';
import type { Verdict } from '../../matching/rules';
import { type Tx, transaction } from '../../platform/db';
import { found, moved, must } from '../../platform/demand';
import {
  type CandidateAction,
  type CandidateStatus,
  isSaidByAttaching,
  mayWithdrawWith,
  moveCandidate,
} from '../rules/candidate';
import type { CandidateDecision, CandidateWithdrawal } from '../schema/sighting';
import { type CandidateForDecision, findCandidate, saveDecision, saveVerdict } from '../store/candidates';
import { atVersion } from './record-sighting';

type At<Body> = Body & { candidateId: CandidateId };

/**
 * Says of a candidate that it is not the person seen, or of somebody a family seeks that it is: kept as data, weighed
 * against every later score, and nothing else. That it is somebody on file is said by attaching the sighting.
 */
export const decideCandidate = (actor: Actor, { candidateId, version, verdict, note }: At<CandidateDecision>) =>
  transaction(actor, async (tx) => {
    const { scope, row, now, by } = await candidateAt(tx, actor, { candidateId, version });
    if (isSaidByAttaching(row.prisonerId ? 'record' : 'inquiry', verdict))
      throw new Refused('invalid', { faults: [{ at: 'verdict', code: 'attach-instead' }] });
    const status = await moveTo(tx, scope, row, { action: 'decide', verdict, now });
    await saveDecision(tx, scope, row, { verdict, reason: null, note, by, now });
    await record(tx, actor, {
      type: 'sighting.decided',
      ...aboutCandidate(row),
      detail: { verdict, before: row.verdict },
    });
    return { candidateId, version: row.version + 1, status };
  });

/** Takes back what was said of a candidate, with a reason. An attachment is taken back by detaching. */
export const withdrawCandidate = (actor: Actor, { candidateId, version, reason, note }: At<CandidateWithdrawal>) =>
  transaction(actor, async (tx) => {
    must(mayWithdrawWith(reason, note));
    const { scope, row, now, by } = await candidateAt(tx, actor, { candidateId, version });
    const status = await moveTo(tx, scope, row, { action: 'withdraw', verdict: null, now });
    await saveDecision(tx, scope, row, { verdict: 'withdrawn', reason, note, by, now });
    await record(tx, actor, {
      type: 'sighting.decision-withdrawn',
      ...aboutCandidate(row),
      detail: { reason, before: row.verdict },
    });
    return { candidateId, version: row.version + 1, status };
  });

async function candidateAt(
  tx: Tx,
  actor: Actor,
  { candidateId, version }: { candidateId: CandidateId; version: number },
) {
  must(mayRecordEvidence(actor));
  const scope = scopeOf(actor);
  const row = atVersion(found(await findCandidate(tx, scope, candidateId)), version);
  if (row.prisonerId && row.verdict === 'same' && row.sighting.status === 'attached') throw new Refused('wrong-status');
  return { scope, row, now: new Date(), by: actor.id ?? '' };
}

async function moveTo(
  tx: Tx,
  scope: Scope,
  row: CandidateForDecision,
  { action, verdict, now }: { action: CandidateAction; verdict: Verdict | null; now: Date },
) {
  const { to: status } = must(moveCandidate(row.status as CandidateStatus, action));
  moved(await saveVerdict(tx, scope, row, { status, verdict, now }));
  return status;
}

const aboutCandidate = (row: CandidateForDecision) => ({
  subject: { type: 'sighting', id: row.sightingId },
  ...(row.prisonerId ? { prisonerId: row.prisonerId } : {}),
  ...(row.sought ? { inquiryId: row.sought.inquiry.id } : {}),
});

import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Actor } from '../../access/actor';
import { mayAskIdentity } from '../../access/rules';
import { type Scope, scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { LabRequestId, LabResultId } from '../../kernel/ids';
import { Refused } from '../../kernel/refusal';
import { queue } from '../../notifications/queue';
import { type Tx, transaction } from '../../platform/db';
import { found, moved, must } from '../../platform/demand';
import { likelihoodOf } from '../rules/likelihood';
import { consentAllows, moveRequest, type RequestStatus } from '../rules/samples';
import type { NewRequest, NewResult, RequestCancelling } from '../schema/dna';
import { findCase, findPerson } from '../store/cases';
import { findLaboratory } from '../store/configuration';
import { asConsent } from '../store/donors';
import { findKits } from '../store/kits';
import { findRequest, saveRequest, saveRequestMove, saveResult } from '../store/requests';
import { notAheadOf } from './not-in-the-future';

/**
 * Asks a laboratory about these samples: of relatives of this person and, with a case, of its subject. Every relative's
 * consent must allow it on the day it is sent.
 */
export const askLaboratory = (actor: Actor, request: NewRequest) =>
  transaction(actor, async (tx) => {
    must(mayAskIdentity(actor));
    const scope = scopeOf(actor);
    const now = new Date();
    notAheadOf(now, { sentOn: request.sentOn });
    found(await findPerson(tx, scope, request.prisonerId));
    if (request.caseId && found(await findCase(tx, scope, request.caseId)).status === 'closed')
      throw new Refused('wrong-status');
    const laboratory = found(await findLaboratory(tx, scope, request.laboratoryId));
    await mustBeUsable(tx, scope, request, laboratory.abroad);

    const requestId = randomUUID() as LabRequestId;
    await saveRequest(tx, scope, requestId, request, { userId: actor.id ?? '', now });
    await record(tx, actor, {
      type: 'dna.requested',
      subject: { type: 'dna-request', id: requestId },
      prisonerId: request.prisonerId,
      detail: {
        laboratoryId: request.laboratoryId,
        caseId: request.caseId,
        kits: request.kitIds,
        expectedBy: request.expectedBy,
      },
    });
    return { requestId };
  });

/** Each kit is of a relative of this person or of this case, and is allowed to go. */
async function mustBeUsable(tx: Tx, scope: Scope, { prisonerId, caseId, kitIds, sentOn }: NewRequest, abroad: boolean) {
  const wanted = [...new Set(kitIds)];
  if (wanted.length !== kitIds.length) throw new Refused('invalid', { faults: [{ at: 'kitIds', code: 'invalid' }] });
  const kits = await findKits(tx, scope, wanted);
  const belongs = kits.filter((kit) => (kit.donor ? kit.donor.prisonerId === prisonerId : kit.caseId === caseId));
  if (belongs.length !== wanted.length) throw new Refused('not-found');
  for (const { donor } of belongs)
    if (donor) must(consentAllows(donor.consents.map(asConsent), { kind: 'sent-to-laboratory', day: sentOn, abroad }));
}

/** Lays a request down with a reason: nobody waits for its answer any more. */
export const cancelRequest = (actor: Actor, { id, version, reason }: RequestCancelling) =>
  transaction(actor, async (tx) => {
    must(mayAskIdentity(actor));
    const scope = scopeOf(actor);
    const row = found(await findRequest(tx, scope, id));
    if (row.version !== version) throw new Refused('changed-meanwhile', { current: { version: row.version } });
    const { to } = must(moveRequest(row.status as RequestStatus, 'cancel'));
    const cancelling = { cancelledById: actor.id ?? '', cancelledAt: new Date(), cancelReason: reason };
    moved(await saveRequestMove(tx, scope, row, { status: to, ...cancelling }));
    await record(tx, actor, {
      type: 'dna.request-cancelled',
      subject: { type: 'dna-request', id },
      prisonerId: row.prisonerId,
      detail: { reason },
    });
    return { requestId: id };
  });

/** Writes down what a laboratory found, as its report says it. It says nothing of anybody until an analyst accepts it. */
export const recordResult = (actor: Actor, result: NewResult) =>
  transaction(actor, async (tx) => {
    must(mayAskIdentity(actor));
    const scope = scopeOf(actor);
    const now = new Date();
    notAheadOf(now, { resultOn: result.resultOn });
    const row = found(await findRequest(tx, scope, result.id));
    const { to } = must(moveRequest(row.status as RequestStatus, 'answer'));
    mustAnswerTheQuestion(row, result, now);
    const resultId = randomUUID() as LabResultId;
    const likelihood = result.likelihood ? likelihoodOf(result.likelihood) : null;
    moved(await saveRequestMove(tx, scope, row, { status: to }));
    await saveResult(tx, scope, resultId, { result, likelihood }, { userId: actor.id ?? '', now });
    await record(tx, actor, {
      type: 'dna.result-recorded',
      subject: { type: 'dna-request', id: row.id },
      prisonerId: row.prisonerId,
      detail: { resultId, conclusion: result.conclusion },
    });
    await queue(tx, { type: 'staff.laboratory-result', prisonerId: row.prisonerId });
    return { resultId };
  });

/** Relatives' samples alone say nothing of who anybody is; and no report is older than its question. */
function mustAnswerTheQuestion(row: { caseId: string | null; sentOn: Date }, result: NewResult, now: Date) {
  if (!row.caseId && result.conclusion !== 'profile-only' && result.conclusion !== 'inconclusive')
    throw new Refused('invalid', { faults: [{ at: 'conclusion', code: 'choose-one' }] });
  notAheadOf(now, { resultOn: result.resultOn });
  if (result.resultOn < row.sentOn.toISOString().slice(0, 10))
    throw new Refused('invalid', { faults: [{ at: 'resultOn', code: 'too-early' }] });
}

import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Actor } from '../../access/actor';
import { mayAskIdentity } from '../../access/rules';
import { type Scope, scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { IdentityCaseId, PrisonerId } from '../../kernel/ids';
import { Refused } from '../../kernel/refusal';
import { type Tx, transaction } from '../../platform/db';
import { must } from '../../platform/demand';
import { subjectKindOf } from '../rules/cases';
import { kitNumberOf } from '../rules/samples';
import type { NewCase } from '../schema/cases';
import { countOpenDoubts, findArrival, findPerson, saveCase } from '../store/cases';
import { notAheadOf } from './not-in-the-future';
import { writeClaimed } from './record-claimed';

/**
 * Opens a question of identity about an arrival, about remains, or about a record whose identity is doubtful. Nobody's
 * status changes, and what repatriation knows of the arrival stays as it is.
 */
export const openCase = (actor: Actor, asked: NewCase) =>
  transaction(actor, async (tx) => {
    must(mayAskIdentity(actor));
    const scope = scopeOf(actor);
    const now = new Date();
    if (asked.origin === 'remains') notAheadOf(now, { receivedOn: asked.receivedOn });
    const caseId = randomUUID() as IdentityCaseId;
    const subject = await subjectOf(tx, scope, asked);
    const number = await saveCase(tx, scope, {
      id: caseId,
      origin: asked.origin,
      subjectKind: subjectKindOf(asked.origin),
      ...subject,
      note: asked.note,
      by: actor.id ?? '',
      now,
    });
    await record(tx, actor, {
      type: 'identity.case-opened',
      subject: { type: 'identity-case', id: caseId },
      ...(subject.prisonerId && { prisonerId: subject.prisonerId }),
      detail: { origin: asked.origin, number },
    });
    if (asked.origin !== 'record' && asked.claimed) await writeClaimed(tx, actor, caseId, asked.claimed);
    return { caseId, number };
  });

const nothing = {
  prisonerId: null,
  memberId: null,
  tagNumber: null,
  tagKey: null,
  receivedOn: null,
  receivedFrom: null,
  receivedAt: null,
  condition: null,
};

/** Whom the question is about is named in the form: what is not there, or not for this person, is a fault of that field. */
const noSuch = (at: string) => new Refused('invalid', { faults: [{ at, code: 'no-such-record' }] });

async function subjectOf(tx: Tx, scope: Scope, asked: NewCase) {
  if (asked.origin === 'arrival') {
    const arrival = await findArrival(tx, scope, asked.memberId);
    if (!arrival) throw noSuch('memberId');
    return { ...nothing, memberId: asked.memberId, prisonerId: arrival.prisonerId as PrisonerId };
  }
  if (asked.origin === 'record') {
    if (!(await findPerson(tx, scope, asked.prisonerId))) throw noSuch('prisonerId');
    if ((await countOpenDoubts(tx, scope, asked.prisonerId)) > 0) throw new Refused('duplicate');
    return { ...nothing, prisonerId: asked.prisonerId };
  }
  const { tagNumber, receivedOn, receivedFrom, receivedAt, condition } = asked;
  return { ...nothing, tagNumber, tagKey: kitNumberOf(tagNumber), receivedOn, receivedFrom, receivedAt, condition };
}

import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Actor, FamilyActor } from '../../access/actor';
import { systemActor } from '../../access/actor';
import { mayWorkInquiries } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { InquiryId } from '../../kernel/ids';
import { Refused } from '../../kernel/refusal';
import { queue } from '../../notifications/queue';
import { canonical, familyCode, hashSecret, sha256 } from '../../platform/crypto';
import { reading, transaction } from '../../platform/db';
import { must } from '../../platform/demand';
import { newReference } from '../reference';
import type { InquiryReceipt, LoggedInquiry, NewInquiry } from '../schema';
import { type Admission, findSubmission, saveInquiry } from '../store/admission';

type Channel = Pick<Admission, 'channel' | 'urgent' | 'loggedById' | 'receivedAt' | 'now'>;

/**
 * Admits an inquiry from the family's form: stored first, everything after is a courtesy. Sending the same submission
 * again gives the same receipt and writes nothing; the same id with other answers is refused (`key-reused`).
 */
export const submitInquiry = (_actor: Actor, inquiry: NewInquiry): Promise<InquiryReceipt> => {
  const now = new Date();
  return admit(null, inquiry, { channel: 'web', urgent: false, loggedById: null, receivedAt: now, now });
};

/** Logs a case a member of staff took by telephone, letter, messenger or in person: the same pipeline, another door. */
export const logInquiry = (
  actor: Actor,
  { inquiry, channel, urgent, receivedAt }: LoggedInquiry,
): Promise<InquiryReceipt> => {
  must(mayWorkInquiries(actor));
  const now = new Date();
  return admit(actor, inquiry, {
    channel,
    urgent,
    loggedById: actor.id,
    receivedAt: receivedAt ? new Date(receivedAt) : now,
    now,
  });
};

async function admit(staff: Actor | null, inquiry: NewInquiry, by: Channel): Promise<InquiryReceipt> {
  const submissionHash = sha256(canonical(inquiry));
  const earlier = await firstReceipt(inquiry.submissionId, submissionHash);
  if (earlier) return earlier;
  const code = familyCode(inquiry.submissionId);
  const codeHash = await hashSecret(code);
  try {
    return await write(
      staff,
      { ...by, inquiry, codeHash, submissionHash, id: randomUUID() as InquiryId, reference: newReference() },
      code,
    );
  } catch (error) {
    // Another copy of the same submission was faster, or the random reference is taken: the first is the answer.
    if (!(error instanceof Refused && error.reason === 'duplicate')) throw error;
    const first = await firstReceipt(inquiry.submissionId, submissionHash);
    if (first) return first;
    throw new Refused('unavailable', { retryAfterSeconds: 1 });
  }
}

async function write(staff: Actor | null, admission: Admission, code: string): Promise<InquiryReceipt> {
  const { id: inquiryId, reference, receivedAt } = admission;
  const actor: Actor = staff ?? ({ kind: 'family', id: inquiryId } satisfies FamilyActor);
  return transaction(actor, async (tx) => {
    await saveInquiry(tx, scopeOf(actor), admission);
    await record(tx, actor, {
      type: staff ? 'inquiry.logged' : 'inquiry.submitted',
      inquiryId,
      detail: { channel: admission.channel },
    });
    await queue(tx, { type: 'staff.inquiry-received', inquiryId });
    if (admission.inquiry.wantsNotices) await queue(tx, { type: 'family.received', inquiryId });
    return { inquiryId, reference, code, receivedAt: receivedAt.toISOString() };
  });
}

/** The receipt a submission already has. The look-up is by an unguessable id, so it acts as the system. */
async function firstReceipt(submissionId: string, submissionHash: string): Promise<InquiryReceipt | null> {
  const actor = systemActor('admission');
  const row = await reading(actor, (tx) => findSubmission(tx, scopeOf(actor), submissionId));
  if (!row) return null;
  if (row.submissionHash !== submissionHash) throw new Refused('key-reused');
  return {
    inquiryId: row.id as InquiryId,
    reference: row.reference,
    code: familyCode(submissionId),
    receivedAt: row.receivedAt.toISOString(),
  };
}

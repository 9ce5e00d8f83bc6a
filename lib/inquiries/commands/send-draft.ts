import 'server-only';
import { publicActor, systemActor } from '../../access/actor';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { Locale } from '../../i18n/locales';
import { Refused } from '../../kernel/refusal';
import { reading, transaction } from '../../platform/db';
import { found } from '../../platform/demand';
import { noAnswers, wholeInquiry } from '../form/whole';
import { draftActor } from '../reference';
import { findSubmission } from '../store/admission';
import { findDraft, type Sent, saveDraft } from '../store/draft';
import { submitInquiry } from './submit-inquiry';

/** The receipt of a form waits this long to be looked at. */
const keptForMs = 24 * 3_600_000;

/**
 * Sends a finished form. Sending twice, or twenty times at once, is sending once. Afterwards the draft holds the
 * reference and no answers. A page that still needs something is `invalid`; a draft that is gone is `not-found`.
 */
export async function sendDraft(code: string, language: Locale, now: Date): Promise<void> {
  const actor = draftActor(code);
  const scope = scopeOf(actor);
  const draft = found(await reading(actor, (tx) => findDraft(tx, scope, actor.id, now)));
  if (draft.sent) return;
  const today = now.toISOString().slice(0, 10);
  const inquiry = wholeInquiry(draft.answers, { submissionId: draft.submissionId, language, today });
  if (!inquiry) throw new Refused('invalid');
  const { changed, ...receipt } = await admitted(inquiry);
  await transaction(actor, async (tx) => {
    const current = await findDraft(tx, scope, actor.id, now);
    if (!current || current.sent) return;
    const sent: Sent = { ...receipt, seenAt: null, changed };
    // Answers that were not the ones sent are kept for their writer to look at.
    const answers = changed ? current.answers : noAnswers;
    const until = new Date(now.getTime() + keptForMs);
    await saveDraft(tx, scope, actor.id, { draft: { ...current, answers, sent }, language, now, until });
    await record(tx, actor, { type: 'draft.sent', inquiryId: receipt.inquiryId });
  });
}

/**
 * The inquiry, admitted now or before. It may have been admitted by a try whose answer was lost, and changed since: then
 * the first stands, and the family is told so. The language is not an answer; a switch of it sends nothing new.
 */
async function admitted(inquiry: Parameters<typeof submitInquiry>[1]) {
  try {
    const { inquiryId, reference, receivedAt } = await submitInquiry(publicActor, inquiry);
    return { inquiryId: inquiryId as string, reference, receivedAt, changed: false };
  } catch (error) {
    if (!(error instanceof Refused && error.reason === 'key-reused')) throw error;
    const system = systemActor('admission');
    const first = found(await reading(system, (tx) => findSubmission(tx, scopeOf(system), inquiry.submissionId)));
    return {
      inquiryId: first.id,
      reference: first.reference,
      receivedAt: first.receivedAt.toISOString(),
      changed: true,
    };
  }
}

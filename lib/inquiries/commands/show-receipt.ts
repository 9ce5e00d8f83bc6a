import 'server-only';
import { scopeOf } from '../../access/scope';
import type { Locale } from '../../i18n/locales';
import { familyCode } from '../../platform/crypto';
import { transaction } from '../../platform/db';
import { draftActor } from '../reference';
import { deleteDraft, findDraft, saveDraft } from '../store/draft';

/** A sent form's receipt can be looked at this long after it was first shown. */
export const receiptMinutes = 30;

export type Receipt = { reference: string; code: string; receivedAt: string; changed: boolean; until: Date };

/**
 * What a sent form's holder may keep: reference and secret code. It can be reloaded for half an hour after it was first
 * shown and is then gone, so that whoever finds the telephone later does not find the code.
 */
export const showReceipt = (code: string, language: Locale, now: Date): Promise<Receipt | null> => {
  const actor = draftActor(code);
  const scope = scopeOf(actor);
  return transaction(actor, async (tx) => {
    const draft = await findDraft(tx, scope, actor.id, now);
    if (!draft?.sent) return null;
    const seenAt = draft.sent.seenAt ? new Date(draft.sent.seenAt) : now;
    const until = new Date(seenAt.getTime() + receiptMinutes * 60_000);
    if (until <= now) {
      await deleteDraft(tx, scope, actor.id);
      return null;
    }
    if (!draft.sent.seenAt) {
      const seen = { ...draft, sent: { ...draft.sent, seenAt: seenAt.toISOString() } };
      await saveDraft(tx, scope, actor.id, { draft: seen, language, now, until });
    }
    const { reference, receivedAt, changed } = draft.sent;
    return { reference, code: familyCode(draft.submissionId), receivedAt, changed, until };
  });
};

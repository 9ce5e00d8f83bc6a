import 'server-only';
import type { Scope } from '../../access/scope';
import { openValue, sealValue } from '../../platform/crypto';
import type { Tx } from '../../platform/db';
import { type Answers, noAnswers } from '../form/whole';

/** What a sent form has become. `changed`: the answers in the draft are no longer those that were sent. */
export type Sent = {
  inquiryId: string;
  reference: string;
  receivedAt: string;
  seenAt: string | null;
  changed: boolean;
};
export type Draft = { submissionId: string; answers: Answers; sent: Sent | null };
type Kept = { answers: Answers; sent: Sent | null };

const column = 'inquiry_draft.answers';

/** The draft of this hash, held until the transaction ends so that two tabs cannot overwrite each other; null when there is none. */
export async function findDraft(tx: Tx, _scope: Scope, hash: string, now: Date): Promise<Draft | null> {
  await tx.$queryRaw`select 1 as held from inquiry_draft where token_hash = ${hash} for update`;
  const row = await tx.inquiryDraft.findUnique({ where: { tokenHash: hash } });
  if (!row || row.expiresAt <= now) return null;
  const kept = openValue<Kept>(column, hash, row.answersEnc) ?? { answers: noAnswers, sent: null };
  return { submissionId: row.submissionId, ...kept };
}

/** Saves a draft whole, new or not. */
export async function saveDraft(
  tx: Tx,
  _scope: Scope,
  hash: string,
  { draft, language, now, until }: { draft: Draft; language: string; now: Date; until: Date },
) {
  const { submissionId, ...kept } = draft;
  const content = { language, answersEnc: sealValue(column, hash, kept), updatedAt: now, expiresAt: until };
  await tx.inquiryDraft.upsert({
    where: { tokenHash: hash },
    create: { tokenHash: hash, submissionId, ...content },
    update: content,
  });
}

export const deleteDraft = (tx: Tx, _scope: Scope, hash: string) =>
  tx.inquiryDraft.deleteMany({ where: { tokenHash: hash } });

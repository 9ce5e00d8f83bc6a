import 'server-only';
import { randomUUID } from 'node:crypto';
import type { FamilyActor } from '../../access/actor';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import { Refused } from '../../kernel/refusal';
import { queue } from '../../notifications/queue';
import { verifySecret } from '../../platform/crypto';
import { reading, type Tx, transaction } from '../../platform/db';
import { type ConsentPurpose, consentPurposes, consentsInForce, doorIsShut, type InquiryStatus } from '../rules';
import { findFamilyCase, saveConsents, saveFamilyMessage } from '../store/family';
import { saveInquiryEvent } from '../store/move';

type Written = { body: string; clientKey: string; as: 'message' | 'information'; now: Date };

/**
 * Takes what a family wrote into the thread and puts it before an officer. It changes nothing in the case by itself. The
 * same key twice is one message. A text that holds the family's own secret code is refused (`holds-code`), so that the
 * code is never kept in readable form.
 */
export async function writeFromFamily(actor: FamilyActor, { body, clientKey, as, now }: Written): Promise<void> {
  const scope = scopeOf(actor);
  const open = await reading(actor, (tx) => openCase(tx, actor));
  if (await holdsCode(body, open.codeHash))
    throw new Refused('invalid', { faults: [{ at: 'body', code: 'holds-code' }] });
  await transaction(actor, async (tx) => {
    await openCase(tx, actor);
    const message = { id: randomUUID(), inquiryId: actor.id, clientKey, body, createdAt: now };
    if (!(await saveFamilyMessage(tx, scope, message))) return;
    await saveInquiryEvent(tx, scope, familyEvent(actor, as === 'message' ? 'family-wrote' : 'information-added', now));
    const type = as === 'message' ? 'inquiry.message-received' : 'inquiry.information-added';
    await record(tx, actor, { type, inquiryId: actor.id, subject: { type: 'message', id: message.id } });
    await queue(tx, { type: 'staff.family-wrote', inquiryId: actor.id });
  });
}

/** Records the family's choices where they differ from those in force, and tells an officer. Repeating it changes nothing. */
export const changeConsents = (actor: FamilyActor, wanted: Record<ConsentPurpose, boolean>, now: Date): Promise<void> =>
  transaction(actor, async (tx) => {
    const scope = scopeOf(actor);
    const before = consentsInForce((await openCase(tx, actor)).consents);
    const choices = consentPurposes
      .filter((purpose) => wanted[purpose] !== before[purpose])
      .map((purpose) => ({ purpose, granted: wanted[purpose] }));
    if (choices.length === 0) return;
    await saveConsents(tx, scope, actor.id, choices, now);
    await saveInquiryEvent(tx, scope, familyEvent(actor, 'consent-changed', now));
    const said = choices.map(({ purpose, granted }) => `${purpose}:${granted ? 'yes' : 'no'}`);
    await record(tx, actor, { type: 'consent.changed', inquiryId: actor.id, detail: { choices: said } });
    await queue(tx, { type: 'staff.family-wrote', inquiryId: actor.id });
  });

async function openCase(tx: Tx, actor: FamilyActor) {
  const row = await findFamilyCase(tx, scopeOf(actor), actor.id);
  if (!row || doorIsShut(row.status as InquiryStatus)) throw new Refused('signed-out');
  return row;
}

const familyEvent = (actor: FamilyActor, kind: string, now: Date) => ({
  inquiryId: actor.id,
  kind,
  occurredAt: now,
  recordedAt: now,
  recordedById: null,
  source: 'family',
});

/** Whether a text holds the code that opens this inquiry, however it is grouped. Only the first few candidates cost a hash. */
async function holdsCode(body: string, codeHash: string): Promise<boolean> {
  const runs = body.normalize('NFKC').match(/\d(?:[\s.,\-–—]*\d){19,}/g) ?? [];
  const candidates = runs.map((run) => run.replace(/\D/g, '')).filter((digits) => digits.length === 20);
  for (const digits of candidates.slice(0, 3)) if (await verifySecret(codeHash, digits)) return true;
  return false;
}

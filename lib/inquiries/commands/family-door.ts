import 'server-only';
import type { FamilyActor, FamilyDoorActor } from '../../access/actor';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { InquiryId } from '../../kernel/ids';
import { hashOfToken, newToken, verifySecret } from '../../platform/crypto';
import { reading, transaction } from '../../platform/db';
import { referenceFrom } from '../reference';
import { doorIsShut, type InquiryStatus } from '../rules';
import {
  closeFamilySession,
  findDoor,
  findFamilySession,
  saveFamilySession,
  touchFamilySession,
} from '../store/family';

const minute = 60_000;
/** A family's session ends 12 hours after it was opened, or after half an hour without a page. */
export const longest = 12 * 60 * minute;
export const idle = 30 * minute;

// No reference looks like this; an empty one would act as nobody and could not be written to the log.
const nowhere = '-';
const door = (reference: string): FamilyDoorActor => ({ kind: 'family-door', id: reference });

/**
 * Opens a session for whoever knows reference and code; null otherwise. An unknown reference, a wrong code and an inquiry
 * that is closed or was rejected get the same answer after the same work: one look-up, one hash, one line in the log.
 */
export async function openFamilyDoor(typed: { reference: string; code: string }, now: Date): Promise<string | null> {
  const reference = referenceFrom(typed.reference) ?? nowhere;
  const actor = door(reference);
  const row = await reading(actor, (tx) => findDoor(tx, scopeOf(actor), reference));
  const matches = await verifySecret(row?.codeHash ?? null, codeFrom(typed.code));
  const token = newToken();
  const opens = row !== null && matches && !doorIsShut(row.status as InquiryStatus);
  await transaction(actor, async (tx) => {
    if (opens)
      await saveFamilySession(tx, scopeOf(actor), {
        idHash: hashOfToken(token),
        inquiryId: row.id,
        createdAt: now,
        expiresAt: new Date(now.getTime() + longest),
      });
    await record(tx, actor, opens ? { type: 'session.opened', inquiryId: row.id } : { type: 'session.refused' });
  });
  return opens ? token : null;
}

/** Digits of a code as somebody typed it, in whatever grouping. */
const codeFrom = (typed: string) => typed.normalize('NFKC').replace(/\D/g, '').slice(0, 40);

/** The family behind a session's token, while the session is in force; its half hour begins again. */
export async function familyBehind(token: string, now: Date): Promise<FamilyActor | null> {
  const actor = door(nowhere);
  const idHash = hashOfToken(token);
  return reading(actor, async (tx) => {
    const session = await findFamilySession(tx, scopeOf(actor), idHash, { now, idle });
    if (!session) return null;
    if (now.getTime() - session.lastSeenAt.getTime() > minute)
      await touchFamilySession(tx, scopeOf(actor), idHash, now);
    return { kind: 'family', id: session.inquiryId as InquiryId };
  });
}

/** Ends a session: its cookie, wherever it was copied to, is worth nothing from now on. */
export async function closeFamilyDoor(token: string, now: Date): Promise<void> {
  const actor = door(nowhere);
  await transaction(actor, async (tx) => {
    const closed = await closeFamilySession(tx, scopeOf(actor), hashOfToken(token), now);
    if (closed.count) await record(tx, actor, { type: 'session.closed' });
  });
}

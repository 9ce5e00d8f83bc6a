import 'server-only';
import type { Scope } from '../../access/scope';
import type { InquiryId } from '../../kernel/ids';
import { openValue, sealValue } from '../../platform/crypto';
import type { Tx } from '../../platform/db';
import type { ContactDetails } from '../schema';

/** What the door needs to check a code; null when the reference names nothing. */
export const findDoor = (tx: Tx, _scope: Scope, reference: string) =>
  tx.inquiry.findUnique({ where: { reference }, select: { id: true, codeHash: true, status: true } });

export const saveFamilySession = (
  tx: Tx,
  _scope: Scope,
  session: { idHash: string; inquiryId: string; createdAt: Date; expiresAt: Date },
) => tx.familySession.createMany({ data: [{ ...session, lastSeenAt: session.createdAt }] });

/** The session of a cookie, if it is in force. */
export const findFamilySession = (tx: Tx, _scope: Scope, idHash: string, { now, idle }: { now: Date; idle: number }) =>
  tx.familySession.findFirst({
    where: { idHash, expiresAt: { gt: now }, lastSeenAt: { gt: new Date(now.getTime() - idle) } },
    select: { inquiryId: true, lastSeenAt: true, createdAt: true },
  });

export const touchFamilySession = (tx: Tx, _scope: Scope, idHash: string, now: Date) =>
  tx.familySession.updateMany({ where: { idHash }, data: { lastSeenAt: now } });

/** Ends a session now. The row stays: the family is shown when its page was opened. */
export const closeFamilySession = (tx: Tx, _scope: Scope, idHash: string, now: Date) =>
  tx.familySession.updateMany({ where: { idHash, expiresAt: { gt: now } }, data: { expiresAt: now } });

/** What a family's page is made of: its own words, what it was told, and work that says nothing about a person. */
export async function findFamilyCase(tx: Tx, _scope: Scope, id: InquiryId) {
  const row = await tx.inquiry.findUnique({
    where: { id },
    select: {
      id: true,
      reference: true,
      status: true,
      kinship: true,
      assignedToId: true,
      receivedAt: true,
      wantsNotices: true,
      codeHash: true,
      contactEnc: true,
      sought: {
        orderBy: { position: 'asc' },
        select: { id: true, surname: true, given: true, patronymic: true, otherNames: true },
      },
      // Row-level security leaves out what the family was not told yet.
      tellings: {
        where: { reachedAt: { not: null } },
        orderBy: { reachedAt: 'asc' },
        select: { soughtId: true, what: true, reachedAt: true },
      },
      // The same holds of a death: the row is there for the family once it has acknowledged it.
      deathTellings: {
        where: { acknowledgedAt: { not: null } },
        select: { soughtId: true, what: true, acknowledgedAt: true },
      },
      messages: {
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
        select: { id: true, sender: true, bodyEnc: true, createdAt: true, readAt: true },
      },
      consents: { orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }], select: { purpose: true, granted: true } },
      familySessions: { orderBy: { createdAt: 'desc' }, take: 10, select: { createdAt: true } },
    },
  });
  if (!row) return null;
  const { contactEnc, messages, ...rest } = row;
  return {
    ...rest,
    contact: openValue<ContactDetails>('inquiry.contact', id, contactEnc),
    messages: messages.map(({ bodyEnc, ...message }) => ({
      ...message,
      body: openValue<string>('inquiry_message.body', message.id, bodyEnc) ?? '',
    })),
  };
}

/** Saves a message of the family. False when a message with this key is there already. */
export async function saveFamilyMessage(
  tx: Tx,
  _scope: Scope,
  message: { id: string; inquiryId: InquiryId; clientKey: string; body: string; createdAt: Date },
) {
  const { id, body, ...plain } = message;
  const saved = await tx.inquiryMessage.createMany({
    data: [{ id, ...plain, sender: 'family', channel: 'web', bodyEnc: sealValue('inquiry_message.body', id, body) }],
    skipDuplicates: true,
  });
  return saved.count === 1;
}

/** Marks what the office wrote as seen by the family. */
export const markSeenByFamily = (tx: Tx, _scope: Scope, inquiryId: InquiryId, now: Date) =>
  tx.inquiryMessage.updateMany({
    where: { inquiryId, sender: { not: 'family' }, readAt: null },
    data: { readAt: now },
  });

/** Writes new choices. Earlier ones stay: the newest of a purpose is in force. */
export const saveConsents = (
  tx: Tx,
  _scope: Scope,
  inquiryId: InquiryId,
  choices: readonly { purpose: string; granted: boolean }[],
  now: Date,
) => tx.consent.createMany({ data: choices.map((choice) => ({ inquiryId, ...choice, recordedAt: now })) });

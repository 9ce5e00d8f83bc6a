import 'server-only';
import type { Scope } from '../../access/scope';
import type { ConsentId, DonorId, InquiryId, PrisonerId } from '../../kernel/ids';
import { openValue, sealValue } from '../../platform/crypto';
import { dayFromColumn, dayToColumn } from '../../platform/dates';
import type { Tx } from '../../platform/db';
import type { Consent, ConsentScope } from '../rules/samples';
import type { DonorChange, NewConsent, NewDonor } from '../schema/dna';
import { kitParts } from './kits';
import { donorsWithin } from './within';

const nameColumn = 'dna_donor_contact.name';
const contactColumn = 'dna_donor_contact.contact';
const noteColumn = 'dna_donor_contact.note';
/** Who a donor is, how to reach them, and what to know when doing so. */
type Reached = { name: string; contact: string | null; note: string | null };
type By = { userId: string; now: Date };

/** Whether this inquiry is about this record: an inquiry of other people is not linked to a donor. */
export const isAbout = async (tx: Tx, _scope: Scope, inquiryId: InquiryId, prisonerId: PrisonerId) =>
  (await tx.soughtPerson.count({ where: { inquiryId, prisonerId } })) > 0;

/** The inquiries about a record, for choosing the one a relative came with. */
export const inquiriesAbout = async (tx: Tx, _scope: Scope, prisonerId: PrisonerId) =>
  tx.inquiry.findMany({
    where: { sought: { some: { prisonerId } } },
    orderBy: { reference: 'asc' },
    take: 50,
    select: { id: true, reference: true },
  });

/** Writes a donor and, encrypted in a row of its own, who it is. */
export async function saveDonor(tx: Tx, scope: Scope, id: DonorId, donor: NewDonor, by: By) {
  const { name, contact, note, ...given } = donor;
  const { number } = await tx.dnaDonor.create({
    select: { number: true },
    data: { id, ...given, recordedById: by.userId, recordedAt: by.now },
  });
  await saveContact(tx, scope, id, { name, contact, note }, by);
  return number;
}

/** Writes or replaces name and contact. Never read back by whoever may not read it: there is no RETURNING. */
export async function saveContact(
  tx: Tx,
  _scope: Scope,
  donorId: DonorId,
  { name, contact, note }: Reached,
  { userId, now }: By,
) {
  const sealed = {
    nameEnc: sealValue(nameColumn, donorId, name),
    contactEnc: contact ? sealValue(contactColumn, donorId, contact) : null,
    noteEnc: note ? sealValue(noteColumn, donorId, note) : null,
    updatedById: userId,
    updatedAt: now,
  };
  const changed = await tx.dnaDonorContact.updateMany({ where: { donorId }, data: sealed });
  if (changed.count === 0) await tx.dnaDonorContact.createMany({ data: [{ donorId, ...sealed }] });
}

type ContactRow = { donorId: string; nameEnc: Uint8Array; contactEnc: Uint8Array | null; noteEnc: Uint8Array | null };
export const openContact = (row: ContactRow) => ({
  name: openValue<string>(nameColumn, row.donorId, row.nameEnc),
  contact: openValue<string>(contactColumn, row.donorId, row.contactEnc),
  note: openValue<string>(noteColumn, row.donorId, row.noteEnc),
});

export const findDonor = (tx: Tx, scope: Scope, id: DonorId) =>
  tx.dnaDonor.findFirst({ where: { AND: [{ id }, donorsWithin(scope)] }, include: { consents: true } });

/** The donors of a record with consents, kits and, for whoever may read them, contacts; closest kin first is the query's. */
export const donorsOf = (tx: Tx, scope: Scope, prisonerId: PrisonerId) =>
  tx.dnaDonor.findMany({
    where: { AND: [{ prisonerId, withdrawnAt: null }, donorsWithin(scope)] },
    orderBy: { number: 'asc' },
    include: {
      contact: true,
      consents: { orderBy: [{ givenOn: 'desc' }, { id: 'desc' }] },
      kits: { include: kitParts, orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }] },
    },
  });
export type DonorRow = Awaited<ReturnType<typeof donorsOf>>[number];

export const saveDonorChange = (
  tx: Tx,
  _scope: Scope,
  { id, version, availability }: Pick<DonorChange, 'id' | 'version' | 'availability'>,
) =>
  tx.dnaDonor.updateMany({
    where: { id, version, withdrawnAt: null },
    data: { availability, version: { increment: 1 } },
  });

export const saveDonorWithdrawal = (
  tx: Tx,
  _scope: Scope,
  row: { id: DonorId; version: number; reason: string },
  { userId, now }: By,
) =>
  tx.dnaDonor.updateMany({
    where: { id: row.id, version: row.version, withdrawnAt: null },
    data: { withdrawnAt: now, withdrawnById: userId, withdrawReason: row.reason, version: { increment: 1 } },
  });

export const saveConsent = (tx: Tx, _scope: Scope, id: ConsentId, consent: NewConsent, { userId, now }: By) =>
  tx.dnaConsent.createMany({
    data: [
      {
        id,
        donorId: consent.id,
        scope: consent.scope,
        form: consent.form,
        givenOn: dayToColumn(consent.givenOn) ?? now,
        expiresOn: dayToColumn(consent.expiresOn),
        attachmentId: consent.attachmentId,
        recordedById: userId,
        recordedAt: now,
      },
    ],
  });

export const findConsent = (tx: Tx, scope: Scope, id: ConsentId) =>
  tx.dnaConsent.findFirst({
    where: { id, donor: donorsWithin(scope) },
    include: { donor: { select: { prisonerId: true } } },
  });

export const saveConsentWithdrawal = (
  tx: Tx,
  _scope: Scope,
  row: { id: ConsentId; version: number; withdrawnOn: string; reason: string },
  { userId, now }: By,
) =>
  tx.dnaConsent.updateMany({
    where: { id: row.id, version: row.version, withdrawnAt: null },
    data: {
      withdrawnOn: dayToColumn(row.withdrawnOn),
      withdrawnAt: now,
      withdrawnById: userId,
      withdrawReason: row.reason,
      version: { increment: 1 },
    },
  });

type ConsentRow = { scope: string[]; givenOn: Date; expiresOn: Date | null; withdrawnOn: Date | null };
/** A row as the rules look at it. */
export const asConsent = (row: ConsentRow): Consent => ({
  scope: row.scope as ConsentScope[],
  givenOn: dayFromColumn(row.givenOn) ?? '',
  expiresOn: dayFromColumn(row.expiresOn),
  withdrawnOn: dayFromColumn(row.withdrawnOn),
});

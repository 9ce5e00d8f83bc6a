import 'server-only';
import type { Scope } from '../../access/scope';
import type { InquiryId, SoughtId } from '../../kernel/ids';
import { sealValue } from '../../platform/crypto';
import { toColumns } from '../../platform/dates';
import type { Tx } from '../../platform/db';
import { type channels, consentPurposes } from '../rules';
import type { NewInquiry, SoughtPerson } from '../schema';
import { keepSoughtSearchable } from './searchable';

export type Admission = {
  id: InquiryId;
  reference: string;
  codeHash: string;
  submissionHash: string;
  channel: (typeof channels)[number];
  urgent: boolean;
  loggedById: string | null;
  receivedAt: Date;
  now: Date;
  inquiry: NewInquiry;
};

/** The inquiry of a submission, with what is needed to give the same receipt again. */
export const findSubmission = (tx: Tx, _scope: Scope, submissionId: string) =>
  tx.inquiry.findUnique({
    where: { submissionId },
    select: { id: true, reference: true, submissionHash: true, receivedAt: true },
  });

/** Saves an inquiry whole: inquirer, sought persons, consents, first event. */
export async function saveInquiry(tx: Tx, scope: Scope, admission: Admission) {
  const { id, inquiry, receivedAt, now } = admission;
  await tx.inquiry.create({
    select: { id: true },
    data: {
      id,
      reference: admission.reference,
      codeHash: admission.codeHash,
      submissionId: inquiry.submissionId,
      submissionHash: admission.submissionHash,
      channel: admission.channel,
      urgent: admission.urgent,
      loggedById: admission.loggedById,
      language: inquiry.language,
      inquirerName: inquiry.inquirerName,
      relationship: inquiry.relationship,
      contactEnc: sealValue('inquiry.contact', id, inquiry.contact),
      wantsNotices: inquiry.wantsNotices,
      receivedAt,
      updatedAt: now,
    },
  });
  const sought: SoughtId[] = [];
  for (const [position, person] of inquiry.sought.entries()) sought.push(await saveSought(tx, id, position, person));
  await tx.consent.createMany({
    data: consentPurposes.map((purpose) => ({
      inquiryId: id,
      purpose,
      granted: inquiry.consents[purpose],
      recordedAt: now,
    })),
  });
  await tx.inquiryEvent.createMany({
    data: [
      {
        inquiryId: id,
        kind: 'received',
        occurredAt: receivedAt,
        recordedAt: now,
        recordedById: admission.loggedById,
        source: admission.channel,
        toStatus: 'received',
      },
    ],
  });
  await keepSoughtSearchable(tx, scope, sought);
}

async function saveSought(tx: Tx, inquiryId: InquiryId, position: number, person: SoughtPerson): Promise<SoughtId> {
  const id = crypto.randomUUID() as SoughtId;
  const { birth, lost, circumstances, known, ...plain } = person;
  await tx.soughtPerson.create({
    select: { id: true },
    data: {
      id,
      inquiryId,
      position,
      ...plain,
      ...toColumns('birth', birth),
      ...toColumns('lost', lost),
      circumstancesEnc: circumstances ? sealValue('sought_person.circumstances', id, circumstances) : null,
      knownEnc: known ? sealValue('sought_person.known', id, known) : null,
    },
  });
  return id;
}

import { randomUUID } from 'node:crypto';
import { publicActor, type StaffActor, systemActor } from '../../lib/access/actor';
import { submitInquiry } from '../../lib/inquiries/commands/submit-inquiry';
import type { InquiryStatus, KinshipState } from '../../lib/inquiries/rules';
import { newInquiry } from '../../lib/inquiries/schema';
import type { PrisonerId } from '../../lib/kernel/ids';
import { partialDateOf } from '../../lib/kernel/partial-date';
import { transaction } from '../../lib/platform/db';
import { inSpelling, inventedName, ofAWoman } from './names';

export type InquirySketch = {
  n: number;
  language?: 'uk' | 'ru' | 'en';
  relationship?: string;
  submissionId?: string;
  email?: string;
};

const women = [
  ['Марія', 'Мария', 'Mariia'],
  ['Олена', 'Елена', 'Olena'],
  ['Ганна', 'Анна', 'Hanna'],
  ['Тетяна', 'Татьяна', 'Tetiana'],
] as const;

/** What a family that seeks the n-th invented person would send. */
export function anInquiryForm({
  n,
  language = 'uk',
  relationship = 'mother',
  submissionId = randomUUID(),
  email,
}: InquirySketch) {
  const spelling = { uk: 0, ru: 1, en: 2 }[language] as 0 | 1 | 2;
  const person = inSpelling(inventedName(n), spelling);
  return newInquiry.parse({
    submissionId,
    language,
    relationship,
    inquirerName: `${ofAWoman(person.surname)} ${women[n % women.length]?.[spelling] ?? ''}`,
    contact: { phone: `+00 555 ${String(1000 + n)}`, email: email ?? null, address: null, safeTimes: null },
    wantsNotices: email !== undefined,
    sought: [
      {
        ...person,
        sex: 'male',
        birth: partialDateOf({ year: 1970 + ((n * 7) % 35) }),
        unit: `${10 + (n % 30)}`,
        lostHow: 'call',
        lost: partialDateOf({ year: 2024 + (n % 3) }),
      },
    ],
    consents: { search: true, 'share-icrc': true },
  });
}

/** Submits that form through the front door and answers the receipt. */
export const anInquiry = (sketch: InquirySketch) => submitInquiry(publicActor, anInquiryForm(sketch));

type Progress = {
  inquiryId: string;
  status: InquiryStatus;
  kinship?: KinshipState;
  assignedTo?: StaffActor;
  linkTo?: PrisonerId;
  linkedBy?: StaffActor;
  verified?: boolean;
};

/** Puts an inquiry where its story has got to. Moves through the life cycle one step at a time, as the database insists. */
export const atStage = ({ inquiryId, status, kinship, assignedTo, linkTo, linkedBy, verified }: Progress) =>
  transaction(systemActor('seed'), async (tx) => {
    const way: InquiryStatus[] = ['open', 'matched', 'verified', 'answered'];
    for (const step of status === 'needs-info' ? (['needs-info'] as const) : way.slice(0, way.indexOf(status) + 1)) {
      await tx.inquiry.update({
        where: { id: inquiryId },
        data: { status: step, version: { increment: 1 } },
        select: { id: true },
      });
    }
    await tx.inquiry.update({
      where: { id: inquiryId },
      data: { ...(kinship ? { kinship } : {}), ...(assignedTo ? { assignedToId: assignedTo.id } : {}) },
      select: { id: true },
    });
    if (kinship === 'verified' && assignedTo) {
      await tx.kinshipCheck.create({
        data: { inquiryId, method: 'birth-certificate', outcome: 'verified', recordedById: assignedTo.id },
      });
    }
    if (linkTo && linkedBy) {
      await tx.soughtPerson.updateMany({
        where: { inquiryId },
        data: {
          prisonerId: linkTo,
          linkStatus: verified ? 'verified' : 'matched',
          linkedById: linkedBy.id,
          linkedAt: new Date(),
        },
      });
    }
  });

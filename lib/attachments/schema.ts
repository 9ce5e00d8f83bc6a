import { z } from 'zod';
import { sensitivities } from '../access/rules';
import type { AttachmentId, PrisonerId } from '../kernel/ids';
import { id, requiredText, version } from '../kernel/text-schema';
import { kinds, mostBytesOfAll } from './rules/kinds';
import { attachmentStatuses, custodyKinds, scans, subjectTypes } from './rules/life';

const subject = {
  subjectType: z.enum(subjectTypes).nullish(),
  subjectId: id().nullish(),
};
const wholeSubject = (given: { subjectType?: unknown; subjectId?: unknown }) => !given.subjectType === !given.subjectId;

/** What is said of a file before it comes. `size` in bytes; the name and the kind it seems to have prove nothing. */
export const newUpload = z
  .strictObject({
    prisonerId: id<PrisonerId>(),
    name: requiredText(200),
    about: requiredText(300),
    sensitivity: z.enum(sensitivities, 'choose-one'),
    size: z.number('invalid').int('invalid').min(1, 'attachment-empty').max(mostBytesOfAll, 'attachment-too-large'),
    declaredKind: z.enum(kinds).nullish(),
    ...subject,
  })
  .refine(wholeSubject, { path: ['subjectId'], message: 'invalid' });
export type NewUpload = z.infer<typeof newUpload>;

/** The fields of a plain form, before its file. `id` is made with the form, so that sending it twice is one file. */
export const formFields = z
  .strictObject({
    id: id<AttachmentId>(),
    prisonerId: id<PrisonerId>(),
    about: requiredText(300),
    sensitivity: z.enum(sensitivities, 'choose-one'),
    ...subject,
  })
  .refine(wholeSubject, { path: ['subjectId'], message: 'invalid' });
export type FormFields = z.infer<typeof formFields>;

export const attachmentPath = z.object({ id: id<AttachmentId>() });
export type AttachmentPath = z.infer<typeof attachmentPath>;

/** How an upload stands. `pieceSize` is what every piece but the last has. */
export const uploadState = z.object({
  id: id<AttachmentId>(),
  status: z.enum(attachmentStatuses),
  received: z.number(),
  size: z.number().nullable(),
  pieceSize: z.number(),
});
export type UploadState = z.infer<typeof uploadState>;

const moment = z.string();
const person = z.string().nullable();

export const attachmentLine = z.object({
  id: id<AttachmentId>(),
  status: z.enum(attachmentStatuses),
  sensitivity: z.enum(sensitivities),
  kind: z.enum(kinds).nullable(),
  name: z.string(),
  about: z.string(),
  size: z.number().nullable(),
  scan: z.enum(scans),
  finding: z.string().nullable(),
  hasPreview: z.boolean(),
  width: z.number().nullable(),
  height: z.number().nullable(),
  subjectType: z.enum(subjectTypes).nullable(),
  subjectId: id().nullable(),
  by: person,
  at: moment,
  released: z.object({ at: moment, by: person, reason: z.string() }).nullable(),
  withdrawn: z.object({ at: moment, by: person, reason: z.string() }).nullable(),
  may: z.object({ open: z.boolean(), withdraw: z.boolean() }),
  version: z.number(),
});
export type AttachmentLine = z.infer<typeof attachmentLine>;

/** An upload of the reader's own that was begun and not ended: it can be gone on with, or given up. */
export const unfinishedUpload = uploadState.extend({ name: z.string(), about: z.string(), at: moment });
export type UnfinishedUpload = z.infer<typeof unfinishedUpload>;

export const attachmentsAsked = z.strictObject({
  prisonerId: id<PrisonerId>(),
  subjectType: z.enum(subjectTypes).optional(),
  subjectId: id().optional(),
});
export type AttachmentsAsked = z.infer<typeof attachmentsAsked>;

/** The files of one record that this reader may know of. */
export const recordAttachments = z.object({
  lines: z.array(attachmentLine),
  unfinished: z.array(unfinishedUpload),
  scanner: z.boolean(),
  /** `reads`: what this reader still sees once it is complete. */
  may: z.object({ attach: z.boolean(), reads: z.array(z.enum(sensitivities)) }),
});
export type RecordAttachments = z.infer<typeof recordAttachments>;

export const custodyLine = z.object({
  id: z.string(),
  kind: z.enum(custodyKinds),
  at: moment,
  /** Null: by the system itself. */
  by: person,
  detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
});
export type CustodyLine = z.infer<typeof custodyLine>;

/** One file with its chain of custody and the hashes of what came and of what is kept. */
export const oneAttachment = z.object({
  line: attachmentLine,
  cameHash: z.string().nullable(),
  keptHash: z.string().nullable(),
  store: z.string(),
  custody: z.array(custodyLine),
});
export type OneAttachment = z.infer<typeof oneAttachment>;

export const withdrawal = z.strictObject({ version, reason: requiredText(500) });
export type Withdrawal = z.infer<typeof withdrawal> & AttachmentPath;
export const releasing = z.strictObject({ version, reason: requiredText(500) });
export type Releasing = z.infer<typeof releasing> & AttachmentPath;
export const attachmentReceipt = z.object({ id: id<AttachmentId>(), status: z.enum(attachmentStatuses) });

/** What was found harmful, for supervisors. What it is called and about only where they may read such files. */
export const quarantineLine = z.object({
  id: id<AttachmentId>(),
  prisonerId: id<PrisonerId>(),
  number: z.string(),
  name: z.string().nullable(),
  about: z.string().nullable(),
  kind: z.enum(kinds).nullable(),
  size: z.number().nullable(),
  sensitivity: z.enum(sensitivities),
  finding: z.string(),
  by: person,
  at: moment,
  mine: z.boolean(),
  mayRelease: z.boolean(),
  version: z.number(),
});
export type QuarantineLine = z.infer<typeof quarantineLine>;
export const quarantineAsked = z.strictObject({});
export const quarantine = z.object({ lines: z.array(quarantineLine) });
export type Quarantine = z.infer<typeof quarantine>;

import { z } from 'zod';
import type { AgreementId, AgreementVersionId } from '../../kernel/ids';
import { id, optionalText, requiredText, version } from '../../kernel/text-schema';
import { categories, healthCategories } from '../../prisoners/rules';
import { type AgreementContent, contentFaults, lineModes } from '../rules/content';
import type { Criterion } from '../rules/criteria';
import { versionStatuses } from '../rules/life';
import { unanswered } from '../rules/warnings';

const day = z.iso.date('not-a-date');
const whole = (least: number, most: number) =>
  z.number('not-a-count').int('not-a-count').min(least, 'not-a-count').max(most, 'not-a-count');
const count = whole(0, 100_000);

/** Whom a line is for. Another key (a nationality, a religion, an opinion) is refused: there is none. */
export const criterion: z.ZodType<Criterion> = z.strictObject({
  health: z
    .array(z.enum(healthCategories, 'choose-one').exclude(['unknown'], 'choose-one'))
    .max(healthCategories.length, 'invalid')
    .optional(),
  category: z
    .array(z.enum(categories, 'choose-one').exclude(['unknown'], 'choose-one'))
    .max(categories.length, 'invalid')
    .optional(),
  sex: z.literal('female', 'choose-one').optional(),
  ageUnder: whole(1, 120).optional(),
  ageFrom: whole(1, 120).optional(),
  heldMonths: whole(1, 600).optional(),
});

const line = z.strictObject({
  id: z
    .string('required')
    .min(1, 'required')
    .max(40, 'too-long')
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'not-a-line-code'),
  title: requiredText(200),
  mode: z.enum(lineModes, 'choose-one'),
  give: count.optional(),
  take: count.optional(),
  offered: count.optional(),
  criteria: z.array(criterion).max(12, 'too-many-lines'),
});

/** The shape of a version; what no shape can say stands in `contentFaults`. */
export const agreementContent = z.strictObject({
  title: requiredText(200),
  mediators: z.array(requiredText(200)).max(10, 'too-many-lines'),
  stages: z
    .array(z.strictObject({ title: requiredText(200), on: day.nullish().transform((value) => value ?? null) }))
    .max(30, 'too-many-lines'),
  readings: z
    .array(z.strictObject({ partyId: id(), lines: z.array(line).max(40, 'too-many-lines') }))
    .min(1, 'no-lines')
    .max(2, 'invalid'),
}) satisfies z.ZodType<AgreementContent>;

const proposal = z.strictObject({
  content: agreementContent,
  /** What is written in answer to each warning of the law, by the warning's key. */
  answers: z.record(z.string().max(200), requiredText(2000)).default({}),
  note: requiredText(2000),
});
const lawful = ({ content, answers }: z.infer<typeof proposal>, context: z.RefinementCtx) => {
  for (const { at, code } of contentFaults(content))
    context.addIssue({ code: 'custom', path: ['content', ...at.split('.')], message: code });
  for (const { key } of unanswered(content, answers))
    context.addIssue({ code: 'custom', path: ['answers', key], message: 'warning-unanswered' });
};

/** An agreement between two sides with its first version. */
export const newAgreement = proposal.extend({ oursId: id(), theirsId: id() }).superRefine((agreement, context) => {
  lawful(agreement, context);
  if (agreement.oursId === agreement.theirsId)
    context.addIssue({ code: 'custom', path: ['theirsId'], message: 'same-side' });
});
export type NewAgreement = z.infer<typeof newAgreement>;

export const newVersion = proposal.superRefine(lawful);
export type NewVersion = z.infer<typeof newVersion>;

export const agreementPath = z.object({ id: id<AgreementId>() });
export const versionPath = z.object({
  id: id<AgreementId>(),
  number: z.coerce.number().int().min(1).max(1_000_000),
});
export type VersionPath = z.infer<typeof versionPath>;
export const versionDecision = z
  .strictObject({ version, decision: z.enum(['adopt', 'return'], 'choose-one'), note: optionalText(1000) })
  .refine(({ decision, note }) => decision === 'adopt' || note, { path: ['note'], message: 'reason-missing' });
export type VersionDecision = z.infer<typeof versionDecision>;
export const versionWithdrawal = z.strictObject({ version });
export const versionReceipt = z.object({
  id: id<AgreementId>(),
  number: z.number(),
  status: z.enum(versionStatuses),
});
export type VersionReceipt = z.infer<typeof versionReceipt>;

export const party = z.object({ id: z.string(), code: z.string(), uk: z.string(), ru: z.string(), en: z.string() });
export type Party = z.infer<typeof party>;
const person = z.object({ by: z.string().nullable(), at: z.string() });

export const versionLine = z.object({
  id: id<AgreementVersionId>(),
  number: z.number(),
  status: z.enum(versionStatuses),
  content: agreementContent,
  hash: z.string(),
  answers: z.record(z.string(), z.string()),
  note: z.string(),
  proposed: person.extend({ mine: z.boolean() }),
  adopted: person.nullable(),
  closed: person.extend({ note: z.string().nullable() }).nullable(),
  supersededAt: z.string().nullable(),
  version: z.number(),
});
export type VersionLine = z.infer<typeof versionLine>;

export const agreementDetail = z.object({
  id: id<AgreementId>(),
  number: z.string(),
  ours: party,
  theirs: party,
  /** The number of the version in force, if there is one. */
  present: z.number().nullable(),
  versions: z.array(versionLine),
  may: z.object({ propose: z.boolean(), decide: z.boolean(), record: z.boolean() }),
});
export type AgreementDetail = z.infer<typeof agreementDetail>;

export const agreementLine = z.object({
  id: id<AgreementId>(),
  number: z.string(),
  title: z.string(),
  ours: party,
  theirs: party,
  /** The number of the version in force; null while there is none. */
  present: z.number().nullable(),
  /** A version waits for a second person. */
  proposed: z.boolean(),
  /** Of the version in force (else the latest): how many lines the readings have otherwise. */
  differing: z.number(),
  updatedAt: z.string(),
});
export const agreementList = z.object({ lines: z.array(agreementLine), may: z.object({ propose: z.boolean() }) });
export type AgreementList = z.infer<typeof agreementList>;

/** A version in force, as the terms of a batch offer it. */
export const adoptedChoice = z.object({
  id: id<AgreementVersionId>(),
  label: z.string(),
  title: z.string(),
  oursId: z.string(),
  theirsId: z.string(),
});
export type AdoptedChoice = z.infer<typeof adoptedChoice>;

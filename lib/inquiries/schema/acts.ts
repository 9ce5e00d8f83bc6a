import { z } from 'zod';
import type { InquiryId, PrisonerId, SoughtId, UserId } from '../../kernel/ids';
import { id, optionalText, requiredText, version } from '../../kernel/text-schema';
import { closeReasons, deskActions, kinshipMethods, kinshipOutcomes } from '../rules';

/** Where an act is done: the inquiry in the path, and the sought person in it. */
export const inquiryPath = z.object({ inquiryId: id<InquiryId>() });
export const soughtPath = z.object({ inquiryId: id<InquiryId>(), soughtId: id<SoughtId>() });

const message = requiredText(4000);
const reason = z.enum(closeReasons, 'reason-missing');
const note = optionalText(2000);

/** A move made on the case page. Asking for more writes to the family, so it needs the question. */
export const deskMove = z
  .strictObject({ version, action: z.enum(deskActions), reason: reason.nullish(), note, message: message.nullish() })
  .refine(({ action, message: asked }) => action !== 'askMore' || Boolean(asked), {
    path: ['message'],
    message: 'required',
  });
export type DeskMove = z.infer<typeof deskMove>;

/** Who works the inquiry: taking needs no version, because it is refused when anybody holds it. */
export const assignment = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('take') }),
  z.strictObject({ action: z.literal('release'), version }),
  z.strictObject({ action: z.literal('hand-over'), version, to: id<UserId>() }),
]);
export type Assignment = z.infer<typeof assignment>;

export const urgency = z.strictObject({ version, urgent: z.boolean() });
export type Urgency = z.infer<typeof urgency>;

export const kinshipCheck = z.strictObject({
  version,
  method: z.enum(kinshipMethods, 'choose-one'),
  outcome: z.enum(kinshipOutcomes, 'choose-one'),
  note,
});
export type KinshipCheck = z.infer<typeof kinshipCheck>;

/** What the office writes to the family; `question` says that an answer is wanted. */
export const officeMessage = z.strictObject({ body: message, question: z.boolean().default(false) });
export type OfficeMessage = z.infer<typeof officeMessage>;

/** Marks as read what the family wrote up to and including this message. */
export const readUpTo = z.strictObject({ messageId: id() });

export const newLink = z.strictObject({ version, prisonerId: id<PrisonerId>(), note });
export type NewLink = z.infer<typeof newLink>;
export const linkVerification = z.strictObject({ version, note });
export const linkRemoval = z.strictObject({ version, reason, note });
export type LinkRemoval = z.infer<typeof linkRemoval>;

/** Another secret code. `attemptId` is made once per attempt, so that a repeat says the same code. */
export const newCode = z.strictObject({ version, attemptId: z.uuid('invalid') });
export type NewCode = z.infer<typeof newCode>;
export const reissuedCode = z.object({ reference: z.string(), code: z.string().regex(/^\d{20}$/) });
export type ReissuedCode = z.infer<typeof reissuedCode>;

/** The answer to every act: the version the inquiry has afterwards. */
export const actAnswer = z.object({ version: z.number() });
export type ActAnswer = z.infer<typeof actAnswer>;

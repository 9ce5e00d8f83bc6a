import { z } from 'zod';
import { batchStatuses, handoverReasons, memberActions, memberStatuses, placeKinds } from '../../exchanges/rules';
import { memberLine, person } from '../../exchanges/schema/batch';
import type { BatchId, MemberId, PrisonerId } from '../../kernel/ids';
import { id, optionalText, text, version } from '../../kernel/text-schema';
import { bulkActions, dayActions, identityMethods } from '../rules/handover';

export const handoverPath = z.object({ batchId: id<BatchId>() });

/** When it happened; now when left out. */
const occurredAt = z.iso
  .datetime({ offset: true, error: 'not-a-date' })
  .nullish()
  .transform((value) => value ?? null);

/** One thing that happened to one person on the day. */
export const handoverEntry = z.strictObject({
  memberId: id<MemberId>(),
  version,
  action: z.enum(dayActions),
  reason: z
    .enum(handoverReasons, 'reason-missing')
    .nullish()
    .transform((value) => value ?? null),
  method: z
    .enum(identityMethods, 'choose-one')
    .nullish()
    .transform((value) => value ?? null),
  note: optionalText(1000),
  occurredAt,
});
export type HandoverEntry = z.infer<typeof handoverEntry>;

/** The same step for several people. */
export const handoverRound = z.strictObject({
  action: z.enum(bulkActions),
  members: z
    .array(z.strictObject({ id: id<MemberId>(), version }))
    .min(1, 'required')
    .max(300, 'too-many-people'),
  occurredAt,
});
export type HandoverRound = z.infer<typeof handoverRound>;

/** Somebody who arrived and was on no list: a record that exists, or a name as it was said. */
export const arrival = z
  .strictObject({
    prisonerId: id<PrisonerId>()
      .nullish()
      .transform((value) => value ?? null),
    name: text(200).nullish(),
    birthYear: z
      .number('invalid')
      .int('invalid')
      .min(1900, 'invalid')
      .max(2100, 'invalid')
      .nullish()
      .transform((value) => value ?? null),
    note: optionalText(1000),
    occurredAt,
  })
  .refine(({ prisonerId, name }) => Boolean(prisonerId || name), { path: ['name'], message: 'name-missing' });
export type Arrival = z.infer<typeof arrival>;

export const withdrawnArrival = z.strictObject({ memberId: id<MemberId>(), version, note: optionalText(1000) });
export type WithdrawnArrival = z.infer<typeof withdrawnArrival>;

export const entryReceipt = z.object({
  memberId: id<MemberId>(),
  status: z.enum(memberStatuses),
  version: z.number(),
  /** How many families somebody is now to reach. */
  familiesToTell: z.number(),
});
export type EntryReceipt = z.infer<typeof entryReceipt>;

export const roundReceipt = z.object({
  results: z.array(
    z.object({
      id: id<MemberId>(),
      outcome: z.enum(['recorded', 'wrong-status', 'changed-meanwhile', 'not-found']),
    }),
  ),
});
export type RoundReceipt = z.infer<typeof roundReceipt>;

const words = z.string().nullable();
const counts = z.object({
  expected: z.number(),
  unexpected: z.number(),
  arrived: z.number(),
  identified: z.number(),
  open: z.number(),
  notComing: z.number(),
});
export type BoardCounts = z.infer<typeof counts>;

/** How the day stands, without a person in it. `stamp` changes whenever something was recorded. */
export const handoverPulse = z.object({
  status: z.enum(batchStatuses),
  version: z.number(),
  stamp: z.string(),
  counts,
});
export type HandoverPulse = z.infer<typeof handoverPulse>;

export const boardLine = person.extend({
  id: id<MemberId>(),
  memberStatus: memberLine.shape.memberStatus,
  placeKind: z.enum(placeKinds),
  unexpected: z.boolean(),
  version: z.number(),
  actions: z.array(z.enum(memberActions)),
  last: z
    .object({
      kind: z.string(),
      reason: words,
      note: words,
      occurredAt: z.string(),
      recordedAt: z.string(),
      by: words,
    })
    .nullable(),
});
export type BoardLine = z.infer<typeof boardLine>;

export const handoverBoard = handoverPulse.extend({
  id: id<BatchId>(),
  number: z.string(),
  name: z.string(),
  plannedOn: words,
  place: words,
  mayRecord: z.boolean(),
  mayMove: z.array(z.enum(['begin', 'finish', 'reconcile', 'close'])),
  lines: z.array(boardLine),
});
export type HandoverBoard = z.infer<typeof handoverBoard>;

export const handoverDay = z.object({
  id: id<BatchId>(),
  number: z.string(),
  name: z.string(),
  status: z.enum(batchStatuses),
  plannedOn: words,
  place: words,
  counts,
});
export const handoverDays = z.object({ days: z.array(handoverDay) });
export type HandoverDays = z.infer<typeof handoverDays>;

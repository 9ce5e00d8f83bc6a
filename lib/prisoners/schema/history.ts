import { z } from 'zod';
import { partialDate } from '../../kernel/partial-date-schema';
import { eventPrecisions, nameKinds, prisonerStatuses } from '../rules';

export const historyKinds = ['status', 'evidence', 'names', 'places', 'record'] as const;
export type HistoryKind = (typeof historyKinds)[number];

const line = {
  id: z.string(),
  recordedAt: z.string(),
  recordedBy: z.string().nullable(),
  source: z.string().nullable(),
  note: z.string().nullable(),
};

/** One line of a record's timeline: what, when it happened as far as known, when it was written down and by whom. */
export const historyLine = z.discriminatedUnion('what', [
  z.object({
    ...line,
    what: z.literal('event'),
    kind: z.enum(historyKinds),
    event: z.string(),
    reason: z.string().nullable(),
    fromStatus: z.enum(prisonerStatuses).nullable(),
    toStatus: z.enum(prisonerStatuses).nullable(),
    occurredAt: z.string(),
    precision: z.enum(eventPrecisions),
  }),
  z.object({
    ...line,
    what: z.literal('claim'),
    kind: z.literal('evidence'),
    says: z.string(),
    sourceKind: z.string(),
    strength: z.string(),
    retracted: z.boolean(),
    asOf: partialDate,
  }),
  z.object({
    ...line,
    what: z.literal('confirmation'),
    kind: z.literal('evidence'),
    step: z.enum(['proposed', 'confirmed', 'returned', 'withdrawn', 'revoked']),
  }),
  z.object({
    ...line,
    what: z.literal('name'),
    kind: z.literal('names'),
    full: z.string(),
    nameKind: z.enum(nameKinds),
  }),
  z.object({ ...line, what: z.literal('place'), kind: z.literal('places'), place: z.string(), from: partialDate }),
]);
export type HistoryLine = z.infer<typeof historyLine>;
export const history = z.object({ lines: z.array(historyLine) });
export type History = z.infer<typeof history>;

export const accessLine = z.object({
  id: z.string(),
  at: z.string(),
  who: z.string().nullable(),
  kind: z.string(),
  type: z.string(),
});
export const shareLine = z.object({
  id: z.string(),
  name: z.string(),
  reason: z.string(),
  sharedAt: z.string(),
  sharedBy: z.string().nullable(),
  revokedAt: z.string().nullable(),
});
/** Who has reached this record, with whom it is shared, and with whom it could be. */
export const recordAccess = z.object({
  lines: z.array(accessLine),
  next: z.string().nullable(),
  shares: z.array(shareLine),
  partners: z.array(z.object({ id: z.string(), name: z.string() })),
});
export type RecordAccess = z.infer<typeof recordAccess>;
export const accessQuery = z.strictObject({ before: z.string().max(20).optional() });

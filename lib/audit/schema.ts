import { z } from 'zod';
import { id } from '../kernel/text-schema';
import { auditTypes } from './rules';

export const actorKinds = ['staff', 'family', 'draft', 'family-door', 'sign-in', 'system', 'public'] as const;

const number = (pattern: RegExp) => z.string().trim().max(20, 'too-long').regex(pattern, 'invalid');

// A form sends its empty fields too; an empty filter is no filter.
const optional = <S extends z.ZodType>(schema: S) =>
  z.preprocess((given) => (given === '' ? undefined : given), schema.optional());

/** What to show of the log. Codes, numbers and times only: what a reader may see in an address bar. */
export const auditFilter = z.strictObject({
  type: optional(z.enum(auditTypes)),
  area: optional(z.string().regex(/^[a-z-]{1,30}$/, 'invalid')),
  actor: optional(id()),
  kind: optional(z.enum(actorKinds)),
  record: optional(number(/^(HW-)?\d{1,9}$/i)),
  inquiry: optional(number(/^[\d\s]{9,13}$/)),
  batch: optional(number(/^(B-)?\d{1,9}$/i)),
  from: optional(z.iso.date('not-a-date')),
  to: optional(z.iso.date('not-a-date')),
  before: optional(z.string().regex(/^\d{1,18}$/, 'invalid')),
});
export type AuditFilter = z.infer<typeof auditFilter>;

export const auditLine = z.object({
  id: z.string(),
  at: z.string(),
  type: z.enum(auditTypes),
  actorKind: z.enum(actorKinds),
  actor: z.string().nullable(),
  actorId: z.string().nullable(),
  record: z.string().nullable(),
  inquiry: z.string().nullable(),
  batch: z.string().nullable(),
  subject: z.string().nullable(),
  detail: z.record(z.string(), z.unknown()),
});
export type AuditLine = z.infer<typeof auditLine>;

export const auditPage = z.object({
  lines: z.array(auditLine),
  next: z.string().nullable(),
  sealedTo: z.string().nullable(),
  sealedAt: z.string().nullable(),
});
export type AuditPage = z.infer<typeof auditPage>;

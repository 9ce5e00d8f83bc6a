import { z } from 'zod';
import { partialDate } from '../../kernel/partial-date-schema';
import { placeKinds } from '../rules';
import { person, side, spelling } from './batch';

export const listChanges = ['opened', 'member-added', 'member-removed', 'terms-changed'] as const;
export type ListChange = (typeof listChanges)[number];

const words = z.string().nullable();
export const listVersion = z.object({
  number: z.number(),
  change: z.enum(listChanges),
  reason: words,
  note: words,
  person: person.nullable(),
  people: z.number(),
  hash: z.string(),
  by: words,
  at: z.string(),
  decision: z.enum(['approved', 'returned']).nullable(),
});
export const listVersions = z.object({ versions: z.array(listVersion) });
export type ListVersions = z.infer<typeof listVersions>;

export const termFields = [
  'name',
  'ours',
  'theirs',
  'agreement',
  'agreementVersion',
  'mediator',
  'plannedOn',
  'place',
  'seats',
  'stretchers',
] as const;

export const comparison = z.strictObject({
  from: z.coerce.number('invalid').int('invalid').min(1, 'invalid').max(100_000, 'invalid'),
  to: z.coerce.number('invalid').int('invalid').min(1, 'invalid').max(100_000, 'invalid'),
});
export const listDifference = z.object({
  from: z.number(),
  to: z.number(),
  added: z.array(person),
  removed: z.array(person),
  kept: z.number(),
  terms: z.array(
    z.object({
      field: z.enum(termFields),
      before: z.union([z.string(), z.number()]).nullable(),
      after: z.union([z.string(), z.number()]).nullable(),
    }),
  ),
});
export type ListDifference = z.infer<typeof listDifference>;

/** The manifest as a page shows it. */
export const manifestView = z.object({
  number: z.string(),
  list: z.number(),
  hash: z.string(),
  name: z.string(),
  ours: side,
  theirs: side,
  agreement: words,
  mediator: words,
  plannedOn: words,
  place: words,
  submittedBy: z.string(),
  approvedBy: z.string(),
  approvedAt: z.string(),
  frozenAt: z.string(),
  lines: z.array(
    z.object({
      position: z.number(),
      number: z.string(),
      names: z.array(spelling.pick({ kind: true, full: true })),
      birth: partialDate,
      rank: words,
      serviceNumber: words,
      placeKind: z.enum(placeKinds),
    }),
  ),
});
export type ManifestView = z.infer<typeof manifestView>;

import { z } from 'zod';
import { text } from '../../kernel/text-schema';
import { categories, fitnesses } from '../../prisoners/rules';
import { blockers, placeKinds } from '../rules';
import { person } from './batch';

/** Which part of the pool. Codes only, so that they may stand in an address. */
export const poolFilter = z.strictObject({
  /** Everybody on file, or only those whose captivity is confirmed. */
  whom: z.enum(['confirmed', 'everybody']).optional(),
  show: z.enum(['eligible', 'blocked', 'all']).optional(),
  blocker: z.enum(blockers).optional(),
  category: z.enum(categories).optional(),
  placeKind: z.enum(placeKinds).optional(),
  after: z
    .string()
    .regex(/^\d{1,9}$/)
    .optional()
    .catch(undefined),
});
export type PoolFilter = z.infer<typeof poolFilter>;

/** The same with a name or a record's number: personal data, so it travels in a body. */
export const poolQuestion = poolFilter.extend({ text: text(200) });
export type PoolQuestion = z.infer<typeof poolQuestion>;

export const poolLine = person.extend({
  category: z.enum(categories),
  fitness: z.enum(fitnesses),
  placeKind: z.enum(placeKinds),
  statusSince: z.string().nullable(),
  lastAliveAt: z.string().nullable(),
  blockers: z.array(z.enum(blockers)),
  /** The person is on this very batch. */
  onThisBatch: z.boolean(),
});
export type PoolLine = z.infer<typeof poolLine>;

export const poolPage = z.object({
  lines: z.array(poolLine),
  next: z.string().nullable(),
  matching: z.number(),
  counts: z.object({
    everybody: z.number(),
    eligible: z.number(),
    byBlocker: z.array(z.object({ blocker: z.enum(blockers), count: z.number() })),
  }),
});
export type PoolPage = z.infer<typeof poolPage>;

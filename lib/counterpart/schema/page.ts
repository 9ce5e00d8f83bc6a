import { z } from 'zod';
import type { CounterpartListId } from '../../kernel/ids';
import { id } from '../../kernel/text-schema';
import { answerFilters } from './answers';
import { lineViews } from './lists';

const code = z
  .string()
  .regex(/^[\w.-]{1,60}$/)
  .optional()
  .catch(undefined);

/** What the address of the page asks for. Anything else in it is passed over. */
export const counterpartQuery = z.object({
  part: z.enum(['list', 'answers']).catch('list'),
  list: id<CounterpartListId>().optional().catch(undefined),
  show: z.enum(lineViews).optional().catch(undefined),
  after: z.coerce.number().int().min(0).max(2_147_483_647).optional().catch(undefined),
  answer: z.enum(answerFilters).catch('all'),
  page: z.coerce.number().int().min(1).max(1000).catch(1),
  /** What a form that the browser sent itself was refused for, and at which field. */
  problem: code,
  at: code,
  before: z.literal('1').optional().catch(undefined),
});
export type CounterpartQuery = z.infer<typeof counterpartQuery>;

import { z } from 'zod';
import type { CounterpartListId } from '../../kernel/ids';
import { id } from '../../kernel/text-schema';
import { matchStatuses } from '../rules/outcome';
import { type AnswerFilter, answerFilters } from './answers';
import { type LineCounts, type LineView, lineViews } from './lists';

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

/** Which answers the address asks for. */
export const filterOf = ({ answer, page }: Pick<CounterpartQuery, 'answer' | 'page'>): AnswerFilter => ({
  answer,
  page,
});

export const countOf = (view: LineView, counts: LineCounts): number => {
  if (view === 'undecided') return counts.undecided;
  if (view === 'decided') return Object.values(counts.byDecision).reduce((sum, count) => sum + count, 0);
  return counts.byStatus[view];
};

/** The kinds of lines a list has, those to be decided first. */
export const viewsOf = (counts: LineCounts): LineView[] =>
  (['undecided', ...matchStatuses, 'decided'] as const).filter(
    (view) => view === 'undecided' || countOf(view, counts) > 0,
  );

/** The kind that is shown: the one asked for where the list has any, else those to be decided. */
export const viewShown = (counts: LineCounts, asked: LineView | undefined): LineView =>
  viewsOf(counts).find((view) => view === asked) ?? 'undecided';

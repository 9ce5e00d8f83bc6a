import { z } from 'zod';
import type { CorrespondentId, PrisonerId } from '../../kernel/ids';
import { id } from '../../kernel/text-schema';
import { ages } from '../rules/breaches';
import { clockStates } from '../rules/clock';
import { articles, duties } from '../rules/duties';
import { owings } from '../rules/file';
import { happeningKinds, happeningSources } from '../rules/happenings';
import { correspondentName } from './correspondents';

const day = z.string().nullable();
const span = z.object({ earliest: day, latest: day });

/** One clock as it is shown: the duty, its article, what began it, by when it was due, how it stands. */
export const clockLine = z.object({
  duty: z.enum(duties),
  article: z.enum(articles),
  started: span.extend({
    what: z.enum([...happeningKinds, 'serious-condition']),
    from: z.enum(happeningSources),
  }),
  sure: z.boolean(),
  due: span,
  met: z.object({ on: z.string() }).nullable(),
  state: z.enum(clockStates),
  late: z.object({ least: z.number(), most: z.number().nullable() }).nullable(),
});
export type ClockLine = z.infer<typeof clockLine>;

export const personClocks = z.object({
  owing: z.enum(owings),
  table: z.number(),
  today: z.string(),
  clocks: z.array(clockLine),
});
export type PersonClocks = z.infer<typeof personClocks>;

// A form sends its empty fields too; an empty filter is no filter.
const optional = <S extends z.ZodType>(schema: S) =>
  z.preprocess((given) => (given === '' ? undefined : given), schema.optional());

/** Whose breaches, of which days. `period=week`: those new in the last seven days. Codes and days only. */
export const breachFilter = z.strictObject({
  owing: z.enum(owings).default('to-us'),
  correspondent: optional(id<CorrespondentId>()),
  duty: optional(z.enum(duties)),
  period: optional(z.enum(['week'])),
  from: optional(z.iso.date('not-a-date')),
  to: optional(z.iso.date('not-a-date')),
});
export type BreachFilter = z.infer<typeof breachFilter>;
export const exportFilter = breachFilter.extend({ what: z.enum(['people', 'counts']).default('people') });
export type ExportFilter = z.infer<typeof exportFilter>;

export function breachesHref(filter: Partial<ExportFilter>, path = '/correspondence/breaches'): string {
  const codes = Object.entries(filter).filter((pair): pair is [string, string] => Boolean(pair[1]));
  return codes.length > 0 ? `${path}?${new URLSearchParams(codes)}` : path;
}

const count = z.number();
export const dutyCount = z.object({
  duty: z.enum(duties),
  article: z.enum(articles),
  days: count.nullable(),
  named: z.boolean(),
  overdue: count,
  late: count,
  possible: count,
  undated: count,
  people: count,
  median: count.nullable(),
  ages: z.object(Object.fromEntries(ages.map((age) => [age, count])) as Record<(typeof ages)[number], typeof count>),
});

const breachLine = clockLine.extend({
  key: z.string(),
  prisonerId: id<PrisonerId>(),
  recordNumber: z.string(),
  name: z.string(),
});
export type BreachLine = z.infer<typeof breachLine>;

/** The report. `lines` is null for whoever sees numbers alone; of very many, the page shows the first. */
export const breachReport = z.object({
  filter: breachFilter,
  today: z.string(),
  table: count,
  people: count,
  counts: z.array(dutyCount),
  lines: z.array(breachLine).nullable(),
  more: count,
  correspondents: z.array(correspondentName),
  /** Somebody has said which party this office belongs to; without it nothing is ours to owe. */
  oursKnown: z.boolean(),
});
export type BreachReport = z.infer<typeof breachReport>;

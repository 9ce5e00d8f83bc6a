import { z } from 'zod';
import { dateOrders } from '../../imports/rules/dates';
import { rowFaults, targets } from '../../imports/rules/fields';
import type { BatchId, CounterpartListId, PrisonerId } from '../../kernel/ids';
import { partialDate } from '../../kernel/partial-date-schema';
import { id, optionalText, requiredText, version } from '../../kernel/text-schema';
import { score } from '../../names/score-schema';
import type { SentFile } from '../../platform/http/file-form';
import { prisonerStatuses } from '../../prisoners/rules';
import { lineDecisions } from '../rules/decisions';
import { agreementLineCode, asideReasons, listStatuses, personMoves, purposes } from '../rules/lists';
import { matchStatuses, obstacles } from '../rules/outcome';

const day = z.iso.date('not-a-date');
const words = z.string().nullable();
export const listPath = z.object({ listId: id<CounterpartListId>() });

/** What is sent: the file, what it is for, from whom, when it came, and an id made by the page. */
export const listForm = z.object({
  listId: id<CounterpartListId>(),
  purpose: z.enum(purposes, 'choose-one'),
  source: requiredText(200),
  reference: optionalText(120),
  receivedOn: day,
  agreementLine: optionalText(40).refine((code) => code === null || agreementLineCode.test(code), 'not-a-code'),
  file: z.custom<SentFile>((file) => Boolean(file), 'file-missing'),
});
export type ListForm = z.infer<typeof listForm>;
/** `before`: this file was brought in for this batch already, as the list named here. */
export const listReceived = z.object({ listId: id<CounterpartListId>(), before: z.boolean() });

/** How a table is understood, as it travels and as it is kept. */
export const listMapping = z.strictObject({
  headerLine: z.number('invalid').int('invalid').min(0, 'invalid').max(200, 'invalid'),
  sheet: z.string().max(100, 'too-long').nullable(),
  columns: z.array(z.enum(targets, 'choose-one').nullable()).max(400, 'too-long'),
  dateOrder: z.enum(dateOrders, 'choose-one').nullable(),
});
export type ListMapping = z.infer<typeof listMapping>;
export const mappingChange = z.strictObject({ version, mapping: listMapping });

export const listMove = z.strictObject({
  version,
  move: z.enum(personMoves, 'choose-one'),
  reason: z
    .enum(asideReasons, 'reason-missing')
    .nullish()
    .transform((value) => value ?? null),
});
export type ListMove = z.infer<typeof listMove>;
export const listMoved = z.object({ status: z.enum(listStatuses), version: z.number() });

/** How many lines of a list have which outcome, and how many are decided how. */
export const lineCounts = z.object({
  lines: z.number(),
  byStatus: z.record(z.enum(matchStatuses), z.number()),
  byDecision: z.record(z.enum(lineDecisions), z.number()),
  undecided: z.number(),
  /** Undecided, strong, alone and with nothing against them. */
  clean: z.number(),
});
export type LineCounts = z.infer<typeof lineCounts>;

export const listHead = z.object({
  id: id<CounterpartListId>(),
  batchId: id<BatchId>(),
  purpose: z.enum(purposes),
  source: z.string(),
  reference: words,
  receivedOn: z.string(),
  agreementLine: words,
  status: z.enum(listStatuses),
  version: z.number(),
  fileName: words,
  fileHash: z.string(),
  fileSize: z.number(),
  lines: z.number(),
  by: words,
  createdAt: z.string(),
  updatedAt: z.string(),
  setAside: z.object({ at: z.string(), by: words, reason: z.enum(asideReasons) }).nullable(),
  counts: lineCounts,
});
export type ListHead = z.infer<typeof listHead>;

export const listDetail = listHead.extend({
  /** The first rows as they came, by sheet; empty when the columns are settled. */
  samples: z.array(z.object({ sheet: z.string().nullable(), lines: z.array(z.array(z.string())) })),
  mapping: listMapping.nullable(),
  asksOrder: z.boolean(),
});
export type ListDetail = z.infer<typeof listDetail>;

const offered = z.object({
  line: words,
  offered: z.number(),
  recognised: z.number(),
  undecided: z.number(),
  alreadyHome: z.number(),
});
export const listOverview = z.object({
  lists: z.array(listHead),
  offered: z.array(offered),
  /** Whether the batch still takes in lists. */
  takes: z.boolean(),
});
export type ListOverview = z.infer<typeof listOverview>;

export const lineViews = ['undecided', ...matchStatuses, 'decided'] as const;
export type LineView = (typeof lineViews)[number];
export const lineFilter = z.strictObject({
  show: z.enum(lineViews).default('undecided'),
  after: z.coerce.number().int().min(0).max(2_147_483_647).default(0),
});

const fault = z.object({
  code: z.enum(rowFaults),
  column: z.number().nullable(),
  heading: words,
  detail: words,
});
/** Somebody on file a line may be about. `status` is null where what it says is not this reader's to know here. */
const candidate = z.object({
  id: id<PrisonerId>(),
  number: z.string(),
  name: z.string(),
  birth: partialDate,
  status: z.enum(prisonerStatuses).nullable(),
  score,
  obstacles: z.array(z.enum(obstacles)),
  onThisBatch: z.boolean(),
});
export type CandidateView = z.infer<typeof candidate>;

export const listLine = z.object({
  position: z.number(),
  status: z.enum([...matchStatuses, 'deceased']),
  clean: z.boolean(),
  name: z.string(),
  otherNames: z.array(z.string()),
  birth: partialDate,
  /** What else the line says, by the meaning of its column. */
  facts: z.array(z.object({ target: z.enum(targets), text: z.string() })),
  faults: z.array(fault),
  cells: z.array(z.object({ heading: z.string(), text: z.string() })),
  candidates: z.array(candidate),
  decision: z.enum(lineDecisions).nullable(),
  /** The record that was named; null when none was, or when it is not this reader's to see. */
  record: z.object({ id: id<PrisonerId>(), number: z.string(), name: z.string() }).nullable(),
  note: words,
  decidedBy: words,
  decidedAt: words,
  version: z.number(),
});
export type ListLine = z.infer<typeof listLine>;
export const listLines = z.object({ lines: z.array(listLine), next: z.number().nullable() });
export type ListLines = z.infer<typeof listLines>;

const lineDecided = z.strictObject({
  position: z.number('invalid').int('invalid').min(1, 'invalid').max(2_147_483_647, 'invalid'),
  version,
  decision: z.enum(lineDecisions, 'choose-one').nullable(),
  prisonerId: id<PrisonerId>()
    .nullish()
    .transform((value) => value ?? null),
  /** In place of the id: a record's number as a person types it. */
  number: optionalText(20),
  note: optionalText(500),
});
type Decided = { one: z.infer<typeof lineDecided> } | { cleanShown: number };
/** What a person says: of one line, or that all clean ones are whom they were matched with, of which so many were shown. */
export const lineDecision = z
  .strictObject({
    one: lineDecided.optional(),
    cleanShown: z.number('invalid').int('invalid').min(1, 'invalid').max(100_000, 'invalid').optional(),
  })
  .refine(({ one, cleanShown }) => (one === undefined) !== (cleanShown === undefined), 'choose-one')
  .transform(({ one, cleanShown }): Decided => (one ? { one } : { cleanShown: cleanShown ?? 0 }));
export type LineDecided = z.infer<typeof lineDecision>;
export const decidedReceipt = z.object({ decided: z.number() });

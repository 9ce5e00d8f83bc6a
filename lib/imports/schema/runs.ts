import { z } from 'zod';
import type { ImportId, PrisonerId } from '../../kernel/ids';
import { partialDate } from '../../kernel/partial-date-schema';
import { id, requiredText, version } from '../../kernel/text-schema';
import { score } from '../../names/score-schema';
import type { SentFile } from '../../platform/http/file-form';
import { categories, identifierKinds, nameKinds, prisonerStatuses, sexes } from '../../prisoners/rules';
import { rowFaults } from '../rules/fields';
import { holdReasons, personActions, rowDecisions, rowOutcomes, rowStates, runStatuses } from '../rules/run';
import { mapping } from './mapping';

export const importAddress = z.object({ id: id<ImportId>() });

/** What is sent: the file, its source, and an id made by the page, so that a repeated upload is recognised. */
export const uploadForm = z.object({
  id: id<ImportId>(),
  source: requiredText(200),
  file: z.custom<SentFile>((file) => Boolean(file), 'file-missing'),
});

const counts = z.object({
  rows: z.number(),
  faulty: z.number(),
  known: z.number(),
  changed: z.number(),
  clear: z.number(),
  candidates: z.number(),
  /** Rows nobody has decided about yet, among those that can be decided. */
  undecided: z.number(),
  /** Of those, the ones that are decided alike: nobody similar on file, and here before in other words. */
  undecidedClear: z.number(),
  undecidedChanged: z.number(),
  /** Decided and not yet in. */
  waiting: z.number(),
  created: z.number(),
  added: z.number(),
  unchanged: z.number(),
  leftOut: z.number(),
  rejected: z.number(),
  undone: z.number(),
  held: z.number(),
});
export type Counts = z.infer<typeof counts>;

export const importLine = z.object({
  id: id<ImportId>(),
  number: z.number(),
  source: z.string(),
  status: z.enum(runStatuses),
  way: z.enum(['page', 'command']),
  rows: z.number(),
  applied: z.number(),
  by: z.string().nullable(),
  createdAt: z.string(),
  finishedAt: z.string().nullable(),
});
export type ImportLine = z.infer<typeof importLine>;
export const importPage = z.object({
  lines: z.array(importLine),
  next: z.number().nullable(),
  sources: z.array(z.string()),
});
export type ImportPage = z.infer<typeof importPage>;
export const importFilter = z.strictObject({ before: z.coerce.number().int().min(1).max(2_147_483_647).optional() });

const sample = z.object({ sheet: z.string().nullable(), lines: z.array(z.array(z.string())) });
export type Sample = z.infer<typeof sample>;

export const importRun = importLine.extend({
  version: z.number(),
  fileName: z.string().nullable(),
  fileSize: z.number(),
  encoding: z.string().nullable(),
  delimiter: z.string().nullable(),
  sheets: z.array(z.string()),
  /** The first rows as they came, by sheet; empty as soon as nothing can be mapped any more. */
  samples: z.array(sample),
  mapping: mapping.nullable(),
  remembered: z.boolean(),
  cursor: z.number(),
  counts,
  updatedAt: z.string(),
  undoneAt: z.string().nullable(),
  undoneBy: z.string().nullable(),
  rowsPurged: z.boolean(),
});
export type ImportRunView = z.infer<typeof importRun>;

export const mappingChange = z.strictObject({ version, mapping });
export const previewQuestion = z.strictObject({ mapping });

const listedName = z.object({
  kind: z.enum(nameKinds),
  surname: z.string().nullable(),
  given: z.string().nullable(),
  patronymic: z.string().nullable(),
  other: z.string().nullable(),
});
/** One row as it is understood. */
export const listed = z.object({
  sourceId: z.string().nullable(),
  names: z.array(listedName),
  sex: z.enum(sexes),
  birth: partialDate,
  capture: partialDate,
  category: z.enum(categories),
  words: z.record(z.string(), z.string().nullable()),
  identifiers: z.array(z.object({ kind: z.enum(identifierKinds), value: z.string() })),
  places: z.array(z.string()),
  statement: z.object({ says: z.string(), words: z.string(), asOf: partialDate }).nullable(),
  note: z.string().nullable(),
});
export type ListedView = z.infer<typeof listed>;
const fault = z.object({
  code: z.enum(rowFaults),
  column: z.number().nullable(),
  heading: z.string().nullable(),
  detail: z.string().nullable(),
});
export type FaultView = z.infer<typeof fault>;

export const preview = z.object({
  headings: z.array(z.string()),
  rows: z.array(z.object({ line: z.number(), person: listed, faults: z.array(fault) })),
  /** Whether a person must say what comes first in this list's dates. */
  asksOrder: z.boolean(),
});
export type Preview = z.infer<typeof preview>;

export const uploaded = z.object({ id: id<ImportId>() });

export const importMove = z.strictObject({
  version,
  action: z.enum(personActions, 'choose-one'),
  /** For undoing: also when something stands on a part of it, which then stays. */
  rest: z.boolean().default(false),
});
export type ImportMove = z.infer<typeof importMove>;
export const importMoved = z.object({ status: z.enum(runStatuses), version: z.number() });

export const holdLine = z.object({ line: z.number(), number: z.string(), reasons: z.array(z.enum(holdReasons)) });
/** What keeps an import from being undone: how many records, and the first of them. */
export const holds = z.object({ held: z.number(), lines: z.array(holdLine) });
export type Holds = z.infer<typeof holds>;

export const rowViews = ['undecided', 'candidates', 'clear', 'changed', 'faulty', 'known', 'decided', 'done'] as const;
export type RowView = (typeof rowViews)[number];
export const rowFilter = z.strictObject({
  show: z.enum(rowViews).default('undecided'),
  after: z.coerce.number().int().min(0).max(2_147_483_647).default(0),
});

const candidate = z.object({
  id: id<PrisonerId>(),
  number: z.string(),
  name: z.string(),
  status: z.enum(prisonerStatuses),
  score,
});
export const importRow = z.object({
  line: z.number(),
  state: z.enum(rowStates),
  decision: z.enum(rowDecisions).nullable(),
  decidedFor: z.object({ id: id<PrisonerId>(), number: z.string() }).nullable(),
  outcome: z.enum(rowOutcomes).nullable(),
  record: z.object({ id: id<PrisonerId>(), number: z.string() }).nullable(),
  /** Null when the row's own words have been deleted. */
  person: listed.nullable(),
  cells: z.array(z.object({ heading: z.string(), text: z.string() })),
  faults: z.array(fault),
  candidates: z.array(candidate),
  differs: z.array(z.string()),
  holds: z.array(z.enum(holdReasons)),
});
export type ImportRowView = z.infer<typeof importRow>;
export const importRows = z.object({ rows: z.array(importRow), next: z.number().nullable() });
export type ImportRows = z.infer<typeof importRows>;

const rowDecided = z.strictObject({
  line: z.number('invalid').int('invalid').min(1, 'invalid').max(2_147_483_647, 'invalid'),
  decision: z.enum(rowDecisions, 'choose-one').nullable(),
  prisonerId: id<PrisonerId>()
    .nullish()
    .transform((value) => value ?? null),
  /** In place of the id: a record's number as a person types it. */
  number: z
    .string('invalid')
    .max(20, 'too-long')
    .nullish()
    .transform((value) => value ?? null),
});
export const rowKinds = ['clear-new', 'changed-same', 'undecided-out'] as const;
type Decided = { rows: z.infer<typeof rowDecided>[] } | { all: (typeof rowKinds)[number] };

/** What a person says of rows: of some by their lines, or of all that are alike. */
export const rowsDecision = z
  .strictObject({
    rows: z.array(rowDecided, 'choose-one').min(1, 'choose-one').max(200, 'too-long').optional(),
    all: z.enum(rowKinds, 'choose-one').optional(),
  })
  // Not a union: of that, all that could be said is that no branch of it fits.
  .refine(({ rows, all }) => (rows === undefined) !== (all === undefined), 'choose-one')
  .transform(({ rows, all }): Decided => (all === undefined ? { rows: rows ?? [] } : { all }));
export type RowsDecision = z.infer<typeof rowsDecision>;
export const decided = z.object({ changed: z.number() });

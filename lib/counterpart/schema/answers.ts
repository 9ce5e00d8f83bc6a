import { z } from 'zod';
import { directions, entryKinds, ways } from '../../correspondence/rules/entries';
import { correspondentName } from '../../correspondence/schema/correspondents';
import { memberStatuses } from '../../exchanges/rules';
import { person } from '../../exchanges/schema/batch';
import type { AnswerId, CounterpartListId, EntryId, LineId, MemberId, ThreadId } from '../../kernel/ids';
import { id, optionalText, version } from '../../kernel/text-schema';
import { answers, answerWithdrawReasons, faultsOf, refusalReasons } from '../rules/answers';

const day = z.iso.date('not-a-date');
const words = z.string().nullable();
export const answerPath = z.object({ answerId: id<AnswerId>() });
export const memberOfBatch = z.object({ id: id(), memberId: id<MemberId>() });

const lineRef = z.strictObject({
  listId: id<CounterpartListId>(),
  position: z.number('invalid').int('invalid').min(1, 'invalid').max(2_147_483_647, 'invalid'),
});
/** Where in the correspondence a refusal is written, and how it came. */
const ledgerRef = z.strictObject({
  lineId: id<LineId>(),
  way: z.enum(ways, 'choose-one'),
  paperNumber: optionalText(80),
});
const nullish = <Schema extends z.ZodType>(schema: Schema) => schema.nullish().transform((value) => value ?? null);

/** What they answered about one person, and after which answer: null when it is the first. */
export const newAnswer = z
  .strictObject({
    memberId: id<MemberId>(),
    follows: nullish(id<AnswerId>()),
    answer: z.enum(answers, 'choose-one'),
    on: day,
    reason: nullish(z.enum(refusalReasons, 'reason-missing')),
    note: optionalText(1000),
    substituteLine: nullish(lineRef),
    substituteName: optionalText(200),
    listId: nullish(id<CounterpartListId>()),
    entryId: nullish(id<EntryId>()),
    ledger: nullish(ledgerRef),
  })
  .superRefine((said, context) => {
    for (const { at, code } of faultsOf(said)) context.addIssue({ code: 'custom', path: [at], message: code });
    if (said.ledger && said.answer !== 'refused')
      context.addIssue({ code: 'custom', path: ['ledger'], message: 'not-for-this-answer' });
    if (said.ledger && said.entryId) context.addIssue({ code: 'custom', path: ['ledger'], message: 'one-of-both' });
  });
export type NewAnswer = z.infer<typeof newAnswer>;
export const answerReceipt = z.object({ answerId: id<AnswerId>(), entryId: id<EntryId>().nullable() });

export const answerWithdrawal = z.strictObject({
  version,
  reason: z.enum(answerWithdrawReasons, 'reason-missing'),
});
export type AnswerWithdrawal = z.infer<typeof answerWithdrawal>;
export const answerWithdrawn = z.object({ answerId: id<AnswerId>(), version: z.number() });

export const answerView = z.object({
  id: id<AnswerId>(),
  answer: z.enum(answers),
  on: z.string(),
  reason: z.enum(refusalReasons).nullable(),
  note: words,
  /** Who is given instead. A line of their list is named to those alone who read their lists. */
  substitute: z
    .object({ listId: id<CounterpartListId>().nullable(), position: z.number().nullable(), name: words })
    .nullable(),
  entry: z.object({ threadId: id<ThreadId>(), number: z.string() }).nullable(),
  listId: id<CounterpartListId>().nullable(),
  by: words,
  recordedAt: z.string(),
  withdrawn: z.object({ at: z.string(), by: words, reason: z.enum(answerWithdrawReasons) }).nullable(),
  version: z.number(),
});
export type AnswerView = z.infer<typeof answerView>;

/** One person of the batch: the answer that stands, those before it, and how long it has been silent. */
export const answerLine = z.object({
  memberId: id<MemberId>(),
  person,
  memberStatus: z.enum(memberStatuses),
  standing: answerView.nullable(),
  history: z.array(answerView),
  latest: id<AnswerId>().nullable(),
  silentDays: z.number().nullable(),
});
export type AnswerLine = z.infer<typeof answerLine>;

export const answerFilters = ['all', 'waiting', ...answers] as const;
export const answerFilter = z.strictObject({
  answer: z.enum(answerFilters).default('all'),
  page: z.coerce.number().int().min(1).max(1000).default(1),
});
export type AnswerFilter = z.infer<typeof answerFilter>;

export const answerPage = z.object({
  lines: z.array(answerLine),
  counts: z.object({
    accepted: z.number(),
    refused: z.number(),
    substituted: z.number(),
    'no-answer': z.number(),
    waiting: z.number(),
  }),
  matching: z.number(),
  pages: z.number(),
  offeredOn: words,
  today: z.string(),
  may: z.object({ write: z.boolean(), readLists: z.boolean() }),
});
export type AnswerPage = z.infer<typeof answerPage>;

/** What an answer about one person can be tied to: matters of the correspondence about them, and papers that came. */
export const answerTies = z.object({
  matters: z.array(z.object({ lineId: id<LineId>(), number: z.string(), correspondent: correspondentName })),
  entries: z.array(
    z.object({
      entryId: id<EntryId>(),
      number: z.string(),
      kind: z.enum(entryKinds),
      direction: z.enum(directions),
      on: z.string(),
    }),
  ),
  lists: z.array(z.object({ listId: id<CounterpartListId>(), source: z.string(), receivedOn: z.string() })),
});
export type AnswerTies = z.infer<typeof answerTies>;

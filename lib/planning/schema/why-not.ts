import { z } from 'zod';
import { levelKeys } from '../../exchanges/planner/levels';
import type { PrisonerId, QuestionId, RunId } from '../../kernel/ids';
import { id } from '../../kernel/text-schema';
import { questionKinds, questionStatuses } from '../rules/runs';
import { outReason } from './reasons';

export const whyNotAsked = z.strictObject({ prisonerId: id<PrisonerId>() });
export type WhyNotAsked = z.infer<typeof whyNotAsked>;

/** What it would cost to have somebody in. `draw`: they could be in, no level gets worse. `unknown`: it was not found out. */
export const whyNotAnswer = z.discriminatedUnion('answer', [
  z.object({ answer: z.literal('in') }),
  z.object({ answer: z.literal('cannot'), reason: outReason }),
  z.object({ answer: z.literal('no-plan') }),
  z.object({
    answer: z.literal('worse'),
    level: z.enum([...levelKeys, 'kept']),
    from: z.number().int(),
    to: z.number().int(),
  }),
  z.object({ answer: z.literal('draw') }),
  z.object({ answer: z.literal('unknown') }),
]);
export type WhyNotAnswer = z.infer<typeof whyNotAnswer>;

/** The plan made again from what was kept. `same` only when every letter of it is. */
export const replayAnswer = z.object({ same: z.boolean(), planHash: z.string(), expected: z.string() });
export type ReplayAnswer = z.infer<typeof replayAnswer>;

/**
 * A question to a run, answered by the job worker. Poll until `status` is neither `queued` nor `working`; `unfinished` is an
 * honest "not found out in the time there was", never a no.
 */
export const question = z.object({
  id: id<QuestionId>(),
  runId: id<RunId>(),
  kind: z.enum(questionKinds),
  status: z.enum(questionStatuses),
  prisonerId: id<PrisonerId>().nullable(),
  whyNot: whyNotAnswer.nullable(),
  replay: replayAnswer.nullable(),
  askedBy: z.string().nullable(),
  askedAt: z.string(),
  answeredAt: z.string().nullable(),
});
export type Question = z.infer<typeof question>;
/** A question's row as it travels. `askedBy`: the name, where it was looked up. */
export const asQuestion = (
  row: {
    id: string;
    runId: string;
    kind: string;
    status: string;
    prisonerId: string | null;
    answer: unknown;
    askedAt: Date;
    answeredAt: Date | null;
  },
  askedBy: string | null,
): Question =>
  question.parse({
    ...row,
    whyNot: row.kind === 'why-not' ? row.answer : null,
    replay: row.kind === 'replay' ? row.answer : null,
    askedBy,
    askedAt: row.askedAt.toISOString(),
    answeredAt: row.answeredAt?.toISOString() ?? null,
  });

export const questionPath = z.object({ runId: id<RunId>(), questionId: id<QuestionId>() });
/** The times this run was made again, the newest first. */
export const replays = z.object({ replays: z.array(question) });

import { queryOptions } from '@tanstack/react-query';
import type { PrisonerId, QuestionId, RunId } from '../../kernel/ids';
import { get, send } from '../../platform/fetch';
import { type Question, question, replays } from '../schema/why-not';
import { planKeys } from './runs';

export const isAnswered = ({ status }: Pick<Question, 'status'>) => status !== 'queued' && status !== 'working';

/** Asked of the job worker: the answer is a question to be polled with `questionOf` until `isAnswered`. */
export const sendWhyNot = (id: RunId, { body, key }: { body: { prisonerId: PrisonerId }; key: string }) =>
  send(`/api/plans/${id}/why-not`, { body, key, answer: question });
export const sendReplay = (id: RunId, key: string) =>
  send(`/api/plans/${id}/replay`, { body: {}, key, answer: question });

export const questionOf = (runId: RunId, id: QuestionId) =>
  queryOptions({
    queryKey: [...planKeys.run(runId), 'question', id] as const,
    queryFn: ({ signal }) => get(`/api/plans/${runId}/questions/${id}`, { answer: question, signal }),
    refetchInterval: ({ state }) => (state.data && isAnswered(state.data) ? false : 700),
  });

/** The times a run was made again, and whether it came out the same. */
export const replaysOf = (runId: RunId) =>
  queryOptions({
    queryKey: [...planKeys.run(runId), 'replays'] as const,
    queryFn: ({ signal }) => get(`/api/plans/${runId}/replay`, { answer: replays, signal }),
    refetchInterval: ({ state }) => (state.data?.replays.some((one) => !isAnswered(one)) ? 1_000 : false),
  });

import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type { BatchId, SubmissionId } from '../../kernel/ids';
import { get, send } from '../../platform/fetch';
import { type newSubmission, submissionPage, submissionReceipt, type submissionStep } from '../schema/submissions';

export const submissionKeys = {
  all: ['plan-submissions'] as const,
  batch: (id: BatchId) => [...submissionKeys.all, id] as const,
};

export const submissionsOf = (id: BatchId) =>
  queryOptions({
    queryKey: submissionKeys.batch(id),
    queryFn: ({ signal }) => get(`/api/batches/${id}/submissions`, { answer: submissionPage, signal }),
  });

type Write<Body> = { body: Body; key: string };
export const sendSubmission = (id: BatchId, { body, key }: Write<z.input<typeof newSubmission>>) =>
  send(`/api/batches/${id}/submissions`, { body, key, answer: submissionReceipt });
export const sendSubmissionStep = (
  id: BatchId,
  submissionId: SubmissionId,
  { body, key }: Write<z.input<typeof submissionStep>>,
) => send(`/api/batches/${id}/submissions/${submissionId}`, { body, key, answer: submissionReceipt });

import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type { AgreementEntryId, AgreementId } from '../kernel/ids';
import { get, send } from '../platform/fetch';
import type { AgreementContent } from './rules/content';
import type { Answers } from './rules/warnings';
import { agreementDetail, agreementList, type versionDecision, versionReceipt } from './schema/agreement';
import { entryReceipt, type newEntry } from './schema/entries';

export const agreementKeys = {
  all: ['agreements'] as const,
  one: (id: AgreementId) => [...agreementKeys.all, id] as const,
};

export const agreements = () =>
  queryOptions({
    queryKey: [...agreementKeys.all, 'list'] as const,
    queryFn: ({ signal }) => get('/api/agreements', { answer: agreementList, signal }),
  });

export const agreementOf = (id: AgreementId) =>
  queryOptions({
    queryKey: [...agreementKeys.one(id), 'whole'] as const,
    queryFn: ({ signal }) => get(`/api/agreements/${id}`, { answer: agreementDetail, signal }),
  });

/** A write with the key that makes repeating it safe. */
type Write<Body> = { body: Body; key: string };

/** A version as it is sent; the schema of the route judges it. */
export type Proposal = { content: AgreementContent; answers: Answers; note: string };

export const sendAgreement = ({ body, key }: Write<Proposal & { oursId: string; theirsId: string }>) =>
  send('/api/agreements', { body, key, answer: versionReceipt });
export const sendVersion = (id: AgreementId, { body, key }: Write<Proposal>) =>
  send(`/api/agreements/${id}/versions`, { body, key, answer: versionReceipt });
export const sendVersionDecision = (
  id: AgreementId,
  number: number,
  { body, key }: Write<z.input<typeof versionDecision>>,
) => send(`/api/agreements/${id}/versions/${number}/decision`, { body, key, answer: versionReceipt });
export const sendVersionWithdrawal = (id: AgreementId, number: number, { body, key }: Write<{ version: number }>) =>
  send(`/api/agreements/${id}/versions/${number}/withdrawal`, { body, key, answer: versionReceipt });
export const sendEntry = (id: AgreementId, { body, key }: Write<z.input<typeof newEntry>>) =>
  send(`/api/agreements/${id}/entries`, { body, key, answer: entryReceipt });
export const sendEntryWithdrawal = (
  id: AgreementId,
  entryId: AgreementEntryId,
  { body, key }: Write<{ version: number; reason: string }>,
) => send(`/api/agreements/${id}/entries/${entryId}/withdrawal`, { body, key, answer: entryReceipt });

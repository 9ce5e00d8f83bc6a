import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type { ClaimId, ConfirmationId, PrisonerId } from '../kernel/ids';
import { get, send } from '../platform/fetch';
import {
  claimReceipt,
  type confirmationDecision,
  confirmationReceipt,
  type EvidenceFilter,
  evidencePage,
  type newClaim,
  type newProposal,
  recordEvidence,
  type retraction,
  type revocation,
} from './schema';

export const evidenceKeys = {
  all: ['evidence'] as const,
  record: (prisonerId: PrisonerId) => [...evidenceKeys.all, 'record', prisonerId] as const,
  list: (filter: EvidenceFilter) => [...evidenceKeys.all, 'list', filter] as const,
};

export const evidenceOfRecord = (prisonerId: PrisonerId) =>
  queryOptions({
    queryKey: evidenceKeys.record(prisonerId),
    queryFn: ({ signal }) => get('/api/claims', { query: { prisonerId }, answer: recordEvidence, signal }),
  });

export const evidenceList = (filter: EvidenceFilter) =>
  queryOptions({
    queryKey: evidenceKeys.list(filter),
    queryFn: ({ signal }) => get('/api/confirmations', { query: filter, answer: evidencePage, signal }),
    placeholderData: keepPreviousData,
  });

/** A write with the key that makes repeating it safe. */
type Write<Body> = { body: Body; key: string };

export const sendClaim = ({ body, key }: Write<z.input<typeof newClaim>>) =>
  send('/api/claims', { body, key, answer: claimReceipt });
export const sendRetraction = (id: ClaimId, { body, key }: Write<z.input<typeof retraction>>) =>
  send(`/api/claims/${id}/retraction`, { body, key, answer: claimReceipt });
export const sendProposal = ({ body, key }: Write<z.input<typeof newProposal>>) =>
  send('/api/confirmations', { body, key, answer: confirmationReceipt });
export const sendDecision = (id: ConfirmationId, { body, key }: Write<z.input<typeof confirmationDecision>>) =>
  send(`/api/confirmations/${id}/decision`, { body, key, answer: confirmationReceipt });
export const sendWithdrawal = (id: ConfirmationId, { body, key }: Write<{ version: number }>) =>
  send(`/api/confirmations/${id}/withdrawal`, { body, key, answer: confirmationReceipt });
export const sendRevocation = (id: ConfirmationId, { body, key }: Write<z.input<typeof revocation>>) =>
  send(`/api/confirmations/${id}/revocation`, { body, key, answer: confirmationReceipt });

import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type { AttentionId, ClaimId, ConfirmationId, PrisonerId } from '../kernel/ids';
import { get, send } from '../platform/fetch';
import {
  claimReceipt,
  type confirmationDecision,
  confirmationReceipt,
  type EvidenceFilter,
  evidencePage,
  type grading,
  type newClaim,
  type newProposal,
  type probable,
  probableReceipt,
  type retraction,
  type revocation,
} from './schema';
import { type attentionDecision, attentionReceipt } from './schema/attention';
import {
  type newPolicy,
  policyConsequences,
  type policyDecision,
  type policyDraft,
  policyPage,
  policyReceipt,
} from './schema/policy';
import { recordEvidence } from './schema/record-evidence';

export const evidenceKeys = {
  all: ['evidence'] as const,
  record: (prisonerId: PrisonerId) => [...evidenceKeys.all, 'record', prisonerId] as const,
  list: (filter: EvidenceFilter) => [...evidenceKeys.all, 'list', filter] as const,
};
export const policyKeys = { all: ['policies'] as const };

export const policyList = () =>
  queryOptions({
    queryKey: policyKeys.all,
    queryFn: ({ signal }) => get('/api/policies', { answer: policyPage, signal }),
  });

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
export const sendGrade = (id: ClaimId, { body, key }: Write<z.input<typeof grading>>) =>
  send(`/api/claims/${id}/grade`, { body, key, answer: claimReceipt });
export const sendAttentionDecision = (id: AttentionId, { body, key }: Write<z.input<typeof attentionDecision>>) =>
  send(`/api/attention/${id}/resolution`, { body, key, answer: attentionReceipt });
export const sendProbable = (id: PrisonerId, { body, key }: Write<z.input<typeof probable>>) =>
  send(`/api/prisoners/${id}/probable`, { body, key, answer: probableReceipt });
export const sendPolicy = ({ body, key }: Write<z.input<typeof newPolicy>>) =>
  send('/api/policies', { body, key, answer: policyReceipt });
export const sendPolicyDraft = ({ body, key }: Write<z.input<typeof policyDraft>>) =>
  send('/api/policies/consequences', { body, key, answer: policyConsequences });
export const sendPolicyDecision = (number: number, { body, key }: Write<z.input<typeof policyDecision>>) =>
  send(`/api/policies/${number}/decision`, { body, key, answer: policyReceipt });
export const sendPolicyWithdrawal = (number: number, { body, key }: Write<{ version: number }>) =>
  send(`/api/policies/${number}/withdrawal`, { body, key, answer: policyReceipt });

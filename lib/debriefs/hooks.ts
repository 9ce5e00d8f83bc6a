import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type { AccountId, CandidateId, DebriefId, SightingId } from '../kernel/ids';
import { get, send } from '../platform/fetch';
import {
  type DebriefFilter,
  type debriefChange,
  type debriefMove,
  debriefPage,
  debriefReceipt,
  debriefView,
  type newDebrief,
  type newSession,
} from './schema/debrief';
import {
  type attachment,
  type candidateDecision,
  candidateReceipt,
  type candidateWithdrawal,
  type detachment,
  type lookedAt,
  type newSighting,
  type SightingFilter,
  type sightingChange,
  type sightingMove,
  sightingPage,
  sightingReceipt,
  waitingSighting,
} from './schema/sighting';
import { type accountChange, accountList, accountReceipt, type newAccount } from './schema/treatment';

export const debriefKeys = {
  all: ['debriefs'] as const,
  list: (filter: DebriefFilter) => [...debriefKeys.all, 'list', filter] as const,
  one: (id: DebriefId) => [...debriefKeys.all, 'one', id] as const,
  accounts: (id: DebriefId) => [...debriefKeys.all, 'accounts', id] as const,
  sightings: (filter: SightingFilter) => [...debriefKeys.all, 'sightings', filter] as const,
  sighting: (id: SightingId) => [...debriefKeys.all, 'sighting', id] as const,
};

export const debriefList = (filter: DebriefFilter) =>
  queryOptions({
    queryKey: debriefKeys.list(filter),
    queryFn: ({ signal }) => get('/api/debriefs', { query: filter, answer: debriefPage, signal }),
    placeholderData: keepPreviousData,
  });

/** One debrief. It stays fresh for a minute: every reading of it is an entry in the log. */
export const debriefOf = (id: DebriefId) =>
  queryOptions({
    queryKey: debriefKeys.one(id),
    queryFn: ({ signal }) => get(`/api/debriefs/${id}`, { answer: debriefView, signal }),
    staleTime: 60_000,
  });

/** Accounts of treatment: asked for by themselves, and kept no longer than the page is open. */
export const accountsOf = (id: DebriefId) =>
  queryOptions({
    queryKey: debriefKeys.accounts(id),
    queryFn: ({ signal }) => get(`/api/debriefs/${id}/accounts`, { answer: accountList, signal }),
    staleTime: 60_000,
    gcTime: 0,
    retry: false,
  });

export const sightingList = (filter: SightingFilter) =>
  queryOptions({
    queryKey: debriefKeys.sightings(filter),
    queryFn: ({ signal }) => get('/api/sightings', { query: filter, answer: sightingPage, signal }),
    placeholderData: keepPreviousData,
  });

export const sightingWhole = (id: SightingId) =>
  queryOptions({
    queryKey: debriefKeys.sighting(id),
    queryFn: ({ signal }) => get(`/api/sightings/${id}`, { answer: waitingSighting, signal }),
    staleTime: 60_000,
  });

type Attempt<Body> = { body: Body; key: string };

export const sendDebrief = ({ body, key }: Attempt<z.input<typeof newDebrief>>) =>
  send('/api/debriefs', { body, key, answer: debriefReceipt });
export const sendDebriefChange = (id: DebriefId, { body, key }: Attempt<z.input<typeof debriefChange>>) =>
  send(`/api/debriefs/${id}`, { method: 'PATCH', body, key, answer: debriefReceipt });
export const sendDebriefMove = (id: DebriefId, { body, key }: Attempt<z.input<typeof debriefMove>>) =>
  send(`/api/debriefs/${id}/moves`, { body, key, answer: debriefReceipt });
export const sendSession = (id: DebriefId, { body, key }: Attempt<z.input<typeof newSession>>) =>
  send(`/api/debriefs/${id}/sessions`, { body, key, answer: debriefReceipt });

export const sendSighting = (id: DebriefId, { body, key }: Attempt<z.input<typeof newSighting>>) =>
  send(`/api/debriefs/${id}/sightings`, { body, key, answer: sightingReceipt });
export const sendSightingChange = (id: SightingId, { body, key }: Attempt<z.input<typeof sightingChange>>) =>
  send(`/api/sightings/${id}`, { method: 'PATCH', body, key, answer: sightingReceipt });
export const sendSightingMove = (id: SightingId, { body, key }: Attempt<z.input<typeof sightingMove>>) =>
  send(`/api/sightings/${id}/moves`, { body, key, answer: sightingReceipt });
export const sendAttachment = (id: SightingId, { body, key }: Attempt<z.input<typeof attachment>>) =>
  send(`/api/sightings/${id}/attachment`, { body, key, answer: sightingReceipt });
export const sendDetachment = (id: SightingId, { body, key }: Attempt<z.input<typeof detachment>>) =>
  send(`/api/sightings/${id}/attachment`, { method: 'DELETE', body, key, answer: sightingReceipt });
export const sendLookedAt = (id: SightingId, { body, key }: Attempt<z.input<typeof lookedAt>>) =>
  send(`/api/sightings/${id}/look`, { body, key, answer: sightingReceipt });
export const sendCandidateDecision = (id: CandidateId, { body, key }: Attempt<z.input<typeof candidateDecision>>) =>
  send(`/api/sightings/candidates/${id}`, { body, key, answer: candidateReceipt });
export const sendCandidateWithdrawal = (id: CandidateId, { body, key }: Attempt<z.input<typeof candidateWithdrawal>>) =>
  send(`/api/sightings/candidates/${id}`, { method: 'DELETE', body, key, answer: candidateReceipt });

export const sendAccount = (id: DebriefId, { body, key }: Attempt<z.input<typeof newAccount>>) =>
  send(`/api/debriefs/${id}/accounts`, { body, key, answer: accountReceipt });
export const sendAccountChange = (id: AccountId, { body, key }: Attempt<z.input<typeof accountChange>>) =>
  send(`/api/accounts/${id}`, { method: 'PATCH', body, key, answer: accountReceipt });

import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { ask, get, send } from '../platform/fetch';
import {
  changed,
  type factsChange,
  type identifierChange,
  type kinChange,
  type medicalChange,
  medicalPart,
  type nameChange,
  type newRecord,
  type newShare,
  openedRecord,
  type Part,
  type placeChange,
  type sealing,
  type statusChange,
  type travelChange,
  type withdrawal,
} from './schema/changes';
import { history, recordAccess } from './schema/history';
import { prisonerRecord } from './schema/record';
import {
  type PrisonerFilter,
  prisonerPage,
  type RegistryQuestion,
  registryAnswer,
  registryQuestion,
} from './schema/registry';

export const prisonerKeys = {
  all: ['prisoners'] as const,
  list: (filter: PrisonerFilter) => [...prisonerKeys.all, 'list', filter] as const,
  registry: (question: RegistryQuestion) => [...prisonerKeys.all, 'registry', question] as const,
  record: (id: string) => [...prisonerKeys.all, 'record', id] as const,
};

export const prisonerList = (filter: PrisonerFilter) =>
  queryOptions({
    queryKey: prisonerKeys.list(filter),
    queryFn: ({ signal }) => get('/api/prisoners', { query: filter, answer: prisonerPage, signal }),
    placeholderData: keepPreviousData,
  });

/** A search of the registry: posted, because what is searched for is personal; kept for a minute and no longer. */
export const registrySearch = (question: RegistryQuestion) =>
  queryOptions({
    queryKey: prisonerKeys.registry(question),
    queryFn: ({ signal }) => ask('/api/prisoners/search', { body: question, answer: registryAnswer, signal }),
    enabled: registryQuestion.safeParse(question).success,
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  });

export const prisonerOf = (id: string) =>
  queryOptions({
    queryKey: prisonerKeys.record(id),
    queryFn: ({ signal }) => get(`/api/prisoners/${id}`, { answer: prisonerRecord, signal }),
  });

export const historyOf = (id: string) =>
  queryOptions({
    queryKey: [...prisonerKeys.record(id), 'history'] as const,
    queryFn: ({ signal }) => get(`/api/prisoners/${id}/history`, { answer: history, signal }),
  });

export const accessOf = (id: string, before?: string) =>
  queryOptions({
    queryKey: [...prisonerKeys.record(id), 'access', before ?? ''] as const,
    queryFn: ({ signal }) =>
      get(`/api/prisoners/${id}/access`, { ...(before ? { query: { before } } : {}), answer: recordAccess, signal }),
  });

export const medicalOf = (id: string) =>
  queryOptions({
    queryKey: [...prisonerKeys.record(id), 'medical'] as const,
    queryFn: ({ signal }) => get(`/api/prisoners/${id}/medical`, { answer: medicalPart, signal }),
    // Each reading is an entry in the log: not repeated by looking away and back.
    staleTime: Number.POSITIVE_INFINITY,
  });

type Attempt<Body> = { body: Body; key: string };

const act =
  <Body extends object>(method: 'POST' | 'PATCH', path: string) =>
  ({ body: { id, ...body }, key }: Attempt<Body & { id: string }>) =>
    send(`/api/prisoners/${id}${path}`, { method, body, key, answer: changed });

export const sendNewRecord = ({ body, key }: Attempt<z.input<typeof newRecord>>) =>
  send('/api/prisoners', { body, key, answer: openedRecord });
export const sendFacts = act<z.input<typeof factsChange>>('PATCH', '');
export const sendName = act<z.input<typeof nameChange>>('POST', '/names');
export const sendIdentifier = act<z.input<typeof identifierChange>>('POST', '/identifiers');
export const sendPlace = act<z.input<typeof placeChange>>('POST', '/places');
export const sendKin = act<z.input<typeof kinChange>>('POST', '/kin');
export const sendTravel = act<z.input<typeof travelChange>>('PATCH', '/travel');
export const sendMedical = act<z.input<typeof medicalChange>>('PATCH', '/medical');
export const sendSealing = act<z.input<typeof sealing>>('POST', '/seal');
export const sendStatus = act<z.input<typeof statusChange>>('POST', '/moves');
export const sendShare = act<z.input<typeof newShare>>('POST', '/shares');
export const sendRevocation = ({ body: { id, shareId }, key }: Attempt<{ id: string; shareId: string }>) =>
  send(`/api/prisoners/${id}/shares/${shareId}`, { method: 'DELETE', body: {}, key, answer: changed });

type Withdrawn = z.input<typeof withdrawal> & { id: string; part: Part; partId: string };
export const sendWithdrawal = ({ body: { id, part, partId, ...body }, key }: Attempt<Withdrawn>) =>
  send(`/api/prisoners/${id}/${part}/${partId}`, { method: 'DELETE', body, key, answer: changed });

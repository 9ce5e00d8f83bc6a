import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { PrisonerId } from '../../kernel/ids';
import { get } from '../../platform/fetch';
import { prisonerKeys } from '../../prisoners/hooks';
import { evidenceKeys } from '../hooks';
import {
  type LifeFilter,
  lifePage,
  type PlaceAsked,
  type PlacesFilter,
  placePage,
  placesPage,
  whereabouts,
} from '../schema/places';

// Each reading of these is an entry in the log: not repeated by looking away and back.
const onceLogged = { staleTime: Number.POSITIVE_INFINITY } as const;

/** Under the record's own key: whatever changes the record, or a claim about it, reads this anew. */
export const whereaboutsOf = (id: PrisonerId) =>
  queryOptions({
    queryKey: [...prisonerKeys.record(id), 'whereabouts'] as const,
    queryFn: ({ signal }) => get(`/api/prisoners/${id}/whereabouts`, { answer: whereabouts, signal }),
    ...onceLogged,
  });

export const lifeList = (filter: LifeFilter) =>
  queryOptions({
    queryKey: [...evidenceKeys.all, 'life', filter] as const,
    queryFn: ({ signal }) => get('/api/proof-of-life', { query: filter, answer: lifePage, signal }),
    placeholderData: keepPreviousData,
    ...onceLogged,
  });

export const placeList = (filter: PlacesFilter) =>
  queryOptions({
    queryKey: [...evidenceKeys.all, 'places', filter] as const,
    queryFn: ({ signal }) => get('/api/places', { query: filter, answer: placesPage, signal }),
    placeholderData: keepPreviousData,
    ...onceLogged,
  });

export const placeOf = ({ key, ...query }: PlaceAsked) =>
  queryOptions({
    queryKey: [...evidenceKeys.all, 'place', key, query] as const,
    queryFn: ({ signal }) => get(`/api/places/${key}`, { query, answer: placePage, signal }),
    placeholderData: keepPreviousData,
    ...onceLogged,
  });

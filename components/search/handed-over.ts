'use client';

import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query';

const key = ['search', 'handed-over'];

/** Gives the words of the search box to the registry's page. In this browser's memory: a name never stands in an address. */
export function useHandOver() {
  const queries = useQueryClient();
  return (words: string) => void queries.setQueryData(key, words.trim());
}

/** The words the search box handed over; forgotten a minute after the page is left. */
export const useHandedOver = () =>
  useQuery<string>({ queryKey: key, queryFn: skipToken, gcTime: 60_000, staleTime: Number.POSITIVE_INFINITY }).data ??
  '';

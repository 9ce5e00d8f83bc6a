'use client';

import { useQuery } from '@tanstack/react-query';
import { useSettled } from '@/components/ui/use-settled';
import { searchFor } from '@/lib/reports/hooks';
import type { EverythingFound } from '@/lib/reports/schema/found';

export type SearchState = {
  /** Nothing long enough is typed. */
  idle: boolean;
  searching: boolean;
  error: Error | null;
  /** The last answer; it stays while the next one is on its way. */
  found: EverythingFound | null;
  retry: () => void;
};

const pause = 200;

/** Searches when the person pauses. An answer to an earlier question never replaces the answer to a later one. */
export function useSearch(typed: string): SearchState {
  const words = typed.trim().replaceAll(/\s+/g, ' ');
  const idle = words.length < 2;
  const { settled, settling } = useSettled(words, pause);
  const { data, error, isFetching, refetch } = useQuery(searchFor(idle ? '' : settled));
  return {
    idle,
    searching: !idle && (settling || isFetching),
    error: idle || isFetching ? null : error,
    found: idle ? null : (data ?? null),
    retry: () => void refetch(),
  };
}

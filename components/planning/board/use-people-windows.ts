'use client';

import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { useSettled } from '@/components/ui/use-settled';
import type { RunId } from '@/lib/kernel/ids';
import { peopleOf } from '@/lib/planning/hooks/runs';
import type { PeopleAsked, PlanPerson } from '@/lib/planning/schema/people';

const size = 100;
/** What is only flown over is not asked for: every reading of people stands in the log. */
const pause = 120;
/** So many rows before the edge of what was read, the next hundred are asked for. */
const ahead = 30;
const windowAt = (row: number) => Math.floor(Math.max(row, 0) / size);

/** A window's options without the rows of the window before it, which would stand for a moment in the wrong places. */
function windowOf(runId: RunId, asked: PeopleAsked) {
  const { placeholderData: _, ...options } = peopleOf(runId, asked);
  return options;
}

/** The people in sight, a hundred at a time. `at` answers undefined for a row that is still on its way. */
export function usePeopleWindows(runId: RunId, asked: Omit<PeopleAsked, 'from' | 'count'>) {
  const [sight, setSight] = useState({ from: 0, to: 0 });
  const {
    settled: { from, to },
  } = useSettled(sight, pause);
  const wanted = [...new Set([0, ...Array.from({ length: to - from + 1 }, (_, at) => from + at)])];
  const windows = useQueries({
    queries: wanted.map((window) => windowOf(runId, { ...asked, from: window * size, count: size })),
  });
  const end = windows.find(({ data }) => data)?.data?.total ?? 1;
  const pages = new Map(wanted.map((window, at) => [window, windows[at]?.data]));
  return {
    /** Null until the first answer. */
    total: windows.find(({ data }) => data)?.data?.total ?? null,
    isError: windows.some(({ isError }) => isError),
    retry: () => void Promise.all(windows.filter(({ isError }) => isError).map(({ refetch }) => refetch())),
    at: (index: number): PlanPerson | undefined => pages.get(Math.floor(index / size))?.lines[index % size],
    see: (first: number, last: number) =>
      setSight({ from: windowAt(first - ahead), to: windowAt(Math.min(last + ahead, end - 1)) }),
  };
}

'use client';

import { useQuery } from '@tanstack/react-query';
import type { BatchId } from '@/lib/kernel/ids';
import { setUpOf } from '@/lib/planning/hooks/set-up';
import type { RunHead } from '@/lib/planning/schema/runs';

/** Whether the set-up was saved anew after this run's facts were closed. Unknown is not said to be old. */
export function useStaleness(batchId: BatchId, run: RunHead | null): boolean {
  const { data } = useQuery(setUpOf(batchId));
  const saved = data?.updated?.at;
  return Boolean(run && saved && Date.parse(saved) > Date.parse(run.snapshot.takenAt));
}

'use client';

import type { RunHead } from '@/lib/planning/schema/runs';

/** Whether the set-up was changed after this run's facts were closed. */
export const useStaleness = (_run: RunHead | null): boolean => false;

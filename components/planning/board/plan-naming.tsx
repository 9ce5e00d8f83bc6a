'use client';

import type { ReactNode } from 'react';
import type { BatchId } from '@/lib/kernel/ids';
import { PlanNamesProvider } from './plan-names';

/** Brings the names of a batch's lines and places to what is shown of its plan. */
export function PlanNaming({ batchId: _, children }: { batchId: BatchId; children: ReactNode }) {
  return <PlanNamesProvider names={{ lines: {}, sites: {}, places: {} }}>{children}</PlanNamesProvider>;
}

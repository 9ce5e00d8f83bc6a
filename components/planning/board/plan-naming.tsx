'use client';

import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
import type { BatchId } from '@/lib/kernel/ids';
import { setUpOf } from '@/lib/planning/hooks/set-up';
import type { SetUpPage } from '@/lib/planning/schema/set-up';
import { type PlanNames, PlanNamesProvider } from './plan-names';

const noNames: PlanNames = { lines: {}, sites: {}, places: {} };

/** Brings the names of a batch's lines and places to what is shown of its plan. Without them everything has its code. */
export function PlanNaming({ batchId, children }: { batchId: BatchId; children: ReactNode }) {
  const { data } = useQuery(setUpOf(batchId));
  const names = useMemo(() => (data ? namesOf(data) : noNames), [data]);
  return <PlanNamesProvider names={names}>{children}</PlanNamesProvider>;
}

/** A line is called as the reading that is planned by calls it, else as the other side does. */
function namesOf({ content, lines, options }: SetUpPage): PlanNames {
  const readings = Object.entries(lines).sort(([one]) => (one === content.reading ? 1 : -1));
  return {
    lines: Object.fromEntries(readings.flatMap(([, all]) => all.map(({ id, title }) => [id, title]))),
    sites: Object.fromEntries(content.sites.map(({ id, name }) => [id, name])),
    places: Object.fromEntries(options.place.map(({ value, label }) => [value, label])),
  };
}

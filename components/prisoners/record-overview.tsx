'use client';

import type { ReactNode } from 'react';
import { RecordPairs } from '@/components/matching/record-pairs';
import { FactsSections } from './facts-sections';
import { IdentifiersSection } from './identifiers-section';
import { KinSection } from './kin-section';
import { NamesSection } from './names-section';
import { PlacesSection } from './places-section';
import { LifeSection } from './proof-of-life';
import { StatusSection } from './status-section';
import { TravelSection } from './travel-section';
import { useRecord } from './use-record';

type RecordOverviewProps = {
  id: string;
  now: string;
  /** What the evidence offers to do about the status. */
  offer?: ReactNode;
};

/** What is known of the person: one page, in two columns where there is room. */
export function RecordOverview({ id, now, offer }: RecordOverviewProps) {
  const record = useRecord(id);
  return (
    <div className="grid grid-cols-1 items-start gap-4 xl:grid-cols-2">
      <div className="flex min-w-0 flex-col gap-4">
        <FactsSections record={record} />
      </div>
      <div className="flex min-w-0 flex-col gap-4">
        {offer}
        <StatusSection record={record} />
        {record.may.family && <RecordPairs id={record.id} />}
        <LifeSection id={record.id} now={now} />
        <PlacesSection record={record} />
        <NamesSection record={record} />
        <IdentifiersSection record={record} />
        {record.travel && <TravelSection record={record} travel={record.travel} />}
        {record.kin && <KinSection record={record} kin={record.kin} />}
      </div>
    </div>
  );
}

'use client';

import { useTranslations } from 'next-intl';
import type { Column } from '@/components/ui/table';
import type { DebriefLine, DebriefPage } from '@/lib/debriefs/schema/debrief';
import { DebriefStatusChip } from './debrief-chips';
import { useDebriefWords } from './use-debrief-words';

/** The columns of the list. What was seen is counted only for those who read it. */
export function useDebriefColumns({ lines }: DebriefPage): Column<DebriefLine>[] {
  const t = useTranslations('debriefs');
  const words = useDebriefWords();
  const counted: Column<DebriefLine>[] = [
    {
      key: 'waiting',
      header: t('column.waiting'),
      cell: ({ sightings }) => sightings?.waiting ?? '—',
      figures: true,
      from: 'md',
    },
    {
      key: 'attached',
      header: t('column.attached'),
      cell: ({ sightings }) => sightings?.attached ?? '—',
      figures: true,
      from: 'lg',
    },
  ];
  return [
    { key: 'number', header: t('column.number'), cell: ({ number }) => number, className: 'whitespace-nowrap' },
    { key: 'person', header: t('column.person'), cell: ({ person }) => person },
    { key: 'status', header: t('column.status'), cell: ({ status }) => <DebriefStatusChip status={status} /> },
    ...(lines.some(({ sightings }) => sightings) ? counted : []),
    {
      key: 'meeting',
      header: t('column.meeting'),
      cell: ({ lastMeeting }) =>
        lastMeeting ? `${words.day(lastMeeting.on)}, ${lastMeeting.place}` : t('column.noMeeting'),
      from: 'lg',
    },
    {
      key: 'by',
      header: t('column.by'),
      cell: ({ interviewers }) => interviewers.map(words.name).join(', '),
      from: 'xl',
    },
  ];
}

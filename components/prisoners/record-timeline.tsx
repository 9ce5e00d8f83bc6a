'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { Section } from '@/components/ui/section';
import { Timeline } from '@/components/ui/timeline';
import { historyOf } from '@/lib/prisoners/hooks';
import { type History, type HistoryKind, historyKinds } from '@/lib/prisoners/schema/history';
import { useTimelineItem } from './use-timeline-item';

type RecordTimelineProps = { id: string; initial: History; kind?: HistoryKind | undefined };

/** Everything on file about a person in one list, with both times of each thing. */
export function RecordTimeline({ id, initial, kind }: RecordTimelineProps) {
  const t = useTranslations('prisoners');
  const common = useTranslations('common');
  const itemOf = useTimelineItem();
  const { data } = useQuery({ ...historyOf(id), initialData: initial });
  const path = `/prisoners/${id}/timeline`;
  const count = (one: HistoryKind) => data.lines.filter((line) => line.kind === one).length;
  const kinds = [
    { key: 'all', label: common('timeline.all'), href: path, current: !kind, count: data.lines.length },
    ...historyKinds.map((one) => ({
      key: one,
      label: t(`history.kinds.${one}`),
      href: `${path}?kind=${one}`,
      current: kind === one,
      count: count(one),
    })),
  ];
  const shown = kind ? data.lines.filter((line) => line.kind === kind) : data.lines;
  return (
    <Section title={t('tabs.timeline')}>
      <Timeline kinds={kinds} items={shown.map(itemOf)} />
    </Section>
  );
}

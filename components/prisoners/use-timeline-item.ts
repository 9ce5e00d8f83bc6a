'use client';

import { FileText, Flag, type LucideIcon, MapPin, Scale, Tag } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { TimelineItem } from '@/components/ui/timeline';
import type { HistoryKind, HistoryLine } from '@/lib/prisoners/schema/history';
import { useHistoryWords } from './use-history-words';
import { useWords } from './use-words';

const icons: Record<HistoryKind, LucideIcon> = {
  status: Flag,
  evidence: Scale,
  names: Tag,
  places: MapPin,
  record: FileText,
};

/** Written down more than a day after it happened: the order then surprises, so it is said. */
const lateAfter = 86_400_000;

/** A line of the history as the timeline shows it. */
export function useTimelineItem() {
  const t = useTranslations('prisoners.history');
  const { title, note } = useHistoryWords();
  const happened = useHappened();
  const { moment } = useWords();
  return (line: HistoryLine): TimelineItem => ({
    id: `${line.what}-${line.id}`,
    title: title(line),
    happened: happened(line),
    recorded: moment(line.recordedAt),
    recordedBy: line.recordedBy ?? t('system'),
    late: line.what === 'event' && Date.parse(line.recordedAt) - Date.parse(line.occurredAt) > lateAfter,
    icon: icons[line.kind],
    tone: line.kind === 'status' ? 'accent' : 'neutral',
    children: note(line),
  });
}

/** When it happened, as exactly as it is known. */
function useHappened() {
  const common = useTranslations('common');
  const { moment, day, date } = useWords();
  return (line: HistoryLine): string => {
    if (line.what === 'claim') return date(line.asOf) ?? common('dates.unknown');
    if (line.what === 'place') return date(line.from) ?? common('dates.unknown');
    if (line.what !== 'event') return moment(line.recordedAt);
    return line.precision === 'minute' ? moment(line.occurredAt) : (day(line.occurredAt) ?? common('dates.unknown'));
  };
}

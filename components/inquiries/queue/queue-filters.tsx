'use client';

import { useTranslations } from 'next-intl';
import { FilterBar } from '@/components/ui/filter-bar';
import { channels, inquiryStatuses, kinshipStates, kinshipToCheck } from '@/lib/inquiries/rules';
import { type InquiryFilter, queueHref } from '@/lib/inquiries/schema';

const marks = ['mine', 'unassigned', 'urgent', 'unread', 'quiet'] as const;
const choices = {
  status: inquiryStatuses,
  kinship: [kinshipToCheck, ...kinshipStates],
  channel: channels,
} as const;
const choiceNames = ['status', 'kinship', 'channel'] as const;

/** The list's address with one filter changed; a changed filter begins at the first page. */
const changed = (filter: InquiryFilter, change: InquiryFilter) => queueHref({ ...filter, after: undefined, ...change });

export function QueueFilters({ filter }: { filter: InquiryFilter }) {
  const t = useTranslations('inquiries');
  return (
    <FilterBar
      clearHref="/inquiries"
      marks={marks.map((name) => ({
        name,
        label: t(`queue.filter.${name}`),
        on: Boolean(filter[name]),
        href: changed(filter, { [name]: filter[name] ? undefined : '1' }),
      }))}
      choices={choiceNames.map((name) => ({
        name,
        label: t(`queue.filter.${name}`),
        any: t('queue.any'),
        value: filter[name],
        options: choices[name].map((value) => ({ value, label: t(`${name}.${value}` as 'status.open') })),
        hrefOf: (value) => changed(filter, { [name]: value }),
      }))}
    />
  );
}

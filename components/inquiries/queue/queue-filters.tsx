'use client';

import { Plus } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type Filter, FilterChips } from '@/components/ui/filter-chips';
import { Select } from '@/components/ui/inputs';
import { Link } from '@/components/ui/link';
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

/** What the list can be narrowed by, and what it is narrowed by now. All of it is in the address. */
export function QueueFilters({ filter }: { filter: InquiryFilter }) {
  const t = useTranslations('inquiries');
  const filters: Filter[] = [
    ...marks
      .filter((mark) => filter[mark])
      .map((mark) => ({ label: t(`queue.filter.${mark}`), removeHref: changed(filter, { [mark]: undefined }) })),
    ...choiceNames.flatMap((name) => {
      const code = filter[name];
      if (!code) return [];
      const value = t(`${name}.${code}` as 'status.open');
      return [{ label: t(`queue.filter.${name}`), value, removeHref: changed(filter, { [name]: undefined }) }];
    }),
  ];
  return (
    <div className="flex flex-wrap items-center gap-1.5 py-2 print:hidden">
      {choiceNames.map((name) => (
        <Choice key={name} name={name} filter={filter} />
      ))}
      {marks
        .filter((mark) => !filter[mark])
        .map((mark) => (
          <Link
            key={mark}
            href={changed(filter, { [mark]: '1' })}
            className="inline-flex min-h-7 items-center gap-1 rounded-md border border-line-strong border-dashed px-2 text-text-quiet hover:bg-surface-sunk hover:text-text"
          >
            <Plus aria-hidden className="size-3.5" />
            {t(`queue.filter.${mark}`)}
          </Link>
        ))}
      <FilterChips filters={filters} clearHref="/inquiries" />
    </div>
  );
}

function Choice({ name, filter }: { name: (typeof choiceNames)[number]; filter: InquiryFilter }) {
  const t = useTranslations('inquiries');
  const router = useRouter();
  return (
    <div className="inline-flex items-center gap-1.5 text-text-quiet">
      <label htmlFor={`filter-${name}`}>{t(`queue.filter.${name}`)}</label>
      <Select
        id={`filter-${name}`}
        value={filter[name] ?? ''}
        onChange={(event) => router.push(changed(filter, { [name]: event.target.value || undefined }))}
        className="h-7 min-h-7 w-auto max-w-40 py-0"
      >
        <option value="">{t('queue.any')}</option>
        {choices[name].map((code) => (
          <option key={code} value={code}>
            {t(`${name}.${code}` as 'status.open')}
          </option>
        ))}
      </Select>
    </div>
  );
}

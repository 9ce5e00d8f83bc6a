'use client';

import { useQuery } from '@tanstack/react-query';
import { useLocale, useTimeZone, useTranslations } from 'next-intl';
import { cx } from '@/components/ui/cx';
import { formatClock } from '@/lib/i18n/formats';
import type { BatchId } from '@/lib/kernel/ids';
import { pulseOf } from '@/lib/repatriation/hooks/handover';
import type { BoardCounts as Counts } from '@/lib/repatriation/schema/handover';

const order = ['expected', 'arrived', 'identified', 'open', 'unexpected', 'notComing'] as const;

/** The day in numbers, and how old they are. */
export function BoardCounts({ id, counts }: { id: BatchId; counts: Counts }) {
  const t = useTranslations('handover');
  const locale = useLocale();
  const timeZone = useTimeZone() ?? 'UTC';
  const { data: pulse, dataUpdatedAt, isError } = useQuery(pulseOf(id));
  const now = pulse?.counts ?? counts;
  const time = dataUpdatedAt ? formatClock(locale, dataUpdatedAt, { timeZone }) : null;
  return (
    <section aria-label={t('counts.label')}>
      <dl className="grid grid-cols-2 gap-px overflow-hidden rounded-md border border-line bg-line sm:grid-cols-3 lg:grid-cols-6">
        {order.map((key) => (
          <div key={key} className="flex flex-col-reverse justify-end bg-surface-raised px-3 py-2">
            <dt className="text-[0.8125rem] text-text-quiet">{t(`counts.${key}`)}</dt>
            <dd
              className={cx('font-semibold text-2xl leading-8', key === 'open' && now.open > 0 && 'text-warn')}
              data-figures
            >
              {now[key]}
            </dd>
          </div>
        ))}
      </dl>
      {time && (
        <p className={cx('pt-1 text-[0.8125rem]', isError ? 'text-bad' : 'text-text-quiet')} data-figures>
          {isError ? t('counts.stale', { time }) : t('counts.live', { time })}
        </p>
      )}
    </section>
  );
}

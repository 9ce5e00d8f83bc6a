'use client';

import { useTranslations } from 'next-intl';
import { BatchStatusChip } from '@/components/exchanges/batch-status';
import { useWords } from '@/components/exchanges/use-words';
import { Link } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import { EmptyState } from '@/components/ui/states';
import type { HandoverDays as Days } from '@/lib/repatriation/schema/handover';

/** The batches of handover day, the nearest first; each leads to its board. */
export function HandoverDays({ days }: Days) {
  const t = useTranslations('handover');
  const { day } = useWords();
  return (
    <>
      <PageHeader breadcrumbs={[{ label: t('title') }]} title={t('title')} />
      {days.length === 0 && <EmptyState title={t('days.empty')}>{t('days.emptyWhat')}</EmptyState>}
      <ul aria-label={t('days.label')} className="grid gap-3 pt-4 lg:grid-cols-2">
        {days.map(({ id, number, name, status, plannedOn, place, counts }) => (
          <li key={id} className="relative rounded-md border border-line bg-surface-raised p-4 hover:bg-surface-sunk">
            <div className="flex flex-wrap items-center justify-between gap-2">
              <Link href={`/handover/${id}`} className="row-link font-semibold text-base">
                {number} {name}
              </Link>
              <BatchStatusChip status={status} />
            </div>
            <p className="text-text-quiet">{[day(plannedOn), place].filter(Boolean).join(' · ') || '—'}</p>
            <p className="mt-2 flex flex-wrap gap-x-4" data-figures>
              {(['expected', 'arrived', 'open', 'unexpected'] as const).map((key) => (
                <span key={key}>
                  {t(`counts.${key}`)}: <span className="font-semibold">{counts[key]}</span>
                </span>
              ))}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}

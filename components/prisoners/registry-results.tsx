'use client';

import type { UseQueryResult } from '@tanstack/react-query';
import { Lock } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { SkeletonTable } from '@/components/ui/skeletons';
import { formatPartialDate } from '@/lib/i18n/partial-dates';
import type { RegistryAnswer, RegistryRow } from '@/lib/prisoners/schema/registry';
import { PersonNames } from './person-names';
import { PrisonerStatusChip } from './prisoner-status';

type RegistryResultsProps = {
  found: UseQueryResult<RegistryAnswer>;
  onChoose: (row: RegistryRow) => void;
  chooseLabel?: string | undefined;
  onlyOpenable?: boolean | undefined;
};

/** The hits of a search, or in words why there are none. */
export function RegistryResults({ found, onChoose, chooseLabel, onlyOpenable = false }: RegistryResultsProps) {
  const t = useTranslations('prisoners');
  if (found.isError)
    return (
      <Notice tone="bad" role="alert">
        {t('search.failed')}
      </Notice>
    );
  if (!found.data) return <SkeletonTable rows={3} columns={3} />;
  const { rows, total } = found.data;
  return (
    <div aria-busy={found.isFetching}>
      <p role="status" className="pb-1 font-medium" data-figures>
        {t('search.found', { total })}
      </p>
      {total === 0 && <p className="text-text-quiet">{t('search.noneWhat')}</p>}
      {total > rows.length && <p className="pb-1 text-text-quiet">{t('search.more', { shown: rows.length })}</p>}
      <ul className="divide-y divide-line border-line border-y empty:hidden">
        {rows.map((row) => (
          <Hit key={row.id} row={row}>
            {(row.mayOpen || !onlyOpenable) && (
              <Button size="small" onClick={() => onChoose(row)}>
                {chooseLabel ?? t('search.choose')}
              </Button>
            )}
          </Hit>
        ))}
      </ul>
    </div>
  );
}

function Hit({ row, children }: { row: RegistryRow; children: ReactNode }) {
  const t = useTranslations('prisoners');
  const locale = useLocale();
  const born = row.birth ? formatPartialDate(locale, row.birth, { short: true }) : row.birthYear;
  return (
    <li className="flex min-h-11 flex-wrap items-center gap-x-4 gap-y-1 py-1.5">
      <span className="w-20 shrink-0 text-text-quiet" data-figures>
        {row.number}
      </span>
      <PersonNames names={row.names} most={3} className="min-w-0 flex-1 basis-56 font-medium" />
      <span className="text-text-quiet" data-figures>
        {born ? `${t('fields.birth')}: ${born}` : null}
      </span>
      {row.sex && row.sex !== 'unknown' && <span className="text-text-quiet">{t(`sexes.${row.sex}`)}</span>}
      {row.status && <PrisonerStatusChip status={row.status} />}
      {!row.mayOpen && (
        <span className="inline-flex items-center gap-1 text-[0.8125rem] text-text-quiet">
          <Lock aria-hidden className="size-3.5" />
          {t('search.mayNotOpen')}
        </span>
      )}
      {children}
    </li>
  );
}

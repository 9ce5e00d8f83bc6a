'use client';

import { useQuery } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/states';
import { StatusChip } from '@/components/ui/status-chip';
import { Table } from '@/components/ui/table';
import { correspondentsQuery } from '@/lib/correspondence/hooks';
import type { CorrespondentLine } from '@/lib/correspondence/schema/correspondents';
import type { PartyLine } from '@/lib/staff/schema';
import { CorrespondentDialog } from './correspondent-dialog';

type Props = { correspondents: CorrespondentLine[]; powers: readonly PartyLine[] };

/** The bodies one writes to, and the way to add and change them. */
export function CorrespondentsTable({ correspondents, powers }: Props) {
  const t = useTranslations('correspondence');
  const locale = useLocale() as 'uk' | 'ru' | 'en';
  const { data } = useQuery({ ...correspondentsQuery(), initialData: { correspondents } });
  const [open, setOpen] = useState<CorrespondentLine | 'new' | null>(null);
  return (
    <>
      <div>
        <Button look="main" onClick={() => setOpen('new')}>
          {t('settings.new')}
        </Button>
      </div>
      <Table
        label={t('settings.title')}
        rows={data.correspondents}
        rowKey={({ id }) => id}
        empty={<EmptyState title={t('settings.empty')}>{t('settings.emptyWhat')}</EmptyState>}
        columns={[
          { key: 'name', header: t('settings.name'), cell: (one) => one[locale] },
          { key: 'kind', header: t('settings.kind'), cell: ({ kind }) => t(`kinds.${kind}`), from: 'md' },
          { key: 'party', header: t('settings.party'), cell: ({ party }) => party?.[locale] ?? '—', from: 'lg' },
          {
            key: 'languages',
            header: t('settings.languages'),
            cell: ({ languages }) => languages.map((one) => t(`languages.${one}`)).join(', '),
            from: 'lg',
          },
          {
            key: 'days',
            header: t('settings.replyDays'),
            cell: ({ replyDays }) => replyDays,
            figures: true,
            from: 'md',
          },
          {
            key: 'active',
            header: t('list.state'),
            cell: ({ active }) => (
              <StatusChip tone={active ? 'good' : 'neutral'}>
                {t(active ? 'settings.inUse' : 'settings.notInUse')}
              </StatusChip>
            ),
          },
          {
            key: 'edit',
            header: <span className="sr-only">{t('settings.edit')}</span>,
            cell: (one) => (
              <Button
                size="small"
                aria-label={t('settings.editTitle', { name: one[locale] })}
                onClick={() => setOpen(one)}
              >
                {t('settings.edit')}
              </Button>
            ),
          },
        ]}
      />
      {open && (
        <CorrespondentDialog
          key={open === 'new' ? 'new' : open.id}
          correspondent={open}
          powers={powers}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}

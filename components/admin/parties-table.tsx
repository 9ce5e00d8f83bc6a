'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { StatusChip } from '@/components/ui/status-chip';
import { Table } from '@/components/ui/table';
import { partyListQuery } from '@/lib/staff/hooks';
import type { PartyLine } from '@/lib/staff/schema';
import { PartyDialog } from './party-dialog';

/** The sides and mediators, and the way to add and change them. */
export function PartiesTable({ parties }: { parties: PartyLine[] }) {
  const t = useTranslations('admin');
  const { data } = useQuery({ ...partyListQuery(), initialData: { parties } });
  const [open, setOpen] = useState<PartyLine | 'new' | null>(null);
  return (
    <>
      <div>
        <Button look="main" onClick={() => setOpen('new')}>
          {t('parties.new')}
        </Button>
      </div>
      <Table
        label={t('parties.title')}
        rows={data.parties}
        rowKey={({ id }) => id}
        columns={[
          { key: 'uk', header: t('parties.nameUk'), cell: ({ nameUk }) => nameUk },
          { key: 'ru', header: t('parties.nameRu'), from: 'md', cell: ({ nameRu }) => nameRu },
          { key: 'en', header: t('parties.nameEn'), from: 'md', cell: ({ nameEn }) => nameEn },
          { key: 'kind', header: t('parties.kind'), cell: ({ kind }) => t(`parties.kinds.${kind}`) },
          { key: 'code', header: t('parties.code'), from: 'lg', cell: ({ code }) => <code>{code}</code> },
          {
            key: 'active',
            header: t('users.status'),
            cell: ({ active }) => (
              <StatusChip tone={active ? 'good' : 'neutral'}>
                {t(active ? 'parties.inUse' : 'parties.notInUse')}
              </StatusChip>
            ),
          },
          {
            key: 'edit',
            header: <span className="sr-only">{t('parties.edit')}</span>,
            cell: (party) => (
              <Button
                size="small"
                aria-label={t('parties.editTitle', { name: party.nameEn })}
                onClick={() => setOpen(party)}
              >
                {t('parties.edit')}
              </Button>
            ),
          },
        ]}
      />
      {open && <PartyDialog key={open === 'new' ? 'new' : open.id} party={open} onClose={() => setOpen(null)} />}
    </>
  );
}

'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { KeysetPager } from '@/components/ui/keyset-pager';
import { Section } from '@/components/ui/section';
import { type Column, Table } from '@/components/ui/table';
import { accessOf } from '@/lib/prisoners/hooks';
import type { RecordAccess } from '@/lib/prisoners/schema/history';
import { SealRecord } from './seal-record';
import { SharesSection } from './shares-section';
import { useRecord } from './use-record';
import { useWords } from './use-words';

type AccessTabProps = { id: string; initial: RecordAccess; before?: string | undefined };
type Line = RecordAccess['lines'][number];

/** Who may reach this record beyond their role, and who has read or changed it. */
export function AccessTab({ id, initial, before }: AccessTabProps) {
  const t = useTranslations('prisoners');
  const record = useRecord(id);
  const { data } = useQuery({ ...accessOf(id, before), initialData: initial });
  const columns = useColumns();
  const path = `/prisoners/${id}/access`;
  return (
    <div className="flex flex-col gap-4">
      <div className="grid grid-cols-1 items-start gap-4 lg:grid-cols-2">
        <SharesSection record={record} access={data} />
        <Section title={t('sections.sealing')}>
          <p className="mb-3 max-w-prose text-text-quiet">{t(record.sealed ? 'seal.isSealed' : 'seal.isOpen')}</p>
          <SealRecord record={record} />
        </Section>
      </div>
      <Section title={t('access.title')} bare>
        <Table label={t('access.title')} columns={columns} rows={data.lines} rowKey={({ id: line }) => line} />
        <div className="px-4">
          <KeysetPager
            shown={data.lines.length}
            firstHref={before ? path : undefined}
            olderHref={data.next ? `${path}?before=${data.next}` : undefined}
          />
        </div>
      </Section>
    </div>
  );
}

function useColumns(): Column<Line>[] {
  const t = useTranslations('prisoners');
  const audit = useTranslations('audit');
  const { moment } = useWords();
  type Key = Parameters<typeof audit>[0];
  const what = (type: string) => (audit.has(`types.${type}` as Key) ? audit(`types.${type}` as Key) : type);
  return [
    { key: 'at', header: t('access.at'), cell: ({ at }) => moment(at), className: 'whitespace-nowrap' },
    { key: 'who', header: t('access.who'), cell: ({ who }) => who ?? t('history.system') },
    { key: 'what', header: t('access.what'), cell: ({ type }) => what(type) },
  ];
}

'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { KeysetPager } from '@/components/ui/keyset-pager';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { EmptyState } from '@/components/ui/states';
import { Table } from '@/components/ui/table';
import { importList } from '@/lib/imports/hooks';
import { type Upload, UploadForm } from './upload-form';
import { useListColumns } from './use-list-columns';

/** Bringing in another body's list: a new one first, then those there have been. */
export function ListsScreen({ before, upload }: { before?: number; upload: Upload }) {
  const t = useTranslations('imports');
  const prisoners = useTranslations('prisoners');
  const columns = useListColumns();
  const { data } = useQuery(importList(before));
  const lines = data?.lines ?? [];
  return (
    <>
      <PageHeader
        breadcrumbs={[{ label: prisoners('title'), href: '/prisoners' }, { label: t('title') }]}
        title={t('title')}
      >
        {t('what')}
      </PageHeader>
      <div className="flex flex-col gap-4 pt-4">
        <Section title={t('upload.title')}>
          <UploadForm sources={data?.sources ?? []} first={upload} />
        </Section>
        <div>
          <Table
            label={t('list.label')}
            columns={columns}
            rows={lines}
            rowKey={({ id }) => id}
            rowHref={({ id }) => `/imports/${id}`}
            empty={<EmptyState title={t('list.empty')} />}
          />
          {lines.length > 0 && (
            <KeysetPager
              shown={lines.length}
              firstHref={before === undefined ? undefined : '/imports'}
              olderHref={data?.next ? `/imports?before=${data.next}` : undefined}
            />
          )}
        </div>
      </div>
    </>
  );
}

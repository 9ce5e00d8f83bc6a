'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { PageHeader } from '@/components/ui/page-header';
import { oneImport } from '@/lib/imports/hooks';
import type { ImportRunView, RowView } from '@/lib/imports/schema/runs';
import type { ImportId } from '@/lib/kernel/ids';
import { FileFacts } from './file-facts';
import { MappingForm } from './mapping-form';
import { RunActions } from './run-actions';
import { RunProgress, Standstill } from './run-progress';
import { RunReport } from './run-report';
import { RunRows } from './run-rows';
import { RunStatusChip } from './run-status';

export type Asked = { show?: RowView | undefined; after?: number | undefined };

/** One list, from its columns to its report: what is shown follows from where it stands. */
export function ListScreen({ id, asked }: { id: ImportId; asked: Asked }) {
  const t = useTranslations('imports');
  const prisoners = useTranslations('prisoners');
  const { data: run, isError, dataUpdatedAt } = useQuery(oneImport(id));
  if (!run) return null;
  const title = t('one', { number: run.number });
  return (
    <>
      <PageHeader
        breadcrumbs={[
          { label: prisoners('title'), href: '/prisoners' },
          { label: t('title'), href: '/imports' },
          { label: title },
        ]}
        title={`${title}: ${run.source}`}
        marks={<RunStatusChip status={run.status} />}
        action={<RunActions run={run} />}
      />
      <div className="flex flex-col gap-4 pt-4">
        <Standstill run={run} unread={isError} at={dataUpdatedAt} />
        <Body run={run} asked={asked} />
        <FileFacts run={run} />
      </div>
    </>
  );
}

function Body({ run, asked }: { run: ImportRunView; asked: Asked }) {
  if (run.status === 'uploaded') return <MappingForm key={run.version} run={run} />;
  const ended = ['finished', 'cancelled', 'undoing', 'undone'].includes(run.status);
  return (
    <>
      <RunProgress run={run} />
      {ended && <RunReport run={run} />}
      {run.way === 'page' && run.status !== 'checking' && <RunRows run={run} asked={asked} />}
    </>
  );
}

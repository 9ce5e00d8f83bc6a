'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { Section } from '@/components/ui/section';
import { SkeletonTable } from '@/components/ui/skeletons';
import { ErrorState } from '@/components/ui/states';
import { StatusChip } from '@/components/ui/status-chip';
import { type Column, Table } from '@/components/ui/table';
import { listsOf } from '@/lib/exchanges/hooks';
import type { ListVersions } from '@/lib/exchanges/schema/lists';
import type { BatchId } from '@/lib/kernel/ids';
import { ListDifference } from './list-difference';
import { PersonCell } from './person-cell';
import { useWords } from './use-words';

/** Every version of the list: what changed, why, who did it; and any two side by side. */
export function ListVersionsScreen({ id }: { id: BatchId }) {
  const t = useTranslations('exchanges');
  const columns = useColumns();
  const { data, isError } = useQuery(listsOf(id));
  if (isError) return <ErrorState />;
  if (!data) return <SkeletonTable rows={6} columns={5} />;
  return (
    <div className="flex flex-col gap-4">
      {data.versions.length > 1 && <ListDifference id={id} newest={data.versions[0]?.number ?? 1} />}
      <Section bare title={t('lists.label')}>
        <Table
          label={t('lists.label')}
          columns={columns}
          rows={data.versions}
          rowKey={({ number }) => String(number)}
        />
      </Section>
    </div>
  );
}

type Version = ListVersions['versions'][number];

function useColumns(): Column<Version>[] {
  const t = useTranslations('exchanges');
  const { moment } = useWords();
  return [
    {
      key: 'number',
      header: t('lists.number'),
      cell: ({ number, decision }) => (
        <span className="flex flex-wrap items-center gap-2">
          <span className="font-medium">{number}</span>
          {decision && (
            <StatusChip tone={decision === 'approved' ? 'good' : 'warn'}>{t(`lists.${decision}`)}</StatusChip>
          )}
        </span>
      ),
    },
    {
      key: 'change',
      header: t('lists.change'),
      cell: (version) => (
        <span className="flex flex-wrap items-baseline gap-x-2">
          <span className="font-medium">{t(`changes.${version.change}`)}</span>
          {version.person && <PersonCell person={version.person} most={0} />}
        </span>
      ),
    },
    { key: 'reason', header: t('fields.reason'), cell: (version) => <Why version={version} />, from: 'md' },
    {
      key: 'who',
      header: t('lists.who'),
      cell: ({ by, at }) => `${by ?? '—'}, ${moment(at)}`,
      from: 'md',
    },
    { key: 'people', header: t('lists.people'), cell: ({ people }) => people, figures: true },
    {
      key: 'hash',
      header: t('lists.hash'),
      cell: ({ hash }) => (
        <span className="font-mono text-xs" title={hash}>
          {hash.slice(0, 12)}…
        </span>
      ),
      from: 'lg',
    },
  ];
}

/** The coded reason in words, from whichever list of reasons the change asked for, and the note. */
function Why({ version: { change, reason, note } }: { version: Version }) {
  const t = useTranslations('exchanges');
  const table: Partial<Record<Version['change'], string>> = {
    'member-added': 'addReasons',
    'member-removed': 'removeReasons',
    'terms-changed': 'batchReasons',
  };
  const key = !(change in table) || !reason ? null : (`${table[change]}.${reason}` as 'addReasons.other');
  return (
    <>
      {key && t.has(key) ? t(key) : null}
      {note && <span className="text-text-quiet">. {note}</span>}
    </>
  );
}

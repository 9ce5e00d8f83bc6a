'use client';

import { Pencil, Printer } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button, LinkButton } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { StatusChip } from '@/components/ui/status-chip';
import type { PrisonerRecord } from '@/lib/prisoners/schema/record';
import { PersonNames } from './person-names';
import { PrisonerStatusChip } from './prisoner-status';
import { ProofOfLife } from './proof-of-life';
import { RecordTabs } from './record-tabs';
import { useRecord } from './use-record';

/** Who this is, what, how sure, since when; and the way to every part of the record. It never scrolls away. */
export function RecordHeader({ id, now }: { id: string; now: string }) {
  const t = useTranslations('prisoners');
  const common = useTranslations('common');
  const record = useRecord(id);
  return (
    <PageHeader
      sticky
      breadcrumbs={[{ label: t('title'), href: '/prisoners' }, { label: record.number }]}
      title={<PersonNames names={record.names} most={4} />}
      action={
        <>
          {record.may.edit && (
            <LinkButton size="small" href={`/prisoners/${id}/edit`} icon={<Pencil aria-hidden />}>
              {common('verbs.edit')}
            </LinkButton>
          )}
          <Button size="small" icon={<Printer aria-hidden />} onClick={() => window.print()}>
            {common('verbs.print')}
          </Button>
        </>
      }
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="font-medium text-text" data-figures>
          {record.number}
        </span>
        <PrisonerStatusChip status={record.status} since={record.statusSince} certainty={record.certainty} />
        <ProofOfLife id={record.id} now={now} />
        <Flags record={record} />
      </div>
      <div className="-mb-[13px] mt-1 print:hidden">
        <RecordTabs record={record} />
      </div>
    </PageHeader>
  );
}

const graveHealth: readonly PrisonerRecord['healthCategory'][] = [
  'seriously-wounded-or-sick',
  'direct-repatriation',
  'neutral-country',
];

/** What one must know before anything else: sealed, in a batch, gravely ill. */
function Flags({ record }: { record: PrisonerRecord }) {
  const t = useTranslations('prisoners');
  return (
    <>
      {record.sealed && <StatusChip tone="sealed">{t('flags.sealed')}</StatusChip>}
      {graveHealth.includes(record.healthCategory) && (
        <StatusChip tone="bad">{t(`health.${record.healthCategory}`)}</StatusChip>
      )}
      {record.batch && (
        <StatusChip tone="accent">
          {t('flags.batch', { number: record.batch.number, name: record.batch.name })}
        </StatusChip>
      )}
    </>
  );
}

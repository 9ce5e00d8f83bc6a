'use client';

import { useQuery } from '@tanstack/react-query';
import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { Tabs } from '@/components/ui/tabs';
import { batchHeadOf } from '@/lib/exchanges/hooks';
import { frozenStatuses, recordingStatuses } from '@/lib/exchanges/rules/batch-work';
import type { BatchHead } from '@/lib/exchanges/schema/batch';
import type { BatchId } from '@/lib/kernel/ids';
import { BatchMoves } from './batch-moves';
import { BatchStatusChip } from './batch-status';
import { useWords } from './use-words';

type BatchHeaderProps = {
  id: BatchId;
  /** Whether this reader works with plans; of others there is nothing to show a way to. */
  plans: boolean;
};

/** Which batch this is, where it stands, what may be done next; and the way to every part of it. */
export function BatchHeader({ id, plans }: BatchHeaderProps) {
  const t = useTranslations('exchanges');
  const { side, day } = useWords();
  const { data: batch } = useQuery(batchHeadOf(id));
  if (!batch) return null;
  const facts = [
    `${side(batch.ours)} – ${side(batch.theirs)}`,
    day(batch.plannedOn),
    t('batch.seatsTaken', { taken: batch.taken.seat, all: batch.seats }),
    batch.stretchers > 0 && t('batch.stretchersTaken', { taken: batch.taken.stretcher, all: batch.stretchers }),
    t('batch.version', { number: batch.listVersion }),
  ];
  return (
    <PageHeader
      sticky
      breadcrumbs={[{ label: t('title'), href: '/exchanges' }, { label: batch.number }]}
      title={`${batch.number} ${batch.name}`}
      marks={<BatchStatusChip status={batch.status} />}
      action={<Actions batch={batch} />}
    >
      <p className="flex flex-wrap gap-x-3" data-figures>
        {facts.filter(Boolean).map((fact) => (
          <span key={String(fact)}>{fact}</span>
        ))}
      </p>
      {batch.may.approvalIsAnothers && <p className="text-warn">{t('batch.anothers')}</p>}
      {batch.may.secondApprovalIsAnothers && <p className="text-warn">{t('batch.secondIsAnothers')}</p>}
      <div className="-mb-3 mt-1 print:hidden">
        <BatchTabs batch={batch} plans={plans} />
      </div>
    </PageHeader>
  );
}

function Actions({ batch }: { batch: BatchHead }) {
  const t = useTranslations('exchanges');
  return (
    <>
      {recordingStatuses.includes(batch.status) && (
        <LinkButton href={`/handover/${batch.id}`} look="main">
          {t('batch.handoverLink')}
        </LinkButton>
      )}
      {batch.may.plan && (
        <LinkButton href={`/exchanges/${batch.id}/plan/approval`}>{t('batch.planApproval')}</LinkButton>
      )}
      <BatchMoves batch={batch} />
    </>
  );
}

function BatchTabs({ batch, plans }: { batch: BatchHead; plans: boolean }) {
  const t = useTranslations('exchanges.tabs');
  const path = usePathname();
  const base = `/exchanges/${batch.id}`;
  const parts = [
    { part: 'members', href: base, shown: true, count: batch.people },
    { part: 'pool', href: `${base}/pool`, shown: batch.may.change },
    { part: 'plan', href: `${base}/plan`, shown: plans },
    { part: 'lists', href: `${base}/lists`, shown: true, count: batch.listVersion },
    { part: 'counterpart', href: `${base}/counterpart`, shown: true },
    { part: 'manifest', href: `${base}/manifest`, shown: frozenStatuses.includes(batch.status) },
    { part: 'documents', href: `${base}/documents`, shown: true },
  ] as const;
  const tabs = parts
    .filter(({ shown }) => shown)
    .map((tab) => ({
      href: tab.href,
      label: t(tab.part),
      current: path === tab.href || (tab.part === 'plan' && path.startsWith(`${tab.href}/`)),
      count: 'count' in tab ? tab.count : undefined,
    }));
  return <Tabs label={t('label')} tabs={tabs} />;
}

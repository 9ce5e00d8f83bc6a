'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/button';
import { KeyValue } from '@/components/ui/key-value';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { SkeletonRecord } from '@/components/ui/skeletons';
import { EmptyState, ErrorState } from '@/components/ui/states';
import { batchOf } from '@/lib/exchanges/hooks';
import type { BatchDetail } from '@/lib/exchanges/schema/batch';
import type { BatchId } from '@/lib/kernel/ids';
import { ApprovalList } from './approval-list';
import { MemberTable } from './member-table';
import { RemovedTable } from './removed-table';
import { useWords } from './use-words';

/** The list of a batch, whom it must worry about, its terms and who decided what. */
export function BatchOverview({ id }: { id: BatchId }) {
  const t = useTranslations('exchanges');
  const { data: batch, isError } = useQuery(batchOf(id));
  if (isError) return <ErrorState />;
  if (!batch) return <SkeletonRecord />;
  return (
    <div className="flex flex-col gap-4">
      <Attention batch={batch} />
      <Section bare title={t('batch.list')} action={<FindPeople batch={batch} />}>
        <MemberTable batch={batch} empty={<EmptyList batch={batch} />} />
      </Section>
      <div className="grid items-start gap-4 xl:grid-cols-2">
        <Terms batch={batch} />
        <Section title={t('batch.approvals')}>
          <ApprovalList batch={batch} />
        </Section>
      </div>
      {batch.removed.length > 0 && (
        <Section bare title={t('batch.removed')}>
          <RemovedTable members={batch.removed} />
        </Section>
      )}
    </div>
  );
}

function Attention({ batch }: { batch: BatchDetail }) {
  const t = useTranslations('exchanges');
  const count = batch.members.filter(({ attention }) => attention && attention.length > 0).length;
  if (count === 0) return null;
  return (
    <Notice tone="warn" title={t('batch.attention', { count })}>
      {t('batch.attentionWhat')}
    </Notice>
  );
}

function FindPeople({ batch }: { batch: BatchDetail }) {
  const t = useTranslations('exchanges');
  if (!batch.may.change || batch.members.length === 0) return null;
  return (
    <LinkButton size="small" look="main" href={`/exchanges/${batch.id}/pool`}>
      {t('batch.findPeople')}
    </LinkButton>
  );
}

function EmptyList({ batch }: { batch: BatchDetail }) {
  const t = useTranslations('exchanges');
  return (
    <EmptyState
      title={t('batch.emptyList')}
      action={
        batch.may.change && (
          <LinkButton look="main" href={`/exchanges/${batch.id}/pool`}>
            {t('batch.findPeople')}
          </LinkButton>
        )
      }
    >
      {batch.may.change && t('batch.emptyListWhat')}
    </EmptyState>
  );
}

function Terms({ batch }: { batch: BatchDetail }) {
  const t = useTranslations('exchanges');
  const { side, day, moment } = useWords();
  const at = (by: string | null, time: string | null) => (time ? [by, moment(time)].filter(Boolean).join(', ') : null);
  // What has not been decided yet is left out: "not recorded" would say that somebody forgot it.
  const decided = [
    { label: t('fields.submitted'), value: at(batch.submittedBy, batch.submittedAt) },
    { label: t('fields.approved'), value: at(batch.approvedBy, batch.approvedAt) },
    { label: t('fields.frozen'), value: at(null, batch.frozenAt), note: batch.manifestHash },
  ];
  return (
    <Section title={t('batch.terms')}>
      <KeyValue
        facts={[
          { label: t('fields.sides'), value: `${side(batch.ours)} – ${side(batch.theirs)}` },
          { label: t('fields.agreement'), value: batch.agreement },
          ...(batch.agreementVersion ? [{ label: t('fields.agreementVersion'), value: <OnFile batch={batch} /> }] : []),
          { label: t('fields.mediator'), value: batch.mediator },
          { label: t('fields.plannedOn'), value: day(batch.plannedOn) },
          { label: t('fields.place'), value: batch.place },
          { label: t('fields.opened'), value: at(batch.openedBy, batch.openedAt) },
          ...decided.filter(({ value }) => value !== null),
        ]}
      />
    </Section>
  );
}

function OnFile({ batch: { agreementVersion } }: { batch: BatchDetail }) {
  const t = useTranslations('exchanges');
  if (!agreementVersion) return null;
  const { agreementId, label, title, status } = agreementVersion;
  return (
    <Link href={`/agreements/${agreementId}`} className="underline underline-offset-2">
      {status === 'superseded' ? t('form.agreementReplaced', { label: `${label} ${title}` }) : `${label} ${title}`}
    </Link>
  );
}

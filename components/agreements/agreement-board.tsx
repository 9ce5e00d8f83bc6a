'use client';

import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { SkeletonRecord } from '@/components/ui/skeletons';
import { ErrorState } from '@/components/ui/states';
import { StatusChip } from '@/components/ui/status-chip';
import { agreementOf } from '@/lib/agreements/hooks';
import type { AgreementDetail, VersionLine } from '@/lib/agreements/schema/agreement';
import type { AgreementId } from '@/lib/kernel/ids';
import { FulfilmentLedger } from './fulfilment-ledger';
import { ProposedVersion } from './proposed-version';
import { useAgreementWords } from './use-agreement-words';
import { VersionHistory } from './version-history';
import { VersionText } from './version-text';

/** An agreement: the version that waits, the one in force with its readings side by side, the ledger, every version. */
export function AgreementBoard({ id }: { id: AgreementId }) {
  const { data: agreement, isError } = useQuery(agreementOf(id));
  if (isError) return <ErrorState />;
  if (!agreement) return <SkeletonRecord />;
  const present = agreement.versions.find(({ number }) => number === agreement.present);
  const proposed = agreement.versions.find(({ status }) => status === 'proposed');
  return (
    <>
      <Header agreement={agreement} shown={present ?? agreement.versions[0]} />
      <div className="flex flex-col gap-4 pt-4">
        {proposed && <ProposedVersion agreement={agreement} proposed={proposed} present={present} />}
        {present && <PresentVersion agreement={agreement} present={present} />}
        <FulfilmentLedger agreement={agreement} />
        <VersionHistory versions={agreement.versions} sides={agreement} />
      </div>
    </>
  );
}

function Header({ agreement, shown }: { agreement: AgreementDetail; shown: VersionLine | undefined }) {
  const t = useTranslations('agreements');
  const words = useAgreementWords();
  const { id, number, ours, theirs, present, may } = agreement;
  return (
    <PageHeader
      breadcrumbs={[{ label: t('title'), href: '/agreements' }, { label: number }]}
      title={`${number} ${shown?.content.title ?? ''}`}
      marks={
        <StatusChip tone={present ? 'good' : 'neutral'}>
          {present ? t('inForce', { number: present }) : t('noneInForce')}
        </StatusChip>
      }
      action={
        may.propose && (
          <LinkButton href={`/agreements/${id}/change`} icon={<Plus aria-hidden />}>
            {t('draft.nextAction')}
          </LinkButton>
        )
      }
    >
      {words.party(ours)} – {words.party(theirs)}
    </PageHeader>
  );
}

function PresentVersion({ agreement, present }: { agreement: AgreementDetail; present: VersionLine }) {
  const t = useTranslations('agreements');
  const words = useAgreementWords();
  const { number, adopted, proposed } = present;
  return (
    <Section title={t('present.title', { number })}>
      <div className="flex min-w-0 flex-col gap-3">
        <p className="max-w-prose">
          {t('present.since', {
            when: words.moment(adopted?.at),
            proposer: words.name(proposed.by),
            adopter: words.name(adopted?.by),
          })}
        </p>
        <VersionText version={present} sides={agreement} />
      </div>
    </Section>
  );
}

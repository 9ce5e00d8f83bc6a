'use client';

import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { StatusChip } from '@/components/ui/status-chip';
import type { Tone } from '@/components/ui/tone';
import type { TellingId } from '@/lib/kernel/ids';
import { tellingOf } from '@/lib/repatriation/hooks';
import type { TellingStatus } from '@/lib/repatriation/rules';
import type { TellingCase } from '@/lib/repatriation/schema';
import { Attempts } from './attempts';
import { FamilyContact } from './family-contact';
import { RecordReached } from './record-reached';
import { TellingScript } from './telling-script';
import { TellingTask } from './telling-task';
import { useTellingWords } from './use-telling-words';

const tones: Record<TellingStatus, Tone> = {
  waiting: 'warn',
  assigned: 'accent',
  reached: 'good',
  withdrawn: 'neutral',
};

/** Everything an officer needs to tell one family, in the order of the call. */
export function TellingScreen({ id }: { id: TellingId }) {
  const { data: telling } = useSuspenseQuery(tellingOf(id));
  return (
    <>
      <TellingHeader telling={telling} />
      <div className="grid items-start gap-4 pt-4 xl:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="flex flex-col gap-4">
          <Blocker telling={telling} />
          <FamilyContact telling={telling} />
          {telling.status !== 'reached' && <TellingScript telling={telling} />}
          <Attempts telling={telling} />
          <RecordReached telling={telling} />
        </div>
        <TellingTask telling={telling} />
      </div>
    </>
  );
}

function TellingHeader({ telling }: { telling: TellingCase }) {
  const t = useTranslations('telling');
  const words = useTellingWords();
  const { family, person, what, status } = telling;
  return (
    <PageHeader
      breadcrumbs={[{ label: t('title'), href: '/families' }, { label: family.inquirerName }]}
      title={t('case.title', { family: family.inquirerName })}
      marks={
        <StatusChip tone={tones[status]} since={telling.reachedAt && words.moment(telling.reachedAt)}>
          {t(`status.${status}`)}
        </StatusChip>
      }
    >
      <p className="flex flex-wrap gap-x-4">
        <span className="font-medium text-text">{t('case.about', { news: t(`what.${what}`), name: person.name })}</span>
        <Link href={`/prisoners/${person.id}`} className="underline underline-offset-2">
          {t('case.record')} {words.number(person.number)}
        </Link>
        <Link href={`/inquiries/${family.inquiryId}`} className="underline underline-offset-2">
          {t('case.inquiry')} {words.reference(family.reference)}
        </Link>
      </p>
    </PageHeader>
  );
}

/** Why nothing may be said yet, and where to settle it. */
function Blocker({ telling }: { telling: TellingCase }) {
  const t = useTranslations('telling');
  const { blocker, status, family } = telling;
  if (!blocker || status === 'reached' || status === 'withdrawn') return null;
  return (
    <Notice
      tone="bad"
      title={t('blocker.title')}
      action={
        <Link href={`/inquiries/${family.inquiryId}`} className="underline underline-offset-2">
          {t('blocker.open')}
        </Link>
      }
    >
      {t(`blocker.${blocker}`)}
    </Notice>
  );
}

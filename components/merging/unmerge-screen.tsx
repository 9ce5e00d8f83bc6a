'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useWords } from '@/components/prisoners/use-words';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { splitOf } from '@/lib/matching/hooks/merge';
import type { Split } from '@/lib/matching/schema/unmerge';
import { SplitLine } from './split-line';
import { UnmergeForm } from './unmerge-form';

/** What parting two records gives back, what goes by its origin, and what has to be said first. */
export function UnmergeScreen({ initial }: { initial: Split }) {
  const t = useTranslations('merging.part');
  const prisoners = useTranslations('prisoners');
  const refusals = useTranslations('refusals');
  const { data: split } = useQuery({ ...splitOf(initial.mergeId), initialData: initial });
  const { kept, hindrance, may } = split;
  return (
    <>
      <PageHeader
        breadcrumbs={[
          { label: prisoners('title'), href: '/prisoners' },
          { label: kept.number, href: `/prisoners/${kept.id}` },
          { label: t('crumb') },
        ]}
        title={t('title')}
      >
        <Joined split={split} />
      </PageHeader>
      <div className="flex min-w-0 flex-col gap-4 pt-4">
        {!may && <Notice tone="warn">{t('forbidden')}</Notice>}
        {hindrance && (
          <Notice tone="warn" title={t('hindered')}>
            {refusals(hindrance as Parameters<typeof refusals>[0])}
          </Notice>
        )}
        <GivenBack split={split} />
        {split.settled.length > 0 && (
          <Section title={t('settled')}>
            <p className="mb-2">{t('settledWhat')}</p>
            <ul className="divide-y divide-line">
              {split.settled.map((item) => (
                <li key={item.key} className="py-1.5">
                  <SplitLine item={item} mark={t(item.side, { number: split[item.side].number })} />
                </li>
              ))}
            </ul>
          </Section>
        )}
        {may && !hindrance && <UnmergeForm split={split} />}
      </div>
    </>
  );
}

function Joined({ split }: { split: Split }) {
  const t = useTranslations('merging.part');
  const somebody = useTranslations('merging.proposal')('somebody');
  const words = useWords();
  const { kept, gone, joinedAt, joinedBy, reason } = split;
  return t('what', {
    kept: kept.number,
    gone: gone.number,
    date: words.day(joinedAt) ?? '',
    name: joinedBy ?? somebody,
    reason,
  });
}

function GivenBack({ split }: { split: Split }) {
  const t = useTranslations('merging.part');
  const statuses = useTranslations('prisoners.statuses');
  const { kept, gone, goingBack, withdrawnSince, medicalSince } = split;
  const moved =
    split.asked.some(({ kind }) => kind === 'status') || split.settled.some(({ kind }) => kind === 'status');
  return (
    <Section title={`${kept.number} ${kept.name} · ${gone.number} ${gone.name}`}>
      <ul className="flex max-w-prose list-disc flex-col gap-1 pl-5">
        <li>{t('back', { count: goingBack })}</li>
        {!moved && (
          <li>
            {t('statuses', {
              kept: kept.number,
              gone: gone.number,
              keptStatus: statuses(split.statuses.kept),
              goneStatus: statuses(split.statuses.gone),
            })}
          </li>
        )}
        {withdrawnSince > 0 && <li>{t('withdrawnSince', { count: withdrawnSince })}</li>}
        {medicalSince && <li>{t('medical', { kept: kept.number })}</li>}
      </ul>
    </Section>
  );
}

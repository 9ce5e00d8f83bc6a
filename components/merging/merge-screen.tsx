'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { Reasons } from '@/components/comparison/reasons';
import { LinkButton } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { mergePairOf } from '@/lib/matching/hooks/merge';
import type { FactName, Side } from '@/lib/matching/rules/merge-facts';
import type { MergeComparison, MergePair } from '@/lib/matching/schema/merge';
import { ChainShown } from './chain-shown';
import { FactChoices } from './fact-choices';
import { MergeFormPart } from './merge-form';
import { ProposalPanel } from './proposal-panel';
import { RecordCard } from './record-card';
import { UnitedLists } from './united-lists';
import { WhatHappens } from './what-happens';

type MergeScreenProps = { pair: MergePair; initial: MergeComparison };

/** Two records side by side, and the way to make them one: every difference by somebody's choice. */
export function MergeScreen({ pair, initial }: MergeScreenProps) {
  const t = useTranslations('merging');
  const prisoners = useTranslations('prisoners');
  const { data: comparison } = useQuery({ ...mergePairOf(pair.id, pair.otherId), initialData: initial });
  const { kept, gone, hindrances, proposal } = comparison;
  return (
    <>
      <PageHeader
        breadcrumbs={[
          { label: prisoners('title'), href: '/prisoners' },
          { label: kept.number, href: `/prisoners/${kept.id}` },
          { label: t('crumb') },
        ]}
        title={t('title')}
        action={
          <LinkButton size="small" href={`/prisoners/${gone.id}/merge/${kept.id}`}>
            {t('swap')}
          </LinkButton>
        }
      >
        {t('what')}
      </PageHeader>
      <div className="flex min-w-0 flex-col gap-4 pt-4">
        <Hindrances reasons={hindrances} />
        {proposal && <ProposalPanel comparison={comparison} proposal={proposal} />}
        <div className="grid gap-4 sm:grid-cols-2">
          <RecordCard side={kept} stays />
          <RecordCard side={gone} stays={false} />
        </div>
        <ChainShown chain={comparison.chain} />
        <Section title={t('why')}>
          <Reasons parts={comparison.score.parts} brothers={comparison.score.brothers} sides="record-record" />
        </Section>
        <Differences comparison={comparison} />
      </div>
    </>
  );
}

/** Field by field, list by list: to be chosen from, or, while something stands against it or a proposal waits, to be read. */
function Differences({ comparison }: { comparison: MergeComparison }) {
  const { hindrances, proposal, kept } = comparison;
  const rest = (
    <>
      <UnitedLists comparison={comparison} />
      <WhatHappens comparison={comparison} />
    </>
  );
  if (hindrances.length === 0 && !proposal) return <MergeFormPart comparison={comparison}>{rest}</MergeFormPart>;
  const turned = proposal && proposal.keptId !== kept.id;
  const sideOf = (fact: FactName): Side | null => {
    const side = proposal?.facts[fact] ?? null;
    return side && turned ? otherSide[side] : side;
  };
  return (
    <>
      <FactChoices comparison={comparison} form={{ sideOf }} />
      {rest}
    </>
  );
}
const otherSide = { kept: 'gone', gone: 'kept' } as const;

type Key = Parameters<ReturnType<typeof useTranslations<'refusals'>>>[0];

function Hindrances({ reasons }: { reasons: readonly string[] }) {
  const t = useTranslations('merging');
  const say = useTranslations('refusals');
  if (reasons.length === 0) return null;
  return (
    <Notice tone="warn" title={t('hindered')}>
      <ul className="flex flex-col gap-1">
        {reasons.map((reason) => (
          <li key={reason}>{say(reason as Key)}</li>
        ))}
      </ul>
    </Notice>
  );
}

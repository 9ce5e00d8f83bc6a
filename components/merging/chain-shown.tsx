'use client';

import { useTranslations } from 'next-intl';
import { PrisonerStatusChip } from '@/components/prisoners/prisoner-status';
import { Link } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import type { Cluster } from '@/lib/matching/schema/comparison';

/** When more than two belong together: all of them, and what was said of every two. No chain is closed unseen. */
export function ChainShown({ chain }: { chain: Cluster }) {
  const t = useTranslations('merging.chain');
  if (chain.records.length <= 2) return null;
  const numberOf = (id: string) => chain.records.find((record) => record.id === id)?.number ?? '';
  return (
    <Section title={t('title')}>
      <p className="mb-2 max-w-prose">{t('what')}</p>
      <ul className="divide-y divide-line">
        {chain.records.map(({ id, number, name, status }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-1.5">
            <Link href={`/prisoners/${id}`}>{number}</Link>
            <span className="min-w-0 break-words">{name}</span>
            <PrisonerStatusChip status={status} />
          </li>
        ))}
      </ul>
      <ul className="mt-2 text-text-quiet">
        {chain.pairs.map(({ first, second, verdict, by }) => (
          <li key={`${first}-${second}`}>
            {t(verdict ?? 'none', { first: numberOf(first), second: numberOf(second), name: by ?? t('somebody') })}
          </li>
        ))}
      </ul>
    </Section>
  );
}

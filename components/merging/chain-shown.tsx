'use client';

import { useTranslations } from 'next-intl';
import { PrisonerStatusChip } from '@/components/prisoners/prisoner-status';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { inGroups } from '@/lib/kernel/numerals';
import type { Cluster } from '@/lib/matching/schema/comparison';

/**
 * When more than two belong together: all of them, and what was said of every two; and whatever was said of a sought person
 * that would contradict itself. No chain is closed unseen.
 */
export function ChainShown({ chain }: { chain: Cluster }) {
  const t = useTranslations('merging.chain');
  if (chain.records.length <= 2 && chain.sought.length === 0) return null;
  const numberOf = (id: string) => chain.records.find((record) => record.id === id)?.number ?? '';
  return (
    <Section title={t('title')}>
      {chain.records.length > 2 && <p className="mb-2 max-w-prose">{t('what')}</p>}
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
        {chain.pairs.map(({ first, second, verdict, by, overtaken }) => {
          const both = { first: numberOf(first), second: numberOf(second) };
          return (
            <li key={`${first}-${second}`}>
              {overtaken && verdict
                ? t('overtaken', { ...both, verdict: t(`verdict.${verdict}`) })
                : t(verdict ?? 'none', { ...both, name: by ?? t('somebody') })}
            </li>
          );
        })}
      </ul>
      {chain.sought.map((sought) => (
        <div key={sought.id} className="mt-3">
          <TornSought sought={sought} numberOf={numberOf} />
        </div>
      ))}
    </Section>
  );
}

type TornSoughtProps = { sought: Cluster['sought'][number]; numberOf: (id: string) => string };

/** A sought person of whom both were said: which decisions, by whom, and the way to each. */
function TornSought({ sought: { reference, said }, numberOf }: TornSoughtProps) {
  const t = useTranslations('merging.chain');
  return (
    <Notice tone="warn" title={t('torn', { reference: inGroups(reference, 3) })}>
      <p>{t('tornWhat')}</p>
      <ul className="mt-1">
        {said.map(({ recordId, pairId, verdict, linked, by }) => {
          const who = { number: numberOf(recordId), name: by ?? t('somebody') };
          const words = linked ? t('linked', who) : t('said', { ...who, verdict: t(`verdict.${verdict}`) });
          return (
            <li key={`${recordId}-${verdict}`}>{pairId ? <Link href={`/matching/${pairId}`}>{words}</Link> : words}</li>
          );
        })}
      </ul>
    </Notice>
  );
}

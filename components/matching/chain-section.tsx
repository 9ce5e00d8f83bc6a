'use client';

import { useTranslations } from 'next-intl';
import { PrisonerStatusChip } from '@/components/prisoners/prisoner-status';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { StatusChip } from '@/components/ui/status-chip';
import type { Cluster } from '@/lib/matching/schema/comparison';
import { usePairWords } from './use-pair-words';

/** All the records decisions tie together, and what was said of each two: before any two of them are joined, all are seen. */
export function ChainSection({ cluster }: { cluster: Cluster }) {
  const t = useTranslations('matching.chain');
  return (
    <Section title={t('title')}>
      <div className="flex flex-col gap-4">
        {cluster.contradictory ? (
          <Notice tone="bad" title={t('contradiction')}>
            {t('contradictionWhat')}
          </Notice>
        ) : (
          <p>{t('what')}</p>
        )}
        <ul className="flex flex-col gap-1">
          {cluster.records.map(({ id, number, name, status }) => (
            <li key={id} className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <span className="w-20 text-text-quiet" data-figures>
                {number}
              </span>
              <Link href={`/prisoners/${id}`} className="font-medium underline underline-offset-2">
                {name}
              </Link>
              <PrisonerStatusChip status={status} />
            </li>
          ))}
        </ul>
        <ul className="flex flex-col gap-1.5">
          {cluster.pairs.map((pair) => (
            <ChainPair key={`${pair.first}${pair.second}`} pair={pair} records={cluster.records} />
          ))}
        </ul>
        {cluster.sought.map((sought) => (
          <TornSought key={sought.id} sought={sought} records={cluster.records} />
        ))}
      </div>
    </Section>
  );
}

type ChainPairProps = { pair: Cluster['pairs'][number]; records: Cluster['records'] };

function ChainPair({ pair, records }: ChainPairProps) {
  const t = useTranslations('matching');
  const words = usePairWords();
  const numberOf = (id: string) => records.find((record) => record.id === id)?.number ?? '';
  const title = t('chain.pair', { first: numberOf(pair.first), second: numberOf(pair.second) });
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1" data-figures>
      {pair.pairId ? (
        <Link href={`/matching/${pair.pairId}`} className="underline underline-offset-2">
          {title}
        </Link>
      ) : (
        <span>{title}</span>
      )}
      {pair.verdict ? (
        <StatusChip tone={pair.verdict === 'same' ? 'good' : 'warn'}>{t(`verdict.${pair.verdict}`)}</StatusChip>
      ) : (
        <span className="text-text-quiet">{t('chain.undecided')}</span>
      )}
      {pair.overtaken && <span className="text-text-quiet">{t('chain.overtaken')}</span>}
      {pair.by && pair.at && (
        <span className="text-[0.8125rem] text-text-quiet">
          {t('chain.by', { name: pair.by, when: words.moment(pair.at) })}
        </span>
      )}
    </li>
  );
}

type TornSoughtProps = { sought: Cluster['sought'][number]; records: Cluster['records'] };

/** A sought person who was said to be one record of the chain and not to be another, with the way to each decision. */
function TornSought({ sought, records }: TornSoughtProps) {
  const t = useTranslations('matching');
  const words = usePairWords();
  return (
    <Notice tone="warn" title={t('chain.torn', { reference: words.reference(sought.reference) })}>
      <p>{t('chain.tornWhat')}</p>
      <ul className="mt-1 flex flex-col gap-1">
        {sought.said.map(({ recordId, pairId, verdict, linked, by, at }) => {
          const number = records.find(({ id }) => id === recordId)?.number ?? '';
          const said = t('chain.tornSaid', { number, said: linked ? t('chain.tornLinked') : t(`verdict.${verdict}`) });
          return (
            <li key={`${recordId}${verdict}`} className="flex flex-wrap gap-x-3" data-figures>
              {pairId ? (
                <Link href={`/matching/${pairId}`} className="underline underline-offset-2">
                  {said}
                </Link>
              ) : (
                <span>{said}</span>
              )}
              {by && at && <span>{t('chain.by', { name: by, when: words.moment(at) })}</span>}
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}

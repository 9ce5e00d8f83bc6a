'use client';

import { useTranslations } from 'next-intl';
import { Section } from '@/components/ui/section';
import { StatusChip } from '@/components/ui/status-chip';
import type { DecisionLine } from '@/lib/matching/schema/pairs';
import { usePairWords } from './use-pair-words';

const tones = { same: 'good', 'not-same': 'neutral', withdrawn: 'warn' } as const;

/** Everything ever said of a pair, the latest first, each with the score as it was then. */
export function DecisionHistory({ decisions }: { decisions: readonly DecisionLine[] }) {
  const t = useTranslations('matching');
  const comparison = useTranslations('comparison');
  const words = usePairWords();
  return (
    <Section title={t('compare.history')}>
      {decisions.length === 0 && <p className="text-text-quiet">{t('compare.noHistory')}</p>}
      <ol className="flex flex-col gap-3 empty:hidden">
        {decisions.map(({ id, verdict, by, at, band, reason, note, about }) => (
          <li key={id} className="flex flex-col gap-1">
            <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <StatusChip tone={tones[verdict]}>{t(`verdict.${verdict}`)}</StatusChip>
              <span className="text-text-quiet" data-figures>
                {t('chain.by', { name: by ?? '—', when: words.moment(at) })}
              </span>
            </div>
            {about.length > 0 && <p data-figures>{words.about({ about })}</p>}
            {reason && <p>{t(`withdrawReason.${reason}`)}</p>}
            {note && <p className="whitespace-pre-line">{note}</p>}
            <p className="text-[0.8125rem] text-text-quiet">
              {t('compare.then', { band: comparison(`band.${band}`) })}
            </p>
          </li>
        ))}
      </ol>
    </Section>
  );
}

'use client';

import { useTranslations } from 'next-intl';
import { Section } from '@/components/ui/section';
import { EmptyState } from '@/components/ui/states';
import { ruleFor } from '@/lib/correspondence/rules/duties';
import type { ClockLine, PersonClocks } from '@/lib/correspondence/schema/breaches';
import { ClockStateChip } from './state-chips';
import { useClockWords } from './use-clock-words';
import { useLetterWords } from './use-letter-words';

/** The Convention's clocks about one person: what began each, by when it was due, how it stands, and on which article it rests. */
export function ClocksSection({ clocks: { owing, table, today, clocks } }: { clocks: PersonClocks }) {
  const t = useTranslations('correspondence.clocks');
  const { day } = useLetterWords();
  return (
    <Section title={t('title')} bare>
      <p className="border-line border-b px-4 py-2 text-text-quiet">{t(owing === 'to-us' ? 'toUs' : 'byUs')}</p>
      {clocks.length === 0 ? (
        <EmptyState title={t('empty')}>{t('emptyWhat')}</EmptyState>
      ) : (
        <ul>
          {clocks.map((clock, index) => (
            <li
              // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list, and one duty may stand in it more than once
              key={index}
              className="flex flex-col gap-0.5 border-line border-b px-4 py-2 last:border-b-0"
            >
              <Clock clock={clock} />
            </li>
          ))}
        </ul>
      )}
      <p className="px-4 py-2 text-[0.8125rem] text-text-quiet">{t('table', { version: table, day: day(today) })}</p>
    </Section>
  );
}

/** A death nobody here has established is only ever said to be reported. */
const happeningShown = ({ what, from }: ClockLine['started']) =>
  what === 'death' && (from === 'entry' || from === 'claim') ? 'death-reported' : what;

function Clock({ clock }: { clock: ClockLine }) {
  const t = useTranslations('correspondence');
  const words = useLetterWords();
  const { standing, due } = useClockWords();
  const rule = ruleFor(clock.duty);
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
        <p>
          <span className="font-medium">{t(`duties.${clock.duty}`)}</span>
          <span className="text-text-quiet">, {t('articleOf', { article: clock.article })}</span>
        </p>
        <ClockStateChip state={clock.state} />
      </div>
      <p>
        {t(`happenings.${happeningShown(clock.started)}`)} {words.span(clock.started)},{' '}
        {t('clocks.from', { source: t(`happeningSources.${clock.started.from}`) })}
      </p>
      <p className="text-text-quiet">
        {[due(clock), clock.met && t('clocks.met', { day: words.day(clock.met.on) }), standing(clock)]
          .filter(Boolean)
          .join('; ')}
      </p>
      {rule && !rule.named && (
        <p className="text-[0.8125rem] text-text-quiet">
          {rule.days === null ? t('clocks.measureReply') : t('clocks.measure', { days: words.days(rule.days) })}
        </p>
      )}
    </>
  );
}

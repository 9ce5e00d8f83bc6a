'use client';

import { useTranslations } from 'next-intl';
import { Section } from '@/components/ui/section';
import type { DebriefView } from '@/lib/debriefs/schema/debrief';
import { useDebriefWords } from './use-debrief-words';

/** When it was closed and opened again, by whom and why. Nothing at all while neither has happened. */
export function DebriefHistory({ said: { events } }: { said: NonNullable<DebriefView['said']> }) {
  const t = useTranslations('debriefs.history');
  const words = useDebriefWords();
  if (events.length === 0) return null;
  return (
    <Section title={t('title')}>
      <ol className="flex flex-col gap-2">
        {events.map(({ kind, at, by, reason }) => (
          <li key={at}>
            {t(kind, { when: words.moment(at), name: words.name(by) })}
            {reason && <span className="block text-text-quiet">{reason}</span>}
          </li>
        ))}
      </ol>
    </Section>
  );
}

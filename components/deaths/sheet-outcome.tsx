'use client';

import { useTranslations } from 'next-intl';
import { KeyValue } from '@/components/ui/key-value';
import { Section } from '@/components/ui/section';
import type { DeathSheet } from '@/lib/deaths/schema/view';
import { useDeathWords } from './use-death-words';

/** What was written down after: when and how the family was told, who acknowledged it, what the officer noted. */
export function SheetOutcome({ sheet }: { sheet: DeathSheet }) {
  const t = useTranslations('deaths');
  const words = useDeathWords();
  const { toldAt, toldHow, acknowledgedAt, acknowledgedHow, acknowledgedBy, notes } = sheet;
  if (!toldAt) return null;
  return (
    <div className="print:hidden">
      <Section title={t('sheet.over')}>
        <KeyValue
          facts={[
            {
              label: t('sheet.toldAt'),
              value: [words.moment(toldAt), toldHow && t(`toldHow.${toldHow}`).toLocaleLowerCase()]
                .filter(Boolean)
                .join(', '),
            },
            {
              label: t('sheet.acknowledgedAt'),
              value:
                acknowledgedAt &&
                [
                  words.moment(acknowledgedAt),
                  acknowledgedHow && t(`acknowledgedHow.${acknowledgedHow}`).toLocaleLowerCase(),
                ]
                  .filter(Boolean)
                  .join(', '),
            },
            { label: t('sheet.acknowledgedBy'), value: acknowledgedBy },
            { label: t('sheet.notes'), value: notes && <span className="whitespace-pre-line">{notes}</span> },
          ]}
        />
      </Section>
    </div>
  );
}

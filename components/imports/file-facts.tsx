'use client';

import { useLocale, useTimeZone, useTranslations } from 'next-intl';
import { KeyValue } from '@/components/ui/key-value';
import { Section } from '@/components/ui/section';
import { formatCount, formatMoment } from '@/lib/i18n/formats';
import type { ImportRunView } from '@/lib/imports/schema/runs';

const delimiterNames = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as const;

/** What came, and how it was read. */
export function FileFacts({ run }: { run: ImportRunView }) {
  const t = useTranslations('imports');
  const locale = useLocale();
  const timeZone = useTimeZone() ?? 'UTC';
  const delimiter = delimiterNames[run.delimiter as keyof typeof delimiterNames] ?? 'comma';
  const kind = run.encoding
    ? t('file.text', { encoding: run.encoding.toUpperCase(), delimiter: t(`file.delimiters.${delimiter}`) })
    : t('file.workbook');
  return (
    <Section title={t('file.title')}>
      <KeyValue
        columns={2}
        facts={[
          { label: t('list.source'), value: run.source },
          { label: t('file.name'), value: run.fileName || '—' },
          { label: t('file.kind'), value: kind },
          {
            label: t('file.size'),
            value: t('file.kilobytes', { count: formatCount(locale, Math.max(1, Math.round(run.fileSize / 1024))) }),
          },
          { label: t('list.by'), value: run.by ?? t('list.command') },
          { label: t('list.when'), value: formatMoment(locale, run.createdAt, { timeZone, short: true }) },
        ]}
      />
    </Section>
  );
}

'use client';

import { Download } from 'lucide-react';
import { useLocale, useTimeZone, useTranslations } from 'next-intl';
import { buttonClass } from '@/components/ui/button';
import { KeyValue } from '@/components/ui/key-value';
import { Section } from '@/components/ui/section';
import { formatCount, formatMoment } from '@/lib/i18n/formats';
import type { ImportRunView } from '@/lib/imports/schema/runs';

const always = ['rows', 'created', 'added', 'unchanged', 'leftOut', 'rejected'] as const;
const whenAny = ['undecided', 'undone', 'held'] as const;

/** What became of a list, in figures; the rows themselves stand below it. */
export function RunReport({ run }: { run: ImportRunView }) {
  const t = useTranslations('imports');
  const locale = useLocale();
  const timeZone = useTimeZone() ?? 'UTC';
  const { counts } = run;
  const shown = [...always, ...whenAny.filter((key) => counts[key] > 0)];
  const when = run.undoneAt && formatMoment(locale, run.undoneAt, { timeZone, short: true });
  return (
    <Section title={t('report.title')} action={counts.rejected > 0 && !run.rowsPurged && <RejectedLink id={run.id} />}>
      <KeyValue
        columns={2}
        facts={shown.map((key) => ({ label: t(`report.${key}`), value: formatCount(locale, counts[key]) }))}
      />
      <p className="pt-3 text-text-quiet">
        {when ? t('report.undone', { when, name: run.undoneBy ?? '—' }) : run.applied > 0 && t('report.sweep')}
      </p>
      <p className="text-text-quiet">{t('report.purge')}</p>
    </Section>
  );
}

/** The rows with faults as a file. A plain link: the browser saves what it answers. */
export function RejectedLink({ id }: { id: string }) {
  const t = useTranslations('imports');
  return (
    <a href={`/api/imports/${id}/rejected`} download className={buttonClass({ look: 'plain', size: 'small' })}>
      <Download aria-hidden className="size-4" />
      {t('rejected.download')}
    </a>
  );
}

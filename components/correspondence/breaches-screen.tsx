'use client';

import { useSuspenseQuery } from '@tanstack/react-query';
import { Download, Printer } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button, buttonClass } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { breachesOf } from '@/lib/correspondence/hooks';
import {
  type BreachFilter,
  type BreachReport,
  breachesHref,
  type ExportFilter,
} from '@/lib/correspondence/schema/breaches';
import { BreachCounts } from './breach-counts';
import { BreachFilters } from './breach-filters';
import { BreachLines } from './breach-lines';
import { useLetterWords } from './use-letter-words';

/** Who owes what under the Convention: in numbers, and name by name for those who may see records. Made to be printed. */
export function BreachesScreen({ filter }: { filter: BreachFilter }) {
  const t = useTranslations('correspondence.breaches');
  const title = useTranslations('correspondence')('title');
  const words = useLetterWords();
  const { data: report } = useSuspenseQuery(breachesOf(filter));
  const named = report.lines !== null;
  return (
    <>
      <PageHeader
        breadcrumbs={[...(named ? [{ label: title, href: '/correspondence' }] : []), { label: t('title') }]}
        title={t('title')}
        action={<Exports report={report} />}
      >
        {t(filter.owing === 'to-us' ? 'what' : 'whatOurs')}{' '}
        {t('asOf', { day: words.day(report.today), version: report.table })} {!named && t('sealed')}
      </PageHeader>
      <div className="flex flex-col gap-4 pt-3">
        <BreachFilters filter={filter} report={report} />
        {filter.owing === 'by-us' && !report.oursKnown && <Notice tone="warn">{t('noOurs')}</Notice>}
        <BreachCounts report={report} />
        {report.lines && <BreachLines lines={report.lines} more={report.more} />}
      </div>
    </>
  );
}

function Exports({ report: { filter, lines } }: { report: BreachReport }) {
  const t = useTranslations('correspondence.breaches');
  const link = (what: ExportFilter['what'], label: string) => (
    <a
      href={breachesHref({ ...filter, what }, '/api/correspondence/breaches/export')}
      download
      className={buttonClass()}
    >
      <Download aria-hidden />
      {label}
    </a>
  );
  return (
    <>
      {lines && link('people', t('exportPeople'))}
      {link('counts', t('exportCounts'))}
      <Button icon={<Printer aria-hidden />} onClick={() => window.print()}>
        {t('print')}
      </Button>
    </>
  );
}

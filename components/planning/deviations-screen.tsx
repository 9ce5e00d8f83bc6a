'use client';

import { useSuspenseQuery } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button, buttonClass, LinkButton } from '@/components/ui/button';
import { TextField } from '@/components/ui/inputs';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { EmptyState } from '@/components/ui/states';
import { Table } from '@/components/ui/table';
import { deviationsOf } from '@/lib/planning/hooks/overrides';
import type { DeviationFilter, DeviationReport } from '@/lib/planning/schema/deviations';

/** Overrides and bypasses in numbers: by month, then by batch and code. Nobody is named; made to be printed. */
export function DeviationsScreen({ filter }: { filter: DeviationFilter }) {
  const t = useTranslations('governance.report');
  const { data: report } = useSuspenseQuery(deviationsOf(filter));
  return (
    <>
      <PageHeader title={t('title')} breadcrumbs={[{ label: t('title') }]} action={<Export filter={filter} />}>
        {t('what')}
      </PageHeader>
      <div className="flex flex-col gap-4 pt-3">
        <Filters filter={filter} />
        {report.lines.length === 0 ? (
          <EmptyState title={t('none')}>{t('noneWhat')}</EmptyState>
        ) : (
          <>
            <Months report={report} />
            <Lines report={report} />
          </>
        )}
      </div>
    </>
  );
}

function Export({ filter }: { filter: DeviationFilter }) {
  const t = useTranslations('governance.report');
  const query = new URLSearchParams(JSON.parse(JSON.stringify(filter)) as Record<string, string>);
  return (
    <a href={`/api/reports/overrides/export?${query}`} download className={`${buttonClass()} print:hidden`}>
      <Download aria-hidden />
      {t('export')}
    </a>
  );
}

/** A plain form: the filter stands in the address. */
function Filters({ filter }: { filter: DeviationFilter }) {
  const t = useTranslations('governance.report');
  return (
    <form action="/reports/overrides" method="get" className="grid items-end gap-3 sm:grid-cols-3 print:hidden">
      <TextField type="month" name="month" label={t('filterMonth')} defaultValue={filter.month ?? ''} />
      <TextField name="batch" label={t('filterBatch')} placeholder={t('batchHint')} defaultValue={filter.batch ?? ''} />
      <div className="flex gap-2">
        <Button type="submit" look="main">
          {t('apply')}
        </Button>
        <LinkButton look="quiet" href="/reports/overrides">
          {t('clear')}
        </LinkButton>
      </div>
    </form>
  );
}

function Months({ report: { months } }: { report: DeviationReport }) {
  const t = useTranslations('governance.report');
  const count = ({ times, people }: { times: number; people: number }) =>
    times === 0 ? <span className="text-text-quiet">0</span> : t('timesPeople', { times, people });
  return (
    <Section bare title={t('byMonth')}>
      <Table
        label={t('byMonth')}
        rows={months}
        rowKey={({ month }) => month}
        columns={[
          { key: 'month', header: t('month'), cell: ({ month }) => month, className: 'whitespace-nowrap' },
          { key: 'overrides', header: t('overrides'), cell: ({ overrides }) => count(overrides), figures: true },
          {
            key: 'withdrawn',
            header: t('withdrawn'),
            cell: ({ withdrawn }) => count(withdrawn),
            figures: true,
            from: 'md',
          },
          { key: 'bypasses', header: t('bypasses'), cell: ({ bypasses }) => count(bypasses), figures: true },
        ]}
      />
    </Section>
  );
}

function Lines({ report: { lines } }: { report: DeviationReport }) {
  const t = useTranslations('governance');
  return (
    <Section bare title={t('report.lines')}>
      <Table
        label={t('report.lines')}
        rows={lines}
        rowKey={({ month, batch, kind, code, outcome }) => [month, batch, kind, code, outcome].join(' ')}
        columns={[
          { key: 'month', header: t('report.month'), cell: ({ month }) => month, from: 'md' },
          { key: 'batch', header: t('report.batch'), cell: ({ batch }) => batch, className: 'whitespace-nowrap' },
          {
            key: 'kind',
            header: t('report.kind'),
            cell: ({ kind, code, outcome }) => (
              <>
                {t(`deviationKinds.${kind}`)}
                <span className="block text-[0.8125rem] text-text-quiet md:hidden print:hidden">
                  {t(`codes.${code}`)} · {t(`outcomes.${outcome}`)}
                </span>
              </>
            ),
          },
          { key: 'code', header: t('report.code'), cell: ({ code }) => t(`codes.${code}`), from: 'md' },
          { key: 'outcome', header: t('report.outcome'), cell: ({ outcome }) => t(`outcomes.${outcome}`), from: 'md' },
          { key: 'times', header: t('report.times'), cell: ({ times }) => times, figures: true, from: 'lg' },
          { key: 'people', header: t('report.people'), cell: ({ people }) => people, figures: true },
        ]}
      />
    </Section>
  );
}

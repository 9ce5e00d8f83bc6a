import { useLocale, useTimeZone, useTranslations } from 'next-intl';
import { KeysetPager } from '@/components/ui/keyset-pager';
import { EmptyState } from '@/components/ui/states';
import { type Column, Table } from '@/components/ui/table';
import type { AuditFilter, AuditLine, AuditPage } from '@/lib/audit/schema';
import { formatMoment } from '@/lib/i18n/formats';
import { logHref } from './hrefs';

/** A page of the log and how far it is sealed. */
export function AuditTable({ page, filter }: { page: AuditPage; filter: AuditFilter }) {
  const t = useTranslations('audit');
  const when = useWhen();
  const { before, ...unpaged } = filter;
  const sealed =
    page.sealedTo && page.sealedAt
      ? t('page.sealed', { id: page.sealedTo, when: when(page.sealedAt) })
      : t('page.unsealed');
  return (
    <>
      <p className="pb-2 text-text-quiet" data-figures>
        {sealed}
      </p>
      <Table
        label={t('page.title')}
        columns={useColumns()}
        rows={page.lines}
        rowKey={({ id }) => id}
        empty={<EmptyState title={t('page.empty.title')}>{t('page.empty.what')}</EmptyState>}
      />
      <KeysetPager
        shown={page.lines.length}
        firstHref={before ? logHref(unpaged) : undefined}
        olderHref={page.next ? logHref({ ...unpaged, before: page.next }) : undefined}
      />
    </>
  );
}

function useWhen() {
  const locale = useLocale();
  const timeZone = useTimeZone() ?? 'UTC';
  return (moment: string) => formatMoment(locale, moment, { timeZone, short: true });
}

function useColumns(): Column<AuditLine>[] {
  const t = useTranslations('audit');
  const when = useWhen();
  const about = ({ record, inquiry, batch, subject }: AuditLine) =>
    [
      record && t('about.record', { number: record }),
      inquiry && t('about.inquiry', { number: inquiry }),
      batch && t('about.batch', { number: batch }),
      subject && t('about.user', { name: subject }),
    ].filter(Boolean);
  const who = ({ actorKind, actor }: AuditLine) =>
    actorKind === 'staff' && actor ? actor : t(`kinds.${actorKind}`, { name: actor ?? '' });
  return [
    {
      key: 'at',
      header: t('columns.at'),
      className: 'whitespace-nowrap',
      cell: ({ at, id }) => (
        <time dateTime={at} title={`${at} · ${id}`} data-figures>
          {when(at)}
        </time>
      ),
    },
    { key: 'type', header: t('columns.type'), cell: ({ type }) => t(`types.${type}`) },
    { key: 'actor', header: t('columns.actor'), cell: who },
    {
      key: 'about',
      header: t('columns.about'),
      className: 'whitespace-nowrap',
      cell: (line) => about(line).join(' · ') || '—',
    },
    { key: 'detail', header: t('columns.detail'), from: 'lg', cell: ({ detail }) => <Details detail={detail} /> },
  ];
}

/** The codes an entry keeps, as they are kept: an auditor compares them, nobody reads them for pleasure. */
const Details = ({ detail }: { detail: AuditLine['detail'] }) => (
  <code className="break-words text-[0.8125rem] text-text-quiet">
    {Object.entries(detail)
      .filter(([, value]) => value !== null)
      .map(([name, value]) => `${name}: ${Array.isArray(value) ? value.join(', ') : String(value)}`)
      .join('; ')}
  </code>
);

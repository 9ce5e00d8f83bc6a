import { useLocale, useTimeZone, useTranslations } from 'next-intl';
import { EmptyState } from '@/components/ui/states';
import { StatusChip } from '@/components/ui/status-chip';
import { type Column, Table } from '@/components/ui/table';
import { formatDay } from '@/lib/i18n/formats';
import type { InquiryAbout } from '@/lib/inquiries/schema/about';
import { inGroups } from '@/lib/kernel/numerals';
import { InquiryStatusChip, KinshipChip } from './chips';

/** The families who look for one person: how sure the kinship and the match are, and what each was told. Read only. */
export function FamilyOfPerson({ inquiries }: { inquiries: readonly InquiryAbout[] }) {
  const t = useTranslations('inquiries');
  const columns: Column<InquiryAbout>[] = [
    {
      key: 'reference',
      header: t('queue.column.reference'),
      cell: ({ reference }) => inGroups(reference, 3),
      className: 'whitespace-nowrap',
    },
    {
      key: 'inquirer',
      header: t('queue.column.inquirer'),
      cell: ({ inquirerName, relationship }) => (
        <>
          {inquirerName} <span className="text-text-quiet">{t(`relationship.${relationship}`)}</span>
        </>
      ),
    },
    {
      key: 'kinship',
      header: t('queue.column.kinship'),
      cell: ({ kinship }) => <KinshipChip kinship={kinship} short />,
    },
    {
      key: 'link',
      header: t('family.link'),
      cell: ({ link }) =>
        link !== 'none' && (
          <StatusChip tone={link === 'verified' ? 'good' : 'accent'}>{t(`link.status.${link}`)}</StatusChip>
        ),
    },
    {
      key: 'status',
      header: t('queue.column.status'),
      from: 'lg',
      cell: ({ status }) => <InquiryStatusChip status={status} short />,
    },
    { key: 'told', header: t('family.toldColumn'), cell: ({ tellings }) => <Told tellings={tellings} /> },
  ];
  return (
    <div className="flex flex-col gap-2">
      <Table
        label={t('family.title')}
        columns={columns}
        rows={inquiries}
        rowKey={({ inquiryId }) => inquiryId}
        rowHref={({ inquiryId }) => `/inquiries/${inquiryId}`}
        empty={<EmptyState title={t('family.empty.title')}>{t('family.empty.what')}</EmptyState>}
      />
      {inquiries.length > 0 && <p className="text-text-quiet">{t('family.more')}</p>}
    </div>
  );
}

function Told({ tellings }: Pick<InquiryAbout, 'tellings'>) {
  const t = useTranslations('inquiries');
  const locale = useLocale();
  const timeZone = useTimeZone() ?? 'UTC';
  const lines = tellings.filter(({ status }) => status !== 'withdrawn');
  if (lines.length === 0) return <span className="text-text-quiet">{t('family.notTold')}</span>;
  return (
    <ul>
      {lines.map(({ what, reachedAt, by }) => (
        <li key={what} className={reachedAt ? undefined : 'text-text-quiet'}>
          {reachedAt
            ? t('family.told', {
                what: t(`told.${what}`),
                when: formatDay(locale, reachedAt, { timeZone, short: true }),
              })
            : t('family.waitingTelling', { what: t(`told.${what}`) })}
          {reachedAt && by && <span className="text-text-quiet">, {by}</span>}
        </li>
      ))}
    </ul>
  );
}

import { useLocale, useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import type { Column } from '@/components/ui/table';
import { formatAge } from '@/lib/i18n/formats';
import type { InquiryPage } from '@/lib/inquiries/schema';
import { inGroups } from '@/lib/kernel/numerals';
import { InquiryStatusChip, KinshipChip, UrgentChip } from '../chips';

export type InquiryLine = InquiryPage['lines'][number];

/** The columns of the queue, the least important giving way first on a narrow screen. */
export function useQueueColumns(now: Date): readonly Column<InquiryLine>[] {
  const t = useTranslations('inquiries');
  const locale = useLocale();
  return [
    {
      key: 'reference',
      header: t('queue.column.reference'),
      cell: ({ reference }) => inGroups(reference, 3),
      className: 'whitespace-nowrap',
    },
    { key: 'sought', header: t('queue.column.sought'), cell: (line) => <Sought {...line} /> },
    {
      key: 'inquirer',
      header: t('queue.column.inquirer'),
      from: 'md',
      cell: ({ inquirerName, relationship }) => (
        <span className="block max-w-36 truncate 2xl:max-w-64">
          {inquirerName}
          <span className="text-text-quiet max-2xl:hidden"> {t(`relationship.${relationship}`)}</span>
        </span>
      ),
    },
    {
      key: 'status',
      header: t('queue.column.status'),
      cell: ({ status }) => <InquiryStatusChip status={status} short />,
    },
    {
      key: 'kinship',
      header: t('queue.column.kinship'),
      from: 'lg',
      cell: ({ kinship }) => <KinshipChip kinship={kinship} short />,
    },
    {
      key: 'channel',
      header: t('queue.column.channel'),
      from: 'xl',
      cell: ({ channel }) => t(`channel.${channel}`),
      className: 'max-2xl:hidden',
    },
    {
      key: 'assigned',
      header: t('queue.column.assigned'),
      from: 'md',
      cell: ({ assignedTo }) => (
        <span className="block max-w-28 truncate 2xl:max-w-48">
          {assignedTo ?? <span className="text-text-quiet">{t('queue.nobody')}</span>}
        </span>
      ),
    },
    {
      key: 'age',
      header: t('queue.column.age'),
      figures: true,
      cell: ({ receivedAt }) => formatAge(locale, receivedAt, now),
    },
  ];
}

function Sought({ soughtNames, urgent, unread }: InquiryLine) {
  const t = useTranslations('inquiries');
  const [first = '—', ...others] = soughtNames;
  return (
    <span className="flex items-center gap-x-2">
      <span className="max-w-52 sm:truncate 2xl:max-w-96">
        {others.length > 0 ? t('queue.others', { name: first, count: others.length }) : first}
      </span>
      {unread > 0 && (
        <Badge tone="accent" label={t('queue.unread', { count: unread })}>
          {unread}
        </Badge>
      )}
      {urgent && <UrgentChip />}
    </span>
  );
}

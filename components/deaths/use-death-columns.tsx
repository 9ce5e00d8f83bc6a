'use client';

import { useTranslations } from 'next-intl';
import { StatusChip } from '@/components/ui/status-chip';
import type { Column } from '@/components/ui/table';
import type { DeathLine, DeathTab } from '@/lib/deaths/schema/view';
import { DeathStatusChip } from './death-chips';
import { useDeathWords } from './use-death-words';

/** What a line of the list says: who, on what ground, by whom; of the families only where two people have decided. */
export function useDeathColumns(tab: DeathTab): Column<DeathLine>[] {
  const t = useTranslations('deaths');
  const words = useDeathWords();
  const columns: (Column<DeathLine> & { in?: readonly DeathTab[] })[] = [
    { key: 'person', header: t('column.person'), cell: (line) => <Who line={line} /> },
    { key: 'ground', header: t('column.ground'), cell: ({ ground }) => t(`ground.${ground}`), from: 'md' },
    {
      key: 'proposed',
      header: t('column.proposed'),
      cell: ({ proposedAt, proposedBy, mine }) =>
        t('proposedBy', { when: words.moment(proposedAt), name: mine ? t('you') : words.name(proposedBy) }),
      from: 'lg',
    },
    {
      key: 'families',
      header: t('column.families'),
      cell: ({ families, acknowledged }) =>
        families === 0 ? t('familiesNone') : t('familiesOf', { done: acknowledged, count: families }),
      in: ['to-tell', 'acknowledged'],
    },
    {
      key: 'visit',
      header: t('column.visit'),
      cell: ({ nextVisit }) => (nextVisit ? words.moment(nextVisit) : '—'),
      figures: true,
      from: 'md',
      in: ['to-tell', 'over'],
    },
    {
      key: 'status',
      header: t('column.status'),
      cell: ({ status }) => <DeathStatusChip status={status} />,
      in: ['over'],
    },
  ];
  return columns.filter(({ in: tabs }) => !tabs || tabs.includes(tab));
}

/** The person, and beneath the name what makes this line need somebody. */
function Who({ line: { person, attention } }: { line: DeathLine }) {
  const t = useTranslations('deaths.attention');
  const words = useDeathWords();
  return (
    <span className="flex flex-col items-start gap-1">
      <span>
        {person.name} <span className="whitespace-nowrap text-text-quiet">{words.number(person.number)}</span>
      </span>
      {attention && <StatusChip tone="warn">{t(attention)}</StatusChip>}
    </span>
  );
}

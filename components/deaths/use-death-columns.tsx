'use client';

import { useTranslations } from 'next-intl';
import { Mark } from '@/components/identity/mark';
import type { Column } from '@/components/ui/table';
import type { DeathLine, DeathTab } from '@/lib/deaths/schema/view';
import { DeathStatusChip } from './death-chips';
import { useDeathWords } from './use-death-words';

/** What a line of the list says: who, on what ground, by whom; of the families only where two people have decided. */
export function useDeathColumns(tab: DeathTab): Column<DeathLine>[] {
  const t = useTranslations('deaths');
  const words = useDeathWords();
  const columns: (Column<DeathLine> & { in?: readonly DeathTab[] })[] = [
    { key: 'person', header: t('column.person'), cell: ({ person }) => words.person(person) },
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
    {
      key: 'attention',
      header: t('column.attention'),
      cell: ({ attention }) => (attention ? <Mark tone="warn">{t(`attention.${attention}`)}</Mark> : '—'),
    },
  ];
  return columns.filter(({ in: tabs }) => !tabs || tabs.includes(tab));
}

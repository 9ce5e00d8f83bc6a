'use client';

import { useLocale, useTranslations } from 'next-intl';
import { Section } from '@/components/ui/section';
import { type Column, Table } from '@/components/ui/table';
import type { ListOverview } from '@/lib/counterpart/schema/lists';
import { formatCount } from '@/lib/i18n/formats';

type Line = ListOverview['offered'][number];

/** How many they offer, line by line of the agreement; nothing while they offer nobody. */
export function OfferedTable({ offered }: { offered: readonly Line[] }) {
  const t = useTranslations('counterpart.offered');
  const locale = useLocale();
  if (offered.length === 0) return null;
  const figures = (key: 'offered' | 'recognised' | 'undecided' | 'alreadyHome', from?: 'md'): Column<Line> => ({
    key,
    header: t(key),
    figures: true,
    cell: (line) => formatCount(locale, line[key]),
    ...(from ? { from } : {}),
  });
  const columns: Column<Line>[] = [
    { key: 'line', header: t('line'), cell: ({ line }) => line ?? t('noLine') },
    figures('offered'),
    figures('recognised'),
    figures('undecided', 'md'),
    figures('alreadyHome', 'md'),
  ];
  return (
    <Section title={t('title')}>
      <Table label={t('title')} columns={columns} rows={offered} rowKey={({ line }) => line ?? ''} empty={null} />
    </Section>
  );
}

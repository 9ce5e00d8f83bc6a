'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Checkbox } from '@/components/ui/choices';
import { Link } from '@/components/ui/link';
import { ListKeys } from '@/components/ui/list-keys';
import { StatusChip } from '@/components/ui/status-chip';
import { type Column, Table } from '@/components/ui/table';
import type { PoolLine } from '@/lib/exchanges/schema/pool';
import { BlockerList } from './blocker-list';
import { PersonCell } from './person-cell';
import { useWords } from './use-words';

type PoolTableProps = {
  lines: readonly PoolLine[];
  now: string;
  chosen: ReadonlySet<string>;
  onChoose: (chosen: ReadonlySet<string>) => void;
  empty: ReactNode;
};

const isEligible = ({ blockers, onThisBatch }: PoolLine) => blockers.length === 0 && !onThisBatch;

/** The people; whoever is eligible has a box, whoever is not has the reasons. */
export function PoolTable({ lines, now, chosen, onChoose, empty }: PoolTableProps) {
  const t = useTranslations('exchanges');
  const { name } = useWords();
  const columns = useColumns(now);
  const choose = (id: string, checked: boolean) => {
    const next = new Set(chosen);
    if (checked) next.add(id);
    else next.delete(id);
    onChoose(next);
  };
  return (
    <ListKeys>
      <Table
        label={t('pool.title')}
        columns={columns}
        rows={lines}
        rowKey={({ prisonerId }) => prisonerId}
        empty={empty}
        selectCell={(line) =>
          isEligible(line) && (
            <Checkbox
              id={`choose-${line.prisonerId}`}
              label={t('pool.select', { name: name(line) })}
              labelHidden
              checked={chosen.has(line.prisonerId)}
              onChange={({ target }) => choose(line.prisonerId, target.checked)}
            />
          )
        }
      />
    </ListKeys>
  );
}

function useColumns(now: string): Column<PoolLine>[] {
  const t = useTranslations('exchanges');
  const people = useTranslations('prisoners');
  const { born, age } = useWords();
  return [
    {
      key: 'person',
      header: t('fields.person'),
      cell: (line) => (
        <Link href={`/prisoners/${line.prisonerId}`} className="font-medium underline-offset-2 hover:underline">
          <PersonCell person={line} />
        </Link>
      ),
    },
    {
      key: 'record',
      header: t('fields.record'),
      cell: ({ number }) => number,
      figures: true,
      className: 'text-left',
      from: 'md',
    },
    { key: 'birth', header: t('fields.birth'), cell: ({ birth }) => born(birth), figures: true, from: 'lg' },
    {
      key: 'category',
      header: t('fields.category'),
      cell: ({ category }) => people(`categories.${category}`),
      from: 'xl',
    },
    {
      key: 'placeKind',
      header: t('fields.placeKind'),
      cell: ({ placeKind }) => t(`placeKinds.${placeKind}`),
      from: 'lg',
    },
    {
      key: 'lastAlive',
      header: t('fields.lastAlive'),
      cell: ({ lastAliveAt }) => (lastAliveAt ? t('pool.ago', { age: age(lastAliveAt, now) }) : '—'),
      figures: true,
      from: 'lg',
    },
    {
      key: 'blockers',
      header: t('fields.blockers'),
      cell: (line) => {
        if (line.onThisBatch) return <StatusChip tone="accent">{t('pool.onList')}</StatusChip>;
        if (line.blockers.length > 0) return <BlockerList blockers={line.blockers} />;
        return <StatusChip tone="good">{t('pool.none')}</StatusChip>;
      },
    },
  ];
}

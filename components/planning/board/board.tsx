'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useId, useRef, useState } from 'react';
import { cx } from '@/components/ui/cx';
import { ScrollRegion } from '@/components/ui/scroll-region';
import type { PrisonerId } from '@/lib/kernel/ids';
import type { RunHead } from '@/lib/planning/schema/runs';
import type { AskedOverride } from './ask-override';
import { groupsOf } from './filling';
import { LevelsTable } from './levels-table';
import { LineCards } from './line-cards';
import { PersonPanel } from './person-panel';
import { Pool } from './pool';
import { Replays } from './replays';
import { useBoardView } from './use-board-view';
import { GroupLimits, Vehicles } from './vehicles';

type OnAsk = (asked: AskedOverride) => void;

const columns = ['pool', 'lines', 'person'] as const;
type Column = (typeof columns)[number];
type BoardProps = {
  run: RunHead;
  /** Proposes an override; absent where this reader proposes none. */
  onAsk?: OnAsk | undefined;
};

/** The pool, the lines, the person: side by side where there is room, else one at a time. */
export function Board({ run, onAsk }: BoardProps) {
  const board = useBoardView();
  const [column, setColumn] = useState<Column>('pool');
  const { view, narrow } = board;
  const id = (view.person || null) as PrisonerId | null;
  const top = useRef<HTMLDivElement>(null);
  const turnTo = (next: Column) => {
    setColumn(next);
    // Where one column is shown at a time, what was opened begins at its top.
    if (window.matchMedia('(width >= 64rem)').matches) return;
    top.current?.scrollIntoView();
    // The list that had the focus is gone from sight; the name of the column is there.
    top.current?.querySelector<HTMLElement>(`[data-column=${next}]`)?.focus({ preventScroll: true });
  };
  return (
    <div ref={top} className="flex flex-col gap-2 print:hidden">
      <ColumnTabs column={column} onColumn={turnTo} />
      <div className="grid items-stretch gap-3 max-lg:min-h-[calc(100dvh-8rem)] max-lg:content-start lg:h-[calc(100dvh-14rem)] lg:min-h-120 lg:grid-cols-[minmax(0,5fr)_minmax(0,6fr)_minmax(0,5fr)]">
        <Part name="pool" column={column} fill>
          <Pool run={run} board={board} onAsk={onAsk} onOpened={() => turnTo('person')} />
        </Part>
        <Part name="lines" column={column}>
          <Middle run={run} line={view.line} onShow={(line) => narrow({ line })} onAsk={onAsk} />
        </Part>
        <Part name="person" column={column}>
          <PersonPanel run={run} id={id} onAsk={onAsk} />
        </Part>
      </div>
    </div>
  );
}

/** On a narrow screen: which of the three is shown. */
function ColumnTabs({ column, onColumn }: { column: Column; onColumn: (column: Column) => void }) {
  const t = useTranslations('planning.board.columns');
  return (
    <fieldset className="flex gap-1 lg:hidden">
      <legend className="sr-only">{t('label')}</legend>
      {columns.map((one) => (
        <button
          key={one}
          type="button"
          data-column={one}
          aria-pressed={one === column}
          onClick={() => onColumn(one)}
          className={cx(
            'min-h-9 flex-1 rounded-md border px-2',
            one === column ? 'border-accent bg-accent-wash font-medium text-accent' : 'border-line-strong',
          )}
        >
          {t(one)}
        </button>
      ))}
    </fieldset>
  );
}

type PartProps = { name: Column; column: Column; fill?: boolean; children: ReactNode };

function Part({ name, column, fill = false, children }: PartProps) {
  const t = useTranslations('planning.board.columns');
  const heading = useId();
  return (
    <section
      aria-labelledby={heading}
      className={cx(
        'min-h-0 min-w-0 flex-col overflow-hidden rounded-md border border-line bg-surface-raised lg:flex',
        name === column ? 'flex' : 'max-lg:hidden',
      )}
    >
      <h2 id={heading} className="border-line border-b px-3 py-2 font-semibold max-lg:sr-only">
        {t(name)}
      </h2>
      {fill ? (
        children
      ) : (
        <ScrollRegion label={t(name)} className="min-h-0 flex-1 overflow-y-auto focus-visible:-outline-offset-2">
          {children}
        </ScrollRegion>
      )}
    </section>
  );
}

type MiddleProps = {
  run: RunHead;
  line: string | null;
  onShow: (line: string | null) => void;
  onAsk?: OnAsk | undefined;
};

function Middle({ run, line, onShow, onAsk }: MiddleProps) {
  const t = useTranslations('planning.board');
  const hasGroups = groupsOf(run.counts).length > 0;
  return (
    <>
      {run.levels && (
        <Block title={t('levels.title')}>
          <LevelsTable levels={run.levels} bounds={run.bounds} />
        </Block>
      )}
      <Block title={t('lines.title', { count: run.counts?.in ?? 0, total: run.terms.total })}>
        <LineCards
          run={run}
          line={line}
          onShow={onShow}
          onAsk={onAsk && ((prisonerId) => onAsk({ kind: 'pin-in', prisonerId }))}
        />
      </Block>
      <Block title={t('vehicles.title')}>
        <Vehicles run={run} />
      </Block>
      {hasGroups && (
        <Block title={t('groups.title')}>
          <GroupLimits run={run} />
        </Block>
      )}
      {run.status === 'done' && (
        <Block title={t('replay.title')}>
          <Replays run={run} />
        </Block>
      )}
    </>
  );
}

const Block = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="border-line border-b last:border-b-0">
    <h3 className="bg-surface-sunk px-3 py-1.5 font-medium">{title}</h3>
    {children}
  </section>
);

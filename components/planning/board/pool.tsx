'use client';

import { useTranslations } from 'next-intl';
import { type KeyboardEvent, useId, useState } from 'react';
import { Key } from '@/components/shell/key';
import { Button } from '@/components/ui/button';
import { EmptyState, ErrorState } from '@/components/ui/states';
import { VirtualList } from '@/components/ui/virtual-list';
import type { RunHead } from '@/lib/planning/schema/runs';
import type { AskedOverride } from './ask-override';
import { PoolFilters, PoolSearch } from './pool-filters';
import { PoolRow } from './pool-row';
import { askedOf, type useBoardView } from './use-board-view';
import { usePeopleWindows } from './use-people-windows';

type PoolProps = {
  run: RunHead;
  board: ReturnType<typeof useBoardView>;
  /** Proposes an override; absent where this reader proposes none. */
  onAsk?: ((asked: AskedOverride) => void) | undefined;
  /** Said when a row was opened by key or pointer, so that a narrow screen can turn to it. */
  onOpened: () => void;
};

/** Everybody the run looked at, ten thousand if need be, in the published order. */
export function Pool({ run, board, onAsk, onOpened }: PoolProps) {
  const [text, setText] = useState('');
  const asked = askedOf(board.view, text);
  return (
    <>
      <PoolSearch text={text} onSearch={setText} />
      <PoolFilters run={run} board={board} />
      {/* Another question is another list: it begins at its first row. */}
      <PoolList
        key={JSON.stringify([run.id, asked])}
        run={run}
        board={board}
        asked={asked}
        onAsk={onAsk}
        onOpened={onOpened}
      />
    </>
  );
}

type PoolListProps = PoolProps & { asked: ReturnType<typeof askedOf> };

function PoolList({ run, board, asked, onAsk, onOpened }: PoolListProps) {
  const t = useTranslations('planning.board.pool');
  const keys = useId();
  const [active, setActive] = useState(0);
  const people = usePeopleWindows(run.id, asked);
  const open = (index: number) => {
    const person = people.at(index);
    if (!person) return;
    board.open(person.prisonerId);
    onOpened();
  };
  const onKey = ({ code }: KeyboardEvent, index: number) => {
    const person = people.at(index);
    const kind = code === 'KeyP' ? 'pin-in' : code === 'KeyO' ? 'pin-out' : null;
    if (!kind || !person || !onAsk) return false;
    onAsk({ kind, prisonerId: person.prisonerId });
    return true;
  };
  if (people.isError)
    return <ErrorState action={<Button onClick={people.retry}>{t('retry')}</Button>}>{t('failed')}</ErrorState>;
  if (people.total === 0) return <EmptyState title={t('empty')}>{t('emptyWhat')}</EmptyState>;
  return (
    <>
      <p role="status" className="px-3 pt-2 text-[0.8125rem] text-text-quiet" data-figures>
        {people.total !== null && t('shown', { count: people.total })}
      </p>
      <Keys id={keys} mayAsk={onAsk !== undefined} />
      <VirtualList
        label={t('label')}
        describedBy={keys}
        count={people.total ?? 0}
        rowHeight={56}
        active={active}
        isOpen={(index) => people.at(index)?.prisonerId === board.view.person && board.view.person !== null}
        onActive={setActive}
        onOpen={open}
        onKey={onKey}
        onSight={people.see}
        row={(index) => <PoolRow person={people.at(index)} mayCarry={onAsk !== undefined} />}
        className="h-96 min-h-0 lg:h-auto lg:flex-1"
      />
    </>
  );
}

const keysOf = (mayAsk: boolean) =>
  [
    ['move', ['↑', '↓']],
    ['page', ['PgUp', 'PgDn', 'Home', 'End']],
    ['open', ['Enter']],
    ...(mayAsk
      ? ([
          ['fixIn', ['P']],
          ['keepOut', ['O']],
        ] as const)
      : []),
  ] as const;

function Keys({ id, mayAsk }: { id: string; mayAsk: boolean }) {
  const t = useTranslations('planning.board.keys');
  return (
    <details className="px-3 pb-2 text-[0.8125rem] text-text-quiet print:hidden">
      <summary className="min-h-6 py-0.5">{t('title')}</summary>
      <dl id={id} className="flex flex-col gap-1 py-1">
        {keysOf(mayAsk).map(([what, keys]) => (
          <div key={what} className="flex flex-wrap items-center justify-between gap-2">
            <dt>{t(what)}</dt>
            <dd className="flex gap-1">
              {keys.map((key) => (
                <Key key={key}>{key}</Key>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

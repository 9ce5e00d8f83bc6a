'use client';

import { useTranslations } from 'next-intl';
import { type DragEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { cx } from '@/components/ui/cx';
import { StatusChip } from '@/components/ui/status-chip';
import type { PrisonerId } from '@/lib/kernel/ids';
import type { RunHead } from '@/lib/planning/schema/runs';
import { carriesPerson, personCarried } from './carried-person';
import { type LineFilling, linesOf } from './filling';
import { usePlanNames } from './plan-names';

type LineCardsProps = {
  run: RunHead;
  /** The line the pool is narrowed to. */
  line: string | null;
  onShow: (line: string | null) => void;
  /** Asked of a person let go over a line; absent where nothing may be asked for. */
  onAsk?: ((person: PrisonerId) => void) | undefined;
};

/** The lines of the agreement, each filling. Somebody carried here from the pool is asked for, not put in. */
export function LineCards({ run, line, onShow, onAsk }: LineCardsProps) {
  return (
    <ul className="flex flex-col">
      {linesOf(run).map((filling) => (
        <LineCard
          key={filling.line.id}
          filling={filling}
          shown={filling.line.id === line}
          onShow={() => onShow(filling.line.id === line ? null : filling.line.id)}
          onAsk={onAsk}
        />
      ))}
    </ul>
  );
}

type LineCardProps = Pick<LineCardsProps, 'onAsk'> & { filling: LineFilling; shown: boolean; onShow: () => void };

function LineCard({ filling, shown, onShow, onAsk }: LineCardProps) {
  const t = useTranslations('planning.board.lines');
  const names = usePlanNames();
  const { over, handlers } = useDropTarget(onAsk);
  const { line, reserve, withoutReserve, received } = filling;
  return (
    <li
      {...handlers}
      className={cx(
        'flex flex-col gap-1 border-line border-b px-3 py-2 last:border-b-0',
        shown && 'bg-accent-wash',
        over && 'outline-2 outline-accent outline-dashed -outline-offset-4',
      )}
    >
      <div className="flex flex-wrap items-start justify-between gap-x-3 gap-y-1">
        <h4 className="min-w-0 font-medium">{names.line(line.id)}</h4>
        <Button size="small" look={shown ? 'plain' : 'quiet'} aria-pressed={shown} onClick={onShow}>
          {t('people')}
        </Button>
      </div>
      <p className="text-[0.8125rem] text-text-quiet">
        <ModeWords filling={filling} />
      </p>
      <Filling filling={filling} />
      <p className="flex flex-wrap gap-x-3 text-[0.8125rem] text-text-quiet" data-figures>
        {line.mode !== 'unconditional' && <span>{t('received', { count: received })}</span>}
        <span>{t('able', { count: filling.able })}</span>
        <span>{t('reserve', { count: reserve })}</span>
      </p>
      {withoutReserve > 0 && <StatusChip tone="warn">{t('withoutReserve', { count: withoutReserve })}</StatusChip>}
      {over && <p className="text-accent">{t('letGo')}</p>}
    </li>
  );
}

function ModeWords({ filling: { line } }: { filling: LineFilling }) {
  const t = useTranslations('planning.board.modes');
  switch (line.mode) {
    case 'unconditional':
      return t('unconditional');
    case 'all-for-all':
      return t('all-for-all');
    case 'ratio':
      return t('ratio', { give: line.give, take: line.take, offered: line.offered });
    case 'fixed':
      return t('fixed', { give: line.give, take: line.take });
  }
}

function Filling({ filling }: { filling: LineFilling }) {
  const t = useTranslations('planning.board.lines');
  const names = usePlanNames();
  const words =
    filling.most === null
      ? t('filled', { count: filling.in })
      : t('filledOf', { count: filling.in, most: filling.most });
  return (
    <div className="flex flex-col gap-1">
      <span data-figures>{words}</span>
      {filling.most !== null && filling.most > 0 && (
        <progress
          aria-label={`${names.line(filling.line.id)}: ${words}`}
          value={filling.in}
          max={filling.most}
          className="progress h-2 w-full"
        />
      )}
    </div>
  );
}

/** What a line does while somebody is carried over it. */
function useDropTarget(onAsk: ((person: PrisonerId) => void) | undefined) {
  const [over, setOver] = useState(false);
  if (!onAsk) return { over: false, handlers: {} };
  const accept = (event: DragEvent) => {
    if (!carriesPerson(event.dataTransfer)) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    setOver(true);
  };
  const drop = (event: DragEvent) => {
    setOver(false);
    const person = personCarried(event.dataTransfer);
    if (!person) return;
    event.preventDefault();
    onAsk(person);
  };
  return { over, handlers: { onDragOver: accept, onDragLeave: () => setOver(false), onDrop: drop } };
}

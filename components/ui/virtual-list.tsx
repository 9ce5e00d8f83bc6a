'use client';

import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { cx } from './cx';
import { SkeletonTable } from './skeletons';
import { useInBrowser } from './use-in-browser';

type VirtualListProps = {
  /** What the list holds, for the ear. */
  label: string;
  /** The id of the words that say which keys do what. */
  describedBy?: string | undefined;
  count: number;
  /** Pixels; every row is as high as this. */
  rowHeight: number;
  row: (index: number) => ReactNode;
  /** The row the keys are on. */
  active: number;
  /** Whether the row is the one shown beside the list. */
  isOpen: (index: number) => boolean;
  onActive: (index: number) => void;
  onOpen: (index: number) => void;
  /** A key the list does not use itself; true when something was done with it. */
  onKey?: (event: KeyboardEvent, index: number) => boolean;
  /** The first and last row in sight. */
  onSight: (first: number, last: number) => void;
  className?: string | undefined;
};

/**
 * A list of thousands, of which only what is in sight stands in the page. One stop for the tab key; inside it the arrows,
 * Page up and down, Home and End move, Enter opens. The keys say where they are to those who listen as well.
 */
export function VirtualList(props: VirtualListProps) {
  // Positions are styles, which the content policy takes from a script and not from the page as the server wrote it.
  return useInBrowser() ? <InBrowser {...props} /> : <SkeletonTable rows={8} columns={2} />;
}

function InBrowser(props: VirtualListProps) {
  const { label, describedBy, count, rowHeight, row, active, isOpen, onActive, onOpen, onKey, onSight } = props;
  const box = useRef<HTMLDivElement>(null);
  const ids = useId();
  const list = useVirtualizer({
    count,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  });
  const rows = list.getVirtualItems();
  const [first, last] = [rows[0]?.index ?? 0, rows.at(-1)?.index ?? -1];
  const tell = useRef(onSight);
  tell.current = onSight;
  useEffect(() => tell.current(first, last), [first, last]);

  const go = (index: number) => {
    const to = Math.min(Math.max(index, 0), count - 1);
    onActive(to);
    list.scrollToIndex(to, { align: 'auto' });
  };
  const press = (event: KeyboardEvent<HTMLDivElement>) => {
    const page = Math.max(1, Math.floor((box.current?.clientHeight ?? rowHeight) / rowHeight) - 1);
    const to = destination(event.key, active, { page, end: count - 1 });
    if (to !== null) go(to);
    else if (event.key === 'Enter') onOpen(active);
    else if (event.ctrlKey || event.metaKey || event.altKey || !onKey?.(event, active)) return;
    event.preventDefault();
  };

  return (
    <div
      ref={box}
      role="listbox"
      aria-label={label}
      aria-describedby={describedBy}
      aria-activedescendant={rows.some(({ index }) => index === active) ? `${ids}-${active}` : undefined}
      tabIndex={0}
      onKeyDown={press}
      className={cx('group relative overflow-y-auto focus-visible:-outline-offset-2', props.className)}
    >
      <div role="presentation" ref={placed({ height: list.getTotalSize() })} className="relative w-full">
        {rows.map(({ index, start, size }) => (
          // The list has the keys; a row only answers to being pressed.
          // biome-ignore lint/a11y/useKeyWithClickEvents: Enter on the list opens the row it stands on
          // biome-ignore lint/a11y/useFocusableInteractive: the list holds the focus and names the row it is on
          <div
            key={index}
            id={`${ids}-${index}`}
            role="option"
            aria-selected={isOpen(index)}
            aria-setsize={count}
            aria-posinset={index + 1}
            data-active={index === active || undefined}
            onClick={() => {
              onActive(index);
              onOpen(index);
            }}
            ref={placed({ height: size, start })}
            className={rowClass}
          >
            {row(index)}
          </div>
        ))}
      </div>
    </div>
  );
}

/** Sets a height and a place by script: a style in the markup would be refused by the content policy. */
const placed =
  ({ height, start = 0 }: { height: number; start?: number }) =>
  (node: HTMLElement | null) => {
    if (!node) return;
    node.style.height = `${height}px`;
    node.style.transform = start > 0 ? `translateY(${start}px)` : '';
  };

const rowClass =
  'absolute inset-x-0 top-0 cursor-pointer border-line border-b hover:bg-surface-sunk aria-selected:bg-accent-wash ' +
  'group-focus-visible:data-active:outline-2 group-focus-visible:data-active:outline-accent group-focus-visible:data-active:-outline-offset-2';

function destination(key: string, at: number, { page, end }: { page: number; end: number }): number | null {
  switch (key) {
    case 'ArrowDown':
      return at + 1;
    case 'ArrowUp':
      return at - 1;
    case 'PageDown':
      return at + page;
    case 'PageUp':
      return at - page;
    case 'Home':
      return 0;
    case 'End':
      return end;
    default:
      return null;
  }
}

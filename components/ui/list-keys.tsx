'use client';

import { type ReactNode, useEffect, useRef } from 'react';
import { isTyping } from './typing';

/**
 * Moves through the rows of a `Table` by keyboard: j down, k up, x the row's box; Enter is the row's own link.
 * Physical keys, so that a Cyrillic layout changes nothing.
 */
export function ListKeys({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isTyping(event) || event.ctrlKey || event.metaKey || event.altKey || !box.current) return;
      if (event.code === 'KeyJ') moveFocus(box.current, 1);
      else if (event.code === 'KeyK') moveFocus(box.current, -1);
      else if (event.code === 'KeyX') toggleRow(box.current);
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);

  return <div ref={box}>{children}</div>;
}

const rowsOf = (box: HTMLElement) => [...box.querySelectorAll<HTMLElement>('[data-row]')];
const currentRow = (rows: readonly HTMLElement[]) => rows.findIndex((row) => row.contains(document.activeElement));

function moveFocus(box: HTMLElement, step: 1 | -1) {
  const rows = rowsOf(box);
  const at = currentRow(rows);
  const next = at < 0 ? 0 : Math.min(Math.max(at + step, 0), rows.length - 1);
  const row = rows[next];
  const target =
    row?.querySelector<HTMLElement>('[data-row-link]') ?? row?.querySelector<HTMLElement>('a, button, input');
  target?.focus();
  target?.scrollIntoView({ block: 'nearest' });
}

function toggleRow(box: HTMLElement) {
  const rows = rowsOf(box);
  rows[currentRow(rows)]?.querySelector<HTMLInputElement>('input[type=checkbox]')?.click();
}

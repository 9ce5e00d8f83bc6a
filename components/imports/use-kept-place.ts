'use client';

import { useEffect, useRef } from 'react';

/**
 * Keeps a keyboard's place in a list of rows. A row that was decided goes, or its buttons do, and the focus with them:
 * it moves to the row that stands there now, so that the next Tab is its first answer and not the top of the page.
 */
export function useKeptPlace(rows: readonly { line: number }[]) {
  const list = useRef<HTMLOListElement>(null);
  const left = useRef<number | null>(null);

  useEffect(() => {
    const leave = ({ target }: FocusEvent) => {
      const row = target instanceof Element && list.current?.contains(target) ? target.closest('li[id^="row-"]') : null;
      left.current = row ? Number(row.id.slice('row-'.length)) : null;
    };
    document.addEventListener('focusin', leave);
    return () => document.removeEventListener('focusin', leave);
  }, []);

  useEffect(() => {
    const line = left.current;
    if (line === null || (document.activeElement && document.activeElement !== document.body)) return;
    const next = rows.find((row) => row.line >= line) ?? rows.at(-1);
    if (next) document.getElementById(`row-${next.line}`)?.focus();
  }, [rows]);

  return list;
}

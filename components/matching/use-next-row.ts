'use client';

import { type RefObject, useEffect, useRef } from 'react';
import type { PairLine } from '@/lib/matching/schema/pairs';

/**
 * The row the keyboard is on. After a decision the row is gone: `stay` keeps the place, so that the row which moves up into
 * it is the next one.
 */
export function useNextRow(box: RefObject<HTMLElement | null>, lines: readonly PairLine[]) {
  const place = useRef<number | null>(null);
  const shown = lines.map(({ id }) => id).join();
  const before = useRef(shown);
  const at = () => {
    const id = document.activeElement?.closest<HTMLElement>('[data-pair]')?.dataset.pair;
    return lines.findIndex((line) => line.id === id);
  };
  useEffect(() => {
    if (before.current === shown) return;
    before.current = shown;
    if (place.current === null) return;
    const links = box.current?.querySelectorAll<HTMLElement>('[data-row-link]') ?? [];
    links[Math.min(place.current, links.length - 1)]?.focus();
    place.current = null;
  }, [shown, box]);
  const last = useRef(-1);
  return {
    current: () => {
      last.current = at();
      return lines[last.current];
    },
    stay: () => {
      place.current = last.current >= 0 ? last.current : null;
      last.current = -1;
    },
  };
}

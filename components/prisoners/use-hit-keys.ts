'use client';

import type { KeyboardEvent, RefObject } from 'react';

/** Arrow keys between the box one types in and what can be pressed at the hits; upwards from the first leads back. */
export function useHitKeys(box: RefObject<HTMLElement | null>) {
  return (event: KeyboardEvent) => {
    if (event.code !== 'ArrowDown' && event.code !== 'ArrowUp') return;
    const input = box.current?.querySelector<HTMLElement>('input');
    const hits = [...(box.current?.querySelectorAll<HTMLElement>('[data-hit]') ?? [])];
    const at = hits.indexOf(document.activeElement as HTMLElement);
    const fromBox = document.activeElement === input;
    if (at === -1 && !fromBox) return;
    const next = at + (event.code === 'ArrowDown' ? 1 : -1);
    const target = next < 0 ? input : hits[next];
    if (!target || (fromBox && event.code === 'ArrowUp')) return;
    event.preventDefault();
    target.focus();
  };
}

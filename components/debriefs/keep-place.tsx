'use client';

import { createContext, type ReactNode, type SyntheticEvent, use, useEffect, useRef } from 'react';
import type { WaitingSighting } from '@/lib/debriefs/schema/sighting';

const Stay = createContext<() => void>(() => undefined);

/** To be called when a decision is written: the keyboard stays where it was, though the row may be gone. */
export const useStay = () => use(Stay);

type Place = { sighting: string; row: number; candidate: number };

/**
 * Sightings, each in a `data-sighting`, whose keyboard never falls to the top of the page. A sighting that left the list
 * gives its place to the next; in one that stays the candidate that moved up into the place is next.
 */
export function KeepPlace({ lines, children }: { lines: readonly WaitingSighting[]; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const last = useRef<Place | null>(null);
  const waits = useRef(false);
  const shown = lines
    .flatMap(({ sighting, candidates }) => [sighting, ...candidates].map(({ id, version }) => `${id} ${version}`))
    .join();
  const before = useRef(shown);
  // A dialog stands elsewhere in the page, so that what happens in it leaves the place as it was.
  const remember = ({ target }: SyntheticEvent) => {
    if (box.current && target instanceof Element) last.current = placeOf(box.current, target) ?? last.current;
  };
  useEffect(() => {
    if (before.current === shown) return;
    before.current = shown;
    const place = last.current;
    if (!waits.current || !place) return;
    // After the dialog has given the keyboard back to a button that is no longer there.
    const later = setTimeout(() => {
      waits.current = false;
      if (box.current) targetAt(box.current, place).focus();
    });
    return () => clearTimeout(later);
  }, [shown]);
  const stay = () => {
    waits.current = true;
  };
  return (
    <Stay value={stay}>
      <div ref={box} tabIndex={-1} onFocusCapture={remember} onClickCapture={remember}>
        {children}
      </div>
    </Stay>
  );
}

const sightingsIn = (box: HTMLElement) => [...box.querySelectorAll<HTMLElement>('[data-sighting]')];
const candidatesIn = (row: HTMLElement) => [...row.querySelectorAll<HTMLElement>('[data-candidate]')];

function placeOf(box: HTMLElement, target: Element): Place | null {
  const rows = sightingsIn(box);
  const row = rows.findIndex((one) => one.contains(target));
  const at = rows[row];
  if (!at) return null;
  const candidate = candidatesIn(at).findIndex((one) => one.contains(target));
  return { sighting: at.dataset.sighting ?? '', row, candidate };
}

/** Where the keyboard goes: the list itself when nothing is left in it. */
function targetAt(box: HTMLElement, { sighting, row, candidate }: Place): HTMLElement {
  const rows = sightingsIn(box);
  const same = rows.find((one) => one.dataset.sighting === sighting);
  const next = same ?? rows[Math.min(row, rows.length - 1)];
  if (!next) return box;
  const candidates = same && candidate >= 0 ? candidatesIn(same) : [];
  const at = candidates[Math.min(candidate, candidates.length - 1)] ?? next;
  return at.querySelector<HTMLElement>('[data-row-link]') ?? at.querySelector<HTMLElement>('a, button') ?? box;
}

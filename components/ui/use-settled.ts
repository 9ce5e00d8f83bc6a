'use client';

import { useEffect, useState } from 'react';

/**
 * A value once it has stood still for `pause` milliseconds; until then `settling`. `settle` takes it over at once, for
 * Enter. Compared by what it holds: a question put together anew at every key is still the same question.
 */
export function useSettled<T>(value: T, pause: number): { settled: T; settling: boolean; settle: () => void } {
  const [settled, setSettled] = useState(value);
  const held = JSON.stringify(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(JSON.parse(held) as T), pause);
    return () => clearTimeout(timer);
  }, [held, pause]);
  return { settled, settling: JSON.stringify(settled) !== held, settle: () => setSettled(value) };
}

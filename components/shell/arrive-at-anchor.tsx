'use client';

import { usePathname } from 'next/navigation';
import { useEffect } from 'react';

/** For how many frames what an address names is waited for: it may come with data. */
const patience = 120;

/**
 * Puts the focus on what the part of an address after # names, when a page is opened by a link within the workspace. The
 * browser does so by itself only when it loads a document; what can take no focus is left to the scrolling.
 */
export function ArriveAtAnchor() {
  const path = usePathname();
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at anew for every page, and the address tells which
  useEffect(() => {
    const id = decodeURIComponent(window.location.hash.slice(1));
    if (!id) return;
    let left = patience;
    let frame = 0;
    const look = () => {
      const there = document.getElementById(id);
      if (there) return there.focus();
      left -= 1;
      if (left > 0) frame = requestAnimationFrame(look);
    };
    look();
    return () => cancelAnimationFrame(frame);
  }, [path]);
  return null;
}

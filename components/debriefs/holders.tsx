'use client';

import { createContext, type ReactNode, use } from 'react';
import type { Party } from '@/lib/prisoners/schema/record';

const Holders = createContext<readonly Party[]>([]);

/** Those who can be said to have held somebody, around a page on which sightings are attached. */
export function HoldersKnown({ holders, children }: { holders: readonly Party[]; children: ReactNode }) {
  return <Holders value={holders}>{children}</Holders>;
}

export const useHolders = () => use(Holders);

import { z } from 'zod';

/** The parts of the analyst's work, in their order; each an address of its own. */
export const workTabs = ['proposals', 'attention', 'life', 'decided'] as const;
export type WorkTab = (typeof workTabs)[number];

/** Which part an address asks for; one somebody mistyped asks for the first. */
export const workTab = z.enum(workTabs).catch('proposals');

import { z } from 'zod';

/** The parts of the analyst's work, in their order; each an address of its own. */
export const workTabs = ['proposals', 'attention', 'life', 'results', 'decided'] as const;
export type WorkTab = (typeof workTabs)[number];

/** Which part an address asks for; one somebody mistyped asks for the first. */
export const workTab = z.enum(workTabs).catch('proposals');

/** How much waits in each part; a part of another domain is counted there, and what was decided waits no more. */
export type WorkCounts = Partial<Record<WorkTab, number>>;

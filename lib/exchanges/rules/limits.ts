/** How old, in whole days, a proof of life and a wish to return may be. The priorities in force say it. */
export type Limits = { readonly proofOfLifeDays: number; readonly wishDays: number };

/** What priorities can say: younger than the least nobody could be planned for, older than the most it says nothing. */
export const limitBounds = {
  proofOfLifeDays: { least: 30, most: 365 },
  wishDays: { least: 14, most: 365 },
} as const satisfies Record<keyof Limits, { least: number; most: number }>;

/** The number of a calendar quarter since year 0, from `YYYY-MM-DD`. */
export const quarterOf = (day: string) => Number(day.slice(0, 4)) * 4 + Math.floor((Number(day.slice(5, 7)) - 1) / 3);

/**
 * Whole calendar quarters in captivity on the plan date. Somebody captured after it has waited none: a negative number would
 * make a plan better by leaving them, and a date ahead of the plan is most often a slip.
 */
export const quartersHeld = (capturedOn: string, date: string) => Math.max(0, quarterOf(date) - quarterOf(capturedOn));

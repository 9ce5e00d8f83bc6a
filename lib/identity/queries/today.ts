import 'server-only';

/** The day it is, as a day is written. Queries are the edge that reads the clock for what they show. */
export const today = () => new Date().toISOString().slice(0, 10);
/** A day so many days after another. */
export const daysAfter = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
export const daysBetween = (from: string, to: string) =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

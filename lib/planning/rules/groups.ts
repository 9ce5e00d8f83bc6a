import type { PersonFacts } from '../../agreements/rules/criteria';
import type { PartialDate } from '../../kernel/partial-date';
import type { GroupKey } from './set-up';

export const ageBands = ['under-18', '18-24', '25-34', '35-44', '45-54', '55-64', '65-and-over'] as const;
export type AgeBand = (typeof ageBands)[number];
const upTo: readonly (readonly [number, AgeBand])[] = [
  [18, 'under-18'],
  [25, '18-24'],
  [35, '25-34'],
  [45, '35-44'],
  [55, '45-54'],
  [65, '55-64'],
];

/** What stands for a value nobody knows. */
export const unknownValue = 'unknown';

/** Whole years from a day to another. */
const yearsBetween = (from: string, to: string) =>
  Number(to.slice(0, 4)) - Number(from.slice(0, 4)) - (to.slice(5) < from.slice(5) ? 1 : 0);
const bandOf = (born: string, on: string): AgeBand =>
  upTo.find(([years]) => yearsBetween(born, on) < years)?.[1] ?? '65-and-over';

/** The band of a birth date known in part is known when every day it can have been gives the same one. */
function ageBandOf(bornOn: PartialDate | null, on: string): string {
  if (!bornOn?.from || !bornOn.to) return unknownValue;
  const [oldest, youngest] = [bandOf(bornOn.from, on), bandOf(bornOn.to, on)];
  return oldest === youngest ? oldest : unknownValue;
}

function yearOf(date: PartialDate | null): string {
  const [from, to] = [date?.from?.slice(0, 4), date?.to?.slice(0, 4)];
  return from && from === to ? from : unknownValue;
}

/** Words of one unit, written alike. */
export const unitOf = (unit: string | null) => unit?.trim().replaceAll(/\s+/g, ' ').toLowerCase() || unknownValue;

export type GroupFacts = PersonFacts & { readonly unit: string | null; readonly placeKey: string | null };

/** The value of each of these groups for a person, on `date`. */
export function groupsOf(facts: GroupFacts, keys: readonly GroupKey[], date: string): Record<string, string> {
  const values: Record<GroupKey, () => string> = {
    unit: () => unitOf(facts.unit),
    place: () => facts.placeKey ?? unknownValue,
    category: () => facts.category,
    sex: () => facts.sex,
    'age-band': () => ageBandOf(facts.bornOn, date),
    'capture-year': () => yearOf(facts.capturedOn),
  };
  return Object.fromEntries(keys.map((key) => [key, values[key]()]));
}

import { fold, otherReadings } from './fold';
import { foldings, type GivenGroup } from './read-table';
import { givenGroups } from './tables';

/** A group a word can stand for. `short` when the word is an everyday or short form of it: the name may be another. */
export type GivenReading = { readonly id: number; readonly short: boolean };

const none: readonly GivenReading[] = [];
const byId = new Map(givenGroups.map((group) => [group.id, group]));

function indexed() {
  const index = new Map<string, GivenReading[]>();
  const add = (form: string, reading: GivenReading) => {
    for (const folded of foldings(form)) {
      const known = index.get(folded) ?? [];
      if (!known.some(({ id }) => id === reading.id)) index.set(folded, [...known, reading]);
    }
  };
  for (const { id, full } of givenGroups) for (const form of full) add(form, { id, short: false });
  for (const { id, short } of givenGroups) for (const form of short) add(form, { id, short: true });
  return index;
}

/** Every folded form with what it can stand for: full names first. */
export const readingsByForm: ReadonlyMap<string, readonly GivenReading[]> = indexed();

/**
 * The groups a word can stand for: one for a full name, several for a short form that names share (Саша, Женя), none
 * for a word that is no given name we know. Any script, case and habit of spelling.
 */
export function groupsOf(token: string): readonly GivenReading[] {
  const known = readingsByForm.get(fold(token));
  if (known) return known;
  for (const reading of otherReadings(token)) {
    const found = readingsByForm.get(reading);
    if (found) return found;
  }
  return none;
}

/** The group's own name in Ukrainian; empty for an id that is none. */
export const canonical = (id: number): string => byId.get(id)?.name ?? '';

/** Whose name it is; null for an id that is none. */
export const sexOfGroup = (id: number): GivenGroup['sex'] | null => byId.get(id)?.sex ?? null;

import { closeGroups as close } from './given/close';
import { groupsOf as exact, type GivenReading } from './given/groups';
import { groupsOfPatronymic as fathers } from './given/patronymics';
import { nominatives } from './normal/declension';
import { latinFine } from './normal/latin';
import { remembered } from './normal/remembered';

export type { GivenReading };

/** A word the dictionary does not know is looked up once more as our own reading of its letters, or in the nominative. */
const orAsRead =
  <T>(lookUp: (word: string) => readonly T[]) =>
  (word: string): readonly T[] => {
    const found = lookUp(word);
    if (found.length > 0) return found;
    const others = latin.test(word) ? [latinFine(word)] : nominatives(word);
    return others.map(lookUp).find(({ length }) => length > 0) ?? found;
  };
const latin = /\p{Script=Latin}/u;

/** The groups a word is a form of, as the dictionary of given names has it. */
export const groupsOf = remembered(orAsRead(exact));
/** The groups a word is a form of but for one error. */
export const closeGroups = remembered(close);
/** The groups of the father's name in a patronymic. */
export const groupsOfPatronymic = remembered(orAsRead(fathers));

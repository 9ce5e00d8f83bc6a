import { remembered } from './normal/remembered';

export type GivenReading = { readonly id: number; readonly short: boolean };

const none: readonly GivenReading[] = [];
const noGroups: readonly number[] = [];

/** The groups a word is a form of, as the dictionary of given names has it. */
export const groupsOf = remembered((_word: string): readonly GivenReading[] => none);
/** The groups a word is a form of but for one error. */
export const closeGroups = remembered((_word: string): readonly GivenReading[] => none);
/** The groups of the father's name in a patronymic. */
export const groupsOfPatronymic = remembered((_word: string): readonly number[] => noGroups);

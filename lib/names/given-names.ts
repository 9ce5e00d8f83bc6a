import { closeGroups as close } from './given/close';
import { groupsOf as exact, type GivenReading } from './given/groups';
import { groupsOfPatronymic as fathers } from './given/patronymics';
import { remembered } from './normal/remembered';

export type { GivenReading };

/** The groups a word is a form of, as the dictionary of given names has it. */
export const groupsOf = remembered(exact);
/** The groups a word is a form of but for one error. */
export const closeGroups = remembered(close);
/** The groups of the father's name in a patronymic. */
export const groupsOfPatronymic = remembered(fathers);

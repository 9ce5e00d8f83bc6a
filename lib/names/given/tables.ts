import { menCaucasian } from './men-caucasian';
import { menFrequent } from './men-frequent';
import { menSlavic } from './men-slavic';
import { menSlavicSecond } from './men-slavic-second';
import { menTurkic } from './men-turkic';
import { menWestern } from './men-western';
import { type GivenGroup, readTable } from './read-table';
import { womenFrequent } from './women-frequent';
import { womenSecond } from './women-second';

const men = [menFrequent, menSlavic, menSlavicSecond, menWestern, menTurkic, menCaucasian];
const women = [womenFrequent, womenSecond];

/** Every group of given names. */
export const givenGroups: readonly GivenGroup[] = [
  ...men.flatMap((table) => readTable(table, 'male')),
  ...women.flatMap((table) => readTable(table, 'female')),
];

import { menFrequent } from './men-frequent';
import { menSlavic } from './men-slavic';
import { type GivenGroup, readTable } from './read-table';
import { womenFrequent } from './women-frequent';

const men = [menFrequent, menSlavic];
const women = [womenFrequent];

/** Every group of given names. */
export const givenGroups: readonly GivenGroup[] = [
  ...men.flatMap((table) => readTable(table, 'male')),
  ...women.flatMap((table) => readTable(table, 'female')),
];

import { unknownDate } from '../kernel/partial-date';
import type { Prepared } from './person';

/** A person of whom nothing is known. */
export const nobody: Prepared = {
  forms: [],
  sex: 'unknown',
  birth: unknownDate,
  birthPlace: null,
  unit: null,
  places: [],
  relatives: [],
  numbers: [],
};

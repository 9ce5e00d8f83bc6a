import type { Description } from '../../names/person';
import { prepare } from '../../names/prepare';
import { compare, type Score } from '../../names/score';
import { populationFrom } from '../../names/score/population';

/** Names count as usual ones: two records at hand are compared, nothing is ranked among others. */
const anyPopulation = populationFrom({ size: 100_000, surname: new Map(), given: new Map(), patronymic: new Map() });

/** How far two records agree, and whether they may be two brothers. */
export const likenessOf = (kept: Description, gone: Description): Score =>
  compare(prepare(kept), prepare(gone), anyPopulation);

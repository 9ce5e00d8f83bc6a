import { hashed } from './key/hash';
import { textsOf } from './key/on-record';
import { type LookupName, lookupNames, steps } from './key/steps';
import type { Prepared } from './person';

export { lookupNames };
/**
 * One step of a search. `strong` are those of `keys` that say most: rows are worth looking at in the order of shared
 * strong keys, then of shared keys.
 */
export type Lookup = {
  readonly name: LookupName;
  readonly keys: readonly number[];
  readonly strong: readonly number[];
};

const mostOnRecord = 96;
const mostAsked = 900;

/** The keys a person is found by: sorted, each once; about sixteen for one name with a birth date. */
export const keysOf = (person: Prepared): number[] => hashed(textsOf(person), mostOnRecord);

/**
 * What to ask for, in this order; steps with nothing to ask are left out. Every step but the last is selective. The
 * misspelt steps ask for each spelling one error away, which the index mostly does not hold. `broad` is what many people
 * share (a surname alone, a given name with a year, a place): for when the others found nobody who could be meant, and
 * for a question that says no more than that.
 */
export const lookups = (person: Prepared): Lookup[] =>
  lookupNames.flatMap((name) => {
    const { texts, strong } = steps[name](person);
    return texts.length > 0 ? [{ name, keys: hashed(texts, mostAsked), strong: hashed(strong, mostAsked) }] : [];
  });

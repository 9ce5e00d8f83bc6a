import type { Prepared } from '../person';
import * as ask from './to-ask';
import { yearsToAsk } from './years';

/** In the order they are asked. */
export const lookupNames = ['number', 'name-and-year', 'misspelt-and-year', 'name', 'misspelt', 'broad'] as const;
export type LookupName = (typeof lookupNames)[number];

/** What one step asks for, as texts. */
export type Asked = { readonly texts: readonly string[]; readonly strong: readonly string[] };
const plainly = (...texts: readonly string[][]): Asked => ({ texts: texts.flat(), strong: [] });
const firstly = (strong: readonly string[], ...texts: readonly string[][]): Asked => ({
  texts: [...strong, ...texts.flat()],
  strong,
});

function byNameAndYear(person: Prepared): Asked {
  const { given, around } = yearsToAsk(person.birth);
  const pairs = ask.pairs(person.forms);
  const bySurname = ask.knowsGivenName(person.forms) ? [] : ask.partTexts(person.forms, 'Y');
  return firstly(
    [...ask.dayTexts(person), ...ask.withYears(pairs, given)],
    ask.withYears(pairs, around),
    ask.withYears(bySurname, [...given, ...around]),
  );
}

function byMisspeltNameAndYear(person: Prepared): Asked {
  const { forms } = person;
  const { given, around } = yearsToAsk(person.birth);
  return plainly(
    ask.withYears(ask.misspeltPairs(forms), given),
    ask.withYears(ask.fatherTexts(forms, 'all'), [...given, ...around]),
    ask.misspeltWithDay(person),
  );
}

function byName(person: Prepared): Asked {
  const { forms } = person;
  return firstly(
    [...ask.pairs(forms), ...ask.fatherTexts(forms, 'surname')],
    ask.initialTexts(forms),
    ask.knowsGivenName(forms) ? [] : ask.firstSoundTexts(forms),
    ask.callSignTexts(forms),
    ask.kinTexts(person),
  );
}

const byMisspeltName = ({ forms }: Prepared): Asked =>
  plainly(
    ask.misheard(forms),
    ask.shortenedPairs(forms),
    ask.firstSoundTexts(forms),
    ask.misspeltPairs(forms),
    ask.misspeltWithFirstSound(forms),
  );

function broadly(person: Prepared): Asked {
  const { forms } = person;
  const { given, around } = yearsToAsk(person.birth);
  return plainly(
    ask.withYears(ask.partTexts(forms, 'Y'), [...given, ...around]),
    ask.fatherTexts(forms, 'all'),
    ask.partTexts(forms, 'S'),
    ask.placeTexts(person),
  );
}

/** What each step asks for. Empty when the description says nothing of the kind. */
export const steps: Record<LookupName, (person: Prepared) => Asked> = {
  number: (person) => plainly(ask.numberKeys(person)),
  'name-and-year': byNameAndYear,
  'misspelt-and-year': byMisspeltNameAndYear,
  name: byName,
  misspelt: byMisspeltName,
  broad: broadly,
};

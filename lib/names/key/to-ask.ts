import type { NameToken, Prepared } from '../person';
import {
  bothOrders,
  groupsIn,
  heardPairs,
  initialsIn,
  namedIn,
  namesIn,
  pairsOf,
  patronymicsIn,
  roleIn,
  soundPairs,
} from './atoms';
import { numberTexts, placesOf } from './on-record';
import { oneErrorAway, shortened } from './variants';
import { daysToAsk } from './years';

/** A search asks for more ways to sound than are kept. */
const most = 6;
const mostErrors = 700;

type Forms = readonly (readonly NameToken[])[];
const couples = (forms: Forms) => forms.flatMap((form) => bothOrders(namesIn(form)));

/** True when some word is a given name of the dictionary. */
export const knowsGivenName = (forms: Forms): boolean =>
  forms.some((form) => form.some(({ groups, role }) => groups.length > 0 && role !== 'patronymic'));

/** Given name with surname, either way round, by group and by sound. */
export const pairs = (forms: Forms): string[] =>
  couples(forms)
    .flatMap(([given, surname]) => [...pairsOf(given, surname, most), ...soundPairs(given, surname, 2)])
    .map((pair) => `P${pair}`);

/** Given names of the dictionary with surnames one error away. */
export const misspeltPairs = (forms: Forms): string[] =>
  withErrors(forms, (given, skeleton) => groupsIn(given, 3).map((group) => `P${group}|${skeleton}`));

/** The same by the first sound: for an initial, and for a given name no dictionary knows but the record does. */
export const misspeltWithFirstSound = (forms: Forms): string[] => {
  const unknown = withErrors(forms, (given, skeleton) => (given.groups.length > 0 ? [] : firstSound(given, skeleton)));
  const initials = forms.flatMap((form) =>
    roleIn(form, 'initial')
      .slice(0, 1)
      .flatMap((initial) =>
        namesIn(form)
          .flatMap(errorsIn)
          .flatMap((skeleton) => firstSound(initial, skeleton)),
      ),
  );
  return [...unknown, ...initials].slice(0, mostErrors);
};
const firstSound = (name: NameToken, skeleton: string) =>
  initialsIn(name)
    .slice(0, 1)
    .map((first) => `N${skeleton}|${first}`);

const withErrors = (forms: Forms, texts: (given: NameToken, skeleton: string) => string[]): string[] =>
  couples(forms)
    .filter(([, surname]) => surname.role !== 'given' || surname.groups.length === 0)
    .flatMap(([given, surname]) => errorsIn(surname).flatMap((skeleton) => texts(given, skeleton)))
    .slice(0, mostErrors);
const errorsIn = ({ skeletons }: NameToken) => [...new Set(skeletons.slice(0, 2).flatMap(oneErrorAway))];

/** Given names with surnames as they are heard on a bad line. */
export const misheard = (forms: Forms): string[] =>
  couples(forms).flatMap(([given, surname]) => heardPairs(given, surname, 3));

/** Long surnames with one sound left out meet records with one left out, where two errors fell on one place. */
export const shortenedPairs = (forms: Forms): string[] =>
  couples(forms).flatMap(([given, surname]) =>
    surname.skeletons
      .slice(0, 2)
      .flatMap((skeleton) => [skeleton, ...shortened(skeleton, 4)])
      .filter((skeleton) => skeleton.length > 3)
      .flatMap((skeleton) => namedIn(given, 1).map((name) => `D${name}|${skeleton}`)),
  );

export const withYears = (texts: readonly string[], years: readonly string[]): string[] =>
  texts.flatMap((text) => years.map((year) => `${text}|${year}`));

const parts = (forms: Forms) =>
  forms.flatMap((form) => namesIn(form).flatMap((name) => [...name.skeletons.slice(0, most), ...groupsIn(name)]));
const surnameParts = (forms: Forms) =>
  forms.flatMap((form) =>
    namesIn(form)
      .filter(({ groups }) => groups.length === 0)
      .flatMap((name) => name.skeletons.slice(0, most)),
  );
const fathers = (forms: Forms) => forms.flatMap((form) => patronymicsIn(form).flatMap((father) => namedIn(father, 2)));

/** Each part of the name with the day of birth. */
export const dayTexts = ({ forms, birth }: Prepared): string[] =>
  daysToAsk(birth).flatMap((day) => parts(forms).map((part) => `B${part}|${day}`));

/** A surname one error away with the day of birth: for when the given name is damaged too. */
export const misspeltWithDay = ({ forms, birth }: Prepared): string[] =>
  daysToAsk(birth)
    .slice(0, 1)
    .flatMap((day) =>
      forms
        .flatMap((form) => namesIn(form).filter(({ groups }) => groups.length === 0))
        .flatMap(errorsIn)
        .map((skeleton) => `B${skeleton}|${day}`),
    )
    .slice(0, mostErrors);

export const partTexts = (forms: Forms, letter: 'S' | 'Y'): string[] => parts(forms).map((part) => letter + part);

/** A surname with the father's name; then a given name with it, which many share. */
export const fatherTexts = (forms: Forms, which: 'surname' | 'all'): string[] =>
  (which === 'all' ? parts(forms) : surnameParts(forms)).flatMap((part) =>
    fathers(forms).map((father) => `Q${part}|${father}`),
  );

/** A surname with the initial that was given. */
export const initialTexts = (forms: Forms): string[] =>
  forms.flatMap((form) => withInitials(namesIn(form), roleIn(form, 'initial').slice(0, 1)));

/** A surname with the first sound of the other name: for a given name no dictionary resolves. */
export const firstSoundTexts = (forms: Forms): string[] =>
  couples(forms).flatMap(([given, surname]) => withInitials([surname], [given]));

const withInitials = (surnames: readonly NameToken[], names: readonly NameToken[]) => {
  const first = names.flatMap(initialsIn);
  return surnames.flatMap(({ skeletons }) =>
    skeletons.slice(0, most).flatMap((skeleton) => first.map((initial) => `N${skeleton}|${initial}`)),
  );
};

export const callSignTexts = (forms: Forms): string[] =>
  forms.flatMap((form) =>
    form
      .filter(({ role }) => role !== 'patronymic' && role !== 'initial')
      .flatMap((word) => word.skeletons.slice(0, 3).map((skeleton) => `C${skeleton}`)),
  );

export const numberKeys = ({ numbers }: Prepared): string[] => numbers.flatMap(numberTexts);

/** Relatives, by themselves and with a place: inquiries may say little else. */
export const kinTexts = (person: Prepared): string[] => [
  ...person.relatives
    .flatMap((form) => namesIn(form).flatMap((name) => namedIn(name, 3)))
    .flatMap((name) => placesOf(person).map((place) => `R${name}|${place}`)),
  ...couples(person.relatives)
    .flatMap(([given, surname]) => pairsOf(given, surname, most))
    .map((pair) => `K${pair}`),
];

/** Unit and places. What was typed as a number can be the number of a unit. */
export const placeTexts = (person: Prepared): string[] =>
  [...placesOf(person), ...person.numbers].map((place) => `L${place}`);

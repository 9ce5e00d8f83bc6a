import { type PartialDate, unknownDate } from '../../../lib/kernel/partial-date';
import { patronymicOf, womensSurname } from './endings';
import { drawGiven, type GivenName } from './given-names';
import { type Random, randomFrom, remembered } from './random';
import { inLatin } from './spelling';
import { drawSurname, type Surname, surnames } from './surnames';

/** A person who does not exist, as a source recorded them. */
export type SyntheticPerson = {
  readonly surname: string;
  readonly given: string;
  /** Null when the source had none. */
  readonly patronymic: string | null;
  readonly birth: PartialDate;
  readonly sex: 'male' | 'female';
  readonly unit: string | null;
  /** In which letters the source wrote. */
  readonly written: 'uk' | 'ru' | 'latin';
};

type Person = {
  readonly surname: Surname;
  readonly given: GivenName;
  readonly father: GivenName;
  readonly sex: 'male' | 'female';
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly unit: string | null;
};

const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const twoDigits = Array.from({ length: 32 }, (_, n) => String(n).padStart(2, '0'));

/** Years of birth from 1955 to 2007, most of them of those who were 20 to 45 in 2022. */
function birthYear(random: Random) {
  if (random.chance(0.12)) return 1955 + random.whole(53);
  const sum = random.next() + random.next() + random.next();
  return Math.min(2007, Math.max(1955, Math.round(1962 + sum * 15.5)));
}

const asItIs = (word: string) => word;
const inCapitals = remembered((word: string) => inLatin(word).toUpperCase());

const unitOf = (random: Random) =>
  random.chance(0.35) ? `${10 + random.whole(140)} ${random.pick(kindsOfUnit)}` : null;
const kindsOfUnit = ['бригада', 'полк', 'батальйон', 'бригада ТрО', 'загін', 'механізована бригада'];

function aName(random: Random, surname: Surname, sex: Person['sex'], year: number): GivenName {
  if (sex === 'female') return drawGiven.woman(random, year);
  const own = surname.origin !== 'slavic' && random.chance(0.7);
  return drawGiven[own ? surname.origin : 'slavic'](random, year);
}

function someone(random: Random): Person {
  const surname = surnames[drawSurname(random)] as Surname;
  const sex = random.chance(0.05) ? 'female' : 'male';
  const year = birthYear(random);
  const month = 1 + random.whole(12);
  return {
    surname,
    sex,
    year,
    month,
    day: 1 + random.whole(monthDays[month - 1] as number),
    given: aName(random, surname, sex, year),
    father: aName(random, surname, 'male', year - 20 - random.whole(18)),
    unit: unitOf(random),
  };
}

/** A brother of the one before: the same surname and father, another given name, some years apart, often one unit. */
function brotherOf(random: Random, other: Person): Person {
  const year = Math.min(2007, Math.max(1955, other.year + (random.chance(0.5) ? 1 : -1) * (1 + random.whole(7))));
  const month = 1 + random.whole(12);
  const day = 1 + random.whole(monthDays[month - 1] as number);
  let given = other.given;
  for (let tries = 0; given === other.given && tries < 20; tries++) given = aName(random, other.surname, 'male', year);
  return { ...other, sex: 'male', given, year, month, day, unit: random.chance(0.4) ? other.unit : unitOf(random) };
}

function birthOf(random: Random, { year, month, day }: Person): PartialDate {
  const luck = random.next();
  if (luck < 0.09) return unknownDate;
  if (luck < 0.14) return { precision: 'year', from: `${year}-01-01`, to: `${year}-12-31`, approximate: false };
  const date = `${year}-${twoDigits[month]}-${twoDigits[day]}`;
  return { precision: 'day', from: date, to: date, approximate: false };
}

/** The person in the letters of a source; one in twenty-five sources leaves the surname as the passport has it. */
function written(random: Random, { surname, given, father, sex }: Person, source: 'uk' | 'ru') {
  const foreign = random.chance(0.04);
  const family = (source === 'ru') !== foreign ? surname.ru : surname.uk;
  const own = sex === 'male' ? family : womensSurname(family);
  return { surname: own, given: given[source], patronymic: patronymicOf(father, source, sex) };
}

function recorded(random: Random, person: Person): SyntheticPerson {
  const luck = random.next();
  const source = luck < 0.75 ? 'uk' : luck < 0.9 ? 'ru' : 'latin';
  const name = written(random, person, source === 'latin' ? 'uk' : source);
  const known = !random.chance(source === 'latin' ? 0.75 : 0.12);
  const letters = source === 'latin' ? inCapitals : asItIs;
  return {
    surname: letters(name.surname),
    given: letters(name.given),
    patronymic: known ? letters(name.patronymic) : null,
    birth: birthOf(random, person),
    sex: person.sex,
    unit: person.unit,
    written: source,
  };
}

/**
 * People as a registry of this war would have them, one after another: the same for the same seed, however many are
 * asked for. Surnames, given names and fathers' names come as often as in life, so namesakes and brothers are among them.
 */
export function* population({ seed, count }: { seed: number; count: number }): Generator<SyntheticPerson> {
  const random = randomFrom(seed);
  let before: Person | null = null;
  for (let made = 0; made < count; made++) {
    const person: Person = before && random.chance(0.012) ? brotherOf(random, before) : someone(random);
    yield recorded(random, person);
    before = person;
  }
}

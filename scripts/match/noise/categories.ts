import { drawGiven, type GivenName } from '../population/given-names';
import { population } from '../population/people';
import type { Random } from '../population/random';
import type { KnownPerson } from './known-person';
import { habits } from './latin-habits';
import * as ask from './queries';

export type Query = ask.Asked & { readonly expected: string; readonly category: string };
type Maker = (random: Random, person: KnownPerson) => { name: string; birth?: string } | null;

const some = (random: Random, person: KnownPerson) =>
  random.chance(0.5)
    ? ask.inOtherLanguage(person)
    : random.chance(0.5)
      ? ask.asRecorded(person)
      : ask.inLatinAfter(random, person, random.pick(habits));
const order = ask.inSomeOrder;

/** Two things wrong at once, of those that come together in life. */
function combined(random: Random, person: KnownPerson): { name: string; birth?: string } {
  const words = some(random, person);
  const birth = person.row.birth;
  const kinds: (() => { name: string; birth?: string })[] = [
    () => ({ name: order(random, ask.withTypo(random, words)) }),
    () => ({ name: order(random, ask.heardWrong(random, words)) }),
    () => ({ name: order(random, ask.withTypo(random, ask.withoutPatronymic(words))) }),
    () => ({ name: order(random, words), birth: ask.badBirth(random, birth) }),
    () => ({ name: order(random, ask.withTypo(random, words)), birth: ask.badBirth(random, birth) }),
    () => ({ name: order(random, ask.familiarly(random, person, words) ?? words), birth: ask.badBirth(random, birth) }),
    () => ({ name: order(random, ask.familiarly(random, person, ask.withTypo(random, words)) ?? words) }),
  ];
  return random.pick(kinds)();
}

/** Kinds of queries whose person is in the registry. */
const makers: Record<string, Maker> = {
  same: (random, person) => ({ name: order(random, ask.asRecorded(person)) }),
  other_language: (random, person) => ({ name: order(random, ask.inOtherLanguage(person)) }),
  ...Object.fromEntries(
    habits.map((habit): [string, Maker] => [
      `latin_${habit}`,
      (random, person) => ({ name: order(random, ask.inLatinAfter(random, person, habit)) }),
    ]),
  ),
  latin_typo: (random, person) => ({
    name: order(random, ask.withTypo(random, ask.inLatinAfter(random, person, random.pick(habits)))),
  }),
  latin_diminutive: (random, person) => {
    const words = ask.familiarly(random, person, ask.inLatinAfter(random, person, random.pick(habits)));
    return words && { name: order(random, words) };
  },
  two_typos: (random, person) => ({
    name: order(random, ask.withTypo(random, ask.withTypo(random, some(random, person)))),
  }),
  typo: (random, person) => ({ name: order(random, ask.withTypo(random, ask.asRecorded(person))) }),
  misheard: (random, person) => ({ name: order(random, ask.heardWrong(random, ask.asRecorded(person))) }),
  diminutive: (random, person) => {
    const words = ask.familiarly(random, person, some(random, person));
    return words && { name: order(random, words) };
  },
  initials: (random, person) => ({ name: ask.inInitials(random, some(random, person)), birth: person.row.birth }),
  no_patronymic: (random, person) => ({ name: order(random, ask.withoutPatronymic(some(random, person))) }),
  swapped: (random, person) => ({ name: order(random, some(random, person), true) }),
  women: (random, person) => (person.man ? null : { name: order(random, ask.womansForms(random, person)) }),
  mixed: (random, person) => {
    const { words, before } = ask.mixedUp(random, ask.asRecorded(person));
    return { name: before + order(random, words) };
  },
  wrong_birth: (random, person) =>
    person.row.birth === ''
      ? null
      : { name: order(random, some(random, person)), birth: ask.badBirth(random, person.row.birth) },
  combined,
  name_alone: (random, person) => ({ name: order(random, some(random, person)), birth: '' }),
};

const isWhole = (person: KnownPerson) => person.patronymic !== null && person.row.birth.length === 10;
const anotherDate = (random: Random, birth: string) => {
  const year = Number(birth.slice(0, 4)) + (random.chance(0.5) ? 1 : -1) * (1 + random.whole(8));
  return `${year}-${String(1 + random.whole(12)).padStart(2, '0')}-${String(1 + random.whole(28)).padStart(2, '0')}`;
};
const drawnGiven = (random: Random, man: boolean, year: number, not: readonly string[]): GivenName => {
  let name = drawGiven[man ? 'slavic' : 'woman'](random, year);
  for (let tries = 0; tries < 50 && not.includes(name.uk); tries++)
    name = drawGiven[man ? 'slavic' : 'woman'](random, year);
  return name;
};

/** The brother or sister of somebody in the registry: surname and father the same, nothing else. */
function brother(random: Random, person: KnownPerson, family: readonly string[]): Query | null {
  if (!isWhole(person) || !person.patronymic) return null;
  const birth = anotherDate(random, person.row.birth);
  const name = drawnGiven(random, person.man, Number(birth.slice(0, 4)), [person.given.uk, ...family]);
  const language = random.chance(0.7) ? 'uk' : 'ru';
  const words = { surname: person.surname[language], given: name[language], patronymic: person.patronymic[language] };
  return { name: order(random, words), birth, expected: '', category: 'brother' };
}

/** A namesake: surname and given name of somebody in the registry, another father, another birth. */
function namesake(random: Random, person: KnownPerson): Query | null {
  if (!isWhole(person) || !person.patronymic) return null;
  const [stranger] = population({ seed: random.whole(2 ** 31), count: 1 });
  if (!stranger?.patronymic || stranger.written === 'latin' || (stranger.sex === 'male') !== person.man) return null;
  if (stranger.patronymic === person.patronymic.uk || stranger.patronymic === person.patronymic.ru) return null;
  const words = { surname: person.surname.uk, given: person.given.uk, patronymic: stranger.patronymic };
  const birth = anotherDate(random, person.row.birth);
  return { name: order(random, words), birth, expected: '', category: 'nobody' };
}

/** Somebody nobody has on file. */
function unknown(random: Random, surnames: ReadonlySet<string>): Query | null {
  const [stranger] = population({ seed: random.whole(2 ** 31), count: 1 });
  if (!stranger || surnames.has(stranger.surname.toLowerCase())) return null;
  const birth = ask.birthAsked(random, stranger.birth.from ?? '');
  return { name: order(random, stranger), birth, expected: '', category: 'nobody' };
}

/** As many queries of every kind as asked for (fewer where the registry has too few such people). */
export function queriesFor(random: Random, people: readonly KnownPerson[], each: number): Query[] {
  const surnames = new Set(people.flatMap(({ surname }) => [surname.uk.toLowerCase(), surname.ru.toLowerCase()]));
  const families = new Map<string, string[]>();
  for (const { surname, given } of people) families.set(surname.uk, [...(families.get(surname.uk) ?? []), given.uk]);

  const found = (person: KnownPerson, category: string, make: Maker): Query | null => {
    const made = make(random, person);
    if (!made) return null;
    const birth = made.birth ?? ask.birthAsked(random, person.row.birth);
    return { name: made.name, birth, expected: person.row.id, category };
  };
  const kinds: ((person: KnownPerson) => Query | null)[] = [
    ...Object.entries(makers).map(
      ([category, make]) =>
        (person: KnownPerson) =>
          found(person, category, make),
    ),
    (person) => brother(random, person, families.get(person.surname.uk) ?? []),
    (person) => namesake(random, person),
    () => unknown(random, surnames),
  ];
  return kinds.flatMap((make) => {
    const made: Query[] = [];
    for (let tries = 0; made.length < each && tries < each * 60; tries++) {
      const query = make(random.pick(people));
      if (query) made.push(query);
    }
    return made;
  });
}

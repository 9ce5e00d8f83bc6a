import { population, type SyntheticPerson } from './population/people';
import { type Random, randomFrom } from './population/random';
import { inLatin, inRussian } from './population/spelling';
import type { Query, RegistryPerson } from './tables';

const letters = [...'абвгдежзийклмнопрстуфхцчшщьюяіїє'];

/** One typing error somewhere behind the first letter: a letter lost, doubled, changed or changed about. */
function misspelt(random: Random, word: string) {
  if (word.length < 4) return word;
  const at = 1 + random.whole(word.length - 2);
  const [before, letter, next, after] = [word.slice(0, at), word[at] ?? '', word[at + 1] ?? '', word.slice(at + 2)];
  const ways = [next, letter + letter + next, random.pick(letters) + next, next + letter];
  return before + random.pick(ways) + after;
}

const year = ({ birth }: SyntheticPerson) => birth.from?.slice(0, 4) ?? null;
const day = ({ birth }: SyntheticPerson) =>
  birth.precision === 'day' ? birth.from : year({ birth } as SyntheticPerson);
const whole = ({ surname, given, patronymic }: SyntheticPerson) =>
  [surname, given, patronymic].filter(Boolean).join(' ');
const short = ({ surname, given }: SyntheticPerson) => `${given} ${surname}`;

type Ask = {
  name: (person: SyntheticPerson, random: Random) => string;
  birth: (person: SyntheticPerson) => string | null;
};
const nothing = () => null;

/** Ways to ask for somebody, each a category of the answer. */
const ways: Record<string, Ask> = {
  'full-name-alone': { name: whole, birth: nothing },
  'two-names-alone': { name: short, birth: nothing },
  'two-names-and-year': { name: short, birth: year },
  'full-name-and-day': { name: whole, birth: day },
  'russian-and-year': { name: (person) => inRussian(short(person)), birth: year },
  'latin-and-year': { name: (person) => short(person).split(' ').map(inLatin).join(' '), birth: year },
  'error-and-year': { name: (person, random) => `${misspelt(random, person.surname)} ${person.given}`, birth: year },
  'error-alone': {
    name: ({ surname, given, patronymic }, random) =>
      [misspelt(random, surname), given, patronymic].filter(Boolean).join(' '),
    birth: nothing,
  },
};

/**
 * People to be found among the invented, and questions for them in many ways; every tenth question is for somebody who is
 * not there.
 */
export function inventedQuestions(count: number): { registry: RegistryPerson[]; queries: Query[] } {
  const random = randomFrom(20_260);
  const names = Object.keys(ways);
  const people = [...population({ seed: 900_001, count })];
  const asked = people.map((person, at): Query => {
    const nobody = at % 10 === 9;
    const way = names[at % names.length] ?? '';
    const { name, birth } = ways[way] as Ask;
    return {
      id: `q${at}`,
      name: name(person, random),
      birth: birth(person),
      expected: nobody ? null : `p${at}`,
      category: nobody ? 'nobody' : way,
    };
  });
  const registry = people.flatMap((person, at) => (at % 10 === 9 ? [] : [{ ...person, id: `p${at}` }]));
  return { registry, queries: asked };
}

import { type Query, queriesFor } from '@/scripts/match/noise/categories';
import { misheard, mistyped, withLookAlikes, wrongDate } from '@/scripts/match/noise/damage';
import { fromLatin, knownPerson, type Row } from '@/scripts/match/noise/known-person';
import { type Habit, type Language, latinAfter, withoutMarks } from '@/scripts/match/noise/latin-habits';
import { population } from '@/scripts/match/population/people';
import { randomFrom } from '@/scripts/match/population/random';
import { inLatin, inRussian, inUkrainian } from '@/scripts/match/population/spelling';

const registry: Row[] = [...population({ seed: 5, count: 1500 })].map((person, at) => ({
  id: `r${at}`,
  surname: person.surname,
  given: person.given,
  patronymic: person.patronymic ?? '',
  birth: person.birth.from === null ? '' : person.birth.from.slice(0, person.birth.precision === 'year' ? 4 : 10),
  sex: person.sex,
}));
const rows = new Map(registry.map((row) => [row.id, row]));
const people = registry.map(knownPerson);
const queries = queriesFor(randomFrom(9), people, 25);
const of = (category: string) => queries.filter((query) => query.category === category);

test('the same seed asks the same', () => expect(queriesFor(randomFrom(9), people, 25)).toEqual(queries));

test.each(
  'same other_language latin_official latin_german latin_polish latin_french latin_lithuanian latin_typo latin_diminutive two_typos typo misheard diminutive initials no_patronymic swapped women mixed wrong_birth combined name_alone brother'.split(
    ' ',
  ),
)('there are queries of the kind %s', (category) => expect(of(category)).toHaveLength(25));

test('who is asked for is in the registry, and nobody is asked for when nobody should be found', () => {
  const isNobody = ({ category }: Query) => category === 'nobody' || category === 'brother';
  expect(queries.filter((query) => isNobody(query) !== (query.expected === ''))).toEqual([]);
  expect(queries.filter(({ expected }) => expected !== '' && !rows.has(expected))).toEqual([]);
});

test('a birth is empty, a year or a day there can be', () =>
  expect(
    queries.filter(({ birth }) => !/^(?:|\d{4}|\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))$/.test(birth)),
  ).toEqual([]));

test('a name alone comes without a birth, a wrong birth is another than the one on file', () => {
  expect(of('name_alone').filter(({ birth }) => birth !== '')).toEqual([]);
  expect(
    of('wrong_birth').filter(({ birth, expected }) => birth === '' || birth === rows.get(expected)?.birth),
  ).toEqual([]);
});

test('nobody in the registry is the brother who is asked for', () => {
  const whole = new Set(
    people.map(({ surname, given, patronymic }) => `${surname.uk} ${given.uk} ${patronymic?.uk}`.toLowerCase()),
  );
  expect(of('brother').filter(({ name }) => whole.has(name.toLowerCase()))).toEqual([]);
});

describe('one mistake', () => {
  const random = randomFrom(3);
  const word = 'шевченко';
  test.each([
    ['typed', mistyped],
    ['heard', misheard],
    ['in look-alike letters', withLookAlikes],
  ])('%s makes another word', (_, damage) => {
    for (let times = 0; times < 200; times++) expect(damage(random, word)).not.toBe(word);
  });

  it('of typing hits every place, the first letter too', () => {
    const made = Array.from({ length: 400 }, () => mistyped(random, word));
    expect(made.some((typed) => typed[0] !== 'ш')).toBe(true);
    expect(new Set(made).size).toBeGreaterThan(100);
    expect(made.every((typed) => Math.abs(typed.length - word.length) <= 1)).toBe(true);
  });

  it('in a date leaves a date, and another one', () => {
    for (let times = 0; times < 200; times++) {
      const date = wrongDate(random, '1987-03-31');
      expect(date).not.toBe('1987-03-31');
      expect(date).toMatch(/^\d{4}(-\d\d-\d\d)?$/);
    }
    expect(['1986', '1988']).toContain(wrongDate(random, '1987'));
  });
});

test.each<[Habit, Language, string, string]>([
  ['official', 'uk', 'Згурський', 'zghurskyi'],
  ['official', 'uk', 'Єлизавета', 'yelyzaveta'],
  ['passport', 'ru', 'Юрий', 'iurii'],
  ['english', 'ru', 'Дмитрий', 'dmitry'],
  ['english', 'uk', 'Андрій', 'andriy'],
  ['german', 'ru', 'Вячеслав', 'wjatscheslaw'],
  ['german', 'uk', 'Шевченко', 'schewtschenko'],
  ['polish', 'uk', 'Кравчук', 'krawczuk'],
  ['polish', 'uk', 'Вишневський', 'wysznewski'],
  ['french', 'ru', 'Юрий', 'iouri'],
  ['french', 'ru', 'Пушкин', 'pouchkine'],
  ['scholarly', 'uk', 'Щербак', 'ščerbak'],
  ['latvian', 'ru', 'Сергей', 'sergejs'],
  ['lithuanian', 'ru', 'Иванов', 'ivanovas'],
])('%s, %s: %s is %s', (habit, language, word, latin) =>
  expect(latinAfter(habit, { word, language, man: true })).toBe(latin),
);

test.each([
  ['Чорновський', 'Чорновский'],
  ["Лук'яненко", 'Лукьяненко'],
  ['Бойко', 'Бойко'],
])('%s is %s in Russian documents', (uk, ru) => expect(inRussian(uk)).toBe(ru));

test.each([
  ['Рыбаков', 'Рибаков'],
  ['Медведев', 'Медведєв'],
  ['Алексеев', 'Алексєєв'],
  ['Островский', 'Островський'],
  ['Шишкин', 'Шишкін'],
  ['Жилин', 'Жилін'],
  ['Ильин', 'Ільін'],
])('%s is %s in Ukrainian documents', (ru, uk) => expect(inUkrainian(ru)).toBe(uk));

test.each(['шевченко', 'яременко', 'щербак', 'юхимчук', 'згурський', 'харитоненко', 'циганюк'])(
  '%s is read back from official Latin letters',
  (word) => expect(fromLatin(inLatin(word))).toBe(word),
);

test('marks are taken off', () => expect(withoutMarks('łukaševič żuk')).toBe('lukasevic zuk'));

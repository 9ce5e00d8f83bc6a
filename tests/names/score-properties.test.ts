import fc from 'fast-check';
import type { Description, WrittenName } from '@/lib/names/person';
import { prepare } from '@/lib/names/prepare';
import { compare } from '@/lib/names/score';
import { parts } from '@/lib/names/score/levels';
import { born, registryOf } from './people';

const surnames = [
  'Коваль',
  'Kowal',
  'Ковальов',
  'Шевченко',
  'Schewtschenko',
  'Нечуй-Левицький',
  'Іваненко',
  'Ivanenka',
  'Лис',
];
const givens = ['Олександр', 'Саша', 'Aleksander', 'Іван', 'Ivan', 'Микола', 'Коля', 'О.', 'Ігор', 'Єгор', 'Марія'];
const fathers = ['Петрович', 'Petrovych', 'Іванович', 'Миколаївна', 'Олександрович', 'П.', ''];
const dates = [
  '',
  '1991',
  '1991-03',
  '1991-03-14',
  '1991-03-15',
  '1990',
  '~1990',
  '1991-05-04',
  '1991-04-05',
  '1975-01-01',
  '1975',
];

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const writtenName: fc.Arbitrary<WrittenName> = fc.oneof(
  fc.record({
    surname: maybe(fc.constantFrom(...surnames)),
    given: maybe(fc.constantFrom(...givens)),
    patronymic: maybe(fc.constantFrom(...fathers)),
  }),
  fc.record({
    text: fc
      .tuple(fc.constantFrom(...surnames), fc.constantFrom(...givens), fc.constantFrom(...fathers))
      .map((words) => words.join(' ')),
  }),
  fc.record({ text: fc.constantFrom('Сокіл', 'Кобра'), callSign: fc.constant(true) }),
);

const description: fc.Arbitrary<Description> = fc.record({
  names: fc.array(writtenName, { maxLength: 3 }),
  sex: fc.constantFrom('male', 'female', 'unknown'),
  birth: fc.constantFrom(...dates).map(born),
  birthPlace: maybe(fc.constantFrom('Київ', 'Kyiv', 'Нова Каховка', 'Каховка')),
  unit: maybe(fc.constantFrom('А1234', 'в/ч А 1234', '54 бригада')),
  places: fc.array(fc.constantFrom('Київ', 'Нова Каховка', 'Суми'), { maxLength: 2 }),
  relatives: fc.array(fc.constantFrom('Коваль Ганна', 'Anna Kowal', 'Ганна', 'Шевченко Петро'), { maxLength: 2 }),
  numbers: fc.array(fc.constantFrom('АА123456', 'АА123465', '1234567890', '4711'), { maxLength: 2 }),
});

const population = registryOf(1_000_000);
const bitsOf = (one: Description, other: Description) => compare(prepare(one), prepare(other), population).bits;
const runs = { numRuns: 1000 };

test('a score is the same in both directions, with the same band and the same warning', () => {
  fc.assert(
    fc.property(description, description, (one, other) => {
      const there = compare(prepare(one), prepare(other), population);
      const back = compare(prepare(other), prepare(one), population);
      expect(back.bits).toBe(there.bits);
      expect(back.band).toBe(there.band);
      expect(back.brothers).toBe(there.brothers);
    }),
    runs,
  );
});

test('the order of the forms of a name and of everything else that is listed changes nothing', () => {
  const turned = (one: Description): Description => ({
    ...one,
    names: [...one.names].reverse(),
    places: [...one.places].reverse(),
    relatives: [...one.relatives].reverse(),
    numbers: [...one.numbers].reverse(),
  });
  fc.assert(
    fc.property(description, description, (one, other) => {
      expect(bitsOf(turned(one), turned(other))).toBe(bitsOf(one, other));
    }),
    runs,
  );
});

test('the order of the words of a name changes nothing', () => {
  fc.assert(
    fc.property(description, description, fc.integer({ min: 0, max: 5 }), (one, other, turn) => {
      const prepared = prepare(one);
      const forms = prepared.forms.map((form) => [
        ...form.slice(turn % form.length || 0),
        ...form.slice(0, turn % form.length || 0),
      ]);
      const theirs = prepare(other);
      expect(compare({ ...prepared, forms }, theirs, population).bits).toBe(compare(prepared, theirs, population).bits);
    }),
    runs,
  );
});

const agreeing: fc.Arbitrary<(one: Description) => Description> = fc.oneof(
  fc
    .constantFrom('1991-03-14', '1988', '1975-01-01')
    .map((date) => (one: Description) => ({ ...one, birth: born(date) })),
  fc.constantFrom('А7777', 'БО 21').map((unit) => (one: Description) => ({ ...one, unit })),
  fc.constantFrom('Полтава').map((birthPlace) => (one: Description) => ({ ...one, birthPlace })),
  fc.constantFrom('Полтава').map((place) => (one: Description) => ({ ...one, places: [...one.places, place] })),
  fc
    .constantFrom('Гнатюк Орися')
    .map((name) => (one: Description) => ({ ...one, relatives: [...one.relatives, name] })),
  fc.constantFrom('КВ998877').map((number) => (one: Description) => ({ ...one, numbers: [...one.numbers, number] })),
  fc
    .constantFrom('Грім')
    .map((text) => (one: Description) => ({ ...one, names: [...one.names, { text, callSign: true }] })),
);

const lacks = (one: Description, two: Description, told: Description) =>
  (told.birth === one.birth || (one.birth.from === null && two.birth.from === null)) &&
  (told.unit === one.unit || (one.unit === null && two.unit === null)) &&
  (told.birthPlace === one.birthPlace || (one.birthPlace === null && two.birthPlace === null));

test('what both sides come to know alike never lowers the score', () => {
  fc.assert(
    fc.property(description, description, agreeing, (one, other, know) => {
      fc.pre(lacks(one, other, know(one)));
      expect(bitsOf(know(one), know(other))).toBeGreaterThanOrEqual(bitsOf(one, other));
    }),
    runs,
  );
});

test('a patronymic that both sides come to know alike never lowers the score', () => {
  const named = fc.record({ surname: fc.constantFrom(...surnames), given: fc.constantFrom(...givens) });
  fc.assert(
    fc.property(named, named, fc.constantFrom(...dates), fc.constantFrom(...dates), (one, other, ours, theirs) => {
      const bits = (patronymic: string | null) => {
        const [a, b] = [one, other].map((name) => ({ ...name, patronymic }));
        const sides = [[a, ours] as const, [b, theirs] as const].map(([name, date]) =>
          prepare({
            names: [name!],
            sex: 'unknown',
            birth: born(date),
            birthPlace: null,
            unit: null,
            places: [],
            relatives: [],
            numbers: [],
          }),
        );
        return compare(sides[0]!, sides[1]!, population).bits;
      };
      expect(bits('Петрович')).toBeGreaterThanOrEqual(bits(null));
    }),
    runs,
  );
});

test('contradictions come first, then what weighs most', () => {
  fc.assert(
    fc.property(description, description, (one, other) => {
      const found = compare(prepare(one), prepare(other), population).parts;
      const rank = (bits: number) => (bits < 0 ? 0 : bits > 0 ? 1 : 2);
      const order = found.map(({ bits }) => [rank(bits), -Math.abs(bits)] as const);
      const sorted = [...order].sort(([a, x], [b, y]) => a - b || x - y);
      expect(order).toEqual(sorted);
      expect(found.every(({ part }) => parts.includes(part))).toBe(true);
    }),
    runs,
  );
});

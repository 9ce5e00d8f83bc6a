import { population, type SyntheticPerson } from '@/scripts/match/population/people';

const count = 60_000;
const people = [...population({ seed: 11, count })];
const share = (is: (person: SyntheticPerson) => boolean) => people.filter(is).length / count;
const counted = (of: (person: SyntheticPerson) => string) => {
  const counts = new Map<string, number>();
  for (const person of people) counts.set(of(person), (counts.get(of(person)) ?? 0) + 1);
  return [...counts.values()].sort((a, b) => b - a);
};

test('the same seed makes the same people, and a longer list begins with the shorter one', () => {
  expect([...population({ seed: 11, count: 500 })]).toEqual(people.slice(0, 500));
  expect([...population({ seed: 12, count: 500 })]).not.toEqual(people.slice(0, 500));
});

test('surnames come as often as in life: a few very common ones, and tens of thousands of rare ones', () => {
  const surnames = counted(({ surname }) => surname.toLowerCase());
  expect((surnames[0] ?? 0) / count).toBeGreaterThan(0.004);
  expect((surnames[0] ?? 0) / count).toBeLessThan(0.01);
  expect(surnames.length).toBeGreaterThan(15_000);
  expect(surnames.filter((times) => times === 1).length / surnames.length).toBeGreaterThan(0.4);
});

test('there are namesakes', () => {
  const full = counted(({ surname, given, patronymic }) => `${surname} ${given} ${patronymic}`);
  expect(full[0]).toBeGreaterThan(2);
});

test('there are brothers: surname and patronymic of the one before, another given name and birth date', () => {
  const brothers = people.filter((person, at) => {
    const before = people[at - 1];
    return before?.patronymic && before.surname === person.surname && before.patronymic === person.patronymic;
  });
  expect(brothers.length).toBeGreaterThan(count * 0.002);
  expect(brothers.every(({ sex }) => sex === 'male')).toBe(true);
});

test.each<[string, number, number, (person: SyntheticPerson) => boolean]>([
  ['are men', 0.93, 0.97, ({ sex }) => sex === 'male'],
  ['have no birth date', 0.07, 0.11, ({ birth }) => birth.precision === 'unknown'],
  ['have a year of birth only', 0.03, 0.07, ({ birth }) => birth.precision === 'year'],
  ['are written in Ukrainian', 0.73, 0.77, ({ written }) => written === 'uk'],
  ['are written in Russian', 0.13, 0.17, ({ written }) => written === 'ru'],
  ['are written in Latin capitals', 0.08, 0.12, ({ surname }) => /^[A-Z'-]+$/.test(surname)],
  ['have no patronymic', 0.12, 0.25, ({ patronymic }) => patronymic === null],
])('about as many as in a registry %s', (_, least, most, is) => {
  expect(share(is)).toBeGreaterThan(least);
  expect(share(is)).toBeLessThan(most);
});

test('every date is a day there is, from 1955 to 2007', () => {
  const wrong = people.filter(({ birth: { from } }) => {
    if (from === null) return false;
    const day = new Date(`${from}T00:00:00Z`);
    return day.toISOString().slice(0, 10) !== from || from < '1955-01-01' || from > '2007-12-31';
  });
  expect(wrong).toEqual([]);
});

test('every name is in one script and nothing but letters', () => {
  const odd = people.flatMap(({ surname, given, patronymic }) =>
    [surname, given, patronymic ?? 'а'].filter((word) => !/^(?:[А-ЯЁІЇЄҐ][а-яёіїєґ'-]+|а|[A-Z]+)$/.test(word)),
  );
  expect(odd).toEqual([]);
});

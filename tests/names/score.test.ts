import type { Prepared } from '@/lib/names/person';
import { bandOf, compare } from '@/lib/names/score';
import { score } from '@/lib/names/score-schema';
import { person, registryOf } from './people';

const million = registryOf(1_000_000);
const small = registryOf(3000);
const between = (ours: Prepared, theirs: Prepared) => compare(ours, theirs, million);
const levels = (ours: Prepared, theirs: Prepared) =>
  Object.fromEntries(between(ours, theirs).parts.map(({ part, level }) => [part, level]));

describe('the reason says how two spellings of one part agree', () => {
  const record = person([{ surname: 'Ковальчук', given: 'Олександр', patronymic: 'Миколайович' }], '1991-03-14');
  test.each([
    { asked: 'Ковальчук Олександр Миколайович', surname: 'same', given: 'same', patronymic: 'same' },
    { asked: 'Александр Николаевич Ковальчук', surname: 'same', given: 'other-form', patronymic: 'other-form' },
    { asked: 'KOVALCHUK OLEKSANDR', surname: 'same', given: 'same', patronymic: 'missing' },
    { asked: 'Kowaltschuk Alexander', surname: 'same', given: 'other-form', patronymic: 'missing' },
    { asked: 'Саша Ковальчук', surname: 'same', given: 'short-shared', patronymic: 'missing' },
    { asked: 'Ковальчук О. М.', surname: 'same', given: 'initial', patronymic: 'initial' },
    { asked: 'Ковальчук А. Н.', surname: 'same', given: 'initial', patronymic: 'initial' },
    { asked: 'Ковальчук О. С.', surname: 'same', given: 'initial', patronymic: 'initial-differs' },
    { asked: 'Ковальчук І. М.', surname: 'same', given: 'initial-differs', patronymic: 'initial' },
    { asked: 'Ковалчюк Олександр', surname: 'other-form', given: 'same', patronymic: 'missing' },
    { asked: 'Коввальчик Олександр', surname: 'other-form', given: 'same', patronymic: 'missing' },
    { asked: 'Ковальчут Олександр', surname: 'one-edit', given: 'same', patronymic: 'missing' },
    { asked: 'Ковальшевський Олександр', surname: 'different', given: 'same', patronymic: 'missing' },
    { asked: 'Ковальчук Олександр Петрович', surname: 'same', given: 'same', patronymic: 'different' },
    { asked: 'Ковальчук Іван Миколайович', surname: 'same', given: 'different', patronymic: 'same' },
  ])('$asked', ({ asked, ...expected }) => {
    expect(levels(person(asked), record)).toMatchObject(expected);
  });

  test('fields filled in the wrong way round are a level of their own', () => {
    const swapped = person([{ surname: 'Олександр', given: 'Ковальчук' }]);
    expect(levels(swapped, record)).toMatchObject({ surname: 'swapped', given: 'swapped' });
  });

  test('feminine and masculine forms of a surname are one', () => {
    const her = person([{ surname: 'Ковальська', given: 'Ольга' }]);
    expect(levels(person('Ольга Ковальский'), her)).toMatchObject({ surname: 'same', given: 'same' });
    const wife = person([{ surname: 'Іванова', given: 'Ольга' }]);
    expect(levels(person('Ivanov Olga'), wife)).toMatchObject({ surname: 'same', given: 'same' });
  });
});

describe('a date of birth agrees as far as it is known', () => {
  test.each([
    { ours: '1991-03-14', theirs: '1991-03-14', level: 'same-day' },
    { ours: '1991-01-01', theirs: '1991-01-01', level: 'same-first-january' },
    { ours: '1991-03', theirs: '1991-03-14', level: 'same-month' },
    { ours: '1991', theirs: '1991-03-14', level: 'same-year' },
    { ours: '1991-01-01', theirs: '1991-03-14', level: 'same-year' },
    { ours: '1991-05-04', theirs: '1991-04-05', level: 'swapped-day-month' },
    { ours: '1991-03-14', theirs: '1991-03-15', level: 'one-digit' },
    { ours: '1991-03-14', theirs: '1991-03-24', level: 'one-digit' },
    { ours: '1991-12-14', theirs: '1991-12-28', level: 'same-year-other-day' },
    { ours: '1990-12-14', theirs: '1995-12-14', level: 'one-digit' },
    { ours: '1989-12-14', theirs: '1995-12-14', level: 'other-year' },
    { ours: '1990', theirs: '1991-03-14', level: 'next-year' },
    { ours: '~1990', theirs: '1991-03-14', level: 'overlaps' },
    { ours: '~1980', theirs: '1991-03-14', level: 'different' },
    { ours: '1988', theirs: '1991-03-14', level: 'few-years' },
    { ours: '1975', theirs: '1991-03-14', level: 'different' },
    { ours: '', theirs: '1991-03-14', level: 'missing' },
  ])('$ours and $theirs: $level', ({ ours, theirs, level }) => {
    expect(levels(person('Коваль Іван', ours), person('Коваль Іван', theirs)).birth).toBe(level);
  });

  test('no date on either side is no part of the comparison', () => {
    expect(levels(person('Коваль Іван'), person('Коваль Іван')).birth).toBeUndefined();
  });
});

describe('what is missing does not contradict', () => {
  const record = person('Коваль Іван Петрович', '1991-03-14');
  test('a patronymic left out costs nothing, another one does', () => {
    const without = between(person('Коваль Іван'), person('Коваль Іван')).bits;
    expect(between(person('Коваль Іван'), person('Коваль Іван Петрович')).bits).toBe(without);
    expect(between(person('Коваль Іван Олегович'), person('Коваль Іван Петрович')).bits).toBeLessThan(without);
  });
  test('many spellings of one name weigh as one', () => {
    const many = person(
      [
        { text: 'Коваль Іван Петрович' },
        { text: 'KOVAL IVAN' },
        { text: 'Коваль Иван Петрович' },
        { text: 'Kowal Iwan' },
      ],
      '1991-03-14',
    );
    expect(between(record, many).bits).toBe(between(record, record).bits);
  });
});

describe('bands are absolute', () => {
  const brother = person('Лемехівський Андрій Петрович', '1993-05-02');
  const record = person('Лемехівський Іван Петрович', '1991-03-14', { numbers: ['АА123456'] });
  test.each([
    { asked: person('Лемехівський Іван Петрович', '1991-03-14'), band: 'strong', why: 'name and day of birth' },
    { asked: person('Лемехівський', '1991-03-14'), band: 'possible', why: 'surname and day of birth' },
    { asked: person('Лемехивский', '1991'), band: 'weak', why: 'surname and year' },
    { asked: person('Лемехівський Іван Петрович'), band: 'possible', why: 'a name alone' },
    { asked: person('Іван Петрович'), band: 'none', why: 'no surname' },
    { asked: brother, band: 'none', why: 'a brother' },
    { asked: person('Савчук Іван Петрович', '1991-03-14'), band: 'weak', why: 'another surname, the day agrees' },
    { asked: person('', '', { numbers: ['АА123456'] }), band: 'possible', why: 'a number alone' },
  ])('$why: $band', ({ asked, band }) => {
    const found = between(asked, record);
    expect([found.band, found.bits]).toEqual([band, found.bits]);
    expect(bandOf(found.bits)).toBe(band);
  });

  test('a name alone is never strong, however rare and however small the registry', () => {
    const rare = person('Щебетальницький Аполлінарій Варфоломійович');
    expect(compare(rare, rare, small).band).toBe('possible');
  });

  test('what is known besides the name makes a rare name strong in a small registry', () => {
    const rare = person('Щебетальницький Аполлінарій Варфоломійович', '1991');
    expect(compare(rare, rare, small).band).toBe('strong');
  });
});

describe('brothers', () => {
  const one = person('Коваль Іван Петрович', '1991-03-14', { unit: 'А1234', birthPlace: 'Каховка' });
  const other = person('Коваль Андрій Петрович', '1991-03-14', { unit: 'А1234', birthPlace: 'Каховка' });
  test('are told by surname and patronymic, and are weak at most, twins in one unit included', () => {
    const found = compare(one, other, small);
    expect(found.brothers).toBe(true);
    expect(found.bits).toBeLessThan(0);
    expect(found.parts[0]).toMatchObject({ part: 'given', level: 'different' });
  });
  test('are never strong, not even with one number between them', () => {
    const numbers = ['АА123456'];
    expect(compare({ ...one, numbers: ['aa123456'] }, { ...other, numbers: ['aa123456'] }, small).band).toBe(
      'possible',
    );
    expect(numbers).toHaveLength(1);
  });
  test('a short form of the same name is no brother', () => {
    expect(between(person('Коваль Ваня Петрович'), one).brothers).toBe(false);
  });
});

describe('numbers', () => {
  const record = person('Коваль Іван', '', { numbers: ['АА 123456'] });
  test.each([
    { number: 'аа123456', level: 'same' },
    { number: 'AA-123465', level: 'one-edit' },
    { number: 'АА 123457', level: 'one-edit' },
    { number: 'КВ 998877', level: 'different' },
  ])('$number: $level', ({ number, level }) => {
    expect(levels(person('Коваль Іван', '', { numbers: [number] }), record).number).toBe(level);
  });
});

test('places, units, relatives and call signs of both sides are compared', () => {
  const a = person([{ text: 'Коваль Іван' }, { text: 'Сокіл', callSign: true }], '', {
    unit: '54 бригада',
    birthPlace: 'м. Київ',
    places: ['Маріуполь'],
    relatives: ['Коваль Ганна Іванівна'],
  });
  const b = person([{ text: 'Коваль Иван' }, { text: 'Сокол', callSign: true }], '', {
    unit: '54 ОМБр',
    birthPlace: 'Киев',
    places: ['Мариуполь'],
    relatives: ['Anna Koval'],
  });
  expect(levels(a, b)).toMatchObject({
    unit: 'same',
    'birth-place': 'same',
    place: 'same',
    relative: 'same',
    'call-sign': 'other-form',
  });
});

test('a score travels to the browser and back', () => {
  const found = between(person('Коваль Іван', '1991'), person('Kowal Ivan', '1991-03-14'));
  expect(score.parse(JSON.parse(JSON.stringify(found)))).toEqual(found);
  expect(score.safeParse({ ...found, parts: [{ ...found.parts[0], level: 'unheard-of' }] }).success).toBe(false);
});

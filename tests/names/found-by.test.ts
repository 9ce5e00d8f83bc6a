import { partialDateOf, unknownDate } from '@/lib/kernel/partial-date';
import { described, onRecord, stepFor, stepThatFinds } from './descriptions';

const born = (text: string) => {
  const [year, month, day] = text.split('-').map(Number);
  return partialDateOf({ year, month, day }) ?? unknownDate;
};

// On record (surname/given/patronymic), what is typed, and what it is a case of.
const byName: [string, string, string][] = [
  ['Коваль/Олександр/Петрович', 'Саша Коваль', 'a pet name'],
  ['Коваль/Олександр/Петрович', 'KOVAL Oleksandr Petrovych', 'the capture card'],
  ['Коваль/Олександр/Петрович', 'Alexander Kowal', "a partner's list"],
  ['Коваль/Олександр/Петрович', 'Коваль Александр Петрович', 'Russian'],
  ['Коваль/Олександр/Петрович', 'Koval Sasha', 'a pet name in Latin letters'],
  ['Koval/Oleksandr/', 'Сашко Коваль', 'the record in Latin letters'],
  ['Коваль/Олександр/Петрович', 'Петрович Коваль Олександр', 'any order'],
  ['Коваль/Олександр/Петрович', 'Коваль О.П.', 'initials'],
  ['Коваль/Олександр/Петрович', 'О. Коваль', 'one initial'],
  ['Коваль/Олександр/Петрович', 'O. P. Koval', 'Latin initials'],
  ['Ярошенко/Юрій/Петрович', 'Yaroshenko Yu. P.', 'an initial of two letters'],
  ['Коваль/Олександр/Петрович', 'ст. сержант Коваль Олександр', 'a rank'],
  ['Коваль/Олександр/Петрович', 'Sgt. Koval, Oleksandr', 'an English rank'],
  ['Коваль/Олександр/Петрович', 'Коваль Петрович', 'surname and patronymic'],
  ['Олександр/Коваль/', 'Коваль Олександр', 'fields changed about on record'],
  ['Петренко-Коваль/Олександр/', 'Коваль Олександр', 'the second half of a surname'],
  ['Петренко-Коваль/Олександр/', 'Петренко Саша', 'the first half of a surname'],
  ['Коваль/Юрій-Богдан/', 'Богдан Коваль', 'the second given name'],
  ['Роман/Іван/', 'Іван Роман', 'a surname that is a given name'],
  ['Абрамович/Роман/Аркадійович', 'Роман Абрамович', 'a surname like a patronymic'],
  ['Ковалевич/Іван/Петрович', 'Ковалевич Іван', 'a surname like a patronymic'],
  ['Мельник/Микола/Іванович', 'Николай Мельник', 'names that share no letters'],
  ['Мельник/Микола/Іванович', 'Mikalai Melnik', 'Belarusian Latin'],
  ['Мельник/Ганна/Іванівна', 'Анна Мельник', 'names that share no letters'],
  ['Ковальський/Юхим/', 'Kowalski Ефим', 'one name in two scripts'],
  ['Ковальська/Марія/', 'Мария Ковальская', 'a woman, Russian'],
  ['Іванов/Петро/', 'Іванова Петро', 'a form of the surname that cannot be'],
  ['Лук’яненко/Дмитро/', 'Dmitrij Lukjanenko', 'German, Czech'],
  ['Шевченко/Євген/', 'Jewgeni Schewtschenko', 'German'],
  ['Шевченко/Євген/', 'Evgueni Chevtchenko', 'French'],
  ['Шевченко/Євген/', 'Eugeniusz Szewczenko', 'Polish'],
  ['Шевченко/Євген/', 'Yevgeniy Shevchenko', 'English'],
  ['Шевченко/Євген/', 'Evgenijs Ševčenko', 'Latvian'],
  ['Поліщук/Андрій/', 'Andrejus Poliščukas', 'Lithuanian'],
  ['Поліщук/Андрій/', 'Андрэй Палішчук', 'Belarusian'],
  ['Ахмедов/Алі/Гасанович', 'Ахмедов Али Гасан оглы', 'a Turkic patronymic'],
  ['Əhmədov/Əli/Həsən oğlu', 'Ахмедов Али', 'Azerbaijani Latin'],
  ['Рахмонов/Бехруз/', 'Behruz Rahmonov', 'names outside the dictionary'],
  ['Коваль/Олександр/Петрович', 'Кoвaль Oлeкcaндp', 'Latin letters inside'],
  ['Коваль/Андрій/Петрович', 'шукаємо Коваля Андрія Петровича', 'in the accusative'],
  ['Коваль/Олександр/', 'Ковалю Саші', 'in the dative'],
  ['Ковальская/Надежда/Петровна', 'Ковальскую Надежду Петровну', 'in the accusative, Russian'],
  ['Цой/Віктор/', 'Viktor Tsoi', 'a short surname'],
  ['Щур/Лев/', 'Lew Schtschur', 'a short surname, German'],
];

test.each(byName)('%s is found by the name in «%s»: %s', (record, line) => {
  expect(stepFor(onRecord(record), line)).toBe('name');
});

const misspelt: [string, string, string][] = [
  ['Шевченко/Андрій/', 'Шевенко Андрій', 'a letter left out'],
  ['Шевченко/Андрій/', 'Шевчкенко Андрій', 'a letter too many'],
  ['Шевченко/Андрій/', 'Шемченко Андрій', 'another letter'],
  ['Шевченко/Андрій/', 'Шевнечко Андрій', 'two letters changed about'],
  ['Коваль/Андрій/', 'Говаль Андрій', 'к heard as г'],
  ['Бондаренко/Андрій/', 'Понтаренко Андрій', 'б and д heard as п and т'],
  ['Мазур/Ігор/', 'Назур Ігор', 'м heard as н'],
  ['Хоменко/Ігор/', 'Коменко Ігор', 'х heard as к'],
  ['Дубенко/Ігор/', 'Тупемко Ігор', 'a very bad line'],
  ['Дуб/Ігор/', 'Туб Ігор', 'a short name on a bad line'],
  ['Захарченко/Ігор/', 'Zakarchenko Ihor', 'a letter left out in Latin'],
  ['Бондаренко/Андрій/', 'Бонаренко А.', 'a letter left out beside an initial'],
  ['Березовський/Ігор/', 'Ігорь Березоский', 'Russian with a letter left out'],
];
test.each(misspelt)('%s is found in spite of an error by «%s»: %s', (record, line) => {
  expect(stepFor(onRecord(record), line)).toBe('misspelt');
  expect(stepFor(onRecord(record, { birth: born('1990-05-12') }), `${line} 1990`)).toMatch(/^misspelt/);
});

test.each([
  ['Зозуля', 'Созуля', 'з and с'],
  ['Жук', 'Шук', 'ж and ш'],
  ['Вовк', 'Фовк', 'в and ф'],
  ['Гончар', 'Хончар', 'г and х'],
  ['Лисиця', 'Лисіца', 'и and і, ц and ця'],
])('%s and %s are one already: %s', (record, typed) => {
  expect(stepFor(onRecord(`${record}/Ігор/`), `${typed} Ігор`)).toBe('name');
});

test.each([
  ['Олкесандр', 'two letters changed about'],
  ['Олександ', 'a letter left out'],
  ['Олексаандр', 'a letter doubled'],
  ['Олєксандр', 'є for е'],
])('a given name with an error, %s, finds its group: %s', (typed) => {
  expect(stepFor(onRecord('Коваль/Олександр/'), `Коваль ${typed}`)).toBe('name');
});

const record = onRecord('Коваль/Олександр/Петрович', { birth: born('1990-05-12') });
test.each([
  ['1990', 'name-and-year'],
  ['1989', 'name-and-year'],
  ['1991', 'name-and-year'],
  ['12.05.1990', 'name-and-year'],
  ['05.12.1990', 'name-and-year'],
  ['1988-1992', 'name-and-year'],
  ['близько 1992', 'name-and-year'],
  ['1975', 'name'],
  ['12.05.1980', 'name'],
])('born 12 May 1990, asked for as «%s»: found by %s', (when, step) => {
  expect(stepFor(record, `Коваль Саша ${when}`)).toBe(step);
});

test('a birth year nobody knows is asked for with every year', () => {
  expect(stepFor(onRecord('Коваль/Олександр/'), 'Коваль Саша 1990')).toBe('name-and-year');
  const about = onRecord('Коваль/Олександр/', { birth: { ...born('1990'), approximate: true } });
  expect(stepFor(about, 'Коваль Саша 1997')).toBe('name-and-year');
});

test('with the day of birth, one part of the name is enough', () => {
  expect(stepFor(record, 'Зовсімінакше Саша 12.05.1990')).toBe('name-and-year');
  expect(stepFor(record, 'Коваль Фантомас 05.12.1990')).toBe('name-and-year');
});

test('a surname alone, a given name with a year and a place are broad', () => {
  expect(stepFor(record, 'Коваль')).toBe('broad');
  expect(stepFor(record, 'Саша 1990')).toBe('broad');
  const placed = onRecord('Коваль/Олександр/', { places: ['м. Київ'], unit: 'в/ч А1234' });
  expect(stepThatFinds(placed, described({ places: ['Kyiv'] }))).toBe('broad');
  expect(stepThatFinds(placed, described({ unit: 'А 1234' }))).toBe('broad');
  expect(stepFor(placed, 'А1234')).toBe('broad');
});

test.each([
  ['АВ 123456', 'AB123456', 'letters of either keyboard'],
  ['+38 (067) 123-45-67', '0671234567', 'a telephone number at home and from abroad'],
  ['3012345678', '301 234 56 78', 'with spaces'],
])('the number %s is found by %s: %s', (kept, typed) => {
  expect(stepFor(onRecord('Коваль/Іван/', { numbers: [kept] }), typed)).toBe('number');
});

test('a relative with a place finds the person, and so does the relative alone', () => {
  const known = onRecord('Коваль/Іван/', { relatives: ['Коваль Марія Степанівна'], places: ['Харків'] });
  expect(stepThatFinds(known, described({ relatives: ['Мария Коваль'], places: ['Kharkov'] }))).toBe('name');
  expect(stepThatFinds(known, described({ relatives: ['Maria Koval'] }))).toBe('name');
});

test('an earlier surname and a call sign are names too', () => {
  const married = described({
    names: [
      { surname: 'Сидоренко', given: 'Олена', patronymic: 'Іванівна' },
      { surname: 'Коваль' },
      { text: 'Грім', callSign: true },
    ],
  });
  expect(stepFor(married, 'Лена Коваль')).toBe('name');
  expect(stepThatFinds(married, described({ names: [{ text: 'Hrim', callSign: true }] }))).toBe('name');
});

test.each([['Коваль/Олександр/', 'Бондаренко Олександр', 'another surname']])(
  '%s is not found by the name in «%s»: %s',
  (one, line) => {
    expect(['name', 'name-and-year']).not.toContain(stepFor(onRecord(one), line));
  },
);

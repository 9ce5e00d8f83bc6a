import { namesForReader } from '@/lib/names/for-reader';
import { fullName } from '@/lib/names/full-name';
import { scriptOf } from '@/lib/names/script';
import { searchKey } from '@/lib/names/search-key';

test.each([
  { typed: 'Гайворон Олександр', key: 'haivoron oleksandr', why: 'the passport table' },
  { typed: 'Haivoron Oleksandr', key: 'haivoron oleksandr', why: 'Latin letters meet the same key' },
  { typed: 'Ґудзюк', key: 'gudziuk', why: 'ґ and г differ' },
  { typed: 'Згурський', key: 'zghurskyi', why: 'зг is not ж' },
  { typed: 'Їжакевич Юрій', key: 'yizhakevych yurii', why: 'letters at the beginning of a word' },
  { typed: 'Лук’яненко', key: 'lukianenko', why: 'an apostrophe is left out' },
  { typed: "Лук'яненко", key: 'lukianenko', why: 'whichever apostrophe' },
  { typed: 'Лукʼяненко', key: 'lukianenko', why: 'also the letter that looks like one' },
  { typed: 'Нечуй-Левицький', key: 'nechui levytskyi', why: 'a hyphen divides' },
  { typed: 'Семёнов', key: 'semenov', why: 'Russian letters' },
  { typed: 'Быков Эдуард', key: 'bykov eduard', why: 'Russian letters' },
  { typed: 'Васількоў', key: 'vasilkou', why: 'a Belarusian letter' },
  { typed: 'Nováková', key: 'novakova', why: 'marks are folded' },
  { typed: 'Wałęsa', key: 'walesa', why: 'letters Unicode does not take apart' },
  { typed: '  Petro \t Ivan\u00a0', key: 'petro ivan', why: 'spaces are one' },
  { typed: 'Й'.normalize('NFD'), key: 'y', why: 'composed before it is read' },
  { typed: '100%_', key: '100', why: 'nothing a pattern could be made of remains' },
  { typed: '—', key: '', why: 'no letter, no key' },
])('$typed becomes $key: $why', ({ typed, key }) => {
  expect(searchKey(typed)).toBe(key);
});

test('another spelling of the same name is another key: this is no name engine', () => {
  expect(searchKey('Олександр')).not.toBe(searchKey('Александр'));
});

test.each([
  { text: 'Іван', script: 'cyrillic' },
  { text: 'Ivan', script: 'latin' },
  { text: 'Іван Ivan', script: 'cyrillic' },
  { text: 'ივანე', script: 'other' },
  { text: '42', script: 'other' },
])('$text is written in $script', ({ text, script }) => {
  expect(scriptOf(text)).toBe(script);
});

test('a name in full is surname, given name, patronymic, without what is not known', () => {
  expect(fullName({ given: 'Петро', surname: 'Сирко', patronymic: null })).toBe('Сирко Петро');
  expect(fullName({ surname: ' Сирко ', given: ' ' })).toBe('Сирко');
  expect(fullName({})).toBe('');
});

const names = [
  { kind: 'call-sign', script: 'cyrillic', full: 'Грім' },
  { kind: 'latin', script: 'latin', full: 'Syrko Petro' },
  { kind: 'cyrillic-ru', script: 'cyrillic', full: 'Сирко Пётр' },
  { kind: 'cyrillic-uk', script: 'cyrillic', full: 'Сирко Петро' },
  { kind: 'as-written', script: 'latin', full: 'Syrko Petro' },
];
test.each([
  { locale: 'uk', order: ['Сирко Петро', 'Сирко Пётр', 'Syrko Petro', 'Грім'] },
  { locale: 'ru', order: ['Сирко Пётр', 'Сирко Петро', 'Syrko Petro', 'Грім'] },
  { locale: 'en', order: ['Syrko Petro', 'Сирко Пётр', 'Сирко Петро', 'Грім'] },
])('a reader of $locale sees first the spelling they know, a call sign last, each text once', ({ locale, order }) => {
  expect(namesForReader(locale, names).map(({ full }) => full)).toEqual(order);
});

import { keysOf, lookups } from '@/lib/names/keys';
import { prepare } from '@/lib/names/prepare';
import { readQuestion } from '@/lib/names/question';
import { sameWord } from '@/lib/names/same-word';
import { described } from './descriptions';

const million = 1_000_000;
const hostile: [string, string][] = [
  ['a million letters', 'а'.repeat(million)],
  ['a million Latin letters with many readings', 'ch'.repeat(million / 2)],
  ['a million spaces', ' '.repeat(million)],
  ['a million hyphens', '-'.repeat(million)],
  ['a million digits', '1'.repeat(million)],
  ['digits and brackets without end', '(1 '.repeat(million / 3)],
  ['dates without end', '12.12.'.repeat(million / 6)],
  ['about, about, about', 'близько '.repeat(million / 8)],
  ['combining marks without end', `е${'\u0301'.repeat(million)}`],
  ['one sign that becomes eighteen', '\ufdfa'.repeat(million)],
  ['two hundred words', Array.from({ length: 200 }, (_, at) => `Коваль${at}ч`).join(' ')],
  ['two hundred given names', Array.from({ length: 200 }, () => 'Олександр Саша').join(' ')],
  ['two hundred initials', 'О. '.repeat(200)],
  ['NUL', 'Ко\0валь\0 Іван'],
  ['control characters', '\u0001\u0002\u0007\u001b[31mКоваль'],
  ['right-to-left marks', '\u202eльавоК\u202c \u200fІван'],
  ['emoji', '👩‍👩‍👧‍👦 Коваль 🇺🇳'],
  ['only emoji', '👍🏽'],
  ['half a character', 'Ков\ud800аль \udc00'],
  ['other scripts', 'ივანე 伊万 איוואן إيفان'],
  ['titles only', 'ст. сержант капітан'],
  ['a pattern', '^(a+)+$ .* [а-я]'],
  ['SQL', "'; DROP TABLE prisoner; --"],
  ['nothing', ''],
];

test.each(hostile)('%s: an answer in bounded time', (_, text) => {
  const began = performance.now();
  const person = prepare(
    described({
      names: Array.from({ length: 40 }, (_unused, at) =>
        at % 2 ? { text } : { surname: text, given: text, patronymic: text },
      ),
      unit: text,
      birthPlace: text,
      places: Array.from({ length: 40 }, () => text),
      relatives: Array.from({ length: 40 }, () => text),
      numbers: Array.from({ length: 40 }, () => text),
    }),
  );
  expect(keysOf(person).length).toBeLessThanOrEqual(96);
  for (const { keys } of lookups(person)) expect(keys.length).toBeLessThanOrEqual(900);
  lookups(prepare(readQuestion(text).description));
  expect(sameWord(text, `${text}x`)).toEqual(expect.any(Boolean));
  expect(JSON.stringify(person).length).toBeLessThan(200_000);
  expect(performance.now() - began).toBeLessThan(1500);
});

test('what is kept of hostile text holds no control character', () => {
  const person = prepare(described({ names: [{ text: 'Ко\0в\u202eаль\ud800' }] }));
  expect(person.forms.flat().map(({ text }) => text)).toEqual(['коваль']);
});

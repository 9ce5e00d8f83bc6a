import fc from 'fast-check';
import { partialDateOf } from '@/lib/kernel/partial-date';
import { keysOf, lookups } from '@/lib/names/keys';
import type { Description } from '@/lib/names/person';
import { prepare } from '@/lib/names/prepare';
import { readQuestion } from '@/lib/names/question';
import { sameWord } from '@/lib/names/same-word';
import { described } from './descriptions';

const surnames = [
  'Коваль',
  'Лук’яненко',
  'Щербак',
  'Їжакевич',
  'Згурський',
  'Семёнов',
  'Kowalczyk',
  'Ševčenko',
  'Нечуй-Левицький',
];
const givens = ['Олександр', 'Микола', 'Пётр', 'Юрій', 'Oleksii', 'Володимир', "Мар'яна"];
const fathers = ['Петрович', 'Миколайович', 'Ильич', 'Mykhailovych', 'Олексіївна'];
const name = fc.tuple(fc.constantFrom(...surnames), fc.constantFrom(...givens), fc.option(fc.constantFrom(...fathers)));
const parts = name.map(([surname, given, patronymic]) => ({ surname, given, patronymic }));
const birth = fc
  .record({
    year: fc.integer({ min: 1950, max: 2006 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  })
  .map((day) => partialDateOf(day) ?? { precision: 'unknown' as const, from: null, to: null, approximate: false });

const asText = (text: string) => prepare(described({ names: [{ text }] }));
const kept = (text: string) => keysOf(asText(text));
const asked = (text: string) => lookups(asText(text));

const words = name.map((all) => all.flatMap((part) => part ?? []));
const shuffled = words.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));

test('the order of the parts of a name changes no key', () => {
  fc.assert(
    fc.property(shuffled, ([one, other]) => {
      expect(kept(other.join(' '))).toEqual(kept(one.join(' ')));
      expect(asked(other.join(' '))).toEqual(asked(one.join(' ')));
    }),
  );
});

test('letter case changes no key', () => {
  fc.assert(
    fc.property(words, (all) => {
      const text = all.join(' ');
      expect(kept(text.toUpperCase())).toEqual(kept(text));
      expect(kept(text.toLowerCase())).toEqual(kept(text));
    }),
  );
});

test('the kind of apostrophe changes no key, nor does leaving it out', () => {
  const kinds = ["'", '’', '‘', 'ʼ', 'ʹ', '`', '´', '′', '"', '″', ''];
  fc.assert(
    fc.property(words, fc.constantFrom(...kinds), (all, kind) => {
      const text = all.join(' ');
      expect(kept(text.replace(/['’]/g, kind))).toEqual(kept(text));
    }),
  );
});

test('the Unicode form changes no key', () => {
  fc.assert(
    fc.property(words, fc.constantFrom('NFC', 'NFD', 'NFKC', 'NFKD'), (all, form) => {
      const text = all.join(' ');
      expect(kept(text.normalize(form))).toEqual(kept(text));
    }),
  );
});

test('marks nobody sees change no key', () => {
  fc.assert(
    fc.property(words, fc.constantFrom('\u200b', '\u200e', '\u202e', '\u00ad', '\ufeff'), (all, mark) => {
      const text = all.join(' ');
      expect(kept(mark + [...text].join(mark))).toEqual(kept(text));
    }),
  );
});

test('a name prepared again from its own words is the same', () => {
  fc.assert(
    fc.property(words, (all) => {
      const once = asText(all.join(' ')).forms;
      const again = asText(
        once
          .flat()
          .map(({ text }) => text)
          .join(' '),
      ).forms;
      expect(again).toEqual(once);
    }),
  );
});

test('what is on record in parts is found by the same words in one line, with the birth date and without', () => {
  fc.assert(
    fc.property(parts, birth, (written, date) => {
      const record = new Set(keysOf(prepare(described({ names: [written], birth: date }))));
      const line = Object.values(written).filter(Boolean).join(' ');
      const found = (description: Description) =>
        lookups(prepare(description)).find(({ keys }) => keys.some((key) => record.has(key)))?.name;
      expect(found(described({ names: [{ text: line }], birth: date }))).toBe('name-and-year');
      expect(found(described({ names: [{ text: line }] }))).toBe('name');
    }),
  );
});

test('another form of the name takes away no key', () => {
  fc.assert(
    fc.property(parts, parts, birth, (one, other, date) => {
      const alone = keysOf(prepare(described({ names: [one], birth: date })));
      const both = keysOf(prepare(described({ names: [one, other], birth: date })));
      expect(both).toEqual(expect.arrayContaining(alone));
    }),
  );
});

test('keys are sorted, each once, and fit four bytes; few for one name', () => {
  fc.assert(
    fc.property(parts, birth, (written, date) => {
      const keys = keysOf(prepare(described({ names: [written], birth: date })));
      expect(keys).toEqual([...new Set(keys)].sort((a, b) => a - b));
      expect(keys.every((key) => key === (key | 0))).toBe(true);
      expect(keys.length).toBeLessThanOrEqual(40);
    }),
  );
});

test('strong keys are among the keys', () => {
  fc.assert(
    fc.property(parts, birth, (written, date) => {
      for (const { keys, strong } of lookups(prepare(described({ names: [written], birth: date }))))
        expect(strong.filter((key) => !keys.includes(key))).toEqual([]);
    }),
  );
});

test('whatever is typed, nothing is thrown', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ maxLength: 60 }), (one, other) => {
      const person = prepare(
        described({
          names: [{ text: one }, { surname: other }],
          unit: one,
          birthPlace: other,
          places: [one],
          relatives: [one],
          numbers: [other],
        }),
      );
      expect(keysOf(person).length).toBeLessThanOrEqual(96);
      expect(lookups(person).every(({ keys }) => keys.length > 0)).toBe(true);
      expect(readQuestion(one).numbers).toEqual(expect.any(Array));
      expect(sameWord(one, one)).toBe(true);
    }),
  );
});

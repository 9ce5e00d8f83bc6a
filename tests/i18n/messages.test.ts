import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { createTranslator } from 'use-intl/core';
import { type Locale, locales } from '@/lib/i18n/locales';
import { type Messages, messagesOf } from '@/lib/i18n/messages';
import { outward } from '@/lib/kernel/outward';

type Tree = { [key: string]: string | Tree };

/** Every key of a tree with its words: `namespace.part.key`. */
const wordsOf = (tree: Tree, path: string[] = []): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[[...path, key].join('.'), value] as [string, string]]
      : wordsOf(value, [...path, key]),
  );

const words = (locale: Locale) => wordsOf(messagesOf(locale) as unknown as Tree);

/** Every argument of a message, also those inside plurals, choices and tags. */
const argumentsOf = (elements: MessageFormatElement[]): MessageFormatElement[] =>
  elements.flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return [];
    if (element.type === TYPE.tag) return [element, ...argumentsOf(element.children)];
    if (element.type === TYPE.plural || element.type === TYPE.select) {
      return [element, ...Object.values(element.options).flatMap((option) => argumentsOf(option.value))];
    }
    return [element];
  });

const argumentNames = (message: string) =>
  [...new Set(argumentsOf(parse(message)).map((element) => ('value' in element ? String(element.value) : '')))].sort();

const samples = [0, 1, 2, 5, 11, 21, 22, 25, 1.5];
const english = words('en');

describe('the words of the house', () => {
  test.each(locales)('%s has every key that English has, and no other', (locale) => {
    expect(
      words(locale)
        .map(([key]) => key)
        .sort(),
    ).toEqual(english.map(([key]) => key).sort());
  });

  test.each(locales)('%s has a sentence for everything the outside can hear', (locale) => {
    const sentences = Object.keys(messagesOf(locale).refusals);
    expect(
      Object.values(outward)
        .map(({ code }) => code)
        .filter((code) => !sentences.includes(code)),
    ).toEqual([]);
  });

  test.each(locales)('no sentence of %s is empty', (locale) => {
    expect(words(locale).filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  test.each(locales)('every message of %s takes the arguments that the English one takes', (locale) => {
    const translated = new Map(words(locale));
    const differing = english
      .filter(([key, text]) => argumentNames(text).join() !== argumentNames(translated.get(key) ?? '').join())
      .map(([key]) => key);
    expect(differing).toEqual([]);
  });

  test.each(locales)('every plural of %s has all the forms that language counts with', (locale) => {
    const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
    const incomplete = words(locale)
      .filter(([, text]) =>
        argumentsOf(parse(text)).some(
          (element) =>
            element.type === TYPE.plural &&
            element.pluralType === 'cardinal' &&
            forms.some((form) => !(form in element.options)),
        ),
      )
      .map(([key]) => key);
    expect(incomplete).toEqual([]);
  });

  test.each(locales.flatMap((locale) => samples.map((count) => [locale, count] as const)))(
    'every message of %s can be said with the number %s',
    (locale, count) => {
      const faults: string[] = [];
      const t = createTranslator<Messages>({
        locale,
        messages: messagesOf(locale),
        timeZone: 'UTC',
        onError: (fault) => faults.push(fault.message),
      });
      const say = t.markup as unknown as (key: string, values: Record<string, unknown>) => string;
      for (const [key, text] of words(locale)) {
        const said = say(key, valuesFor(text, count));
        if (/[{}#]/.test(said) || said === '') faults.push(`${key}: ${said}`);
      }
      expect(faults).toEqual([]);
    },
  );
});

function valuesFor(message: string, count: number): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const element of argumentsOf(parse(message))) {
    if (element.type === TYPE.tag) values[element.value] = (chunks: string) => chunks;
    else if (element.type === TYPE.plural || element.type === TYPE.number) values[element.value] = count;
    else if (element.type === TYPE.date || element.type === TYPE.time) values[element.value] = new Date(0);
    else if (element.type === TYPE.select) values[element.value] ??= Object.keys(element.options)[0];
    else if (element.type === TYPE.argument) values[element.value] ??= 'word';
  }
  return values;
}

/** Case endings of names in Ukrainian and Russian, and what the word may have been in the nominative. */
const endings: readonly (readonly [RegExp, readonly string[]])[] = [
  [/(ич|іч)(?:а|у|ем|ові|еві|ем)$/, ['$1']],
  [/вн(?:и|і|ы|е|у|о|ою|ой)$/, ['вна']],
  [/ію$|ия$|ія$|ию$|ієм$|ием$|єві$/, ['ій', 'ий']],
  [/ея$|ею$|еем$/, ['ей']],
  [/(?:я|ю|ем|еві)$/, ['ь', 'й', 'я']],
  [/(?:а|у|ом|ові|ою|ой)$/, ['', 'а', 'о']],
  [/(?:и|і|ы|е|о|ої)$/, ['а', 'я', 'о']],
];
const cyrillic = /^\p{Script=Cyrillic}{4,}$/u;

/** What a Cyrillic word may be in the nominative, when it is in another case: Сашу → Саша, Петровича → Петрович. */
export function nominatives(word: string): string[] {
  if (!cyrillic.test(word)) return [];
  const found = endings.flatMap(([ending, instead]) =>
    ending.test(word) ? instead.map((nominative) => word.replace(ending, nominative)) : [],
  );
  return [...new Set(found)].filter((nominative) => nominative.length > 2 && nominative !== word);
}

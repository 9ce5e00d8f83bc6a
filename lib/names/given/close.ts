import { fold } from './fold';
import { type GivenReading, groupsOf, readingsByForm } from './groups';

const shortest = 5;
/** Short forms are many and alike (Вовик, Водик), so only the long ones are sought behind a mistake. */
const shortestOfShort = 7;
const none: readonly GivenReading[] = [];

/** A word with each of its letters left out in turn, and whole. Two words one mistake apart share one of these. */
function variantsOf(word: string): string[] {
  const variants = [word];
  for (let at = 0; at < word.length; at++) variants.push(word.slice(0, at) + word.slice(at + 1));
  return variants;
}

function indexed() {
  const index = new Map<string, string[]>();
  for (const [form, readings] of readingsByForm) {
    if (form.length < (readings[0]?.short ? shortestOfShort : shortest)) continue;
    for (const variant of variantsOf(form)) {
      const known = index.get(variant);
      if (known) known.push(form);
      else index.set(variant, [form]);
    }
  }
  return index;
}

let formsByVariant: ReadonlyMap<string, readonly string[]> | undefined;

/** True for words one letter apart: a letter left out, added, changed, or two neighbours swapped. */
function isOneMistake(a: string, b: string): boolean {
  const [long, brief] = a.length >= b.length ? [a, b] : [b, a];
  if (long.length - brief.length > 1) return false;
  let at = 0;
  while (at < brief.length && long[at] === brief[at]) at++;
  if (long.length > brief.length) return long.slice(at + 1) === brief.slice(at);
  const swapped = long[at] === brief[at + 1] && long[at + 1] === brief[at];
  return long.slice(at + 1) === brief.slice(at + 1) || (swapped && long.slice(at + 2) === brief.slice(at + 2));
}

/** Surnames are made of given names by an ending (Андреєв, Романюк): those are no mistyped names. */
const familyEnding = /(?:[aeio]va?|ina?|ko|i?uk|ik|sk[ia]|ich|ian)$/;
const isSurnameOf = (word: string, form: string) => {
  const root = word.replace(familyEnding, '');
  const ending = word.slice(root.length);
  return ending !== '' && root.length >= 3 && form.startsWith(root) && !form.endsWith(ending);
};

/**
 * The groups of the names a mistyped word was probably meant to be: those one mistake away, for names of five letters
 * and more. None for a word that is itself a name we know. Meant for words that stand where a given name stands.
 */
export function closeGroups(token: string): readonly GivenReading[] {
  const word = fold(token);
  if (word.length < shortest - 1 || groupsOf(token).length > 0) return none;
  formsByVariant ??= indexed();
  const found = new Map<number, GivenReading>();
  for (const form of new Set(variantsOf(word).flatMap((variant) => formsByVariant?.get(variant) ?? []))) {
    if (!isOneMistake(word, form) || isSurnameOf(word, form)) continue;
    for (const reading of readingsByForm.get(form) ?? none) {
      if (!found.has(reading.id) || !reading.short) found.set(reading.id, reading);
    }
  }
  return [...found.values()].sort((a, b) => Number(a.short) - Number(b.short) || a.id - b.id);
}

import type { Random } from '../population/random';

/** What goes wrong with one word: a finger, an ear, a wrong keyboard. All for small letters. */

const cyrillic = 'абвгдежзийклмнопрстуфхцчшщьюяіїє';
const latin = 'abcdefghijklmnopqrstuvwxyz';
const rows = ['йцукенгшщзхї', 'фівапролджє', 'ячсмитьбю', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

function anotherLetter(random: Random, letter: string): string {
  const row = rows.find((keys) => keys.includes(letter));
  if (row && random.chance(0.5)) {
    const at = row.indexOf(letter);
    return row[at + (at === 0 || (at < row.length - 1 && random.chance(0.5)) ? 1 : -1)] as string;
  }
  return random.pick([...(/[a-z]/.test(letter) ? latin : cyrillic)]);
}

/** One typing error, anywhere in the word, the first letter included; always another word. */
export function mistyped(random: Random, word: string): string {
  if (word.length < 3) return word;
  for (let tries = 0; tries < 10; tries++) {
    const at = random.whole(word.length);
    const [before, letter, after] = [word.slice(0, at), word[at] as string, word.slice(at + 1)];
    const made = random.pick([
      () => before + after,
      () => before + anotherLetter(random, letter) + letter + after,
      () => before + anotherLetter(random, letter) + after,
      () => before + after.slice(0, 1) + letter + after.slice(1),
    ])();
    if (made !== word) return made;
  }
  return word.slice(1);
}

const alikeCyrillic =
  'б-п д-т г-х з-с ж-ш в-ф м-н о-а е-и и-і ш-щ ч-ш ц-с к-г є-е ий-ій нко-нка ов-ав ськ-цьк льн-лн'.split(' ');
const alikeLatin = 'b-p d-t g-k z-s v-f m-n o-a e-i y-i sh-s ch-sh kh-h zh-z ts-s'.split(' ');

/** One or two sounds heard as others, as on a bad telephone line. */
export function misheard(random: Random, word: string): string {
  const alike = /[a-z]/.test(word) ? alikeLatin : alikeCyrillic;
  let made = word;
  const times = random.chance(0.25) ? 2 : 1;
  for (let tries = 0, done = 0; tries < 40 && (done < times || made === word); tries++) {
    const [one = '', other = ''] = random.pick(alike).split('-');
    const [from, to] = random.chance(0.5) ? [one, other] : [other, one];
    const places = [...made.matchAll(new RegExp(from, 'g'))].map(({ index }) => index);
    if (places.length === 0) continue;
    const at = random.pick(places);
    made = made.slice(0, at) + to + made.slice(at + from.length);
    done++;
  }
  return made;
}

const lookAlikes: Record<string, string> = {
  а: 'a',
  о: 'o',
  е: 'e',
  с: 'c',
  і: 'i',
  р: 'p',
  х: 'x',
  к: 'k',
  у: 'y',
  м: 'm',
  т: 't',
  в: 'b',
  н: 'h',
};
const inOtherScript = new Map(Object.entries(lookAlikes).flatMap(([a, b]) => [[a, b] as const, [b, a] as const]));

/** Some letters replaced by their look-alikes of the other script. */
export function withLookAlikes(random: Random, word: string): string {
  const small = 'аосеіхру';
  const can = [...word]
    .map((letter, at) =>
      inOtherScript.has(letter) && (small.includes(letter) || small.includes(inOtherScript.get(letter) ?? '-'))
        ? at
        : -1,
    )
    .filter((at) => at >= 0);
  if (can.length === 0) return word;
  const chosen = new Set([random.pick(can), random.pick(can)]);
  return [...word].map((letter, at) => (chosen.has(at) ? (inOtherScript.get(letter) ?? letter) : letter)).join('');
}

const pad = (n: number) => String(n).padStart(2, '0');

/** A birth date gone wrong: a year off, day and month swapped, one digit, or only the month kept wrong. */
export function wrongDate(random: Random, date: string): string {
  const [year = 1980, month = 1, day = 1] = date.split('-').map(Number);
  if (date.length === 4) return String(year + (random.chance(0.5) ? 1 : -1));
  const kinds = [
    () => `${year + (random.chance(0.5) ? 1 : -1)}-${pad(month)}-${pad(day)}`,
    () => String(year + (random.chance(0.5) ? 1 : -1)),
    () =>
      day <= 12 && day !== month
        ? `${year}-${pad(day)}-${pad(month)}`
        : `${year}-${pad((month % 12) + 1)}-${pad(Math.min(day, 28))}`,
    () => `${year}-${pad(month)}-${pad(day > 10 ? day - 10 : day + 10)}`,
    () => `${year + (year % 100 >= 50 ? 10 : -10)}-${pad(month)}-${pad(day)}`,
    () => `${year}-${pad((month % 12) + 1)}-${pad(Math.min(day, 28))}`,
  ];
  return random.pick(kinds)();
}

/*
 * The small fold of the given-name tables: Cyrillic and Latin letters of every habit become one plain Latin spelling.
 * It only has to bring together spellings of names that are written out in the tables, so it is coarser than a
 * transliteration (г, х, g and kh are one letter) and finer than a consonant key (vowels stay).
 */

const cyrillic =
  'а a б b в v г h ґ h д d е e ё e є e ж zh з z и i і i ї i й i ы i э e к k л l м m н n о o п p р r с s т t у u ў u ф f ' +
  'х h ц ts ч ch ш sh щ shch ю iu я ia ә a ө o ү u ұ u қ k ғ h ң n һ h җ zh ҷ ch ҳ h ӣ i ӯ u ѓ h ђ d ј i љ l њ n ћ ch џ dzh';
const latin = 'ł l đ d ð d þ t ø o œ o æ e ß s ı i ə a š sh ş sh ș s ž zh ż zh ź z č ch ć ch ç ch ţ ts ț ts ğ h ŭ u';

const letters = new Map<string, string>();
for (const table of [cyrillic, latin]) {
  const pairs = table.split(' ');
  for (let at = 0; at + 1 < pairs.length; at += 2) letters.set(pairs[at] as string, pairs[at + 1] as string);
}

const digraphs = new Map(
  Object.entries({
    schtsch: 'shch',
    tsch: 'ch',
    tch: 'ch',
    cz: 'ch',
    ch: 'ch',
    sch: 'sh',
    sz: 'sh',
    kh: 'h',
    ph: 'f',
    th: 't',
    ck: 'k',
    tz: 'ts',
    gu: 'h',
    ou: 'u',
    dj: 'dzh',
    // Andrew and Matthew, which would else be read as the surnames Андреєв and Матєєв.
    ew: 'eu',
    x: 'ks',
    c: 'k',
    q: 'k',
    w: 'v',
    y: 'i',
    j: 'i',
    g: 'h',
  }),
);
const digraph = /schtsch|tsch|tch|cz|sch|sz|kh|ph|th|ck|ch|tz|gu(?=[eéèi])|ou|dj|ew$|[xqwyjgc]/g;
const longest = 40;

const plain = (letter: string) => {
  const base = letter.normalize('NFD').charAt(0);
  return (base >= 'a' && base <= 'z') || letters.has(base) ? (letters.get(base) ?? base) : '';
};
const isLatin = (word: string) => /[a-zà-ʯ]/.test(word);

/** Letter by letter; a letter twice in a row once. */
function spelled(word: string) {
  let out = '';
  let last = '';
  for (const letter of word) {
    const sound = letter >= 'a' && letter <= 'z' ? letter : (letters.get(letter) ?? plain(letter));
    const from = sound.charAt(0) === last ? 1 : 0;
    if (sound.length <= from) continue;
    out += from ? sound.slice(1) : sound;
    last = out.charAt(out.length - 1);
  }
  return out;
}
const settled = (word: string) => (word.includes('ie') ? spelled(word.replaceAll('ie', 'e')) : word);

const read = (word: string) =>
  settled(spelled(isLatin(word) ? word.replace(digraph, (found) => digraphs.get(found) ?? found) : word));
const cleaned = (word: string) => word.toLowerCase().normalize('NFC');

/** One plain spelling of a word; empty for what is no word (longer than 40 letters, no letters). */
export const fold = (word: string): string => (word.length > longest ? '' : read(cleaned(word)));

/** Letters that some habits write for another sound, with what they may stand for. */
const doubtful: readonly (readonly [RegExp, string])[] = [
  [/(?<![stc])ch|x/g, 'h'],
  [/c(?=[eiy])/g, 'ts'],
  [/c(?!h)/g, 'ch'],
  [/^j(?=[aeou])/g, 'dzh'],
  [/(?<![ct])s+(?![chz])/g, 'z'],
  [/(?<![ct])s+(?![chz])/g, 'sh'],
];
const balticEndings = [/ius$/, /[aiu]s$/, /s$/];

/**
 * Other ways a Latin spelling can be read, to be tried when the first finds nothing: ch and x as х (Michail, Xasan), c as
 * ц or ч, s as з or ш (Sachar, Asot), a first j as дж (Jamal), Baltic endings taken off (Sergejus, Mihails). At most 28.
 */
export function otherReadings(word: string): string[] {
  if (word.length > longest) return [];
  const whole = cleaned(word);
  if (!isLatin(whole)) return [];
  const changed = doubtful.map(([letters, sound]) => whole.replace(letters, sound)).filter((other) => other !== whole);
  const both = changed.length > 1 && changed[0] ? [changed[0].replace(/s+(?![chz])/g, 'z')] : [];
  return [...new Set([...withoutEnding(read(whole)), ...[...changed, ...both].map(read).flatMap(withEnding)])];
}

const withoutEnding = (reading: string) =>
  balticEndings.map((ending) => reading.replace(ending, '')).filter((bare) => bare !== reading && bare.length >= 3);
const withEnding = (reading: string) => [reading, ...withoutEnding(reading)];

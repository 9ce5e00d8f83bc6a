import { habitAt } from './latin-habits';

/** Marks that are no letter of their own in any habit we read (é, ö, ņ …) are taken off; č, š, ł … stay. */
const kept = /[čćçšśşșŝžżźđďťțţğģŭłßþðœæøıəąęř]/;
const bare = (letter: string) => (kept.test(letter) ? letter : letter.normalize('NFD').replace(/\p{M}/gu, ''));
const plain = (word: string) => (/^[a-z]*$/.test(word) ? word : [...word].map(bare).join(''));

/** `chosen`: how letters with several readings were read before. One hand spells one way: they are read so again. */
type Reading = {
  readonly sounds: string;
  readonly cost: number;
  readonly chosen: Readonly<Record<string, number | undefined>>;
};
const mostReadings = 24;

/** Every way a Latin word can sound, the likeliest first. */
export function latinSounds(word: string): string[] {
  const readings = spellingsOf(plain(word)).flatMap((spelling, cost) =>
    readingsOf(spelling).map((one) => ({ sounds: one.sounds, cost: one.cost + cost })),
  );
  return [...new Set(readings.sort(byCost).map(({ sounds }) => sounds))];
}

/** The word with the endings of its habit, and without them; first what it more likely was. */
function spellingsOf(letters: string): string[] {
  const others = endings(letters);
  return balticSurname.test(letters) ? [...others, letters] : [letters, ...others];
}

/** Surnames from the east that got a Baltic ending: without it they are what they were. */
const balticSurname = /(?:[oe]v|in|yn|[uiy]k|enk|nčuk|sk|[aiy]j|k)[aioy]?s$/;
/** Spellings that have č, cz or tsch for ч, so that their ch is х. */
const centralEuropean = /[čšžłżśźěřů]|[cs]z|tsch|w|[aeiouy]j|j[aeiouy]/;

const byCost = (one: { readonly cost: number }, other: { readonly cost: number }) => one.cost - other.cost;

function readingsOf(letters: string): Reading[] {
  let readings: Reading[] = [{ sounds: '', cost: 0, chosen: {} }];
  const hardCh = centralEuropean.test(letters);
  for (let at = 0; at < letters.length; ) {
    const [written, sounds] = habitAt(letters, at) ?? [letters.charAt(at), [letters.charAt(at)]];
    if (sounds.length === 1) readings = readings.map((one) => ({ ...one, sounds: one.sounds + sounds[0] }));
    else readings = branched(readings, written, written === 'ch' && hardCh ? ['h', 's', 'k'] : sounds);
    at += written.length;
  }
  return readings.sort(byCost);
}

function branched(readings: readonly Reading[], written: string, sounds: readonly string[]): Reading[] {
  const letters = `${written}:${sounds.join()}`;
  const each = readings.flatMap((one) => {
    const before = one.chosen[letters];
    if (before !== undefined) return [{ ...one, sounds: one.sounds + sounds[before] }];
    return sounds.map((sound, cost) => ({
      sounds: one.sounds + sound,
      cost: one.cost + cost,
      chosen: { ...one.chosen, [letters]: cost },
    }));
  });
  return each.sort(byCost).slice(0, mostReadings);
}

/*
 * Endings one habit adds or changes: Belarusian -ou for -оў, Baltic -s and -as, -auskas, and the Lithuanian forms of
 * a wife's and a daughter's surname.
 */
const changes: readonly (readonly [RegExp, string])[] = [
  [/([aeo])u$/, '$1v'],
  [/([aeo])u(sk[aiy]?[aijy]?)$/, '$1v$2'],
  [/([ae])u(?=[^aeiouyw])/g, '$1v'],
  [/auskas$/, 'ovsk'],
  [/ausk(iene|aite)$/, 'ovsk'],
  [/(ov|ev)(iene|aite)$/, '$1'],
  [/(.{3})(i?ene|aite|i?ute|yte)$/, '$1'],
  [/(.{3})[aiouy]s$/, '$1'],
  [/(.{2}[bcčdfghjklmnprtvzž])s$/, '$1'],
  [/(.{3})ss$/, '$1'],
];
const endings = (letters: string) =>
  changes.map(([ending, instead]) => letters.replace(ending, instead)).filter((changed) => changed !== letters);

/** A Latin word in the same readable letters as a Cyrillic one, not yet folded. */
export function latinFine(word: string): string {
  const [letters = ''] = spellingsOf(plain(word));
  const hardCh = centralEuropean.test(letters);
  let out = '';
  for (let at = 0; at < letters.length; ) {
    const [written, , fine] = habitAt(letters, at) ?? [letters.charAt(at), [], letters.charAt(at)];
    out += written === 'ch' && hardCh ? 'h' : fine;
    at += written.length;
  }
  return out;
}

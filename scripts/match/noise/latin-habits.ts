/*
 * Spellings of Ukrainian and Russian names in Latin letters, as clerks of many countries have written them. Made for
 * judging sets, apart from the name engine on purpose: what the engine is tried on must not come from its own tables.
 */

export type Language = 'uk' | 'ru';
export type PartOfName = 'surname' | 'given' | 'patronymic';

export const habits = [
  'official',
  'passport',
  'english',
  'old',
  'german',
  'polish',
  'french',
  'scholarly',
  'latvian',
  'lithuanian',
] as const;
export type Habit = (typeof habits)[number];

const pairs = (text: string) => Object.fromEntries(text.split(' ').map((pair) => pair.split(':') as [string, string]));

/** Letters on which habits agree; г, и, й and the soft vowels are each habit's own. */
const everywhere = pairs(
  'а:a б:b в:v ґ:g д:d е:e ж:zh з:z і:i к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:kh ц:ts ч:ch ш:sh щ:shch ы:y э:e',
);
const english = pairs('є:ye ї:yi й:y ю:yu я:ya ё:yo');
const icao = pairs('є:ie ї:i й:i ю:iu я:ia ё:e ъ:ie');
const slavic = pairs('є:je ї:ji й:j ю:ju я:ja ё:jo');

const letters: Record<Habit, Record<string, string>> = {
  official: { ...everywhere, ...icao },
  passport: { ...everywhere, ...icao },
  english: { ...everywhere, ...english },
  old: { ...everywhere, ...english, ...pairs('ч:tch у:ou ї:i й:i х:h') },
  german: { ...everywhere, ...slavic, ...pairs('в:w ж:sch з:s х:ch ц:z ч:tsch ш:sch щ:schtsch ї:ji') },
  polish: { ...everywhere, ...slavic, ...pairs('в:w ж:ż х:ch ц:c ч:cz ш:sz щ:szcz') },
  french: { ...everywhere, ...icao, ...pairs('у:ou ж:j ч:tch ш:ch щ:chtch ю:iou є:ie й:ï') },
  scholarly: { ...everywhere, ...slavic, ...pairs('ж:ž х:ch ц:c ч:č ш:š щ:šč') },
  latvian: { ...everywhere, ...slavic, ...pairs('ж:ž х:h ц:c ч:č ш:š щ:šč ї:ji') },
  lithuanian: { ...everywhere, ...slavic, ...pairs('ж:ž х:ch ц:c ч:č ш:š щ:šč ы:y') },
};

const atTheStart: Partial<Record<Habit, Record<string, string>>> = {
  official: pairs('є:ye ї:yi й:y ю:yu я:ya'),
  english: pairs('е:ye'),
  german: pairs('е:je'),
  lithuanian: pairs('е:je'),
};

const endings: Partial<Record<Habit, readonly (readonly [RegExp, string])[]>> = {
  english: [[/yy$/, 'yi']],
  polish: [
    [/l(?![eiyj'])/g, 'ł'],
    [/sk(?:yj|ij)$/, 'ski'],
    [/ck(?:yj|ij)$/, 'cki'],
    [/ż/g, 'ż'],
    [/([bcdfłlmnprstwz])j([aeu])/g, '$1i$2'],
    [/yj$/, 'y'],
    [/ij$/, 'ij'],
  ],
  german: [
    [/([aeiouy])s([aeiouy])/g, '$1ss$2'],
    [/sk(?:yj|ij)$/, 'skyj'],
    [/ij$/, 'ij'],
  ],
  french: [
    [/([aeiouy])s([aeiouy])/g, '$1ss$2'],
    [/g([eiy])/g, 'gu$1'],
    [/in$/, 'ine'],
    [/iï$/, 'i'],
    [/yï$/, 'y'],
  ],
};

const baltic: Record<'latvian' | 'lithuanian', readonly (readonly [RegExp, string])[]> = {
  latvian: [
    [/sk(?:yj|ij)$/, 'skis'],
    [/ck(?:yj|ij)$/, 'ckis'],
    [/j$/, 'js'],
    [/([bcdfghklmnprstvzčšž])$/, '$1s'],
  ],
  lithuanian: [
    [/sk(?:yj|ij)$/, 'skis'],
    [/ck(?:yj|ij)$/, 'ckis'],
    [/j$/, 'jus'],
    [/ovyč$|ovič$/, 'ovičius'],
    [/([bcdfghklmnprstvzčšž])$/, '$1as'],
  ],
};

function letterOf(habit: Habit, language: Language, word: string, at: number): string {
  const letter = word[at] as string;
  if (letter === 'г') return language === 'uk' && habit !== 'old' && habit !== 'french' ? 'h' : 'g';
  if (letter === 'и') return language === 'uk' ? 'y' : 'i';
  const start = at === 0 || (habit === 'english' && /[аеиоуыэюя]/.test(word[at - 1] as string));
  if (letter === 'е' && language === 'uk') return 'e';
  return (
    (start ? atTheStart[habit]?.[letter] : undefined) ?? letters[habit][letter] ?? (/[ьъ'’]/.test(letter) ? '' : letter)
  );
}

/** A Cyrillic word in Latin letters after a habit. Small letters; Baltic endings only for men. */
export function latinAfter(
  habit: Habit,
  { word, language, man }: { word: string; language: Language; man: boolean },
): string {
  const small = word.toLowerCase();
  const lower = habit === 'official' ? small.replace(/зг/g, 'зgh') : small;
  let out = '';
  for (let at = 0; at < lower.length; at++) out += letterOf(habit, language, lower, at);
  // Russian names in -ий: Yury, Dmitry, as English newspapers write them.
  if (habit === 'english' && language === 'ru') out = out.replace(/iy$/, 'y');
  const own = (habit === 'latvian' || habit === 'lithuanian') && man ? baltic[habit] : (endings[habit] ?? []);
  for (const [ending, replacement] of own) {
    const changed = out.replace(ending, replacement);
    const isBaltic = habit === 'latvian' || habit === 'lithuanian';
    if (changed !== out && isBaltic) return changed;
    out = changed;
  }
  return out;
}

/** Without marks above and below the letters, as a machine-readable zone or a hurried clerk writes. */
export const withoutMarks = (word: string): string => word.replace(/ł/g, 'l').normalize('NFD').replace(/\p{M}/gu, '');

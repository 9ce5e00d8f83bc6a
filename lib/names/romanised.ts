/*
 * Cyrillic in Latin letters as travel documents write it: ICAO Doc 9303, part 3, section 6, table B. Ukrainian reads two
 * letters otherwise than Russian. For a paper that must be read by whoever knows no Cyrillic; never for comparing.
 */
const letters: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ґ: 'g',
  д: 'd',
  е: 'e',
  ё: 'e',
  є: 'ie',
  ж: 'zh',
  з: 'z',
  и: 'i',
  і: 'i',
  ї: 'i',
  й: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ў: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: 'ie',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'iu',
  я: 'ia',
  '’': '',
  ʼ: '',
  "'": '',
};
const ukrainian: Readonly<Record<string, string>> = { г: 'h', и: 'y' };

/** A name in Latin letters. Whether it is Ukrainian is said, or seen by the letters only Ukrainian has. */
export function romanised(name: string, language: 'uk' | 'ru' | null = null): string {
  const isUkrainian = language === 'uk' || (language === null && /[ґєіїʼ’]/i.test(name));
  const spelt = [...name.normalize('NFC')].map((letter) => {
    const small = letter.toLowerCase();
    const latin = (isUkrainian ? ukrainian[small] : undefined) ?? letters[small];
    if (latin === undefined) return letter;
    return letter === small ? latin : latin.slice(0, 1).toUpperCase() + latin.slice(1);
  });
  return spelt.join('');
}

import { nominatives } from './declension';

const cyrillic =
  /(.{2,})(йович|ьович|ович|евич|авич|авіч|евіч|явіч|овіч|івна|ївна|овна|евна|йовна|аўна|еўна|оўна|ична|інічна|инична|ыч)$/;
const cyrillicShort = /(.{2,}?)(ич|іч)$/;
const latin =
  /(.{2,}?)([ijy]?[oe](v|w)(i|y)(ch|tch|tsch|tsj|cz|č|ć|c|cs|tš)|[ijy]?[aeo]v(ič|yč)|[ijy]?[iyoe](v|w)n[ao]|i?ichna|i?ychna|[aeo](ŭ|u)na)$/;

/** The father's name in a patronymic of five letters or more, as far as the ending shows it; null for other words. */
export function fatherIn(word: string): string | null {
  return father(word) ?? nominatives(word).map(father).find(Boolean) ?? null;
}

function father(word: string): string | null {
  if (word.length < 6) return null;
  const found = cyrillic.exec(word) ?? latin.exec(word) ?? (word.length < 9 ? cyrillicShort.exec(word) : null);
  return found?.[1] ?? null;
}

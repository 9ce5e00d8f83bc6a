import type { GivenName } from './given-names';

type Sex = 'male' | 'female';

/** A woman's form of a surname, Ukrainian or Russian; the same word where it has none. */
export const womensSurname = (surname: string): string => {
  if (/(?:[оеє]в|[іиї]н)$/.test(surname)) return `${surname}а`;
  if (/[^ьй][сц]кий$/.test(surname)) return surname.replace(/ий$/, 'ая');
  return surname.replace(/ий$/, 'а');
};

function ukrainian(stem: string, sex: Sex) {
  if (sex === 'male') return `${stem}ич`;
  if (stem.endsWith('йов')) return `${stem.slice(0, -3)}ївна`;
  return stem.endsWith('ов') ? `${stem.slice(0, -2)}івна` : `${stem}івна`;
}

function russian(stem: string, sex: Sex) {
  if (sex === 'male') return `${stem}ич`;
  return /[ое]в$/.test(stem) ? `${stem}на` : `${stem}инична`;
}

/** The patronymic a father's name gives. */
export const patronymicOf = (father: GivenName, language: 'uk' | 'ru', sex: Sex): string =>
  language === 'uk' ? ukrainian(father.ukFather, sex) : russian(father.ruFather, sex);

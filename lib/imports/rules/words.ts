import type { ClaimStatement } from '../../evidence/rules';
import type { Category, sexes } from '../../prisoners/rules';

type Sex = (typeof sexes)[number];

const fold = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’‘ʼ`´".]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

const nothing = new Set(['', '-', '–', '—', '?', 'н/д', 'нд', 'n/a', 'na', 'unknown', 'невідомо', 'неизвестно']);
export const saysNothing = (text: string) => nothing.has(fold(text));

/** Whether what stands in the place of a name is none: signs alone, or that it is not known. */
export const namesNobody = (text: string) =>
  !/[\p{L}\p{N}]/u.test(text) || /^(?:н\/д|n\/a|unknown|невідом[оаий]{1,2}|неизвестн[оаый]{1,2})\.?$/iu.test(text);

const sexWords: Readonly<Record<string, Sex>> = {
  ч: 'male',
  чол: 'male',
  чоловік: 'male',
  чоловіча: 'male',
  м: 'male',
  муж: 'male',
  мужской: 'male',
  мужчина: 'male',
  m: 'male',
  male: 'male',
  man: 'male',
  ж: 'female',
  жін: 'female',
  жінка: 'female',
  жіноча: 'female',
  жен: 'female',
  женский: 'female',
  женщина: 'female',
  f: 'female',
  female: 'female',
  woman: 'female',
};
/** The sex a word says; null when the word is not known here. */
export const sexSaid = (text: string): Sex | null => (saysNothing(text) ? 'unknown' : (sexWords[fold(text)] ?? null));

const categoryWords: readonly [RegExp, Category][] = [
  [
    /^(військовослужбов\S*|військов\S*|комбатант\S*|военнослужащ\S*|военн\S*|combatant|military|soldier)$/u,
    'combatant',
  ],
  [/^(медик\S*|медичн\S* персонал|медицинск\S* персонал|лікар|врач|medical( personnel)?|medic)$/u, 'medical'],
  [/^(капелан\S*|капеллан\S*|священ\S*|chaplain|religious( personnel)?)$/u, 'religious'],
  [/^(цивільн\S*( особа)?|гражданск\S*( лицо)?|civilian)$/u, 'civilian'],
  [/^(політв.?язень|політичн\S* в.?язень|политзаключенн\S*|political (prisoner|detainee))$/u, 'political-detainee'],
];
export const categorySaid = (text: string): Category | null =>
  saysNothing(text) ? 'unknown' : (categoryWords.find(([words]) => words.test(fold(text)))?.[1] ?? null);

const statementWords: readonly [RegExp, ClaimStatement][] = [
  [/загин|помер|мертв|погиб|умер|\bdead\b|\bdied\b|deceased|killed/u, 'dead'],
  [
    /звільнен|обмінян|обмін|повернен|повернув|вернул|возвращ|освобожд|обмен|released|exchanged|returned|repatriated/u,
    'released',
  ],
  [/зник|безвісти|без вести|пропал|missing|\bmia\b/u, 'missing'],
  [/поранен|ранен|wounded|injured/u, 'wounded'],
  [/госпітал|лікарн|госпитал|больниц|hospital/u, 'in-hospital'],
  [/переведен|етапован|этапирован|transferred/u, 'transferred'],
  [/полон|плен|captiv|\bpow\b|prisoner|утриму|удержива|detained/u, 'in-captivity'],
  [/живий|жива|живой|^жив$|alive/u, 'alive'],
];
const doubted = /(^|\s)(не|ні|нет|not|no)(\s|$)|\?|ймовірно|вероятно|можливо|возможно|probably|possibly|presumed/u;
const outOf = /(з|із|из|с|from|out of)\s+(полону|плена|captivity)/u;

/**
 * What a word of a list says of a person; null when it says several things, doubts itself or is not known here. It
 * becomes a claim to be weighed and never a status.
 */
export function statementSaid(text: string): ClaimStatement | null {
  const folded = fold(text);
  if (doubted.test(text.toLowerCase()) || doubted.test(folded)) return null;
  const said = statementWords.filter(([words]) => words.test(folded)).map(([, statement]) => statement);
  const meant = said.includes('released') && outOf.test(folded) ? said.filter((one) => one !== 'in-captivity') : said;
  return meant.length === 1 ? (meant[0] ?? null) : null;
}

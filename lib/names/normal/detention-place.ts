import { wordsOf } from './clean';
import { placeOf } from './place';
import { remembered } from './remembered';

/** A place of detention taken apart, each part in a form all spellings share. */
export type DetentionPlace = {
  /** One text for all spellings of the place: what it is, its numbers, its names, each in order. */
  readonly key: string;
  readonly numbers: readonly string[];
  readonly names: readonly string[];
  /** Only a region is named: anything in it may be meant. */
  readonly broad: boolean;
};

const set = (words: string) => new Set(words.trim().split(/\s+/));

/** What sort of house it is, under every word for it. The names of its kind say nothing about where it is. */
const houses: readonly (readonly [string, ReadonlySet<string>])[] = [
  ['remand', set('сізо сизо sizo ізолятор изолятор слідчий следственный pretrial remand detention centre center')],
  [
    'colony',
    set('вк ик іу vk ik колонія колонії колония колонии colony penal виправна исправительная виправної correctional'),
  ],
  ['camp', set('табір табору таборі лагерь лагере лагеря camp')],
  [
    'hospital',
    set('госпіталь госпіталі госпиталь госпитале лікарня лікарні больница больнице hospital лазарет infirmary'),
  ],
  ['prison', set('тюрма тюрмі тюрьма тюрьме вязниця prison jail')],
];
const housesByWord = new Map(houses.flatMap(([house, words]) => [...words].map((word) => [word, house] as const)));

/** Parts of one house: somebody moved from block to block has not left. */
const inside = set(
  'блок блоці блоке block барак бараку бараке barrack barracks камера камері камере cell загін отряд поверх этаж floor корпус building палата ward',
);
const numbering = set('n no nr num номер number');
const afterItsName = set(
  'область області области обл oblast region край краї крае район районі районе р н district province governorate',
);
const beforeItsName = set('республіка республіки республика республики republic');

/** A place of detention as its parts; null when nothing is named. */
export const detentionPlaceOf = remembered((text: string): DetentionPlace | null => {
  const words = withoutInside(wordsOf(text).flatMap(apart));
  const { kept, regions } = withoutRegions(words);
  const broad = !kept.some((word) => !housesByWord.has(word));
  const told = broad ? [...kept, ...regions] : kept;
  const houseIn = [...new Set(told.flatMap((word) => housesByWord.get(word) ?? []))].sort();
  const rest = told.filter((word) => !housesByWord.has(word));
  const numbers = once(rest.filter((word) => /^\d+$/.test(word)).map((word) => word.replace(/^0+(?=\d)/, '')));
  const names = once((placeOf(rest.filter((word) => !/^\d+$/.test(word)).join(' ')) ?? '').split(' '));
  const key = [...houseIn, ...numbers, ...names].join(' ');
  return key ? { key, numbers, names, broad: broad && regions.length > 0 } : null;
});

const once = (words: readonly string[]) => [...new Set(words.filter(Boolean))].sort();

/** «№120», «вк120»: letters and figures written together are two words; the sign for number is none. */
const apart = (word: string): string[] => (word.match(/\d+|[^\d]+/g) ?? []).filter((part) => !numbering.has(part));

function withoutInside(words: readonly string[]): string[] {
  const kept: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    if (!inside.has(words[at] ?? '')) kept.push(words[at] ?? '');
    else if (/^(\d+|\p{L})$/u.test(words[at + 1] ?? '')) at += 1;
  }
  return kept;
}

/** Takes «Донецька область» out of «Оленівка, Донецька область»: whoever wrote less meant the same place. */
function withoutRegions(words: readonly string[]): { kept: string[]; regions: string[] } {
  const regions = words.filter(
    (word, at) =>
      !isRegionWord(word) && (afterItsName.has(words[at + 1] ?? '') || beforeItsName.has(words[at - 1] ?? '')),
  );
  return { kept: words.filter((word) => !isRegionWord(word) && !regions.includes(word)), regions };
}
const isRegionWord = (word: string) => afterItsName.has(word) || beforeItsName.has(word);

/**
 * True when two places are different for sure: their numbers differ, or they have no name in common. One long number may
 * have two names (of the village, of the house), and a region, or a place told too briefly, may be any other.
 */
export function surelyElsewhere(one: DetentionPlace | null, other: DetentionPlace | null): boolean {
  if (!one || !other || one.broad || other.broad) return false;
  const both = (part: 'numbers' | 'names') => one[part].length > 0 && other[part].length > 0;
  const common = (part: 'numbers' | 'names') => one[part].filter((word) => other[part].includes(word));
  const numbers = common('numbers');
  if (both('numbers') && numbers.length === 0) return true;
  if (numbers.some((number) => number.length >= 3)) return false;
  return both('names') && common('names').length === 0;
}

/** Raised with every change of these rules, so that keys made by older ones are made again. */
export const placeRulesVersion = 1;

import { drawer, type Random, randomFrom } from './random';
import { inRussian, inUkrainian, named } from './spelling';
import * as parts from './surname-parts';

export type Origin = 'slavic' | 'turkic' | 'caucasian';
/** A surname in both spellings, the man's form. */
export type Surname = { readonly uk: string; readonly ru: string; readonly origin: Origin };

const words = (text: string) => text.split(' ');

/** Roots joined with endings: which roots take which, and in which language they are spelled. */
const kinds = [
  {
    roots: parts.ukrainianRoots,
    endings: words('енко чук юк ук ак ик ко ський ець ишин ій енчук енюк аренко иченко'),
    in: 'uk',
  },
  { roots: parts.russianRoots, endings: words('ов ин ский ников кин енков ушкин ихин ышев аев'), in: 'ru' },
  { roots: parts.belarusianRoots, endings: words('евич ович енок еня ец ейко ук ик'), in: 'uk' },
  { roots: parts.polishRoots, endings: words('ський евський овський чик ак евич ович инський'), in: 'uk' },
  { roots: parts.jewishRoots, endings: words('ман берг штейн фельд зон баум ер блат ович сон'), in: 'uk' },
  { roots: parts.turkicRoots, endings: words('ов ін аєв єв оглу лаєв заде'), in: 'uk', origin: 'turkic' },
  { roots: parts.caucasianRoots, endings: words('швілі дзе ян янц ія ава іані уа'), in: 'uk', origin: 'caucasian' },
] as const;

const first = words(
  'б в г д ж з к л м н п р с т х ц ч ш бр гр др кр пр тр бл гл кл пл сл ст ск см сн хв зв шк шв др вл',
);
const vowels = words('а а а е е и и о о о у у я і');
const middle = words('б в г д ж з к л м н п р с т х ц ч ш');
const last = words('б в г д ж з к л м н п р с т х ч ш нк рк лк ск рт нд ст льч сл вр нд рп лт');
const common = words('енко чук юк ук ов ін ський як ик ко єв ець енко ов ик ишин ак евич ський');

const joined = (root: string, ending: string) =>
  /[аеєиіїоуюя]$/.test(root) && /^[аеєиіїоуюяы]/.test(ending) ? root.slice(0, -1) + ending : root + ending;

function fromRoots(): Surname[] {
  return kinds.flatMap((kind) =>
    kind.roots.flatMap((root) =>
      kind.endings.map((ending) => {
        const word = joined(root, /[еи]$/.test(root) && ending === 'ов' ? 'ев' : ending);
        const origin = 'origin' in kind ? kind.origin : 'slavic';
        return kind.in === 'uk'
          ? { uk: word, ru: inRussian(word), origin }
          : { uk: inUkrainian(word), ru: word, origin };
      }),
    ),
  );
}

/** Surnames of roots nobody can explain: the long tail of any list. */
function invented(random: Random, count: number): Surname[] {
  return Array.from({ length: count }, () => {
    const long = random.chance(0.72);
    const start = random.pick(first) + random.pick(vowels);
    const word =
      start + (long ? random.pick(middle) + random.pick(vowels) : '') + random.pick(last) + random.pick(common);
    return { uk: word, ru: inRussian(word), origin: 'slavic' };
  });
}

function shuffled<T>(items: readonly T[], random: Random): T[] {
  const order = [...items];
  for (let at = order.length - 1; at > 0; at--) {
    const other = random.whole(at + 1);
    [order[at], order[other]] = [order[other] as T, order[at] as T];
  }
  return order;
}

function inOrder(): readonly Surname[] {
  const random = randomFrom(20_100_127);
  const leading: Surname[] = parts.leading.map((uk) => ({ uk, ru: inRussian(uk), origin: 'slavic' }));
  const all = [...leading, ...shuffled(fromRoots(), random), ...invented(random, 150_000)];
  const seen = new Set<string>();
  const once = all.filter(({ uk }) => uk.length >= 3 && !seen.has(uk) && seen.add(uk));
  return once.map(({ uk, ru, origin }) => ({ uk: named(uk), ru: named(ru), origin }));
}

/** Every surname, the most common first. The same in every population; only who bears them differs. */
export const surnames = inOrder();

/** A surname as often as it occurs in life: the first is borne by 0.6 of a hundred, and half of all by one or two. */
export const drawSurname = drawer(surnames.map((_, rank) => 1 / (rank + 17)));

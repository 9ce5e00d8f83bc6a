import type { NameToken, Population } from '../person';
import { soundKey, spelledKey } from './frequency-keys';

/** How many people were counted under each key of `frequencyKeys`, and how many people there are in all. */
export type NameCounts = {
  readonly size: number;
  readonly surname: ReadonlyMap<string, number>;
  readonly given: ReadonlyMap<string, number>;
  readonly patronymic: ReadonlyMap<string, number>;
};

/** What is assumed of a name nobody counted, and how many assumed people stand behind the assumption. */
const assumed = { people: 2000, surname: 1 / 20_000, given: 1 / 60, patronymic: 1 / 60, unlisted: 1 / 2000 } as const;

/** Shares of names from counts. A young registry's counts are few, so they are mixed with what is usual. */
export function populationFrom(counts: NameCounts): Population {
  const share = (count: number | undefined, usual: number) =>
    ((count ?? 0) + assumed.people * usual) / (counts.size + assumed.people);
  const father = byGroup(counts.patronymic);
  const given = byGroup(counts.given);

  const ofGroups = (token: NameToken, known: ReadonlyMap<number, number>, usual: number) => {
    if (token.groups.length === 0) return 0;
    let sum = 0;
    for (const group of token.groups) sum += share(known.get(group), usual);
    return Math.min(sum, 1);
  };
  return {
    size: Math.max(counts.size, 1),
    surname: (token) => share(counts.surname.get(spelledKey(token)), assumed.surname),
    sound: (skeleton) => share(counts.surname.get(soundKey(skeleton)), assumed.surname),
    given: (token) =>
      ofGroups(token, given, assumed.given) || share(counts.given.get(`=${token.fine}`), assumed.unlisted),
    patronymic: (token) =>
      ofGroups(token, father, assumed.patronymic) || share(counts.patronymic.get(`=${token.fine}`), assumed.unlisted),
  };
}

/** The counts of groups by number, so that scoring builds no keys. */
function byGroup(counts: ReadonlyMap<string, number>): ReadonlyMap<number, number> {
  const groups = new Map<number, number>();
  for (const [key, count] of counts) if (!key.startsWith('=')) groups.set(Number(key), count);
  return groups;
}

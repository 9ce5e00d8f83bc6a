import 'server-only';
import { type Lookup, lookups } from '../../names/keys';
import type { Prepared } from '../../names/person';
import type { Score } from '../../names/score';
import type { Census } from './name-counts';

/**
 * A key more people share than this tells little and costs much: it is left out where there are others. What is broad by
 * itself is asked for only while it is rare.
 */
const tooCommon = { selective: 2500, broad: 400 } as const;
/** Of keys that are all too common the rarest is asked for, up to here: each row takes its time. */
const bearable = 6000;
/** What is broad is asked for rarest first until about so many rows would be read; nobody counts keys of fewer than `uncounted`. */
const broadRows = 1200;
const uncounted = 60;

/** Lookups that are asked together, because one question costs less than two. */
const together: readonly (readonly Lookup['name'][])[] = [
  ['number', 'name-and-year'],
  ['misspelt-and-year', 'name'],
  ['misspelt'],
  ['broad'],
];

export type Step = { readonly keys: readonly number[]; readonly strong: readonly number[]; readonly broad: boolean };

/** What is asked, in this order, until enough is found. */
export function stepsFor(wanted: Prepared, census: Census): Step[] {
  const all = lookups(wanted);
  return together.flatMap((names) => {
    const asked = all.filter(({ name }) => names.includes(name));
    const broad = names.includes('broad');
    const wide = withoutCommon(
      asked.flatMap((one) => one.keys),
      { census, most: broad ? tooCommon.broad : tooCommon.selective, rarest: !broad || asked.length === all.length },
    );
    const keys = broad ? rarestOf(wide, census) : wide;
    const strong = asked.flatMap((one) => one.strong).filter((key) => keys.includes(key));
    return keys.length > 0 ? [{ keys, strong, broad }] : [];
  });
}

type Limits = { readonly census: Census; readonly most: number; readonly rarest: boolean };

function withoutCommon(keys: readonly number[], { census, most, rarest }: Limits): readonly number[] {
  const people = (key: number) => census.commonKeys.get(key) ?? 0;
  const kept = keys.filter((key) => people(key) <= most);
  if (kept.length > 0 || !rarest) return kept;
  return [...keys]
    .sort((one, other) => people(one) - people(other))
    .filter((key) => people(key) <= bearable)
    .slice(0, 1);
}

/** The rarest of these keys, as many as it takes to read so many rows. */
function rarestOf(keys: readonly number[], { commonKeys }: Census): readonly number[] {
  const people = (key: number) => commonKeys.get(key) ?? uncounted;
  const rarestFirst = [...keys].sort((one, other) => people(one) - people(other));
  let rows = 0;
  return rarestFirst.filter((key, at) => {
    rows += people(key);
    return at === 0 || rows <= broadRows;
  });
}

const agreeing: ReadonlySet<string> = new Set([
  'same',
  'other-form',
  'short',
  'short-shared',
  'initial',
  'swapped',
  'missing',
]);
const names: ReadonlySet<string> = new Set(['surname', 'given', 'patronymic']);

/** Every part of the name that was asked for is there in another form at most, and so is the birth. */
export const agrees = ({ parts }: Score): boolean =>
  parts.every(({ part, level, bits }) => (names.has(part) ? agreeing.has(level) : bits >= 0)) &&
  parts.some(({ part, bits }) => part === 'surname' && bits > 0);

/** Surname and given name may be meant, errors allowed. */
export const resembles = ({ band, parts }: Score): boolean =>
  band === 'strong' || band === 'possible' || parts.every(({ part, bits }) => !names.has(part) || bits >= 0);

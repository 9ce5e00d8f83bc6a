import 'server-only';
import { type Lookup, lookups } from '../../names/keys';
import type { Prepared } from '../../names/person';
import type { Score } from '../../names/score';
import type { Census } from './name-counts';

/** A key more people share than this tells little and costs much; it is asked for only when there is no other. */
const tooCommon = 2500;

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
    const step = withoutCommon(
      asked.flatMap(({ keys }) => keys),
      asked.flatMap(({ strong }) => strong),
      census,
    );
    return step.keys.length > 0 ? [{ ...step, broad: names.includes('broad') }] : [];
  });
}

function withoutCommon(keys: readonly number[], strong: readonly number[], { commonKeys }: Census) {
  const people = (key: number) => commonKeys.get(key) ?? 0;
  const rare = (key: number) => people(key) <= tooCommon;
  const kept = keys.filter(rare);
  if (kept.length > 0) return { keys: kept, strong: strong.filter(rare) };
  const [rarest] = [...keys].sort((one, other) => people(one) - people(other));
  return { keys: rarest === undefined ? [] : [rarest], strong: [] };
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

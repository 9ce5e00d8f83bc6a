import { unknownDate } from '@/lib/kernel/partial-date';
import { keysOf, type Lookup, lookups } from '@/lib/names/keys';
import type { Description, WrittenName } from '@/lib/names/person';
import { prepare } from '@/lib/names/prepare';
import { readQuestion } from '@/lib/names/question';

/** A person of whom nothing but the given facts is known. */
export const described = (facts: Partial<Description>): Description => ({
  names: [],
  sex: 'unknown',
  birth: unknownDate,
  birthPlace: null,
  unit: null,
  places: [],
  relatives: [],
  numbers: [],
  ...facts,
});

/** A name of the record in parts, divided by slashes: surname/given/patronymic. */
export const onRecord = (parts: string, facts: Partial<Description> = {}): Description => {
  const [surname, given, patronymic] = parts.split('/');
  return described({ names: [{ surname, given, patronymic } satisfies WrittenName], ...facts });
};

/** The first step of a search that finds the record; null when none does. */
export function stepThatFinds(record: Description, asked: Description): Lookup['name'] | null {
  const kept = new Set(keysOf(prepare(record)));
  return lookups(prepare(asked)).find(({ keys }) => keys.some((key) => kept.has(key)))?.name ?? null;
}

/** The same for a line typed into the search box. */
export const stepFor = (record: Description, line: string) => stepThatFinds(record, readQuestion(line).description);

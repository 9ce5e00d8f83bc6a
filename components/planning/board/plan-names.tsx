'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { createContext, type ReactNode, useContext } from 'react';
import { useWords } from '@/components/exchanges/use-words';
import type { Person } from '@/lib/exchanges/schema/batch';
import { ageBands } from '@/lib/planning/rules/groups';
import { groupKeys } from '@/lib/planning/rules/set-up';
import type { Named } from '@/lib/planning/schema/sentences';
import { categories, sexes } from '@/lib/prisoners/rules';

/** What the codes of a plan are called: its lines, the places people are fetched from, the places of detention. */
export type PlanNames = {
  readonly lines: Readonly<Record<string, string>>;
  readonly sites: Readonly<Record<string, string>>;
  readonly places: Readonly<Record<string, string>>;
};
const Names = createContext<PlanNames>({ lines: {}, sites: {}, places: {} });

export const PlanNamesProvider = ({ names, children }: { names: PlanNames; children: ReactNode }) => (
  <Names value={names}>{children}</Names>
);

/** Names for what a plan knows by code. What has no name (any more) is said by its code. */
export function usePlanNames() {
  const names = useContext(Names);
  const t = useTranslations('planning');
  const value = useGroupValue(names);
  return {
    line: (id: string) => names.lines[id] || (id === 'all' ? t('board.lines.only') : id),
    site: (id: string) => names.sites[id] || (ownSites.includes(id) ? t(`board.vehicles.${id as 'any'}`) : id),
    /** A set-up nobody has saved has one kind of vehicle: all the places of the batch. */
    vehicle: (type: string) => (type === 'all' ? t('board.vehicles.all') : type),
    group: ({ key, value: of }: { key: string; value: string }) => {
      const known = groupKeys.find((one) => one === key);
      return t('groups.label', {
        key: known ? t(`groups.${known}`) : t('groups.other', { key }),
        value: value(key, of),
      });
    },
  };
}

/** Where no site is named everybody is fetched from one; whom none of those named serves is at one that is not reached. */
const ownSites: readonly string[] = ['any', 'not-served'];

const among = <Code extends string>(codes: readonly Code[], value: string) => codes.find((code) => code === value);

function useGroupValue({ places }: PlanNames) {
  const t = useTranslations('planning.groups');
  const people = useTranslations('prisoners');
  return (key: string, value: string): string => {
    if (value === 'unknown') return t('unknown');
    const [category, sex, band] = [among(categories, value), among(sexes, value), among(ageBands, value)];
    if (key === 'category' && category) return people(`categories.${category}`);
    if (key === 'sex' && sex) return people(`sexes.${sex}`);
    if (key === 'age-band' && band) return t(`bands.${band}`);
    return key === 'place' ? (places[value] ?? value) : value;
  };
}

/** The one name of each thing a sentence is about; people by those who are at hand, else by the number of their record. */
export function useNaming(people: readonly Person[] = []) {
  const names = usePlanNames();
  const t = useTranslations('planning');
  const { name } = useWords();
  const format = useFormatter();
  const known = new Map<string, Person>(people.map((person) => [person.prisonerId, person]));
  return (thing: Named): string => {
    if ('line' in thing) return names.line(thing.line);
    if ('site' in thing) return names.site(thing.site);
    if ('group' in thing) return names.group(thing.group);
    if ('level' in thing) return t(`levels.${thing.level}`);
    const each = thing.people.map((id) => {
      const person = known.get(id);
      return person ? name(person) : t('board.person.unnamed');
    });
    return format.list(each, { type: 'conjunction' });
  };
}

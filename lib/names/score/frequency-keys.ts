import type { NameToken, Prepared } from '../person';

/** The keys one person counts under, each once: how often names occur is the number of people per key. */
export type FrequencyKeys = { surname: string[]; given: string[]; patronymic: string[] };

/** A surname counts as it is spelled and, with a mark of its own, as it sounds. */
export const spelledKey = (token: NameToken) => token.fine;
export const soundKey = (skeleton: string) => `~${skeleton}`;
/** A given name or a father's name counts by its groups; one that is in no group, as it is spelled. */
export const groupKeys = (token: NameToken) =>
  token.groups.length > 0 ? token.groups.map(String) : [`=${token.fine}`];

/** Everything a person is counted under, over all known forms of the name. */
export function frequencyKeys(person: Prepared): FrequencyKeys {
  const surname = new Set<string>();
  const given = new Set<string>();
  const patronymic = new Set<string>();
  for (const token of person.forms.flat()) {
    if (token.role === 'patronymic') for (const key of groupKeys(token)) patronymic.add(key);
    else if (token.role === 'given' || (token.role === null && token.groups.length > 0))
      for (const key of groupKeys(token)) given.add(key);
    else if (token.role === 'surname' || token.role === null)
      for (const key of [spelledKey(token), ...token.skeletons.map(soundKey)]) surname.add(key);
  }
  return { surname: [...surname], given: [...given], patronymic: [...patronymic] };
}

import { givenGroups } from '../given/tables';
import { spellingOf } from '../normal/spelling';
import type { NameToken } from '../person';

const firstSounds = new Map<number, ReadonlySet<string>>();
const fullForms = new Map(givenGroups.map(({ id, full }) => [id, full]));

/** The sounds with which the full forms of a name begin: m and n for Микола, Николай. */
function soundsOf(group: number): ReadonlySet<string> {
  const known = firstSounds.get(group);
  if (known) return known;
  const sounds = new Set(
    (fullForms.get(group) ?? []).flatMap((form) =>
      spellingOf(form.toLowerCase()).skeletons.map((skeleton) => skeleton.charAt(0)),
    ),
  );
  firstSounds.set(group, sounds);
  return sounds;
}

const begins = (skeletons: readonly string[], initial: NameToken) =>
  skeletons.some((skeleton) => initial.skeletons.some((sound) => sound.charAt(0) === skeleton.charAt(0)));

/** True when a name, in any of its languages, can begin with this initial. Vowels count as one. */
export function beginsWith(name: NameToken, initial: NameToken): boolean {
  if (name.fine !== '' && name.fine.charAt(0) === initial.fine.charAt(0)) return true;
  if (begins(name.skeletons, initial)) return true;
  return name.groups.some((group) => begins([...soundsOf(group)], initial));
}

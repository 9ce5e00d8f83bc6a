import { givenGroups } from '../given/tables';
import { spellingOf } from '../normal/spelling';
import type { NameToken } from '../person';

type Word = Pick<NameToken, 'fine' | 'skeletons'>;

/** How a word begins: its first consonant sounds, or its first vowel. */
const beginnings = ({ fine, skeletons }: Word): string[] =>
  skeletons.map((skeleton) => (skeleton.startsWith('a') ? fine.charAt(0) : skeleton.charAt(0)));

const fullForms = new Map(givenGroups.map(({ id, full }) => [id, full]));
const known = new Map<number, readonly string[]>();

/** How the full forms of a name begin in all its languages: m and n for Микола, Николай. */
function beginningsOf(group: number): readonly string[] {
  const found =
    known.get(group) ?? (fullForms.get(group) ?? []).flatMap((form) => beginnings(spellingOf(form.toLowerCase())));
  known.set(group, found);
  return found;
}

/** True when a name, in any of its languages, can begin with this initial. */
export function beginsWith(name: NameToken, initial: NameToken): boolean {
  const wanted = beginnings(initial);
  const isWanted = (beginning: string) => wanted.includes(beginning);
  return beginnings(name).some(isWanted) || name.groups.some((group) => beginningsOf(group).some(isWanted));
}

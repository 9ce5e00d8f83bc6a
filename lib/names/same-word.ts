import { groupsOf } from './given-names';
import { wordsOf } from './normal/clean';
import { spellingOf } from './normal/spelling';

/** True when two words are readings of one name: they share a given-name group or a way to sound. */
export function sameWord(a: string, b: string): boolean {
  const [one, other] = [wordsOf(a).join(''), wordsOf(b).join('')];
  if (one === other) return true;
  const groups = groupsOf(one);
  if (groups.length > 0 && groupsOf(other).some(({ id }) => groups.some((group) => group.id === id))) return true;
  const { skeletons } = spellingOf(other);
  return spellingOf(one).skeletons.some((skeleton) => skeletons.includes(skeleton));
}

import type { Band } from '../../names/score';
import type { PartScore } from '../../names/score/levels';

type Hit = { readonly common: number | null; readonly parts: readonly PartScore[] };

/** With fewer namesakes than this the list itself tells them apart. */
const tooManyToTell = 5;

/**
 * How many bear the commonest name among the hits, when they are too many to tell apart and no date of birth was asked
 * for; null when a year would not help.
 */
export function namesakesToTell(hits: readonly Hit[]): number | null {
  const asked = hits.some(({ parts }) => parts.some(({ part, ours }) => part === 'birth' && ours !== ''));
  const most = Math.max(0, ...hits.map(({ common }) => common ?? 0));
  return !asked && most >= tooManyToTell ? most : null;
}

/**
 * The band worth showing. Whoever asks for a given name alone has asked too little for any band: as long as nothing
 * contradicts, "little agrees" would be the wrong word for it.
 */
export const bandToShow = ({ band, parts }: { band: Band | null; parts: readonly PartScore[] }): Band | null =>
  band === 'none' && parts.every(({ bits }) => bits >= 0) ? null : band;

/** The reasons worth a line: what contradicts first, then what weighs most; what one side merely leaves out is not one. */
export function reasonsToSay(parts: readonly PartScore[], most: number): PartScore[] {
  const telling = parts.filter(({ level, bits }) => level !== 'missing' && bits !== 0);
  const against = telling.filter(({ bits }) => bits < 0);
  const speaking = telling.filter(({ bits }) => bits > 0).sort((one, other) => other.bits - one.bits);
  return [...against, ...speaking].slice(0, most);
}

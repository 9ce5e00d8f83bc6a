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

/** The reasons worth a line: what contradicts first, then what weighs most; what one side merely leaves out is not one. */
export function reasonsToSay(parts: readonly PartScore[], most: number): PartScore[] {
  const telling = parts.filter(({ level, bits }) => level !== 'missing' && bits !== 0);
  const against = telling.filter(({ bits }) => bits < 0);
  const speaking = telling.filter(({ bits }) => bits > 0).sort((one, other) => other.bits - one.bits);
  return [...against, ...speaking].slice(0, most);
}

import {
  type Named,
  type SentenceKey as PlannerKey,
  type Sentence as PlannerSentence,
  sentencesOfIn,
  sentencesOfOut,
  sentencesOfRelaxation,
  sentencesOfWhyNot,
  type Values,
} from '../../exchanges/planner/sentences';
import type { DropOutCode } from '../rules/runs';
import type { PlanReason, PlanRelaxation } from './reasons';
import type { WhyNotAnswer } from './why-not';

/*
 * What a run says of a person, as sentences of the messages `planning`: what the planner's core says, and what only a plan
 * made again can say.
 */

export type SentenceKey =
  | PlannerKey
  | `again.${'stepped-in' | 'brought-in' | 'gave-way' | 'new-since'}`
  | `dropped.${DropOutCode}`;
export type Sentence = { readonly key: SentenceKey; readonly values: Values };
export type { Named, PlannerSentence };

const said = (key: SentenceKey, values: Values = {}): Sentence => ({ key, values });

/** Why somebody is in or out: what decided first, then the figures it was decided by. */
export function sentencesOf(reason: PlanReason): Sentence[] {
  switch (reason.code) {
    case 'stepped-in':
      return [reason.rank === null ? said('again.brought-in') : said('again.stepped-in', { rank: reason.rank })];
    case 'dropped':
      return [said(`dropped.${reason.cause}`)];
    case 'gave-way':
    case 'new-since':
      return [said(`again.${reason.code}`)];
    case 'pinned-in':
    case 'pinned-together':
    case 'all-for-all':
    case 'floor':
    case 'drawn':
    case 'order':
      return sentencesOfIn(reason);
    default:
      return sentencesOfOut(reason);
  }
}

/** Every way there is, each as its changes, each change as its sentences. */
export const sentencesOfWays = (ways: readonly PlanRelaxation[]): Sentence[][][] =>
  ways.map((way) => way.map(sentencesOfChange));

const sentencesOfChange = (change: PlanRelaxation[number]): Sentence[] => {
  if (change.change !== 'unpin') return sentencesOfRelaxation([change]).flat();
  return [
    ...sentencesOfRelaxation([{ change: 'unpin', id: change.id }]).flat(),
    ...(change.reason ? sentencesOf(change.reason) : []),
  ];
};

/** What it would cost to have somebody in. */
export const sentencesOfAnswer = (answer: WhyNotAnswer): Sentence[] =>
  answer.answer === 'cannot' ? [said('whyNot.cannot'), ...sentencesOf(answer.reason)] : sentencesOfWhyNot(answer);

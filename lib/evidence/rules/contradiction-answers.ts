import { type AttentionKind, followingResolutions } from './attention';
import { type ContradictionKind, contradictionKinds } from './contradictions';

export const isContradiction = (kind: string): kind is ContradictionKind & AttentionKind =>
  (contradictionKinds as readonly string[]).includes(kind);

/** Answered by a person. What merely passed is asked again should it come back. */
export const isAnswer = (resolution: string | null) =>
  resolution !== null && !(followingResolutions as readonly string[]).includes(resolution);

/** What a person may want to do next. Each is an act of its own, with its own rules; none follows by itself. */
export const nextActs = ['claims', 'places', 'facts', 'compare', 'join'] as const;
export type NextAct = (typeof nextActs)[number];

/** What an answer may call for, in the order it is offered. */
const actsAfter: Readonly<Record<string, readonly NextAct[]>> = {
  'status-outdated': ['claims'],
  'source-unreliable': ['claims', 'places'],
  'different-person': ['claims', 'compare'],
  'date-wrong': ['claims', 'places', 'facts'],
  'transferred-between': ['places'],
  'one-place': ['places'],
  'held-again': ['claims'],
  'category-wrong': ['facts'],
  'number-mistyped': ['facts'],
  'shared-number': ['compare'],
  'same-person': ['join'],
};
const about: Readonly<Record<ContradictionKind, readonly NextAct[]>> = {
  'missing-but-held': ['claims'],
  'two-places': ['claims', 'places'],
  'dead-but-alive': ['claims'],
  'released-but-held': ['claims'],
  'capture-and-birth': ['facts'],
  'same-number': ['facts', 'compare', 'join'],
};

/** The acts offered for a contradiction: all that bear on its kind, and once it is answered those its answer calls for. */
export const actsFor = (kind: ContradictionKind, answer: string | null): readonly NextAct[] =>
  answer === null ? about[kind] : about[kind].filter((act) => actsAfter[answer]?.includes(act));

import type { SourceKind } from '../../evidence/rules';

/** Whom one writes to. What a power's bureau owes, the others do not: only it is bound to answer (Art. 122). */
export const correspondentKinds = ['information-bureau', 'central-agency', 'mediator', 'other-body'] as const;
export type CorrespondentKind = (typeof correspondentKinds)[number];

export const letterLanguages = ['uk', 'ru', 'en'] as const;
export type LetterLanguage = (typeof letterLanguages)[number];

/** As what kind of source a body's word is recorded. A mediator's word is no official source and is judged where it is recorded. */
export const officialSource: Partial<Record<CorrespondentKind, SourceKind>> = {
  'information-bureau': 'official-list',
  'central-agency': 'icrc-notification',
};

export const purposes = ['names', 'question', 'their-question', 'notice', 'health'] as const;
export type Purpose = (typeof purposes)[number];

export const nextSteps = [
  'remind',
  'ask-again',
  'ask-another',
  'answer-them',
  'look-at-paper',
  'tell-officer',
  'other',
] as const;
export type NextStep = (typeof nextSteps)[number];

import { type Moves, moveIn } from '../kernel/lifecycle';

export const prisonerStatuses = [
  'reported',
  'data-on-file',
  'probable-captive',
  'confirmed-captive',
  'in-exchange-plan',
  'in-transit',
  'returned',
  'reintegration',
  'closed-followed',
  'escaped',
  'deceased-unconfirmed',
  'deceased-confirmed',
  'void',
] as const;
export type PrisonerStatus = (typeof prisonerStatuses)[number];

export const prisonerActions = [
  'file',
  'deemProbable',
  'confirmCaptivity',
  'weaken',
  'plan',
  'unplan',
  'depart',
  'turnBack',
  'receive',
  'undoReturn',
  'beginReintegration',
  'closeFollowUp',
  'reportEscape',
  'reportDeath',
  'withdrawDeath',
  'confirmDeath',
  'void',
  'restore',
] as const;
export type PrisonerAction = (typeof prisonerActions)[number];

/**
 * The life of a record. Every move needs a source, a time and a person; none is made by a job. A third of those released
 * had been on file as missing, so `receive` leads home from every state before it.
 */
export const prisonerMoves: Moves<PrisonerStatus, PrisonerAction> = {
  reported: {
    file: 'data-on-file',
    deemProbable: 'probable-captive',
    confirmCaptivity: 'confirmed-captive',
    receive: 'returned',
    reportDeath: 'deceased-unconfirmed',
    void: 'void',
  },
  'data-on-file': {
    deemProbable: 'probable-captive',
    confirmCaptivity: 'confirmed-captive',
    receive: 'returned',
    reportDeath: 'deceased-unconfirmed',
    void: 'void',
  },
  'probable-captive': {
    confirmCaptivity: 'confirmed-captive',
    weaken: 'data-on-file',
    receive: 'returned',
    reportEscape: 'escaped',
    reportDeath: 'deceased-unconfirmed',
    void: 'void',
  },
  'confirmed-captive': {
    plan: 'in-exchange-plan',
    weaken: 'probable-captive',
    receive: 'returned',
    reportEscape: 'escaped',
    reportDeath: 'deceased-unconfirmed',
  },
  'in-exchange-plan': {
    unplan: 'confirmed-captive',
    depart: 'in-transit',
    receive: 'returned',
    reportEscape: 'escaped',
    reportDeath: 'deceased-unconfirmed',
  },
  'in-transit': { receive: 'returned', turnBack: 'confirmed-captive', reportDeath: 'deceased-unconfirmed' },
  returned: { beginReintegration: 'reintegration', undoReturn: 'confirmed-captive' },
  reintegration: { closeFollowUp: 'closed-followed', undoReturn: 'confirmed-captive' },
  'closed-followed': { beginReintegration: 'reintegration' },
  escaped: { receive: 'returned', confirmCaptivity: 'confirmed-captive', reportDeath: 'deceased-unconfirmed' },
  'deceased-unconfirmed': { withdrawDeath: 'data-on-file', confirmDeath: 'deceased-confirmed', receive: 'returned' },
  'deceased-confirmed': { withdrawDeath: 'deceased-unconfirmed' },
  void: { restore: 'reported' },
};

export const movePrisoner = (from: PrisonerStatus, action: PrisonerAction) => moveIn(prisonerMoves, from, action);

export const nameKinds = [
  'as-written',
  'official',
  'latin',
  'cyrillic-uk',
  'cyrillic-ru',
  'previous',
  'alias',
  'call-sign',
] as const;
export type NameKind = (typeof nameKinds)[number];
export const scripts = ['latin', 'cyrillic', 'other'] as const;

export const sexes = ['female', 'male', 'unknown'] as const;
export const categories = ['combatant', 'medical', 'religious', 'civilian', 'political-detainee', 'unknown'] as const;
export type Category = (typeof categories)[number];

/** Health as GC III Art. 109–110 and Annex I sort it; the detail behind it is the medical officer's alone. */
export const healthCategories = [
  'unknown',
  'good',
  'recovered',
  'convalescent',
  'sick',
  'lightly-wounded',
  'seriously-wounded-or-sick',
  'direct-repatriation',
  'neutral-country',
] as const;
export const identifierKinds = [
  'passport',
  'identity-card',
  'military-identity',
  'tax-number',
  'service-tag',
  'prisoner-number',
  'icrc-number',
  'other',
] as const;

export const wishes = ['not-asked', 'wishes', 'declines'] as const;
export const fitnesses = ['unknown', 'fit', 'fit-with-stretcher', 'unfit'] as const;
export const holds = ['none', 'hold', 'hold-consented'] as const;

export const prisonerEventKinds = [
  'opened',
  'status-changed',
  'capture',
  'transfer',
  'hospital-admission',
  'hospital-discharge',
  'escape',
  'release',
  'arrival',
  'reunion',
  'follow-up',
  'facts-changed',
  'note',
] as const;
export const eventPrecisions = ['minute', 'day', 'month', 'year', 'unknown'] as const;

import type { Role } from '../access/roles';
import { type Decision, no, yes } from '../kernel/decision';
import { actionsFrom, type Moves, moveIn } from '../kernel/lifecycle';

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
export type HealthCategory = (typeof healthCategories)[number];
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

/** The number in what somebody typed ("HW-00042", "hw 42", "№ 42"); null when it is no record number. */
export function numberTyped(text: string): number | null {
  const digits = /^\s*(?:hw|№|#)?[\s-]*(\d{1,9})\s*$/iu.exec(text)?.[1];
  const number = Number(digits);
  return digits && number > 0 && number <= 2_147_483_647 ? number : null;
}

/*
 * What a record's own page may do to its status, and by whom. Captivity becomes probable on claims that carry it, and is
 * confirmed on them by two people; planning, the road and the return belong to exchanges and handover; so those moves
 * are not here.
 * Death is only ever said by a person, with a reason and a source; it is not established here, and one that was
 * established is not taken back here: both are the protocol of death, by two people.
 */
export const recordMoves: Partial<Record<PrisonerAction, { by: readonly Role[]; grave?: true }>> = {
  file: { by: ['case-officer', 'analyst', 'supervisor'] },
  weaken: { by: ['analyst', 'supervisor'] },
  beginReintegration: { by: ['case-officer', 'supervisor'] },
  closeFollowUp: { by: ['case-officer', 'supervisor'] },
  reportEscape: { by: ['case-officer', 'analyst', 'supervisor'] },
  reportDeath: { by: ['case-officer', 'analyst', 'supervisor'], grave: true },
  withdrawDeath: { by: ['analyst', 'supervisor'], grave: true },
  void: { by: ['case-officer', 'supervisor'], grave: true },
  restore: { by: ['case-officer', 'supervisor'] },
};

export function mayMoveFromRecord(roles: ReadonlySet<Role>, action: PrisonerAction, from: PrisonerStatus): Decision {
  const move = recordMoves[action];
  if (!move || from === 'deceased-confirmed') return no('wrong-status');
  return move.by.some((role) => roles.has(role)) ? yes : no('role-missing');
}

/** The moves this person may make from this page, in the order of the life cycle; buttons are drawn from it. */
export const movesOffered = (roles: ReadonlySet<Role>, from: PrisonerStatus) =>
  actionsFrom(prisonerMoves, from).filter((action) => mayMoveFromRecord(roles, action, from).ok);

/** Why a status was moved, in codes; the words beside it are the officer's. */
export const moveReasons = [
  'new-evidence',
  'source-withdrawn',
  'official-notice',
  'told-by-returnee',
  'told-by-family',
  'care-begun',
  'care-ended',
  'duplicate',
  'recorded-by-mistake',
  'other',
] as const;

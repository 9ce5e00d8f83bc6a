import type { RefusalReason } from './refusal';

/** What a rule answers: yes, or no and why. Rules never throw. */
export type No = { readonly ok: false; readonly reason: RefusalReason };
export type Yes = { readonly ok: true };
export type Decision<More extends object = object> = (Yes & More) | No;

export const yes: Yes = { ok: true };
export const no = (reason: RefusalReason): No => ({ ok: false, reason });

/** The first refusal among several decisions, or yes. */
export const all = (...decisions: Decision[]): Decision => decisions.find(({ ok }) => !ok) ?? yes;

import { type Decision, no, yes } from '../../kernel/decision';
import type { HealthCategory } from '../rules';

/** How grave it is, apart from what it entitles to: whoever is seriously ill or wounded is reported on every week (Art. 122(6)). */
export const severities = ['unknown', 'none', 'slight', 'serious', 'critical'] as const;
export type Severity = (typeof severities)[number];

/*
 * The grounds of GC III Art. 110. Direct repatriation: incurably wounded or sick; not likely to recover within a year;
 * recovered, but gravely and permanently diminished. A neutral country: recovery to be expected there within a year;
 * health seriously threatened by continued captivity. The examples of Annex I stand beside them on the page.
 */
export const grounds = [
  'none',
  'incurable',
  'not-within-a-year',
  'permanently-diminished',
  'recovery-abroad',
  'threatened-by-captivity',
] as const;
export type Ground = (typeof grounds)[number];

const categoryOf: Partial<Record<Ground, HealthCategory>> = {
  incurable: 'direct-repatriation',
  'not-within-a-year': 'direct-repatriation',
  'permanently-diminished': 'direct-repatriation',
  'recovery-abroad': 'neutral-country',
  'threatened-by-captivity': 'neutral-country',
};
export const groundedCategories: readonly HealthCategory[] = ['direct-repatriation', 'neutral-country'];

/** A category of Art. 110 rests on a ground of its own, and a ground names its category: neither stands without the other. */
export const groundFits = (category: HealthCategory, ground: Ground): Decision =>
  (categoryOf[ground] ?? null) === (groundedCategories.includes(category) ? category : null) ? yes : no('invalid');

/*
 * Who may say that somebody falls under Art. 110, and that somebody no longer does: the medical officer, in the medical
 * part, where the ground stands. What a record says of health otherwise is corrected like its other facts.
 */
export const mayCorrectHealth = (from: HealthCategory, to: HealthCategory): Decision =>
  from !== to && [from, to].some((category) => groundedCategories.includes(category)) ? no('role-missing') : yes;

/** What somebody needs on the way, for whoever receives them. */
export const careNeeds = [
  'stretcher',
  'wheelchair',
  'escort-by-doctor',
  'oxygen',
  'dialysis',
  'isolation',
  'help-to-eat',
  'quiet-and-light',
  'interpreter',
] as const;
export type CareNeed = (typeof careNeeds)[number];

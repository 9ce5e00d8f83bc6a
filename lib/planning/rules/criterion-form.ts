import type { Criterion } from '../../agreements/rules/criteria';

/** A description as a form asks for it: figures as typed. */
export type CriterionTyped = {
  readonly health: readonly string[];
  readonly category: readonly string[];
  readonly women: boolean;
  readonly ageUnder: string;
  readonly ageFrom: string;
  readonly heldMonths: string;
};

export const nothingTyped: CriterionTyped = {
  health: [],
  category: [],
  women: false,
  ageUnder: '',
  ageFrom: '',
  heldMonths: '',
};

const figure = (value: number | undefined) => (value === undefined ? '' : String(value));
export const typedOf = ({ health, category, sex, ageUnder, ageFrom, heldMonths }: Criterion): CriterionTyped => ({
  health: health ?? [],
  category: category ?? [],
  women: sex === 'female',
  ageUnder: figure(ageUnder),
  ageFrom: figure(ageFrom),
  heldMonths: figure(heldMonths),
});

/** A number as typed; one that is none is -1, which the server refuses at that field. Nothing typed is no number. */
export const numberIn = (typed: string): number | undefined => {
  const text = typed.trim();
  if (!text) return undefined;
  return /^\d{1,6}$/.test(text) ? Number(text) : -1;
};

/** The description as typed; what was left open is not in it. */
export function criterionOf({ health, category, women, ageUnder, ageFrom, heldMonths }: CriterionTyped): Criterion {
  const parts = {
    health: health.length > 0 ? health : undefined,
    category: category.length > 0 ? category : undefined,
    sex: women ? 'female' : undefined,
    ageUnder: numberIn(ageUnder),
    ageFrom: numberIn(ageFrom),
    heldMonths: numberIn(heldMonths),
  };
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as Criterion;
}

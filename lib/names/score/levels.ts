/** How far two parts agree, each level coded; the words for them are in the messages `comparison`. */
export const levelsOf = {
  surname: ['same', 'other-form', 'swapped', 'misheard', 'one-edit', 'two-edits', 'partly', 'different'],
  given: [
    'same',
    'other-form',
    'short',
    'short-shared',
    'swapped',
    'misheard',
    'one-edit',
    'two-edits',
    'begins-alike',
    'initial',
    'partly',
    'initial-differs',
    'different',
  ],
  patronymic: [
    'same',
    'other-form',
    'swapped',
    'misheard',
    'one-edit',
    'two-edits',
    'begins-alike',
    'initial',
    'missing',
    'initial-differs',
    'different',
  ],
  'call-sign': ['same', 'other-form', 'one-edit', 'different'],
  birth: [
    'same-day',
    'same-first-january',
    'same-month',
    'same-year',
    'swapped-day-month',
    'one-digit',
    'overlaps',
    'other-year',
    'next-year',
    'same-year-other-day',
    'missing',
    'few-years',
    'different',
  ],
  sex: ['different'],
  'birth-place': ['same', 'partly', 'different'],
  unit: ['same', 'partly', 'different'],
  place: ['same', 'partly'],
  relative: ['same', 'partly'],
  number: ['same', 'one-edit', 'different'],
} as const;

export type Part = keyof typeof levelsOf;
export type LevelOf<P extends Part> = (typeof levelsOf)[P][number];
export type NamePart = 'surname' | 'given' | 'patronymic';
export type NameLevel = LevelOf<NamePart>;

export const parts = Object.keys(levelsOf) as [Part, ...Part[]];

/**
 * One part of the comparison, with both spellings as they were given (empty when that side says nothing). The bits say
 * how much the part speaks for one person (positive) or for two (negative).
 */
export type PartScore = {
  [P in Part]: {
    readonly part: P;
    readonly level: LevelOf<P>;
    readonly bits: number;
    readonly ours: string;
    readonly theirs: string;
  };
}[Part];

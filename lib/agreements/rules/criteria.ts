import type { PartialDate } from '../../kernel/partial-date';
import type { Category, HealthCategory, sexes } from '../../prisoners/rules';

/** What a criterion may look at. Nationality, religion and opinion are not here: nobody can be sorted by them. */
export type PersonFacts = {
  readonly health: HealthCategory;
  readonly category: Category;
  readonly sex: (typeof sexes)[number];
  readonly bornOn: PartialDate | null;
  readonly capturedOn: PartialDate | null;
};

export const criterionKeys = ['health', 'category', 'sex', 'ageUnder', 'ageFrom', 'heldMonths'] as const;

/**
 * One description of people; all its given parts must hold. Ages are whole years on the day asked about: `ageUnder: 25` is
 * 24 and younger, `ageFrom: 60` is 60 and older. `heldMonths` are whole months since capture, at least.
 */
export type Criterion = {
  readonly health?: readonly HealthCategory[] | undefined;
  readonly category?: readonly Category[] | undefined;
  readonly sex?: 'female' | undefined;
  readonly ageUnder?: number | undefined;
  readonly ageFrom?: number | undefined;
  readonly heldMonths?: number | undefined;
};

const among = <Code extends string>(wanted: readonly Code[] | undefined, code: Code) =>
  wanted === undefined || (code !== 'unknown' && wanted.includes(code));

/**
 * A day so many months later, for comparing only: the day of the month stays, so 31 January and a month is "31 February",
 * which comes after 28 February and before 1 March. Whole months have passed on the first real day that is not before it.
 */
function monthsAfter(day: string, months: number) {
  const count = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const [year, month] = [Math.floor(count / 12), (count % 12) + 1];
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${day.slice(8, 10)}`;
}

/** Whether the months have passed on `date`, whichever day of the partial date it was. */
const passedSinceEvery = (since: PartialDate | null, months: number, date: string) =>
  Boolean(since?.from && since.to) && monthsAfter(since?.to ?? '', months) <= date;
/** Whether they have not passed, whichever day it was. */
const passedSinceNone = (since: PartialDate | null, months: number, date: string) =>
  Boolean(since?.from && since.to) && monthsAfter(since?.from ?? '', months) > date;

/**
 * Whether a person is one a criterion describes, on `date` (YYYY-MM-DD). What is unknown never satisfies a part that asks for
 * it, and a date known in part satisfies only when every day it can have been does. A criterion without parts
 * holds for anybody; the schema refuses one, so that nobody writes it unawares.
 */
export function meets(criterion: Criterion, facts: PersonFacts, date: string): boolean {
  const { health, category, sex, ageUnder, ageFrom, heldMonths } = criterion;
  return (
    among(health, facts.health) &&
    among(category, facts.category) &&
    (sex === undefined || facts.sex === sex) &&
    (ageUnder === undefined || passedSinceNone(facts.bornOn, ageUnder * 12, date)) &&
    (ageFrom === undefined || passedSinceEvery(facts.bornOn, ageFrom * 12, date)) &&
    (heldMonths === undefined || passedSinceEvery(facts.capturedOn, heldMonths, date))
  );
}

/** Whether any of the criteria holds; a line without criteria is for anybody. */
export const covers = (criteria: readonly Criterion[], facts: PersonFacts, date: string) =>
  criteria.length === 0 || criteria.some((criterion) => meets(criterion, facts, date));

import { breachOn, type Clock, certainBreaches } from './clock';
import { addDays, type Day } from './days';
import { type Article, type Duty, dutyTables } from './duties';

/** Both days inclusive; null where the report is not bounded. */
export type Period = { readonly from: Day | null; readonly to: Day | null };
export const whole: Period = { from: null, to: null };

/** The seven days that end today: what is new to whoever looks weekly. */
export const lastWeek = (today: Day): Period => ({ from: addDays(today, -6), to: today });

const within = ({ from, to }: Period, day: Day | null) =>
  day === null ? from === null && to === null : (from === null || day >= from) && (to === null || day <= to);

/** How old a breach is, in days: up to a week, a month, three months, more. */
export const ages = ['week', 'month', 'quarter', 'older'] as const;
export type Age = (typeof ages)[number];
export const ageOf = (days: number): Age =>
  days <= 7 ? 'week' : days <= 30 ? 'month' : days <= 90 ? 'quarter' : 'older';

export type PersonClocks = { readonly personId: string; readonly clocks: readonly Clock[] };

export type DutyCount = {
  readonly duty: Duty;
  readonly article: Article;
  /** Certain breaches: not met yet, and met too late. */
  readonly overdue: number;
  readonly late: number;
  /** Shown apart and never added to the others. */
  readonly possible: number;
  readonly undated: number;
  readonly people: number;
  /** Of the certain ones, in days; null when there are none. */
  readonly median: number | null;
  readonly ages: Readonly<Record<Age, number>>;
};

/** The clocks of a report: certain and possible breaches of the period; those nobody can date only in one without bounds. */
export const reported = (clocks: readonly Clock[], period: Period) =>
  clocks.filter((clock) => {
    if (clock.state === 'undated') return within(period, null);
    const day = breachOn(clock);
    return day !== null && within(period, day);
  });

export const isCertain = ({ state }: Clock) => certainBreaches.includes(state);

/** The counts of a report, one line a duty, in the order of the table. */
export function countsOf(people: readonly PersonClocks[], period: Period, table: number): DutyCount[] {
  const all = people.flatMap(({ personId, clocks }) => reported(clocks, period).map((clock) => ({ personId, clock })));
  return (dutyTables[table] ?? []).map(({ duty, article }) => {
    const of = all.filter(({ clock }) => clock.duty === duty);
    const certain = of.filter(({ clock }) => isCertain(clock));
    const delays = certain.map(({ clock }) => clock.late?.least ?? 0);
    const at = (state: Clock['state']) => of.filter(({ clock }) => clock.state === state).length;
    return {
      duty,
      article,
      overdue: at('overdue'),
      late: at('met-late'),
      possible: at('possibly-overdue'),
      undated: at('undated'),
      people: new Set(certain.map(({ personId }) => personId)).size,
      median: medianOf(delays),
      ages: Object.fromEntries(
        ages.map((age) => [age, delays.filter((days) => ageOf(days) === age).length]),
      ) as DutyCount['ages'],
    };
  });
}

/** The middle one; of an even number the mean of the two in the middle. */
export function medianOf(values: readonly number[]): number | null {
  const sorted = [...values].sort((one, other) => one - other);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

import type { PartialDate } from '../../kernel/partial-date';
import type { LevelOf } from './levels';
import { birthBits, exact } from './weights';

type Found = { readonly level: LevelOf<'birth'>; readonly bits: number };

const found = (level: LevelOf<'birth'>, bits: number): Found => ({ level, bits });

/** How far two dates of birth agree, each as far as it is known. Null when neither is known. Symmetric. */
export function compareBirths(a: PartialDate, b: PartialDate): Found | null {
  if (a.from === null || b.from === null) return a.from === b.from ? null : found('missing', 0);
  if (isLoose(a) || isLoose(b)) return loosely(a, b);
  if (a.precision === 'day' && b.precision === 'day') return days(a.from, b.from);
  return a.precision === 'year' || b.precision === 'year' ? years(a.from, b.from) : months(a.from, b.from);
}

const isLoose = ({ precision, approximate }: PartialDate) => precision === 'range' || approximate;
const yearOf = (day: string) => Number(day.slice(0, 4));

function days(a: string, b: string): Found {
  if (a === b) {
    return a.endsWith('-01-01')
      ? found('same-first-january', birthBits.sameFirstJanuary)
      : found('same-day', birthBits.sameDay);
  }
  if (isTurned(a, b)) return found('swapped-day-month', birthBits.swapped);
  if (a.endsWith('-01-01') || b.endsWith('-01-01')) return years(a, b);
  if (oneSlip(a, b)) return found('one-digit', birthBits.oneDigit);
  const apart = Math.abs(yearOf(a) - yearOf(b));
  if (a.slice(4) === b.slice(4)) return otherYear(apart);
  if (apart === 0) return found('same-year-other-day', birthBits.sameYearOtherDay);
  return apart === 1 ? found('next-year', birthBits.nextYearOtherDay) : far(apart);
}

/** Day and month agree by chance once in 365 times: the year may have been misheard. */
function otherYear(apart: number): Found {
  const near = apart === 1 ? birthBits.oneDigit : birthBits.otherYear;
  return found('other-year', apart <= 10 ? near : birthBits.farYear);
}

/** Day and month changed about, the year the same. */
const isTurned = (a: string, b: string) =>
  a.slice(0, 4) === b.slice(0, 4) && a.slice(5, 7) === b.slice(8) && a.slice(8) === b.slice(5, 7);

/** One digit written wrongly, or two neighbours exchanged. */
function oneSlip(a: string, b: string): boolean {
  let first = -1;
  let differing = 0;
  for (let index = 0; index < a.length; index += 1) {
    if (a[index] === b[index]) continue;
    if (first === -1) first = index;
    differing += 1;
  }
  if (differing === 1) return true;
  return differing === 2 && a[first] === b[first + 1] && a[first + 1] === b[first];
}

function years(a: string, b: string): Found {
  const apart = Math.abs(yearOf(a) - yearOf(b));
  if (apart === 0) return found('same-year', birthBits.sameYear);
  return apart === 1 ? found('next-year', birthBits.nextYear) : far(apart);
}

function months(a: string, b: string): Found {
  if (a.slice(0, 7) === b.slice(0, 7)) return found('same-month', birthBits.sameMonth);
  const apart = Math.abs(yearOf(a) - yearOf(b));
  if (apart === 0) return found('same-year-other-day', birthBits.sameYearOtherDay);
  return apart === 1 ? found('next-year', birthBits.nextYearOtherDay) : far(apart);
}

const far = (apart: number) =>
  apart <= 5 ? found('few-years', birthBits.fewYears) : found('different', birthBits.different);

/** Ranges and "about" overlap or do not; the wider they are, the less an overlap says. */
function loosely(a: PartialDate, b: PartialDate): Found {
  const [from, to] = [spanOf(a), spanOf(b)];
  const overlap = Math.min(from.last, to.last) - Math.max(from.first, to.first);
  if (overlap >= 0) {
    const years = Math.max(from.last - from.first, to.last - to.first) + 1;
    return found('overlaps', exact(Math.min(Math.max(Math.log2(birthBits.span / years), 0.5), birthBits.sameYear)));
  }
  return far(Math.max(-overlap, 2));
}

function spanOf({ from, to, approximate }: PartialDate) {
  const wider = approximate ? birthBits.approximateYears : 0;
  return { first: yearOf(from ?? to ?? '') - wider, last: yearOf(to ?? from ?? '') + wider };
}

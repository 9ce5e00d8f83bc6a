import type { Fault } from '@/components/ui/use-write';
import { dateFromTyped } from '@/lib/i18n/typed-dates';
import { type PartialDate, unknownDate } from '@/lib/kernel/partial-date';

/** Reads a form by the names of its fields. What is no date is noted in `faults`; the server judges everything else. */
export function formReader(form: FormData, notADate: string) {
  const faults: Fault[] = [];
  const text = (name: string) => String(form.get(name) ?? '').trim() || null;
  const code = <Code extends string>(name: string) => String(form.get(name) ?? '') as Code;
  const date = (name: string): PartialDate => {
    const read = dateFromTyped({
      day: text(`${name}.day`) ?? '',
      month: text(`${name}.month`) ?? '',
      year: text(`${name}.year`) ?? '',
      approximate: form.has(`${name}.approximate`),
      unknown: form.has(`${name}.unknown`),
    });
    if (!read) faults.push({ field: name, message: notADate });
    return read ?? unknownDate;
  };
  return { typed: form, text, code, date, faults };
}
export type FormReader = ReturnType<typeof formReader>;

/** The three boxes of a date as it was recorded. A range cannot be typed back and is left to the words beside it. */
export function typedFrom({ precision, from, approximate }: PartialDate) {
  const [year = '', month = '', day = ''] = (from ?? '').split('-').map((part) => String(Number(part)));
  return {
    year: precision === 'unknown' ? '' : year,
    month: precision === 'day' || precision === 'month' ? month : '',
    day: precision === 'day' ? day : '',
    approximate,
    unknown: false,
  };
}

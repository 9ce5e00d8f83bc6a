import { z } from 'zod';
import { readTypedDate, type TypedDate } from '../../i18n/typed-date';
import { isAfter, type PartialDate } from '../../kernel/partial-date';
import type { Fault } from '../../kernel/refusal';
import { cleanText } from '../../kernel/text-schema';
import type { Field, Step } from './steps';

/** What was typed into one page of the form, as typed. */
export type Typed = Readonly<Record<string, string>>;
export type Value = string | boolean | PartialDate | null;
export type Read = { values: Record<string, Value>; faults: Fault[] };

export const typedDateIn = (typed: Typed, name: string): TypedDate => ({
  day: typed[`${name}.day`] ?? '',
  month: typed[`${name}.month`] ?? '',
  year: typed[`${name}.year`] ?? '',
  approximate: typed[`${name}.approximate`] === 'yes',
  unknown: typed[`${name}.unknown`] === 'yes',
});

/** Reads one page: the values as the inquiry wants them, and what is wrong, in the order of the fields. `today` is YYYY-MM-DD. */
export function readStep(step: Step, typed: Typed, today: string): Read {
  const read: Read = { values: {}, faults: [] };
  for (const field of step.fields) {
    const { value, fault } = readField(field, typed, today);
    read.values[field.name] = value;
    if (fault) read.faults.push({ at: field.name, code: fault });
  }
  const whole = faultOfStep(step, read.values);
  if (whole && !read.faults.some(({ at }) => at === whole.at)) read.faults.push(whole);
  return read;
}

function readField(field: Field, typed: Typed, today: string): { value: Value; fault?: string } {
  if (field.kind === 'tick') return { value: typed[field.name] === 'yes' };
  if (field.kind === 'date') return readDate(typedDateIn(typed, field.name), today);
  const text = cleanText(typed[field.name] ?? '');
  if (field.kind === 'choice') return readChoice(field, text);
  if (text.length > field.most) return { value: text, fault: 'too-long' };
  if (!text) return field.required ? { value: null, fault: 'required' } : { value: null };
  if (field.type === 'email' && !z.email().safeParse(text).success) return { value: text, fault: 'not-an-email' };
  return { value: text };
}

function readDate(typed: TypedDate, today: string) {
  const value = readTypedDate(typed);
  if (!value) return { value, fault: 'not-a-date' };
  return isAfter(value, today) ? { value, fault: 'in-the-future' } : { value };
}

function readChoice(field: Extract<Field, { kind: 'choice' }>, text: string) {
  if (field.options.includes(text)) return { value: text };
  return field.otherwise && !text ? { value: field.otherwise } : { value: null, fault: 'choose-one' };
}

/** What no single field can say. Must agree with the refinements of lib/inquiries/schema. */
function faultOfStep(step: Step, values: Read['values']): Fault | null {
  if (step.name === 'reach' && values.wantsNotices === 'yes' && !values.email)
    return { at: 'email', code: 'email-needed' };
  if (step.name === 'names' && !values.surname && !values.given && !values.otherNames)
    return { at: 'surname', code: 'name-missing' };
  if (step.name === 'consent' && !values.search) return { at: 'search', code: 'consent-needed' };
  return null;
}

import type { Fault } from '../../kernel/refusal';
import { consentPurposes, type languages } from '../rules';
import { type NewInquiry, newInquiry } from '../schema';
import { type Read, readStep, type Typed } from './answers';
import { keyOf, type Place, placeOf, placesFor, steps } from './steps';

/** A family's unfinished form: what was typed on each page, and how many people it asks for. */
export type Answers = { typed: Record<string, Typed>; people: number };
export const noAnswers: Answers = { typed: {}, people: 1 };

/** What still stands between this form and sending it: the pages not answered or not readable, in order. */
export function openPlaces(answers: Answers, today: string): { place: Place; faults: Fault[]; missing: boolean }[] {
  return placesFor(answers.people)
    .map((place) => {
      const typed = answers.typed[keyOf(place)];
      return { place, missing: !typed, faults: readStep(place.step, typed ?? {}, today).faults };
    })
    .filter(({ faults }) => faults.length > 0);
}

/** The inquiry these answers make; null while a page still needs something. */
export function wholeInquiry(
  answers: Answers,
  by: { submissionId: string; language: (typeof languages)[number]; today: string },
): NewInquiry | null {
  if (openPlaces(answers, by.today).length > 0) return null;
  const at = (key: string) => valuesAt(answers, key, by.today);
  const { phone, email, address, safeTimes, wantsNotices } = at('reach');
  const result = newInquiry.safeParse({
    submissionId: by.submissionId,
    language: by.language,
    ...at('who'),
    contact: { phone, email, address, safeTimes },
    wantsNotices: wantsNotices === 'yes',
    sought: Array.from({ length: answers.people }, (_, index) => personOf(answers, index + 1, by.today)),
    consents: Object.fromEntries(consentPurposes.map((purpose) => [purpose, at('consent')[purpose] === true])),
  });
  return result.success ? result.data : null;
}

const valuesAt = (answers: Answers, key: string, today: string): Read['values'] => {
  const place = placeOf(key, answers.people);
  return place ? readStep(place.step, answers.typed[key] ?? {}, today).values : {};
};

const personOf = (answers: Answers, person: number, today: string) =>
  Object.assign(
    {},
    ...steps.filter(({ perPerson }) => perPerson).map((step) => valuesAt(answers, keyOf({ step, person }), today)),
  );

/** The same form without one of its people; those after move up. The last one stays. */
export function withoutPerson(answers: Answers, person: number): Answers {
  if (answers.people <= 1 || person < 1 || person > answers.people) return answers;
  const typed: Answers['typed'] = {};
  for (const [key, page] of Object.entries(answers.typed)) {
    const place = placeOf(key, answers.people);
    if (!place) continue;
    if (!place.step.perPerson || place.person < person) typed[key] = page;
    else if (place.person > person) typed[keyOf({ ...place, person: place.person - 1 })] = page;
  }
  return { typed, people: answers.people - 1 };
}

import { categories } from '../../prisoners/rules';
import { consentPurposes, lostHows, relationships, sexes } from '../rules';

/** How one answer is asked. `autocomplete` is the browser's word for what may be filled in. */
export type Field =
  | {
      name: string;
      kind: 'text' | 'long';
      most: number;
      required?: boolean;
      autocomplete?: string;
      type?: 'tel' | 'email';
    }
  | { name: string; kind: 'choice'; options: readonly string[]; required?: boolean; otherwise?: string }
  | { name: string; kind: 'tick' }
  | { name: string; kind: 'date' };

export type StepName = 'who' | 'reach' | 'names' | 'birth' | 'service' | 'lost' | 'known' | 'consent';

/** The eight questions of the family's form, in the order asked. Those of a person are asked for everyone sought. */
export const steps: readonly { name: StepName; perPerson: boolean; fields: readonly Field[] }[] = [
  {
    name: 'who',
    perPerson: false,
    fields: [
      { name: 'inquirerName', kind: 'text', most: 200, required: true, autocomplete: 'name' },
      { name: 'relationship', kind: 'choice', options: relationships, required: true },
    ],
  },
  {
    name: 'reach',
    perPerson: false,
    fields: [
      { name: 'phone', kind: 'text', most: 60, type: 'tel', autocomplete: 'tel' },
      { name: 'email', kind: 'text', most: 254, type: 'email', autocomplete: 'email' },
      { name: 'address', kind: 'long', most: 500, autocomplete: 'street-address' },
      { name: 'safeTimes', kind: 'text', most: 300 },
      { name: 'wantsNotices', kind: 'choice', options: ['yes', 'no'], otherwise: 'no' },
    ],
  },
  {
    name: 'names',
    perPerson: true,
    fields: [
      { name: 'surname', kind: 'text', most: 200 },
      { name: 'given', kind: 'text', most: 200 },
      { name: 'patronymic', kind: 'text', most: 200 },
      { name: 'otherNames', kind: 'text', most: 400 },
      { name: 'sex', kind: 'choice', options: sexes, otherwise: 'unknown' },
    ],
  },
  {
    name: 'birth',
    perPerson: true,
    fields: [
      { name: 'birth', kind: 'date' },
      { name: 'birthPlace', kind: 'text', most: 300 },
    ],
  },
  {
    name: 'service',
    perPerson: true,
    fields: [
      { name: 'category', kind: 'choice', options: categories, otherwise: 'unknown' },
      { name: 'unit', kind: 'text', most: 300 },
      { name: 'rank', kind: 'text', most: 120 },
      { name: 'serviceNumber', kind: 'text', most: 60 },
    ],
  },
  {
    name: 'lost',
    perPerson: true,
    fields: [
      { name: 'lost', kind: 'date' },
      { name: 'lostPlace', kind: 'text', most: 300 },
      { name: 'lostHow', kind: 'choice', options: lostHows, otherwise: 'unknown' },
      { name: 'circumstances', kind: 'long', most: 4000 },
    ],
  },
  { name: 'known', perPerson: true, fields: [{ name: 'known', kind: 'long', most: 4000 }] },
  { name: 'consent', perPerson: false, fields: consentPurposes.map((name) => ({ name, kind: 'tick' as const })) },
];

export const mostPeople = 10;
export const stepNamed = (name: string) => steps.find((step) => step.name === name) ?? null;
export type Step = (typeof steps)[number];

/** Where in the form somebody is: a step, and for whom when it is asked for everyone sought (counted from one). */
export type Place = { step: Step; person: number };

/** The key a place's answers are kept under, and its address: `who`, `names` for the first person, `names-2` for the second. */
export const keyOf = ({ step, person }: Place) => (step.perPerson && person > 1 ? `${step.name}-${person}` : step.name);

/** The place an address names; null when there is none among this many people. */
export function placeOf(key: string, people: number): Place | null {
  const [, name = '', number] = key.match(/^([a-z]+)(?:-(\d{1,2}))?$/) ?? [];
  const step = stepNamed(name);
  const person = number ? Number(number) : 1;
  if (!step || person < 1 || person > people || (number && (!step.perPerson || person === 1))) return null;
  return { step, person };
}

/** Every place of the form in the order asked. */
export const placesFor = (people: number): Place[] => {
  const once = (part: readonly Step[]) => part.map((step) => ({ step, person: 1 }));
  const before = steps.slice(0, 2);
  const each = steps.filter(({ perPerson }) => perPerson);
  const persons = Array.from({ length: people }, (_, index) =>
    each.map((step) => ({ step, person: index + 1 })),
  ).flat();
  return [...once(before), ...persons, ...once(steps.slice(-1))];
};

/** The names a place's form may post. Anything else is not kept. */
export const namesIn = (step: Step): string[] =>
  step.fields.flatMap(({ name, kind }) =>
    kind === 'date' ? ['day', 'month', 'year', 'approximate', 'unknown'].map((part) => `${name}.${part}`) : [name],
  );

/** What can be added later: anything new, and other ways to reach the family. */
export const additions = [
  { name: 'body', kind: 'long', most: 4000 },
  { name: 'phone', kind: 'text', most: 60, type: 'tel' },
  { name: 'email', kind: 'text', most: 254, type: 'email' },
  { name: 'address', kind: 'long', most: 500 },
  { name: 'safeTimes', kind: 'text', most: 300 },
] as const satisfies readonly Field[];

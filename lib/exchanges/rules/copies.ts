import type { Actor } from '../../access/actor';
import { mayGiveCopies, mayPrintSeating, mayReadBatches } from '../../access/exchange-rules';
import type { Decision } from '../../kernel/decision';
import type { PartialDate } from '../../kernel/partial-date';
import type { Category } from '../../prisoners/rules';
import type { PlaceKind } from './places';

/** The papers made of a frozen list. The sealed medical annex is none of them: see `annex`. */
export const copies = ['manifest', 'icrc', 'mediator', 'seating'] as const;
export type Copy = (typeof copies)[number];

/** What a paper can say of one person. */
export type PersonLine = {
  position: number;
  names: readonly string[];
  latinName: string;
  number: string;
  birth: PartialDate;
  birthYear: string | null;
  fatherName: string | null;
  category: Category | null;
  rank: string | null;
  serviceNumber: string | null;
  placeKind: PlaceKind;
  site: string | null;
  vehicle: string | null;
};
export type PersonField = keyof PersonLine;

/**
 * Which paper says what of a person, in the order of its columns; a field that is not ticked here is on no copy of that
 * kind. Both sides identify people by the manifest. The ICRC gets what its Agency files by (GC III Art. 122), the mediator
 * what is needed to count people into vehicles, an escort how people are called in every spelling. Health, unit, family, wish, place of detention are no fields at all.
 */
export const personFields = {
  position: ['manifest', 'icrc', 'mediator', 'seating'],
  names: ['manifest', 'icrc', 'seating'],
  latinName: ['mediator'],
  number: ['manifest', 'icrc'],
  birth: ['manifest', 'icrc'],
  birthYear: ['mediator', 'seating'],
  fatherName: ['icrc'],
  category: ['icrc'],
  rank: ['manifest'],
  serviceNumber: ['manifest', 'icrc'],
  placeKind: ['manifest', 'icrc', 'mediator', 'seating'],
  site: ['seating'],
  vehicle: ['mediator', 'seating'],
} as const satisfies Record<PersonField, readonly Copy[]>;

/** What a paper can say of the exchange above the people. */
export type Heading = {
  sides: { ours: string; theirs: string };
  agreement: string | null;
  mediator: string | null;
  plannedOn: string | null;
  place: string | null;
  submittedBy: string;
  /** Null on a list frozen before lists were approved by two: one person answers for it. */
  firstApprovedBy: string | null;
  firstApprovedAt: string | null;
  approvedBy: string;
  approvedAt: string;
  frozenAt: string;
};
export type HeadingField = keyof Heading;

/** Which paper says what of the exchange. Who in the office submitted and approved is for the two sides that sign. */
export const headingFields = {
  sides: ['manifest', 'icrc', 'mediator', 'seating'],
  agreement: ['manifest', 'icrc', 'mediator'],
  mediator: ['manifest', 'icrc', 'mediator'],
  plannedOn: ['manifest', 'icrc', 'mediator', 'seating'],
  place: ['manifest', 'icrc', 'mediator', 'seating'],
  submittedBy: ['manifest'],
  firstApprovedBy: ['manifest'],
  firstApprovedAt: ['manifest'],
  approvedBy: ['manifest'],
  approvedAt: ['manifest'],
  frozenAt: ['manifest', 'icrc', 'mediator', 'seating'],
} as const satisfies Record<HeadingField, readonly Copy[]>;

const ticked = <F extends string>(table: Record<F, readonly Copy[]>, copy: Copy) =>
  (Object.keys(table) as F[]).filter((field) => table[field].includes(copy));

export const personFieldsOf = (copy: Copy): PersonField[] => ticked(personFields, copy);
export const headingFieldsOf = (copy: Copy): HeadingField[] => ticked(headingFields, copy);

const only = <T extends object>(whole: T, fields: readonly (keyof T)[]): Partial<T> =>
  Object.fromEntries(fields.map((field) => [field, whole[field]])) as Partial<T>;

/** A person, and the exchange, as this paper may say them: what it may not say is not there. */
export const lineIn = (copy: Copy, line: PersonLine) => only(line, personFieldsOf(copy));
export const headingIn = (copy: Copy, heading: Heading) => only(heading, headingFieldsOf(copy));

/** Who prints which paper. */
export const mayPrint: Record<Copy, (actor: Actor) => Decision> = {
  manifest: mayReadBatches,
  icrc: mayGiveCopies,
  mediator: mayGiveCopies,
  seating: mayPrintSeating,
};

/** The year somebody was born, or the years it can have been; null when nothing is known. */
export function birthYearOf({ from, to, approximate }: PartialDate): string | null {
  const years = [...new Set([from, to].flatMap((day) => (day ? [day.slice(0, 4)] : [])))];
  if (years.length === 0) return null;
  return `${approximate ? '≈ ' : ''}${years.join('–')}`;
}

/** The pairs of languages a paper is printed in, the leading one first. The office's own and English unless asked otherwise. */
export const languagePairs = ['uk-en', 'ru-en', 'uk-ru'] as const;
export type LanguagePair = (typeof languagePairs)[number];

/** For whom the sheet is that both sides and the witness sign: each keeps one. */
export const holders = ['ours', 'theirs', 'witness'] as const;
export type Holder = (typeof holders)[number];

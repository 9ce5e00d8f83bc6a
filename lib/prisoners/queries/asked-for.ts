import 'server-only';
import { type Actor, holds } from '../../access/actor';
import { mayReadKin } from '../../access/rules';
import { type PartialDate, partialDateOf, unknownDate } from '../../kernel/partial-date';
import type { Prepared, WrittenName } from '../../names/person';
import { prepare } from '../../names/prepare';
import { readQuestion } from '../../names/question';
import { phonesIn } from '../../platform/phone-key';
import { numberTyped } from '../rules';
import type { RegistryQuestion } from '../schema/registry';

/** A question of the registry taken apart, without what this actor may not ask by. */
export type AskedFor = {
  readonly person: Prepared;
  /** The words of the name as folded, any of which may still be being typed. */
  readonly words: readonly string[];
  readonly recordNumber: number | null;
  /** Numbers of documents, for an actor who may read them only on records of their own reach. */
  readonly ownNumbers: readonly string[];
  readonly phones: readonly string[];
};

/** The fields of the search page this actor has beside the name and the year. */
export function furtherFieldsFor(actor: Actor): ('unit' | 'place' | 'relative' | 'phone')[] {
  if (!worksCases(actor)) return [];
  return mayReadKin(actor).ok ? ['unit', 'place', 'relative', 'phone'] : ['unit', 'place'];
}

const worksCases = (actor: Actor) =>
  holds(actor, 'case-officer', 'analyst', 'supervisor', 'planner', 'medical-officer');

/*
 * By what one may ask: names, birth and record number, whoever searches; unit, place and numbers, those who work the case
 * (an operator finds a document's number on the records of their own inquiries alone); next of kin and their telephones,
 * those who reach families, on any record.
 */
export function askedFor(actor: Actor, question: RegistryQuestion): AskedFor {
  const { description, numbers } = readQuestion(question.text);
  const onCases = worksCases(actor);
  const reachesFamilies = onCases && mayReadKin(actor).ok;
  const typed = /\d/.test(question.text) ? [...numbers, question.text] : [];
  const person = prepare({
    ...description,
    names: withCallSign(description.names),
    birth: birthOf(question) ?? description.birth,
    unit: onCases ? (question.unit ?? null) : null,
    places: onCases && question.place ? [question.place] : [],
    relatives: reachesFamilies && question.relative ? [question.relative] : [],
    numbers: onCases ? typed : [],
  });
  return {
    person,
    words: (person.forms.find((form) => form.some(({ role }) => role !== 'call-sign')) ?? []).map(({ fine }) => fine),
    recordNumber: numberTyped(question.number ?? '') ?? numberTyped(question.text),
    ownNumbers: onCases ? [] : prepare({ ...description, names: [], numbers: typed }).numbers,
    phones: reachesFamilies ? phonesIn(question.phone ?? question.text) : [],
  };
}

/** One word alone may also be a call sign. */
const withCallSign = (names: readonly WrittenName[]): readonly WrittenName[] => {
  const [only] = names;
  return only?.text && !only.text.includes(' ') ? [...names, { text: only.text, callSign: true }] : names;
};

function birthOf({ birth, birthYear }: RegistryQuestion): PartialDate | null {
  if (birth && birth.from !== null) return birth;
  return birthYear ? (partialDateOf({ year: birthYear }) ?? unknownDate) : null;
}

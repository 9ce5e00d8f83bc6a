import type { SimilarQuestion } from '@/lib/matching/schema/similar';
import { formReader } from './form-reader';
import { identifierIn } from './identifier-fields';
import { kinIn } from './kin-fields';
import { nameIn } from './name-fields';
import { factsIn } from './typed-facts';

/** The new record as typed. The form's rows are numbered without gaps, so that a fault's place is a field's name. */
export function recordIn(form: HTMLFormElement, notADate: string, soughtId: string | null) {
  const typed = new FormData(form);
  const reader = formReader(typed, notADate);
  const rows = <Row>(prefix: string, read: (at: string) => Row) => {
    const found: Row[] = [];
    while ([...typed.keys()].some((name) => name.startsWith(`${prefix}.${found.length}.`)))
      found.push(read(`${prefix}.${found.length}`));
    return found;
  };
  const record = {
    names: rows('names', (at) => nameIn(reader, at)),
    facts: factsIn(reader),
    identifiers: rows('identifiers', (at) => identifierIn(reader, at)),
    kin: rows('kin', (at) => kinIn(reader, at)),
    source: reader.text('source') ?? '',
    soughtId,
  };
  return { record, faults: reader.faults };
}

/** Who is asked for beside the form: everything typed so far by which somebody on file could be the same person. */
export function questionIn(form: HTMLFormElement): SimilarQuestion {
  const { names, facts, identifiers, kin } = recordIn(form, '', null).record;
  const said = (...texts: (string | null)[]) => texts.filter((text): text is string => Boolean(text?.trim()));
  return {
    names: names.map(({ kind, surname, given, patronymic, other }) => ({
      surname,
      given,
      patronymic,
      text: other,
      callSign: kind === 'call-sign',
    })),
    sex: facts.sex || 'unknown',
    birth: facts.birth,
    birthPlace: facts.birthPlace,
    unit: facts.unit,
    places: said(facts.capturePlace),
    relatives: said(...kin.map(({ name }) => name)),
    numbers: said(facts.serviceNumber, ...identifiers.map(({ value }) => value)),
  };
}

/** Nobody is asked for yet. */
export const nobodyTyped: SimilarQuestion = {
  names: [],
  birth: { precision: 'unknown', from: null, to: null, approximate: false },
};

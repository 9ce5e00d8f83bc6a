import type { CareNeed, Severity } from '../../prisoners/rules/medical';
import type { PlaceKind } from './places';

type Medicine = {
  name: string;
  dose: string | null;
  often: string | null;
  lastGiven: string | null;
  carriedBy: string | null;
};

/** What a medical part tells whoever receives somebody. Its legal ground and its next date stay in the office. */
export type AnnexPart = {
  severity: Severity;
  detail: string | null;
  medication: readonly Medicine[];
  allergies: string | null;
  needs: readonly CareNeed[];
};

/** What the annex knows of one person. `closed`: the record is sealed to whoever prints, so nothing of it was read. */
export type AnnexCase = {
  placeKind: PlaceKind;
  fitness: string | null;
  closed: boolean;
  parts: readonly AnnexPart[];
};

const needed = ({ parts }: AnnexCase, need: CareNeed) => parts.some(({ needs }) => needs.includes(need));

/** Lies down: by the place on the list, by the word on fitness, or by the medical part. One of them is enough. */
export const needsStretcher = (person: AnnexCase) =>
  person.placeKind === 'stretcher' || person.fitness === 'fit-with-stretcher' || needed(person, 'stretcher');
export const needsIsolation = (person: AnnexCase) => needed(person, 'isolation');

const tellsSomething = ({ severity, detail, medication, allergies, needs }: AnnexPart) =>
  severity === 'serious' ||
  severity === 'critical' ||
  Boolean(detail || allergies) ||
  medication.length > 0 ||
  needs.length > 0;

/**
 * Whether the receiving doctor must be told anything of this person. Somebody whose part could not be read is named as
 * such: silence would read as "nothing".
 */
export const standsInAnnex = (person: AnnexCase) =>
  person.closed || needsStretcher(person) || needsIsolation(person) || person.parts.some(tellsSomething);

import type { PartialDate } from '../../kernel/partial-date';
import type { PlaceKind } from './places';

/** The terms of a batch, as a list version and a manifest keep them. */
export type BatchTerms = {
  name: string;
  ours: string;
  theirs: string;
  agreement: string | null;
  /** The version of an agreement on file, as it is written: `A-007/2`. Lists written before there were any have none. */
  agreementVersion?: string | null;
  mediator: string | null;
  plannedOn: string | null;
  place: string | null;
  seats: number;
  stretchers: number;
};

/** One version of a list: the terms and the members in order. What its hash is over. */
export type ListSnapshot = {
  list: number;
  terms: BatchTerms;
  members: readonly { prisonerId: string; placeKind: PlaceKind }[];
};

/** One line of a manifest: what identifies a person to both sides. No health, no family, no place of detention. */
export type ManifestLine = {
  position: number;
  prisonerId: string;
  number: number;
  names: readonly { kind: string; full: string }[];
  birth: PartialDate;
  rank: string | null;
  serviceNumber: string | null;
  placeKind: PlaceKind;
};

/** A frozen list in words both sides can quote. The hash printed on it is the SHA-256 of its canonical JSON. */
export type Manifest = {
  batch: number;
  list: number;
  terms: BatchTerms;
  submittedBy: string;
  approvedBy: string;
  approvedAt: string;
  frozenAt: string;
  members: readonly ManifestLine[];
};

/** What changed between two versions of a list. */
export function differenceBetween(earlier: ListSnapshot, later: ListSnapshot) {
  const before = new Set(earlier.members.map(({ prisonerId }) => prisonerId));
  const after = new Set(later.members.map(({ prisonerId }) => prisonerId));
  const fields = Object.keys(later.terms) as (keyof BatchTerms)[];
  return {
    added: later.members.filter(({ prisonerId }) => !before.has(prisonerId)).map(({ prisonerId }) => prisonerId),
    removed: earlier.members.filter(({ prisonerId }) => !after.has(prisonerId)).map(({ prisonerId }) => prisonerId),
    kept: later.members.filter(({ prisonerId }) => before.has(prisonerId)).length,
    terms: fields
      .map((field) => ({ field, before: earlier.terms[field] ?? null, after: later.terms[field] ?? null }))
      .filter(({ before, after }) => before !== after),
  };
}

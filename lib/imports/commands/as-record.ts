import 'server-only';
import type { ClaimStatement } from '../../evidence/rules';
import type { NewClaim } from '../../evidence/schema';
import type { PrisonerId } from '../../kernel/ids';
import { unknownDate } from '../../kernel/partial-date';
import type { NewIdentifier, NewName, NewPlace, RecordFacts } from '../../prisoners/schema/changes';
import type { Standing } from '../rules/mapping';
import { sourceLabel } from '../rules/run';
import type { Listed } from '../rules/understand';

/** The facts of a row in the shape a record keeps them. What the list does not say is not known. */
export const factsOf = ({ sex, birth, capture, category, words }: Listed): RecordFacts => ({
  sex,
  birth,
  birthPlace: words['birth-place'],
  nationality: words.nationality,
  fatherName: words['father-name'],
  motherMaidenName: words['mother-maiden-name'],
  category,
  serviceNumber: words['service-number'],
  rank: words.rank,
  unit: words.unit,
  powerOfOriginId: null,
  detainingPowerId: null,
  capture,
  capturePlace: words['capture-place'],
  healthCategory: 'unknown',
  marks: words.marks,
  description: null,
});

export const namesOf = ({ names }: Listed, source: string): NewName[] =>
  names.map((name) => ({ ...name, source: sourceLabel(source) }));

export const identifiersOf = ({ identifiers }: Listed, source: string): NewIdentifier[] =>
  identifiers.map((identifier) => ({ ...identifier, issuer: null, source: sourceLabel(source) }));

/** A place as the list names it, as far as the list was weighed. */
export const placesOf = ({ places }: Listed, source: string, { reliability, credibility }: Standing): NewPlace[] =>
  places.map((place) => ({
    place,
    from: unknownDate,
    until: unknownDate,
    source: sourceLabel(source),
    reliability,
    credibility,
  }));

type Said = { says: ClaimStatement; note: string | null; asOf?: NewClaim['asOf'] };
type About = { prisonerId: PrisonerId; person: Listed; source: string; standing: Standing };

/** What a list says of one person, as a claim: to be weighed, and no status. */
export const claimOf = (
  { prisonerId, person, source, standing }: About,
  { says, note, asOf = unknownDate }: Said,
): NewClaim => ({
  prisonerId,
  says,
  asOf,
  place: null,
  detainingPowerId: null,
  sourceKind: standing.sourceKind,
  sourceReference: [sourceLabel(source), person.sourceId && `№ ${person.sourceId}`].filter(Boolean).join(', '),
  reliability: standing.reliability,
  credibility: standing.credibility,
  // Graded once for the whole list, and what a list says twice it says once.
  gradeReason: sourceLabel(source),
  originKey: sourceLabel(source),
  note,
});

/** The claims of a row: what its status column says, else what the list says of everybody on it. */
export function claimsOf(about: About): NewClaim[] {
  const { statement } = about.person;
  if (statement) return [claimOf(about, { says: statement.says, note: statement.words, asOf: statement.asOf })];
  return about.standing.says ? [claimOf(about, { says: about.standing.says, note: null })] : [];
}

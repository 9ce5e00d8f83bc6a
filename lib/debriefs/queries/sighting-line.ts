import 'server-only';
import type { ClaimId, DebriefId, PrisonerId, SightingId } from '../../kernel/ids';
import { debriefNumber, recordNumber } from '../../kernel/numerals';
import { fromColumns } from '../../platform/dates';
import { nameOf } from '../../prisoners/store/within';
import { type Condition, isGrave } from '../rules/sighting';
import type { SightingLine } from '../schema/sighting';
import type { SightingRow } from '../store/sightings';

export type Names = ReadonlyMap<string, string>;

/** A sighting as whoever reads its debrief sees it: an explicit field list. */
export const sightingLineOf = (row: SightingRow, names: Names): SightingLine => ({
  id: row.id as SightingId,
  debriefId: row.debriefId as DebriefId,
  debrief: debriefNumber(row.debrief.number),
  position: row.position,
  status: row.status as SightingLine['status'],
  version: row.version,
  name: row.name,
  callSign: row.callSign,
  sex: row.sex as SightingLine['sex'],
  ageAbout: row.ageAbout,
  unit: row.unit,
  rank: row.rank,
  marks: row.marks,
  place: row.place,
  cell: row.cell,
  from: fromColumns('from', row),
  until: fromColumns('until', row),
  condition: row.condition as Condition,
  knownHow: row.knownHow as SightingLine['knownHow'],
  confidence: row.confidence as SightingLine['confidence'],
  words: row.words,
  recordedBy: names.get(row.recordedById) ?? null,
  recordedAt: row.recordedAt.toISOString(),
  consentSearch: row.debrief.consentSearch as SightingLine['consentSearch'],
  consentFamilies: row.debrief.consentFamilies as SightingLine['consentFamilies'],
  grave: graveOf(row, names),
  attached: row.claim && {
    claimId: row.claim.id as ClaimId,
    prisonerId: row.claim.prisoner.id as PrisonerId,
    number: recordNumber(row.claim.prisoner.number),
    name: nameOf(row.claim.prisoner),
    retracted: row.claim.retractedAt !== null,
  },
});

const graveOf = (row: SightingRow, names: Names): SightingLine['grave'] =>
  isGrave(row.condition as Condition)
    ? { lookedAt: row.graveAt?.toISOString() ?? null, by: names.get(row.graveById ?? '') ?? null, note: row.graveNote }
    : null;

export const peopleOf = (rows: readonly SightingRow[]) =>
  rows.flatMap(({ recordedById, graveById }) => [recordedById, graveById]);

import 'server-only';
import type { Actor } from '../../access/actor';
import { type Scope, scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import { lookForContradictions } from '../../evidence/commands/look-for-contradictions';
import { rederive } from '../../evidence/commands/rederive';
import type { PrisonerId } from '../../kernel/ids';
import { fullName } from '../../names/full-name';
import { searchKey } from '../../names/search-key';
import { canonical } from '../../platform/crypto';
import type { Tx } from '../../platform/db';
import { findFacts } from '../../prisoners/store/facts';
import { saveEvent } from '../../prisoners/store/move';
import { keepRecordSearchable } from '../../prisoners/store/searchable';
import type { Target } from '../rules/fields';
import type { Mapping } from '../rules/mapping';
import { sourceLabel } from '../rules/run';
import type { Listed } from '../rules/understand';
import { claimRecord } from '../store/records';
import type { RunRow } from '../store/runs';
import { saveSourceAgain, saveSources } from '../store/sources';
import { type Added, addIdentifiers, addNames, addPlaces, findSaid, saveClaims } from '../store/values';
import { claimOf, claimsOf, factsOf, identifiersOf, namesOf, placesOf } from './as-record';

type Row = { line: number; cells: readonly string[]; person: Listed; hash: string; number: string; known: boolean };
type Way = { run: RunRow; mapping: Mapping; headings: readonly string[]; by: string | null; now: Date };

/**
 * Adds what a row says to a record that is there: further forms of the name, numbers, places, claims, each with the list
 * as its source. No fact of the record is overwritten or filled in; where the list says otherwise, a claim of identity
 * keeps its words for a person to look at.
 */
export async function addToRecord(tx: Tx, actor: Actor, prisonerId: PrisonerId, row: Row, way: Way): Promise<Added> {
  const scope = scopeOf(actor);
  const { run, by, now } = way;
  await claimRecord(tx, scope, prisonerId, now);
  const one = { prisonerId, by, now };
  const fresh = await notSaidYet(tx, scope, prisonerId, row, way);
  const added: Added = {
    names: await addNames(tx, scope, one, fresh.names, fresh.position),
    identifiers: await addIdentifiers(tx, scope, one, fresh.identifiers),
    places: await addPlaces(tx, scope, one, fresh.places),
    claims: by ? await saveClaims(tx, scope, fresh.claims, { by, now }) : [],
    source: row.known ? null : row.number,
    differs: fresh.differs,
  };
  if (added.claims.length > 0) await rederive(tx, actor, { ids: [prisonerId], because: 'claim-recorded', now });
  await saveNumber(tx, scope, prisonerId, row, way);
  await saveEvent(tx, scope, {
    prisonerId,
    kind: 'facts-changed',
    occurredAt: now,
    recordedAt: now,
    recordedById: by,
    source: sourceLabel(run.source),
    reason: 'list-brought-in',
    note: noteOf(row, fresh.differs, by),
  });
  await keepRecordSearchable(tx, scope, [prisonerId], { withoutJobs: true });
  await record(tx, actor, {
    type: 'prisoner.changed',
    prisonerId,
    subject: { type: 'import', id: run.id },
    detail: { what: 'list-brought-in', line: row.line },
  });
  await lookForContradictions(tx, actor, { ids: [prisonerId], because: 'list-brought-in', now });
  return added;
}

/** A claim has somebody who recorded it; what a nameless command finds otherwise stands in the record's history instead. */
const noteOf = ({ person }: Row, differs: readonly string[], by: string | null) =>
  [person.note, ...(by ? [] : differs)].filter(Boolean).join('\n') || null;

async function saveNumber(tx: Tx, scope: Scope, prisonerId: PrisonerId, { number, hash, line, known }: Row, way: Way) {
  const {
    run: { sourceKey, id: runId },
    now,
  } = way;
  if (known) await saveSourceAgain(tx, scope, { sourceKey, sourceId: number, hash, runId, now });
  else
    await saveSources(tx, scope, { sourceKey, runId, now }, [
      { sourceId: number, prisonerId, hash, line, madeById: null },
    ]);
}

async function notSaidYet(tx: Tx, scope: Scope, prisonerId: PrisonerId, row: Row, { run, mapping, headings }: Way) {
  const said = await findSaid(tx, scope, prisonerId);
  const { person } = row;
  const about = { prisonerId, person, source: run.source, standing: mapping.standing };
  const differs = differing(row, mapping, headings, factsOf(person), await findFacts(tx, scope, prisonerId));
  const claims = [
    ...claimsOf(about),
    ...(differs.length > 0 ? [claimOf(about, { says: 'identity', note: differs.join('\n') })] : []),
  ];
  const squeezed = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  return {
    position: Math.max(-1, ...said.names.map(({ position }) => position)) + 1,
    names: namesOf(person, run.source).filter((name) => {
      const key = searchKey(fullName(name) || (name.other ?? ''));
      return !said.names.some(({ kind, searchKey: other }) => other === key && kind === name.kind);
    }),
    identifiers: identifiersOf(person, run.source).filter(
      ({ kind, value }) =>
        !said.identifiers.some((other) => other.kind === kind && squeezed(other.value) === squeezed(value)),
    ),
    places: placesOf(person, run.source, mapping.standing).filter(
      ({ place }) => !said.places.some((other) => squeezed(other.place) === squeezed(place)),
    ),
    claims: claims.filter(
      ({ says, sourceReference, note }) =>
        !said.claims.some(
          (other) => other.says === says && other.sourceReference === sourceReference && other.note === note,
        ),
    ),
    differs,
  };
}

type Facts = ReturnType<typeof factsOf>;
const columnOfFact: Partial<Record<keyof Facts, Target>> = {
  sex: 'sex',
  birth: 'birth',
  birthPlace: 'birth-place',
  nationality: 'nationality',
  fatherName: 'father-name',
  motherMaidenName: 'mother-maiden-name',
  category: 'category',
  serviceNumber: 'service-number',
  rank: 'rank',
  unit: 'unit',
  capture: 'capture',
  capturePlace: 'capture-place',
  marks: 'marks',
};

const saysNothing = (value: unknown) =>
  value === null || value === 'unknown' || (value as { precision?: string }).precision === 'unknown';

/** What the list says and the record does not, in the list's own words: heading and cell. */
function differing({ cells }: Row, { columns }: Mapping, headings: readonly string[], listed: Facts, held: Facts) {
  return (Object.entries(columnOfFact) as [keyof Facts, Target][])
    .filter(([fact]) => !saysNothing(listed[fact]) && canonical(listed[fact]) !== canonical(held[fact]))
    .map(([, target]) => columns.indexOf(target))
    .filter((column) => column !== -1)
    .map((column) => `${headings[column] || `#${column + 1}`}: ${cells[column]?.trim()}`);
}

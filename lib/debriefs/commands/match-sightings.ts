import 'server-only';
import { type SystemActor, systemActor } from '../../access/actor';
import { type Scope, scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { AuditEntry } from '../../audit/rules';
import { findSoughtCandidates } from '../../inquiries/store/candidates';
import type { PrisonerId, SightingId, SoughtId } from '../../kernel/ids';
import { turned } from '../../matching/rules/reasons';
import { matchableRecords, matchableSought } from '../../matching/store/keeping';
import type { Prepared } from '../../names/person';
import { scoreVersion } from '../../names/score';
import { namesVersion } from '../../names/version';
import { reading, type Tx, transaction } from '../../platform/db';
import { findRecordCandidates } from '../../prisoners/store/candidates';
import { mostKept } from '../rules/candidate';
import {
  candidatesOfRecord,
  candidatesOfSighting,
  candidatesOfSought,
  findSightingCandidates,
  searchedSightings,
  staleSightings,
} from '../store/keeping';
import { type Kept, keepCandidates, type Seen } from './keep-candidates';

const actor: SystemActor = systemActor('matching');

/**
 * Looks for one person somebody saw, in the registry and among those whom families seek, and keeps who it may be. As the
 * system, in one transaction; nothing is attached or decided by it. Without consent, or withdrawn, its candidates go.
 */
export const matchSightingNow = (sightingId: SightingId): Promise<Kept> =>
  transaction(actor, async (tx) => {
    const scope = scopeOf(actor);
    const person = (await searchedSightings(tx, scope, [sightingId])).get(sightingId);
    const seen = person
      ? [...(await amongRecords(tx, scope, sightingId, person)), ...(await amongSought(tx, scope, sightingId, person))]
      : [];
    const before = await candidatesOfSighting(tx, scope, sightingId);
    const kept = await keepCandidates(tx, scope, { seen, before, now: new Date() });
    await written(tx, { subject: { type: 'sighting', id: sightingId } }, { ...kept, compared: seen.length });
    return kept;
  });

async function amongRecords(tx: Tx, scope: Scope, sightingId: SightingId, person: Prepared): Promise<Seen[]> {
  const found = await findRecordCandidates(tx, scope, person, { limit: mostKept });
  const open = await matchableRecords(
    tx,
    scope,
    found.map(({ id }) => id),
  );
  return found
    .filter(({ id }) => open.has(id))
    .map(({ id, score }) => ({ ids: { sightingId, prisonerId: id, soughtId: null }, score }));
}

async function amongSought(tx: Tx, scope: Scope, sightingId: SightingId, person: Prepared): Promise<Seen[]> {
  const found = await findSoughtCandidates(tx, scope, person, { limit: mostKept });
  const open = await matchableSought(
    tx,
    scope,
    found.map(({ id }) => id),
  );
  return found
    .filter(({ id }) => open.has(id))
    .map(({ id, score }) => ({ ids: { sightingId, prisonerId: null, soughtId: id }, score }));
}

/** The same from the other side: who among those seen may be this record. Run whenever a record is new or changed. */
export const matchRecordWithSightings = (prisonerId: PrisonerId): Promise<Kept> =>
  transaction(actor, async (tx) => {
    const scope = scopeOf(actor);
    const person = (await matchableRecords(tx, scope, [prisonerId])).get(prisonerId);
    const seen = await amongSightings(tx, scope, person, (sightingId) => ({ sightingId, prisonerId, soughtId: null }));
    const before = await candidatesOfRecord(tx, scope, prisonerId);
    return keepCandidates(tx, scope, { seen, before, now: new Date() });
  });

/** And who among those seen may be somebody a family seeks. Run whenever an inquiry is new or changed. */
export const matchSoughtWithSightings = (soughtId: SoughtId): Promise<Kept> =>
  transaction(actor, async (tx) => {
    const scope = scopeOf(actor);
    const person = (await matchableSought(tx, scope, [soughtId])).get(soughtId);
    const seen = await amongSightings(tx, scope, person, (sightingId) => ({ sightingId, prisonerId: null, soughtId }));
    const before = await candidatesOfSought(tx, scope, soughtId);
    return keepCandidates(tx, scope, { seen, before, now: new Date() });
  });

async function amongSightings(
  tx: Tx,
  scope: Scope,
  person: Prepared | undefined,
  idsOf: (sightingId: SightingId) => Seen['ids'],
): Promise<Seen[]> {
  if (!person) return [];
  const found = await findSightingCandidates(tx, scope, person, { limit: mostKept });
  return found.map(({ id, score }) => ({ ids: idsOf(id), score: { ...score, parts: turned(score.parts) } }));
}

const written = (tx: Tx, about: Pick<AuditEntry, 'subject'>, detail: Record<string, number>) =>
  record(tx, actor, { type: 'sighting.searched', ...about, detail: { ...detail, namesVersion, scoreVersion } });

/** Looks again for those whose candidates were scored by rules of before, a few at a time. Answers how many. */
export async function matchStaleSightings(most = 50): Promise<number> {
  const ids = await reading(actor, (tx) => staleSightings(tx, scopeOf(actor), { namesVersion, scoreVersion, most }));
  for (const id of ids) await matchSightingNow(id);
  return ids.length;
}

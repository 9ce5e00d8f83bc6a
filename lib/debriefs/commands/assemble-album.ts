import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Actor } from '../../access/actor';
import { mayKeepPhotographs } from '../../access/rules';
import { type Scope, scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { AlbumId, DebriefId, PrisonerId, SightingId } from '../../kernel/ids';
import { Refused } from '../../kernel/refusal';
import { matchableRecords } from '../../matching/store/keeping';
import { compare } from '../../names/score';
import { appVersion } from '../../platform/app-version';
import { newToken } from '../../platform/crypto';
import { type Tx, transaction } from '../../platform/db';
import { found, must } from '../../platform/demand';
import { numberTyped } from '../../prisoners/rules';
import { populationOf } from '../../prisoners/store/name-counts';
import { albumRulesVersion, chooseFoils, inShownOrder, isTooNear } from '../rules/album';
import { type DebriefStatus, mayWriteIn } from '../rules/debrief';
import { couldBeTaken, type Face } from '../rules/faces';
import type { NewAlbum } from '../schema/album';
import { saveAlbum, soughtBySameQuestion } from '../store/albums';
import { findByNumber, findDebrief } from '../store/debriefs';
import { facesInUse, newestPhotoOf } from '../store/photos';
import { findSighting } from '../store/sightings';
import { aboutDebrief } from './at-debrief';

/**
 * Makes an album of one person among at least five who look alike, drawn with a seed that is kept. Somebody else shows it:
 * the answer to this says nothing of who stands where. Refused, and says of whom photographs are missing, when too few do.
 */
export const assembleAlbum = (
  actor: Actor,
  { id: debriefId, record: typed, sightingId }: NewAlbum & { id: DebriefId },
) =>
  transaction(actor, async (tx) => {
    must(mayKeepPhotographs(actor));
    const scope = scopeOf(actor);
    const debrief = found(await findDebrief(tx, scope, debriefId));
    must(mayWriteIn(debrief.status as DebriefStatus));
    const sighting = sightingId ? found(await findSighting(tx, scope, sightingId)) : null;
    if (sighting && sighting.debriefId !== debriefId) throw new Refused('not-found');
    const { target, drawn } = await draw(tx, scope, {
      typed,
      witness: debrief.prisonerId,
      sightingId: sighting?.id ?? null,
    });
    const id = randomUUID() as AlbumId;
    await saveAlbum(tx, scope, {
      id,
      debriefId,
      sightingId: sighting?.id ?? null,
      targetPhotoId: target.photoId,
      ...drawn,
      rulesVersion: albumRulesVersion,
      appVersion,
      by: actor.id ?? '',
      now: new Date(),
    });
    await record(tx, actor, {
      type: 'album.assembled',
      subject: { type: 'album', id },
      prisonerId: target.personId,
      detail: { debrief: aboutDebrief(debrief).subject.id, pictures: drawn.photos.length, rules: albumRulesVersion },
    });
    return { albumId: id, version: 1, status: 'assembled' as const };
  });

type Asked = { typed: string; witness: string | null; sightingId: string | null };

async function draw(tx: Tx, scope: Scope, { typed, witness, sightingId }: Asked) {
  const pool = await facesInUse(tx, scope);
  const target = await targetNamed(tx, scope, typed, pool);
  const sought = sightingId ? await soughtBySameQuestion(tx, scope, sightingId as SightingId) : [];
  const near = await tooNear(tx, scope, target, pool);
  const excluded = new Set([...sought, ...near, ...(witness ? [witness] : [])]);
  if (target.personId === witness) throw new Refused('invalid', { faults: [{ at: 'record', code: 'the-witness' }] });
  const seed = newToken();
  const chosen = chooseFoils({ target, pool, excluded, seed });
  if (!chosen.ok) throw new Refused(chosen.reason, 'lack' in chosen ? { current: chosen.lack } : {});
  return { target, drawn: { seed, photos: inShownOrder(target, chosen.foils, seed) } };
}

/** The face of the person asked about. A record without a photograph in use, hidden or missing, is told apart by nobody. */
async function targetNamed(tx: Tx, scope: Scope, typed: string, pool: Awaited<ReturnType<typeof facesInUse>>) {
  const number = numberTyped(typed);
  const id = number === null ? null : (await findByNumber(tx, scope, number))?.id;
  const photo = id ? await newestPhotoOf(tx, scope, id as PrisonerId) : null;
  const face = pool.find(({ photoId }) => photoId === photo?.id);
  if (!face) throw new Refused('invalid', { faults: [{ at: 'record', code: 'no-photograph' }] });
  return face;
}

/** Of those who could be taken for this person: who may be the same person or of the family. Whoever cannot be compared is left out. */
async function tooNear(tx: Tx, scope: Scope, target: Face, pool: readonly Face[]): Promise<string[]> {
  const beside = pool.filter((face) => face.personId !== target.personId && couldBeTaken(target, face));
  const ids = [...new Set(beside.map(({ personId }) => personId))];
  const people = await matchableRecords(tx, scope, [...ids, target.personId]);
  const population = await populationOf(tx, scope);
  const ours = people.get(target.personId);
  return ids.filter((id) => {
    const theirs = people.get(id);
    return !ours || !theirs || isTooNear(compare(ours, theirs, population));
  });
}

import 'server-only';
import type { Actor } from '../../access/actor';
import { mayLookAtDeaths, mayRecordEvidence } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { SightingId } from '../../kernel/ids';
import { placeFrom, placeOf } from '../../kernel/place-in-list';
import { reading } from '../../platform/db';
import { found, must } from '../../platform/demand';
import { staffNames } from '../../staff/store/names';
import type { SightingFilter, SightingPage, WaitingSighting } from '../schema/sighting';
import { type CandidateRow, candidatesOf } from '../store/candidates';
import { findSighting, type SightingRow } from '../store/sightings';
import { pageOfSightings } from '../store/waiting';
import { candidateLineOf } from './candidate-line';
import { type Names, peopleOf, sightingLineOf } from './sighting-line';

/** Candidates shown of one sighting in the list; on its own all of them. */
const fewShown = 4;

/** Sightings under a filter, in their turn, each with those it may be, the surest first. Names and reasons only. */
export const listSightings = (actor: Actor, filter: SightingFilter): Promise<SightingPage> =>
  reading(actor, async (tx) => {
    must(mayRecordEvidence(actor));
    const scope = scopeOf(actor);
    const { rows, more, total } = await pageOfSightings(tx, scope, { filter, after: placeFrom(filter.after) });
    const candidates = await candidatesOf(tx, scope, { ids: rows.map(({ id }) => id), me: actor.id ?? '' });
    const names = await staffNames(tx, scope, [...peopleOf(rows), ...decidersOf(candidates)]);
    const last = rows.at(-1);
    await record(tx, actor, { type: 'sighting.listed', detail: { show: filter.show, results: rows.length } });
    return {
      total,
      next: more && last ? placeOf({ at: last.recordedAt, id: last.id }) : null,
      lines: rows.map((row) => waitingOf(actor, row, { candidates, names, most: fewShown })),
      may: { lookAt: mayLookAtDeaths(actor).ok },
    };
  });

/** One sighting with every candidate. The reading is logged. */
export const readSighting = (actor: Actor, { sightingId }: { sightingId: SightingId }): Promise<WaitingSighting> =>
  reading(actor, async (tx) => {
    must(mayRecordEvidence(actor));
    const scope = scopeOf(actor);
    const row = found(await findSighting(tx, scope, sightingId));
    const candidates = await candidatesOf(tx, scope, { ids: [sightingId], me: actor.id ?? '' });
    const names = await staffNames(tx, scope, [...peopleOf([row]), ...decidersOf(candidates)]);
    await record(tx, actor, { type: 'sighting.read', subject: { type: 'sighting', id: sightingId } });
    return waitingOf(actor, row, { candidates, names, most: candidates.length });
  });

const decidersOf = (rows: readonly CandidateRow[]) =>
  rows.flatMap(({ decisions }) => decisions.map(({ decidedById }) => decidedById));

type Beside = { candidates: readonly CandidateRow[]; names: Names; most: number };

function waitingOf(actor: Actor, row: SightingRow, { candidates, names, most }: Beside): WaitingSighting {
  const own = candidates.filter(({ sightingId }) => sightingId === row.id);
  const first = (one: CandidateRow) => (one.status === 'contested' ? 0 : one.verdict === 'not-same' ? 2 : 1);
  const inOrder = [...own].sort((one, other) => first(one) - first(other));
  return {
    sighting: sightingLineOf(row, names),
    candidates: inOrder.slice(0, most).map((one) => candidateLineOf(actor, one, names)),
    more: Math.max(0, own.length - most),
  };
}

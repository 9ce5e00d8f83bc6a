import 'server-only';
import type { Actor } from '../../access/actor';
import { mayRecordEvidence } from '../../access/rules';
import { type Scope, scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { PrisonerId } from '../../kernel/ids';
import { reading, type Tx } from '../../platform/db';
import { must } from '../../platform/demand';
import type { PrisonerStatus } from '../../prisoners/rules';
import { nameOf } from '../../prisoners/store/within';
import { agedBands, bandLimits, lifeBandOf, presumedAlive } from '../rules/proof-of-life';
import type { LifeFilter, LifePage } from '../schema/places';
import {
  type AliveWithin,
  countWithoutLife,
  findWhereabouts,
  type LifeCursor,
  livesPerPage,
  pageWithoutLife,
} from '../store/whereabouts';
import { lastPlaceIn, lifeIn, toldBy } from './whereabouts-lines';

type AgedBand = (typeof agedBands)[number];

/**
 * Those presumed alive of whom nothing has shown it for thirty days and more, or ever: never first, then the longest ago.
 * `now` decides how old a sign is. The reading is logged for everybody shown.
 */
export const listWithoutLife = (
  actor: Actor,
  { band, status, after }: LifeFilter,
  now = new Date(),
): Promise<LifePage> =>
  reading(actor, async (tx) => {
    must(mayRecordEvidence(actor));
    const scope = scopeOf(actor);
    const statuses = status ? [status] : presumedAlive;
    const within = (band ? [band] : agedBands).map((one) => aliveWithin(one, now));
    const found = await pageWithoutLife(tx, scope, { statuses, within, after: cursorFrom(after) });
    const shown = found.slice(0, livesPerPage);
    const people = await findWhereabouts(
      tx,
      scope,
      shown.map(({ id }) => id),
    );
    const last = found.length > livesPerPage ? shown.at(-1) : undefined;
    await record(
      tx,
      actor,
      ...people.map(({ id }) => ({
        type: 'prisoner.read' as const,
        prisonerId: id,
        detail: { part: 'proof-of-life' },
      })),
    );
    return {
      lines: people.map((row) => {
        const told = toldBy(row);
        return {
          id: row.id as PrisonerId,
          number: row.number,
          name: nameOf(row),
          status: row.status as PrisonerStatus,
          band: lifeBandOf(row.lastAliveAt?.toISOString() ?? null, now.toISOString()),
          life: lifeIn(row, told),
          lastPlace: lastPlaceIn(told),
        };
      }),
      next: last ? `${last.lastAliveAt?.toISOString() ?? 'never'}_${last.id}` : null,
      counts: await countsOf(tx, scope, statuses, now),
    };
  });

async function countsOf(tx: Tx, scope: Scope, statuses: readonly PrisonerStatus[], now: Date) {
  const counts = { 'over-30': 0, 'over-90': 0, 'over-180': 0, never: 0 };
  for (const band of agedBands)
    counts[band] = (await countWithoutLife(tx, scope, { statuses, within: [aliveWithin(band, now)] })).count;
  return counts;
}

/** How many have shown no sign of life for ninety days and more, or ever, and since when the longest. */
export const countLongWithoutLife = (tx: Tx, scope: Scope, now: Date) =>
  countInBands(tx, scope, { bands: ['over-90', 'over-180', 'never'], now });

/** How many the list shows before anybody narrows it. */
export const countAllWithoutLife = (tx: Tx, scope: Scope, now: Date) =>
  countInBands(tx, scope, { bands: agedBands, now });

const countInBands = (tx: Tx, scope: Scope, { bands, now }: { bands: readonly AgedBand[]; now: Date }) =>
  countWithoutLife(tx, scope, { statuses: presumedAlive, within: bands.map((band) => aliveWithin(band, now)) });

/** The days of a band as a span of time that ends with today. */
function aliveWithin(band: AgedBand, now: Date): AliveWithin {
  if (band === 'never') return 'never';
  const { from, to } = bandLimits[band];
  const dayBack = (days: number) =>
    new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() - days));
  return { from: from === null ? null : dayBack(from), before: dayBack(to - 1) };
}

/** A cursor as it came back; anything else begins at the first page. */
function cursorFrom(text: string | undefined): LifeCursor {
  const [at = '', id = ''] = (text ?? '').split('_');
  if (!/^[0-9a-f-]{36}$/.test(id)) return null;
  if (at === 'never') return { at: null, id };
  return Number.isNaN(Date.parse(at)) ? null : { at: new Date(at), id };
}

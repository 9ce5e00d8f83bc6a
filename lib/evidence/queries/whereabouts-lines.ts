import 'server-only';
import type { PrisonerStatus } from '../../prisoners/rules';
import { believedAt, detentionHistory, lastKnownPlace, type Stay, type Whereabouts } from '../rules/detention-history';
import { isPresumedAlive, lastSignOfLife } from '../rules/proof-of-life';
import type { PlaceSource, SignOfLifeView, StayLine, WhereaboutsView } from '../schema/places';
import { placeIdOf } from '../store/places';
import { type ClaimOnFile, claimsIn, type HeldOnFile, placesIn, type WhereaboutsRow } from '../store/whereabouts';

/** What a record tells of life and place, worked out once for whoever shows it. */
export function toldBy(row: WhereaboutsRow) {
  const claims = claimsIn(row);
  const places = placesIn(row);
  const history = detentionHistory(claims, places);
  const status = row.status as PrisonerStatus;
  return { claims, places, history, believed: believedAt(history, status), awaited: isPresumedAlive(status) };
}
export type Told = ReturnType<typeof toldBy>;

/** The last confirmation of life with its claim. What moved the day without a claim is shown as a day alone. */
export function lifeIn(row: WhereaboutsRow, { claims }: Told): SignOfLifeView | null {
  const sign = lastSignOfLife(claims);
  const kept = row.lastAliveAt?.toISOString().slice(0, 10) ?? null;
  if (!sign) return kept === null ? null : { on: kept, claim: null };
  if (kept !== null && kept > sign.on) return { on: kept, claim: null };
  const { id, says, place } = sign.claim;
  return { on: sign.on, claim: { ...sourceOfClaim(sign.claim), id, says, place } };
}

export const lastPlaceIn = ({ history, believed }: Told): WhereaboutsView['lastPlace'] => {
  const last = lastKnownPlace(history);
  return last && { place: last.place, on: last.lastThere, now: believed !== null };
};

export const linesOf = ({ claims, places, history, believed }: Told): StayLine[] =>
  history.map((stay) => ({ ...lineOf(stay, believed), ...sourceOf(stay, { claims, places }) }));

const lineOf = (stay: Stay, believed: Whereabouts | null) => ({
  item: stay.item,
  place: stay.place,
  placeId: stay.key === null ? null : placeIdOf(stay.key),
  from: stay.from,
  until: stay.until,
  believable: stay.believable,
  now: believed?.stays.some(({ item }) => item === stay.item) ?? false,
});

function sourceOf({ item }: Stay, { claims, places }: Pick<Told, 'claims' | 'places'>) {
  const claim = claims.find(({ id }) => item === `claim:${id}`);
  if (claim)
    return { ...sourceOfClaim(claim), says: claim.says, partId: null, recordedAt: claim.recordedAt.toISOString() };
  const row = places.find(({ id }) => item === `place:${id}`);
  return {
    ...sourceOfRow(row),
    says: null,
    partId: row?.id ?? null,
    recordedAt: (row?.recordedAt ?? new Date(0)).toISOString(),
  };
}

const sourceOfClaim = (claim: ClaimOnFile): PlaceSource => ({
  sourceKind: claim.sourceKind,
  source: claim.sourceReference,
  reliability: claim.reliability as PlaceSource['reliability'],
  credibility: claim.credibility,
});
const sourceOfRow = (row: HeldOnFile | undefined): PlaceSource => ({
  sourceKind: null,
  source: row?.source ?? null,
  reliability: (row?.reliability ?? null) as PlaceSource['reliability'],
  credibility: row?.credibility ?? null,
});

/** Of several sources the one that can be trusted furthest; one nobody graded comes last. */
export function strongest(lines: readonly StayLine[]): PlaceSource | null {
  const grade = ({ reliability, credibility }: PlaceSource) => `${reliability ?? 'Z'}${credibility ?? 9}`;
  const [best] = [...lines].sort((one, other) => grade(one).localeCompare(grade(other)));
  if (!best) return null;
  const { sourceKind, source, reliability, credibility } = best;
  return { sourceKind, source, reliability, credibility };
}

import 'server-only';
import type { Scope } from '../../access/scope';
import type { PlaceInList } from '../../kernel/place-in-list';
import type { Prisma, Tx } from '../../platform/db';
import type { SightingFilter } from '../schema/sighting';
import { candidatesWithin, sightingsWithin } from './within';

const pageSize = 25;
const grave: Prisma.SightingWhereInput = {
  condition: { in: ['dying', 'dead'] },
  graveAt: null,
  status: { not: 'withdrawn' },
};

/** What the list is about: what waits, what an analyst has to look at, what a score contests, what stands behind a claim. */
function chosen(scope: Scope, { show, band, prisonerId }: SightingFilter): Prisma.SightingWhereInput {
  const candidates = (where: Prisma.SightingCandidateWhereInput): Prisma.SightingWhereInput => ({
    candidates: { some: { AND: [candidatesWithin(scope), where] } },
  });
  if (show === 'grave') return grave;
  if (show === 'contested') return { status: { not: 'withdrawn' }, ...candidates({ status: 'contested' }) };
  const status = show === 'attached' ? 'attached' : 'waiting';
  if (prisonerId && show === 'attached') return { status, claim: { prisonerId } };
  const open = { status: 'open', ...(band ? { band } : {}), ...(prisonerId ? { prisonerId } : {}) };
  return { status, ...(band || prisonerId ? candidates(open) : {}) };
}

/** The place in the list after which the next page begins. */
export type After = PlaceInList | null;

const rows = {
  debrief: {
    select: { id: true, number: true, status: true, consentSearch: true, consentFamilies: true, withheldFrom: true },
  },
  claim: {
    select: {
      id: true,
      version: true,
      retractedAt: true,
      prisoner: {
        select: {
          id: true,
          number: true,
          names: { orderBy: [{ position: 'asc' }, { id: 'asc' }], take: 1, select: { full: true } },
        },
      },
    },
  },
} as const satisfies Prisma.SightingInclude;

/** What waits for somebody is taken up in turn, the longest waiting first; of what is settled the newest is looked for. */
const inTurn = ({ show }: SightingFilter) =>
  show === 'attached' ? ({ order: 'desc', beyond: 'lt' } as const) : ({ order: 'asc', beyond: 'gt' } as const);

/** A page of sightings under a filter: what waits the oldest first, what is attached the newest first. */
export async function pageOfSightings(
  tx: Tx,
  scope: Scope,
  { filter, after }: { filter: SightingFilter; after: After },
) {
  const where = { AND: [sightingsWithin(scope), chosen(scope, filter)] };
  const { order, beyond } = inTurn(filter);
  const found = await tx.sighting.findMany({
    where: {
      AND: [
        where,
        after
          ? { OR: [{ recordedAt: { [beyond]: after.at } }, { recordedAt: after.at, id: { [beyond]: after.id } }] }
          : {},
      ],
    },
    orderBy: [{ recordedAt: order }, { id: order }],
    take: pageSize + 1,
    include: rows,
  });
  return {
    rows: found.slice(0, pageSize),
    more: found.length > pageSize,
    total: await tx.sighting.count({ where }),
  };
}

/** How many sightings a filter finds, and since when the oldest waits. */
export async function countOfSightings(tx: Tx, scope: Scope, filter: SightingFilter) {
  const counted = await tx.sighting.aggregate({
    where: { AND: [sightingsWithin(scope), chosen(scope, filter)] },
    _count: true,
    _min: { recordedAt: true },
  });
  return { count: counted._count, oldest: counted._min.recordedAt?.toISOString() ?? null };
}

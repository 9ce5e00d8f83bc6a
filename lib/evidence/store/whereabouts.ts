import 'server-only';
import type { Scope } from '../../access/scope';
import type { Reliability } from '../../kernel/admiralty-scale';
import type { PrisonerId } from '../../kernel/ids';
import { fromColumns } from '../../platform/dates';
import type { Prisma, Tx } from '../../platform/db';
import { firstName, recordsWithin } from '../../prisoners/store/within';
import type { SaidClaim } from '../rules/contradictions';
import { presumedAlive } from '../rules/proof-of-life';
import type { HeldRow } from '../rules/two-places';
import { asEvidence } from './claims';

const told = {
  id: true,
  number: true,
  status: true,
  lastAliveAt: true,
  names: firstName,
  claims: { where: { retractedAt: null } },
  places: true,
} as const satisfies Prisma.PrisonerSelect;

/** These records with everything that tells where the person was and when they were alive, in the order asked. */
export async function findWhereabouts(tx: Tx, scope: Scope, ids: readonly PrisonerId[]) {
  const where = { AND: [{ id: { in: [...ids] } }, recordsWithin(scope)] };
  const rows = await tx.prisoner.findMany({ where, select: told });
  return ids.flatMap((id) => rows.filter((row) => row.id === id));
}
export type WhereaboutsRow = Awaited<ReturnType<typeof findWhereabouts>>[number];

export type ClaimOnFile = SaidClaim & { sourceReference: string | null; recordedAt: Date };
export const claimsIn = ({ claims }: Pick<WhereaboutsRow, 'claims'>): ClaimOnFile[] =>
  claims.map((claim) => ({
    ...asEvidence(claim),
    id: claim.id,
    asOf: fromColumns('asOf', claim),
    place: claim.place,
    sourceReference: claim.sourceReference,
    recordedAt: claim.recordedAt,
  }));

export type HeldOnFile = HeldRow & { source: string | null; recordedAt: Date };
export const placesIn = ({ places }: Pick<WhereaboutsRow, 'places'>): HeldOnFile[] =>
  places.map((row) => ({
    id: row.id,
    place: row.place,
    from: fromColumns('from', row),
    until: fromColumns('until', row),
    source: row.source,
    reliability: row.reliability as Reliability | null,
    credibility: row.credibility,
    recordedAt: row.recordedAt,
  }));

/** When in days somebody was last shown alive: since `from` (null: ever) and before `before`, or never. */
export type AliveWithin = { from: Date | null; before: Date } | 'never';
export type LifeCursor = { at: Date | null; id: string } | null;
type Wanted = { statuses: readonly string[]; within: readonly AliveWithin[] };

const condition = (within: AliveWithin): Prisma.PrisonerWhereInput =>
  within === 'never'
    ? { lastAliveAt: null }
    : { lastAliveAt: { lt: within.before, ...(within.from ? { gte: within.from } : {}) } };
const wantedWithin = (scope: Scope, { statuses, within }: Wanted): Prisma.PrisonerWhereInput => ({
  AND: [
    recordsWithin(scope),
    { status: { in: presumedAlive.filter((status) => statuses.includes(status)) } },
    { OR: within.map(condition) },
  ],
});

export const livesPerPage = 50;
/** Ids of those without a sign of life for so long: never first, then the longest ago. */
export async function pageWithoutLife(tx: Tx, scope: Scope, { after, ...wanted }: Wanted & { after: LifeCursor }) {
  const rows = await tx.prisoner.findMany({
    where: { AND: [wantedWithin(scope, wanted), after ? behind(after) : {}] },
    orderBy: [{ lastAliveAt: { sort: 'asc', nulls: 'first' } }, { id: 'asc' }],
    take: livesPerPage + 1,
    select: { id: true, lastAliveAt: true },
  });
  return rows.map(({ id, lastAliveAt }) => ({ id: id as PrisonerId, lastAliveAt }));
}
const behind = ({ at, id }: NonNullable<LifeCursor>): Prisma.PrisonerWhereInput =>
  at === null
    ? { OR: [{ lastAliveAt: null, id: { gt: id } }, { lastAliveAt: { not: null } }] }
    : { OR: [{ lastAliveAt: { gt: at } }, { lastAliveAt: at, id: { gt: id } }] };

export async function countWithoutLife(tx: Tx, scope: Scope, wanted: Wanted) {
  const found = await tx.prisoner.aggregate({
    where: wantedWithin(scope, wanted),
    _count: true,
    _min: { statusSince: true, lastAliveAt: true },
  });
  return { count: found._count, oldest: found._min.lastAliveAt ?? found._min.statusSince };
}

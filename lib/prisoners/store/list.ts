import 'server-only';
import type { Scope } from '../../access/scope';
import type { Prisma, Tx } from '../../platform/db';
import type { PrisonerFilter } from '../schema/registry';
import { recordsWithin, spellings } from './within';

const pageSize = 50;

/** Records that wait for somebody: each a condition that a start page counts and a list shows. */
export const waitingFor = {
  fitness: (now: Date): Prisma.PrisonerWhereInput => ({
    status: { in: ['confirmed-captive', 'in-exchange-plan'] },
    OR: [
      { travel: null },
      { travel: { fitness: 'unknown' } },
      { travel: { fitnessAsOf: { lt: daysBefore(now, 90) } } },
    ],
  }),
  wish: (): Prisma.PrisonerWhereInput => ({
    status: { in: ['confirmed-captive', 'in-exchange-plan'] },
    OR: [{ travel: null }, { travel: { wish: 'not-asked' } }],
  }),
} as const;

const daysBefore = (now: Date, days: number) => new Date(now.getTime() - days * 86_400_000);

const chosen = (filter: PrisonerFilter, now: Date): Prisma.PrisonerWhereInput => ({
  ...(filter.status ? { status: filter.status } : {}),
  ...(filter.sex ? { sex: filter.sex } : {}),
  ...(filter.category ? { category: filter.category } : {}),
  ...(filter.health ? { healthCategory: filter.health } : {}),
  ...(filter.sealed ? { sealed: true } : {}),
  ...(filter.waiting ? { AND: [waitingFor[filter.waiting](now)] } : {}),
});

/** A page of records, the newest number first; `after` is the last number of the page before. */
export async function pageOfPrisoners(
  tx: Tx,
  scope: Scope,
  { filter, after, now }: { filter: PrisonerFilter; after: number | null; now: Date },
) {
  const where = { AND: [recordsWithin(scope), chosen(filter, now)] };
  const rows = await tx.prisoner.findMany({
    where: after === null ? where : { AND: [where, { number: { lt: after } }] },
    orderBy: { number: 'desc' },
    take: pageSize + 1,
    select: {
      id: true,
      number: true,
      sex: true,
      category: true,
      status: true,
      statusSince: true,
      lastAliveAt: true,
      healthCategory: true,
      sealed: true,
      birthFrom: true,
      birthTo: true,
      birthPrecision: true,
      birthApproximate: true,
      names: spellings,
    },
  });
  return { rows: rows.slice(0, pageSize), more: rows.length > pageSize, total: await tx.prisoner.count({ where }) };
}

/** How many wait, and since when the one that waits longest. */
export async function countWaiting(tx: Tx, scope: Scope, what: keyof typeof waitingFor, now: Date) {
  const where = { AND: [recordsWithin(scope), waitingFor[what](now)] };
  const answer = await tx.prisoner.aggregate({ where, _count: true, _min: { statusSince: true } });
  return { count: answer._count, oldest: answer._min.statusSince?.toISOString() ?? null };
}

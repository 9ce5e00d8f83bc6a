import 'server-only';
import type { Scope } from '../../access/scope';
import type { Prisma, Tx } from '../../platform/db';
import { handledBy, recordsWithin, registryWithin, spellings } from './within';

export const mostHits = 50;

export type Sought = {
  tokens: readonly string[];
  birthYear: number | null;
  number: number | null;
  /** Text to compare with identifiers and service numbers, for those who may read them; else null. */
  identifier: string | null;
};

/** Records of the registry whose names, number or identifier match, up to fifty, newest record first. */
export async function searchRegistryRows(tx: Tx, scope: Scope, sought: Sought, me: string) {
  const where = { AND: [registryWithin(scope), matching(sought, scope), bornIn(sought.birthYear)] };
  const rows = await tx.prisoner.findMany({
    where,
    orderBy: { number: 'desc' },
    take: mostHits,
    select: {
      id: true,
      number: true,
      sealed: true,
      sex: true,
      status: true,
      birthFrom: true,
      birthTo: true,
      birthPrecision: true,
      birthApproximate: true,
      names: spellings,
      _count: { select: { sought: { where: handledBy(me) } } },
    },
  });
  return { rows, total: rows.length < mostHits ? rows.length : await tx.prisoner.count({ where }) };
}
export type RegistryHit = Awaited<ReturnType<typeof searchRegistryRows>>['rows'][number];

function matching({ tokens, number, identifier }: Sought, scope: Scope): Prisma.PrisonerWhereInput {
  const ways: Prisma.PrisonerWhereInput[] = [];
  if (tokens.length > 0) ways.push({ names: { some: { AND: tokens.map(beginsAWord) } } });
  if (number !== null) ways.push({ number });
  if (identifier) {
    // Without regard to case means ILIKE, where these three are a pattern: they would find everybody.
    const same = { equals: identifier.replace(/[\\%_]/g, '\\$&'), mode: 'insensitive' as const };
    ways.push({
      AND: [recordsWithin(scope), { OR: [{ serviceNumber: same }, { identifiers: { some: { value: same } } }] }],
    });
  }
  return { OR: ways };
}

// A search key holds letters and digits only, so no token can be a pattern.
const beginsAWord = (token: string): Prisma.PrisonerNameWhereInput => ({
  OR: [{ searchKey: { startsWith: token } }, { searchKey: { contains: ` ${token}` } }],
});

/** A record whose birth is unknown contradicts no year. */
function bornIn(year: number | null): Prisma.PrisonerWhereInput {
  if (year === null) return {};
  return {
    OR: [
      { birthFrom: null },
      { birthFrom: { lte: new Date(Date.UTC(year, 11, 31)) }, birthTo: { gte: new Date(Date.UTC(year, 0, 1)) } },
    ],
  };
}

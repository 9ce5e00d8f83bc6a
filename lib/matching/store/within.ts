import 'server-only';
import type { Scope } from '../../access/scope';
import type { Prisma } from '../../platform/db';
import { handledBy, spellings } from '../../prisoners/store/within';

/**
 * The pairs of a scope as a condition: for whoever reads inquiries and records all of them; for an operator those of an
 * inquiry of theirs. A pair with a sealed record is hidden whole. Must agree with the policy `read` on match_candidate.
 */
export function pairsWithin({ prisoners, inquiries, sealed }: Scope): Prisma.MatchCandidateWhereInput {
  if (inquiries !== 'all' || prisoners === 'none') return { id: { in: [] } };
  const open: Prisma.MatchCandidateWhereInput = sealed
    ? {}
    : { prisoner: { sealed: false }, OR: [{ otherId: null }, { other: { sealed: false } }] };
  if (prisoners === 'all') return open;
  return 'linkedTo' in prisoners
    ? { AND: [open, { kind: 'inquiry', sought: handledBy(prisoners.linkedTo) }] }
    : { id: { in: [] } };
}

const birth = { birthFrom: true, birthTo: true, birthPrecision: true, birthApproximate: true } as const;

/** What a pair shows of a record; `me` is asked about, because an operator opens what is linked to an inquiry of theirs. */
export const recordOfPair = (me: string) =>
  ({
    id: true,
    number: true,
    status: true,
    sealed: true,
    mergedIntoId: true,
    ...birth,
    names: spellings,
    _count: { select: { sought: { where: handledBy(me) } } },
  }) satisfies Prisma.PrisonerSelect;

export const soughtOfPair = {
  id: true,
  surname: true,
  given: true,
  patronymic: true,
  otherNames: true,
  linkStatus: true,
  prisonerId: true,
  ...birth,
  inquiry: { select: { id: true, reference: true, version: true, status: true } },
} as const satisfies Prisma.SoughtPersonSelect;

/** The newest decision first; the first that is no withdrawal is not asked for: `verdict` says whether one is in force. */
export const newestFirst = [
  { decidedAt: 'desc' },
  { id: 'desc' },
] as const satisfies Prisma.MatchDecisionOrderByWithRelationInput[];

import 'server-only';
import type { Scope } from '../../access/scope';
import type { Prisma } from '../../platform/db';

const nothing = { id: { in: [] as string[] } };

/** Debriefs of nobody whose record is sealed, for those below a supervisor. */
const withinReach = ({ sealed }: Scope): Prisma.DebriefWhereInput =>
  sealed ? {} : { OR: [{ prisonerId: null }, { prisoner: { sealed: false } }] };

/** The debriefs this scope reads whole. Must agree with app.reads_debrief in the migrations. */
export function debriefsWithin(scope: Scope): Prisma.DebriefWhereInput {
  const { debriefs } = scope;
  if (debriefs === 'none') return nothing;
  if (debriefs === 'all') return withinReach(scope);
  const held: Prisma.DebriefWhereInput = {
    OR: [{ openedById: debriefs.held }, { sessions: { some: { interviewerId: debriefs.held } } }],
  };
  return { AND: [withinReach(scope), held] };
}

/**
 * The debriefs this scope knows of: those it reads, and for a treatment officer those with an account. That the record is
 * not sealed is then row-level security's word (app.debrief_within_reach): they see no record, so no condition here could.
 */
export const debriefsKnown = (scope: Scope): Prisma.DebriefWhereInput =>
  scope.treatment ? { OR: [debriefsWithin(scope), { accounts: { some: {} } }] } : debriefsWithin(scope);

/** Sightings of these debriefs; one that stands behind a claim about somebody sealed is hidden whole. */
export const sightingsWithin = (scope: Scope): Prisma.SightingWhereInput => ({
  AND: [
    { debrief: debriefsWithin(scope) },
    scope.sealed ? {} : { OR: [{ claimId: null }, { claim: { prisoner: { sealed: false } } }] },
  ],
});

/** Candidates for those sightings. Whoever only holds debriefs does not match. */
export function candidatesWithin(scope: Scope): Prisma.SightingCandidateWhereInput {
  if (scope.debriefs !== 'all') return nothing;
  return {
    AND: [
      { sighting: sightingsWithin(scope) },
      scope.sealed ? {} : { OR: [{ prisonerId: null }, { prisoner: { sealed: false } }] },
    ],
  };
}

/** Photographs on file. Those of an album are reached through the album. */
export const photosWithin = (scope: Scope): Prisma.AlbumPhotoWhereInput =>
  scope.debriefs === 'all' ? (scope.sealed ? {} : { prisoner: { sealed: false } }) : nothing;

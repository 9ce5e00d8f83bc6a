import 'server-only';
import type { Scope } from '../../access/scope';
import type { CandidateId } from '../../kernel/ids';
import type { Verdict } from '../../matching/rules';
import { recordOfPair, soughtOfPair } from '../../matching/store/within';
import type { Score } from '../../names/score';
import type { Prisma, Tx } from '../../platform/db';
import type { CandidateStatus, WithdrawReason } from '../rules/candidate';
import { candidatesWithin } from './within';

const newestFirst = [
  { decidedAt: 'desc' },
  { id: 'desc' },
] as const satisfies Prisma.SightingDecisionOrderByWithRelationInput[];

const shown = (me: string) =>
  ({
    prisoner: { select: { ...recordOfPair(me), mergedIntoId: true } },
    sought: { select: soughtOfPair },
    decisions: { orderBy: [...newestFirst], take: 1 },
  }) satisfies Prisma.SightingCandidateInclude;

/** Candidates that can still be decided about: the record stands, the inquiry is not over. What was decided stays. */
export const standingCandidates: Prisma.SightingCandidateWhereInput = {
  OR: [
    { status: { in: ['decided', 'contested'] } },
    {
      status: 'open',
      OR: [
        { prisoner: { status: { not: 'void' }, mergedIntoId: null } },
        { sought: { inquiry: { status: { notIn: ['closed', 'rejected'] } } } },
      ],
    },
  ],
};

/** The candidates of these sightings, the surest first. */
export const candidatesOf = (tx: Tx, scope: Scope, { ids, me }: { ids: readonly string[]; me: string }) =>
  tx.sightingCandidate.findMany({
    where: { AND: [{ sightingId: { in: [...ids] } }, candidatesWithin(scope), standingCandidates] },
    orderBy: [{ bits: 'desc' }, { id: 'asc' }],
    include: shown(me),
  });
export type CandidateRow = Awaited<ReturnType<typeof candidatesOf>>[number];

const forDecision = {
  id: true,
  sightingId: true,
  prisonerId: true,
  soughtId: true,
  status: true,
  verdict: true,
  version: true,
  bits: true,
  band: true,
  brothers: true,
  namesVersion: true,
  scoreVersion: true,
  sighting: { select: { status: true, debriefId: true } },
  sought: { select: { inquiry: { select: { id: true } } } },
} as const satisfies Prisma.SightingCandidateSelect;

export const findCandidate = (tx: Tx, scope: Scope, id: CandidateId) =>
  tx.sightingCandidate.findFirst({ where: { AND: [{ id }, candidatesWithin(scope)] }, select: forDecision });
export type CandidateForDecision = NonNullable<Awaited<ReturnType<typeof findCandidate>>>;

/** The candidate of a sighting that is this record, if one was ever found. */
export const findCandidateOf = (tx: Tx, scope: Scope, of: { sightingId: string; prisonerId: string }) =>
  tx.sightingCandidate.findFirst({ where: { AND: [of, candidatesWithin(scope)] }, select: forDecision });

/** The record of which it is said that a sighting is of it. There is one at most, because attaching says it. */
export const findSaidSame = (tx: Tx, scope: Scope, sightingId: string) =>
  tx.sightingCandidate.findFirst({
    where: { AND: [{ sightingId, verdict: 'same', prisonerId: { not: null } }, candidatesWithin(scope)] },
    select: forDecision,
  });

type Rules = { namesVersion: number; scoreVersion: number };
/** A record somebody found by themselves: as decided, with the score of now. */
export const saveChosen = (
  tx: Tx,
  _scope: Scope,
  {
    id,
    sightingId,
    prisonerId,
    score,
    now,
    ...rules
  }: Rules & {
    id: CandidateId;
    sightingId: string;
    prisonerId: string;
    score: Score;
    now: Date;
  },
) =>
  tx.sightingCandidate.createMany({
    data: [
      {
        id,
        sightingId,
        prisonerId,
        bits: score.bits,
        band: score.band,
        brothers: score.brothers,
        reasons: score.parts as unknown as Prisma.InputJsonArray,
        ...rules,
        status: 'decided',
        verdict: 'same',
        foundAt: now,
        updatedAt: now,
      },
    ],
  });

/** Moves a candidate that is still as it was read. */
export const saveVerdict = (
  tx: Tx,
  _scope: Scope,
  row: Pick<CandidateForDecision, 'id' | 'status' | 'version'>,
  { status, verdict, now }: { status: CandidateStatus; verdict: Verdict | null; now: Date },
) =>
  tx.sightingCandidate.updateMany({
    where: { id: row.id, status: row.status, version: row.version },
    data: { status, verdict, updatedAt: now, version: { increment: 1 } },
  });

type Said = {
  verdict: Verdict | 'withdrawn';
  reason: WithdrawReason | string | null;
  note: string | null;
  by: string;
  now: Date;
};
type Scored = Pick<CandidateForDecision, 'id' | 'bits' | 'band' | 'brothers' | 'namesVersion' | 'scoreVersion'>;

/** Writes what a person said of a candidate, with the score as it was then. Rows are never changed. */
export const saveDecision = (tx: Tx, _scope: Scope, row: Scored, { verdict, reason, note, by, now }: Said) =>
  tx.sightingDecision.createMany({
    data: [
      {
        candidateId: row.id,
        verdict,
        reason,
        note,
        bits: row.bits,
        band: row.band,
        brothers: row.brothers,
        namesVersion: row.namesVersion,
        scoreVersion: row.scoreVersion,
        decidedById: by,
        decidedAt: now,
      },
    ],
  });

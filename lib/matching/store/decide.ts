import 'server-only';
import type { Scope } from '../../access/scope';
import type { PairId } from '../../kernel/ids';
import type { Prisma, Tx } from '../../platform/db';
import type { PairStatus, Verdict, WithdrawReason } from '../rules';
import { pairsWithin } from './within';

const forDecision = {
  id: true,
  kind: true,
  status: true,
  verdict: true,
  carried: true,
  version: true,
  bits: true,
  band: true,
  brothers: true,
  namesVersion: true,
  scoreVersion: true,
  prisonerId: true,
  otherId: true,
  prisoner: { select: { status: true, mergedIntoId: true } },
  other: { select: { status: true, mergedIntoId: true } },
  sought: {
    select: { id: true, linkStatus: true, prisonerId: true, inquiry: { select: { id: true, version: true } } },
  },
} as const satisfies Prisma.MatchCandidateSelect;

/** What a decision needs to know of a pair; null when there is none in this scope. */
export const findForDecision = (tx: Tx, scope: Scope, id: PairId) =>
  tx.matchCandidate.findFirst({ where: { AND: [{ id }, pairsWithin(scope)] }, select: forDecision });
export type PairForDecision = NonNullable<Awaited<ReturnType<typeof findForDecision>>>;

/** The pair of a sought person and a record, or of two records in their order, if one was ever found. */
export const findPairOf = (
  tx: Tx,
  scope: Scope,
  pair: { soughtId: string; prisonerId: string } | { prisonerId: string; otherId: string },
) => tx.matchCandidate.findFirst({ where: { AND: [pair, pairsWithin(scope)] }, select: forDecision });

/** Moves a pair that is still as it was read, and carries nothing any more; a count of zero means somebody was faster. */
export const saveVerdict = (
  tx: Tx,
  _scope: Scope,
  row: { id: string; status: string; version: number },
  to: { status: PairStatus; verdict: Verdict | null; now: Date },
) =>
  tx.matchCandidate.updateMany({
    where: { id: row.id, status: row.status, version: row.version },
    data: { status: to.status, verdict: to.verdict, carried: null, updatedAt: to.now, version: { increment: 1 } },
  });

type Said = {
  verdict: Verdict | 'withdrawn';
  reason: WithdrawReason | null;
  note: string | null;
  by: string;
  now: Date;
};

/** What is in force for a pair: its own verdict, or the one that is carried to it. */
export const inForce = ({ verdict, carried }: Pick<PairForDecision, 'verdict' | 'carried'>) => verdict ?? carried;

/** Writes what a person said of a pair, with the score as it was then. Rows are never changed. */
export const saveDecision = (tx: Tx, _scope: Scope, pair: PairForDecision, { verdict, reason, note, by, now }: Said) =>
  tx.matchDecision.createMany({
    data: [
      {
        candidateId: pair.id,
        verdict,
        reason,
        note,
        bits: pair.bits,
        band: pair.band,
        brothers: pair.brothers,
        namesVersion: pair.namesVersion,
        scoreVersion: pair.scoreVersion,
        decidedById: by,
        decidedAt: now,
      },
    ],
  });

import 'server-only';
import type { StaffActor } from '../../access/actor';
import { mayReadDuplicates } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import type { PrisonerId } from '../../kernel/ids';
import type { RefusalReason } from '../../kernel/refusal';
import type { Score } from '../../names/score';
import type { Tx } from '../../platform/db';
import { found, must } from '../../platform/demand';
import type { PrisonerStatus } from '../../prisoners/rules';
import { hindrances, isGrave, type StatusQuestion, statusQuestion } from '../rules/merge';
import { likenessOf } from '../rules/merge-likeness';
import type { Cluster } from '../schema/comparison';
import { findForJoin, findJoinSide, type JoinRow, joinedWith, tellingsCollide } from '../store/merge';
import { clusterOf } from './cluster-of';
import { descriptionOf } from './merge-sides';

export type Pair = {
  kept: JoinRow;
  gone: JoinRow;
  chain: Cluster;
  score: Score;
  status: StatusQuestion;
  grave: boolean;
  hindrances: RefusalReason[];
};

/**
 * Two records this actor may compare, with everything that decides whether and how they are joined. Hidden and missing
 * are the same refusal.
 */
export async function pairOf(
  tx: Tx,
  actor: StaffActor,
  { id, otherId }: { id: PrisonerId; otherId: PrisonerId },
): Promise<Pair> {
  must(mayReadDuplicates(actor));
  const scope = scopeOf(actor);
  const kept = found(id === otherId ? null : await findForJoin(tx, scope, id));
  const gone = found(await findForJoin(tx, scope, otherId));
  const together = await joinedWith(tx, scope, [id, otherId]);
  const chain = await clusterOf(
    tx,
    scope,
    together.map((one) => one.id),
    { asOne: true },
  );
  const sides = { kept: await findJoinSide(tx, scope, kept), gone: await findJoinSide(tx, scope, gone) };
  const standing = (row: JoinRow) => ({
    status: row.status as PrisonerStatus,
    since: row.statusSince?.toISOString() ?? null,
  });
  return {
    kept,
    gone,
    chain,
    score: likenessOf(descriptionOf(kept), descriptionOf(gone)),
    status: statusQuestion(standing(kept), standing(gone)),
    grave: isGrave(sides),
    hindrances: hindrances({
      ...sides,
      contradictory: chain.contradictory,
      tellingsCollide: await tellingsCollide(tx, scope, id, otherId),
    }),
  };
}

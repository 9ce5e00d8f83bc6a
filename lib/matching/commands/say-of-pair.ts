import 'server-only';
import type { StaffActor } from '../../access/actor';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { AuditEntry } from '../../audit/rules';
import type { PrisonerId } from '../../kernel/ids';
import type { Tx } from '../../platform/db';
import { moved, must } from '../../platform/demand';
import { inOrder, movePair, type PairKind, type PairStatus, type Verdict, type WithdrawReason } from '../rules';
import { mayDecide } from '../rules/deciding';
import { findPairOf, inForce, type PairForDecision, saveDecision, saveVerdict } from '../store/decide';

type Said = { verdict: Verdict; note: string | null; now: Date };

/** Writes what a person says of a pair: the pair's state, the decision with the score of now, the log. Nothing else follows from it. */
export async function sayOfPair(tx: Tx, actor: StaffActor, pair: PairForDecision, { verdict, note, now }: Said) {
  must(mayDecide[pair.kind as PairKind](actor));
  const { to } = must(movePair(pair.status as PairStatus, 'decide'));
  moved(await saveVerdict(tx, scopeOf(actor), pair, { status: to, verdict, now }));
  await saveDecision(tx, scopeOf(actor), pair, { verdict, reason: null, note, by: actor.id, now });
  await record(tx, actor, {
    type: 'match.decided',
    ...aboutPair(pair),
    detail: { verdict, before: inForce(pair), ...scoreOf(pair) },
  });
}

type Unsaid = { reason: WithdrawReason; note: string | null; now: Date };

/** Takes back the decision in force: the pair is open again, and what was said stays written beside it. */
export async function unsayOfPair(tx: Tx, actor: StaffActor, pair: PairForDecision, { reason, note, now }: Unsaid) {
  must(mayDecide[pair.kind as PairKind](actor));
  const { to } = must(movePair(pair.status as PairStatus, 'withdraw'));
  moved(await saveVerdict(tx, scopeOf(actor), pair, { status: to, verdict: null, now }));
  await saveDecision(tx, scopeOf(actor), pair, { verdict: 'withdrawn', reason, note, by: actor.id, now });
  await record(tx, actor, {
    type: 'match.withdrawn',
    ...aboutPair(pair),
    detail: { reason, before: inForce(pair), ...scoreOf(pair) },
  });
}

/**
 * What is said of two records by another act than a decision in the queue: joining them says "the same", parting them
 * "not the same". Nothing is written when it was said already, or when the pair was never found.
 */
export async function sayOfRecords(
  tx: Tx,
  actor: StaffActor,
  { ids, ...said }: Said & { ids: readonly [PrisonerId, PrisonerId] },
) {
  const [prisonerId, otherId] = inOrder(...ids);
  const pair = await findPairOf(tx, scopeOf(actor), { prisonerId, otherId });
  if (pair && pair.verdict !== said.verdict) await sayOfPair(tx, actor, pair, said);
}

const scoreOf = ({ bits, band, namesVersion, scoreVersion }: PairForDecision) => ({
  bits: Math.round(bits * 10) / 10,
  band,
  namesVersion,
  scoreVersion,
});

/** Which pair an entry of the log is about. */
export const aboutPair = (
  pair: Pick<PairForDecision, 'id' | 'prisonerId' | 'sought'>,
): Pick<AuditEntry, 'subject' | 'prisonerId' | 'inquiryId'> => ({
  subject: { type: 'match', id: pair.id },
  prisonerId: pair.prisonerId,
  ...(pair.sought ? { inquiryId: pair.sought.inquiry.id } : {}),
});

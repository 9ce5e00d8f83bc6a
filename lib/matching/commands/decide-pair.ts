import 'server-only';
import type { Actor, StaffActor } from '../../access/actor';
import { mayReadPairs } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import { applyLink } from '../../inquiries/commands/link-sought';
import { applyUnlink } from '../../inquiries/commands/unlink-sought';
import type { InquiryId, PairId, PrisonerId, SoughtId } from '../../kernel/ids';
import { Refused } from '../../kernel/refusal';
import { type Tx, transaction } from '../../platform/db';
import { found, must } from '../../platform/demand';
import { mayDecideWith, mayGiveWithdrawReason, type PairKind, type PairStatus, unlinkReasonFor } from '../rules';
import { mayDecide } from '../rules/deciding';
import type { DecisionReceipt, DecisionWithdrawal, NewDecision } from '../schema/pairs';
import { findForDecision, inForce, type PairForDecision } from '../store/decide';
import { holdStanding } from '../store/words';
import { sayOfPair, unsayOfPair } from './say-of-pair';

type Asked<Body> = Body & { id: PairId };

/**
 * Says of a pair whether it is one person. For a family's person "the same" links them to the record, under the link's
 * own rules and versions, and "not the same" undoes that link if there is one. For two records nothing is merged by it.
 * A pair of which "not the same" was said is not offered again, whatever its score.
 */
export const decidePair = (actor: Actor, asked: Asked<NewDecision>): Promise<DecisionReceipt> =>
  onPair(actor, asked, async ({ tx, staff, pair, now }) => {
    must(mayDecideWith(pair.kind as PairKind, asked.verdict, asked.note));
    mustStand(pair);
    await sayOfPair(tx, staff, pair, { verdict: asked.verdict, note: asked.note, now });
    if (!pair.sought) return null;
    return asked.verdict === 'same'
      ? linked(tx, staff, pair, asked)
      : unlinked(tx, staff, pair, { ...asked, reason: 'wrong-person' });
  });

/**
 * Takes a decision back, with a reason. A link that came with it is undone. One that was carried from a record joined here
 * counts no more for this pair; two records that were joined are parted first.
 */
export const withdrawDecision = (actor: Actor, asked: Asked<DecisionWithdrawal>): Promise<DecisionReceipt> =>
  onPair(actor, asked, async ({ tx, staff, pair, now }) => {
    must(mayGiveWithdrawReason(asked.reason, asked.note));
    if (pair.kind === 'duplicate') mustStand(pair);
    mustNotBeJoined(pair);
    await unsayOfPair(tx, staff, pair, { reason: asked.reason, note: asked.note, now });
    return pair.sought ? unlinked(tx, staff, pair, asked) : null;
  });

type Desk = { tx: Tx; staff: StaffActor; pair: PairForDecision; now: Date };

/** One act on a pair this actor sees and may decide, still at the version they were looking at; `work` answers the inquiry's version if it moved. */
const onPair = (
  actor: Actor,
  { id, version }: { id: PairId; version: number },
  work: (desk: Desk) => Promise<number | null>,
): Promise<DecisionReceipt> =>
  transaction(actor, async (tx) => {
    must(mayReadPairs(actor));
    if (actor.kind !== 'staff') throw new Refused('signed-out');
    const scope = scopeOf(actor);
    const { prisonerId, otherId } = found(await findForDecision(tx, scope, id));
    // A join under way ends first: it carries what was said before it, and nothing is said of who went by it.
    await holdStanding(tx, scope, [prisonerId, ...(otherId ? [otherId] : [])]);
    const pair = found(await findForDecision(tx, scope, id));
    must(mayDecide[pair.kind as PairKind](actor));
    if (version !== pair.version)
      throw new Refused('changed-meanwhile', { current: { status: pair.status, verdict: inForce(pair) } });
    const inquiryVersion = await work({ tx, staff: actor, pair, now: new Date() });
    const after = found(await findForDecision(tx, scope, id));
    return { version: after.version, status: after.status as PairStatus, inquiryVersion };
  });

/** A record that is void or was joined with another is nobody to decide about. */
function mustStand(pair: PairForDecision) {
  mustNotBeJoined(pair);
  if ([pair.prisoner, pair.other].some((record) => record?.status === 'void')) throw new Refused('wrong-status');
}

/** What was said of a record that was joined counts for the one that stands; there it is changed. */
function mustNotBeJoined({ prisoner, other }: PairForDecision) {
  if ([prisoner, other].some((record) => record?.mergedIntoId)) throw new Refused('wrong-status');
}

type Linking = { inquiryVersion?: number | null | undefined; note: string | null };

const versionOf = ({ inquiryVersion }: Linking) => {
  if (!inquiryVersion) throw new Refused('invalid', { faults: [{ at: 'inquiryVersion', code: 'required' }] });
  return inquiryVersion;
};

async function linked(tx: Tx, staff: StaffActor, pair: PairForDecision, asked: Linking) {
  const { sought, prisonerId } = pair;
  if (!sought || sought.prisonerId === prisonerId) return null;
  const person = { inquiryId: sought.inquiry.id as InquiryId, soughtId: sought.id as SoughtId };
  const to = { prisonerId: prisonerId as PrisonerId, note: asked.note, version: versionOf(asked) };
  return (await applyLink(tx, staff, { ...person, ...to })).version;
}

async function unlinked(
  tx: Tx,
  staff: StaffActor,
  pair: PairForDecision,
  asked: Linking & Pick<DecisionWithdrawal, 'reason'>,
) {
  const { sought, prisonerId } = pair;
  if (!sought || sought.prisonerId !== prisonerId) return null;
  const person = { inquiryId: sought.inquiry.id as InquiryId, soughtId: sought.id as SoughtId };
  const why = { reason: unlinkReasonFor[asked.reason], note: asked.note, version: versionOf(asked) };
  return (await applyUnlink(tx, staff, { ...person, ...why })).version;
}

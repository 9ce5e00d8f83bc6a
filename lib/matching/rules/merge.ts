import type { Role } from '../../access/roles';
import { type Decision, no, yes } from '../../kernel/decision';
import type { RefusalReason } from '../../kernel/refusal';
import type { PrisonerStatus } from '../../prisoners/rules';

/** What joining looks at on one side. */
export type JoinSide = {
  readonly status: PrisonerStatus;
  readonly statusSince: string | null;
  /** Joined with another already. */
  readonly joined: boolean;
  /** On a list that is not over. */
  readonly holdsPlace: boolean;
  /** What is proposed to be held as established and waits for a second person. */
  readonly proposed: readonly string[];
  /** A decision of death is in hand or stands; known only to those who decide on deaths, and false to everybody else. */
  readonly deathInHand: boolean;
  /** A family linked to it was told something. */
  readonly told: boolean;
};
export type JoinPair = {
  readonly kept: JoinSide;
  readonly gone: JoinSide;
  /** "Not the same" stands between any two of those who would become one. */
  readonly contradictory: boolean;
  /** Both have to tell one family the same thing. */
  readonly tellingsCollide: boolean;
};

const onTheRoad: readonly PrisonerStatus[] = ['in-exchange-plan', 'in-transit'];
const onALadder: readonly PrisonerStatus[] = ['reported', 'data-on-file', 'probable-captive', 'confirmed-captive'];
const home: readonly PrisonerStatus[] = ['returned', 'reintegration', 'closed-followed'];
const dead: readonly PrisonerStatus[] = ['deceased-unconfirmed', 'deceased-confirmed'];
const beforeConfirmation: readonly PrisonerStatus[] = ['reported', 'data-on-file', 'probable-captive', 'void'];

const sameDay = (one: string | null, other: string | null) => one?.slice(0, 10) === other?.slice(0, 10);

/*
 * What stands against joining two records, and what has to be done first:
 * - one of them was joined already
 * - one is on an open list or on the road: the list quotes one of them
 * - somebody said that two of those who would become one are not the same: that decision is withdrawn first
 * - both have the same thing proposed and undecided: one proposal is decided or withdrawn first
 * - two deaths, both established and not of one day: a mistake that joining would hide
 * - a decision of death is in hand or stands for one of them: it is looked at first, by those who may know of it
 * - one family is to be told the same thing for both, and it is not done
 */
export function hindrances({ kept, gone, contradictory, tellingsCollide }: JoinPair): RefusalReason[] {
  const both = [kept, gone];
  const found: [boolean, RefusalReason][] = [
    [both.some(({ joined }) => joined), 'already-joined'],
    [both.some(({ status, holdsPlace }) => holdsPlace || onTheRoad.includes(status)), 'on-an-open-list'],
    [contradictory, 'said-not-same'],
    [kept.proposed.some((of) => gone.proposed.includes(of)), 'both-proposed'],
    [
      both.every(({ status }) => status === 'deceased-confirmed') && !sameDay(kept.statusSince, gone.statusSince),
      'two-deaths',
    ],
    [both.some(({ deathInHand }) => deathInHand), 'death-in-hand'],
    [tellingsCollide, 'tellings-collide'],
  ];
  return found.filter(([stands]) => stands).map(([, reason]) => reason);
}

/*
 * When joining is an act of two people: one of the records is confirmed captive or later, or a family was told something
 * about one of them. Must agree with app.unite_records in the migrations.
 */
export const isGrave = ({ kept, gone }: Pick<JoinPair, 'kept' | 'gone'>) =>
  [kept, gone].some(({ status, told }) => told || !beforeConfirmation.includes(status));

/*
 * Who joins two records: an analyst or a supervisor, alone when nothing grave stands on either. A case officer proposes;
 * an analyst or a supervisor who did not propose decides.
 */
export const joinsAlone = (roles: ReadonlySet<Role>, grave: boolean) =>
  !grave && (roles.has('analyst') || roles.has('supervisor'));

export function mayDecideJoin(
  decider: { id: string | null; roles: ReadonlySet<Role> },
  proposal: { proposedById: string },
): Decision {
  if (!decider.roles.has('analyst') && !decider.roles.has('supervisor')) return no('role-missing');
  return decider.id === proposal.proposedById ? no('second-person-needed') : yes;
}

/** A proposal is withdrawn by whoever made it. */
export const mayWithdrawJoin = (actor: { id: string | null }, proposal: { proposedById: string }): Decision =>
  actor.id === proposal.proposedById ? yes : no('second-person-needed');

/** Names that look like two brothers are joined only with a sentence that says why they are one person. */
export const mayJoinBrothers = (brothers: boolean, why: string | null): Decision =>
  brothers && !why ? no('brothers') : yes;

export type StatusQuestion = { options: PrisonerStatus[]; suggested: PrisonerStatus | null };
type Standing = { status: PrisonerStatus; since: string | null };

/*
 * The status of the joined record: one of the two, never a third. Whoever came home is home, if nothing later says
 * otherwise; a void record says nothing; on the way to a confirmation the further one is suggested, because its evidence
 * moves along. A death is never suggested, only chosen.
 */
export function statusQuestion(kept: Standing, gone: Standing): StatusQuestion {
  if (kept.status === gone.status) return { options: [kept.status], suggested: kept.status };
  const alive = (status: PrisonerStatus) => (dead.includes(status) ? null : status);
  if (kept.status === 'void') return { options: [gone.status], suggested: alive(gone.status) };
  if (gone.status === 'void') return { options: [kept.status], suggested: alive(kept.status) };
  const options = [kept.status, gone.status];
  for (const ladder of [onALadder, home])
    if (ladder.includes(kept.status) && ladder.includes(gone.status))
      return { options, suggested: further(ladder, options) };
  const [returned, captive] = home.includes(kept.status) ? [kept, gone] : [gone, kept];
  if (home.includes(returned.status) && onALadder.includes(captive.status) && notBefore(returned, captive))
    return { options: [returned.status], suggested: returned.status };
  return { options, suggested: null };
}

const further = (ladder: readonly PrisonerStatus[], options: readonly PrisonerStatus[]) =>
  ladder.findLast((status) => options.includes(status)) ?? null;
const notBefore = (one: Standing, other: Standing) =>
  one.since !== null && (other.since === null || one.since >= other.since);

/** The status somebody chose, or the one there is no question about. */
export function chooseStatus(
  { options, suggested }: StatusQuestion,
  chosen: PrisonerStatus | null,
): Decision<{ status: PrisonerStatus }> {
  const status = chosen ?? suggested;
  return status && options.includes(status) ? { ok: true, status } : no('invalid');
}

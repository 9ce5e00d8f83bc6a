import 'server-only';
import type { Actor, StaffActor } from '../../access/actor';
import { mayDecideDeaths } from '../../access/rules';
import { type Scope, scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import { Refused } from '../../kernel/refusal';
import { sealValue } from '../../platform/crypto';
import { type Tx, transaction } from '../../platform/db';
import { found, moved, must, staffOf } from '../../platform/demand';
import type { PrisonerStatus } from '../../prisoners/rules';
import { groundNow } from '../queries/ground';
import { type DeathStatus, moveDeath } from '../rules/moves';
import { isOwnProposal, mayDecideDeath, movesToDeath } from '../rules/people';
import type { DeathDecisionMade, DeathReceipt, DeathWithdrawal } from '../schema/acts';
import { columns, type FoundDeath, holdDeath, rolesOf, saveDeathChange } from '../store/decisions';
import { factsNamed, recorderOfMinutes } from '../store/facts';

/**
 * A second person's word on a proposal. Decided, it is told to the family by an officer; the record says nothing of it and
 * nobody is sent a message. Returned, it is over, with a reason.
 */
export const decideDeath = (actor: Actor, decided: DeathDecisionMade): Promise<DeathReceipt> =>
  transaction(actor, async (tx) => {
    must(mayDecideDeaths(actor));
    const scope = scopeOf(actor);
    const row = found(await holdDeath(tx, scope, decided.id));
    mustBeAsRead(row, decided.version);
    const { to } = must(moveDeath(row.status as DeathStatus, decided.decision));
    const roles = await mustBeTwo(tx, scope, staffOf(actor), row);
    if (decided.decision === 'decide') {
      must(movesToDeath(row.prisoner.status as PrisonerStatus));
      must(await groundNow(tx, scope, row));
    }
    moved(
      await saveDeathChange(tx, scope, row, {
        status: to,
        ...(decided.decision === 'decide' ? roles : {}),
        decidedById: actor.id,
        decidedAt: new Date(),
        decisionReason: decided.decision === 'return' ? (decided.reason ?? null) : null,
        decisionEnc: decided.note ? sealValue(columns.decision, row.id, decided.note) : null,
      }),
    );
    await record(tx, actor, {
      type: 'death.decided',
      subject: { type: 'death', id: row.id },
      detail: { decision: to },
    });
    return { deathId: decided.id, status: to };
  });

/** To return a proposal takes another person; to decide it, the two roles as well. */
async function mustBeTwo(tx: Tx, scope: Scope, actor: StaffActor, row: FoundDeath) {
  const proposer = { id: row.proposedById, ...(await rolesOf(tx, scope, row.proposedById)) };
  const { proposedAs, decidedAs } = must(mayDecideDeath(proposer, actor, await recordersOf(tx, scope, row)));
  return { proposedAs, decidedAs };
}

async function recordersOf(tx: Tx, scope: Scope, row: FoundDeath): Promise<ReadonlySet<string>> {
  const { checks, claims } = await factsNamed(tx, scope, row);
  const minutes = row.minutesId ? await recorderOfMinutes(tx, scope, row.minutesId) : null;
  return new Set([...checks, ...claims].map(({ recordedById }) => recordedById).concat(minutes ?? []));
}

/** Takes back one's own proposal before anybody has decided it. */
export const withdrawDeath = (actor: Actor, { id, version }: DeathWithdrawal): Promise<DeathReceipt> =>
  transaction(actor, async (tx) => {
    must(mayDecideDeaths(actor));
    const scope = scopeOf(actor);
    const row = found(await holdDeath(tx, scope, id));
    must(isOwnProposal(actor, row));
    mustBeAsRead(row, version);
    must(moveDeath(row.status as DeathStatus, 'withdraw'));
    moved(await saveDeathChange(tx, scope, row, { status: 'withdrawn' }));
    await record(tx, actor, { type: 'death.withdrawn', subject: { type: 'death', id } });
    return { deathId: id, status: 'withdrawn' };
  });

/** Refuses what was decided on an older state, and says what it is now. */
export function mustBeAsRead(row: { version: number; status: string }, version: number) {
  if (row.version !== version)
    throw new Refused('changed-meanwhile', { current: { version: row.version, status: row.status } });
}

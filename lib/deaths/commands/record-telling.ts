import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Actor } from '../../access/actor';
import { mayOpenDeathTelling } from '../../access/rules';
import { type Scope, scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { KinshipState } from '../../inquiries/rules';
import type { DeathId, DeathTellingId } from '../../kernel/ids';
import { Refused } from '../../kernel/refusal';
import { type Tx, transaction } from '../../platform/db';
import { found, moved, must } from '../../platform/demand';
import { type DeathTellingStatus, moveDeathTelling } from '../rules/moves';
import { hasHappened, isSentOfficer, mayHear } from '../rules/telling';
import type { DeathAcknowledgement, DeathAttempt, DeathTellingReceipt, DeathTold } from '../schema/acts';
import { holdDeath } from '../store/decisions';
import { type FoundDeathTelling, findDeathTelling, saveDeathAttempt, saveRecorded } from '../store/tellings';
import { mustBeAsRead } from './decide-death';
import { settle } from './settle';

/** Writes down that the family was sought and not told, and why. Changes nothing else. */
export const recordDeathAttempt = (actor: Actor, asked: DeathAttempt): Promise<DeathTellingReceipt> =>
  transaction(actor, async (tx) => {
    const { scope, row } = await mine(tx, actor, asked.id);
    if (row.status !== 'assigned') throw new Refused('wrong-status');
    mustHaveHappened(asked.occurredAt);
    const { outcome, note, occurredAt } = asked;
    const attempt = { id: randomUUID(), tellingId: asked.id, outcome, note, occurredAt };
    await saveDeathAttempt(tx, scope, { ...attempt, by: actor.id ?? '', now: new Date() });
    await logged(tx, actor, 'death.attempted', row);
    return { tellingId: asked.id, status: 'assigned' };
  });

/**
 * Records that the sent officer told the family. A fact, so it is recorded even when the evidence fell while the officer
 * was on the way: what was said is then told again, as a correction. No page changes by it.
 */
export const recordDeathTold = (actor: Actor, told: DeathTold): Promise<DeathTellingReceipt> =>
  transaction(actor, async (tx) => {
    const { scope, row } = await mine(tx, actor, told.id);
    mustBeAsRead(row, told.version);
    must(mayHear({ kinship: row.inquiry.kinship as KinshipState, link: row.sought.linkStatus }));
    const { to } = must(moveDeathTelling(row.status as DeathTellingStatus, 'tell'));
    mustHaveHappened(told.occurredAt);
    const said = { toldAt: told.occurredAt, toldHow: told.how, notes: told.notes, by: actor.id ?? '' };
    moved(await saveRecorded(tx, scope, row, { status: to, ...said }));
    await logged(tx, actor, 'death.told', row);
    return { tellingId: told.id, status: to };
  });

/**
 * Records that the family has acknowledged what it was told. From here on its own page says it. With the last family, in
 * this same transaction, the decision is acknowledged and the record says it. No family is sent any message.
 */
export const acknowledgeDeath = (actor: Actor, asked: DeathAcknowledgement): Promise<DeathTellingReceipt> =>
  transaction(actor, async (tx) => {
    must(mayOpenDeathTelling(actor));
    const scope = scopeOf(actor);
    const before = found(await findDeathTelling(tx, scope, asked.id));
    const decision = found(await holdDeath(tx, scope, before.decisionId as DeathId));
    const { row } = await mine(tx, actor, asked.id);
    mustBeAsRead(row, asked.version);
    const { to } = must(moveDeathTelling(row.status as DeathTellingStatus, 'acknowledge'));
    mustHaveHappened(asked.occurredAt);
    if (row.toldAt && asked.occurredAt < row.toldAt) throw fault('occurredAt', 'before-it-was-told');
    const { how: acknowledgedHow, whom, notes, occurredAt: acknowledgedAt } = asked;
    moved(
      await saveRecorded(tx, scope, row, {
        status: to,
        acknowledgedAt,
        acknowledgedHow,
        whom,
        notes,
        by: actor.id ?? '',
      }),
    );
    await logged(tx, actor, 'death.acknowledged', row);
    const stands = decision.status === 'decided' && decision.revokeAskedAt === null;
    if (row.what === 'death' && stands)
      await settle(tx, actor, scope, { row: decision, now: new Date(), noFamilyAgreed: false });
    return { tellingId: asked.id, status: to };
  });

/** The telling, for the officer who was sent and for nobody else. */
async function mine(tx: Tx, actor: Actor, id: DeathTellingId): Promise<{ scope: Scope; row: FoundDeathTelling }> {
  must(mayOpenDeathTelling(actor));
  const scope = scopeOf(actor);
  const row = found(await findDeathTelling(tx, scope, id));
  must(isSentOfficer(actor, row));
  return { scope, row };
}

type Logged = 'death.attempted' | 'death.told' | 'death.acknowledged';
const logged = (tx: Tx, actor: Actor, type: Logged, row: FoundDeathTelling) =>
  record(tx, actor, { type, subject: { type: 'death-telling', id: row.id }, detail: { what: row.what } });

const fault = (at: string, code: string) => new Refused('invalid', { faults: [{ at, code }] });
function mustHaveHappened(at: Date) {
  if (!hasHappened(at, new Date()).ok) throw fault('occurredAt', 'in-the-future');
}

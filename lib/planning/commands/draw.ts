import 'server-only';
import type { Actor } from '../../access/actor';
import { mayPlan } from '../../access/exchange-rules';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { AuditType } from '../../audit/rules';
import type { BatchId, DrawId } from '../../kernel/ids';
import { type Tx, transaction } from '../../platform/db';
import { found, moved, must, staffOf } from '../../platform/demand';
import { drawnSeed, fingerprintOf } from '../outcome/hashes';
import {
  canBeVoided,
  type DrawStatus,
  mayClose,
  mayCommit,
  mayVoidDraw,
  moveDraw,
  takesCommitment,
  takesReveal,
} from '../rules/draws';
import type { DrawReceipt, NewCommitment, NewReveal, Voiding } from '../schema/draws';
import { findBasis } from '../store/bases';
import {
  drawsStanding,
  findSecrets,
  holdDraw,
  saveClosing,
  saveCommitment,
  saveNewDraw,
  saveRefusal,
  saveReveal,
  saveSeed,
  saveVoid,
} from '../store/draws';
import { batchToPlan } from './start-run';
import { takeSnapshot } from './take-snapshot';

type Draw = { id: string; batchId: string; number: number };

const told = (tx: Tx, actor: Actor, type: AuditType, { id, batchId, number }: Draw, detail: object = {}) =>
  record(tx, actor, { type, batchId, subject: { type: 'plan-draw', id }, detail: { number, ...detail } });
const receipt = ({ id, number }: Draw, status: DrawStatus): DrawReceipt => ({ id: id as DrawId, number, status });
const acting = (actor: Actor) => ({ id: staffOf(actor).id, now: new Date() });

/** Opens the next draw of a batch; one at a time. */
export const openDraw = (actor: Actor, { id: batchId }: { id: BatchId }): Promise<DrawReceipt> =>
  transaction(actor, async (tx) => {
    await batchToPlan(tx, actor, batchId);
    const draw = { ...(await saveNewDraw(tx, scopeOf(actor), batchId, acting(actor))), batchId };
    await told(tx, actor, 'plan.draw-opened', draw);
    return receipt(draw, 'committing');
  });

/** Gives the fingerprint of an approver's secret, before the snapshot is closed. */
export const commitToDraw = (
  actor: Actor,
  { drawId, commitment }: NewCommitment & { drawId: DrawId },
): Promise<DrawReceipt> =>
  transaction(actor, async (tx) => {
    must(mayCommit(actor));
    const by = acting(actor);
    const draw = found(await holdDraw(tx, scopeOf(actor), drawId));
    must(takesCommitment(draw, by.id));
    await saveCommitment(tx, scopeOf(actor), drawId, { ...by, commitment });
    await told(tx, actor, 'plan.draw-committed', draw, { commitment });
    return receipt(draw, 'committing');
  });

/** Closes a draw over the facts as they are now: from here on neither the people nor the secrets can be chosen any more. */
export const closeDraw = (actor: Actor, { drawId }: { drawId: DrawId }): Promise<DrawReceipt> =>
  transaction(actor, async (tx) => {
    must(mayPlan(actor));
    const by = acting(actor);
    const draw = found(await holdDraw(tx, scopeOf(actor), drawId));
    must(mayClose(draw));
    const { id: snapshotId, hash } = await takeSnapshot(tx, actor, draw.batchId as BatchId, by.now);
    moved(await saveClosing(tx, scopeOf(actor), drawId, { ...by, snapshotId }));
    await told(tx, actor, 'plan.draw-closed', draw, { snapshot: hash });
    return receipt(draw, 'closed');
  });

/** Reveals the secret an approver committed to. With the second of them the seed is there, and nobody chose it. */
export const revealSecret = (actor: Actor, { drawId, secret }: NewReveal & { drawId: DrawId }): Promise<DrawReceipt> =>
  transaction(actor, async (tx) => {
    must(mayCommit(actor));
    const by = acting(actor);
    const scope = scopeOf(actor);
    const draw = found(await holdDraw(tx, scope, drawId));
    const own = draw.secrets.find(({ byId }) => byId === by.id);
    must(takesReveal(draw, by.id, own?.commitment === fingerprintOf(secret)));
    moved(await saveReveal(tx, scope, drawId, { ...by, secret }));
    const secrets = await findSecrets(tx, scope, drawId);
    const seed = secrets.length > 0 ? await seedOf(tx, actor, draw.snapshotId, secrets) : null;
    if (seed) moved(await saveSeed(tx, scope, drawId, { seed, now: by.now }));
    await told(tx, actor, 'plan.draw-revealed', draw, seed ? { seed } : {});
    return receipt(draw, seed ? 'revealed' : 'closed');
  });

async function seedOf(
  tx: Tx,
  actor: Actor,
  snapshotId: string | null,
  secrets: Awaited<ReturnType<typeof findSecrets>>,
) {
  const { hash } = found(await findBasis(tx, scopeOf(actor), snapshotId ?? ''));
  return drawnSeed(hash, secrets);
}

/**
 * Declares a draw void, with why. Who committed and now refuses is written down as having refused. What was planned by a void
 * draw can never be submitted; a further draw has the next number.
 */
export const voidDraw = (actor: Actor, { drawId, reason }: Voiding & { drawId: DrawId }): Promise<DrawReceipt> =>
  transaction(actor, async (tx) => {
    const by = acting(actor);
    const scope = scopeOf(actor);
    const draw = found(await holdDraw(tx, scope, drawId));
    const status = draw.status as DrawStatus;
    must(mayVoidDraw(actor, status));
    const { to } = must(moveDraw(status, 'void'));
    must(canBeVoided((await drawsStanding(tx, scope, [drawId])).has(drawId)));
    if (reason === 'reveal-refused') await saveRefusal(tx, scope, drawId, by);
    moved(await saveVoid(tx, scope, { id: drawId, status }, { ...by, reason }));
    await told(tx, actor, 'plan.draw-voided', draw, { from: status, reason });
    return receipt(draw, to);
  });

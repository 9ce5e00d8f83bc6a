import 'server-only';
import type { Actor } from '../../access/actor';
import { mayPlan, mayReadPlans } from '../../access/exchange-rules';
import { scopeOf } from '../../access/scope';
import { findBatch } from '../../exchanges/store/batch';
import type { BatchId, DrawId, SnapshotId } from '../../kernel/ids';
import { reading, type Tx } from '../../platform/db';
import { found, must } from '../../platform/demand';
import { staffNames } from '../../staff/store/names';
import {
  canBeVoided,
  type DrawStatus,
  mayClose,
  mayCommit,
  mayVoidDraw,
  moveDraw,
  takesCommitment,
  takesReveal,
  type VoidReason,
} from '../rules/draws';
import type { DrawPage, DrawView } from '../schema/draws';
import { findBasis } from '../store/bases';
import { type DrawRow, drawsOfBatch, drawsStanding, findSecrets } from '../store/draws';

/** The draws of a batch, the newest first, and what this actor may do with each. A secret is told when both are in. */
export const readDraws = (actor: Actor, { id }: { id: BatchId }): Promise<DrawPage> =>
  reading(actor, async (tx) => {
    must(mayReadPlans(actor));
    const scope = scopeOf(actor);
    found(await findBatch(tx, scope, id));
    const rows = await drawsOfBatch(tx, scope, id);
    const ids = rows.flatMap((row) => [row.openedById, row.voidedById, ...row.secrets.map(({ byId }) => byId)]);
    const names = await staffNames(tx, scope, ids);
    const standing = await drawsStanding(
      tx,
      scope,
      rows.map((row) => row.id),
    );
    const draws: DrawView[] = [];
    for (const row of rows) draws.push(await viewOf(tx, actor, row, { names, standing }));
    const open = rows.some(({ status }) => status === 'committing' || status === 'closed');
    return { draws, may: { open: mayPlan(actor).ok && !open } };
  });

type Known = { names: ReadonlyMap<string, string>; standing: ReadonlySet<string> };

async function viewOf(tx: Tx, actor: Actor, row: DrawRow, { names, standing }: Known): Promise<DrawView> {
  const scope = scopeOf(actor);
  const nameOf = (id: string | null) => names.get(id ?? '') ?? null;
  const secrets = new Map((await findSecrets(tx, scope, row.id as DrawId)).map(({ byId, secret }) => [byId, secret]));
  const basis = row.snapshotId ? await findBasis(tx, scope, row.snapshotId) : null;
  return {
    id: row.id as DrawId,
    batchId: row.batchId as BatchId,
    number: row.number,
    status: row.status as DrawStatus,
    openedBy: nameOf(row.openedById),
    openedAt: row.openedAt.toISOString(),
    snapshotId: row.snapshotId as SnapshotId | null,
    snapshotHash: basis?.hash ?? null,
    closedAt: row.closedAt?.toISOString() ?? null,
    secrets: row.secrets.map(({ byId, commitment, committedAt, revealedAt, refusedAt }) => ({
      by: nameOf(byId),
      mine: byId === actor.id,
      commitment,
      committedAt: committedAt.toISOString(),
      revealedAt: revealedAt?.toISOString() ?? null,
      refusedAt: refusedAt?.toISOString() ?? null,
      secret: secrets.get(byId) ?? null,
    })),
    seed: row.seed,
    voidReason: row.voidReason as VoidReason | null,
    voidedBy: nameOf(row.voidedById),
    voidedAt: row.voidedAt?.toISOString() ?? null,
    may: permissionsOn(actor, row, standing.has(row.id)),
  };
}

function permissionsOn(actor: Actor, row: DrawRow, stands: boolean): DrawView['may'] {
  const status = row.status as DrawStatus;
  const [plans, commits] = [mayPlan(actor).ok, mayCommit(actor).ok];
  return {
    commit: commits && takesCommitment(row, actor.id ?? '').ok,
    close: plans && mayClose(row).ok,
    reveal: commits && takesReveal(row, actor.id ?? '', true).ok,
    void: mayVoidDraw(actor, status).ok && moveDraw(status, 'void').ok && canBeVoided(stands).ok,
    plan: plans && status === 'revealed',
  };
}

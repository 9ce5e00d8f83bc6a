import 'server-only';
import type { Actor } from '../../access/actor';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { BatchStatus } from '../../exchanges/rules';
import { planningStatuses } from '../../exchanges/rules/batch-work';
import { findBatch } from '../../exchanges/store/batch';
import { hiddenPerson, peopleByIds } from '../../exchanges/store/people';
import type { BatchId, OverrideId } from '../../kernel/ids';
import { actionsFrom } from '../../kernel/lifecycle';
import { reading } from '../../platform/db';
import { found, must } from '../../platform/demand';
import { staffNames } from '../../staff/store/names';
import {
  mayActOnOverride,
  mayOverride,
  type OverrideCode,
  type OverrideKind,
  type OverrideStatus,
  overrideMoves,
} from '../rules/overrides';
import type { OverrideLine, OverrideList } from '../schema/overrides';
import { notesOf, type OverrideRow, overridesOf } from '../store/overrides';

/** The overrides of a batch's plan, the latest first, each with what this reader may do. The reading is logged. */
export const readOverrides = (actor: Actor, { id }: { id: BatchId }): Promise<OverrideList> =>
  reading(actor, async (tx) => {
    must(mayOverride(actor));
    const scope = scopeOf(actor);
    const batch = found(await findBatch(tx, scope, id));
    const rows = await overridesOf(tx, scope, id);
    const people = await peopleByIds(
      tx,
      scope,
      rows.flatMap(({ prisonerIds }) => prisonerIds),
    );
    const names = await staffNames(
      tx,
      scope,
      rows.flatMap(({ proposedById, agreedById, closedById }) => [proposedById, agreedById, closedById]),
    );
    await record(tx, actor, { type: 'plan.overrides-read', batchId: id, detail: { people: people.size } });
    const nameOf = (user: string | null) => (user ? (names.get(user) ?? null) : null);
    const shown = (row: OverrideRow): OverrideLine => ({
      id: row.id as OverrideId,
      kind: row.kind as OverrideKind,
      code: row.code as OverrideCode,
      status: row.status as OverrideStatus,
      version: row.version,
      ...notesOf(row),
      people: row.prisonerIds.map((one) => people.get(one) ?? hiddenPerson(one)),
      proposedBy: nameOf(row.proposedById),
      proposedAt: row.proposedAt.toISOString(),
      agreedBy: nameOf(row.agreedById),
      agreedAt: row.agreedAt?.toISOString() ?? null,
      closedBy: nameOf(row.closedById),
      closedAt: row.closedAt?.toISOString() ?? null,
      may: permitted(actor, row),
    });
    return { lines: rows.map(shown), mayPropose: planningStatuses.includes(batch.status as BatchStatus) };
  });

const permitted = (actor: Actor, row: OverrideRow) =>
  actionsFrom(overrideMoves, row.status as OverrideStatus).filter(
    (action) =>
      mayActOnOverride(actor.id ?? '', action, {
        proposedById: row.proposedById,
        status: row.status as OverrideStatus,
      }).ok,
  );

import 'server-only';
import type { Actor } from '../../access/actor';
import { mayReadBatches } from '../../access/exchange-rules';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { BatchId } from '../../kernel/ids';
import { reading } from '../../platform/db';
import { found, must } from '../../platform/demand';
import { staffNames } from '../../staff/store/names';
import { differenceBetween } from '../rules/manifest';
import type { ListChange, ListDifference, ListVersions } from '../schema/lists';
import { approvalsOf, findBatch } from '../store/batch';
import { findSnapshot, listVersionsOf, snapshotIn } from '../store/lists';
import { hiddenPerson, peopleByIds } from '../store/people';

/** Every version of a batch's list: what changed, who changed it and why, the newest first. The reading is logged. */
export const readListVersions = (actor: Actor, { id }: { id: BatchId }): Promise<ListVersions> =>
  reading(actor, async (tx) => {
    must(mayReadBatches(actor));
    const scope = scopeOf(actor);
    found(await findBatch(tx, scope, id));
    const versions = await listVersionsOf(tx, scope, id);
    const approvals = new Map(
      (await approvalsOf(tx, scope, id)).map(({ listNumber, decision }) => [listNumber, decision]),
    );
    const names = await staffNames(
      tx,
      scope,
      versions.map(({ createdById }) => createdById),
    );
    const people = await peopleByIds(
      tx,
      scope,
      versions.flatMap(({ prisonerId }) => prisonerId ?? []),
    );
    await record(tx, actor, { type: 'batch.read', batchId: id, detail: { part: 'lists' } });
    return {
      versions: versions.map((row) => ({
        number: row.number,
        change: row.change as ListChange,
        reason: row.reason,
        note: row.note,
        person: row.prisonerId ? (people.get(row.prisonerId) ?? hiddenPerson(row.prisonerId)) : null,
        people: snapshotIn(row.members, row.number).members.length,
        hash: row.hash,
        by: names.get(row.createdById) ?? null,
        at: row.createdAt.toISOString(),
        decision: (approvals.get(row.number) ?? null) as 'approved' | 'returned' | null,
      })),
    };
  });

/** What changed from one version to another: who was added, who removed, which terms. The reading is logged. */
export const compareLists = (
  actor: Actor,
  { id, from, to }: { id: BatchId; from: number; to: number },
): Promise<ListDifference> =>
  reading(actor, async (tx) => {
    must(mayReadBatches(actor));
    const scope = scopeOf(actor);
    const earlier = found(await findSnapshot(tx, scope, id, Math.min(from, to)));
    const later = found(await findSnapshot(tx, scope, id, Math.max(from, to)));
    const { added, removed, kept, terms } = differenceBetween(earlier, later);
    const people = await peopleByIds(tx, scope, [...added, ...removed]);
    const named = (ids: readonly string[]) => ids.map((one) => people.get(one) ?? hiddenPerson(one));
    await record(tx, actor, { type: 'batch.read', batchId: id, detail: { part: 'comparison' } });
    return { from: earlier.list, to: later.list, added: named(added), removed: named(removed), kept, terms };
  });

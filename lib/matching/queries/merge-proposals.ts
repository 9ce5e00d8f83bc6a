import 'server-only';
import type { Actor } from '../../access/actor';
import { mayReadDuplicates } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import type { MergeId, PrisonerId } from '../../kernel/ids';
import { recordNumber } from '../../kernel/numerals';
import { Refused } from '../../kernel/refusal';
import type { Waiting } from '../../kernel/waiting';
import { reading } from '../../platform/db';
import { must } from '../../platform/demand';
import { staffNames } from '../../staff/store/names';
import { mayDecideJoin } from '../rules/merge';
import type { MergeProposalLine } from '../schema/merge';
import { countMergeProposals, pageOfMergeProposals } from '../store/merge';

/** Proposals to join two records that wait for a second person, the longest waiting first. */
export const listMergeProposals = (actor: Actor): Promise<MergeProposalLine[]> =>
  reading(actor, async (tx) => {
    must(mayReadDuplicates(actor));
    if (actor.kind !== 'staff') throw new Refused('signed-out');
    const scope = scopeOf(actor);
    const rows = await pageOfMergeProposals(tx, scope);
    const names = await staffNames(
      tx,
      scope,
      rows.map(({ proposedById }) => proposedById),
    );
    return rows.map((row) => ({
      id: row.id as MergeId,
      keptId: row.keptId as PrisonerId,
      goneId: row.goneId as PrisonerId,
      keptNumber: recordNumber(row.kept.number),
      goneNumber: recordNumber(row.gone.number),
      keptName: row.kept.names[0]?.full ?? '—',
      goneName: row.gone.names[0]?.full ?? '—',
      by: names.get(row.proposedById) ?? null,
      at: row.proposedAt.toISOString(),
      reason: row.reason,
      mayDecide: mayDecideJoin(actor, row).ok,
    }));
  });

/** Proposals somebody else made, for those who decide. */
export async function waitingInJoins(actor: Actor): Promise<Waiting[]> {
  if (actor.kind !== 'staff' || !(actor.roles.has('analyst') || actor.roles.has('supervisor'))) return [];
  const { count, oldest } = await reading(actor, (tx) => countMergeProposals(tx, scopeOf(actor), actor.id));
  return count > 0
    ? [{ key: 'matching.joins', count, oldest: oldest?.toISOString() ?? null, href: '/matching/joins' }]
    : [];
}

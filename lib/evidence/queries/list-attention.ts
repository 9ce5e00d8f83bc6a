import 'server-only';
import type { Actor } from '../../access/actor';
import { mayRecordEvidence } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import type { AttentionId, PrisonerId } from '../../kernel/ids';
import { placeFrom, placeOf } from '../../kernel/place-in-list';
import { reading } from '../../platform/db';
import { must } from '../../platform/demand';
import type { PrisonerStatus } from '../../prisoners/rules';
import { nameOf } from '../../prisoners/store/within';
import { staffNames } from '../../staff/store/names';
import type { AttentionFilter, AttentionLine, AttentionPage } from '../schema/attention-list';
import {
  type AttentionListRow,
  attentionPerPage,
  countAttentionKinds,
  pageOfAttentionRows,
} from '../store/attention-list';

/** What needs a person's attention, the longest waiting first, or what persons have answered; fifty a page. */
export const listAttention = (actor: Actor, { kind, state, after }: AttentionFilter): Promise<AttentionPage> =>
  reading(actor, async (tx) => {
    must(mayRecordEvidence(actor));
    const scope = scopeOf(actor);
    const rows = await pageOfAttentionRows(tx, scope, { kind, state, after: placeFrom(after) });
    const shown = rows.slice(0, attentionPerPage);
    const names = await staffNames(
      tx,
      scope,
      shown.map(({ resolvedById }) => resolvedById),
    );
    const last = rows.length > attentionPerPage ? shown.at(-1) : undefined;
    const at = last && (state === 'open' ? last.openedAt : last.resolvedAt);
    return {
      lines: shown.map((row) => lineOf(row, names.get(row.resolvedById ?? '') ?? null)),
      next: last && at ? placeOf({ at, id: last.id }) : null,
      counts: await countAttentionKinds(tx, scope, state),
    };
  });

const lineOf = (row: AttentionListRow, resolvedBy: string | null): AttentionLine => ({
  id: row.id as AttentionId,
  kind: row.kind as AttentionLine['kind'],
  openedAt: row.openedAt.toISOString(),
  records: [row.prisoner, row.other]
    .filter((one) => one !== null)
    .map((one) => ({
      id: one.id as PrisonerId,
      number: one.number,
      name: nameOf(one),
      status: one.status as PrisonerStatus,
    })),
  resolution: row.resolution,
  resolvedBy,
  resolvedAt: row.resolvedAt?.toISOString() ?? null,
});

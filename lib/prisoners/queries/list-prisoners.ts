import 'server-only';
import type { Actor } from '../../access/actor';
import { scopeOf } from '../../access/scope';
import type { PrisonerId } from '../../kernel/ids';
import { recordNumber } from '../../kernel/numerals';
import { Refused } from '../../kernel/refusal';
import { fromColumns } from '../../platform/dates';
import { reading } from '../../platform/db';
import type { PrisonerFilter, PrisonerLine, PrisonerPage } from '../schema/registry';
import { pageOfPrisoners } from '../store/list';

/** The records this actor may open, newest first, fifty a page. */
export const listPrisoners = (actor: Actor, filter: PrisonerFilter): Promise<PrisonerPage> =>
  reading(actor, async (tx) => {
    const scope = scopeOf(actor);
    if (scope.prisoners === 'none') throw new Refused('role-missing');
    const after = /^\d{1,9}$/.test(filter.after ?? '') ? Number(filter.after) : null;
    const { rows, more, total } = await pageOfPrisoners(tx, scope, { filter, after, now: new Date() });
    const last = rows.at(-1);
    return {
      total,
      next: more && last ? String(last.number) : null,
      lines: rows.map(
        (row): PrisonerLine => ({
          id: row.id as PrisonerId,
          number: recordNumber(row.number),
          names: row.names as PrisonerLine['names'],
          birth: fromColumns('birth', row),
          sex: row.sex as PrisonerLine['sex'],
          category: row.category as PrisonerLine['category'],
          status: row.status as PrisonerLine['status'],
          statusSince: row.statusSince?.toISOString() ?? null,
          lastAliveAt: row.lastAliveAt?.toISOString() ?? null,
          healthCategory: row.healthCategory as PrisonerLine['healthCategory'],
          sealed: row.sealed,
        }),
      ),
    };
  });

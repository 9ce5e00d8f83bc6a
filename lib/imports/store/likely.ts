import 'server-only';
import type { Scope } from '../../access/scope';
import { prepare } from '../../names/prepare';
import type { Tx } from '../../platform/db';
import { findRecordCandidates } from '../../prisoners/store/candidates';
import { recordsWithin, spellings } from '../../prisoners/store/within';
import { descriptionOf } from '../rules/describe';
import type { Listed } from '../rules/understand';

/** How many people on file are shown beside a row at most. */
const mostShown = 5;

/** People on file a row may be about, as far as a person should look at them; records that stand and may be opened. */
export async function findLikely(tx: Tx, scope: Scope, person: Listed) {
  const found = await findRecordCandidates(tx, scope, prepare(descriptionOf(person)), { limit: 50 });
  const near = found.filter(({ score: { band } }) => band === 'strong' || band === 'possible');
  if (near.length === 0) return [];
  const where = {
    AND: [{ id: { in: near.map(({ id }) => id as string) } }, recordsWithin(scope), { status: { not: 'void' } }],
  };
  const rows = await tx.prisoner.findMany({
    where,
    select: { id: true, number: true, status: true, names: spellings },
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return near
    .flatMap(({ id, score }) => {
      const row = byId.get(id);
      return row ? [{ ...row, score }] : [];
    })
    .slice(0, mostShown);
}

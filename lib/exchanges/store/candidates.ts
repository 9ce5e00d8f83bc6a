import 'server-only';
import type { Scope } from '../../access/scope';
import type { BatchId } from '../../kernel/ids';
import type { Tx } from '../../platform/db';
import type { Category, PrisonerStatus } from '../../prisoners/rules';
import { standing } from '../../prisoners/store/within';
import type { Candidate } from '../rules';

export type CandidateRow = {
  id: string;
  number: number;
  status: PrisonerStatus;
  statusSince: Date | null;
  category: Category;
  lastAliveAt: Date | null;
  captivityConfirmed: boolean;
  wish: Candidate['wish'];
  fitness: Candidate['fitness'];
  hold: Candidate['hold'];
  placeKnown: boolean;
  inOtherBatch: boolean;
  onThisBatch: boolean;
};

const nobody = '00000000-0000-0000-0000-000000000000';

/** What planning knows of these people. `apartFrom`: the batch whose own places do not count as another's. */
export const candidatesByIds = (tx: Tx, _scope: Scope, ids: readonly string[], apartFrom: BatchId | null) =>
  tx.$queryRaw<CandidateRow[]>`
    select p.id::text as id, p.number, p.status, p.status_since as "statusSince", p.category, p.last_alive_at as "lastAliveAt",
      exists (select 1 from confirmation c where c.prisoner_id = p.id and c.of = 'captivity' and c.status = 'confirmed') as "captivityConfirmed",
      coalesce(t.wish, 'not-asked') as wish, coalesce(t.fitness, 'unknown') as fitness, coalesce(t.hold, 'none') as hold,
      exists (select 1 from prisoner_place l where l.prisoner_id = p.id and (l.until_precision = 'unknown' or l.until_to >= current_date)) as "placeKnown",
      exists (select 1 from batch_member m where m.prisoner_id = p.id and m.holds_place and m.batch_id <> ${apartFrom ?? nobody}::uuid) as "inOtherBatch",
      exists (select 1 from batch_member m where m.prisoner_id = p.id and m.holds_place and m.batch_id = ${apartFrom ?? nobody}::uuid) as "onThisBatch"
    from prisoner p left join prisoner_travel t on t.prisoner_id = p.id
    where p.id = any (${[...ids]}::uuid[]) and p.merged_into_id is null
    order by p.number`;

const step = 1000;

/** The ids of everybody at these statuses, a thousand at a time, in the order of their numbers. */
export async function* candidateIds(tx: Tx, _scope: Scope, statuses: readonly string[]) {
  let after = 0;
  for (;;) {
    const rows = await tx.prisoner.findMany({
      where: { ...standing, status: { in: [...statuses] }, number: { gt: after } },
      orderBy: { number: 'asc' },
      take: step,
      select: { id: true, number: true },
    });
    yield rows.map(({ id }) => id);
    const last = rows.at(-1);
    if (!last || rows.length < step) return;
    after = last.number;
  }
}

import 'server-only';
import type { Scope } from '../../access/scope';
import type { BatchId } from '../../kernel/ids';
import type { Tx } from '../../platform/db';
import type { Deviation, DeviationKind, DeviationOutcome } from '../rules/deviations';

export type NewDeviation = {
  kind: DeviationKind;
  code: string;
  outcome: DeviationOutcome;
  people: number;
};

/** Counts departures from the order in the caller's transaction, by codes and numbers. */
export async function countDeviations(
  tx: Tx,
  _scope: Scope,
  batch: { id: string; number: number },
  at: Date,
  deviations: readonly NewDeviation[],
) {
  const counted = deviations.filter(({ people }) => people > 0);
  if (counted.length === 0) return;
  await tx.planDeviation.createMany({
    data: counted.map((one) => ({ ...one, batchId: batch.id as BatchId, batchNumber: batch.number, at })),
  });
}

/** The counts by month, batch, kind, code and outcome; the latest month first. */
export const deviationCounts = (
  tx: Tx,
  _scope: Scope,
  { month, batch }: { month: string | null; batch: number | null },
) =>
  tx.$queryRaw<Deviation[]>`
    select to_char(at at time zone 'UTC', 'YYYY-MM') as month, batch_number as batch, kind, code, outcome,
      count(*)::int as times, sum(people)::int as people
    from plan_deviation
    where (${month}::text is null or to_char(at at time zone 'UTC', 'YYYY-MM') = ${month}::text)
      and (${batch}::int is null or batch_number = ${batch}::int)
    group by 1, 2, 3, 4, 5
    order by 1 desc, 2, 3, 4, 5`;

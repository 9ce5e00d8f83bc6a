import 'server-only';
import type { Actor } from '../../access/actor';
import { mayReadPlans } from '../../access/exchange-rules';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import { hiddenPerson, peopleByIds } from '../../exchanges/store/people';
import type { RunId } from '../../kernel/ids';
import { Refused } from '../../kernel/refusal';
import { reading, type Tx } from '../../platform/db';
import { found, must } from '../../platform/demand';
import type { KeptResult } from '../outcome/kept';
import { levelOrder, type PlanLevels } from '../schema/reasons';
import type { RunCounts } from '../schema/runs';
import { type ComparedRuns, mostNamed, type RunComparison } from '../schema/scenarios';
import { findDiffering, type Moved } from '../store/run-people';
import { findPlanRun, type PlanRunRow } from '../store/runs';

/**
 * Two runs of one batch side by side: levels, who enters and who leaves, how many of each tier and line. Both must have ended
 * with an answer; "no plan possible" is one, with nobody in it. The reading is logged.
 */
export const compareRuns = (actor: Actor, { a, b }: ComparedRuns): Promise<RunComparison> =>
  reading(actor, async (tx) => {
    must(mayReadPlans(actor));
    const [one, other] = [await answered(tx, actor, a), await answered(tx, actor, b)];
    if (one.batchId !== other.batchId) throw new Refused('not-found');
    const scope = scopeOf(actor);
    const { enters, leaves, stays } = await findDiffering(tx, scope, { a, b, most: mostNamed });
    const people = await peopleByIds(
      tx,
      scope,
      [...enters, ...leaves].map(({ prisonerId }) => prisonerId),
    );
    await record(tx, actor, {
      type: 'plan.compared',
      batchId: one.batchId,
      subject: { type: 'plan-run', id: a },
      detail: { with: b, shown: enters.length + leaves.length },
    });
    const named = ({ prisonerId, tier, line, site }: Moved) => ({
      ...(people.get(prisonerId) ?? hiddenPerson(prisonerId)),
      tier: tier as PlanTier,
      line,
      site,
    });
    return {
      ...sideBySide(one, other),
      enters: enters.map(named),
      entersTotal: enters[0]?.total ?? 0,
      leaves: leaves.map(named),
      leavesTotal: leaves[0]?.total ?? 0,
      stays,
    };
  });

type PlanTier = RunComparison['byTier'][number]['tier'];

async function answered(tx: Tx, actor: Actor, id: RunId) {
  const run = found(await findPlanRun(tx, scopeOf(actor), id));
  if (run.status !== 'done') throw new Refused('wrong-status');
  return run;
}

function sideBySide(one: PlanRunRow, other: PlanRunRow) {
  const side = ({ id, number, levels }: PlanRunRow) => ({
    id: id as RunId,
    number,
    levels: levels as PlanLevels | null,
  });
  const [a, b] = [side(one), side(other)];
  const [first, second] = [countsIn(one), countsIn(other)];
  const lines = [...new Set([...first.byLine, ...second.byLine].map(({ line }) => line))].sort();
  const inTier = (counts: RunCounts, tier: number) => counts.byTier.find((row) => row.tier === tier)?.in ?? 0;
  const onLine = (counts: RunCounts, line: string) => counts.byLine.find((row) => row.line === line)?.in ?? 0;
  return {
    a,
    b,
    firstDifference: levelOrder.find((key) => a.levels?.[key] !== b.levels?.[key]) ?? null,
    byTier: ([0, 1, 2, 3, 4] as const).map((tier) => ({ tier, a: inTier(first, tier), b: inTier(second, tier) })),
    byLine: lines.map((line) => ({ line, a: onLine(first, line), b: onLine(second, line) })),
    otherDraw: one.seed !== other.seed,
  };
}

const countsIn = (run: PlanRunRow) => (run.result as unknown as KeptResult).counts;

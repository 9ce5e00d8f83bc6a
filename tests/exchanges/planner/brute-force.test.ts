import { highsSolver } from '@/lib/exchanges/planner/highs';
import { makePlan } from '@/lib/exchanges/planner/make-plan';
import { byTrying } from './brute-force';
import { accepted, idsIn } from './given';
import { randomProblem } from './random-problem';

/** PLAN_PROBLEMS=20000 tries more; PLAN_FROM begins elsewhere. */
const problems = Number(process.env.PLAN_PROBLEMS ?? 1000);
const from = Number(process.env.PLAN_FROM ?? 0);
const batches = 10;

jest.setTimeout(24 * 3_600_000);

test.each(Array.from({ length: batches }, (_, at) => at))(
  'the plan is that of trying everything, at every level and in the draw: part %i',
  async (part) => {
    const solver = await highsSolver();
    const size = Math.ceil(problems / batches);
    let plans = 0;
    for (let number = from + part * size; number < from + (part + 1) * size; number += 1) {
      const problem = randomProblem(number, 11 + (number % 4));
      const tried = byTrying(problem);
      const result = makePlan(accepted(problem), solver);
      if (result.status === 'infeasible' || result.status === 'unfinished') {
        expect({ number, status: result.status, tried }).toEqual({ number, status: 'infeasible', tried: null });
        continue;
      }
      plans += 1;
      const { tier0, shortfall, tier1, tier2, tier3, tier4, seniority } = result.levels;
      expect({
        number,
        status: result.status,
        values: [tier0, 0 - shortfall, tier1, tier2, tier3, tier4, seniority],
        chosen: idsIn(result).sort(),
      }).toEqual({ number, status: 'certified', ...tried });
    }
    expect(plans).toBeGreaterThan(size / 3);
  },
);

import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { highsSolver } from '@/lib/exchanges/planner/highs';
import { makePlan } from '@/lib/exchanges/planner/make-plan';
import { readProblem } from '@/lib/exchanges/planner/read-problem';
import type { PlanResult } from '@/lib/exchanges/planner/result';
import { whyNot } from '@/lib/exchanges/planner/why-not';
import { wordsOfIn, wordsOfOut, wordsOfRelaxation, wordsOfWhyNot } from '@/lib/exchanges/planner/words';

/*
 * npm run --silent plan -- FILE.json [--seconds N] [--why-not ID]: the plan of a planning problem, as JSON on stdout.
 * Exit 0: a plan. 3: none is possible, with the least that would have to give way. 2: the input is not a problem; every
 * error is named on stderr and nothing is written. 1: anything else. docs/planning-format.md has the format.
 */
const usage = 'npm run --silent plan -- FILE.json [--seconds N] [--why-not ID]';

class BadInput extends Error {}

function asked() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { seconds: { type: 'string', default: '120' }, 'why-not': { type: 'string' } },
  });
  const [file, ...rest] = positionals;
  const seconds = Number(values.seconds);
  if (file === undefined || rest.length > 0) throw new BadInput(`Say which problem to plan: ${usage}`);
  if (!(seconds > 0)) throw new BadInput(`--seconds is a number of seconds: ${usage}`);
  return { file, seconds, about: values['why-not'] };
}

function problemIn(file: string) {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8'));
  } catch (fault) {
    throw new BadInput(`${file} cannot be read as JSON: ${(fault as Error).message}`);
  }
  const read = readProblem(value);
  if (read.ok) return read.problem;
  throw new BadInput(read.errors.map(({ path, text }) => `${path} ${text}`).join('\n'));
}

/** The result as the format has it: each reason a code and its sentence. */
function answer(result: PlanResult, ms: number) {
  if (result.status === 'unfinished') return { status: 'unfinished', ms };
  if (result.status === 'infeasible') {
    const { status, relaxations, hash } = result;
    const nobody = { in: [], out: [], received: {}, vehicles: [], reserve: [] };
    return { status, ...nobody, relaxation: relaxations.map(wordsOfRelaxation), hash, ms };
  }
  const { solves: _, withoutReserve: __, ...plan } = result;
  return {
    ...plan,
    in: plan.in.map((entry) => ({ ...entry, reason: { code: entry.reason.code, text: wordsOfIn(entry.reason) } })),
    out: plan.out.map((entry) => ({ ...entry, reason: { code: entry.reason.code, text: wordsOfOut(entry.reason) } })),
    ms,
  };
}

const print = (value: unknown) =>
  new Promise<void>((resolve) => void process.stdout.write(`${JSON.stringify(value, null, 2)}\n`, () => resolve()));

console.log = console.error;
try {
  const { file, seconds, about } = asked();
  const problem = problemIn(file);
  if (about !== undefined && !problem.people.some(({ id }) => id === about))
    throw new BadInput(`"${about}" is nobody in ${file}.`);
  const solver = await highsSolver();
  const began = Date.now();
  const result = makePlan(problem, solver, { timeLimitMs: seconds * 1000 });
  const ms = Date.now() - began;
  if (about === undefined || result.status === 'infeasible') await print(answer(result, ms));
  else await print({ id: about, text: wordsOfWhyNot(whyNot(problem, about, solver)) });
  process.exitCode = { certified: 0, uncertified: 0, infeasible: 3, unfinished: 1 }[result.status];
} catch (error) {
  const isUsage = error instanceof BadInput || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS');
  console.error(isUsage || error instanceof Error ? (error as Error).message : error);
  process.exitCode = isUsage ? 2 : 1;
}

import { parseArgs } from 'node:util';
import { evaluate } from './evaluate';
import { BadFile, readQueries, readRegistry } from './tables';

/*
 * npm run --silent match:eval -- --registry R.tsv --queries Q.tsv [--pad N] [--baseline]: how well and how fast the
 * staff's search finds the people of a registry, padded with N invented ones; JSON on stdout, progress beside it.
 */
const usage = 'npm run --silent match:eval -- --registry R.tsv --queries Q.tsv [--pad N] [--baseline]';

function asked() {
  const { values } = parseArgs({
    options: {
      registry: { type: 'string' },
      queries: { type: 'string' },
      pad: { type: 'string', default: '0' },
      baseline: { type: 'boolean', default: false },
    },
  });
  if (!values.registry || !values.queries) throw new BadFile(`Say which files to use: ${usage}`);
  const pad = Number(values.pad);
  if (!Number.isInteger(pad) || pad < 0) throw new BadFile(`--pad is a number of people: ${usage}`);
  const registry = readRegistry(values.registry);
  return { registry, queries: readQueries(values.queries, registry), pad, baseline: values.baseline };
}

console.log = console.error;
try {
  process.stdout.write(`${JSON.stringify(await evaluate(asked()), null, 2)}\n`);
  process.exit(0);
} catch (error) {
  const isUsage = error instanceof BadFile || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS');
  console.error(isUsage ? (error as Error).message : error);
  process.exit(1);
}

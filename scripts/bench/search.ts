import { parseArgs } from 'node:util';
import { evaluate } from '../match/evaluate';
import { inventedQuestions } from '../match/invented-questions';

/*
 * npm run --silent bench:search [-- --rows N]: how fast and how well the staff's search answers in a registry of N invented
 * people (a million unless said otherwise), beside trigram similarity on the same names. JSON on stdout.
 */
console.log = console.error;
try {
  const { values } = parseArgs({
    options: {
      rows: { type: 'string', default: '1000000' },
      queries: { type: 'string', default: '1000' },
      baseline: { type: 'boolean', default: true },
    },
    allowNegative: true,
  });
  const [rows, queries] = [Number(values.rows), Number(values.queries)];
  if (!Number.isInteger(rows) || rows < 1 || !Number.isInteger(queries) || queries < 10)
    throw new Error('Say how many people: npm run --silent bench:search -- --rows 1000000');
  const asked = inventedQuestions(queries);
  const result = await evaluate({ ...asked, pad: rows, baseline: values.baseline });
  process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
  process.exit(0);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

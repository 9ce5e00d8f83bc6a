import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { stringify } from 'csv-stringify';
import { loadList } from '../../lib/imports/commands/load-list';
import { mappingFile } from '../../lib/imports/schema/mapping';
import { disconnect } from '../../lib/platform/db';
import { population } from '../match/population/people';
import { ownDatabase } from './own-server';

/*
 * npm run --silent bench:import [-- --rows N]: how fast the import command brings in a registry of N invented people (a
 * hundred thousand unless said otherwise) into an empty database with every index, rule and trigger kept, and how fast the
 * same file is known again. JSON on stdout.
 */
console.log = console.error;

const mapping = mappingFile.parse({
  columns: {
    id: 'source-id',
    surname: 'surname',
    given: 'given',
    patronymic: 'patronymic',
    birth: 'birth',
    sex: 'sex',
    unit: 'unit',
    number: 'service-number',
  },
  dateOrder: 'day-month',
});

function* lines(rows: number) {
  let number = 0;
  for (const { surname, given, patronymic, birth, sex, unit } of population({ seed: 41, count: rows })) {
    number += 1;
    const written = birth.precision === 'day' ? birth.from?.split('-').reverse().join('.') : birth.from?.slice(0, 4);
    yield {
      id: `R-${number}`,
      surname,
      given,
      patronymic,
      birth: written,
      sex,
      unit,
      number: `AB-${100_000 + number}`,
    };
  }
}

async function bringIn(file: string) {
  const bytes = await readFile(file);
  const began = performance.now();
  const report = await loadList({
    file: {
      pieces: () => createReadStream(file, { highWaterMark: 256 * 1024 }),
      whole: () => readFile(file),
      size: statSync(file).size,
      hash: createHash('sha256').update(bytes).digest('hex'),
    },
    source: 'Invented registry',
    mapping,
    dryRun: false,
    by: null,
    progress: ({ rows }) => rows % 20_000 === 0 && console.error(`  ${rows} rows`),
  });
  const seconds = Math.round((performance.now() - began) / 10) / 100;
  return { ...report, seconds, rowsPerSecond: Math.round(report.rows / seconds) };
}

const folder = mkdtempSync(path.join(tmpdir(), 'homeward-import-'));
const database = await ownDatabase({ purpose: 'import', settings: { max_wal_size: '4GB', shared_buffers: '1GB' } });
try {
  const { values } = parseArgs({ options: { rows: { type: 'string', default: '100000' } } });
  const rows = Number(values.rows);
  if (!Number.isInteger(rows) || rows < 1)
    throw new Error('Say how many rows: npm run --silent bench:import -- --rows 100000');
  process.env.DATABASE_URL = database.url;
  const file = path.join(folder, `${randomUUID()}.csv`);
  await pipeline(Readable.from(lines(rows)), stringify({ header: true }), createWriteStream(file));
  const first = await bringIn(file);
  const again = await bringIn(file);
  process.stdout.write(`${JSON.stringify({ first, again }, null, 2)}\n`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await disconnect();
  await database.remove();
  rmSync(folder, { recursive: true, force: true });
}
process.exit();

import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { type LoadReport, loadList } from '@/lib/imports/commands/load-list';
import { WrongCommand } from '@/lib/imports/commands/mapping-of-command';
import { staffByMail } from '@/lib/imports/commands/starter';
import { mappingFile } from '@/lib/imports/schema/mapping';
import { Refused } from '@/lib/kernel/refusal';
import { disconnect } from '@/lib/platform/db';

/*
 * npm run --silent import -- --file F --source S --mapping M.json [--by E-MAIL] [--dry-run]
 * Brings in a registry of any size. Progress on stderr, one JSON report on stdout. Typed again, it goes on where it was
 * stopped. docs/operations.md says what stands in the mapping.
 */
const usage = 'npm run --silent import -- --file F --source S --mapping M.json [--by E-MAIL] [--dry-run]';

function asked() {
  try {
    const { values } = parseArgs({
      options: {
        file: { type: 'string' },
        source: { type: 'string' },
        mapping: { type: 'string' },
        by: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
      },
    });
    const { file, source, mapping } = values;
    if (!file || !source?.trim() || !mapping) throw new WrongCommand(usage);
    return { file, source: source.trim(), mapping, by: values.by, dryRun: values['dry-run'] };
  } catch (error) {
    throw error instanceof WrongCommand ? error : new WrongCommand(usage);
  }
}

async function hashOf(file: string) {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(file)) hash.update(piece as Buffer);
  return hash.digest('hex');
}

const fileOf = async (file: string) => ({
  pieces: () => createReadStream(file, { highWaterMark: 256 * 1024 }),
  whole: () => readFile(file),
  size: (await stat(file)).size,
  hash: await hashOf(file),
});

async function mappingIn(file: string) {
  const answer = mappingFile.safeParse(JSON.parse(await readFile(file, 'utf8')));
  if (answer.success) return answer.data;
  const faults = answer.error.issues.map(({ path, message }) => `${path.join('.') || 'mapping'}: ${message}`);
  throw new WrongCommand(`The mapping cannot be read. ${faults.join('; ')}`);
}

async function personNamed(email: string | undefined) {
  if (!email) return null;
  const person = await staffByMail(email);
  if (!person) throw new WrongCommand('--by names nobody who may bring in lists: an active analyst or supervisor.');
  return person;
}

async function main() {
  const { file, source, mapping, by, dryRun } = asked();
  const began = Date.now();
  const rate = (rows: number) => Math.round((rows * 1000) / Math.max(1, Date.now() - began));
  let told = 0;
  const progress = (report: LoadReport) => {
    if (Date.now() - told < 2_000) return;
    told = Date.now();
    process.stderr.write(
      `${report.rows} rows, ${report.created} new, ${report.rejected} with faults, ${rate(report.rows)} a second\n`,
    );
  };
  const report = await loadList({
    file: await fileOf(file),
    source,
    mapping: await mappingIn(mapping),
    dryRun,
    by: await personNamed(by),
    progress,
  });
  const answer = { ...report, seconds: (Date.now() - began) / 1000, rowsPerSecond: rate(report.rows) };
  process.stdout.write(`${JSON.stringify(answer, null, 2)}\n`);
}

/** What went wrong, for whoever typed the command; a fault of ours shows where it happened. */
function explain(error: unknown) {
  if (error instanceof WrongCommand) return error.message;
  if (error instanceof Refused) {
    const codes = error.more.faults?.map(({ code }) => code).join(', ');
    return `Refused: ${error.reason}${codes ? ` (${codes})` : ''}. What was brought in before stays; type the command again to go on.`;
  }
  const { code, path, message } = error as { code?: string; path?: string; message?: string };
  if (code === 'ENOENT') return `There is no file ${path}.`;
  return error instanceof SyntaxError ? `The mapping is no JSON: ${message}` : String((error as Error).stack ?? error);
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = 1;
}
await disconnect();
process.exit();

import 'server-only';
import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify';
import type { Actor } from '../../access/actor';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { Locale } from '../../i18n/locales';
import { translator } from '../../i18n/translator';
import type { ImportId } from '../../kernel/ids';
import { reading } from '../../platform/db';
import { found, must } from '../../platform/demand';
import { headingsOf } from '../reading/read-rows';
import type { Fault } from '../rules/fields';
import { mayImport } from '../rules/run';
import { mapping as mappingSchema } from '../schema/mapping';
import { sampleOf } from '../store/files';
import { openCells, pageOfRows } from '../store/rows';
import { findRun, type RunRow } from '../store/runs';
import { faultsShown } from './rows-of-run';

const step = 500;

/**
 * The rows that were not brought in, as the list wrote them, each with its line and what is wrong with it in the reader's
 * words: to be corrected and brought in again. A spreadsheet takes nothing in it for a formula.
 */
export async function rejectedRows(
  actor: Actor,
  { id, locale }: { id: ImportId; locale: Locale },
): Promise<ReadableStream<Uint8Array>> {
  must(mayImport(actor));
  const run = await reading(actor, async (tx) => {
    const row = found(await findRun(tx, scopeOf(actor), id));
    await record(tx, actor, { type: 'import.exported', subject: { type: 'import', id } });
    return row;
  });
  const csv = stringify({ bom: true, escape_formulas: true });
  const rows = Readable.from(linesOf(actor, run, locale));
  rows.on('error', (error) => csv.destroy(error));
  return Readable.toWeb(rows.pipe(csv)) as ReadableStream<Uint8Array>;
}

async function* linesOf(actor: Actor, run: RunRow, locale: Locale): AsyncGenerator<string[]> {
  const mapping = mappingSchema.parse(run.mapping);
  const headings = headingsOf(sampleOf(run, mapping.sheet)?.lines ?? [], mapping);
  const say = translator(locale, 'imports');
  yield [say('rejected.line'), say('rejected.why'), ...headings];
  // One short transaction per piece: a slow reader must not hold a connection.
  for (let after: number | null = 0; after !== null; ) {
    const asked: { runId: string; show: 'faulty'; after: number; take: number } = {
      runId: run.id,
      show: 'faulty',
      after,
      take: step,
    };
    const { rows, next } = await reading(actor, (tx) => pageOfRows(tx, scopeOf(actor), asked));
    for (const row of rows)
      yield [
        String(row.line),
        reasonsOf(row.faults as unknown as Fault[], headings, locale),
        ...(openCells(run.id, row) ?? []),
      ];
    after = next;
  }
}

/** Everything wrong with a row in one line of words. */
export function reasonsOf(faults: readonly Fault[], headings: readonly string[], locale: Locale): string {
  const say = translator(locale, 'imports');
  return faultsShown(faults, headings)
    .map(({ code, column, heading, detail }) => {
      const words = say(`faults.${code}`, { detail: detail ?? '' });
      return column === null ? words : `${heading ?? say('table.column', { number: column + 1 })}: ${words}`;
    })
    .join(' ');
}

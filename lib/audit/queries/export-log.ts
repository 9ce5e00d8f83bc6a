import 'server-only';
import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify';
import type { Actor } from '../../access/actor';
import { mayReadAudit } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import { reading } from '../../platform/db';
import { must } from '../../platform/demand';
import { record } from '../append';
import type { AuditFilter, AuditLine } from '../schema';
import { type FoundFilter, newestEvents } from '../store/log';
import { codesOf, foundFilter, linesOf } from './read-log';

/** The most rows one export holds; narrow the filter for more. */
export const mostExported = 50_000;
const step = 500;

const columns = ['id', 'at', 'type', 'actorKind', 'actor', 'subject', 'record', 'inquiry', 'batch', 'detail'] as const;

/**
 * The log as CSV, newest first, piece by piece: a spreadsheet opens it in UTF-8 and takes nothing in it for a formula.
 * Written into the log before the first row leaves.
 */
export async function exportLog(actor: Actor, filter: AuditFilter): Promise<ReadableStream<Uint8Array>> {
  must(mayReadAudit(actor));
  const found = await foundFilter(filter);
  await reading(actor, (tx) => record(tx, actor, { type: 'audit.exported', detail: codesOf(filter) }));
  const csv = stringify({ header: true, bom: true, escape_formulas: true, columns: [...columns] });
  const rows = Readable.from(found ? linesBefore(actor, found) : []);
  rows.on('error', (error) => csv.destroy(error));
  return Readable.toWeb(rows.pipe(csv)) as ReadableStream<Uint8Array>;
}

// One short transaction per piece: a slow reader must not hold a connection.
async function* linesBefore(actor: Actor, filter: FoundFilter) {
  let before = filter.before;
  for (let sent = 0; sent < mostExported; ) {
    const piece = { ...filter, ...(before === undefined ? {} : { before }) };
    const rows = await reading(actor, (tx) => newestEvents(tx, scopeOf(actor), piece, step));
    for (const line of await linesOf(actor, rows)) yield rowOf(line);
    sent += rows.length;
    before = rows.at(-1)?.id.toString();
    if (rows.length < step) return;
  }
}

const rowOf = (line: AuditLine) => ({ ...line, detail: JSON.stringify(line.detail) });

import { randomUUID } from 'node:crypto';
import { setTimeout as later } from 'node:timers/promises';
import { baseUrl } from '../setup/app-server';
import { jsonHeaders } from './desk';
import { idOf, type Planting, versionOf } from './plant-record';

/** A list that was read and compared, and of which nobody has been brought in. */
export async function anImport({ staff, by }: Planting, cookie: string): Promise<string> {
  const word = by('an import');
  const rows = [
    ['Surname', 'Unit', 'Born', 'Remark', word('import: heading')],
    [word('import: surname'), word('import: unit'), '1990', word('import: remark'), word(leftOut)],
    ['', '', 'never', word('import: cell of a row with a fault'), ''],
  ];
  const form = new FormData();
  const id = randomUUID();
  form.set('id', id);
  form.set('source', word('import: source of the list'));
  const text = rows.map((cells) => cells.join(';')).join('\n');
  form.set('file', new Blob([text]), `${word('import: name of the file')}.csv`);
  const { 'content-type': _, ...headers } = jsonHeaders(cookie);
  const sent = await fetch(`${baseUrl()}/api/imports`, { method: 'POST', headers, body: form });
  if (!sent.ok) throw new Error(`a list was refused: ${sent.status} ${await sent.text()}`);
  await staff.analyst('PATCH', `/api/imports/${id}`, {
    version: await versionOf('import_run', id),
    mapping: {
      headerLine: 1,
      sheet: null,
      columns: ['surname', 'unit', 'birth', 'note', null],
      dateOrder: 'day-month',
      enterAs: 'reported',
      standing: { sourceKind: 'official-list', reliability: 'C', credibility: 3, says: null },
    },
  });
  await shown(`select id from import_run where id = $1 and status = 'ready'`, [id]);
  return id;
}
const leftOut = 'import: cell of a column left out';

/** The id a job of the worker makes the answer of this question; it has half a minute. */
export async function shown(sql: string, values: unknown[]): Promise<string> {
  for (let waited = 0; waited < 300; waited += 1) {
    const id = await idOf(sql, values);
    if (id) return id;
    await later(100);
  }
  throw new Error(`never came: ${sql}`);
}

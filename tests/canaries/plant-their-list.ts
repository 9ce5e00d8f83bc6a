import { randomUUID } from 'node:crypto';
import type { World } from '../access/expectations';
import { baseUrl } from '../setup/app-server';
import { jsonHeaders } from './desk';
import { shown } from './plant-list';
import { idOf, type Planting } from './plant-record';

/** A list of theirs for a batch, matched, with a decided line; and an answer about somebody on it. */
export async function theirList({ staff, by }: Planting, cookie: string, { batch, member }: World) {
  const word = by('their list');
  const rows = [
    ['Surname', 'Unit', 'Born', 'Remark', word('their list: heading')],
    [word('their list: surname'), word('their list: unit'), '1990', word('their list: remark'), word(leftOut)],
    ['', '', 'never', word('their list: cell of a row with a fault'), ''],
    ['Somebody', '', '1991', '', ''],
  ];
  const form = new FormData();
  form.set('listId', randomUUID());
  form.set('purpose', 'offer');
  form.set('source', word('their list: source'));
  form.set('reference', word('their list: reference'));
  form.set('receivedOn', '2026-01-02');
  const text = rows.map((cells) => cells.join(';')).join('\n');
  form.set('file', new Blob([text]), `${word('their list: name of the file')}.csv`);
  const { 'content-type': _, ...headers } = jsonHeaders(cookie);
  const sent = await fetch(`${baseUrl()}/api/batches/${batch}/counterpart`, { method: 'POST', headers, body: form });
  if (!sent.ok) throw new Error(`their list was refused: ${sent.status} ${await sent.text()}`);
  const { listId } = (await sent.json()) as { listId: string };
  await shown(`select id from counterpart_list where id = $1 and status = 'ready'`, [listId]);
  await staff.planner('POST', `/api/counterpart/${listId}/decisions`, {
    one: { position: 4, version: 1, decision: 'unknown', note: word('their list: note on a line') },
  });
  const latest = await idOf(
    `select id from counterpart_answer a where member_id = $1
       and not exists (select from counterpart_answer b where b.follows_id = a.id)`,
    [member],
  );
  const { answerId } = await staff.planner('POST', `/api/batches/${batch}/answers`, {
    memberId: member,
    follows: latest || null,
    answer: 'substituted',
    on: '2026-01-03',
    substituteName: word('their answer: who is given instead'),
    note: word('their answer: note'),
  });
  return { theirList: listId, theirAnswer: String(answerId) };
}
const leftOut = 'their list: cell of a column left out';

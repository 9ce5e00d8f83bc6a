import { randomUUID } from 'node:crypto';
import type { StaffActor } from '@/lib/access/actor';
import { answerPerson } from '@/lib/counterpart/commands/answer-person';
import { decideLine } from '@/lib/counterpart/commands/decide-line';
import { matchList } from '@/lib/counterpart/commands/match-list';
import { receiveList } from '@/lib/counterpart/commands/receive-list';
import { readLines } from '@/lib/counterpart/queries/read-lines';
import { newAnswer } from '@/lib/counterpart/schema/answers';
import type { LineView, ListForm } from '@/lib/counterpart/schema/lists';
import type { BatchId, CounterpartListId, MemberId } from '@/lib/kernel/ids';
import { fullName } from '@/lib/names/full-name';
import { inSpelling, inventedName } from '@/prisma/worlds/names';
import { pastTheRules } from '../setup/database';

export const heading = 'ФИО;Дата рождения;Часть;Категория';
export const russianNameOf = (n: number) => fullName(inSpelling(inventedName(n), 1));
const two = (n: number) => String(n).padStart(2, '0');
/** A line about the n-th invented person as the other side writes one; n is no multiple of four, whose day nobody knows. */
export const lineOf = (n: number, { born, category = '' }: { born?: string; category?: string } = {}) =>
  [
    russianNameOf(n),
    born ?? `${two(1 + (n % 27))}.${two(1 + (n % 12))}.${1970 + ((n * 7) % 35)}`,
    `${10 + (n % 30)} бригада`,
    category,
  ].join(';');
export const aFile = (...lines: string[]) => Buffer.from([heading, ...lines].join('\n'));

/** Sends a list of theirs. */
export function sent(actor: StaffActor, id: BatchId, bytes: Buffer, more: Partial<ListForm> = {}) {
  return receiveList(actor, {
    id,
    listId: randomUUID() as CounterpartListId,
    purpose: 'offer',
    source: 'Their bureau',
    reference: '44/1',
    receivedOn: '2026-11-20',
    agreementLine: null,
    file: { name: 'list.csv', bytes },
    ...more,
  });
}

/** Sends a list and has its lines matched. */
export async function matched(actor: StaffActor, id: BatchId, bytes: Buffer, more: Partial<ListForm> = {}) {
  const { listId } = await sent(actor, id, bytes, more);
  await matchList(listId);
  return listId;
}

export const linesOf = (actor: StaffActor, listId: CounterpartListId, show: LineView = 'undecided') =>
  readLines(actor, { listId, show, after: 0 });

type Row = {
  position: number;
  match_status: string;
  clean: boolean;
  decision: string | null;
  prisoner_id: string | null;
  version: number;
};
export const rowsOf = (listId: string) =>
  pastTheRules<Row>(
    'select position, match_status, clean, decision, prisoner_id, version from counterpart_line where list_id = $1 order by position',
    [listId],
  );
export const outcomes = async (listId: string) =>
  (await rowsOf(listId)).map(({ position, match_status }) => `${position} ${match_status}`);

type One = Partial<Extract<Parameters<typeof decideLine>[1], { one: unknown }>['one']>;
/** Decides one line at the version it is. */
export async function decided(actor: StaffActor, listId: CounterpartListId, position: number, said: One) {
  const row = (await rowsOf(listId)).find((one) => one.position === position);
  const one = {
    position,
    version: row?.version ?? 0,
    decision: null,
    prisonerId: null,
    number: null,
    note: null,
    ...said,
  };
  return decideLine(actor, { listId, one });
}

export const memberOf = async (id: BatchId, prisonerId: string) =>
  ((
    await pastTheRules<{ id: string }>('select id from batch_member where batch_id = $1 and prisoner_id = $2', [
      id,
      prisonerId,
    ])
  )[0]?.id ?? '') as MemberId;

/** Writes down an answer, as the form sends it. */
export const answered = (actor: StaffActor, id: BatchId, said: object) =>
  answerPerson(actor, { id, ...newAnswer.parse(said) });
export const answerRows = (id: BatchId) =>
  pastTheRules<{
    id: string;
    answer: string;
    entry_id: string | null;
    follows_id: string | null;
    note_enc: Buffer | null;
  }>('select * from counterpart_answer where batch_id = $1 order by recorded_at, id', [id]);
export const logged = async (batchId: string, type: string) =>
  pastTheRules<{ detail: Record<string, unknown>; prisoner_id: string | null; actor_id: string }>(
    'select detail, prisoner_id, actor_id from audit_event where batch_id = $1 and type = $2 order by id',
    [batchId, type],
  );

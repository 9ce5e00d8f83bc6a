import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { StaffActor } from '@/lib/access/actor';
import { decideRows } from '@/lib/imports/commands/decide-rows';
import { mapList } from '@/lib/imports/commands/map-list';
import { moveList } from '@/lib/imports/commands/move-list';
import { uploadList } from '@/lib/imports/commands/upload-list';
import { workOnList } from '@/lib/imports/commands/work-on-list';
import { readRun } from '@/lib/imports/queries/read-run';
import type { Mapping } from '@/lib/imports/rules/mapping';
import type { PersonAction } from '@/lib/imports/rules/run';
import { rowsDecision } from '@/lib/imports/schema/runs';
import type { ImportId } from '@/lib/kernel/ids';
import { pastTheRules } from '../setup/database';

export const heading = 'ID,Прізвище,Ім’я,Дата народження,Стать,Паспорт,Статус,Примітка';
export const people = [
  '1,Сирко,Петро,05.03.1990,ч,АА 111,,',
  '2,Вишня,Ганна,07.04.1991,ж,,у полоні,з листа',
  '3,Дуб,Іван,1985,ч,,загинув,',
];
export const aTable = (...rows: string[]) => Buffer.from(`${[heading, ...rows].join('\n')}\n`);

/** Sends a list; answers its id. */
export async function sent(actor: StaffActor, bytes: Buffer, source = 'Список партнера') {
  const id = randomUUID() as ImportId;
  await uploadList(actor, { id, source, fileName: 'list.csv', bytes });
  return id;
}

/** Sends a list and has its rows compared. */
export async function compared(
  actor: StaffActor,
  bytes: Buffer,
  { source, change = {} }: { source?: string; change?: Partial<Mapping> } = {},
) {
  const id = await sent(actor, bytes, source);
  const { version, mapping } = await readRun(actor, { id });
  if (!mapping) throw new Error('no mapping was guessed');
  await mapList(actor, { id, version, mapping: { ...mapping, ...change } });
  await workOnList(id);
  return id;
}

export async function moveTo(actor: StaffActor, id: ImportId, action: PersonAction, rest = false) {
  const { version } = await readRun(actor, { id });
  return moveList(actor, { id, version, action, rest });
}

export const decided = (actor: StaffActor, id: ImportId, what: z.input<typeof rowsDecision>) =>
  decideRows(actor, { id, ...rowsDecision.parse(what) });

/** Sends a list and brings in everything nobody similar is on file for, and what came before in other words. */
export async function broughtIn(actor: StaffActor, bytes: Buffer, more: Parameters<typeof compared>[2] = {}) {
  const id = await compared(actor, bytes, more);
  await decided(actor, id, { all: 'clear-new' });
  await decided(actor, id, { all: 'changed-same' });
  await moveTo(actor, id, 'start');
  await workOnList(id);
  return id;
}

export const rowsOf = (id: ImportId) =>
  pastTheRules<{
    line: number;
    state: string;
    decision: string | null;
    outcome: string | null;
    prisoner_id: string | null;
  }>('select line, state, decision, outcome, prisoner_id from import_row where run_id = $1 order by line', [id]);
export const recordsOnFile = () =>
  pastTheRules<{ id: string; number: number; status: string; version: number; sex: string; names: string[] }>(
    `select p.id, p.number, p.status, p.version, p.sex,
       array(select n.full from prisoner_name n where n.prisoner_id = p.id order by n.position) as names
     from prisoner p order by p.number`,
  );
export const logged = async (type: string) =>
  (await pastTheRules<{ n: string }>('select count(*) as n from audit_event where type = $1', [type])).map(({ n }) =>
    Number(n),
  )[0];

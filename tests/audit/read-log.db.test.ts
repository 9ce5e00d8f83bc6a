import { parse } from 'node:querystring';
import { text } from 'node:stream/consumers';
import type { StaffActor } from '@/lib/access/actor';
import { systemActor } from '@/lib/access/actor';
import { roles } from '@/lib/access/roles';
import { record } from '@/lib/audit/append';
import { exportLog } from '@/lib/audit/queries/export-log';
import { readLog } from '@/lib/audit/queries/read-log';
import { auditFilter } from '@/lib/audit/schema';
import { inGroups } from '@/lib/kernel/numerals';
import { transaction } from '@/lib/platform/db';
import { anInquiry } from '@/prisma/worlds/inquiries';
import { anOffice, type Office } from '@/prisma/worlds/staff';
import { freshDatabase, pastTheRules } from '../setup/database';

const seed = systemActor('seed');
let office: Office;
const filter = (query: string) => auditFilter.parse({ ...parse(query) });
const typesOf = async (actor: StaffActor) =>
  (
    await pastTheRules<{ type: string }>('select type from audit_event where actor_id = $1 order by id', [actor.id])
  ).map(({ type }) => type);

beforeAll(async () => {
  await freshDatabase();
  office = (await transaction(seed, anOffice)).office;
});

test.each(roles.filter((role) => role !== 'auditor'))('a %s hears that there is no such page', async (role) => {
  await expect(readLog(office[role], {})).rejects.toMatchObject({ reason: 'role-missing' });
  await expect(exportLog(office[role], {})).rejects.toMatchObject({ reason: 'role-missing' });
});

test('the auditor sees a submission by its reference, and nobody by name', async () => {
  const { reference } = await anInquiry({ n: 3, email: 'family@example.org' });
  const page = await readLog(office.auditor, filter(`inquiry=${reference}`));
  expect(page.lines.map(({ type, inquiry }) => [type, inquiry])).toEqual([
    ['inquiry.submitted', inGroups(reference, 3)],
  ]);
  const [names] = await pastTheRules<{ inquirer_name: string }>('select inquirer_name from inquiry');
  expect(JSON.stringify(page)).not.toContain(names!.inquirer_name.split(' ')[0]);
  expect(JSON.stringify(page)).not.toContain('family@example.org');
});

test('opening the log is one entry of the log, exporting another', async () => {
  const before = (await typesOf(office.auditor)).length;
  await readLog(office.auditor, filter('type=session.opened'));
  await text(await exportLog(office.auditor, {}));
  expect((await typesOf(office.auditor)).slice(before)).toEqual(['audit.read', 'audit.exported']);
});

test('a number nobody has matches nothing, and is no error', async () => {
  expect((await readLog(office.auditor, filter('record=HW-99999'))).lines).toEqual([]);
  expect((await readLog(office.auditor, filter('inquiry=123456789'))).lines).toEqual([]);
});

test('pages follow each other without a gap or a repeat', async () => {
  await transaction(seed, (tx) =>
    record(tx, seed, ...Array.from({ length: 230 }, (_, n) => ({ type: 'view.saved' as const, detail: { n } }))),
  );
  const seen: unknown[] = [];
  let before = '';
  do {
    const page = await readLog(office.auditor, filter(`type=view.saved&before=${before}`));
    seen.push(...page.lines.map(({ detail }) => detail.n));
    before = page.next ?? '';
  } while (before);
  expect(seen).toEqual(Array.from({ length: 230 }, (_, n) => 229 - n));
});

test('an export opens in a spreadsheet as text and never as a formula', async () => {
  await transaction(seed, (tx) =>
    record(tx, seed, { type: 'view.deleted', subject: { type: 'user', id: office.planner.id } }),
  );
  await pastTheRules("update app_user set display_name = '=1+1' where id = $1", [office.planner.id]);
  const csv = Buffer.from(
    await new Response(await exportLog(office.auditor, filter('type=view.deleted'))).arrayBuffer(),
  );
  expect(csv.subarray(0, 3).toString('hex')).toBe('efbbbf');
  const [header, line, ...rest] = csv.toString('utf8').slice(1).trim().split('\n');
  expect(header).toBe('id,at,type,actorKind,actor,subject,record,inquiry,batch,detail');
  expect(line).toContain(",'=1+1,");
  expect(rest).toEqual([]);
});

test.each(['record=HW', 'record=12;drop', 'inquiry=12', 'from=31.12.2026', 'before=-1', 'type=nonsense', 'who=me'])(
  'a filter that cannot be read is refused: %s',
  (query) => {
    expect(auditFilter.safeParse({ ...parse(query) }).success).toBe(false);
  },
);

test('the empty fields of a form are no filter', () => {
  expect(filter('type=&actor=&record=&from=')).toEqual({});
});

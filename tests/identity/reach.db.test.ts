import pg from 'pg';
import type { Actor } from '@/lib/access/actor';
import { publicActor, signInActor } from '@/lib/access/actor';
import { type Role, roles } from '@/lib/access/roles';
import { scopeOf } from '@/lib/access/scope';
import type { InquiryId, PrisonerId } from '@/lib/kernel/ids';
import { decideMerge } from '@/lib/matching/commands/decide-merge';
import { aPersonOnFile, theOffice } from '../evidence/given';
import { joinAs } from '../matching/merge-given';
import { anInquiryOf } from '../prisoners/given';
import { freshDatabase, pastTheRules, testDatabase } from '../setup/database';
import { accept, aProposedIdentity, aResultThatWaits, theCase } from './given';

const cases = [
  'identity_case',
  'identity_claimed',
  'identity_check',
  'identity_decision',
  'identity_decision_check',
  'dna_request',
  'dna_request_kit',
  'dna_result',
];
const family = ['dna_donor', 'dna_consent'];
let linked: PrisonerId;

/** One person of an operator's inquiry, one of nobody's, each with a donor, a sample and a result; one of them sealed later. */
beforeAll(async () => {
  await freshDatabase();
  const office = await theOffice();
  linked = await aPersonOnFile();
  await anInquiryOf(office.operator, linked);
  const { resultId } = await aResultThatWaits({}, undefined, linked);
  await accept(resultId);
  await aResultThatWaits();
  await aProposedIdentity();
  await pastTheRules(
    `insert into record_share (id, prisoner_id, user_id, shared_by_id, reason) values (gen_random_uuid(), $1, $2, $3, 'test')`,
    [linked, office.partner.id, office.supervisor.id],
  );
});

async function as<T>(actor: Actor, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: testDatabase().url });
  await client.connect();
  try {
    await client.query('begin');
    await client.query("select set_config('app.kind', $1, true), set_config('app.actor', $2, true)", [
      actor.kind,
      actor.id ?? '',
    ]);
    return await work(client);
  } finally {
    await client.end();
  }
}
const seenBy = (actor: Actor, tables: readonly string[]) =>
  as(actor, async (client) => {
    const counts: Record<string, number> = {};
    for (const table of tables)
      counts[table] = Number((await client.query(`select count(*) as n from ${table}`)).rows[0].n);
    return counts;
  });
const whole = async (table: string, where = 'true') =>
  Number((await pastTheRules<{ n: string }>(`select count(*) as n from ${table} where ${where}`))[0]?.n);
const ofTheLinked = (table: string) =>
  whole(
    table,
    table === 'dna_donor'
      ? `prisoner_id = '${linked}'`
      : `donor_id in (select id from dna_donor where prisoner_id = '${linked}')`,
  );

describe.each(roles)('what a %s sees is what scopeOf says', (role: Role) => {
  test('of cases and laboratories’ answers', async () => {
    const actor = (await theOffice())[role];
    const expected: Record<string, number> = {};
    for (const table of cases) expected[table] = scopeOf(actor).identity === 'all' ? await whole(table) : 0;
    expect(await seenBy(actor, cases)).toEqual(expected);
    expect(await whole('identity_check')).toBeGreaterThan(0);
  });

  test('of relatives who give samples, and of who they are', async () => {
    const actor = (await theOffice())[role];
    const { donors, prisoners } = scopeOf(actor);
    const expected: Record<string, number> = {};
    for (const table of family)
      expected[table] = !donors ? 0 : prisoners === 'all' ? await whole(table) : await ofTheLinked(table);
    const reaches = ['case-officer', 'supervisor'].includes(role);
    expected.dna_donor_contact = reaches
      ? await whole('dna_donor_contact')
      : role === 'operator'
        ? await ofTheLinked('dna_donor_contact')
        : 0;
    expect(await seenBy(actor, [...family, 'dna_donor_contact'])).toEqual(expected);
    expect(await whole('dna_donor')).toBeGreaterThan(await ofTheLinked('dna_donor'));
  });

  test('of samples and their way', async () => {
    const actor = (await theOffice())[role];
    const all = scopeOf(actor).identity === 'all';
    const kits = all ? await whole('dna_kit') : role === 'operator' ? await ofTheLinked('dna_kit') : 0;
    const { dna_kit, dna_custody_event } = await seenBy(actor, ['dna_kit', 'dna_custody_event']);
    expect(dna_kit).toBe(kits);
    expect(dna_custody_event).toBe(kits * 2);
  });
});

test.each<[string, () => Actor]>([
  ['a family', () => ({ kind: 'family', id: '0190f0c0-0000-7000-8000-000000000000' as InquiryId })],
  ['nobody signed in', () => publicActor],
  ['the sign-in check', () => signInActor],
])('%s sees nothing of it', async (_, actor) => {
  const seen = await seenBy(actor(), [
    ...cases,
    ...family,
    'dna_donor_contact',
    'dna_kit',
    'dna_custody_event',
    'identity_rule',
    'dna_laboratory',
  ]);
  expect(Object.values(seen).every((n) => n === 0)).toBe(true);
});

test.each<[string, Role, string]>([
  [
    'an operator establishes',
    'operator',
    `update identity_decision set status = 'established', decided_by_id = app.staff(), decided_at = now()`,
  ],
  [
    'a case officer establishes',
    'case-officer',
    `update identity_decision set status = 'established', decided_by_id = app.staff(), decided_at = now() where status = 'proposed'`,
  ],
  [
    'a medical officer writes a DNA check',
    'medical-officer',
    `insert into identity_check (id, case_id, prisoner_id, method, result, done_by, done_on, recorded_by_id, result_id) select gen_random_uuid(), case_id, prisoner_id, 'dna', 'agrees', 'x', now(), app.staff(), gen_random_uuid() from identity_check limit 1`,
  ],
  [
    'a case officer accepts a result',
    'case-officer',
    `update dna_result set status = 'accepted', decided_by_id = app.staff(), decided_at = now()`,
  ],
  [
    'a supervisor adopts a rule',
    'supervisor',
    `insert into identity_rule (id, kind, version, body, reason, adopted_by_id) select gen_random_uuid(), kind, 9, body, 'x', app.staff() from identity_rule limit 1`,
  ],
  [
    'an analyst reads a donor’s contact into a new row',
    'analyst',
    `insert into dna_donor_contact (donor_id, name_enc, updated_by_id) select id, 'x', app.staff() from dna_donor`,
  ],
  [
    'a planner opens a case',
    'planner',
    `insert into identity_case (id, subject_kind, origin, tag_number, tag_key, opened_by_id) values (gen_random_uuid(), 'remains', 'remains', 'x', 'x', app.staff())`,
  ],
  ['an administrator writes a laboratory’s answer', 'administrator', `update dna_request set status = 'answered'`],
  ['a case officer deletes a check', 'case-officer', 'delete from identity_check'],
  [
    'a case officer writes a check in another’s name',
    'case-officer',
    `insert into identity_check (id, case_id, prisoner_id, method, result, done_by, done_on, recorded_by_id) select gen_random_uuid(), case_id, prisoner_id, 'documents', 'agrees', 'x', now(), gen_random_uuid() from identity_check limit 1`,
  ],
])('%s: no', async (_, role, sql) => {
  const outcome = await as((await theOffice())[role], (client) =>
    client.query(sql).then(
      ({ rowCount }) => rowCount,
      (error: Error) => error.message,
    ),
  );
  expect(outcome === 0 || /permission denied|row-level security|decided by whoever/.test(String(outcome))).toBe(true);
});

test('a sealed record hides the cases, requests, donors and samples that touch it from everybody below supervisor', async () => {
  const office = await theOffice();
  const before = await seenBy(office.analyst, ['identity_case', 'dna_donor', 'dna_request']);
  await pastTheRules('update prisoner set sealed = true where id = $1', [linked]);
  const after = await seenBy(office.analyst, ['identity_case', 'dna_donor', 'dna_request']);
  expect(after).toEqual({
    identity_case: before.identity_case! - 1,
    dna_donor: before.dna_donor! - 1,
    dna_request: before.dna_request! - 1,
  });
  expect(await seenBy(office.supervisor, ['identity_case'])).toEqual({ identity_case: await whole('identity_case') });
  await pastTheRules('update prisoner set sealed = false where id = $1', [linked]);
});

test('two records joined: cases, checks, decisions, relatives and requests go with the one that stands', async () => {
  const office = await theOffice();
  const { caseId, prisonerId } = await aProposedIdentity();
  const kept = await aPersonOnFile();
  const receipt = await joinAs(office.analyst, { id: kept, otherId: prisonerId });
  if (receipt.status === 'proposed')
    await decideMerge(office.supervisor, { id: receipt.id, version: 1, decision: 'join', note: null } as never);
  const view = await theCase(caseId);
  expect([view.subject?.id, view.checks[0]?.person.id, view.decisions[0]?.person.id]).toEqual([kept, kept, kept]);
  expect(view.decisions[0]?.carried).toBe(true);
});

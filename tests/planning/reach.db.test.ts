import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { type Actor, publicActor, type StaffActor } from '@/lib/access/actor';
import type { Role } from '@/lib/access/roles';
import { listAgreements, readAdoptedVersions, readAgreement } from '@/lib/agreements/queries/agreements';
import { readLines } from '@/lib/counterpart/queries/read-lines';
import { readList, readLists } from '@/lib/counterpart/queries/read-lists';
import type { BatchId, DrawId, InquiryId, PrisonerId, RunId, UserId } from '@/lib/kernel/ids';
import { askReplay, askWhyNot } from '@/lib/planning/commands/ask-run';
import { decidePriorities, proposePriorities, withdrawPriorities } from '@/lib/planning/commands/change-priorities';
import { closeDraw, commitToDraw, openDraw, revealSecret, voidDraw } from '@/lib/planning/commands/draw';
import { proposeOverride, stepOverride } from '@/lib/planning/commands/override';
import { replanRun } from '@/lib/planning/commands/replan-run';
import { changeSetUp } from '@/lib/planning/commands/save-set-up';
import { startRun, startScenario } from '@/lib/planning/commands/start-run';
import { stepSubmission } from '@/lib/planning/commands/step-submission';
import { cancelRun, keepScenario } from '@/lib/planning/commands/stop-run';
import { submitPlan } from '@/lib/planning/commands/submit-plan';
import { compareRuns } from '@/lib/planning/queries/compare-runs';
import { readDeviations } from '@/lib/planning/queries/deviations';
import { readOverrides } from '@/lib/planning/queries/overrides';
import { listPriorities } from '@/lib/planning/queries/priorities';
import { readDifference } from '@/lib/planning/queries/read-difference';
import { readDraws } from '@/lib/planning/queries/read-draws';
import { readPeople } from '@/lib/planning/queries/read-people';
import { readPlanPerson } from '@/lib/planning/queries/read-plan-person';
import { readReplays } from '@/lib/planning/queries/read-question';
import { readRun } from '@/lib/planning/queries/read-run';
import { readRuns } from '@/lib/planning/queries/read-runs';
import { readSetUp } from '@/lib/planning/queries/read-set-up';
import { readSubmissions } from '@/lib/planning/queries/submissions';
import { firstPriorities } from '@/lib/planning/rules/priority';
import { firstSetUp } from '@/lib/planning/rules/set-up';
import { prioritiesContent } from '@/lib/planning/schema/priorities';
import { aFile, lineOf, sent } from '../counterpart/given';
import { aBatch, anOffice, aPerson, type Office } from '../exchanges/given';
import { freshDatabase, pastTheRules, testDatabase } from '../setup/database';
import { aFrozenPlan } from './approval-given';

jest.setTimeout(60_000);

/*
 * Who reaches plans at all. Everything planning keeps is on file once; then everybody but planner and supervisor asks for
 * it by every door there is, and by the database itself.
 */
let office: Office;
let id: BatchId;
let runId: RunId;
let drawId: DrawId;
let person: PrisonerId;
let others: [string, Actor][];

const aColleagueAs = async (role: Role): Promise<StaffActor> => {
  const [row] = await pastTheRules<{ id: UserId }>(
    `insert into app_user (id, email, display_name) values (gen_random_uuid(), $1, $2) returning id`,
    [`${role}@office.example`, role],
  );
  await pastTheRules('insert into user_role (user_id, role) values ($1, $2)', [row!.id, role]);
  return { kind: 'staff', id: row!.id, name: role, roles: new Set([role]) };
};

beforeAll(async () => {
  await freshDatabase();
  office = await anOffice();
  id = await aBatch(office, { seats: 3, stretchers: 0 });
  for (const n of [1, 2, 3, 5]) person = (await aPerson(office, { n })).id as PrisonerId;
  const content = firstSetUp({ oursId: office.sides.ours.id, seats: 3, stretchers: 0 });
  await changeSetUp(office.planner, { id, version: 0, content });
  await proposeOverride(office.planner, { id, kind: 'pin-in', prisonerIds: [person], code: 'safety', note: null });
  ({ runId } = await aFrozenPlan(office, id));
  await askReplay(office.planner, { runId });
  await sent(office.planner, id, aFile(lineOf(1)));
  [{ id: drawId }] = (await pastTheRules<{ id: DrawId }>('select id from plan_draw')) as [{ id: DrawId }];
  others = [
    ['operator', office.operator],
    ['case officer', office.officer],
    ['analyst', office.analyst],
    ['medical officer', office.medical],
    ['auditor', office.auditor],
    ['partner', office.partner],
    ['administrator', await aColleagueAs('administrator')],
    ['treatment officer', await aColleagueAs('treatment-officer')],
    ['family', { kind: 'family', id: randomUUID() as InquiryId }],
    ['nobody', publicActor],
  ];
});

const nowhere = randomUUID() as never;
const hash = 'a'.repeat(64);
const doors: Record<string, (actor: Actor) => Promise<unknown>> = {
  'the runs': (actor) => readRuns(actor, { id } as never),
  'a run': (actor) => readRun(actor, { runId }),
  'its people': (actor) => readPeople(actor, { runId, from: 0, count: 10, show: 'all' }),
  'one of them': (actor) => readPlanPerson(actor, { runId, prisonerId: person }),
  'its replays': (actor) => readReplays(actor, { runId }),
  'its difference': (actor) => readDifference(actor, { runId }),
  'two runs side by side': (actor) => compareRuns(actor, { a: runId, b: runId }),
  'the draws': (actor) => readDraws(actor, { id }),
  'the set-up': (actor) => readSetUp(actor, { id }),
  'the overrides': (actor) => readOverrides(actor, { id }),
  'the submissions': (actor) => readSubmissions(actor, { id }),
  'their lists': (actor) => readLists(actor, { id }),
  'a list of theirs': (actor) => readList(actor, { listId: nowhere }),
  'its lines': (actor) => readLines(actor, { listId: nowhere, show: 'undecided', after: 0 }),
  'the agreements': (actor) => listAgreements(actor),
  'an agreement': (actor) => readAgreement(actor, { id: nowhere }),
  'versions in force': (actor) => readAdoptedVersions(actor),
  'asking why not': (actor) => askWhyNot(actor, { runId, prisonerId: person }),
  'asking for a replay': (actor) => askReplay(actor, { runId }),
  'a trial': (actor) => startRun(actor, { id, kind: 'trial' }),
  'a scenario': (actor) => startScenario(actor, { id, changes: { total: 1 }, against: runId }),
  'a plan made again': (actor) => replanRun(actor, { runId, dropped: [{ prisonerId: person, code: 'died' }] }),
  'stopping a run': (actor) => cancelRun(actor, { runId }),
  'keeping a scenario': (actor) => keepScenario(actor, { runId }),
  'opening a draw': (actor) => openDraw(actor, { id }),
  'a commitment': (actor) => commitToDraw(actor, { drawId, commitment: hash }),
  'closing a draw': (actor) => closeDraw(actor, { drawId }),
  'a secret': (actor) => revealSecret(actor, { drawId, secret: hash }),
  'voiding a draw': (actor) => voidDraw(actor, { drawId, reason: 'facts-changed' }),
  'changing the set-up': (actor) =>
    changeSetUp(actor, { id, version: 1, content: firstSetUp({ oursId: nowhere, seats: 1, stretchers: 0 }) }),
  'an override': (actor) =>
    proposeOverride(actor, { id, kind: 'pin-out', prisonerIds: [person], code: 'safety', note: null }),
  'agreeing to one': (actor) => stepOverride(actor, { id, overrideId: nowhere, action: 'agree', version: 1 }),
  'a submission': (actor) => submitPlan(actor, { id, runId, acknowledged: true, note: null }),
  'a signature': (actor) =>
    stepSubmission(actor, {
      id,
      submissionId: nowhere,
      action: 'approve',
      version: 1,
      signedHash: hash,
      acknowledged: true,
      note: null,
    }),
  freezing: (actor) => stepSubmission(actor, { id, submissionId: nowhere, action: 'freeze', version: 1 }),
};

test.each(Object.entries(doors))('%s: to everybody but planner and supervisor there is none', async (_, door) => {
  for (const [name, actor] of others) {
    const answer = await door(actor).then(
      () => 'answered',
      (error: { reason?: string }) => error.reason,
    );
    expect([name, answer]).toEqual([name, expect.stringMatching(/^(role-missing|signed-out|not-found)$/)]);
  }
});

test('priorities are read, proposed and decided by nobody of them but an administrator', async () => {
  const note = 'The same again.';
  for (const [name, actor] of others) {
    const administrator = name === 'administrator';
    const refused = { reason: expect.stringMatching(/^(role-missing|signed-out)$/) };
    if (!administrator) {
      await expect(listPriorities(actor)).rejects.toMatchObject(refused);
      await expect(
        proposePriorities(actor, { content: prioritiesContent.parse(firstPriorities), note }),
      ).rejects.toMatchObject(refused);
      await expect(withdrawPriorities(actor, { number: 1, version: 1 })).rejects.toMatchObject(refused);
      const decision = { number: 1, version: 1, decision: 'adopt', note: null } as const;
      await expect(decidePriorities(actor, decision as never)).rejects.toMatchObject(refused);
    }
    if (name !== 'auditor') await expect(readDeviations(actor, {})).rejects.toMatchObject(refused);
  }
});

/** What the application's own login sees and can change as this actor; everything is undone. */
async function as<T>(actor: Actor, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: testDatabase().url });
  await client.connect();
  try {
    await client.query('begin');
    await client.query(`select set_config('app.kind', $1, true), set_config('app.actor', $2, true)`, [
      actor.kind,
      actor.id ?? '',
    ]);
    return await work(client);
  } finally {
    await client.end();
  }
}

const rowsIn = (actor: Actor, table: string) =>
  as(actor, async (client) => Number((await client.query(`select count(*) as n from ${table}`)).rows[0].n));

/** Tables somebody else reads too, and who; the priorities are no secret of the house's own staff. */
const alsoReads: Record<string, readonly string[]> = {
  plan_deviation: ['auditor'],
  counterpart_answer: ['case officer', 'analyst', 'medical officer'],
  counterpart_offering: ['case officer', 'analyst', 'medical officer'],
};

const tables = () =>
  pastTheRules<{ name: string; forced: boolean }>(
    `select relname as name, relrowsecurity and relforcerowsecurity as forced from pg_class
     where relnamespace = 'public'::regnamespace and relkind = 'r'
       and (relname like 'plan%' or relname like 'counterpart%' or relname like 'agreement%') order by 1`,
  );

test('every table of planning, of the other side and of agreements is closed to them in the database itself', async () => {
  const all = await tables();
  expect(all.length).toBeGreaterThanOrEqual(18);
  expect(all.filter(({ forced }) => !forced)).toEqual([]);
  for (const { name: table } of all) {
    const whole = Number((await pastTheRules<{ n: string }>(`select count(*) as n from ${table}`))[0]!.n);
    for (const [name, actor] of others) {
      const reads = table === 'planning_policy' ? actor.kind === 'staff' : alsoReads[table]?.includes(name);
      expect([table, name, await rowsIn(actor, table)]).toEqual([table, name, reads ? whole : 0]);
    }
  }
});

test('none of them changes or takes away a row of any of these tables', async () => {
  for (const { name: table } of await tables()) {
    const [column] = await pastTheRules<{ name: string }>(
      `select a.attname as name from pg_attribute a where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped
         and has_column_privilege('homeward_app', a.attrelid, a.attnum, 'update') order by a.attnum limit 1`,
      [table],
    );
    for (const [name, actor] of others)
      for (const sql of [
        `delete from ${table}`,
        ...(column ? [`update ${table} set ${column.name} = ${column.name}`] : []),
      ]) {
        // The administrator takes back what they proposed; nothing is proposed here.
        const changed = await as(actor, (client) => client.query(sql)).then(
          ({ rowCount }) => rowCount,
          (error: Error) => error.message,
        );
        expect([table, name, changed]).toEqual([
          table,
          name,
          changed === 0 ? 0 : expect.stringMatching(/permission denied|row-level security/),
        ]);
      }
  }
});

test('of the rows there are, each table that these tests speak of has some', async () => {
  const kept = ['plan_run', 'plan_run_person', 'plan_question', 'plan_draw', 'plan_draw_secret', 'plan_setup'];
  const signed = ['plan_snapshot', 'plan_snapshot_gate', 'plan_override', 'plan_submission', 'plan_signature'];
  for (const table of [...kept, ...signed, 'plan_deviation', 'planning_policy', 'counterpart_list'])
    expect([table, (await pastTheRules(`select 1 from ${table} limit 1`)).length]).toEqual([table, 1]);
});

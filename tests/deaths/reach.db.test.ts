import pg from 'pg';
import { type Actor, publicActor, signInActor } from '@/lib/access/actor';
import { type Role, roles } from '@/lib/access/roles';
import { attachmentsOf } from '@/lib/attachments/queries/attachments-of-record';
import { readDeath } from '@/lib/deaths/queries/read-death';
import { aPersonOnFile, refusal, theOffice } from '../evidence/given';
import { joinAs } from '../matching/merge-given';
import { freshDatabase, pastTheRules, testDatabase } from '../setup/database';
import { anArrangedDeath, aPersonFound, aProposedDeath, minutesOnFile, toldAndAcknowledged } from './given';
import { lookForIdentity } from './identity-seen';

jest.setTimeout(120_000);
const tables = ['death_decision', 'death_telling', 'death_telling_attempt'] as const;
type World = Awaited<ReturnType<typeof anArrangedDeath>>;
let world: World;

beforeAll(async () => {
  await freshDatabase();
  world = await anArrangedDeath({ families: 2 });
  await toldAndAcknowledged((await theOffice())['case-officer'], world.tellings[0]!);
  await pastTheRules(
    `insert into death_telling_attempt (telling_id, id, outcome, occurred_at, recorded_by_id)
     select id, gen_random_uuid(), 'nobody-there', now(), officer_id from death_telling`,
  );
});

/** What the application's login reads and writes when the application says that this actor acts. */
async function as<Row extends pg.QueryResultRow>(actor: Actor, sql: string, values: unknown[] = []): Promise<Row[]> {
  const client = new pg.Client({ connectionString: testDatabase().url });
  await client.connect();
  try {
    await client.query('begin');
    await client.query(`select set_config('app.kind', $1, true), set_config('app.actor', $2, true)`, [
      actor.kind,
      actor.id ?? '',
    ]);
    const { rows, rowCount } = await client.query<Row>(sql, values);
    await client.query('rollback');
    return rows.length > 0 ? rows : (Array(rowCount ?? 0).fill({}) as Row[]);
  } finally {
    await client.end();
  }
}
const countIn = async (actor: Actor, table: string) => {
  const [row] = await as<{ n: string }>(actor, `select count(*) as n from ${table}`);
  return Number(row?.n);
};

describe('the database, asked past the application', () => {
  test('shows decisions of death to analysts and supervisors, to the officer who is sent, and to nobody else', async () => {
    const office = await theOffice();
    const seen: Partial<Record<Role, number[]>> = {};
    for (const role of roles) seen[role] = await Promise.all(tables.map((table) => countIn(office[role], table)));
    const nothing = [0, 0, 0];
    expect(seen).toEqual({
      operator: nothing,
      'case-officer': [1, 2, 2],
      analyst: [1, 2, 2],
      'medical-officer': nothing,
      planner: nothing,
      supervisor: [1, 2, 2],
      administrator: nothing,
      auditor: nothing,
      partner: nothing,
      'treatment-officer': nothing,
    });
    const other = office.second['case-officer'];
    expect(await Promise.all(tables.map((table) => countIn(other, table)))).toEqual(nothing);
    for (const actor of [publicActor, signInActor])
      expect(await Promise.all(tables.map((table) => countIn(actor, table)))).toEqual(nothing);
  });

  test('shows a family that it was told, once it has acknowledged it, and nothing of the decision or of another family', async () => {
    const [first, second] = world.families;
    expect(await Promise.all(tables.map((table) => countIn(first!.family, table)))).toEqual([0, 1, 0]);
    expect(await Promise.all(tables.map((table) => countIn(second!.family, table)))).toEqual([0, 0, 0]);
  });

  const cannot: [string, () => Promise<Actor>, string][] = [
    [
      'a case officer who is not sent proposes one',
      async () => (await theOffice()).second['case-officer'],
      `insert into death_decision (id, prisoner_id, ground, check_ids, rule_version, proposed_by_id)
       select gen_random_uuid(), prisoner_id, 'identifiers', check_ids, 1, app.staff() from identity_check, lateral (select array[id] as check_ids) c limit 1`,
    ],
    [
      'the sent officer decides it',
      async () => (await theOffice())['case-officer'],
      `update death_decision set decided_by_id = app.staff(), decided_as = 'supervisor'`,
    ],
    [
      'an analyst decides in the name of another',
      async () => (await theOffice()).second.analyst,
      `update death_decision set decided_by_id = (select id from app_user where email like 'supervisor-2@%')`,
    ],
    [
      'the sent officer makes it acknowledged while a family is not told',
      async () => (await theOffice())['case-officer'],
      `update death_decision set status = 'acknowledged', acknowledged_at = now()`,
    ],
    [
      'a supervisor makes it acknowledged while a family is not told',
      async () => (await theOffice()).supervisor,
      `update death_decision set status = 'acknowledged', acknowledged_at = now()`,
    ],
    [
      'a supervisor says alone that no family is known',
      async () => (await theOffice()).supervisor,
      `update death_decision set no_family_by_id = app.staff(), no_family_at = now(), no_family_enc = '\\x01', no_family_agreed_id = app.staff()`,
    ],
    [
      'a supervisor confirms a death on the record before it is acknowledged',
      async () => (await theOffice()).supervisor,
      `update prisoner set status = 'deceased-confirmed' where status = 'deceased-unconfirmed'`,
    ],
    [
      'the evidence of a decision is exchanged',
      async () => (await theOffice()).supervisor,
      `update death_decision set check_ids = array[gen_random_uuid()]`,
    ],
    [
      'what happened at a door is rewritten',
      async () => (await theOffice())['case-officer'],
      `update death_telling_attempt set outcome = 'moved-away'`,
    ],
  ];
  test.each(cannot)('refuses that %s', async (_what, who, sql) => {
    await pastTheRules(`update prisoner set status = 'deceased-unconfirmed' where id = $1`, [world.prisonerId]);
    const outcome = await as(await who(), sql).then(
      (rows) => rows.length,
      (error: { code: string }) => error.code,
    );
    expect(['42501', '23514', '23000', 0]).toContain(outcome);
    await pastTheRules(`update prisoner set status = 'probable-captive' where id = $1`, [world.prisonerId]);
  });

  test('a sealed record’s decision is a supervisor’s alone', async () => {
    const office = await theOffice();
    await pastTheRules('update prisoner set sealed = true where id = $1', [world.prisonerId]);
    expect(await countIn(office.analyst, 'death_decision')).toBe(0);
    expect(await countIn(office['case-officer'], 'death_telling')).toBe(0);
    expect(await countIn(office.supervisor, 'death_decision')).toBe(1);
    await pastTheRules('update prisoner set sealed = false where id = $1', [world.prisonerId]);
  });
});

describe('what would say it by another way', () => {
  test('remains established as somebody are seen by those who decide on deaths alone, until it was acknowledged', async () => {
    const office = await theOffice();
    const { prisonerId, caseId } = await aPersonFound();
    const seen = async () => {
      const by: Partial<Record<Role, string>> = {};
      for (const role of ['case-officer', 'analyst', 'medical-officer', 'supervisor'] as const)
        by[role] = await lookForIdentity(office[role], { prisonerId, caseId });
      return by;
    };
    const hidden = 'not-found, not on the record, 0 rows';
    const shown = 'done, on the record, 1 rows';
    expect(await seen()).toEqual({
      'case-officer': hidden,
      analyst: shown,
      'medical-officer': hidden,
      supervisor: shown,
    });
    await pastTheRules(`update prisoner set status = 'deceased-confirmed' where id = $1`, [prisonerId]);
    expect(await seen()).toEqual({
      'case-officer': shown,
      analyst: shown,
      'medical-officer': shown,
      supervisor: shown,
    });
  });

  test('a board’s minutes are in nobody’s list of documents but theirs who decide', async () => {
    const office = await theOffice();
    const prisonerId = await aPersonOnFile();
    const before = await Promise.all(
      (['case-officer', 'planner', 'medical-officer'] as const).map((role) =>
        attachmentsOf(office[role], { prisonerId }),
      ),
    );
    const id = await minutesOnFile(prisonerId, office.supervisor);
    const after = await Promise.all(
      (['case-officer', 'planner', 'medical-officer'] as const).map((role) =>
        attachmentsOf(office[role], { prisonerId }),
      ),
    );
    expect(after).toEqual(before);
    const { lines } = await attachmentsOf(office.analyst, { prisonerId });
    expect(lines.map((line) => line.id)).toEqual([id]);
  });

  test('two records are not joined while a decision of death is in hand for one', async () => {
    const office = await theOffice();
    const { prisonerId, deathId } = await aProposedDeath();
    const otherId = await aPersonOnFile();
    const outcome = await refusal(joinAs(office.analyst, { id: prisonerId, otherId }));
    expect(outcome).toBe('death-in-hand');
    await expect(readDeath(office.analyst, { id: deathId })).resolves.toMatchObject({ status: 'proposed' });
  });
});

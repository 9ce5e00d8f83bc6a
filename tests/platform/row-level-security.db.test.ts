import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { type Actor, publicActor, type StaffActor, signInActor, systemActor } from '@/lib/access/actor';
import { roles } from '@/lib/access/roles';
import { mayOpenRecord, mayReadAttachment, mayReadPlans, maySeeQuarantine } from '@/lib/access/rules';
import { type Scope, scopeOf } from '@/lib/access/scope';
import { attachmentMoves } from '@/lib/attachments/rules/life';
import { deathMoves, deathTellingMoves } from '@/lib/deaths/rules/moves';
import { albumMoves } from '@/lib/debriefs/rules/album';
import { candidateMoves } from '@/lib/debriefs/rules/candidate';
import { debriefMoves } from '@/lib/debriefs/rules/debrief';
import { sightingMoves } from '@/lib/debriefs/rules/sighting';
import { confirmationMoves } from '@/lib/evidence/rules';
import { policyMoves } from '@/lib/evidence/rules/policy';
import { batchMoves, memberMoves } from '@/lib/exchanges/rules';
import { caseMoves, decisionMoves } from '@/lib/identity/rules/cases';
import { requestMoves, resultMoves } from '@/lib/identity/rules/samples';
import { runMoves } from '@/lib/imports/rules/run';
import { inquiryMoves } from '@/lib/inquiries/rules';
import type { InquiryId } from '@/lib/kernel/ids';
import { pairMoves } from '@/lib/matching/rules';
import { drawMoves } from '@/lib/planning/rules/draws';
import { overrideMoves } from '@/lib/planning/rules/overrides';
import { planRunMoves, questionMoves } from '@/lib/planning/rules/runs';
import { submissionMoves } from '@/lib/planning/rules/submissions';
import { transaction } from '@/lib/platform/db';
import { prisonerMoves } from '@/lib/prisoners/rules';
import { tellingMoves } from '@/lib/repatriation/rules';
import { aClaim } from '@/prisma/worlds/evidence';
import { anInquiry } from '@/prisma/worlds/inquiries';
import { aPrisoner } from '@/prisma/worlds/prisoners';
import { anOffice, configuration, type Office } from '@/prisma/worlds/staff';
import { freshDatabase, pastTheRules, testDatabase } from '../setup/database';

const seed = systemActor('seed');
let office: Office;
let families: InquiryId[];
const people: Record<'plain' | 'linked' | 'shared' | 'sealed', string> = {
  plain: '',
  linked: '',
  shared: '',
  sealed: '',
};

/** What each kind of person record hangs from. */
const ofAPrisoner = ['prisoner_event', 'prisoner_identifier', 'prisoner_place', 'claim', 'confirmation'];
const ofAnInquiry = ['sought_person', 'inquiry_message', 'inquiry_event', 'consent'];
const ofAPlan = ['plan_run', 'plan_run_person', 'plan_question', 'plan_draw', 'plan_draw_secret'];
const ofABatch = ['batch', 'batch_member', 'batch_list', 'batch_approval', 'handover_event'];

/** The files of each record, all handed in by a case officer. */
const files = [
  ['ordinary', 'ready'],
  ['medical', 'ready'],
  ['sealed', 'ready'],
  ['deaths', 'ready'],
  ['medical', 'quarantined'],
  ['sealed', 'receiving'],
] as const;

beforeAll(async () => {
  await freshDatabase();
  const now = new Date();
  office = (await transaction(seed, anOffice)).office;
  const sides = await transaction(seed, configuration);
  for (const [n, name] of (['plain', 'linked', 'shared', 'sealed'] as const).entries()) {
    people[name] = await transaction(seed, async (tx) => {
      const { id } = await aPrisoner(tx, {
        n,
        status: 'probable-captive',
        by: office.analyst,
        now,
        place: 'Camp',
        fitness: 'fit',
        wish: 'wishes',
        healthCategory: 'urgent',
        sealed: name === 'sealed',
        originId: sides.north.id,
        detainingId: sides.south.id,
      });
      await aClaim(tx, {
        prisonerId: id,
        by: office.analyst,
        now,
        says: 'alive',
        sourceKind: 'returnee-testimony',
        reliability: 'B',
        credibility: 2,
        daysAgo: 3,
      });
      return id as string;
    });
  }
  families = [];
  for (const n of [1, 2]) families.push((await anInquiry({ n, email: `f${n}@example.org` })).inquiryId);
  const prisoners = Object.values(people);
  const [batch, run] = [randomUUID(), randomUUID()];
  await pastTheRules('update inquiry set assigned_to_id = $1 where id = $2', [office.operator.id, families[0]]);
  await pastTheRules('update sought_person set prisoner_id = $1, link_status = $2 where inquiry_id = $3', [
    people.linked,
    'matched',
    families[0],
  ]);
  await pastTheRules(
    'insert into record_share (id, prisoner_id, user_id, shared_by_id, reason) values ($1, $2, $3, $4, $5)',
    [randomUUID(), people.shared, office.partner.id, office.supervisor.id, 'test'],
  );
  for (const prisoner of prisoners)
    for (const [sensitivity, status] of files)
      await pastTheRules(
        `with file as (insert into attachment (id, prisoner_id, sensitivity, status, name_enc, about_enc, key_enc, store, created_by_id,
             kind, came_hash, kept_hash, kept_size, finding)
           values ($1, $2, $3, $4, '', '', '', 'folder', $5, 'pdf', 'x', 'x', 1, 'x') returning id)
         insert into attachment_event (id, attachment_id, kind) select $1, id, 'begun' from file`,
        [randomUUID(), prisoner, sensitivity, status, office['case-officer'].id],
      );
  await pastTheRules(`insert into stored_piece (key, position, bytes) values ('x', 0, '')`);
  for (const prisoner of prisoners) {
    await pastTheRules(
      'insert into prisoner_medical (prisoner_id, updated_by_id) values ($1, $2) on conflict do nothing',
      [prisoner, office['medical-officer'].id],
    );
    await pastTheRules('insert into prisoner_travel (prisoner_id) values ($1) on conflict do nothing', [prisoner]);
  }
  await pastTheRules(
    `insert into batch (id, name, ours_id, theirs_id, seats, created_by_id) values ($1, 'test', $2, $3, 5, $4)`,
    [batch, sides.north.id, sides.south.id, office.planner.id],
  );
  await pastTheRules(
    `insert into batch_member (id, batch_id, prisoner_id, added_by_id, add_reason) values ($1, $2, $3, $4, 'test')`,
    [randomUUID(), batch, people.plain, office.planner.id],
  );
  for (const inquiry of families) {
    await pastTheRules(
      `insert into family_telling (id, prisoner_id, inquiry_id, sought_id, what) select $1, $2, $3, id, 'captive' from sought_person where inquiry_id = $3`,
      [randomUUID(), people.linked, inquiry],
    );
  }
  const bureau = randomUUID();
  await pastTheRules(
    `insert into correspondent (id, code, kind, name_uk, name_ru, name_en, languages) values ($1, 'agency', 'central-agency', 'a', 'a', 'a', '{en}')`,
    [bureau],
  );
  for (const person of [people.plain, people.sealed]) {
    const [thread, line, health] = [randomUUID(), randomUUID(), randomUUID()];
    await pastTheRules(
      `insert into correspondence_thread (id, correspondent_id, purpose, opened_by_id) values ($1, $2, 'names', $3)`,
      [thread, bureau, office.analyst.id],
    );
    await pastTheRules(
      `insert into correspondence_line (id, thread_id, prisoner_id, position, added_by_id) values ($1, $2, $3, 1, $4)`,
      [line, thread, person, office.analyst.id],
    );
    for (const [id, kind, serious] of [
      [randomUUID(), 'question', null],
      [health, 'health-news', true],
    ])
      await pastTheRules(
        `insert into correspondence_entry (id, line_id, prisoner_id, paper_id, kind, direction, serious, way, occurred_on, recorded_by_id)
          values ($1, $2, $3, gen_random_uuid(), $4, 'in', $5, 'post', now(), $6)`,
        [id, line, person, kind, serious, office.analyst.id],
      );
    await pastTheRules(`insert into correspondence_health (entry_id, detail_enc) values ($1, '\\x00')`, [health]);
  }
  await pastTheRules(
    `with taken as (insert into plan_snapshot (id, batch_id, hash, problem, policy_number, set_up_version, taken_by_id)
         values (gen_random_uuid(), $1, repeat('a', 64), '{}', 1, 0, $2) returning id)
       insert into plan_run (id, batch_id, kind, snapshot_id, seed, options, created_by_id)
         select $3, $1, 'trial', id, repeat('b', 64), '{}', $2 from taken`,
    [batch, office.planner.id, run],
  );
  await pastTheRules(`update plan_run set status = 'working', started_at = now(), beat_at = now() where id = $1`, [
    run,
  ]);
  await pastTheRules(
    `insert into plan_run_person (run_id, prisoner_id, position, chosen, tier, line, site, place, captured_on, quarters, reason)
       values ($1, $2, 0, true, 0, 'all', 'any', 'seat', '2024-01-01', 1, '{}')`,
    [run, people.plain],
  );
  await pastTheRules(
    `insert into plan_question (id, run_id, kind, prisoner_id, asked_by_id) values (gen_random_uuid(), $1, 'why-not', $2, $3)`,
    [run, people.plain, office.planner.id],
  );
  await pastTheRules(
    `insert into plan_draw (id, batch_id, number, opened_by_id) values (gen_random_uuid(), $1, 1, $2)`,
    [batch, office.administrator.id],
  );
  await pastTheRules(
    `insert into plan_draw_secret (draw_id, by_id, commitment) select id, $1, repeat('c', 64) from plan_draw`,
    [office.supervisor.id],
  );
  await pastTheRules(
    `insert into audit_seal (seq, from_id, to_id, count, root, previous, signature) values (1, 1, 1, 1, 'r', 'p', 's')`,
  );
});

/** How many rows of a table this actor's transaction sees, with the application's own login. */
async function visible(actor: Actor, tables: readonly string[]): Promise<Record<string, number>> {
  const client = new pg.Client({ connectionString: testDatabase().url });
  await client.connect();
  try {
    await client.query('begin');
    await client.query("select set_config('app.kind', $1, true), set_config('app.actor', $2, true)", [
      actor.kind,
      actor.id ?? '',
    ]);
    const counts: Record<string, number> = {};
    for (const table of tables)
      counts[table] = Number((await client.query(`select count(*) as n from ${table}`)).rows[0].n);
    return counts;
  } finally {
    await client.end();
  }
}

const count = async (table: string, column: string, ids: readonly string[]) =>
  Number(
    (await pastTheRules<{ n: string }>(`select count(*) as n from ${table} where ${column} = any ($1)`, [ids]))[0]!.n,
  );
const whole = async (table: string) =>
  Number((await pastTheRules<{ n: string }>(`select count(*) as n from ${table}`))[0]!.n);

/** The people whose whole record this scope reaches, as lib/access says it. */
function recordsIn(scope: Scope) {
  const reach = scope.prisoners;
  const open =
    reach === 'all'
      ? [people.plain, people.linked, people.shared]
      : reach === 'none'
        ? []
        : 'linkedTo' in reach
          ? [people.linked]
          : [people.shared];
  return reach === 'all' && scope.sealed ? [...open, people.sealed] : open;
}
/** The people whose name this scope reaches. */
const namesIn = (scope: Scope) =>
  scope.registry === 'all'
    ? [people.plain, people.linked, people.shared, ...(scope.sealed ? [people.sealed] : [])]
    : recordsIn(scope);
const inquiriesIn = (scope: Scope) =>
  scope.inquiries === 'all' ? families : scope.inquiries === 'none' ? [] : [scope.inquiries.only];

const actors: [string, () => Actor][] = [
  ...roles.map((role): [string, () => Actor] => [role, () => office[role]]),
  ['a family', () => ({ kind: 'family', id: families[0]! })],
  ['the other family', () => ({ kind: 'family', id: families[1]! })],
  ['a family that does not exist', () => ({ kind: 'family', id: randomUUID() as InquiryId })],
  ['nobody signed in', () => publicActor],
  ['the sign-in check', () => signInActor],
  ['a disabled supervisor', () => disabled()],
];
const disabled = (): StaffActor => ({ ...office.second.supervisor });

beforeAll(async () => {
  await pastTheRules('update app_user set active = false where id = $1', [office.second.supervisor.id]);
});

const scopeSeenBy = (name: string, actor: Actor) =>
  name === 'a disabled supervisor' ? scopeOf(publicActor) : scopeOf(actor);

describe.each(actors)('what %s sees is what scopeOf says', (name, make) => {
  const scope = () => scopeSeenBy(name, make());

  test('of people', async () => {
    const seen = await visible(make(), ['prisoner', 'prisoner_name', ...ofAPrisoner, 'prisoner_medical']);
    const expected: Record<string, number> = {
      prisoner: await count('prisoner', 'id', namesIn(scope())),
      prisoner_name: await count('prisoner_name', 'prisoner_id', namesIn(scope())),
      prisoner_medical: scope().medical ? 3 : 0,
    };
    for (const table of ofAPrisoner) expected[table] = await count(table, 'prisoner_id', recordsIn(scope()));
    expect(seen).toEqual(expected);
  });

  test('of documents and recordings', async () => {
    const actor = make();
    const seen = await visible(actor, ['attachment', 'attachment_event', 'stored_piece']);
    const reach = (id: string) => ({
      sealed: id === people.sealed,
      linkedToMe: id === people.linked,
      sharedWithMe: id === people.shared,
    });
    const may = (id: string, [sensitivity, status]: (typeof files)[number]) => {
      const file = { sensitivity, createdById: office['case-officer'].id, complete: status !== 'receiving' };
      const seenInQuarantine =
        status === 'quarantined' && maySeeQuarantine(actor).ok && mayOpenRecord(actor, reach(id)).ok;
      return seenInQuarantine || mayReadAttachment(actor, file, reach(id)).ok;
    };
    const all = Object.values(people).flatMap((id) => files.map((file) => may(id, file)));
    const expected = name === 'a disabled supervisor' ? 0 : all.filter(Boolean).length;
    expect(seen).toEqual({ attachment: expected, attachment_event: expected, stored_piece: 0 });
  });

  test('of inquiries', async () => {
    const seen = await visible(make(), ['inquiry', ...ofAnInquiry]);
    const expected: Record<string, number> = {
      inquiry: inquiriesIn(scope()).filter((id) => families.includes(id)).length,
    };
    for (const table of ofAnInquiry) expected[table] = await count(table, 'inquiry_id', inquiriesIn(scope()));
    expect(seen).toEqual(expected);
  });

  test('of correspondence', async () => {
    const seen = await visible(make(), [
      'correspondence_thread',
      'correspondence_line',
      'correspondence_entry',
      'correspondence_health',
    ]);
    const { correspondence, sealed } = scope();
    // Two matters: about somebody open, with news of health; about somebody sealed. One entry of each kind in either.
    const people = correspondence === 'none' ? 0 : sealed ? 2 : 1;
    const writes = make().kind === 'staff' && correspondence !== 'none' && name !== 'planner';
    expect(seen).toEqual({
      correspondence_thread: people,
      correspondence_line: people,
      correspondence_entry: people * (correspondence === 'all' ? 2 : 1),
      correspondence_health: writes ? people : 0,
    });
  });

  test('of plans: planner and supervisor everything, anybody else that there is none', async () => {
    const actor = make();
    const seen = await visible(actor, ofAPlan);
    const reads = name !== 'a disabled supervisor' && mayReadPlans(actor).ok;
    expect(seen).toEqual(Object.fromEntries(ofAPlan.map((table) => [table, reads ? 1 : 0])));
  });

  test('of batches, tellings, the log and secrets', async () => {
    const actor = make();
    const seen = await visible(actor, [
      ...ofABatch,
      'family_telling',
      'audit_event',
      'audit_seal',
      'outbox_message',
      'inquiry_draft',
      'idempotency_key',
      'worker_heartbeat',
    ]);
    const expected: Record<string, number> = {
      family_telling: scope().tellings === 'all' ? 2 : 0,
      audit_event: scope().audit ? await whole('audit_event') : 0,
      audit_seal: scope().audit && name === 'auditor' ? 1 : 0,
      outbox_message: scope().users ? await whole('outbox_message') : 0,
      inquiry_draft: 0,
      idempotency_key: 0,
      worker_heartbeat: 0,
    };
    for (const table of ofABatch) expected[table] = scope().batches === 'all' ? await whole(table) : 0;
    expect(seen).toEqual(expected);
    const [{ user_credential: secrets }] = [await visible(actor, ['user_credential'])] as [{ user_credential: number }];
    const mayCheck = name === 'administrator' || name === 'the sign-in check';
    expect(secrets).toBe(mayCheck ? await whole('user_credential') : actor.kind === 'staff' ? 1 : 0);
  });
});

test('a family sees that it was told only once an officer has reached it', async () => {
  const family: Actor = { kind: 'family', id: families[0]! };
  expect(await visible(family, ['family_telling'])).toEqual({ family_telling: 0 });
  await pastTheRules(
    `begin; set local session_replication_role = replica; update family_telling set status = 'reached', reached_at = now(), recorded_by_id = '${office.operator.id}', reached_how = 'telephone' where inquiry_id = '${families[0]}'; commit`,
  );
  expect(await visible(family, ['family_telling'])).toEqual({ family_telling: 1 });
  expect(await visible({ kind: 'family', id: families[1]! }, ['family_telling'])).toEqual({ family_telling: 0 });
});

test('every table has forced row-level security and at least one policy for the application', async () => {
  const tables = await pastTheRules<{ name: string; bare: boolean; policies: string }>(`
    select c.relname as name, not (c.relrowsecurity and c.relforcerowsecurity) as bare,
      (select count(*) from pg_policies p where p.schemaname = 'public' and p.tablename = c.relname and 'homeward_app' = any (p.roles)) as policies
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind in ('r', 'p') and c.relname <> '_prisma_migrations'`);
  expect(tables.length).toBeGreaterThan(30);
  expect(tables.filter(({ bare, policies }) => bare || Number(policies) === 0)).toEqual([]);
});

// A move that ends where it began changes no status, and the database has nothing to allow.
test('the moves the database allows are the moves of the rules', async () => {
  const machines = {
    inquiry: inquiryMoves,
    prisoner: prisonerMoves,
    confirmation: confirmationMoves,
    batch: batchMoves,
    member: memberMoves,
    telling: tellingMoves,
    match: pairMoves,
    import: runMoves,
    attachment: attachmentMoves,
    policy: policyMoves,
    debrief: debriefMoves,
    sighting: sightingMoves,
    'sighting-candidate': candidateMoves,
    album: albumMoves,
    'identity-case': caseMoves,
    'identity-decision': decisionMoves,
    'dna-request': requestMoves,
    'dna-result': resultMoves,
    death: deathMoves,
    'death-telling': deathTellingMoves,
    'plan-override': overrideMoves,
    'plan-submission': submissionMoves,
    'plan-run': planRunMoves,
    'plan-question': questionMoves,
    'plan-draw': drawMoves,
  };
  const inRules = Object.entries(machines).flatMap(([machine, moves]) =>
    Object.entries(moves as Record<string, Record<string, string>>).flatMap(([from, actions]) =>
      Object.values(actions)
        .filter((to) => to !== from)
        .map((to) => `${machine}: ${from} > ${to}`),
    ),
  );
  const rows = await pastTheRules<{ move: string }>(
    `select machine || ': ' || from_status || ' > ' || to_status as move from app.lifecycle_move`,
  );
  expect(rows.map(({ move }) => move).sort()).toEqual([...new Set(inRules)].sort());
});

const cannot: [string, () => Actor, string][] = [
  [
    'a family takes over another inquiry',
    () => ({ kind: 'family', id: families[0]! }),
    'update inquiry set version = version + 1 where id <> app.family()',
  ],
  [
    'a planner reads secrets into their own hands',
    () => office.planner,
    `update user_credential set password_hash = 'x' where user_id <> app.staff()`,
  ],
  [
    'a planner makes themselves administrator',
    () => office.planner,
    `insert into user_role (user_id, role) values (app.staff(), 'administrator')`,
  ],
  ['a planner writes what a run is to have found', () => office.planner, `update plan_run set seed = repeat('d', 64)`],
  [
    'a planner ends a run that is worked on',
    () => office.planner,
    `update plan_run set status = 'killed', finished_at = now()`,
  ],
  [
    'a supervisor puts somebody into a plan',
    () => office.supervisor,
    `insert into plan_run_person (run_id, prisoner_id, position, chosen, tier, line, site, place, captured_on, quarters, reason)
      select run_id, gen_random_uuid(), 1, true, 0, 'all', 'any', 'seat', '2024-01-01', 1, '{}' from plan_run_person`,
  ],
  [
    'a planner commits to a draw',
    () => office.planner,
    `insert into plan_draw_secret (draw_id, by_id, commitment) select id, app.staff(), repeat('e', 64) from plan_draw`,
  ],
  ['a planner forgets a run', () => office.planner, 'delete from plan_run'],
  ['an auditor changes the log', () => office.auditor, `update audit_event set type = 'x'`],
  [
    'an administrator reopens a delivered message',
    () => office.administrator,
    `update outbox_message set status = 'queued' where status <> 'failed'`,
  ],
  [
    'a partner shares a record with themselves',
    () => office.partner,
    `insert into record_share (id, prisoner_id, user_id, shared_by_id, reason) select gen_random_uuid(), id, app.staff(), app.staff(), 'x' from prisoner`,
  ],
  [
    'a planner withdraws a paper',
    () => office.planner,
    `update correspondence_entry set withdrawn_at = now(), withdrawn_by_id = app.staff(), withdraw_reason = 'other'`,
  ],
  [
    'a medical officer writes a paper',
    () => office['medical-officer'],
    `insert into correspondence_entry (id, line_id, prisoner_id, paper_id, kind, direction, way, occurred_on, recorded_by_id)
      select gen_random_uuid(), id, prisoner_id, gen_random_uuid(), 'question', 'out', 'post', now(), app.staff() from correspondence_line`,
  ],
  [
    'a case officer looks at a reported death as an analyst would',
    () => office['case-officer'],
    `update correspondence_entry set looked_at_at = now(), looked_at_by_id = app.staff(), looked_at_outcome = 'noted'`,
  ],
  ['an analyst takes a correspondent out of use', () => office.analyst, 'update correspondent set active = false'],
  [
    'an analyst hands in what others see as theirs',
    () => office.analyst,
    `insert into attachment (id, prisoner_id, sensitivity, name_enc, about_enc, key_enc, store, created_by_id)
      select gen_random_uuid(), id, 'ordinary', '', '', '', 'folder', '00000000-0000-0000-0000-000000000001' from prisoner`,
  ],
  [
    'a case officer says that a scanner found nothing',
    () => office['case-officer'],
    `update attachment set scan = 'clean'`,
  ],
  [
    'a supervisor releases by changing the row',
    () => office.supervisor,
    `update attachment set status = 'ready', released_by_id = app.staff(), released_at = now(), release_reason = 'x' where status = 'quarantined'`,
  ],
  [
    'a medical officer makes a medical file ordinary',
    () => office['medical-officer'],
    `update attachment set sensitivity = 'ordinary' where sensitivity = 'medical'`,
  ],
  [
    'an analyst releases from quarantine',
    () => office.analyst,
    `select app.release_attachment(id, version, 'x') from attachment where status = 'quarantined'`,
  ],
  [
    'an officer changes what happened to a file',
    () => office['case-officer'],
    `update attachment_event set kind = 'viewed'`,
  ],
  ['an operator unseals', () => office.operator, 'update prisoner set sealed = false'],
];

test.each(cannot)('%s: no', async (_, make, sql) => {
  const actor = make();
  const client = new pg.Client({ connectionString: testDatabase().url });
  await client.connect();
  try {
    await client.query('begin');
    await client.query("select set_config('app.kind', $1, true), set_config('app.actor', $2, true)", [
      actor.kind,
      actor.id ?? '',
    ]);
    const changed = await client.query(sql).then(
      ({ rowCount }) => rowCount,
      (error: Error) => error.message,
    );
    expect(
      changed === 0 ||
        /permission denied|row-level security|in one's own name|stays what it was|not for this person|never edited|written by the job/.test(
          String(changed),
        ),
    ).toBe(true);
  } finally {
    await client.end();
  }
});

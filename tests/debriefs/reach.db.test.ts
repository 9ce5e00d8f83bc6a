import type { Actor } from '@/lib/access/actor';
import { publicActor, signInActor, systemActor } from '@/lib/access/actor';
import { roles } from '@/lib/access/roles';
import { scopeOf } from '@/lib/access/scope';
import { attachSighting } from '@/lib/debriefs/commands/attach-sighting';
import { matchSightingNow } from '@/lib/debriefs/commands/match-sightings';
import { readDebrief } from '@/lib/debriefs/queries/read-debrief';
import type { InquiryId, PrisonerId } from '@/lib/kernel/ids';
import { decideMerge } from '@/lib/matching/commands/decide-merge';
import { unmergeRecords } from '@/lib/matching/commands/unmerge-records';
import { freshOffice, theOffice } from '../evidence/given';
import { aRecordOf } from '../matching/given';
import { answersFor, countOf, joinAs } from '../matching/merge-given';
import { freshDatabase, pastTheRules } from '../setup/database';
import {
  aDebrief,
  alike,
  anAccountOf,
  anAlbum,
  anAttached,
  aPhotograph,
  aReturnee,
  aSighting,
  asActor,
  attaching,
  sightingRow,
  tried,
} from './given';

const whole = [
  'debrief',
  'debrief_session',
  'debrief_event',
  'sighting',
  'sighting_search',
  'debrief_album',
  'album_slot',
];
const weighed = ['sighting_candidate', 'sighting_decision'];
const pictures = ['album_photo', 'album_picture'];
/** Of each table: how many rows there are, of debriefs the medical officer holds, of those with an account, and of what is sealed. */
let rows: Record<string, { all: number; held: number; sealed: number }>;

const counted = async (table: string, where = 'true') =>
  Number((await pastTheRules<{ n: string }>(`select count(*) as n from ${table} t where ${where}`))[0]?.n);

/** A debrief of everybody's and one of the medical officer's, each with everything; then one of somebody sealed. */
beforeAll(async () => {
  await freshDatabase();
  freshOffice();
  const office = await theOffice();
  const medical = office['medical-officer'];
  const everyones = await aDebrief();
  const theirs = await aDebrief({ by: medical });
  const ofSealed = await aReturnee();
  const sealed = await aDebrief({ of: ofSealed });
  const [target] = await alike(6);
  for (const debriefId of [everyones, theirs, sealed]) {
    const by = debriefId === theirs ? medical : office['case-officer'];
    await pastTheRules(
      `insert into debrief_session (id, debrief_id, held_on, place, language, interviewer_id) values (gen_random_uuid(), $1, now(), 'x', 'uk', $2)`,
      [debriefId, by.id],
    );
    await pastTheRules(
      `insert into debrief_event (id, debrief_id, kind, from_status, to_status, by_id) values (gen_random_uuid(), $1, 'close', 'open', 'closed', $2)`,
      [debriefId, by.id],
    );
    await anAttached(undefined, { debriefId, by });
    const { sightingId } = await aSighting({ name: 'Верболиз Саша' }, { debriefId, by });
    await aRecordOf({ surname: 'Верболіз', given: 'Олександр', patronymic: 'Петрович' });
    await matchSightingNow(sightingId);
    await anAlbum({ debriefId, ...(target ? { of: target } : {}) });
  }
  await anAccountOf(office['case-officer'], everyones);
  await pastTheRules('update prisoner set sealed = true where id = $1', [ofSealed]);
  const of = (table: string, debriefId: string) => {
    const its = `(select id from ${table === 'album_slot' ? 'debrief_album' : 'sighting'} where debrief_id = '${debriefId}')`;
    if (table === 'debrief') return counted(table, `id = '${debriefId}'`);
    if (table === 'album_slot') return counted(table, `album_id in ${its}`);
    if (table === 'sighting_search' || table === 'sighting_candidate') return counted(table, `sighting_id in ${its}`);
    if (table === 'sighting_decision')
      return counted(table, `candidate_id in (select id from sighting_candidate where sighting_id in ${its})`);
    return counted(table, `debrief_id = '${debriefId}'`);
  };
  rows = {};
  for (const table of [...whole, ...weighed])
    rows[table] = { all: await counted(table), held: await of(table, theirs), sealed: await of(table, sealed) };
  for (const table of pictures) rows[table] = { all: await counted(table), held: await counted(table), sealed: 0 };
});

const seenBy = (actor: Actor, tables: readonly string[]) =>
  asActor(actor, async (client) => {
    const counts: Record<string, number> = {};
    for (const table of tables)
      counts[table] = Number((await client.query(`select count(*) as n from ${table}`)).rows[0].n);
    return counts;
  });

test('there is something of everything, of more than one debrief', () => {
  for (const [table, { all, held, sealed }] of Object.entries(rows)) {
    expect([table, all > held + sealed || pictures.includes(table)]).toEqual([table, true]);
    expect([table, held > 0]).toEqual([table, true]);
  }
});

describe.each(roles)('what a %s sees of debriefs is what scopeOf says', (role) => {
  const expected = (reach: ReturnType<typeof scopeOf>, table: string) => {
    const { all = 0, held = 0, sealed = 0 } = rows[table] ?? {};
    if (reach.debriefs === 'all') return reach.sealed ? all : all - sealed;
    return reach.debriefs === 'none' ? 0 : held;
  };
  test('with what was seen and the albums', async () => {
    const actor = (await theOffice())[role];
    const counts = await seenBy(actor, whole);
    for (const table of whole) {
      // A treatment officer knows of the one debrief with an account, and of its meeting.
      const known =
        role === 'treatment-officer' && (table === 'debrief' || table === 'debrief_session')
          ? 1
          : expected(scopeOf(actor), table);
      expect([table, counts[table]]).toEqual([table, known]);
    }
  });
  test('with whom it may be, weighed by those who weigh evidence alone', async () => {
    const actor = (await theOffice())[role];
    const counts = await seenBy(actor, weighed);
    for (const table of weighed)
      expect([table, counts[table]]).toEqual([
        table,
        scopeOf(actor).debriefs === 'all' ? expected(scopeOf(actor), table) : 0,
      ]);
  });
  test('and of photographs: those who keep them all, a medical officer those in albums of theirs', async () => {
    const actor = (await theOffice())[role];
    const counts = await seenBy(actor, pictures);
    for (const table of pictures) expect([table, counts[table]]).toEqual([table, expected(scopeOf(actor), table)]);
  });
});

test.each<[string, () => Actor]>([
  ['a family', () => ({ kind: 'family', id: '0190f0c0-0000-7000-8000-000000000000' as InquiryId })],
  ['nobody signed in', () => publicActor],
  ['the sign-in check', () => signInActor],
])('%s sees nothing of any of it', async (_, actor) => {
  const tables = [...whole, ...weighed, ...pictures, 'treatment_account'];
  expect(await seenBy(actor(), tables)).toEqual(Object.fromEntries(tables.map((table) => [table, 0])));
});

describe('what the database does not let happen', () => {
  test.each<[string, (ids: { sightingId: string; debriefId: string }) => [() => Promise<Actor>, string], RegExp | 0]>([
    [
      'a job attaches a sighting',
      ({ sightingId }) => [
        async () => systemActor('x'),
        `update sighting set status = 'attached', claim_id = (select id from claim limit 1) where id = '${sightingId}'`,
      ],
      /attached by a person/,
    ],
    [
      'a job decides a candidate',
      ({ sightingId }) => [
        async () => systemActor('x'),
        `insert into sighting_candidate (id, sighting_id, prisoner_id, bits, band, names_version, score_version, reasons, status, verdict) select gen_random_uuid(), '${sightingId}', id, 1, 'weak', 1, 1, '[]', 'decided', 'same' from prisoner limit 1`,
      ],
      /row-level security/,
    ],
    [
      'a case officer looks at a death',
      ({ sightingId }) => [
        async () => (await theOffice())['case-officer'],
        `update sighting set grave_at = now(), grave_by_id = app.staff() where id = '${sightingId}'`,
      ],
      /by an analyst/,
    ],
    [
      'a supervisor rewrites what was seen',
      ({ sightingId }) => [
        async () => (await theOffice()).supervisor,
        `update sighting set place = 'x' where id = '${sightingId}'`,
      ],
      /whoever holds debriefs/,
    ],
    [
      'a medical officer attaches',
      ({ sightingId }) => [
        async () => (await theOffice())['medical-officer'],
        `update sighting set status = 'attached', claim_id = (select id from claim limit 1) where id = '${sightingId}'`,
      ],
      0,
    ],
    [
      'a debrief becomes another person’s',
      ({ debriefId }) => [
        async () => (await theOffice())['case-officer'],
        `update debrief set person_name = 'x' where id = '${debriefId}'`,
      ],
      /stays whose it is/,
    ],
    [
      'what was seen is deleted',
      ({ sightingId }) => [
        async () => (await theOffice()).supervisor,
        `delete from sighting where id = '${sightingId}'`,
      ],
      /permission denied/,
    ],
  ])('%s', async (_, attempt, answer) => {
    const [actor, sql] = attempt(await aSighting());
    const done = await tried(await actor(), sql);
    if (answer === 0) expect(done).toBe(0);
    else expect(done).toMatch(answer);
  });
});

/** Joined by two people, because somebody who came back is concerned. */
async function joined(id: PrisonerId, otherId: PrisonerId) {
  const office = await theOffice();
  const receipt = await joinAs(office.analyst, { id, otherId });
  if (receipt.status === 'proposed')
    await decideMerge(office.supervisor, { mergeId: receipt.id, version: 1, decision: 'join', note: null });
  return receipt.id;
}

describe('when records are joined and parted', () => {
  const man = { surname: 'Громобій', given: 'Ярослав', patronymic: 'Ілліч', born: '1988-04-04' };
  test('debriefs, photographs and claims go with them and come back; the sighting stays behind its claim', async () => {
    const office = await theOffice();
    const [kept, gone] = [await aRecordOf(man, { status: 'returned' }), await aRecordOf(man, { status: 'returned' })];
    const debriefId = await aDebrief({ of: gone });
    await aPhotograph(gone);
    const { sightingId } = await aSighting();
    await attachSighting(office.analyst, { sightingId, ...attaching(gone) });
    const before = await sightingRow(sightingId);
    const mergeId = await joined(kept, gone);
    expect([await countOf('debrief', kept), await countOf('album_photo', kept), await countOf('claim', kept)]).toEqual([
      1, 1, 1,
    ]);
    expect((await readDebrief(office.analyst, { id: debriefId })).record?.id).toBe(kept);
    expect(await sightingRow(sightingId)).toEqual(before);
    const later = await aDebrief({ of: kept });
    const { split, answers } = await answersFor(office.supervisor, mergeId, 'gone');
    expect(split.asked.map(({ kind }) => kind)).toContain('debrief');
    await unmergeRecords(office.supervisor, {
      mergeId,
      version: split.version,
      reason: 'Two men.',
      pair: 'not-same',
      answers,
    });
    expect([await countOf('debrief', gone), await countOf('album_photo', gone), await countOf('claim', gone)]).toEqual([
      2, 1, 1,
    ]);
    expect((await readDebrief(office.analyst, { id: later })).record?.id).toBe(gone as PrisonerId);
    expect(await sightingRow(sightingId)).toEqual(before);
  });
  test('no debrief and no photograph is added to a record that was joined with another', async () => {
    const office = await theOffice();
    const [kept, gone] = [await aRecordOf(man, { status: 'returned' }), await aRecordOf(man, { status: 'returned' })];
    await joined(kept, gone);
    expect(
      await tried(
        office['case-officer'],
        `insert into debrief (id, prisoner_id, person_name, opened_by_id) values (gen_random_uuid(), '${gone}', 'x', app.staff())`,
      ),
    ).toMatch(/joined/);
  });
});

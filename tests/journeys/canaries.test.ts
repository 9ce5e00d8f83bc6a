import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { whereHiddenDiffers } from '../canaries/alike';
import { deskOf } from '../canaries/desk';
import { logs, unreadable, until, whileBroken } from '../canaries/faults';
import { fields } from '../canaries/fields';
import { addresses, type Given, gather, refusedWrites } from '../canaries/gather';
import { type Planted, plantEverything } from '../canaries/plant';
import { asOfToday } from '../canaries/plant-record';
import { type Asks, everyReader } from '../canaries/readers';
import { whatSearchesTell } from '../canaries/searches';
import { fieldsIn, plantings, wordOf } from '../canaries/word';
import { inApplication } from '../setup/app-server';

/*
 * Into every field that is not for everybody goes a word that stands nowhere else; then everybody asks for everything
 * there is, and the words are looked for: in pages and their payload, in the API, in files and letters, in notices, in
 * answers to searches and to writes that are refused, in the database and in the logs. The table is tests/canaries/fields.
 */
const { by, missing } = plantings();
let asking: Asks[];
let planted: Planted;
let given: Given[];

beforeAll(async () => {
  const { staff, asking: everybody } = await everyReader();
  planted = await plantEverything(staff, by, everybody);
  asking = [
    ...everybody,
    { name: 'family', role: null, as: 'family', cookie: planted.own.cookie },
    { name: 'family elsewhere', role: null, as: 'family elsewhere', cookie: planted.other.cookie },
    { name: 'family in mourning', role: null, as: 'family in mourning', cookie: planted.inMourning.cookie },
  ];
  const { world, sealed, mourned, more } = planted;
  given = await gather(asking, [...addresses(world, sealed, mourned), ...more]);
}, 300_000);

/** The fields that stand in what somebody was given and may not see, with where. */
const leaksIn = (material: readonly Given[]) =>
  [
    ...new Set(
      material.flatMap(({ as, name, at, fields: found }) =>
        found.filter((field) => !fields[field]?.may.includes(as)).map((field) => `${name}: ${field} at ${at}`),
      ),
    ),
  ].sort();

test('every field of the table was planted', () => {
  expect(missing()).toEqual([]);
});

test('nobody is given what is not theirs to see', () => {
  expect(leaksIn(given)).toEqual([]);
});

test('an account of treatment is for whoever wrote it and a treatment officer, not for another officer', () => {
  const readers = given.filter(({ fields: found }) => found.includes('debrief: account of treatment'));
  expect([...new Set(readers.map(({ name }) => name))].sort()).toEqual(['case-officer', 'treatment-officer']);
});

test('of a death not yet acknowledged an officer knows the visit they are sent on, and no other one', () => {
  const officers = ['case-officer', 'second officer'];
  const known = (of: string) =>
    given
      .filter(({ fields: found }) => found.some((field) => field.startsWith(`${of}: `)))
      .map(({ name }) => name)
      .filter((name) => officers.includes(name));
  expect([...new Set(known('visit'))]).toEqual(['case-officer']);
  expect([...new Set(known('another visit'))]).toEqual(['second officer']);
});

test('the walk sees what it looks for: every field is found by somebody who may see it', () => {
  const found = new Set(given.flatMap(({ fields: seen }) => seen));
  const readable = Object.entries(fields).filter(([, { may }]) => may.length > 0);
  expect(readable.map(([field]) => field).filter((field) => !found.has(field))).toEqual([]);
});

test('no answer breaks, and none of the staff’s or a family’s own is kept by a browser', () => {
  const broken = given.filter(({ status }) => status >= 500);
  const lasting = given.filter(
    ({ status, cache, fields: found }) => status === 200 && found.length > 0 && !/no-store/.test(cache),
  );
  expect([...broken, ...lasting].map(({ name, at, status, cache }) => `${name}: ${at} ${status} ${cache}`)).toEqual([]);
});

test('a search for a word one may not see is answered as a search for a word that is nowhere', async () => {
  expect(await whatSearchesTell(asking, planted.world.batch)).toEqual([]);
}, 180_000);

test('a write that is refused tells of the record no more than reading it', async () => {
  const firstOfEach = asking.filter(({ name, as }) => name === as);
  const refused = await refusedWrites(firstOfEach, [planted.world, planted.sealed]);
  expect(leaksIn(refused)).toEqual([]);
  expect(refused.filter(({ status }) => status >= 500).map(({ name, at }) => `${name}: ${at}`)).toEqual([]);
}, 180_000);

test('what is hidden and what is not there are answered alike, to the byte', async () => {
  const refused: Asks['as'][] = ['operator', 'case-officer', 'analyst', 'medical-officer', 'planner', 'partner'];
  const curious = asking.filter(({ name, as }) => name === as && refused.includes(as));
  const { world, sealed, more } = planted;
  const reads = [...addresses(world, sealed), ...more].map(({ at }) => at).filter((at) => at.startsWith('/api/'));
  expect(await whereHiddenDiffers(curious, { world, sealed, reads })).toEqual([]);
}, 180_000);

test('a death that is decided and one that is not there are answered alike to whoever may not know', async () => {
  const unaware = ['operator', 'second officer', 'medical-officer', 'planner', 'partner', 'auditor'];
  const { world, mourned, more } = planted;
  const { death, deathTelling, file } = mourned;
  const reads = [...addresses(world, mourned), ...more].map(({ at }) => at).filter((at) => at.startsWith('/api/'));
  const asks = asking.filter(({ name }) => unaware.includes(name));
  const hidden = { ...world, death, deathTelling, file };
  expect(await whereHiddenDiffers(asks, { world, sealed: hidden, reads })).toEqual([]);
}, 180_000);

const filesBelow = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => path.join(file.parentPath, file.name));

test('a notice names nobody and nothing but the address it goes to', async () => {
  const files = filesBelow(path.join(process.env.HOMEWARD_VAR ?? '', 'outbox'));
  const told = files.flatMap((file) =>
    fieldsIn(
      readFileSync(file, 'utf8')
        .toLowerCase()
        .replace(/^to: .*$/m, ''),
    ),
  );
  expect(told).toEqual([]);
  expect(
    files.some((file) => fieldsIn(readFileSync(file, 'utf8').toLowerCase()).includes('inquiry: mail of the family')),
  ).toBe(true);
  const rows = await inApplication<{ text: string }>('select m::text as text from outbox_message m');
  expect(rows.flatMap(({ text }) => fieldsIn(text.toLowerCase()))).toEqual([]);
});

test('what is kept encrypted stands nowhere in the database', async () => {
  const tables = await inApplication<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'graphile_worker')`,
  );
  const found = new Set<string>();
  for (const { name } of tables) {
    const [row] = await inApplication<{ text: string | null }>(
      `select string_agg(t::text, ' ') as text from ${name} t`,
    );
    for (const field of fieldsIn((row?.text ?? '').toLowerCase())) found.add(field);
  }
  expect([...found].filter((field) => fields[field]?.atRest)).toEqual([]);
  // Not blind either: what is not encrypted is there.
  expect(found.has('record: unit')).toBe(true);
});

test('the logs name nobody, also of what nobody foresaw', async () => {
  const cookie = asking.find(({ name }) => name === 'case-officer')?.cookie ?? '';
  const officer = deskOf(cookie);
  const word = wordOf('record: note of a claim');
  const statuses = await unreadable(cookie, word);
  expect(statuses.filter((status) => status < 400 || status >= 500)).toEqual([]);
  await whileBroken({ table: 'claim', when: `new.note = '${word} breaks'`, saying: word }, async () => {
    const claim = { prisonerId: planted.world.prisoner, says: 'alive', asOf: asOfToday(), sourceKind: 'letter' };
    const broken = officer('POST', '/api/claims', {
      ...claim,
      reliability: 'B',
      credibility: 2,
      note: `${word} breaks`,
    });
    await expect(broken).rejects.toThrow(/answered 500: \{[^z]*"code":"internal"\}$/);
  });
  await whileBroken({ table: 'audit_event', when: `new.type = 'outbox.delivered'`, saying: word }, async () => {
    await officer('POST', `/api/inquiries/${planted.own.inquiry}/messages`, { body: 'There is news.' });
    expect(await until(() => /fail/i.test(logs().worker))).toBe(true);
  });
  const { web, worker } = logs();
  expect(fieldsIn(`${web}\n${worker}`.toLowerCase())).toEqual([]);
  expect(web).toContain('"msg":"unexpected"');
}, 60_000);

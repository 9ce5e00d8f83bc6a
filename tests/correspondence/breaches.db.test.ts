import { parse } from 'csv-parse/sync';
import { readBreaches } from '@/lib/correspondence/queries/breaches';
import { exportBreaches } from '@/lib/correspondence/queries/export-breaches';
import { correspondenceOf } from '@/lib/correspondence/queries/read-thread';
import { waitingInCorrespondence } from '@/lib/correspondence/queries/waiting';
import { breachFilter } from '@/lib/correspondence/schema/breaches';
import type { PrisonerId } from '@/lib/kernel/ids';
import { recordNumber } from '@/lib/kernel/numerals';
import { aPersonOnFile, noId, refusal, theOffice } from '../evidence/given';
import { pastTheRules } from '../setup/database';
import { aMatter, aPaperOf, daysAgo, record, theBodies } from './given';

/** Somebody held by the southern side, confirmed, who arrived so many days ago. */
async function heldFor(days: number, more: { sealed?: boolean; by?: 'south' | 'north'; confirmed?: boolean } = {}) {
  const office = await theOffice();
  const sides = await theBodies();
  const id = await aPersonOnFile(more.confirmed === false ? 'probable-captive' : 'confirmed-captive', {
    sealed: more.sealed ?? false,
  });
  const holder = sides[more.by ?? 'south'];
  await pastTheRules(
    `update prisoner set detaining_power_id = $2, power_of_origin_id = $3, capture_from = null, capture_to = null,
    capture_precision = 'unknown' where id = $1`,
    [id, holder, more.by === 'north' ? sides.south : sides.north],
  );
  await pastTheRules(
    `insert into prisoner_place (id, prisoner_id, place, from_from, from_to, from_precision, recorded_at) values ($1, $2, 'Camp', $3, $3, 'day', $4)`,
    [noId(), id, daysAgo(days), `${daysAgo(days)}T12:00:00Z`],
  );
  if (more.confirmed !== false)
    await pastTheRules(
      `insert into confirmation (id, prisoner_id, of, status, basis, policy_number, proposed_by_id, decided_by_id, decided_at) values ($1, $2, 'captivity', 'confirmed', 'official', 1, $3, $4, now())`,
      [noId(), id, office.analyst.id, office.second.analyst.id],
    );
  return id;
}
const filter = (given: Record<string, string> = {}) => breachFilter.parse(given);
const numberOf = async (id: PrisonerId) =>
  recordNumber((await pastTheRules<{ number: number }>('select number from prisoner where id = $1', [id]))[0]!.number);
const cards = async (given: Record<string, string> = {}) =>
  (await readBreaches((await theOffice()).analyst, filter({ duty: 'capture-card', ...given }))).lines ?? [];

test('a card that did not come is a breach, one that came in time is none; possible ones are counted apart', async () => {
  const office = await theOffice();
  const late = await heldFor(40);
  const fine = await heldFor(40);
  const fresh = await heldFor(3);
  const doubtful = await heldFor(40, { confirmed: false });
  const { threadId, lineIds } = await aMatter(office.analyst, [fine]);
  await record(office.analyst, threadId, lineIds, { paper: aPaperOf('capture-card', { occurredOn: daysAgo(35) }) });

  const lines = await cards();
  const of = (id: string) => lines.filter(({ prisonerId }) => prisonerId === id);
  expect(of(late)).toMatchObject([{ state: 'overdue', article: '70', late: { least: 33, most: 33 } }]);
  expect(of(fine)).toEqual([]);
  expect(of(fresh)).toEqual([]);
  expect(of(doubtful)).toMatchObject([{ state: 'possibly-overdue', sure: false }]);
  const report = await readBreaches(office.analyst, filter({ duty: 'capture-card' }));
  const count = report.counts.find(({ duty }) => duty === 'capture-card')!;
  expect(count).toMatchObject({
    overdue: lines.filter(({ state }) => state === 'overdue').length,
    possible: lines.filter(({ state }) => state === 'possibly-overdue').length,
    days: 7,
    named: true,
  });
  expect(count.ages.quarter).toBeGreaterThan(0);
});

test('a period holds the breaches that began in it', async () => {
  const old = await heldFor(200);
  const recent = await heldFor(12);
  const ids = async (given: Record<string, string>) => (await cards(given)).map(({ prisonerId }) => prisonerId);
  expect(await ids({ period: 'week' })).toEqual(expect.arrayContaining([recent]));
  expect(await ids({ period: 'week' })).not.toContain(old);
  expect(await ids({ from: daysAgo(200), to: daysAgo(190) })).toContain(old);
  expect(await ids({ from: daysAgo(200), to: daysAgo(190) })).not.toContain(recent);
});

test('the bureau of a power answers for those its power holds, and for no others', async () => {
  const { bureau } = await theBodies();
  const held = await heldFor(40);
  expect((await cards({ correspondent: bureau })).map(({ prisonerId }) => prisonerId)).toContain(held);
  expect(await refusal(cards({ correspondent: noId() }))).toBe('not-found');
});

test('for those in our own hands it is turned round: what we owe', async () => {
  const office = await theOffice();
  const ours = await heldFor(40, { by: 'north' });
  const theirs = await heldFor(40);
  const owed = async () => (await cards({ owing: 'by-us' })).map(({ prisonerId }) => prisonerId);
  expect(await owed()).toContain(ours);
  expect(await owed()).not.toContain(theirs);
  expect((await cards()).map(({ prisonerId }) => prisonerId)).not.toContain(ours);
  const { clocks } = await correspondenceOf(office.planner, { id: ours });
  expect(clocks).toMatchObject({ owing: 'by-us', clocks: [{ duty: 'capture-card', state: 'overdue' }] });
  const { threadId, lineIds } = await aMatter(office.analyst, [ours], {
    purpose: 'notice',
    paper: { kind: 'capture-card', direction: 'out', occurredOn: daysAgo(38) },
  });
  expect([threadId, lineIds]).toHaveLength(2);
  expect(await owed()).not.toContain(ours);
});

test('an answer that is overdue is the bureau’s breach, also about somebody whose holder nobody knows', async () => {
  const office = await theOffice();
  const unknown = await aPersonOnFile('reported');
  await aMatter(office.analyst, [unknown], { paper: { occurredOn: daysAgo(45) } });
  const { lines } = await readBreaches(office.analyst, filter({ duty: 'reply' }));
  expect(lines?.filter(({ prisonerId }) => prisonerId === unknown)).toMatchObject([
    { state: 'overdue', article: '122(7)', late: { least: 15 } },
  ]);
});

test('a sealed record is counted for a supervisor alone', async () => {
  const office = await theOffice();
  const sealed = await heldFor(40, { sealed: true });
  const named = async (role: 'analyst' | 'supervisor') =>
    ((await readBreaches(office[role], filter())).lines ?? []).map(({ prisonerId }) => prisonerId);
  expect(await named('analyst')).not.toContain(sealed);
  expect(await named('supervisor')).toContain(sealed);
});

test('the auditor reads numbers, the same as a case officer’s, and no name; the reading is logged as theirs', async () => {
  const office = await theOffice();
  await heldFor(40);
  const seen = await readBreaches(office.auditor, filter());
  const officers = await readBreaches(office['case-officer'], filter());
  expect(seen.lines).toBeNull();
  expect(seen.more).toBe(0);
  expect(seen.counts).toEqual(officers.counts);
  expect(seen.people).toBe(officers.people);
  const surnames = await pastTheRules<{ surname: string }>('select distinct surname from prisoner_name');
  for (const { surname } of surnames) expect(JSON.stringify(seen)).not.toContain(surname);
  expect(
    await pastTheRules(`select detail from audit_event where type = 'correspondence.breaches-read' and actor_id = $1`, [
      office.auditor.id,
    ]),
  ).toMatchObject([{ detail: { owing: 'to-us', named: false } }]);
});

test.each(['operator', 'medical-officer', 'administrator', 'partner'] as const)('a %s counts nothing', async (role) => {
  const office = await theOffice();
  expect(await refusal(readBreaches(office[role], filter()))).toBe('role-missing');
  expect(await refusal(exportBreaches(office[role], { ...filter(), what: 'counts' }, 'en'))).toBe('role-missing');
});

describe('as CSV', () => {
  test('it is safe in a spreadsheet, logged, and for the auditor in numbers alone', async () => {
    const office = await theOffice();
    const person = await heldFor(40);
    await pastTheRules(`update prisoner_name set "full" = $2 where prisoner_id = $1 and position = 0`, [
      person,
      '=2+5,"@SUM',
    ]);
    const people = await exportBreaches(office.planner, { ...filter({ duty: 'capture-card' }), what: 'people' }, 'en');
    expect(people.charCodeAt(0)).toBe(0xfeff);
    const rows = parse(people, { bom: true, columns: true }) as Record<string, string>[];
    const number = await numberOf(person);
    expect(rows.find((row) => row.Record === number)).toMatchObject({
      Name: `'=2+5,"@SUM`,
      Article: '70',
      Standing: 'Overdue',
      'Days late, at the least': '33',
    });

    expect(await refusal(exportBreaches(office.auditor, { ...filter(), what: 'people' }, 'en'))).toBe('role-missing');
    const counts = await exportBreaches(office.auditor, { ...filter(), what: 'counts' }, 'uk');
    expect(parse(counts, { bom: true, columns: true })).toHaveLength(11);
    expect(counts).not.toContain('SUM');
    expect(
      await pastTheRules(`select actor_id from audit_event where type = 'correspondence.exported' order by id`),
    ).toEqual([{ actor_id: office.planner.id }, { actor_id: office.auditor.id }]);
  });
});

test('the start page counts what waits, for those who write', async () => {
  const office = await theOffice();
  const person = await heldFor(10);
  const { threadId, lineIds } = await aMatter(office['case-officer'], [person]);
  await record(office['case-officer'], threadId, lineIds, {
    paper: aPaperOf('notification'),
    said: { subject: 'death' },
  });
  const keys = async (role: 'analyst' | 'case-officer' | 'planner' | 'auditor') =>
    (await waitingInCorrespondence(office[role])).map(({ key }) => key);
  expect(await keys('analyst')).toEqual(
    expect.arrayContaining(['correspondence.overdue', 'correspondence.deaths', 'correspondence.breaches']),
  );
  expect(await keys('case-officer')).not.toContain('correspondence.deaths');
  expect(await keys('planner')).toEqual([]);
  expect(await keys('auditor')).toEqual([]);
});

import { randomUUID } from 'node:crypto';
import { moveDebriefTo } from '@/lib/debriefs/commands/change-debrief';
import { lookAtDeath } from '@/lib/debriefs/commands/look-at-death';
import { openDebrief } from '@/lib/debriefs/commands/open-debrief';
import { changeSighting, moveSightingTo, recordSighting } from '@/lib/debriefs/commands/record-sighting';
import { listSightings, readSighting } from '@/lib/debriefs/queries/list-sightings';
import { readDebrief } from '@/lib/debriefs/queries/read-debrief';
import { newDebrief } from '@/lib/debriefs/schema/debrief';
import { sightingFilter } from '@/lib/debriefs/schema/sighting';
import { withContext } from '@/lib/platform/context';
import { aPersonOnFile, refusal, theOffice } from '../evidence/given';
import { pastTheRules } from '../setup/database';
import {
  aDebrief,
  anAttached,
  aReturnee,
  aSighting,
  faultsOf,
  loggedOf,
  numberOf,
  seen,
  sightingRow,
  told,
} from './given';

describe('opening a debrief', () => {
  test('of somebody who came back, with the consents asked first, and it is in the log of the record', async () => {
    const office = await theOffice();
    const of = await aReturnee();
    const id = await aDebrief({ of });
    expect(await readDebrief(office.analyst, { id })).toMatchObject({
      status: 'open',
      person: expect.stringMatching(/\S/),
      record: { id: of },
      said: { consentSearch: 'yes', sightings: [], albums: [] },
    });
    expect((await loggedOf(id)).map(({ type, prisoner_id }) => [type, prisoner_id])).toEqual([
      ['debrief.opened', of],
      ['debrief.read', of],
    ]);
  });
  test('of somebody who is not on file, by name', async () => {
    const id = await aDebrief({ named: 'Somebody Else' });
    expect(await readDebrief((await theOffice()).analyst, { id })).toMatchObject({
      person: 'Somebody Else',
      record: null,
    });
  });
  test.each<[string, () => Promise<string>, string]>([
    ['who is still held', async () => numberOf(await aPersonOnFile('confirmed-captive')), 'record not-returned'],
    ['whom nobody knows', async () => '999999', 'record no-such-record'],
    [
      'whose record is sealed, as of whom nobody knows',
      async () => numberOf(await aPersonOnFile('returned', { sealed: true })),
      'record no-such-record',
    ],
  ])('not of somebody %s', async (_, record, fault) => {
    const asked = newDebrief.parse({ record: await record() });
    expect(await faultsOf(openDebrief((await theOffice())['case-officer'], asked))).toEqual([fault]);
  });
  test('not by those who hold none', async () => {
    const office = await theOffice();
    for (const role of ['operator', 'supervisor', 'planner', 'treatment-officer', 'auditor'] as const)
      expect(await refusal(openDebrief(office[role], newDebrief.parse({ personName: 'X' })))).toBe('role-missing');
  });
});

describe('what was seen', () => {
  test('is written down, and nothing follows from it: no claim, no status, no family', async () => {
    const before = await told();
    const { sightingId } = await aSighting();
    expect(await sightingRow(sightingId)).toMatchObject({ status: 'waiting', claim_id: null });
    expect(await told()).toBe(before);
    expect((await loggedOf(sightingId)).map(({ type }) => type)).toEqual([]);
  });
  test('is not written into a closed debrief, nor as of tomorrow', async () => {
    const office = await theOffice();
    const id = await aDebrief();
    const late = { precision: 'day', from: '2999-01-01', to: '2999-01-01', approximate: false };
    expect(await faultsOf(recordSighting(office['case-officer'], { id, ...seen({ until: late }) }))).toEqual([
      'until in-the-future',
    ]);
    await moveDebriefTo(office['case-officer'], { id, version: 1, action: 'close', reason: null });
    expect(await refusal(recordSighting(office['case-officer'], { id, ...seen() }))).toBe('wrong-status');
  });
  test('of two who correct it at once, one is refused', async () => {
    const office = await theOffice();
    const { sightingId } = await aSighting();
    const change = (place: string) =>
      changeSighting(office['case-officer'], { sightingId, version: 1, ...seen({ place }) });
    const outcomes = await Promise.all([refusal(change('one')), refusal(change('two'))]);
    expect(outcomes.sort()).toEqual(['changed-meanwhile', 'done']);
    expect(await sightingRow(sightingId)).toMatchObject({ version: 2 });
  });
  test('sent twice under one key is written once', async () => {
    const office = await theOffice();
    const id = await aDebrief();
    const idempotency = { key: randomUUID(), route: 'POST /api/debriefs/:id/sightings', hash: 'h', claimed: false };
    const send = () =>
      withContext(
        { requestId: randomUUID(), idempotency: { ...idempotency } } as Parameters<typeof withContext>[0],
        () => recordSighting(office['case-officer'], { id, ...seen() }),
      );
    const first = await send();
    expect(await send()).toEqual(first);
    const [{ n } = { n: '' }] = await pastTheRules<{ n: string }>(
      'select count(*) as n from sighting where debrief_id = $1',
      [id],
    );
    expect(n).toBe('1');
  });
  test('dying or dead is put before an analyst, who writes down having looked, once; and moves nothing', async () => {
    const office = await theOffice();
    const { sightingId } = await aSighting({ condition: 'dead' });
    const waiting = await listSightings(office.analyst, sightingFilter.parse({ show: 'grave' }));
    expect(waiting.lines.map(({ sighting }) => sighting.id)).toContain(sightingId);
    expect(await pastTheRules(`select 1 from outbox_message where type = 'staff.death-seen'`)).not.toEqual([]);
    expect(await refusal(lookAtDeath(office['case-officer'], { sightingId, version: 1, note: null }))).toBe(
      'role-missing',
    );
    const looked = { sightingId, version: 1, note: 'Asked the second witness.' };
    const both = [refusal(lookAtDeath(office.analyst, looked)), refusal(lookAtDeath(office.second.analyst, looked))];
    expect((await Promise.all(both)).filter((one) => one === 'done')).toHaveLength(1);
    expect(await sightingRow(sightingId)).toMatchObject({
      status: 'waiting',
      claim_id: null,
      grave_at: expect.any(Date),
    });
  });
});

describe('hidden is missing', () => {
  test('a sighting attached to a record that is sealed later is there for a supervisor alone', async () => {
    const office = await theOffice();
    const { sightingId, prisonerId, debriefId } = await anAttached();
    await pastTheRules('update prisoner set sealed = true where id = $1', [prisonerId]);
    expect(await refusal(readSighting(office.analyst, { sightingId }))).toBe('not-found');
    expect((await readDebrief(office.analyst, { id: debriefId })).said?.sightings).toEqual([]);
    expect((await readSighting(office.supervisor, { sightingId })).sighting.attached?.prisonerId).toBe(prisonerId);
  });
  test('a debrief of somebody whose record is sealed later, as well', async () => {
    const office = await theOffice();
    const of = await aReturnee();
    const id = await aDebrief({ of });
    await pastTheRules('update prisoner set sealed = true where id = $1', [of]);
    expect(await refusal(readDebrief(office['case-officer'], { id }))).toBe('not-found');
    expect((await readDebrief(office.supervisor, { id })).id).toBe(id);
  });
  test('a medical officer reads the debriefs they hold, and no other', async () => {
    const office = await theOffice();
    const own = await aDebrief({ by: office['medical-officer'] });
    expect((await readDebrief(office['medical-officer'], { id: own })).may).toMatchObject({
      write: true,
      attach: false,
    });
    expect(await refusal(readDebrief(office['medical-officer'], { id: await aDebrief() }))).toBe('not-found');
  });
});

test('a sighting written down by mistake is taken out and can be put back; one behind a claim cannot', async () => {
  const office = await theOffice();
  const { sightingId } = await aSighting();
  await moveSightingTo(office['case-officer'], { sightingId, version: 1, action: 'withdraw' });
  expect(await pastTheRules('select 1 from sighting_search where sighting_id = $1', [sightingId])).toEqual([]);
  await moveSightingTo(office['case-officer'], { sightingId, version: 2, action: 'restore' });
  expect(await sightingRow(sightingId)).toMatchObject({ status: 'waiting' });
  const attached = await anAttached();
  expect(
    await refusal(
      moveSightingTo(office['case-officer'], { sightingId: attached.sightingId, version: 2, action: 'withdraw' }),
    ),
  ).toBe('wrong-status');
});

test('what waits is taken up in turn, the longest waiting first; of what is attached the newest comes first', async () => {
  const office = await theOffice();
  const prisonerId = await aPersonOnFile();
  const first = await anAttached(prisonerId);
  const second = await anAttached(prisonerId);
  await aSighting();
  await aSighting();
  const listed = async (filter: object) =>
    (await listSightings(office.analyst, sightingFilter.parse(filter))).lines.map(({ sighting }) => sighting);
  const attached = await listed({ show: 'attached', prisonerId });
  expect(attached.map(({ id }) => id)).toEqual([second.sightingId, first.sightingId]);
  const waiting = (await listed({ show: 'waiting' })).map(({ recordedAt }) => recordedAt);
  expect(waiting.length).toBeGreaterThan(1);
  expect(waiting).toEqual([...waiting].sort());
});

test('the second page of what waits begins after the last line of the first', async () => {
  const office = await theOffice();
  const debriefId = await aDebrief();
  for (let times = 0; times < 26; times += 1) await aSighting({}, { debriefId });
  const page = await listSightings(office.analyst, sightingFilter.parse({ show: 'waiting' }));
  const next = await listSightings(
    office.analyst,
    sightingFilter.parse({ show: 'waiting', after: page.next ?? undefined }),
  );
  const last = page.lines.at(-1)?.sighting;
  expect(next.lines.length).toBeGreaterThan(0);
  expect((next.lines[0]?.sighting.recordedAt ?? '') >= (last?.recordedAt ?? '9')).toBe(true);
  const ids = [...page.lines, ...next.lines].map(({ sighting }) => sighting.id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('a closed debrief is reopened with a reason and its round counts on', async () => {
  const office = await theOffice();
  const id = await aDebrief();
  await moveDebriefTo(office['case-officer'], { id, version: 1, action: 'close', reason: null });
  expect(await refusal(moveDebriefTo(office['case-officer'], { id, version: 2, action: 'reopen', reason: null }))).toBe(
    'needs-reason',
  );
  await moveDebriefTo(office['case-officer'], { id, version: 2, action: 'reopen', reason: 'He remembered a name.' });
  const [row] = await pastTheRules<{ round: number; status: string }>(
    'select round, status from debrief where id = $1',
    [id],
  );
  expect(row).toEqual({ round: 2, status: 'reopened' });
});

import { recordClaim } from '@/lib/evidence/commands/record-claim';
import { retractClaim } from '@/lib/evidence/commands/retract-claim';
import { evidenceOf } from '@/lib/evidence/queries/evidence-of-record';
import type { PrisonerId } from '@/lib/kernel/ids';
import { partialDateOf, unknownDate } from '@/lib/kernel/partial-date';
import { transaction } from '@/lib/platform/db';
import { pastTheRules } from '../setup/database';
import { aPersonOnFile, refusal, statusOf, testimony, theOffice, trailOf } from './given';

const lastAlive = async (prisonerId: PrisonerId) =>
  (
    await pastTheRules<{ day: string | null }>(
      "select to_char(last_alive_at at time zone 'UTC', 'YYYY-MM-DD') as day from prisoner where id = $1",
      [prisonerId],
    )
  )[0]?.day;
const on = (year: number, month: number, day?: number) =>
  partialDateOf({ year, month, ...(day ? { day } : {}) }) ?? unknownDate;

test('a claim is written once, in the recorder’s name, with its place in the log', async () => {
  const office = await theOffice();
  const prisonerId = await aPersonOnFile();
  await recordClaim(
    office['case-officer'],
    testimony(prisonerId, { place: 'Settlement 4', note: 'Seen in the yard.' }),
  );
  const { claims } = await evidenceOf(office.analyst, { prisonerId });
  expect(claims).toMatchObject([
    {
      says: 'in-captivity',
      place: 'Settlement 4',
      reliability: 'B',
      credibility: 2,
      recordedBy: 'Marko Stezhka',
      retracted: null,
    },
  ]);
  expect(await trailOf(prisonerId)).toEqual(['claim.recorded', 'prisoner.read']);
});

test.each(['operator', 'planner', 'medical-officer', 'administrator', 'auditor', 'partner'] as const)(
  'a %s records no claim',
  async (role) => {
    const office = await theOffice();
    const prisonerId = await aPersonOnFile();
    expect(await refusal(recordClaim(office[role], testimony(prisonerId)))).toBe('role-missing');
  },
);

test('a claim of death moves no status and no proof of life', async () => {
  const office = await theOffice();
  const prisonerId = await aPersonOnFile('confirmed-captive');
  await recordClaim(
    office.analyst,
    testimony(prisonerId, { says: 'dead', sourceKind: 'icrc-notification', reliability: 'A', credibility: 1 }),
  );
  expect(await statusOf(prisonerId)).toBe('confirmed-captive');
  expect(await lastAlive(prisonerId)).toBeNull();
});

test('proof of life moves forward only, and falls back when its claim is retracted', async () => {
  const office = await theOffice();
  const prisonerId = await aPersonOnFile();
  const claimOf = (asOf = on(2026, 3, 9)) =>
    recordClaim(office.analyst, testimony(prisonerId, { says: 'alive', asOf }));
  await claimOf(on(2026, 2, 1));
  const { claimId } = await claimOf(on(2026, 5));
  expect(await lastAlive(prisonerId)).toBe('2026-05-01');
  await claimOf(on(2026, 3, 9));
  expect(await lastAlive(prisonerId)).toBe('2026-05-01');

  await retractClaim(office.analyst, { id: claimId, version: 1, reason: 'disproved', note: null });

  expect(await lastAlive(prisonerId)).toBe('2026-03-09');
});

test('a claim of a day that has not come is refused at its field', async () => {
  const office = await theOffice();
  const prisonerId = await aPersonOnFile();
  const future = recordClaim(office.analyst, testimony(prisonerId, { asOf: on(2099, 1, 1) }));
  await expect(future).rejects.toMatchObject({
    reason: 'invalid',
    more: { faults: [{ at: 'asOf', code: 'in-the-future' }] },
  });
});

test('a claim is retracted once and stays readable with its reason', async () => {
  const office = await theOffice();
  const prisonerId = await aPersonOnFile();
  const { claimId } = await recordClaim(office.analyst, testimony(prisonerId));
  const retract = () =>
    retractClaim(office['case-officer'], { id: claimId, version: 1, reason: 'source-withdrew', note: 'Called today.' });

  const outcomes = await Promise.all([refusal(retract()), refusal(retract())]);

  expect(outcomes).toContain('done');
  expect(new Set(outcomes).size).toBe(2);
  expect(await refusal(retract())).toBe('wrong-status');
  const { claims } = await evidenceOf(office.analyst, { prisonerId });
  expect(claims).toMatchObject([
    { retracted: { reason: 'source-withdrew', by: 'Marko Stezhka', note: 'Called today.' } },
  ]);
  expect((await trailOf(prisonerId)).filter((type) => type === 'claim.retracted')).toHaveLength(1);
});

test('no one edits what a source said, not even past the commands', async () => {
  const office = await theOffice();
  const prisonerId = await aPersonOnFile();
  const { claimId } = await recordClaim(office.analyst, testimony(prisonerId));
  const edit = transaction(office.supervisor, (tx) =>
    tx.claim.updateMany({ where: { id: claimId }, data: { credibility: 1 } }),
  );
  expect(await refusal(edit)).toBe('wrong-status');
  expect(await refusal(pastTheRules("update claim set note = 'x' where id = $1", [claimId]))).toMatch('never edited');
});

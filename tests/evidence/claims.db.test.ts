import { gradeClaim } from '@/lib/evidence/commands/grade-claim';
import { recordClaim } from '@/lib/evidence/commands/record-claim';
import { retractClaim } from '@/lib/evidence/commands/retract-claim';
import { evidenceOf } from '@/lib/evidence/queries/evidence-of-record';
import { newClaim } from '@/lib/evidence/schema';
import type { ClaimId, PrisonerId } from '@/lib/kernel/ids';
import { partialDateOf, unknownDate } from '@/lib/kernel/partial-date';
import { transaction } from '@/lib/platform/db';
import { pastTheRules } from '../setup/database';
import { aPersonOnFile, noId, refusal, statusOf, testimony, theOffice, trailOf } from './given';

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

describe('a claim is graded anew', () => {
  const grade = (by: Parameters<typeof gradeClaim>[0], id: ClaimId, version: number, reliability: 'A' | 'E' = 'E') =>
    gradeClaim(by, { id, version, reliability, credibility: 4, reason: 'The source took it back in part.' });

  test('with a reason; what it was before stays readable, and a proof of life on it falls back', async () => {
    const office = await theOffice();
    const prisonerId = await aPersonOnFile();
    const asOf = on(2026, 3, 9);
    const { claimId } = await recordClaim(office.analyst, testimony(prisonerId, { asOf, gradeReason: 'Known to us.' }));
    expect(await lastAlive(prisonerId)).toBe('2026-03-09');

    await grade(office['case-officer'], claimId, 1);

    expect(await lastAlive(prisonerId)).toBeNull();
    const [claim] = (await evidenceOf(office.analyst, { prisonerId })).claims;
    expect(claim).toMatchObject({
      reliability: 'E',
      credibility: 4,
      gradeReason: 'The source took it back in part.',
      version: 2,
      grades: [
        {
          reliability: 'B',
          credibility: 2,
          reason: 'Known to us.',
          followedBy: { reliability: 'E', credibility: 4, by: office['case-officer'].name },
        },
      ],
    });
    expect(await trailOf(prisonerId)).toContain('claim.regraded');
    await gradeClaim(office.analyst, {
      id: claimId,
      version: 2,
      reliability: 'B',
      credibility: 2,
      reason: 'Heard again.',
    });
    expect(await lastAlive(prisonerId)).toBe('2026-03-09');
  });

  test('by one person at a time, to another grade, while it stands', async () => {
    const office = await theOffice();
    const prisonerId = await aPersonOnFile();
    const { claimId } = await recordClaim(office.analyst, testimony(prisonerId));
    const same = gradeClaim(office.analyst, { id: claimId, version: 1, reliability: 'B', credibility: 2, reason: 'x' });
    expect(await refusal(same)).toBe('invalid');
    const both = await Promise.all([
      refusal(grade(office.analyst, claimId, 1)),
      refusal(grade(office.supervisor, claimId, 1, 'A')),
    ]);
    expect(both.sort()).toEqual(['changed-meanwhile', 'done']);
    expect(await refusal(grade(office.planner, claimId, 2))).toBe('role-missing');
    await retractClaim(office.analyst, { id: claimId, version: 2, reason: 'disproved', note: null });
    expect(await refusal(grade(office.analyst, claimId, 3))).toBe('wrong-status');
    expect(await refusal(grade(office.analyst, noId() as ClaimId, 1))).toBe('not-found');
  });

  test('and nobody changes a grade without the row that says why, or that row afterwards', async () => {
    const office = await theOffice();
    const prisonerId = await aPersonOnFile();
    const { claimId } = await recordClaim(office.analyst, testimony(prisonerId));
    const bare = transaction(office.analyst, (tx) =>
      tx.claim.updateMany({ where: { id: claimId }, data: { reliability: 'A', version: { increment: 1 } } }),
    );
    expect(await refusal(bare)).toBe('wrong-status');
    await grade(office.analyst, claimId, 1);
    const edit = transaction(office.analyst, (tx) =>
      tx.claimGrade.updateMany({ where: { claimId }, data: { reason: 'x' } }),
    );
    expect(await refusal(edit)).toBe('role-missing');
    expect(await refusal(pastTheRules("update claim_grade set reason = 'x' where claim_id = $1", [claimId]))).toMatch(
      'stays written',
    );
    const hidden = transaction(office.administrator, (tx) => tx.claimGrade.count({ where: { claimId } }));
    expect(await hidden).toBe(0);
  });
});

test('who holds the person is a power we know, and is said of captivity alone', async () => {
  const office = await theOffice();
  const prisonerId = await aPersonOnFile();
  expect(await refusal(recordClaim(office.analyst, testimony(prisonerId, { detainingPowerId: noId() })))).toBe(
    'invalid',
  );
  const faults = (given: object) =>
    newClaim
      .safeParse({ ...testimony(prisonerId), ...given })
      .error?.issues.map(({ path, message }) => [path[0], message]);
  expect(faults({ says: 'alive', detainingPowerId: noId() })).toEqual([
    ['detainingPowerId', 'not-a-claim-of-captivity'],
  ]);
  expect(faults({ reliability: 'F' })).toEqual([['gradeReason', 'grade-reason-missing']]);
  expect(faults({ sourceKind: 'media', reliability: 'A', gradeReason: '  ' })).toEqual([
    ['gradeReason', 'grade-reason-missing'],
  ]);
  expect(faults({ says: 'listed-as-missing' })).toEqual([['sourceReference', 'issuing-body-missing']]);
  expect(faults({ says: 'listed-as-missing', sourceReference: 'Register of the missing' })).toBeUndefined();
});

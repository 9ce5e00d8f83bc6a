import fc from 'fast-check';
import { scopeOf } from '@/lib/access/scope';
import { readWhereabouts } from '@/lib/evidence/queries/read-whereabouts';
import { waitingInEvidence } from '@/lib/evidence/queries/waiting';
import { countLongWithoutLife, listWithoutLife } from '@/lib/evidence/queries/without-life';
import type { LifeFilter } from '@/lib/evidence/schema/places';
import type { ClaimId } from '@/lib/kernel/ids';
import { reading } from '@/lib/platform/db';
import { readPrisoner } from '@/lib/prisoners/queries/read-prisoner';
import { prisonerStatuses } from '@/lib/prisoners/rules';
import { pastTheRules } from '../setup/database';
import { say, takeBack } from './contradiction-given';
import { aPersonOnFile, refusal, theOffice } from './given';

const now = new Date('2026-11-28T09:30:00Z');
const daysAgo = (days: number) => new Date(Date.UTC(2026, 10, 28 - days)).toISOString().slice(0, 10);
const emptyOffice = () => pastTheRules(`update prisoner set status = 'void'`);
const listed = async (filter: LifeFilter = {}) => listWithoutLife((await theOffice()).analyst, filter, now);
const seenAlive = async (days: number, status: (typeof prisonerStatuses)[number] = 'probable-captive') => {
  const office = await theOffice();
  const id = await aPersonOnFile(status);
  await say(office.analyst, id, 'in-captivity', daysAgo(days), { place: 'Оленівка' });
  return id;
};

test('the clock stands on the last credible claim, falls back when it is retracted, and is never once none stands', async () => {
  const office = await theOffice();
  const id = await aPersonOnFile();
  const life = async () => (await readWhereabouts(office.analyst, { id })).life;
  expect(await life()).toBeNull();
  const first = await say(office.analyst, id, 'alive', '2026-03-01');
  const second = await say(office.analyst, id, 'in-captivity', '2026-05-01', { place: 'Оленівка', reliability: 'A' });
  expect(await life()).toMatchObject({ on: '2026-05-01', claim: { id: second, reliability: 'A', place: 'Оленівка' } });
  await takeBack(office.analyst, second);
  expect(await life()).toMatchObject({ on: '2026-03-01', claim: { id: first } });
  await takeBack(office.analyst, first);
  expect(await life()).toBeNull();
});

test('whatever is recorded and retracted, the day on the record is the day its claims show', async () => {
  const office = await theOffice();
  const step = fc.record({
    says: fc.constantFrom('alive', 'in-captivity', 'dead', 'released'),
    asOf: fc.constantFrom('2026-01-10', '2026-02', '2026', ''),
    credibility: fc.constantFrom(2, 5),
    back: fc.boolean(),
  });
  for (const steps of fc.sample(fc.array(step, { minLength: 3, maxLength: 6 }), { numRuns: 12, seed: 5 })) {
    const id = await aPersonOnFile();
    const standing: ClaimId[] = [];
    for (const { says, asOf, credibility, back } of steps) {
      standing.push(await say(office.analyst, id, says as 'alive', asOf, { credibility }));
      const last = back ? standing.shift() : undefined;
      if (last) await takeBack(office.analyst, last);
      const { lastAliveAt } = await readPrisoner(office.analyst, { id });
      const { life } = await readWhereabouts(office.analyst, { id });
      expect(lastAliveAt?.slice(0, 10) ?? null).toBe(life?.on ?? null);
    }
  }
});

describe('the list of those without a sign of life', () => {
  beforeEach(emptyOffice);

  test('never first, then the longest ago, each band counted, those seen lately left out', async () => {
    const office = await theOffice();
    const never = await aPersonOnFile();
    const [d30, d89, d90, d179, d180, d900] = [
      await seenAlive(30),
      await seenAlive(89),
      await seenAlive(90),
      await seenAlive(179),
      await seenAlive(180),
      await seenAlive(900),
    ];
    await seenAlive(29);
    await seenAlive(0);
    const { lines, counts } = await listed();
    expect(lines.map(({ id }) => id)).toEqual([never, d900, d180, d179, d90, d89, d30]);
    expect(lines.map(({ band }) => band)).toEqual([
      'never',
      'over-180',
      'over-180',
      'over-90',
      'over-90',
      'over-30',
      'over-30',
    ]);
    expect(counts).toEqual({ never: 1, 'over-180': 2, 'over-90': 2, 'over-30': 2 });
    expect(lines[1]).toMatchObject({
      life: { on: daysAgo(900), claim: { reliability: 'B' } },
      lastPlace: { place: 'Оленівка' },
    });
    const long = await reading(office.analyst, (tx) => countLongWithoutLife(tx, scopeOf(office.analyst), now));
    expect(long.count).toBe(5);
    for (const [band, ids] of [
      ['never', [never]],
      ['over-180', [d900, d180]],
      ['over-90', [d179, d90]],
      ['over-30', [d89, d30]],
    ] as const)
      expect((await listed({ band })).lines.map(({ id }) => id)).toEqual(ids);
  });

  test('stands on the start page of those who may confirm, from ninety days on, with what needs attention', async () => {
    const office = await theOffice();
    await pastTheRules(
      `update evidence_attention set status = 'resolved', resolution = 'passed', resolved_at = now() where status = 'open'`,
    );
    const id = await seenAlive(95);
    await seenAlive(60);
    await say(office.analyst, id, 'dead', '2024-01-01');
    const keys = async (role: 'analyst' | 'supervisor' | 'case-officer' | 'planner') =>
      (await waitingInEvidence(office[role], now)).map(({ key, count, href }) => [key, count, href]);
    const attention = ['evidence.attention', 1, '/evidence?tab=attention'];
    const life = ['evidence.withoutLife', 1, '/evidence?tab=life'];
    expect(await keys('analyst')).toEqual([attention, life]);
    expect(await keys('supervisor')).toEqual([attention, life]);
    expect(await keys('case-officer')).toEqual([attention]);
    expect(await keys('planner')).toEqual([]);
  });

  test('is of those presumed alive and not home, and by one status when asked', async () => {
    for (const status of prisonerStatuses) await aPersonOnFile(status);
    const { lines, counts } = await listed();
    expect(lines.map(({ status }) => status).sort()).toEqual([
      'confirmed-captive',
      'data-on-file',
      'in-exchange-plan',
      'probable-captive',
      'reported',
    ]);
    expect(counts.never).toBe(5);
    expect((await listed({ status: 'reported' })).lines.map(({ status }) => status)).toEqual(['reported']);
    expect((await listed({ status: 'returned' })).lines).toEqual([]);
  });

  test('pages follow each other without a gap, also among those of one day and those never seen', async () => {
    await Promise.all([...Array(30)].map(() => aPersonOnFile()));
    for (let n = 0; n < 75; n += 1) await seenAlive(100);
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await listed(after ? { after } : {});
      seen.push(...page.lines.map(({ id }) => id));
      after = page.next ?? undefined;
    } while (after);
    expect(seen).toHaveLength(105);
    expect(new Set(seen).size).toBe(105);
    expect((await listed({ after: 'nonsense' })).lines).toHaveLength(50);
  }, 30_000);

  test('shows a sealed record to a supervisor alone, and is for those who weigh evidence; the reading is logged', async () => {
    const office = await theOffice();
    const sealed = await aPersonOnFile('reported', { sealed: true });
    expect((await listed()).lines).toEqual([]);
    expect((await listWithoutLife(office.supervisor, {}, now)).lines.map(({ id }) => id)).toEqual([sealed]);
    const [entry] = await pastTheRules(
      'select type, detail from audit_event where prisoner_id = $1 order by id desc limit 1',
      [sealed],
    );
    expect(entry).toEqual({ type: 'prisoner.read', detail: { part: 'proof-of-life' } });
    for (const role of ['planner', 'medical-officer', 'operator', 'partner', 'auditor', 'administrator'] as const)
      expect(await refusal(listWithoutLife(office[role], {}, now))).toBe('role-missing');
  });
});

import type { StaffActor } from '@/lib/access/actor';
import { hashOf } from '@/lib/exchanges/planner/canonical';
import { decidePriorities, proposePriorities, withdrawPriorities } from '@/lib/planning/commands/change-priorities';
import { listPriorities, waitingInPriorities } from '@/lib/planning/queries/priorities';
import { prioritiesConsequencesOf } from '@/lib/planning/queries/priorities-consequences';
import { firstPriorities } from '@/lib/planning/rules/priority';
import { newPriorities, type PrioritiesDraft } from '@/lib/planning/schema/priorities';
import { transaction } from '@/lib/platform/db';
import { freshOffice, refusal, theOffice } from '../evidence/given';
import { asNobody, freshDatabase, pastTheRules } from '../setup/database';

type Content = PrioritiesDraft['content'];
const first = structuredClone(firstPriorities) as Content;
const eighteen: Content = {
  ...first,
  name: 'Eighteen months',
  tiers: first.tiers.map((rule) => (rule.tier === 2 ? { ...rule, criteria: [{ heldMonths: 18 }] } : rule)),
  limits: { proofOfLifeDays: 90, wishDays: 60 },
};
const note = 'As the talks had it.';
const propose = (actor: StaffActor, content = eighteen) => proposePriorities(actor, { content, note });
const adopt = (actor: StaffActor, number = 2) => decidePriorities(actor, { number, version: 1, decision: 'adopt' });
const trail = () => pastTheRules("select type, actor_id from audit_event where type like 'priorities.%' order by id");

beforeEach(async () => {
  await freshDatabase();
  freshOffice();
});

describe('a version of the priorities', () => {
  test('number 1 is in force from the beginning, with the hash of what it says', async () => {
    const { present, versions } = await listPriorities((await theOffice()).planner);
    expect(present).toBe(1);
    expect(versions).toMatchObject([
      { number: 1, status: 'adopted', content: firstPriorities, hash: hashOf(firstPriorities) },
    ]);
  });

  test('is proposed by a planner and adopted by a supervisor; until then nothing is planned by it', async () => {
    const office = await theOffice();
    expect(await propose(office.planner)).toEqual({ number: 2, status: 'proposed' });
    expect((await listPriorities(office.planner)).present).toBe(1);
    expect(await waitingInPriorities(office.planner)).toEqual([]);
    expect(await waitingInPriorities(office.supervisor)).toMatchObject([{ key: 'planning.priorities', count: 1 }]);
    expect(await adopt(office.supervisor)).toEqual({ number: 2, status: 'adopted' });
    const { present, versions } = await listPriorities(office.administrator);
    expect(present).toBe(2);
    expect(versions[0]).toMatchObject({
      hash: hashOf(eighteen),
      proposed: { by: office.planner.name },
      adopted: { by: office.supervisor.name },
    });
    expect(await trail()).toEqual([
      { type: 'priorities.proposed', actor_id: office.planner.id },
      { type: 'priorities.adopted', actor_id: office.supervisor.id },
    ]);
  });

  test.each(['operator', 'case-officer', 'analyst', 'medical-officer', 'supervisor', 'auditor', 'partner'] as const)(
    'is not proposed by a %s',
    async (role) => {
      expect(await refusal(propose((await theOffice())[role]))).toBe('role-missing');
      expect(await trail()).toEqual([]);
    },
  );

  test.each(['operator', 'case-officer', 'analyst', 'medical-officer', 'planner', 'auditor', 'partner'] as const)(
    'is not adopted by a %s',
    async (role) => {
      const office = await theOffice();
      await propose(office.administrator);
      expect(await refusal(adopt(office[role]))).toBe('role-missing');
      if (role !== 'planner')
        expect(await refusal(prioritiesConsequencesOf(office[role], { content: eighteen }))).toBe('role-missing');
    },
  );

  test('is not adopted by whoever proposed it, and the database says so too', async () => {
    const office = await theOffice();
    await propose(office.administrator);
    expect(await refusal(adopt(office.administrator))).toBe('second-person-needed');
    const past = transaction(office.administrator, (tx) =>
      tx.planningPolicy.updateMany({
        where: { number: 2 },
        data: { status: 'adopted', adoptedById: office.administrator.id, adoptedAt: new Date() },
      }),
    );
    expect(await refusal(past)).toBe('wrong-status');
  });

  test('is one at a time, and of two people who answer it at once one is refused', async () => {
    const office = await theOffice();
    await propose(office.planner);
    expect(await refusal(propose(office.administrator))).toBe('duplicate');
    const answers = await Promise.all([
      refusal(adopt(office.supervisor)),
      refusal(
        decidePriorities(office.second.supervisor, { number: 2, version: 1, decision: 'return', note: 'Not yet.' }),
      ),
    ]);
    expect(answers.sort()).toEqual(['changed-meanwhile', 'done']);
    expect(await trail()).toHaveLength(2);
  });

  test('is returned with a reason, or withdrawn by whoever proposed it alone, and its number is not used again', async () => {
    const office = await theOffice();
    await propose(office.planner);
    await decidePriorities(office.supervisor, { number: 2, version: 1, decision: 'return', note: 'Who asked for it?' });
    expect((await listPriorities(office.planner)).versions[0]).toMatchObject({
      status: 'returned',
      closed: { note: 'Who asked for it?' },
    });
    expect(await propose(office.planner)).toMatchObject({ number: 3 });
    expect(await refusal(withdrawPriorities(office.administrator, { number: 3, version: 1 }))).toBe(
      'second-person-needed',
    );
    expect(await withdrawPriorities(office.planner, { number: 3, version: 1 })).toMatchObject({ status: 'withdrawn' });
    expect(await refusal(adopt(office.supervisor, 3))).toBe('changed-meanwhile');
    expect((await listPriorities(office.planner)).present).toBe(1);
  });

  test.each([
    [
      'the wounded not first',
      {
        ...first,
        tiers: first.tiers.map((rule) => (rule.tier === 0 ? { ...rule, criteria: [{ heldMonths: 60 }] } : rule)),
      },
    ],
    [
      'personnel not near the first',
      {
        ...first,
        tiers: first.tiers.map((rule) =>
          rule.tier === 1 ? { ...rule, criteria: [{ sex: 'female' as const }] } : rule,
        ),
      },
    ],
    [
      'only women among the wounded',
      {
        ...first,
        tiers: first.tiers.map((rule) =>
          rule.tier === 0
            ? {
                ...rule,
                criteria: [{ health: [...(first.tiers[0]?.criteria[0]?.health ?? [])], sex: 'female' as const }],
              }
            : rule,
        ),
      },
    ],
    [
      'descriptions of everybody else',
      {
        ...first,
        tiers: first.tiers.map((rule) =>
          rule.tier === 4 ? { ...rule, criteria: [{ sex: 'female' as const }] } : rule,
        ),
      },
    ],
    ['a wish that never ages', { ...first, limits: { ...first.limits, wishDays: 9999 } }],
  ] as [string, Content][])('never says this, by the schema and by the database: %s', async (_, content) => {
    expect(newPriorities.safeParse({ content, note }).success).toBe(false);
    expect(await refusal(propose((await theOffice()).planner, content))).toBe('wrong-status');
  });

  test('is never changed once it is proposed', async () => {
    const office = await theOffice();
    await propose(office.planner);
    const change = transaction(office.supervisor, (tx) =>
      tx.planningPolicy.updateMany({ where: { number: 2 }, data: { note: 'Another reason.' } }),
    );
    expect(await refusal(change)).toBe('wrong-status');
  });

  test('is read by everybody who works here and by nobody else', async () => {
    expect(await asNobody('select number from planning_policy')).toEqual([]);
    const office = await theOffice();
    expect(await transaction(office.partner, (tx) => tx.planningPolicy.count())).toBe(1);
    expect(await refusal(listPriorities(office.analyst))).toBe('role-missing');
  });
});

test('the consequences are sums over the present pool, the sealed in it, and nobody’s name or reading', async () => {
  const office = await theOffice();
  await pastTheRules(
    `insert into prisoner (id, status, sex, health_category, capture_from, capture_to, capture_precision, sealed, last_alive_at, merged_into_id)
     select gen_random_uuid(), s, sex, h, c, c, 'day', sealed, now() - interval '100 days', null from (values
       ('confirmed-captive', 'male', 'seriously-wounded-or-sick', current_date - 30, false),
       ('confirmed-captive', 'female', 'good', current_date - 30, false),
       ('confirmed-captive', 'male', 'good', current_date - 600, true),
       ('probable-captive', 'male', 'good', current_date - 30, false),
       ('reported', 'male', 'good', current_date - 30, false),
       ('returned', 'male', 'good', current_date - 30, false)) v (s, sex, h, c, sealed)`,
  );
  expect(await prioritiesConsequencesOf(office.planner, { content: eighteen })).toEqual({
    of: 4,
    changed: 1,
    present: { tiers: [1, 1, 0, 0, 2], alive: 0, wish: 0 },
    drafted: { tiers: [1, 1, 1, 0, 1], alive: 4, wish: 0 },
    partly: false,
  });
});

import { randomUUID } from 'node:crypto';
import { publicActor } from '@/lib/access/actor';
import { familyBehind, openFamilyDoor } from '@/lib/inquiries/commands/family-door';
import { reissueCode } from '@/lib/inquiries/commands/reissue-code';
import { submitInquiry } from '@/lib/inquiries/commands/submit-inquiry';
import { anInquiryForm } from '@/prisma/worlds/inquiries';
import { pastTheRules } from '../setup/database';
import { aDesk, anInquiry, type Desk, events, rowOf, trail, versionOf } from './given';

let desk: Desk;
beforeAll(async () => {
  desk = await aDesk();
});
const now = () => new Date();

test('a new code opens the page; the old one opens nothing and whoever used it is out', async () => {
  const { inquiryId, reference, code: old } = await submitInquiry(publicActor, anInquiryForm({ n: 1 }));
  const inside = await openFamilyDoor({ reference, code: old }, now());
  expect(inside).not.toBeNull();

  const { code } = await reissueCode(desk.operator, { inquiryId, version: 1, attemptId: randomUUID() });

  expect(code).toMatch(/^\d{20}$/);
  expect(code).not.toBe(old);
  expect(await familyBehind(inside ?? '', now())).toBeNull();
  expect(await openFamilyDoor({ reference, code: old }, now())).toBeNull();
  expect(await openFamilyDoor({ reference, code }, now())).not.toBeNull();
  expect(await events(inquiryId)).toContain('code-reissued');
  expect(await trail(inquiryId)).toContain('inquiry.code-reissued');
});

test('the code stands in no table', async () => {
  const { id } = await anInquiry();
  const { code } = await reissueCode(desk.officer, { inquiryId: id, version: 1, attemptId: randomUUID() });
  for (const table of ['inquiry', 'audit_event', 'inquiry_event', 'outbox_message', 'idempotency_key']) {
    const rows = await pastTheRules<{ row: string }>(`select t::text as row from ${table} t`);
    expect(rows.filter(({ row }) => row.includes(code))).toEqual([]);
  }
});

test('asking again after a lost answer gives the same code and changes nothing', async () => {
  const { id } = await anInquiry();
  const asked = { inquiryId: id, version: 1, attemptId: randomUUID() };
  const first = await reissueCode(desk.operator, asked);
  expect(await reissueCode(desk.operator, asked)).toEqual(first);
  expect(await versionOf(id)).toBe(2);
});

test('of two officers at once, one is refused', async () => {
  const { id } = await anInquiry();
  const outcomes = await Promise.allSettled(
    [desk.officer, desk.operator].map((actor) =>
      reissueCode(actor, { inquiryId: id, version: 1, attemptId: randomUUID() }),
    ),
  );
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect((await trail(id)).filter((type) => type === 'inquiry.code-reissued')).toHaveLength(1);
});

test.each([
  ['an analyst', () => desk.analyst, 'role-missing'],
  ['a planner', () => desk.planner, 'role-missing'],
  ['an auditor', () => desk.auditor, 'role-missing'],
] as const)('%s gives out no code', async (_who, actor, reason) => {
  const { id } = await anInquiry();
  const { code_hash } = (await rowOf(id)) as unknown as { code_hash: string };
  await expect(reissueCode(actor(), { inquiryId: id, version: 1, attemptId: randomUUID() })).rejects.toMatchObject({
    reason,
  });
  expect(await rowOf(id)).toMatchObject({ code_hash });
});

test('a closed inquiry gets no code until it is reopened', async () => {
  const { id } = await anInquiry({ status: 'closed' });
  await expect(
    reissueCode(desk.supervisor, { inquiryId: id, version: await versionOf(id), attemptId: randomUUID() }),
  ).rejects.toMatchObject({ reason: 'wrong-status' });
});

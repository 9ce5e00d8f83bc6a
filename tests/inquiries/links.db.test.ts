import { systemActor } from '@/lib/access/actor';
import { linkSought, verifyLink } from '@/lib/inquiries/commands/link-sought';
import { unlinkSought } from '@/lib/inquiries/commands/unlink-sought';
import { inquiriesAbout } from '@/lib/inquiries/queries/inquiries-about';
import { readCase } from '@/lib/inquiries/queries/read-case';
import type { InquiryId, PrisonerId, SoughtId } from '@/lib/kernel/ids';
import { transaction } from '@/lib/platform/db';
import { aDesk, anInquiry, aRecord, type Desk, linkOf, outbox, rowOf, trail, versionOf } from './given';

let desk: Desk;
let record: PrisonerId;
beforeAll(async () => {
  desk = await aDesk();
  record = await aRecord(desk);
});

type Case = { id: InquiryId; sought: SoughtId[] };
const link = async ({ id, sought }: Case, by = desk.officer, nth = 0, prisonerId = record) =>
  linkSought(by, {
    inquiryId: id,
    soughtId: sought[nth]!,
    version: await versionOf(id),
    prisonerId,
    note: 'Same unit.',
  });
const verify = async ({ id, sought }: Case, by = desk.officer, nth = 0) =>
  verifyLink(by, { inquiryId: id, soughtId: sought[nth]!, version: await versionOf(id), note: null });
const unlink = async ({ id, sought }: Case, nth = 0) =>
  unlinkSought(desk.officer, {
    inquiryId: id,
    soughtId: sought[nth]!,
    version: await versionOf(id),
    reason: 'linked-by-mistake',
    note: null,
  });

test('a link is a lead: the inquiry is matched, the log names both, the family hears nothing', async () => {
  const inquiry = await anInquiry({ status: 'open', email: 'family@example.org' });
  await link(inquiry);
  expect(await linkOf(inquiry.sought[0]!)).toEqual({ link_status: 'matched', prisoner_id: record });
  expect((await rowOf(inquiry.id)).status).toBe('matched');
  expect(await trail(inquiry.id)).toEqual(['inquiry.submitted', 'inquiry.linked', 'inquiry.moved']);
  expect((await outbox(inquiry.id)).filter((type) => type.startsWith('family.'))).toEqual(['family.received']);
});

test('verifying is a step of its own, and still says nothing to the family', async () => {
  const inquiry = await anInquiry({ status: 'open', email: 'family@example.org' });
  await link(inquiry);
  await verify(inquiry, desk.secondOfficer);
  expect((await linkOf(inquiry.sought[0]!)).link_status).toBe('verified');
  expect((await rowOf(inquiry.id)).status).toBe('verified');
  expect(await trail(inquiry.id)).toContain('inquiry.link-verified');
  expect((await outbox(inquiry.id)).filter((type) => type.startsWith('family.'))).toEqual(['family.received']);
});

test('a link can be undone at any time, and the search is open again with the last one', async () => {
  const inquiry = await anInquiry({ status: 'open', twoPersons: true });
  const other = await aRecord(desk, { n: 2 });
  await link(inquiry);
  await link(inquiry, desk.officer, 1, other);
  await verify(inquiry);
  await unlink(inquiry);
  expect((await rowOf(inquiry.id)).status).toBe('verified');
  await unlink(inquiry, 1);
  expect((await rowOf(inquiry.id)).status).toBe('open');
  expect(await linkOf(inquiry.sought[1]!)).toEqual({ link_status: 'none', prisoner_id: null });
  expect((await trail(inquiry.id)).filter((type) => type === 'inquiry.unlinked')).toHaveLength(2);
});

test('undoing needs a reason of its own list', async () => {
  const inquiry = await anInquiry({ status: 'open' });
  await link(inquiry);
  const asked = {
    inquiryId: inquiry.id,
    soughtId: inquiry.sought[0]!,
    version: await versionOf(inquiry.id),
    note: null,
  };
  await expect(unlinkSought(desk.officer, { ...asked, reason: 'reunited' })).rejects.toMatchObject({
    reason: 'needs-reason',
  });
  await expect(unlinkSought(desk.officer, { ...asked, reason: 'other' })).rejects.toMatchObject({
    reason: 'needs-reason',
  });
  expect((await linkOf(inquiry.sought[0]!)).link_status).toBe('matched');
});

test.each(['received', 'needs-info', 'closed', 'rejected'] as const)(
  'an inquiry that is %s links nobody',
  async (status) => {
    const inquiry = await anInquiry({ status });
    await expect(link(inquiry)).rejects.toMatchObject({ reason: 'wrong-status' });
    expect((await linkOf(inquiry.sought[0]!)).link_status).toBe('none');
  },
);

test('a person already linked is not linked a second time, and an unlinked one not verified', async () => {
  const inquiry = await anInquiry({ status: 'open' });
  await expect(verify(inquiry)).rejects.toMatchObject({ reason: 'wrong-status' });
  await link(inquiry);
  await expect(link(inquiry)).rejects.toMatchObject({ reason: 'wrong-status' });
  await verify(inquiry);
  await expect(verify(inquiry)).rejects.toMatchObject({ reason: 'wrong-status' });
});

test('a sealed record does not exist for a case officer, and does for a supervisor', async () => {
  const inquiry = await anInquiry({ status: 'open' });
  const sealed = await aRecord(desk, { n: 3, sealed: true });
  await expect(link(inquiry, desk.officer, 0, sealed)).rejects.toMatchObject({ reason: 'not-found' });
  await link(inquiry, desk.supervisor, 0, sealed);
  const [seen] = (await readCase(desk.officer, { inquiryId: inquiry.id })).sought;
  expect(seen?.link).toMatchObject({ status: 'matched', record: null });
});

test('a void record is nobody to link to', async () => {
  const inquiry = await anInquiry({ status: 'open' });
  const voided = await aRecord(desk, { n: 4, status: 'void' });
  await expect(link(inquiry, desk.officer, 0, voided)).rejects.toMatchObject({ reason: 'wrong-status' });
});

test('a person of another inquiry is not found in this one', async () => {
  const inquiry = await anInquiry({ status: 'open' });
  const other = await anInquiry({ status: 'open', n: 2 });
  await expect(link({ id: inquiry.id, sought: other.sought })).rejects.toMatchObject({ reason: 'not-found' });
});

test.each(['operator', 'analyst', 'planner'] as const)('a %s does not link', async (role) => {
  const inquiry = await anInquiry({ status: 'open' });
  await expect(link(inquiry, desk[role])).rejects.toMatchObject({ reason: 'role-missing' });
});

test('the database itself refuses an operator’s link', async () => {
  const inquiry = await anInquiry({ status: 'open' });
  const change = (status: string, prisonerId: string | null) =>
    transaction(desk.operator, (tx) =>
      tx.soughtPerson.updateMany({ where: { id: inquiry.sought[0]! }, data: { linkStatus: status, prisonerId } }),
    );
  await expect(change('matched', record)).rejects.toMatchObject({ reason: 'role-missing' });
  expect((await linkOf(inquiry.sought[0]!)).link_status).toBe('none');
  await expect(
    transaction(desk.operator, (tx) =>
      tx.soughtPerson.updateMany({ where: { id: inquiry.sought[0]! }, data: { unit: '12' } }),
    ),
  ).resolves.toEqual({ count: 1 });
  await expect(
    transaction(systemActor('test'), (tx) =>
      tx.soughtPerson.updateMany({
        where: { id: inquiry.sought[0]! },
        data: { linkStatus: 'matched', prisonerId: record },
      }),
    ),
  ).resolves.toEqual({ count: 1 });
});

test('of two officers linking one person at once, one is told that it changed', async () => {
  const inquiry = await anInquiry({ status: 'open' });
  const other = await aRecord(desk, { n: 5 });
  const version = await versionOf(inquiry.id);
  const asked = { inquiryId: inquiry.id, soughtId: inquiry.sought[0]!, version, note: null };
  const outcomes = await Promise.allSettled([
    linkSought(desk.officer, { ...asked, prisonerId: record }),
    linkSought(desk.secondOfficer, { ...asked, prisonerId: other }),
  ]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect((await trail(inquiry.id)).filter((type) => type === 'inquiry.linked')).toHaveLength(1);
});

test('a record shows the families who look for that person, and to whom it is no concern nothing', async () => {
  const inquiry = await anInquiry({ status: 'open', n: 7 });
  await anInquiry({ status: 'open', n: 8 });
  const own = await aRecord(desk, { n: 7 });
  await link(inquiry, desk.officer, 0, own);
  const about = await inquiriesAbout(desk.officer, { prisonerId: own });
  expect(about).toMatchObject([{ inquiryId: inquiry.id, link: 'matched', kinship: 'unverified', tellings: [] }]);
  expect(await trail(inquiry.id)).toContain('inquiry.read');
  await expect(inquiriesAbout(desk.planner, { prisonerId: own })).rejects.toMatchObject({ reason: 'role-missing' });
});

import { assignInquiry } from '@/lib/inquiries/commands/assign-inquiry';
import { checkKinship } from '@/lib/inquiries/commands/check-kinship';
import { decideInquiry } from '@/lib/inquiries/commands/decide-inquiry';
import { markUrgent } from '@/lib/inquiries/commands/mark-urgent';
import { markRead, writeMessage } from '@/lib/inquiries/commands/write-message';
import { readCase } from '@/lib/inquiries/queries/read-case';
import type { DeskMove } from '@/lib/inquiries/schema/acts';
import type { InquiryId } from '@/lib/kernel/ids';
import { pastTheRules } from '../setup/database';
import { aDesk, aMessageOfTheFamily, anInquiry, type Desk, events, outbox, rowOf, trail, versionOf } from './given';

let desk: Desk;
beforeAll(async () => {
  desk = await aDesk();
});

const move = (inquiryId: InquiryId, version: number, more: Partial<DeskMove> & Pick<DeskMove, 'action'>) => ({
  inquiryId,
  version,
  note: null,
  ...more,
});

describe('who holds an inquiry', () => {
  test('taking one nobody holds makes it mine, in its history and in the log', async () => {
    const { id } = await anInquiry();
    expect(await assignInquiry(desk.operator, { inquiryId: id, action: 'take' })).toEqual({ version: 2 });
    expect(await rowOf(id)).toMatchObject({ assigned_to_id: desk.operator.id, version: 2 });
    expect(await events(id)).toEqual(['received', 'taken']);
    expect(await trail(id)).toEqual(['inquiry.submitted', 'inquiry.taken']);
  });

  test('of two officers who take it at once one has it, and nothing is written twice', async () => {
    const { id } = await anInquiry();
    const outcomes = await Promise.allSettled(
      [desk.operator, desk.officer].map((who) => assignInquiry(who, { inquiryId: id, action: 'take' })),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { reason: 'changed-meanwhile' },
    });
    expect((await trail(id)).filter((type) => type === 'inquiry.taken')).toHaveLength(1);
    expect((await events(id)).filter((kind) => kind === 'taken')).toHaveLength(1);
  });

  test('the holder hands it over to a colleague who works inquiries, and to nobody else', async () => {
    const { id } = await anInquiry();
    await assignInquiry(desk.operator, { inquiryId: id, action: 'take' });
    const handOver = (to: Desk[keyof Desk], by = desk.operator) =>
      assignInquiry(by, { inquiryId: id, action: 'hand-over', version: 2, to: to.id });
    await expect(handOver(desk.planner)).rejects.toMatchObject({ reason: 'not-found' });
    await expect(handOver(desk.secondOperator, desk.secondOperator)).rejects.toMatchObject({ reason: 'wrong-status' });
    await handOver(desk.secondOperator);
    expect((await rowOf(id)).assigned_to_id).toBe(desk.secondOperator.id);
    expect(await trail(id)).toContain('inquiry.assigned');
  });

  test('a supervisor puts a colleague’s inquiry back into the queue', async () => {
    const { id } = await anInquiry();
    await assignInquiry(desk.operator, { inquiryId: id, action: 'take' });
    await assignInquiry(desk.supervisor, { inquiryId: id, action: 'release', version: 2 });
    expect((await rowOf(id)).assigned_to_id).toBeNull();
    expect(await events(id)).toEqual(['received', 'taken', 'released']);
  });

  test.each(['planner', 'auditor', 'analyst'] as const)('a %s takes no inquiry', async (role) => {
    const { id } = await anInquiry();
    await expect(assignInquiry(desk[role], { inquiryId: id, action: 'take' })).rejects.toMatchObject({
      reason: 'role-missing',
    });
    expect(await versionOf(id)).toBe(1);
  });
});

describe('deciding', () => {
  test('accepting opens the search; the move is an event and a log entry', async () => {
    const { id } = await anInquiry();
    await decideInquiry(desk.operator, move(id, 1, { action: 'accept' }));
    expect(await rowOf(id)).toMatchObject({ status: 'open', version: 2 });
    expect(await trail(id)).toEqual(['inquiry.submitted', 'inquiry.moved']);
    expect(await outbox(id)).toEqual(['staff.inquiry-received']);
  });

  test('asking for more writes the question and says only that there is one', async () => {
    const { id } = await anInquiry({ email: 'family@example.org' });
    await decideInquiry(desk.operator, move(id, 1, { action: 'askMore', message: 'Which unit?' }));
    const read = await readCase(desk.officer, { inquiryId: id });
    expect(read.status).toBe('needs-info');
    expect(read.messages).toMatchObject([{ sender: 'office', author: 'Operator', body: 'Which unit?' }]);
    expect(await outbox(id)).toEqual(expect.arrayContaining(['family.received', 'family.question']));
    const [stored] = await pastTheRules<{ body_enc: Buffer }>(
      'select body_enc from inquiry_message where inquiry_id = $1',
      [id],
    );
    expect(stored?.body_enc.toString('utf8')).not.toContain('Which unit');
  });

  test.each([
    ['closing without a reason', { action: 'close' }, 'needs-reason'],
    ['closing for another and not saying which', { action: 'close', reason: 'other' }, 'needs-reason'],
    ['closing for a reason of rejecting', { action: 'close', reason: 'abuse' }, 'needs-reason'],
    ['accepting what is open already', { action: 'accept' }, 'wrong-status'],
    ['reopening what is open', { action: 'reopen', reason: 'new-facts' }, 'wrong-status'],
  ] as const)('%s is refused and changes nothing', async (_, asked, reason) => {
    const { id } = await anInquiry({ status: 'open' });
    const before = await rowOf(id);
    await expect(decideInquiry(desk.officer, move(id, before.version, asked))).rejects.toMatchObject({ reason });
    expect(await rowOf(id)).toEqual(before);
  });

  test('a stale version is refused, not overwritten', async () => {
    const { id } = await anInquiry();
    await markUrgent(desk.officer, { inquiryId: id, version: 1, urgent: true });
    await expect(decideInquiry(desk.operator, move(id, 1, { action: 'accept' }))).rejects.toMatchObject({
      reason: 'changed-meanwhile',
    });
    expect(await rowOf(id)).toMatchObject({ status: 'received', urgent: true });
    expect((await readCase(desk.operator, { inquiryId: id })).lastChange.by).toBe('Case officer');
  });

  test('two officers deciding at once: one does, the other is told', async () => {
    const { id } = await anInquiry();
    const outcomes = await Promise.allSettled([
      decideInquiry(desk.operator, move(id, 1, { action: 'accept' })),
      decideInquiry(desk.officer, move(id, 1, { action: 'reject', reason: 'abuse' })),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await trail(id)).filter((type) => type === 'inquiry.moved')).toHaveLength(1);
  });

  test('a closed inquiry is reopened only with a reason', async () => {
    const { id } = await anInquiry({ status: 'closed' });
    const version = await versionOf(id);
    await expect(decideInquiry(desk.officer, move(id, version, { action: 'reopen' }))).rejects.toMatchObject({
      reason: 'needs-reason',
    });
    await decideInquiry(desk.officer, move(id, version, { action: 'reopen', reason: 'new-facts' }));
    expect((await rowOf(id)).status).toBe('open');
  });
});

describe('kinship', () => {
  const check = (id: InquiryId, version: number, outcome: 'verified' | 'refused', note: string | null = null) =>
    checkKinship(desk.operator, { inquiryId: id, version, method: 'birth-certificate', outcome, note });

  test('a check is kept with its method and outcome, and the inquiry shows the newest', async () => {
    const { id } = await anInquiry();
    await check(id, 1, 'refused', 'The certificate names another person.');
    await check(id, 2, 'verified');
    const read = await readCase(desk.officer, { inquiryId: id });
    expect(read.kinship).toBe('verified');
    expect(read.kinshipChecks.map(({ outcome, by }) => [outcome, by])).toEqual([
      ['verified', 'Operator'],
      ['refused', 'Operator'],
    ]);
    expect((await trail(id)).filter((type) => type === 'kinship.checked')).toHaveLength(2);
    expect(read.status).toBe('received');
  });

  test('a family is not refused without a reason', async () => {
    const { id } = await anInquiry();
    await expect(check(id, 1, 'refused')).rejects.toMatchObject({ reason: 'needs-reason' });
    expect((await rowOf(id)).kinship).toBe('unverified');
  });

  test('two checks at once: one is kept, the other is told', async () => {
    const { id } = await anInquiry();
    const outcomes = await Promise.allSettled([check(id, 1, 'verified'), check(id, 1, 'refused', 'Other.')]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await pastTheRules('select 1 from kinship_check where inquiry_id = $1', [id])).toHaveLength(1);
  });

  test('an analyst reads kinship and does not decide it', async () => {
    const { id } = await anInquiry();
    const asked = { inquiryId: id, version: 1, method: 'other', outcome: 'verified', note: null } as const;
    await expect(checkKinship(desk.analyst, asked)).rejects.toMatchObject({ reason: 'role-missing' });
  });
});

describe('the conversation', () => {
  test('a message is for a family without notices too, and then nothing leaves the building', async () => {
    const { id } = await anInquiry();
    await writeMessage(desk.operator, { inquiryId: id, body: 'We are looking.', question: false });
    expect(await outbox(id)).toEqual(['staff.inquiry-received']);
    expect(await trail(id)).toContain('inquiry.message-sent');
    expect(await versionOf(id)).toBe(1);
  });

  test('what the family wrote is new until somebody says it is read', async () => {
    const { id } = await anInquiry();
    await aMessageOfTheFamily(id, 'He called on Sunday.');
    const second = await aMessageOfTheFamily(id, 'From a new number.');
    const unread = async () =>
      (await readCase(desk.officer, { inquiryId: id })).messages.filter(({ readAt }) => !readAt).length;
    expect(await unread()).toBe(2);
    await markRead(desk.operator, { inquiryId: id, messageId: second });
    expect(await unread()).toBe(0);
    expect(await trail(id)).toContain('inquiry.messages-marked-read');
  });

  test('a message of another inquiry marks nothing', async () => {
    const { id } = await anInquiry();
    const other = await anInquiry({ n: 2 });
    const message = await aMessageOfTheFamily(other.id, 'Hello.');
    await expect(markRead(desk.operator, { inquiryId: id, messageId: message })).rejects.toMatchObject({
      reason: 'not-found',
    });
  });
});

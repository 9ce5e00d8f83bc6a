import { assignInquiry } from '@/lib/inquiries/commands/assign-inquiry';
import { forgetView, keepView } from '@/lib/inquiries/commands/save-view';
import { listInquiries } from '@/lib/inquiries/queries/list-inquiries';
import { listViews } from '@/lib/inquiries/queries/list-views';
import { readCase } from '@/lib/inquiries/queries/read-case';
import { waitingInInquiries } from '@/lib/inquiries/queries/waiting';
import { inquiryFilter } from '@/lib/inquiries/schema';
import { newView } from '@/lib/inquiries/schema/views';
import { reading } from '@/lib/platform/db';
import { today } from '@/lib/reports/queries/today';
import { freshDatabase, pastTheRules } from '../setup/database';
import { aDesk, aMessageOfTheFamily, anInquiry, type Desk, trail } from './given';

let desk: Desk;
beforeEach(async () => {
  await freshDatabase();
  desk = await aDesk();
});

test('two inquiries of the same moment are both on the list, each on one page', async () => {
  for (let n = 0; n < 53; n += 1) await anInquiry({ n });
  await pastTheRules("update inquiry set received_at = '2026-01-01T00:00:00Z'");
  const first = await listInquiries(desk.operator, {});
  const second = await listInquiries(desk.operator, { after: first.next! });
  expect([first.total, first.lines.length, second.lines.length, second.next]).toEqual([53, 50, 3, null]);
  expect(new Set([...first.lines, ...second.lines].map(({ id }) => id)).size).toBe(53);
}, 60_000);

test('every line of the start page leads to a list of exactly as many', async () => {
  const [mine, urgent, quiet, closed] = [
    await anInquiry({ n: 1 }),
    await anInquiry({ n: 2 }),
    await anInquiry({ n: 3, status: 'needs-info' }),
    await anInquiry({ n: 4, status: 'closed' }),
  ];
  await anInquiry({ n: 5, status: 'matched' });
  await assignInquiry(desk.officer, { inquiryId: mine.id, action: 'take' });
  await aMessageOfTheFamily(mine.id, 'News.');
  await pastTheRules('update inquiry set urgent = true where id = $1', [urgent.id]);
  await pastTheRules("update inquiry set updated_at = now() - interval '8 days' where id in ($1, $2)", [
    quiet.id,
    closed.id,
  ]);
  const waiting = await waitingInInquiries(desk.officer);
  expect(waiting.map(({ key, count }) => [key, count])).toEqual([
    ['inquiries.urgent', 1],
    ['inquiries.unassigned', 3],
    ['inquiries.unread', 1],
    ['inquiries.kinship', 1],
    ['inquiries.quiet', 1],
    ['inquiries.toVerify', 1],
  ]);
  for (const { href, count } of waiting) {
    const filter = inquiryFilter.parse(Object.fromEntries(new URL(href, 'http://x').searchParams));
    expect((await listInquiries(desk.officer, filter)).total).toBe(count);
  }
  expect((await today(desk.officer))[0]).toMatchObject({ key: 'inquiries.urgent', urgent: true });
});

test('an operator’s start page has no matches to verify, and a planner’s no inquiries at all', async () => {
  await anInquiry({ n: 1, status: 'matched' });
  const keys = async (who: Desk[keyof Desk]) => (await waitingInInquiries(who)).map(({ key }) => key);
  expect(await keys(desk.operator)).toEqual(['inquiries.unassigned']);
  expect(await keys(desk.planner)).toEqual([]);
  expect(await keys(desk.auditor)).toEqual([]);
});

test('a planner sees no inquiry: not by a query of ours, and not by the database', async () => {
  const { id } = await anInquiry();
  await expect(listInquiries(desk.planner, {})).rejects.toMatchObject({ reason: 'role-missing' });
  await expect(readCase(desk.planner, { inquiryId: id })).rejects.toMatchObject({ reason: 'role-missing' });
  const seen = await reading(desk.planner, async (tx) => [
    await tx.inquiry.count(),
    await tx.soughtPerson.count(),
    await tx.inquiryMessage.count(),
    await tx.kinshipCheck.count(),
  ]);
  expect(seen).toEqual([0, 0, 0, 0]);
});

test('reading a case opens what is sealed and is written in the log', async () => {
  const { id } = await anInquiry({ email: 'family@example.org' });
  const read = await readCase(desk.analyst, { inquiryId: id });
  expect(read.contact).toMatchObject({ email: 'family@example.org' });
  expect(read.consents.map(({ purpose, granted }) => [purpose, granted])).toEqual([
    ['search', true],
    ['share-icrc', true],
    ['share-authorities', false],
    ['share-counterpart', false],
  ]);
  expect(read.may).toEqual({ work: false, link: false, reassign: false, mine: false });
  expect(await trail(id)).toEqual(['inquiry.submitted', 'inquiry.read']);
});

test('the code and its hash never leave with a case', async () => {
  const { id } = await anInquiry();
  const text = JSON.stringify(await readCase(desk.supervisor, { inquiryId: id }));
  const [row] = await pastTheRules<{ code_hash: string; submission_id: string }>(
    'select code_hash, submission_id from inquiry where id = $1',
    [id],
  );
  expect(text).not.toContain(row!.code_hash);
  expect(text).not.toContain(row!.submission_id);
});

describe('saved views', () => {
  const view = { resource: 'inquiries', name: 'Night', filter: { urgent: '1', status: 'received' } } as const;

  test('a view is its owner’s alone; the same name again replaces it; it can be forgotten', async () => {
    await keepView(desk.operator, view);
    await keepView(desk.operator, { ...view, filter: { mine: '1' } });
    const { views } = await listViews(desk.operator, { resource: 'inquiries' });
    expect(views).toMatchObject([{ name: 'Night', filter: { mine: '1' } }]);
    expect((await listViews(desk.officer, { resource: 'inquiries' })).views).toEqual([]);
    const viewId = views[0]!.id;
    await expect(forgetView(desk.officer, { viewId })).rejects.toMatchObject({ reason: 'not-found' });
    await forgetView(desk.operator, { viewId });
    expect((await listViews(desk.operator, { resource: 'inquiries' })).views).toEqual([]);
  });

  test.each([
    ['a telephone number in its name', { ...view, name: 'call +380 44 287' }, 'numbers-in-name'],
    ['no name', { ...view, name: '  ' }, 'required'],
    ['a filter nobody knows', { ...view, filter: { surname: 'Ожинський' } }, null],
    ['a place in the list', { ...view, filter: { after: 'x' } }, null],
  ])('a view with %s is not kept', (_, asked, code) => {
    const parsed = newView.safeParse(asked);
    expect(parsed.success).toBe(false);
    if (code) expect(parsed.error?.issues[0]?.message).toBe(code);
  });
});

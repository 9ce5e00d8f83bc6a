import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { systemActor } from '@/lib/access/actor';
import { retryMessage } from '@/lib/notifications/commands/retry-message';
import { deliver } from '@/lib/notifications/deliver';
import { listOutbox } from '@/lib/notifications/queries/list-outbox';
import { waitingInOutbox } from '@/lib/notifications/queries/waiting';
import { queue } from '@/lib/notifications/queue';
import { mostAttempts } from '@/lib/notifications/rules';
import { transaction } from '@/lib/platform/db';
import { anInquiry } from '@/prisma/worlds/inquiries';
import { anOffice, configuration, type Office } from '@/prisma/worlds/staff';
import { freshDatabase, pastTheRules } from '../setup/database';
import { type FakeMailServer, fakeMailServer } from './fake-mail-server';

// Settings are read once for a process; these two change between tests.
const mockSettings: { HOMEWARD_VAR?: string; SMTP_URL?: string } = {};
jest.mock('@/lib/platform/env', () => {
  const { env } = jest.requireActual('@/lib/platform/env');
  return {
    env: new Proxy({}, { get: (_, name) => (name in mockSettings ? mockSettings[name as 'SMTP_URL'] : env[name]) }),
  };
});

const seed = systemActor('seed');
let office: Office;
let server: FakeMailServer | undefined;
let folder: string;
const files = () => (existsSync(path.join(folder, 'outbox')) ? readdirSync(path.join(folder, 'outbox')) : []);

type Row = {
  id: string;
  type: string;
  status: string;
  channel: string | null;
  attempts: number;
  last_error: string | null;
};
const messages = () => pastTheRules<Row>('select * from outbox_message order by created_at, type');
const familyMessage = async () => (await messages()).find(({ type }) => type.startsWith('family.'))!;
const typesAbout = async (id: string) =>
  (await pastTheRules<{ type: string }>('select type from audit_event where subject_id = $1 order by id', [id])).map(
    ({ type }) => type,
  );

beforeEach(async () => {
  await freshDatabase();
  office = (await transaction(seed, anOffice)).office;
  await transaction(seed, configuration);
  folder = mkdtempSync(path.join(tmpdir(), 'homeward-outbox-'));
  mockSettings.HOMEWARD_VAR = folder;
});

afterEach(async () => {
  delete mockSettings.SMTP_URL;
  await server?.close();
  server = undefined;
  rmSync(folder, { recursive: true, force: true });
});

test.each([
  ['uk', 'Ми отримали ваше звернення', 'Бюро розшуку «Додому»'],
  ['ru', 'Мы получили ваше обращение', 'Бюро розыска «Домой»'],
  ['en', 'We have received your inquiry', 'Homeward tracing bureau'],
] as const)(
  'without a mail server a notice becomes one readable file, in the words of %s',
  async (language, subject, name) => {
    const { reference, code } = await anInquiry({ n: 5, language, email: 'family@example.org' });
    const { id } = await familyMessage();
    await deliver({ messageId: id });
    await deliver({ messageId: id });
    expect(files()).toEqual([`${id}.txt`]);
    const text = readFileSync(path.join(folder, 'outbox', `${id}.txt`), 'utf8');
    expect(text).toContain(`To: family@example.org\nSubject: ${subject}`);
    expect(text).toContain(name);
    const [person] = await pastTheRules<{ surname: string; given: string }>('select surname, given from sought_person');
    const [inquirer] = await pastTheRules<{ inquirer_name: string }>('select inquirer_name from inquiry');
    for (const secret of [reference, code, person!.surname, person!.given, ...inquirer!.inquirer_name.split(' ')])
      expect(text).not.toContain(secret);
    expect(await familyMessage()).toMatchObject({ status: 'delivered', channel: 'local', attempts: 0 });
    expect(await typesAbout(id)).toEqual(['outbox.delivered']);
  },
);

test('whoever did not ask is not written to', async () => {
  const { inquiryId } = await anInquiry({ n: 6 });
  await transaction(seed, (tx) => queue(tx, { type: 'family.news', inquiryId }));
  const { id } = await familyMessage();
  await deliver({ messageId: id });
  expect(files()).toEqual([]);
  expect(await familyMessage()).toMatchObject({ status: 'not-needed', channel: null });
});

test('a message to staff is a line on their start page and leaves the house by no way', async () => {
  await anInquiry({ n: 7 });
  const [message] = await messages();
  await deliver({ messageId: message!.id });
  expect(files()).toEqual([]);
  expect((await messages())[0]).toMatchObject({
    type: 'staff.inquiry-received',
    status: 'delivered',
    channel: 'start-page',
  });
});

test('with a mail server the notice goes out once, under an id that a repeat would share', async () => {
  server = await fakeMailServer();
  mockSettings.SMTP_URL = server.url;
  await anInquiry({ n: 8, language: 'en', email: 'family@example.org' });
  const { id } = await familyMessage();
  await deliver({ messageId: id });
  await deliver({ messageId: id });
  expect(server.letters).toHaveLength(1);
  expect(server.letters[0]).toContain(`Message-ID: <${id}@localhost>`);
  expect(server.letters[0]).toContain('To: family@example.org');
  expect(server.letters[0]).toContain('Auto-Submitted: auto-generated');
  expect(await familyMessage()).toMatchObject({ status: 'delivered', channel: 'email' });
});

test('a mail server that refuses is asked again, and in the end an administrator', async () => {
  server = await fakeMailServer({ refuse: '451 4.3.0 family@example.org: try later' });
  mockSettings.SMTP_URL = server.url;
  await anInquiry({ n: 9, email: 'family@example.org' });
  const { id } = await familyMessage();
  for (let attempt = 1; attempt < mostAttempts; attempt += 1)
    await expect(deliver({ messageId: id })).rejects.toThrow(/not delivered/);
  expect(await familyMessage()).toMatchObject({ status: 'queued', attempts: mostAttempts - 1 });
  await deliver({ messageId: id });
  const given = await familyMessage();
  expect(given).toMatchObject({ status: 'failed', attempts: mostAttempts });
  expect(given.last_error).toMatch(/^E[A-Z]+ 451$/);
  expect(await typesAbout(id)).toEqual(['outbox.failed']);
  expect(await waitingInOutbox(office.administrator)).toEqual([
    expect.objectContaining({ key: 'outbox.failed', count: 1 }),
  ]);

  server.accept();
  await retryMessage(office.administrator, { messageId: id });
  await deliver({ messageId: id });
  expect(await familyMessage()).toMatchObject({ status: 'delivered', channel: 'email' });
  expect(await typesAbout(id)).toEqual(['outbox.failed', 'outbox.retried', 'outbox.delivered']);
}, 60_000);

test('only what was given up can be sent again, and only by an administrator', async () => {
  await anInquiry({ n: 10, email: 'family@example.org' });
  const { id } = await familyMessage();
  await expect(retryMessage(office.administrator, { messageId: id })).rejects.toMatchObject({ reason: 'wrong-status' });
  await expect(retryMessage(office.supervisor, { messageId: id })).rejects.toMatchObject({ reason: 'role-missing' });
});

test('the outbox shows what kind of message stands where, and whom it concerns to nobody', async () => {
  const { inquiryId } = await anInquiry({ n: 11, email: 'family@example.org' });
  const page = await listOutbox(office.administrator, {});
  expect(page.counts).toEqual({ queued: 2, delivered: 0, 'not-needed': 0, failed: 0 });
  expect(JSON.stringify(page)).not.toContain(inquiryId);
  await expect(listOutbox(office.auditor, {})).rejects.toMatchObject({ reason: 'role-missing' });
});

test('a message whose transaction is rolled back was never queued', async () => {
  const { inquiryId } = await anInquiry({ n: 12 });
  const before = (await messages()).length;
  const jobs = () => pastTheRules('select from graphile_worker.jobs');
  const jobsBefore = (await jobs()).length;
  await transaction(seed, async (tx) => {
    await queue(tx, { type: 'family.news', inquiryId });
    throw new Error('rolled back');
  }).catch(() => {});
  expect([(await messages()).length, (await jobs()).length]).toEqual([before, jobsBefore]);
});

import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import type { StaffActor } from '@/lib/access/actor';
import { releaseFile } from '@/lib/attachments/commands/decide-on-file';
import { scanFile, scanWaiting } from '@/lib/attachments/commands/scan-file';
import { attachmentsOf } from '@/lib/attachments/queries/attachments-of-record';
import type { PrisonerId } from '@/lib/kernel/ids';
import { aPersonOnFile, theOffice } from '../evidence/given';
import { pastTheRules } from '../setup/database';
import { aPdf, stream } from './documents-made';
import { aFolder, contentOf, custodyOf, handIn, refusalOf, rowOf } from './given';
import { testVirus } from './hostile-files';

process.env.HOMEWARD_VAR = aFolder();

/** clamd as it answers INSTREAM: it reads lengths and pieces until a length of zero, then says what it found. */
class FakeScanner {
  server: Server | null = null;
  sockets = new Set<Socket>();
  seen: Buffer[] = [];
  says: (bytes: Buffer) => string | null = (bytes) =>
    bytes.includes('BAD-WORDS') ? 'stream: Test.Bad-Words FOUND\0' : 'stream: OK\0';

  start = (port: number) =>
    new Promise<number>((ready) => {
      this.server = createServer((socket) => this.converse(socket));
      const { server } = this;
      server.listen(port, '127.0.0.1', () => ready((server.address() as AddressInfo).port));
    });

  converse(socket: Socket) {
    this.sockets.add(socket);
    let came = Buffer.alloc(0);
    socket.on('error', () => {});
    socket.on('data', (chunk) => {
      came = Buffer.concat([came, chunk]);
      const content = contentIn(came);
      if (!content) return;
      this.seen.push(content);
      const answer = this.says(content);
      if (answer === null) socket.destroy();
      else socket.end(answer);
    });
  }

  stop = () =>
    new Promise<void>((done) => {
      for (const socket of this.sockets) socket.destroy();
      if (this.server) this.server.close(() => done());
      else done();
      this.server = null;
    });
}

/** What was sent, once its end has come. */
function contentIn(came: Buffer): Buffer | null {
  const command = 'zINSTREAM\0';
  if (came.length < command.length || came.subarray(0, command.length).toString() !== command) return null;
  const parts: Buffer[] = [];
  for (let at = command.length; at + 4 <= came.length; ) {
    const length = came.readUInt32BE(at);
    if (length === 0) return Buffer.concat(parts);
    if (at + 4 + length > came.length) return null;
    parts.push(came.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
}

const scanner = new FakeScanner();
let port: number;
let officer: StaffActor;
let prisonerId: PrisonerId;
beforeAll(async () => {
  port = await scanner.start(0);
  process.env.HOMEWARD_CLAMAV = `127.0.0.1:${port}`;
  officer = (await theOffice())['case-officer'];
  prisonerId = await aPersonOnFile();
});
afterAll(() => scanner.stop());

const letter = (words: string) => aPdf([stream('', words.padEnd(600_000, ' '))]);

test('a file waits for the scanner and is opened by nobody until it has answered', async () => {
  const id = await handIn(officer, { prisonerId, bytes: letter('good words') });
  expect(await rowOf(id)).toMatchObject({ status: 'waiting-for-scan', scan: 'waiting' });
  expect(await refusalOf(contentOf(officer, id))).toBe('wrong-status');
  const jobs = await pastTheRules<{ n: string }>(
    `select count(*) as n from graphile_worker.jobs where task_identifier = 'scan-attachment'`,
  );
  expect(Number(jobs[0]?.n)).toBe(1);
  expect(await scanFile(id)).toBe('clean');
  expect(scanner.seen.at(-1)?.equals(letter('good words'))).toBe(true);
  expect(await rowOf(id)).toMatchObject({ status: 'ready', scan: 'clean' });
  expect((await contentOf(officer, id)).equals(letter('good words'))).toBe(true);
  expect((await custodyOf(id)).slice(2)).toEqual(['checked', 'scanned', 'downloaded by a person']);
  expect((await attachmentsOf(officer, { prisonerId })).scanner).toBe(true);
  expect(await scanFile(id)).toBe('not-waiting');
});

test('a harmful one is in quarantine, with the scanner’s word for it, and can be released', async () => {
  const id = await handIn(officer, { prisonerId, bytes: letter('BAD-WORDS') });
  expect(await scanFile(id)).toBe('harmful');
  expect(await rowOf(id)).toMatchObject({ status: 'quarantined', scan: 'harmful', finding: 'Test.Bad-Words' });
  expect(await refusalOf(contentOf(officer, id))).toBe('wrong-status');
  const { supervisor } = await theOffice();
  await releaseFile(supervisor, { id, version: (await rowOf(id)).version, reason: 'a list of words' });
  expect(await refusalOf(contentOf(officer, id))).toBe('taken in');
});

test('what we know as harmful ourselves needs no scanner', async () => {
  expect(await refusalOf(handIn(officer, { prisonerId, bytes: letter(testVirus()) }))).toBe('attachment-harmful');
});

test.each([
  ['says nothing it should', () => 'stream: INSTREAM size limit exceeded. ERROR\0'],
  ['breaks off', () => null],
  ['says nothing', () => ''],
])('a scanner that %s leaves the file waiting', async (_, says) => {
  const before = scanner.says;
  scanner.says = says;
  const id = await handIn(officer, { prisonerId, bytes: letter('good words') });
  expect(await scanFile(id)).toBe('no-verdict');
  expect(await rowOf(id)).toMatchObject({ status: 'waiting-for-scan', scan: 'waiting' });
  // One file it cannot judge does not keep the others waiting.
  const next = await handIn(officer, { prisonerId, bytes: letter('next words') });
  const judge = scanner.says;
  scanner.says = (bytes) => (bytes.includes('next words') ? 'stream: OK\0' : judge(bytes));
  await scanWaiting();
  expect((await rowOf(next)).status).toBe('ready');
  expect((await rowOf(id)).status).toBe('waiting-for-scan');
  scanner.says = before;
  expect(await scanFile(id)).toBe('clean');
});

test('while the scanner is away files wait, and are scanned when it is back', async () => {
  await scanner.stop();
  const ids = [
    await handIn(officer, { prisonerId, bytes: letter('one') }),
    await handIn(officer, { prisonerId, bytes: letter('two') }),
  ];
  expect(await scanWaiting()).toEqual({ scanned: 0, waiting: 2 });
  for (const id of ids) expect((await rowOf(id)).status).toBe('waiting-for-scan');
  await scanner.start(port);
  expect(await scanWaiting()).toEqual({ scanned: 2, waiting: 0 });
  for (const id of ids) expect((await rowOf(id)).status).toBe('ready');
});

test('a file that is scanned twice at once is written down once', async () => {
  const id = await handIn(officer, { prisonerId, bytes: letter('good words') });
  await Promise.allSettled([scanFile(id), scanFile(id)]);
  expect((await custodyOf(id)).filter((line) => line === 'scanned')).toHaveLength(1);
  expect((await rowOf(id)).status).toBe('ready');
});
